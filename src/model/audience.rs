//! Who sees what. There is one function that turns a record into what somebody
//! other than the officer may see ([`published`]); whatever leaves the officer's
//! own screen takes its result by type.

use super::{Contact, Councillor, Date, Origin, Post};

/// What anybody may see of a councillor: what the council or the councillor
/// published, and nothing else. Only [`published`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFacts {
    /// The name as published.
    pub name: String,
    /// Wards.
    pub wards: Vec<String>,
    /// The party as published.
    pub party: Option<String>,
    /// Posts.
    pub posts: Vec<Post>,
    /// Published ways to reach them.
    pub contacts: Vec<Contact>,
    /// Where it comes from, and the day it was read.
    pub source: Option<(String, Date)>,
    /// Private, so that nobody can build one but [`published`].
    only_here: OnlyHere,
}

/// What only this room can make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct OnlyHere;

/// The one way from a councillor's record to what others may see of it.
pub fn published(councillor: &Councillor) -> PublishedFacts {
    PublishedFacts {
        name: councillor.name.clone(),
        wards: councillor.wards.clone(),
        party: councillor.party.as_ref().map(|p| p.written.clone()),
        posts: councillor.posts.iter().filter(|p| p.origin != Origin::Given).cloned().collect(),
        contacts: councillor.contacts.iter().filter(|c| c.origin != Origin::Given).cloned().collect(),
        source: councillor.published.as_ref().map(|p| (p.source.clone(), p.date)),
        only_here: OnlyHere,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ContactKind;

    #[test]
    fn a_number_that_was_given_in_confidence_is_not_among_the_published_facts() {
        let councillor = Councillor {
            name: "Ceri Prys".into(),
            contacts: vec![
                Contact {
                    kind: ContactKind::Email,
                    value: "ceri@cwm.example".into(),
                    note: String::new(),
                    origin: Origin::Council,
                },
                Contact {
                    kind: ContactKind::Mobile,
                    value: "07700 900123".into(),
                    note: String::new(),
                    origin: Origin::Given,
                },
            ],
            ..Councillor::default()
        };
        let facts = published(&councillor);
        assert_eq!(facts.contacts.len(), 1);
        assert!(!format!("{facts:?}").contains("900123"));
    }
}
