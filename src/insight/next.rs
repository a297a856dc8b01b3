//! The next step: one thing to do now, and why.

use crate::insight::fit::Caution;
use crate::insight::public_ask::{self, Clash, Whose};
use crate::insight::ready::{self, Part, Standing};
use crate::insight::{due, journey, start};
use crate::model::{Book, Date, Id, Proposal, Say, Status, TaskKind};

/// What can be done next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Bring in the council's list.
    Import,
    /// Set up an initiative.
    NewInitiative,
    /// Choose which initiative it is about.
    ChooseInitiative,
    /// Choose this councillor, who stands first.
    Choose(Id),
    /// Write down a conversation.
    WriteNote,
    /// Look at the conversation that asks for a follow-up, and write down the next one.
    FollowUp(Id),
    /// Do this task that is due, where it is listed.
    Task(Id),
    /// Put something on the sense map.
    MakeSense,
    /// Propose a role.
    Propose,
    /// Fill this part of this proposal.
    Fill(Id, Part),
    /// Change how this proposal stands.
    Move(Id),
    /// Put this proposal off until after the election.
    OfferLater(Id),
    /// Settle what is still open with this councillor.
    Settle(Id),
    /// Choose somebody else.
    ChooseAnother,
}

/// What to take care with in a proposal's own words.
pub type Cautions<'a> = &'a dyn Fn(&Proposal) -> Vec<Caution>;

/// The next step, and in front of a phase in which nobody is involved yet also that.
pub fn next_step(
    book: &Book,
    initiative: Option<&Id>,
    councillor: Option<&Id>,
    first: Option<&Id>,
    today: Date,
    cautions: Cautions<'_>,
) -> (Step, Say) {
    let (step, say) = step(book, initiative, councillor, first, today, cautions);
    let soon = initiative
        .filter(|_| matches!(step, Step::Choose(_) | Step::WriteNote | Step::ChooseAnother))
        .and_then(|id| start::start(book, id).begins_alone(today, book.workspace.phase_weeks));
    match soon {
        Some(p) => {
            let phase = Say::new(start::phase_key(p.phase));
            (step, Say::new("next-phase-soon").with("then", say).with("phase", phase).with("date", p.from))
        }
        None => (step, say),
    }
}

/// The next step for who and what is chosen, in words. `first` is who stands
/// first in the order of contact and has not been spoken to.
fn step(
    book: &Book,
    initiative: Option<&Id>,
    councillor: Option<&Id>,
    first: Option<&Id>,
    today: Date,
    cautions: Cautions<'_>,
) -> (Step, Say) {
    if book.people().is_empty() {
        return (Step::Import, Say::new("next-import"));
    }
    if initiative.is_none() {
        return if book.initiatives.is_empty() {
            (Step::NewInitiative, Say::new("next-new-initiative"))
        } else {
            (Step::ChooseInitiative, Say::new("next-choose-initiative"))
        };
    }
    let Some(who) = councillor.filter(|id| book.person(id).is_some()) else {
        return match first {
            Some(id) => (Step::Choose(id.clone()), Say::new("next-choose").with("name", book.name_of(id))),
            None => (Step::ChooseAnother, Say::new("next-choose-another")),
        };
    };
    let name = book.name_of(who);
    let overdue = journey::talks_with(book, who)
        .find(|t| t.follow_up.as_ref().is_some_and(|(date, _)| *date <= today))
        .and_then(|t| t.follow_up.as_ref().map(|(date, what)| (t.id.clone(), *date, what.to_string())));
    if let Some((talk, date, what)) = overdue {
        let key = if what.is_empty() { "next-follow-up-plain" } else { "next-follow-up" };
        return (Step::FollowUp(talk), Say::new(key).with("name", name).with("date", date).with("what", what));
    }
    let tasks = book.tasks.iter().filter(|(_, t)| t.is_open() && t.kind == TaskKind::FollowUp);
    let due = tasks.filter_map(|(id, t)| {
        let due = t.due.filter(|due| *due <= today && t.about.contains(who))?;
        Some((id, t, due))
    });
    if let Some((id, task, date)) = due.min_by_key(|(_, _, due)| *due) {
        let key = if task.what.is_empty() { "next-follow-up-plain" } else { "next-follow-up" };
        let say = Say::new(key).with("name", name).with("date", date).with("what", task.what.as_str());
        return (Step::Task(id.clone()), say);
    }
    let mine = book
        .proposals
        .iter()
        .filter(|(_, p)| p.councillor.as_ref() == Some(who) && p.initiative.as_ref() == initiative)
        .max_by_key(|(_, p)| order_of(p));
    if let Some((id, proposal)) = mine {
        if let Some(refused) = proposal.variant_of.as_ref().and_then(|of| book.proposals.get(of))
            && proposal.status == Status::Draft
            && matches!(refused.status, Status::Declined | Status::Ended)
            && !due::open_with(book, who).is_empty()
        {
            // A smaller step waits until what is open has been settled.
            return after_the_end(book, refused, name);
        }
        return for_proposal(book, id, proposal, name, today, cautions);
    }
    match journey::reached(book, who, initiative) {
        journey::Reached::NotYet => (Step::WriteNote, Say::new("next-conversation").with("name", name)),
        journey::Reached::InTouch => (Step::MakeSense, Say::new("next-sense").with("name", name)),
        _ => (Step::Propose, Say::new("next-propose").with("name", name)),
    }
}

/// Which of several proposals the next step is about: what is open before what is over.
fn order_of(p: &Proposal) -> u8 {
    match p.status {
        Status::Ended => 0,
        Status::Declined => 1,
        Status::Active => 2,
        Status::Accepted => 3,
        // A smaller step that waits in a drawer is not what is to be done.
        Status::Draft if p.variant_of.is_some() => 2,
        Status::Draft => 4,
        Status::Ready => 5,
        Status::Offered | Status::Amended => 6,
    }
}

fn for_proposal(book: &Book, id: &Id, p: &Proposal, name: String, today: Date, cautions: Cautions<'_>) -> (Step, Say) {
    if p.status == Status::Ready {
        if let Some(from) = p.offer_from.filter(|from| *from > today) {
            return (Step::WriteNote, Say::new("next-put-off").with("name", name).with("date", from));
        }
        if let Some(open) = gap(id, p, &name, today, cautions) {
            return open;
        }
        let whose = Whose::of(book, p);
        match public_ask::clash(&book.workspace, &whose, p, today) {
            Some(Clash::OnDay { until, .. }) => {
                let say = Say::new("next-other-day").with("date", until.plus_days(1));
                return (Step::Fill(id.clone(), Part::When), say);
            }
            Some(Clash::DayUnknown { until }) => {
                return (Step::OfferLater(id.clone()), Say::new("next-held-back").with("date", until.plus_days(1)));
            }
            Some(Clash::Across { .. }) | None => {}
        }
    }
    match p.status {
        Status::Draft => gap(id, p, &name, today, cautions)
            .unwrap_or_else(|| (Step::Move(id.clone()), Say::new("next-ready").with("name", name))),
        Status::Ready => (Step::Move(id.clone()), Say::new("next-offer").with("name", name)),
        Status::Offered | Status::Amended => (Step::Move(id.clone()), Say::new("next-answer").with("name", name)),
        Status::Accepted => (Step::Move(id.clone()), Say::new("next-start").with("name", name)),
        Status::Active => (Step::WriteNote, Say::new("next-keep-in-touch").with("name", name)),
        Status::Declined | Status::Ended => after_the_end(book, p, name),
    }
}

/// After a no, or a role that has ended: what is still open with them comes
/// before somebody else.
fn after_the_end(book: &Book, p: &Proposal, name: String) -> (Step, Say) {
    let open = p.councillor.iter().flat_map(|who| due::open_with(book, who)).count();
    if let Some(who) = p.councillor.as_ref().filter(|_| open > 0) {
        return (Step::Settle(who.clone()), Say::new("next-settle").with("name", name).with("count", open));
    }
    let key = if p.status == Status::Declined { "next-after-no" } else { "next-after-end" };
    (Step::ChooseAnother, Say::new(key).with("name", name))
}

/// The first part that a busy person would still ask about.
fn gap(id: &Id, p: &Proposal, name: &str, today: Date, cautions: Cautions<'_>) -> Option<(Step, Say)> {
    let (part, standing) = ready::first_open(p, today, &cautions(p))?;
    let key = if standing == Standing::Missing { "next-fill" } else { "next-sharpen" };
    Some((Step::Fill(id.clone(), part), Say::new(key).with("part", Say::new(part.key())).with("name", name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Channel, Conversation, Councillor, Entity, FollowUp, Initiative, PersonBrief};

    fn today() -> Date {
        Date::new(2026, 11, 20).expect("a day")
    }

    fn talk(follow_up: Option<FollowUp>) -> Conversation {
        Conversation {
            channel: Channel::Call,
            councillors: vec![Id::new("a")],
            initiative: Some(Id::new("i")),
            note: "x".into(),
            follow_up,
            ..Conversation::new(today())
        }
    }

    #[test]
    fn the_next_step_goes_from_an_empty_book_to_an_answered_proposal() {
        let (i, a) = (Id::new("i"), Id::new("a"));
        let mut book = Book::default();
        let step =
            |book: &Book, with: Option<&Id>| next_step(book, Some(&i), with, Some(&a), today(), &|_| Vec::new()).0;
        assert_eq!(step(&book, None), Step::Import);
        let c = Councillor { name: "Ann".into(), ..Councillor::default() };
        book.put_people(vec![PersonBrief::of(&a, &c)]);
        assert_eq!(next_step(&book, None, None, None, today(), &|_| Vec::new()).0, Step::NewInitiative);
        book.put(&i, &Initiative::default().into_record());
        assert_eq!(next_step(&book, None, None, None, today(), &|_| Vec::new()).0, Step::ChooseInitiative);
        assert_eq!(step(&book, None), Step::Choose(a.clone()));
        assert_eq!(step(&book, Some(&a)), Step::WriteNote);
        book.put(&Id::new("t"), &talk(None).into_record());
        assert_eq!(step(&book, Some(&a)), Step::MakeSense);
        let mut p = Proposal { councillor: Some(a.clone()), initiative: Some(i.clone()), ..Proposal::default() };
        book.put(&Id::new("p"), &p.clone().into_record());
        assert_eq!(step(&book, Some(&a)), Step::Fill(Id::new("p"), Part::Ask));
        // Marked ready while it is almost empty, it is not yet what one puts to anybody.
        p.status = Status::Ready;
        book.put(&Id::new("p"), &p.clone().into_record());
        assert_eq!(step(&book, Some(&a)), Step::Fill(Id::new("p"), Part::Ask));
        p.status = Status::Offered;
        book.put(&Id::new("p"), &p.into_record());
        assert_eq!(step(&book, Some(&a)), Step::Move(Id::new("p")));
        let due = FollowUp::new(today(), "");
        book.put(&Id::new("t2"), &talk(Some(due)).into_record());
        assert_eq!(step(&book, Some(&a)), Step::FollowUp(Id::new("t2")));
    }

    #[test]
    fn what_is_open_with_them_comes_before_somebody_else() {
        let (i, a) = (Id::new("i"), Id::new("a"));
        let mut book = Book::default();
        let c = Councillor { name: "Ann".into(), ..Councillor::default() };
        book.put_people(vec![PersonBrief::of(&a, &c)]);
        book.put(&i, &Initiative::default().into_record());
        let mut declined = |status| {
            let p =
                Proposal { councillor: Some(a.clone()), initiative: Some(i.clone()), status, ..Proposal::default() };
            book.put(&Id::new("p"), &p.into_record());
            let later = FollowUp::new(today().plus_days(9), "send the notes");
            book.put(&Id::new("t"), &talk(Some(later.clone())).into_record());
            let open = next_step(&book, Some(&i), Some(&a), None, today(), &|_| Vec::new());
            let settled = FollowUp { done: true, ..later };
            book.put(&Id::new("t"), &talk(Some(settled)).into_record());
            (open, next_step(&book, Some(&i), Some(&a), None, today(), &|_| Vec::new()))
        };
        let (open, settled) = declined(Status::Declined);
        assert_eq!((open.0, open.1.key), (Step::Settle(a.clone()), "next-settle"));
        assert_eq!((settled.0, settled.1.key), (Step::ChooseAnother, "next-after-no"));
        let (open, settled) = declined(Status::Ended);
        assert_eq!((open.1.key, settled.1.key), ("next-settle", "next-after-end"));
    }
}
