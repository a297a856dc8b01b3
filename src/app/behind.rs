//! What a command would do behind a sheet or the map, unseen.

use crate::command::{Command, Group};

/// Whether a command acts on what is selected in the panes: not while they cannot be seen.
pub(super) fn acts_behind(command: Command) -> bool {
    use Command as C;
    matches!(
        command,
        C::Add
            | C::Edit
            | C::Delete
            | C::Copy
            | C::Lift
            | C::MoveItemUp
            | C::MoveItemDown
            | C::LinkCards
            | C::NextKind
            | C::FollowUpDone
            | C::PromiseNotKept
            | C::PutOff
            | C::MergePeople
            | C::Versions
            | C::RoleWish
            | C::ProposalStatus
            | C::PickEvidence
            | C::SmallerStep
            | C::CompareProposals
            | C::ProposeToNext
            | C::OfferLater
    )
}

/// Whether a command changes records, or leads to where they are changed.
pub(super) fn changes_records(command: Command) -> bool {
    use Command as C;
    command.row().group == Group::Writing && command != C::Copy
        || matches!(
            command,
            C::FindIn
                | C::LastReport
                | C::Import
                | C::NameWards
                | C::Drafts
                | C::Trash
                | C::Versions
                | C::WorkspaceSettings
        )
}
