//! One shape for every kind of record: the same step for whichever type a kind
//! or a record is of.

/// `for_kind!(kind, T => expression)`: with the type of a kind.
macro_rules! for_kind {
    ($kind:expr, $t:ident => $body:expr) => {
        match $kind {
            $crate::model::Kind::Workspace => {
                type $t = $crate::model::Workspace;
                $body
            }
            $crate::model::Kind::AboutMe => {
                type $t = $crate::model::AboutMe;
                $body
            }
            $crate::model::Kind::Councillor => {
                type $t = $crate::model::Councillor;
                $body
            }
            $crate::model::Kind::Initiative => {
                type $t = $crate::model::Initiative;
                $body
            }
            $crate::model::Kind::Conversation => {
                type $t = $crate::model::Conversation;
                $body
            }
            $crate::model::Kind::Sense => {
                type $t = $crate::model::SenseMap;
                $body
            }
            $crate::model::Kind::Proposal => {
                type $t = $crate::model::Proposal;
                $body
            }
        }
    };
}

/// `for_record!(record, it => expression)`: with what is inside a record.
macro_rules! for_record {
    ($record:expr, $it:ident => $body:expr) => {
        match $record {
            $crate::model::Record::Workspace($it) => $body,
            $crate::model::Record::AboutMe($it) => $body,
            $crate::model::Record::Councillor($it) => $body,
            $crate::model::Record::Initiative($it) => $body,
            $crate::model::Record::Conversation($it) => $body,
            $crate::model::Record::Sense($it) => $body,
            $crate::model::Record::Proposal($it) => $body,
        }
    };
}
