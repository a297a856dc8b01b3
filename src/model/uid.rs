//! Short ids that never change: derived for what older files hold without one.
//!
//! A derived uid depends on the workspace, the kind and the id of a record, and for a part of a record on its field
//! and words, so that every program that reads the same file gives it the same uid until it is written with it.

use super::{Date, Kind, Record, Statement, Uid, Workspace};

/// How many characters a record's uid has.
pub const RECORD_LENGTH: usize = 12;
/// How many characters the uid of a part of a record has: it only has to be unique within the record.
pub const PART_LENGTH: usize = 8;

impl Uid {
    /// A uid from random or hashed bits.
    pub fn from_bits(mut bits: u64, length: usize) -> Uid {
        let base = Uid::LETTERS.len() as u64;
        let letter = |_| {
            let at = usize::try_from(bits % base).unwrap_or(0);
            bits /= base;
            char::from(Uid::LETTERS[at])
        };
        Uid::new((0..length).map(letter).collect::<String>())
    }

    /// The uid that these words always give.
    pub fn derived(words: &[&str], length: usize) -> Uid {
        let mut hash = hmac_sha256::Hash::new();
        for part in words {
            // The length before each part: "ab", "c" and "a", "bc" are not the same.
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        let bytes = hash.finalize();
        let bits = bytes.first_chunk::<8>().map_or(0, |first| u64::from_le_bytes(*first));
        Uid::from_bits(bits, length)
    }

    /// The uid of a workspace whose file has none yet: by what it is called and whose councillors are in it.
    pub fn of_workspace(workspace: &Workspace) -> Uid {
        if !workspace.uid.is_empty() {
            return workspace.uid.clone();
        }
        let mut words = vec!["workspace", workspace.name.as_str()];
        words.extend(workspace.councils.iter().flat_map(|c| [c.id.as_str(), c.name.as_str()]));
        Uid::derived(&words, RECORD_LENGTH)
    }

    /// The uid of a record whose file has none yet.
    pub fn of_record(workspace: &Uid, kind: Kind, id: &super::Id) -> Uid {
        Uid::derived(&[workspace.as_str(), kind.shelf(), id.as_str()], RECORD_LENGTH)
    }
}

impl Record {
    /// Its uid; `None` for the two kinds whose file is a bare list (roles and law).
    pub fn uid(&self) -> Option<&Uid> {
        match self {
            Record::Workspace(it) => Some(&it.uid),
            Record::AboutMe(it) => Some(&it.uid),
            Record::Initiative(it) => Some(&it.uid),
            Record::Proposal(it) => Some(&it.uid),
            Record::Councillor(it) => Some(&it.uid),
            Record::Conversation(it) => Some(&it.uid),
            Record::Officer(it) => Some(&it.uid),
            Record::Task(it) => Some(&it.uid),
            Record::Sense(it) => Some(&it.uid),
            Record::Meeting(it) => Some(&it.uid),
            Record::Person(it) => Some(&it.uid),
            Record::Workshop(it) => Some(&it.uid),
            Record::Agenda(it) => Some(&it.uid),
            Record::Template(it) => Some(&it.uid),
            Record::Themes(it) => Some(&it.uid),
            Record::Roles(_) | Record::Laws(_) => None,
        }
    }

    fn uid_mut(&mut self) -> Option<&mut Uid> {
        match self {
            Record::Workspace(it) => Some(&mut it.uid),
            Record::AboutMe(it) => Some(&mut it.uid),
            Record::Initiative(it) => Some(&mut it.uid),
            Record::Proposal(it) => Some(&mut it.uid),
            Record::Councillor(it) => Some(&mut it.uid),
            Record::Conversation(it) => Some(&mut it.uid),
            Record::Officer(it) => Some(&mut it.uid),
            Record::Task(it) => Some(&mut it.uid),
            Record::Sense(it) => Some(&mut it.uid),
            Record::Meeting(it) => Some(&mut it.uid),
            Record::Person(it) => Some(&mut it.uid),
            Record::Workshop(it) => Some(&mut it.uid),
            Record::Agenda(it) => Some(&mut it.uid),
            Record::Template(it) => Some(&mut it.uid),
            Record::Themes(it) => Some(&mut it.uid),
            Record::Roles(_) | Record::Laws(_) => None,
        }
    }

    /// Why it is on hold, where it is.
    pub fn hold(&self) -> Option<&super::Hold> {
        match self {
            Record::Workspace(it) => it.hold.as_ref(),
            Record::AboutMe(it) => it.hold.as_ref(),
            Record::Initiative(it) => it.hold.as_ref(),
            Record::Proposal(it) => it.hold.as_ref(),
            Record::Councillor(it) => it.hold.as_ref(),
            Record::Conversation(it) => it.hold.as_ref(),
            Record::Officer(it) => it.hold.as_ref(),
            Record::Task(it) => it.hold.as_ref(),
            Record::Sense(it) => it.hold.as_ref(),
            Record::Meeting(it) => it.hold.as_ref(),
            Record::Person(it) => it.hold.as_ref(),
            Record::Workshop(it) => it.hold.as_ref(),
            Record::Agenda(it) => it.hold.as_ref(),
            Record::Template(it) => it.hold.as_ref(),
            Record::Themes(it) => it.hold.as_ref(),
            Record::Roles(_) | Record::Laws(_) => None,
        }
    }

    /// Gives the record this uid where it has none, and every part of it without one a uid of its own, made of the
    /// record's uid, the part's field and its words. Doing it twice changes nothing.
    pub fn fill_uids(&mut self, uid: &Uid) {
        if let Some(own) = self.uid_mut()
            && own.is_empty()
        {
            *own = uid.clone();
        }
        let own = self.uid().unwrap_or(uid).clone();
        let mut parts = Parts { own, given: Vec::new() };
        match self {
            Record::Councillor(it) => {
                let lists: [(&'static str, &mut Vec<Statement>); 10] = [
                    ("mindset", &mut it.mindset),
                    ("priorities", &mut it.priorities),
                    ("strengths", &mut it.strengths),
                    ("support_needs", &mut it.support_needs),
                    ("pressure_council", &mut it.pressure_council),
                    ("pressure_party", &mut it.pressure_party),
                    ("pressure_community", &mut it.pressure_community),
                    ("common_ground", &mut it.common_ground),
                    ("already_does", &mut it.already_does),
                    ("knows", &mut it.knows),
                ];
                for (field, list) in lists {
                    list.iter_mut().for_each(|s| parts.fill(&mut s.uid, field, &s.text, Some(s.basis.date())));
                }
                it.clues.iter_mut().for_each(|c| parts.fill(&mut c.uid, "clues", &c.text, Some(c.date)));
                it.concerns.iter_mut().for_each(|c| parts.fill(&mut c.uid, "concerns", &c.text, Some(c.date)));
            }
            Record::Initiative(it) => {
                it.said_did.iter_mut().for_each(|s| parts.fill(&mut s.uid, "said_did", &s.said, Some(s.date)));
                it.assessments.iter_mut().for_each(|a| parts.fill(&mut a.uid, "assessments", &a.text, Some(a.date)));
                it.stories.iter_mut().for_each(|s| parts.fill(&mut s.uid, "stories", &s.done, Some(s.date)));
            }
            Record::Sense(it) => {
                it.top.iter_mut().for_each(|c| parts.fill(&mut c.uid, "top", &c.text, Some(c.date)));
                it.bottom.iter_mut().for_each(|c| parts.fill(&mut c.uid, "bottom", &c.text, Some(c.date)));
                it.resolve_places();
                for link in &mut it.links {
                    let words = format!("{} {}", link.top, link.bottom);
                    parts.fill(&mut link.uid, "links", &words, None);
                    link.actions.iter_mut().for_each(|task| parts.fill(&mut task.uid, "actions", &task.what, task.due));
                }
            }
            Record::Workshop(it) => {
                let points = it.board.iter_mut().flat_map(|heading| &mut heading.points);
                points.for_each(|p| parts.fill(&mut p.uid, "points", &p.text, None));
            }
            Record::Conversation(it) => {
                it.promises.iter_mut().for_each(|p| parts.fill(&mut p.uid, "promises", &p.text, p.due));
                let days = it.follow_up.iter_mut().chain(&mut it.further);
                days.for_each(|f| parts.fill(&mut f.uid, "follow_ups", &f.what, Some(f.date)));
                it.questions.iter_mut().for_each(|q| parts.fill(&mut q.uid, "questions", &q.text, None));
            }
            Record::Workspace(_)
            | Record::AboutMe(_)
            | Record::Proposal(_)
            | Record::Officer(_)
            | Record::Task(_)
            | Record::Meeting(_)
            | Record::Person(_)
            | Record::Agenda(_)
            | Record::Template(_)
            | Record::Roles(_)
            | Record::Themes(_)
            | Record::Laws(_) => {}
        }
    }
}

/// The parts of one record that get their uids.
struct Parts {
    own: Uid,
    given: Vec<Uid>,
}

impl Parts {
    fn fill(&mut self, uid: &mut Uid, field: &str, words: &str, date: Option<Date>) {
        if uid.is_empty() {
            let date = date.map(|d| d.to_string()).unwrap_or_default();
            // The same words may stand there twice.
            let derived =
                |n: usize| Uid::derived(&[self.own.as_str(), field, words, &date, &n.to_string()], PART_LENGTH);
            if let Some(free) = (0..).map(derived).find(|uid| !self.given.contains(uid)) {
                *uid = free;
            }
        }
        self.given.push(uid.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Basis, Councillor, Entity, Id};

    fn said(text: &str) -> Statement {
        Statement::new(text, Basis::ToldMe { date: Date::EPOCH })
    }

    #[test]
    fn derived_uids_are_stable_and_unlike() {
        let (a, b) = (Uid::new("aaa"), Uid::new("bbb"));
        let of = |ws: &Uid, id: &str| Uid::of_record(ws, Kind::Councillor, &Id::new(id));
        assert_eq!(of(&a, "sian"), of(&a, "sian"));
        assert_ne!(of(&a, "sian"), of(&b, "sian"));
        assert_ne!(of(&a, "sian"), of(&a, "sian-2"));
        assert_ne!(of(&a, "sian"), Uid::of_record(&a, Kind::Proposal, &Id::new("sian")));
        assert_eq!(of(&a, "sian").as_str().len(), RECORD_LENGTH);
    }

    #[test]
    fn every_part_gets_one_uid_once() {
        let person = Councillor { priorities: vec![said("a"), said("a"), said("b")], ..Councillor::default() };
        let mut record = person.into_record();
        record.fill_uids(&Uid::new("xyz"));
        let again = {
            let mut again = record.clone();
            again.fill_uids(&Uid::new("other"));
            again
        };
        assert_eq!(record, again, "what has one keeps it");
        let Record::Councillor(it) = record else { panic!("a councillor") };
        let mut uids: Vec<Uid> = it.priorities.iter().map(|s| s.uid.clone()).collect();
        uids.sort();
        uids.dedup();
        assert_eq!((it.uid.as_str(), uids.len()), ("xyz", 3));
    }
}
