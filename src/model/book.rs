//! Everything the program knows while it runs: briefs of people and
//! conversations, the few larger records whole.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::{
    AboutMe, Agenda, Change, Council, Id, Initiative, Kind, Meeting, Officer, OwnLaws, OwnRoles, OwnThemes, Person,
    PersonBrief, Proposal, Record, SenseMap, TalkBrief, Task, Template, Workshop, Workspace, record_kinds,
};

/// The book of a workspace. People stand in order of surname, conversations
/// newest first.
#[derive(Debug, Default)]
pub struct Book {
    /// The workspace itself.
    pub workspace: Workspace,
    /// The officer.
    pub about_me: AboutMe,
    /// What the officer added to the themes.
    pub own_themes: OwnThemes,
    /// The law and policy of the workspace's own, and its corrections of ours.
    pub own_laws: OwnLaws,
    /// Initiatives by id.
    pub initiatives: BTreeMap<Id, Initiative>,
    /// Proposals by id.
    pub proposals: BTreeMap<Id, Proposal>,
    /// Sense maps by id.
    pub senses: BTreeMap<Id, SenseMap>,
    /// Workshops by id.
    pub workshops: BTreeMap<Id, Workshop>,
    /// The workspace's own agendas by id.
    pub agendas: BTreeMap<Id, Agenda>,
    /// The officers who work here, by id.
    pub officers: BTreeMap<Id, Officer>,
    /// Tasks that are records of their own, by id.
    pub tasks: BTreeMap<Id, Task>,
    /// Meetings by id.
    pub meetings: BTreeMap<Id, Meeting>,
    /// Contacts who are no councillors, by id.
    pub other_people: BTreeMap<Id, Person>,
    /// Texts to use again, by id.
    pub templates: BTreeMap<Id, Template>,
    /// The roles that the workspace has of its own.
    pub roles: OwnRoles,
    people: Arc<Vec<PersonBrief>>,
    places: HashMap<Id, u32>,
    talks: Vec<TalkBrief>,
    revision: u64,
    sorts: u64,
}

impl Book {
    /// Everybody, by surname. Shared, so that a search beside the screen can read it.
    pub fn people(&self) -> &Arc<Vec<PersonBrief>> {
        &self.people
    }

    /// Every conversation, newest first.
    pub fn talks(&self) -> &[TalkBrief] {
        &self.talks
    }

    /// Grows with every change, so that what was made from the book knows it is old.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Says that something in the public fields changed.
    pub fn touch(&mut self) {
        self.revision += 1;
    }

    /// Somebody's place among [`Book::people`].
    pub fn place_of(&self, id: &Id) -> Option<usize> {
        self.places.get(id).map(|i| *i as usize)
    }

    /// Somebody, by id.
    pub fn person(&self, id: &Id) -> Option<&PersonBrief> {
        self.place_of(id).and_then(|i| self.people.get(i))
    }

    /// Somebody's name, or the id where nobody of that id is known.
    pub fn name_of(&self, id: &Id) -> String {
        self.person(id).map_or_else(|| id.to_string(), |p| p.name.to_string())
    }

    /// A conversation, by id.
    pub fn talk(&self, id: &Id) -> Option<&TalkBrief> {
        self.talks.iter().find(|t| t.id == *id)
    }

    /// A council of the workspace, by its key.
    pub fn council(&self, id: &Id) -> Option<&Council> {
        self.workspace.councils.iter().find(|c| c.id == *id)
    }

    /// What the workspace is called: its own name, else its councils'.
    pub fn title(&self) -> String {
        if self.workspace.name.is_empty() {
            let names: Vec<&str> = self.workspace.councils.iter().map(|c| c.name.as_str()).collect();
            names.join(", ")
        } else {
            self.workspace.name.clone()
        }
    }

    /// Every ward that is written anywhere, in alphabetical order, each once.
    pub fn wards(&self) -> Vec<String> {
        let mut wards: Vec<String> = self.people.iter().flat_map(|p| p.wards.iter().map(ToString::to_string)).collect();
        wards.extend(self.workspace.councils.iter().flat_map(|c| c.wards.iter().cloned()));
        wards.sort();
        wards.dedup();
        wards
    }

    /// Puts people in; those whose id is known are replaced.
    pub fn put_people(&mut self, briefs: Vec<PersonBrief>) {
        if briefs.is_empty() {
            return;
        }
        self.revision += 1;
        let people = Arc::make_mut(&mut self.people);
        people.reserve_exact(briefs.len());
        self.places.reserve(briefs.len());
        for brief in briefs {
            match self.places.entry(brief.id.clone()) {
                Entry::Occupied(place) => people[*place.get() as usize] = brief,
                // Its place for now, so that of two briefs of one person the later one stays.
                Entry::Vacant(place) => {
                    place.insert(u32::try_from(people.len()).unwrap_or(u32::MAX));
                    people.push(brief);
                }
            }
        }
        self.resort();
    }

    fn resort(&mut self) {
        self.sorts += 1;
        let people = Arc::make_mut(&mut self.people);
        people.sort_by(|a, b| (&a.sort, &a.id).cmp(&(&b.sort, &b.id)));
        self.note_places();
    }

    fn note_places(&mut self) {
        self.places.clear();
        self.places.reserve(self.people.len());
        self.places.extend(self.people.iter().zip(0u32..).map(|(p, i)| (p.id.clone(), i)));
    }

    /// How often a list was put in order: so that a test can tell that many
    /// changes sort it once.
    pub fn sorts(&self) -> u64 {
        self.sorts
    }

    /// Puts conversations in; those whose id is known are replaced.
    pub fn put_talks(&mut self, briefs: Vec<TalkBrief>) {
        if briefs.is_empty() {
            return;
        }
        self.revision += 1;
        let mut known: HashMap<Id, usize> = self.talks.iter().enumerate().map(|(i, t)| (t.id.clone(), i)).collect();
        for brief in briefs {
            match known.get(&brief.id) {
                Some(i) => self.talks[*i] = brief,
                None => {
                    known.insert(brief.id.clone(), self.talks.len());
                    self.talks.push(brief);
                }
            }
        }
        self.sorts += 1;
        self.talks.sort_by(|a, b| (b.date, &b.id).cmp(&(a.date, &a.id)));
    }

    /// Those who stay keep their order, so nothing is sorted.
    fn remove_people(&mut self, gone: &HashSet<&Id>) {
        if gone.iter().any(|id| self.places.contains_key(*id)) {
            Arc::make_mut(&mut self.people).retain(|p| !gone.contains(&p.id));
            self.note_places();
        }
    }

    /// Takes many records out, going through each list once.
    pub fn remove_all(&mut self, gone: &[(Kind, Id)]) {
        let of = |kind: Kind| gone.iter().filter(move |(k, _)| *k == kind).map(|(_, id)| id).collect::<HashSet<_>>();
        let (people, talks) = (of(Kind::Councillor), of(Kind::Conversation));
        self.revision += u64::from(!gone.is_empty());
        if !people.is_empty() {
            self.remove_people(&people);
        }
        if !talks.is_empty() {
            self.talks.retain(|t| !talks.contains(&t.id));
        }
        for (kind, id) in gone.iter().filter(|(k, _)| !matches!(k, Kind::Councillor | Kind::Conversation)) {
            self.remove(*kind, id);
        }
    }

    /// Puts a record in, or takes it out, as a change says.
    pub fn apply(&mut self, change: &Change) {
        match &change.after {
            None => self.remove(change.kind, &change.id),
            Some(record) => self.put(&change.id, record),
        }
    }

    /// As [`Book::apply`] for each of these changes in their order, but however
    /// many there are, each list is gone through and sorted once.
    pub fn apply_all(&mut self, changes: &[Change]) {
        if let [change] = changes {
            return self.apply(change);
        }
        // Only what a record is in the end counts.
        let mut last: HashMap<(Kind, &Id), &Change> = HashMap::new();
        for change in changes {
            last.insert((change.kind, &change.id), change);
        }
        let (mut gone, mut people, mut talks) = (Vec::new(), Vec::new(), Vec::new());
        for ((kind, id), change) in last {
            match &change.after {
                None => gone.push((kind, id.clone())),
                Some(Record::Councillor(c)) => people.push(PersonBrief::of(id, c)),
                Some(Record::Conversation(c)) => talks.push(TalkBrief::of(id, c)),
                Some(record) => self.put(id, record),
            }
        }
        self.remove_all(&gone);
        self.put_people(people);
        self.put_talks(talks);
    }

    fn put_person(&mut self, id: &Id, c: &super::Councillor) {
        let brief = PersonBrief::of(id, c);
        match self.place_of(id) {
            // A name that sorts the same stays where it is: no need to sort anew.
            Some(i) if self.people[i].sort == brief.sort => Arc::make_mut(&mut self.people)[i] = brief,
            _ => self.put_people(vec![brief]),
        }
    }

    /// An id that nothing of this kind has yet: the wish, or the wish with a number.
    pub fn free_id(&self, kind: Kind, wish: &Id) -> Id {
        if !self.has(kind, wish) {
            return wish.clone();
        }
        (2..).map(|n| wish.numbered(n)).find(|id| !self.has(kind, id)).unwrap_or_else(|| wish.clone())
    }
}

/// Where the book keeps a record: the steps that differ for `one`, `many` and `brief`.
macro_rules! put {
    (one $field:ident, $book:ident, $id:ident, $it:ident) => {
        $book.$field = $it.clone()
    };
    (many $field:ident, $book:ident, $id:ident, $it:ident) => {
        drop($book.$field.insert($id.clone(), $it.clone()))
    };
    (brief people, $book:ident, $id:ident, $it:ident) => {
        $book.put_person($id, $it)
    };
    (brief talks, $book:ident, $id:ident, $it:ident) => {
        $book.put_talks(vec![TalkBrief::of($id, $it)])
    };
}

macro_rules! remove {
    (one $field:ident, $book:ident, $id:ident) => {
        $book.$field = Default::default()
    };
    (many $field:ident, $book:ident, $id:ident) => {
        drop($book.$field.remove($id))
    };
    (brief people, $book:ident, $id:ident) => {
        $book.remove_people(&HashSet::from([$id]))
    };
    (brief talks, $book:ident, $id:ident) => {
        $book.talks.retain(|talk| talk.id != *$id)
    };
}

macro_rules! has {
    (one $field:ident, $book:ident, $id:ident) => {
        true
    };
    (many $field:ident, $book:ident, $id:ident) => {
        $book.$field.contains_key($id)
    };
    (brief people, $book:ident, $id:ident) => {
        $book.places.contains_key($id)
    };
    (brief talks, $book:ident, $id:ident) => {
        $book.talk($id).is_some()
    };
}

macro_rules! whole {
    (one $field:ident, $book:ident, $id:ident) => {
        Some($book.$field.clone())
    };
    (many $field:ident, $book:ident, $id:ident) => {
        $book.$field.get($id).cloned()
    };
    (brief $field:ident, $book:ident, $id:ident) => {
        None
    };
}

macro_rules! book_steps {
    ([] $($kind:ident($type:ident): $place:ident $name:literal, $shelf:literal, $key:literal, $keeps:ident $field:ident;)*) => {
        impl Book {
            /// Puts one record in.
            pub fn put(&mut self, id: &Id, record: &Record) {
                self.revision += 1;
                match record { $(Record::$kind(it) => put!($keeps $field, self, id, it),)* }
            }

            /// Takes a record out.
            pub fn remove(&mut self, kind: Kind, id: &Id) {
                self.revision += 1;
                match kind { $(Kind::$kind => remove!($keeps $field, self, id),)* }
            }

            /// Whether a record of this kind and id is known.
            pub fn has(&self, kind: Kind, id: &Id) -> bool {
                match kind { $(Kind::$kind => has!($keeps $field, self, id),)* }
            }

            /// A record that the book holds whole; none of a kind of which it holds only briefs.
            pub fn whole(&self, kind: Kind, id: &Id) -> Option<Record> {
                match kind { $(Kind::$kind => whole!($keeps $field, self, id).map(Record::$kind),)* }
            }
        }
    };
}

record_kinds!(book_steps);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Councillor;

    fn brief(id: &str, name: &str) -> PersonBrief {
        PersonBrief::of(&Id::new(id), &Councillor { name: name.into(), ..Councillor::default() })
    }

    fn change(id: &str, name: Option<&str>) -> Change {
        let after = name.map(|n| Record::Councillor(Councillor { name: n.into(), ..Councillor::default() }));
        Change { kind: Kind::Councillor, id: Id::new(id), before: None, after }
    }

    #[test]
    fn many_changes_end_as_one_by_one() {
        let changes = [
            change("a", Some("Ann Zachary")),
            change("b", None),
            change("d", Some("Dai Adams")),
            change("a", Some("Ann Mills")),
            change("d", None),
            change("e", Some("Eve Ashe")),
        ];
        let start = || {
            let mut book = Book::default();
            book.put_people(vec![brief("b", "Bob Mills"), brief("c", "Cai Brown")]);
            book
        };
        let (mut one_by_one, mut at_once) = (start(), start());
        changes.iter().for_each(|c| one_by_one.apply(c));
        let sorts = at_once.sorts();
        at_once.apply_all(&changes);
        assert_eq!(at_once.people(), one_by_one.people());
        assert_eq!(at_once.sorts(), sorts + 1);
        assert!(at_once.people().iter().enumerate().all(|(at, p)| at_once.place_of(&p.id) == Some(at)));
    }

    #[test]
    fn taking_many_out_sorts_nothing() {
        let mut book = Book::default();
        book.put_people(vec![brief("a", "Ann Zachary"), brief("b", "Bob Mills"), brief("c", "Cai Brown")]);
        let (sorts, revision) = (book.sorts(), book.revision());
        book.remove_all(&[(Kind::Councillor, Id::new("a")), (Kind::Councillor, Id::new("c"))]);
        assert_eq!((book.people().len(), book.place_of(&Id::new("b"))), (1, Some(0)));
        assert_eq!(book.sorts(), sorts);
        assert!(book.revision() > revision);
    }

    #[test]
    fn of_two_briefs_of_one_person_the_later_one_stays() {
        let mut book = Book::default();
        book.put_people(vec![brief("a", "Ann Zachary"), brief("b", "Bob Mills"), brief("a", "Ann Adams")]);
        book.put_people(vec![brief("b", "Bob Young"), brief("c", "Cai Brown"), brief("b", "Bob Ashe")]);
        let names: Vec<&str> = book.people().iter().map(|p| &*p.name).collect();
        assert_eq!(names, ["Ann Adams", "Bob Ashe", "Cai Brown"]);
        for (place, person) in book.people().iter().enumerate() {
            assert_eq!(book.place_of(&person.id), Some(place));
        }
    }
}
