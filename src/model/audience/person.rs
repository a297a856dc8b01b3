//! What may be seen of a councillor.

use super::{Audience, ForOthers, Shown, show, show_all};
use crate::model::{
    Approach, Basis, Clue, CluePlace, Concern, ConcernState, Contact, ContactKind, Councillor, Date, Id, Origin, Post,
    PostKind, Prefers, Published, Statement, Uid, Visibility,
};

/// What an audience may see of a councillor. What is empty is not there, or not for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPerson {
    /// Whose it is.
    pub id: Id,
    /// The uid of their record: by that address books know them.
    pub uid: Uid,
    /// The name as published.
    pub name: Shown,
    /// Surname and forenames, where they are known apart.
    pub parts: (Shown, Shown),
    /// The key of their council.
    pub council: Option<Id>,
    /// Wards.
    pub wards: Vec<Shown>,
    /// The party as published.
    pub party: Option<Shown>,
    /// Posts.
    pub posts: Vec<SeenPost>,
    /// Ways to reach them.
    pub contacts: Vec<SeenContact>,
    /// When and where surgeries are held.
    pub surgeries: Vec<Shown>,
    /// First and last day of the present term.
    pub term: (Option<Shown<Date>>, Option<Shown<Date>>),
    /// Whether they are a councillor still.
    pub in_post: bool,
    /// Where the public facts come from, and the day they were read there.
    pub source: Option<(Shown, Shown<Date>)>,
    /// How to approach them, where it is not freely.
    pub approach: Option<SeenApproach>,
    /// How they like to be reached: language, channel, times.
    pub prefers: [Shown; 3],
    /// How they think about things.
    pub mindset: Vec<SeenStatement>,
    /// What matters to them.
    pub priorities: Vec<SeenStatement>,
    /// What they are good at.
    pub strengths: Vec<SeenStatement>,
    /// What support they need.
    pub support_needs: Vec<SeenStatement>,
    /// Pressures from council, party and community.
    pub pressures: [Vec<SeenStatement>; 3],
    /// What they share with the officer.
    pub common_ground: Vec<SeenStatement>,
    /// What they do already.
    pub already_does: Vec<SeenStatement>,
    /// Signs that they would care, or would not.
    pub clues: Vec<SeenClue>,
    /// Their own words in public, newest first: for them and the officer.
    pub quotes: Vec<SeenQuote>,
    /// What presses on them.
    pub concerns: Vec<SeenConcern>,
}

/// Somebody's own words, as they stand in public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenQuote {
    /// The words.
    pub words: Shown,
    /// Where they stand.
    pub source: Shown,
    /// The day they were seen there.
    pub date: Shown<Date>,
}

/// A post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPost {
    /// The title as published.
    pub title: Shown,
    /// Its kind.
    pub kind: PostKind,
    /// The committee or group.
    pub body: Shown,
    /// What it covers.
    pub remit: Shown,
    /// Held since, until.
    pub held: (Option<Shown<Date>>, Option<Shown<Date>>),
    /// Whether it is published; what is not was given to the officer.
    pub published: bool,
}

impl SeenPost {
    /// Whether it is held on a day, as far as is known.
    pub fn is_held_on(&self, day: Date) -> bool {
        let (from, until) = &self.held;
        crate::model::is_held((from.as_ref().map(|d| d.0), until.as_ref().map(|d| d.0)), day)
    }
}

/// A way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenContact {
    /// What it is.
    pub kind: ContactKind,
    /// The address or number.
    pub value: Shown,
    /// What it is for.
    pub note: Shown,
    /// Whether it is published; what is not was given to the officer.
    pub published: bool,
}

/// How somebody is to be approached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenApproach {
    /// Whether they asked to be left alone; else it is a direction.
    pub leave_alone: bool,
    /// What was asked.
    pub what: Shown,
    /// Who said so.
    pub source: Shown,
    /// When.
    pub date: Shown<Date>,
}

/// Something said of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenStatement {
    /// The words.
    pub text: Shown,
    /// How it is known.
    pub basis: SeenBasis,
    /// The day it was seen, said or noted.
    pub date: Shown<Date>,
}

/// How something is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeenBasis {
    /// Published: where, and a link to it (may be empty).
    Published(Shown, Shown),
    /// They said so.
    ToldMe,
    /// It is an impression.
    Impression,
}

/// A sign that somebody would care, or would not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenClue {
    /// What was seen.
    pub text: Shown,
    /// Where.
    pub source: Shown,
    /// When.
    pub date: Shown<Date>,
    /// A link to it.
    pub link: Shown,
    /// Their own words.
    pub quote: Shown,
    /// The theme.
    pub theme: Shown,
    /// Whether it counts against.
    pub against: bool,
}

/// Something that presses on somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenConcern {
    /// What presses.
    pub text: Shown,
    /// What could be offered.
    pub offer: Shown,
    /// By whom.
    pub by: Shown,
    /// How it stands.
    pub state: ConcernState,
    /// What came of it.
    pub came_of_it: Shown,
    /// When it was raised.
    pub date: Shown<Date>,
}

impl ForOthers for Councillor {
    type Seen = SeenPerson;

    /// Published facts are for everybody. Of what the officer wrote, a councillor
    /// sees what was marked for them, of themselves; everybody else only what is
    /// both published and marked for anyone.
    fn seen(&self, id: &Id, who: &Audience) -> Option<SeenPerson> {
        let Councillor {
            name,
            raw_name: _,
            parts,
            council,
            wards,
            party,
            posts,
            contacts,
            surgeries,
            term_from,
            term_until,
            stands: _,
            published,
            member_ids: _,
            corrected: _,
            approach,
            prefers: Prefers { language, channel, times },
            mindset,
            priorities,
            strengths,
            // What they said they would like is between the two of them: the officer keeps it.
            would_like: _,
            support_needs,
            pressure_council,
            pressure_party,
            pressure_community,
            common_ground,
            already_does,
            clues,
            concerns,
            // Who they were, whom they know and whether they stand: the officers' own.
            former_names: _,
            merged_from: _,
            not_same_as: _,
            knows: _,
            standing: _,
            salutation: _,
            uid,
            hold: _,
            changed: _,
            unsettled: _,
        } = self;
        let me = *who == Audience::Me;
        let open = |all: &[Statement]| all.iter().filter_map(|s| statement(s, id, who)).collect();
        // Support and what two people share are for nobody else, however they were marked; pressures for neither.
        let close = |all: &[Statement]| {
            let theirs = me || who.is(id);
            all.iter().filter(|_| theirs).filter_map(|s| statement(s, id, who)).collect::<Vec<_>>()
        };
        Some(SeenPerson {
            id: id.clone(),
            uid: uid.clone(),
            name: show(name),
            parts: (show(&parts.surname), show(&parts.forenames)),
            council: council.clone(),
            wards: show_all(wards),
            party: party.as_ref().map(|p| show(&p.written)),
            posts: posts.iter().filter(|p| me || p.origin != Origin::Given).map(post).collect(),
            contacts: contacts.iter().filter(|c| me || c.origin != Origin::Given).map(contact).collect(),
            surgeries: show_all(surgeries),
            term: (term_from.map(Shown), term_until.map(Shown)),
            in_post: self.in_post(),
            source: published.as_ref().map(|Published { source, date, looked_at: _ }| (show(source), Shown(*date))),
            approach: approached(approach).filter(|_| me),
            prefers: [language, channel, times].map(|words| super::if_mine(me, words)),
            mindset: open(mindset),
            priorities: open(priorities),
            strengths: open(strengths),
            support_needs: close(support_needs),
            pressures: [pressure_council, pressure_party, pressure_community]
                .map(|all| if me { open(all) } else { Vec::new() }),
            common_ground: close(common_ground),
            already_does: open(already_does),
            clues: clues.iter().filter(|_| me).map(clue).collect(),
            quotes: quotes(clues.iter().filter(|_| me || who.is(id))),
            concerns: concerns.iter().filter(|_| me).map(concern).collect(),
        })
    }
}

fn statement(it: &Statement, of: &Id, who: &Audience) -> Option<SeenStatement> {
    let Statement { text, basis, visibility, from: _, looked_at: _, uid: _, officer: _ } = it;
    let published = matches!(basis, Basis::Published { .. });
    let may = match (who, visibility) {
        (Audience::Me, _) => true,
        (_, Visibility::OnlyMe | Visibility::MyTeam) => false,
        (_, Visibility::TheCouncillor) => who.is(of),
        (_, Visibility::Anyone) => published || who.is(of),
    };
    let (basis, date) = match basis {
        Basis::Published { source, date, link } => (SeenBasis::Published(show(source), show(link)), date),
        Basis::ToldMe { date } => (SeenBasis::ToldMe, date),
        Basis::MyImpression { date } => (SeenBasis::Impression, date),
    };
    may.then(|| SeenStatement { text: show(text), basis, date: Shown(*date) })
}

fn post(it: &Post) -> SeenPost {
    let Post { title, kind, body, remit, from, until, origin } = it;
    SeenPost {
        title: show(title),
        kind: *kind,
        body: show(body),
        remit: show(remit),
        held: (from.map(Shown), until.map(Shown)),
        published: *origin != Origin::Given,
    }
}

fn contact(it: &Contact) -> SeenContact {
    let Contact { kind, value, note, origin } = it;
    SeenContact { kind: *kind, value: show(value), note: show(note), published: *origin != Origin::Given }
}

fn approached(it: &Approach) -> Option<SeenApproach> {
    let (leave_alone, what, source, date) = match it {
        Approach::Free => return None,
        Approach::Direction { what, source, date } => (false, what.as_str(), source.as_str(), date),
        Approach::LeaveAlone { what, date } => (true, what.as_str(), "", date),
    };
    Some(SeenApproach { leave_alone, what: show(what), source: show(source), date: Shown(*date) })
}

fn clue(it: &Clue) -> SeenClue {
    let Clue {
        text,
        source,
        date,
        link,
        quote,
        theme,
        against,
        place: _,
        checked_by: _,
        looked_at: _,
        uid: _,
        officer: _,
    } = it;
    SeenClue {
        text: show(text),
        source: show(source),
        date: Shown(*date),
        link: show(link),
        quote: show(quote),
        theme: show(theme),
        against: *against,
    }
}

/// Of a clue the quotation, where it stands in a place that is public and does
/// not count against them: what the officer wrote of it stays the officer's.
fn quotes<'a>(clues: impl Iterator<Item = &'a Clue>) -> Vec<SeenQuote> {
    let public = |place: CluePlace| !matches!(place, CluePlace::NotSaid | CluePlace::HeardInPerson);
    let mut quoted: Vec<&Clue> =
        clues.filter(|c| public(c.place) && !c.against && !c.quote.trim().is_empty()).collect();
    quoted.sort_by_key(|c| std::cmp::Reverse(c.date));
    let quote = |c: &Clue| SeenQuote { words: show(&c.quote), source: show(&c.source), date: Shown(c.date) };
    quoted.into_iter().map(quote).collect()
}

fn concern(it: &Concern) -> SeenConcern {
    let Concern {
        text,
        offer,
        by,
        state,
        came_of_it,
        date,
        moved: _,
        from: _,
        basis: _,
        visibility: _,
        uid: _,
        officer: _,
    } = it;
    SeenConcern {
        text: show(text),
        offer: show(offer),
        by: show(by),
        state: *state,
        came_of_it: show(came_of_it),
        date: Shown(*date),
    }
}
