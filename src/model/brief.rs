//! What is kept of every person and every conversation while the program runs:
//! enough to list, order and find them. The record itself is read from its file
//! when somebody looks at it. At 20,000 people this is what keeps memory small.

use serde::{Deserialize, Serialize};

use super::councillor::{Approach, Origin};
use super::{
    Channel, Clue, Concern, ConcernState, ContactKind, Conversation, Councillor, Date, Id, PostKind, Promise,
    PromiseState, Who, text,
};

/// A councillor in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonBrief {
    /// Whose record it stands for.
    pub id: Id,
    /// The name as published.
    pub name: Box<str>,
    /// The name to sort by: folded, surname first.
    pub sort: Box<str>,
    /// Where forenames end and the surname begins, for a "Surname, Forenames" list: the surname as written.
    pub surname: Box<str>,
    /// The council's key.
    pub council: Option<Id>,
    /// Wards, as the council writes them.
    pub wards: Box<[Box<str>]>,
    /// The party as published.
    pub party: Option<Box<str>>,
    /// Posts held.
    pub posts: Box<[PostBrief]>,
    /// Still a councillor.
    pub in_post: bool,
    /// Asked to be left alone.
    pub leave_alone: bool,
    /// A direction says how to approach them.
    pub directed: bool,
    /// Last day of the present term, where it is known.
    pub term_until: Option<Date>,
    /// A published email address is known.
    pub email: bool,
    /// Signs that they would care, or would not.
    pub clues: Box<[ClueBrief]>,
    /// What presses on them.
    pub concerns: Box<[ConcernBrief]>,
    /// What they already do: the first words, and the day it was said.
    pub does: Box<[(Box<str>, Date)]>,
    /// What a filter looks through: name, wards, posts and party, folded, joined by line breaks.
    pub search: Box<str>,
}

/// A post in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostBrief {
    /// Its kind.
    pub kind: PostKind,
    /// The title as published.
    pub title: Box<str>,
    /// What it covers.
    pub remit: Box<str>,
    /// Held since, until, where that is known.
    pub held: (Option<Date>, Option<Date>),
}

impl PostBrief {
    /// Whether it is held on a day, as far as is known.
    pub fn is_held_on(&self, day: Date) -> bool {
        super::post::is_held(self.held, day)
    }
}

/// A clue in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClueBrief {
    /// The first words of what was seen, at most 80 characters.
    pub text: Box<str>,
    /// Where.
    pub source: Box<str>,
    /// The day it was seen.
    pub date: Date,
    /// The theme it bears on.
    pub theme: Box<str>,
    /// Whether it counts against.
    pub against: bool,
}

/// A concern in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConcernBrief {
    /// The first words of what presses, at most 120 characters.
    pub text: Box<str>,
    /// The first words of what could be offered.
    pub offer: Box<str>,
    /// By whom.
    pub by: Box<str>,
    /// The first words of what came of it.
    pub came_of_it: Box<str>,
    /// How it stands.
    pub state: ConcernState,
    /// The day it was raised.
    pub date: Date,
    /// The last day that something moved.
    pub moved: Date,
}

impl ConcernBrief {
    fn of(concern: &Concern) -> Self {
        ConcernBrief {
            text: text::first_words(&concern.text, 120).into(),
            offer: text::first_words(&concern.offer, 120).into(),
            by: concern.by.as_str().into(),
            came_of_it: text::first_words(&concern.came_of_it, 120).into(),
            state: concern.state,
            date: concern.date,
            moved: concern.moved_on(),
        }
    }
}

impl ClueBrief {
    fn of(clue: &Clue) -> Self {
        ClueBrief {
            text: text::first_words(&clue.text, 80).into(),
            source: clue.source.as_str().into(),
            date: clue.date,
            theme: clue.theme.as_str().into(),
            against: clue.against,
        }
    }
}

impl PersonBrief {
    /// What a list needs of a record.
    pub fn of(id: &Id, c: &Councillor) -> Self {
        let mut search = text::fold(&c.name);
        let more = c.former_names.iter().chain(&c.wards).map(String::as_str);
        let more = more.chain(c.posts.iter().map(|p| p.title.as_str()));
        for words in more.chain(c.party.as_ref().map(|p| p.name())) {
            search.push('\n');
            search.push_str(&text::fold(words));
        }
        PersonBrief {
            id: id.clone(),
            name: c.name.as_str().into(),
            sort: c.sort_key().into(),
            surname: c.parts.surname.as_str().into(),
            council: c.council.clone(),
            wards: c.wards.iter().map(|w| w.as_str().into()).collect(),
            party: c.party.as_ref().map(|p| p.written.as_str().into()),
            posts: c
                .posts
                .iter()
                .map(|p| PostBrief {
                    kind: p.kind,
                    title: p.title.as_str().into(),
                    remit: p.remit.as_str().into(),
                    held: (p.from, p.until),
                })
                .collect(),
            in_post: c.in_post(),
            leave_alone: matches!(c.approach, Approach::LeaveAlone { .. }),
            directed: matches!(c.approach, Approach::Direction { .. }),
            term_until: c.term_until,
            email: c.contacts.iter().any(|k| k.kind == ContactKind::Email && k.origin != Origin::Given),
            clues: c.clues.iter().map(ClueBrief::of).collect(),
            concerns: c.concerns.iter().map(ConcernBrief::of).collect(),
            does: c.already_does.iter().map(|s| (text::first_words(&s.text, 120).into(), s.basis.date())).collect(),
            search: search.into(),
        }
    }
}

/// A promise not yet kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPromise {
    /// Whose: ours or theirs.
    pub by: Who,
    /// Which of several councillors, where that was said.
    pub councillor: Option<Id>,
    /// What.
    pub what: Box<str>,
    /// By when.
    pub due: Option<Date>,
}

/// A conversation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkBrief {
    /// Whose record it stands for.
    pub id: Id,
    /// The day it took place.
    pub date: Date,
    /// How it took place.
    pub channel: Channel,
    /// Who was in it.
    pub councillors: Box<[Id]>,
    /// What it was about.
    pub initiative: Option<Id>,
    /// The first words of the note, at most 120 characters.
    pub first_words: Box<str>,
    /// When to get in touch again and what for, where that is not done.
    pub follow_up: Option<(Date, Box<str>)>,
    /// Promises not yet kept.
    pub open: Box<[OpenPromise]>,
    /// Further days to get in touch again, where that is not done: earliest first, later than `follow_up`.
    pub further: Box<[(Date, Box<str>)]>,
    /// Questions still to be answered, and by when.
    pub questions: Box<[(Box<str>, Option<Date>)]>,
}

impl TalkBrief {
    /// Whether it shows that councillors were spoken to: it names them, and it has
    /// words. A record that only keeps a reminder or a promise is no conversation.
    pub fn is_contact(&self) -> bool {
        !self.councillors.is_empty() && !self.first_words.is_empty()
    }

    /// What a list needs of a record.
    pub fn of(id: &Id, c: &Conversation) -> Self {
        let open = |p: &&Promise| p.state == PromiseState::Open;
        let mut days: Vec<(Date, Box<str>)> = c
            .follow_up
            .iter()
            .chain(&c.further)
            .filter(|f| !f.done)
            .map(|f| (f.date, f.what.as_str().into()))
            .collect();
        days.sort_by_key(|(date, _)| *date);
        let mut days = days.into_iter();
        TalkBrief {
            id: id.clone(),
            date: c.date,
            channel: c.channel,
            councillors: c.councillors.clone().into(),
            initiative: c.initiative.clone(),
            first_words: text::first_words(&c.note, 120).into(),
            follow_up: days.next(),
            open: c
                .promises
                .iter()
                .filter(open)
                .map(|p| OpenPromise {
                    by: p.by,
                    councillor: p.councillor.clone(),
                    what: p.text.as_str().into(),
                    due: p.due,
                })
                .collect(),
            further: days.collect(),
            questions: c.questions.iter().filter(|q| !q.answered).map(|q| (q.text.as_str().into(), q.due)).collect(),
        }
    }
}
