//! What happened, by date: with one councillor, or in one initiative.

use crate::model::{Book, Date, Id, Phase, Status, Who};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// The day.
    pub date: Date,
    /// What it was.
    pub what: What,
    /// With whom.
    pub who: Vec<Id>,
    /// Its words; empty where `what` says it all.
    pub words: String,
}

/// What happened, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A conversation.
    Talk(Id),
    /// A clue was seen.
    Clue(Id),
    /// A proposal came to stand like this.
    Proposal(Id, Status),
    /// A phase of this initiative began, or is to begin.
    Phase(Id, Phase),
    /// A card was put on this sense map, from the top or not.
    Card(Id, bool),
    /// A concern of this councillor's was raised.
    Concern(Id),
    /// This councillor told what they already do.
    Does(Id),
    /// A promise made in this conversation is due: whose it is.
    Promise(Id, Who),
    /// Somebody in this conversation is to be spoken to again.
    FollowUp(Id),
    /// In this initiative, what it means or how it is run was said anew.
    Meaning(Id),
}

/// The kinds of happening by which a timeline can be narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Conversations.
    Talks,
    /// Clues.
    Clues,
    /// Proposals.
    Proposals,
    /// Phases.
    Phases,
    /// What was lifted, told and mapped.
    Sense,
    /// Promises and follow-ups that are to come.
    Due,
}

impl Sort {
    /// All of them, in the order they are gone through.
    pub const ALL: [Sort; 6] = [Sort::Talks, Sort::Clues, Sort::Proposals, Sort::Phases, Sort::Sense, Sort::Due];
}

impl What {
    /// Its kind.
    pub fn sort(&self) -> Sort {
        match self {
            What::Talk(_) => Sort::Talks,
            What::Clue(_) => Sort::Clues,
            What::Proposal(..) => Sort::Proposals,
            What::Phase(..) => Sort::Phases,
            What::Promise(..) | What::FollowUp(_) => Sort::Due,
            What::Card(..) | What::Concern(_) | What::Does(_) | What::Meaning(_) => Sort::Sense,
        }
    }
}

/// Everything that happened with a councillor, newest first; where an initiative
/// is named, that initiative's phases stand among it.
pub fn of_councillor(book: &Book, who: &Id, initiative: Option<&Id>) -> Vec<Happening> {
    let mut all = Vec::new();
    // Within a day what comes of a conversation stands after it.
    if let Some(id) = initiative {
        phases(book, id, &mut all);
    }
    talks(book, &mut all, |t| t.councillors.contains(who));
    person(book, who, &mut all);
    cards(book, &mut all, |s| s.councillor.as_ref() == Some(who));
    proposals(book, &mut all, |p| p.councillor.as_ref() == Some(who));
    newest_first(all)
}

/// Everything that happened in an initiative, newest first, with the clues and
/// concerns of those who are part of it.
pub fn of_initiative(book: &Book, id: &Id) -> Vec<Happening> {
    let mut all = Vec::new();
    phases(book, id, &mut all);
    talks(book, &mut all, |t| t.initiative.as_ref() == Some(id));
    for who in involved(book, id) {
        person(book, &who, &mut all);
    }
    cards(book, &mut all, |s| s.initiative == *id);
    proposals(book, &mut all, |p| p.initiative.as_ref() == Some(id));
    newest_first(all)
}

/// Everybody who has been spoken to in an initiative, is on its map or has a
/// proposal in it.
pub fn involved(book: &Book, id: &Id) -> Vec<Id> {
    let talks = book.talks().iter().filter(|t| t.initiative.as_ref() == Some(id)).flat_map(|t| t.councillors.iter());
    let proposals = book.proposals.values().filter(|p| p.initiative.as_ref() == Some(id));
    let maps = book.senses.values().filter(|s| s.initiative == *id);
    let mut who: Vec<Id> = talks
        .chain(proposals.filter_map(|p| p.councillor.as_ref()))
        .chain(maps.filter_map(|s| s.councillor.as_ref()))
        .cloned()
        .collect();
    who.sort();
    who.dedup();
    who
}

/// What is still to come of conversations with a councillor, or else in an
/// initiative: promises and follow-ups of a later day than `today`, what is next first.
pub fn coming(book: &Book, who: Option<&Id>, initiative: Option<&Id>, today: Date) -> Vec<Happening> {
    let mut all = Vec::new();
    for talk in book.talks().iter() {
        let mine = match who {
            Some(who) => talk.councillors.contains(who),
            None => initiative.is_some() && talk.initiative.as_ref() == initiative,
        };
        if !mine {
            continue;
        }
        let mut due = |date: Date, what: What, words: &str| {
            if date > today {
                all.push(Happening { date, what, who: talk.councillors.to_vec(), words: words.to_owned() });
            }
        };
        for promise in talk.open.iter() {
            if let Some(day) = promise.due {
                due(day, What::Promise(talk.id.clone(), promise.by), &promise.what);
            }
        }
        for (day, words) in talk.follow_up.iter().chain(talk.further.iter()) {
            due(*day, What::FollowUp(talk.id.clone()), words);
        }
    }
    all.sort_by_key(|h| h.date);
    all
}

/// Turns what was put together in the order of things round, within a day too.
fn newest_first(mut all: Vec<Happening>) -> Vec<Happening> {
    all.sort_by_key(|h| h.date);
    all.reverse();
    all
}

fn talks(book: &Book, all: &mut Vec<Happening>, mine: impl Fn(&crate::model::TalkBrief) -> bool) {
    // The book has the newest first.
    all.extend(book.talks().iter().rev().filter(|t| mine(t)).map(|t| Happening {
        date: t.date,
        what: What::Talk(t.id.clone()),
        who: t.councillors.to_vec(),
        words: t.first_words.to_string(),
    }));
}

fn proposals(book: &Book, all: &mut Vec<Happening>, mine: impl Fn(&crate::model::Proposal) -> bool) {
    for (id, p) in book.proposals.iter().filter(|(_, p)| mine(p)) {
        all.extend(p.history.iter().map(|change| Happening {
            date: change.date,
            what: What::Proposal(id.clone(), change.to),
            who: p.councillor.iter().cloned().collect(),
            words: if change.note.is_empty() { p.ask.clone() } else { change.note.clone() },
        }));
    }
}

fn cards(book: &Book, all: &mut Vec<Happening>, mine: impl Fn(&crate::model::SenseMap) -> bool) {
    for (id, map) in book.senses.iter().filter(|(_, s)| mine(s)) {
        for (cards, top) in [(&map.top, true), (&map.bottom, false)] {
            all.extend(cards.iter().map(|card| Happening {
                date: card.date,
                what: What::Card(id.clone(), top),
                who: map.councillor.iter().cloned().collect(),
                words: card.text.clone(),
            }));
        }
    }
}

fn person(book: &Book, id: &Id, all: &mut Vec<Happening>) {
    let Some(person) = book.person(id) else { return };
    let one = |date, what, words: &str| Happening { date, what, who: vec![id.clone()], words: words.to_owned() };
    all.extend(person.clues.iter().map(|c| one(c.date, What::Clue(id.clone()), &c.text)));
    all.extend(person.concerns.iter().map(|c| one(c.date, What::Concern(id.clone()), &c.text)));
    all.extend(person.does.iter().map(|(text, date)| one(*date, What::Does(id.clone()), text)));
}

fn phases(book: &Book, id: &Id, all: &mut Vec<Happening>) {
    let Some(it) = book.initiatives.get(id) else { return };
    let one = |date, what, words: &str| Happening { date, what, who: Vec::new(), words: words.to_owned() };
    all.extend(it.phases.iter().map(|p| one(p.from, What::Phase(id.clone(), p.phase), "")));
    all.extend(it.meaning.iter().chain(&it.how_run).map(|m| one(m.date, What::Meaning(id.clone()), &m.text)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Conversation, Councillor, Entity, Initiative, PersonBrief, PhaseStart, Proposal, StatusChange};

    fn day(d: i8) -> Date {
        Date::new(2026, 11, d).expect("a day")
    }

    #[test]
    fn what_happened_comes_newest_first_and_only_what_is_asked_for() {
        let (ann, bob, i) = (Id::new("ann"), Id::new("bob"), Id::new("i"));
        let mut book = Book::default();
        let named = |name: &str| Councillor { name: name.into(), ..Councillor::default() };
        book.put_people(vec![PersonBrief::of(&ann, &named("Ann")), PersonBrief::of(&bob, &named("Bob"))]);
        let talk = |who: &Id, d| Conversation {
            councillors: vec![who.clone()],
            initiative: Some(i.clone()),
            ..Conversation::new(day(d))
        };
        book.put(&Id::new("t1"), &talk(&ann, 3).into_record());
        book.put(&Id::new("t2"), &talk(&bob, 9).into_record());
        let phases = vec![PhaseStart { phase: Phase::Design, from: day(5) }];
        book.put(&i, &Initiative { phases, ..Initiative::default() }.into_record());
        let change = StatusChange::new(Status::Offered, day(7));
        let proposal = Proposal { councillor: Some(ann.clone()), history: vec![change], ..Proposal::default() };
        book.put(&Id::new("p"), &proposal.into_record());
        let days = |all: Vec<Happening>| all.iter().map(|h| h.date.ymd().2).collect::<Vec<_>>();
        assert_eq!(days(of_councillor(&book, &ann, Some(&i))), [7, 5, 3]);
        assert_eq!(days(of_councillor(&book, &ann, None)), [7, 3]);
        assert_eq!(days(of_initiative(&book, &i)), [9, 5, 3]);
        assert_eq!(involved(&book, &i), [ann.clone(), bob]);
        // Within a day too: the answer stands above the offer, and that above the conversation.
        let to = |to| StatusChange::new(to, day(3));
        let history = vec![to(Status::Offered), to(Status::Accepted)];
        let proposal = Proposal { councillor: Some(ann.clone()), history, ..Proposal::default() };
        book.put(&Id::new("q"), &proposal.into_record());
        let (q, t1) = (Id::new("q"), Id::new("t1"));
        let that_day: Vec<What> = of_councillor(&book, &ann, None).into_iter().skip(1).map(|h| h.what).collect();
        let newest_first =
            [What::Proposal(q.clone(), Status::Accepted), What::Proposal(q, Status::Offered), What::Talk(t1)];
        assert_eq!(that_day, newest_first);
        // What was promised for a later day is to come, until that day.
        let mut promised = talk(&ann, 3);
        promised.promises.push(crate::model::Promise {
            councillor: None,
            by: Who::Us,
            text: "the dates".into(),
            due: Some(day(24)),
            state: crate::model::PromiseState::Open,
            settled_on: None,
            uid: Default::default(),
        });
        promised.follow_up = Some(crate::model::FollowUp::new(day(26), "ring"));
        book.put(&Id::new("t1"), &promised.into_record());
        assert_eq!(days(coming(&book, None, Some(&i), day(20))), [24, 26]);
        assert_eq!(days(coming(&book, Some(&ann), None, day(25))), [26]);
        assert_eq!(days(coming(&book, None, None, day(20))), Vec::<i8>::new());
    }
}
