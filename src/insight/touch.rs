//! Losing touch: who was spoken to, and has not been for long. Every channel
//! counts, in person included, and so does an offer or an answer to one.

use std::collections::{HashMap, HashSet};

use crate::model::{Book, Date, Id, Status, TaskKind};

/// Somebody nobody has spoken to for long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Losing {
    /// Who.
    pub councillor: Id,
    /// The day of the last real contact.
    pub last: Date,
    /// How many whole weeks ago that is.
    pub weeks: u32,
}

/// The days of real contact with somebody: conversations, offers and answers.
pub fn contacts_with<'a>(book: &'a Book, who: &'a Id) -> impl Iterator<Item = Date> + 'a {
    let talks = book.talks().iter().filter(move |t| t.is_contact() && t.councillors.contains(who)).map(|t| t.date);
    talks.chain(answers_of(book, who))
}

/// The days on which a proposal was put to somebody, or they answered one.
pub fn answers_of<'a>(book: &'a Book, who: &'a Id) -> impl Iterator<Item = Date> + 'a {
    let proposals = book.proposals.values().filter(move |p| p.councillor.as_ref() == Some(who));
    proposals.flat_map(|p| p.history.iter().filter(|c| spoken(c.to)).map(|c| c.date))
}

/// Whether a proposal comes to stand like this only by contact with its councillor.
fn spoken(to: Status) -> bool {
    matches!(to, Status::Offered | Status::Amended | Status::Accepted | Status::Declined)
}

/// The day of the last real contact with everybody who was ever spoken to.
pub fn last_contacts(book: &Book) -> HashMap<&Id, Date> {
    let mut last: HashMap<&Id, Date> = HashMap::new();
    let mut met = |id, date: Date| {
        last.entry(id).and_modify(|known| *known = date.max(*known)).or_insert(date);
    };
    for talk in book.talks().iter().filter(|t| t.is_contact()) {
        for id in &talk.councillors {
            met(id, talk.date);
        }
    }
    for proposal in book.proposals.values() {
        let Some(id) = &proposal.councillor else { continue };
        for change in proposal.history.iter().filter(|c| spoken(c.to)) {
            met(id, change.date);
        }
    }
    last
}

/// Everybody who is being lost touch with, the longest first: still in post, not
/// to be left alone, and with no day set to get in touch again.
pub fn losing_touch(book: &Book, today: Date) -> Vec<Losing> {
    let mut planned: HashSet<&Id> =
        book.talks().iter().filter(|t| t.follow_up.is_some()).flat_map(|t| t.councillors.iter()).collect();
    let to_do = book.tasks.values().filter(|t| t.is_open() && t.kind == TaskKind::FollowUp && t.due.is_some());
    planned.extend(to_do.flat_map(|t| &t.about));
    let mut losing: Vec<Losing> = last_contacts(book)
        .into_iter()
        .filter(|(id, _)| !planned.contains(id))
        .filter(|(id, _)| book.person(id).is_some_and(|p| p.in_post && !p.leave_alone))
        .filter_map(|(id, last)| {
            let weeks = u32::try_from(last.days_until(today) / 7).unwrap_or(0);
            (weeks >= book.workspace.losing_touch_weeks).then(|| Losing { councillor: id.clone(), last, weeks })
        })
        .collect();
    losing.sort_by(|a, b| (a.last, &a.councillor).cmp(&(b.last, &b.councillor)));
    losing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Channel, Conversation, Councillor, Entity, FollowUp, PersonBrief, Proposal, StatusChange};

    fn today() -> Date {
        Date::new(2026, 11, 20).expect("a day")
    }

    fn book(days_ago: &[(i32, Channel)]) -> Book {
        let mut book = Book::default();
        let ann = Councillor { name: "Ann".into(), ..Councillor::default() };
        book.put_people(vec![PersonBrief::of(&Id::new("ann"), &ann)]);
        for (n, (ago, channel)) in days_ago.iter().enumerate() {
            let talk = Conversation {
                councillors: vec![Id::new("ann")],
                channel: *channel,
                note: "spoke".into(),
                ..Conversation::new(today().plus_days(-ago))
            };
            book.put(&Id::new(format!("t{n}")), &talk.into_record());
        }
        book
    }

    #[test]
    fn nobody_spoken_to_for_eight_weeks_is_losing_touch_and_any_contact_since_ends_it() {
        assert_eq!(losing_touch(&book(&[]), today()), []);
        assert_eq!(losing_touch(&book(&[(55, Channel::Call)]), today()), []);
        let lost = losing_touch(&book(&[(56, Channel::Call)]), today());
        assert_eq!((lost.len(), lost[0].weeks), (1, 8));
        for channel in Channel::ALL {
            assert_eq!(losing_touch(&book(&[(90, Channel::Call), (3, channel)]), today()), [], "{channel:?}");
        }
    }

    #[test]
    fn an_answer_to_an_offer_is_contact_and_a_day_that_is_set_is_a_plan() {
        let mut book = book(&[(90, Channel::Call)]);
        let answer = StatusChange::new(Status::Accepted, today().plus_days(-7));
        let proposal = Proposal { councillor: Some(Id::new("ann")), history: vec![answer], ..Proposal::default() };
        book.put(&Id::new("p"), &proposal.into_record());
        assert_eq!(losing_touch(&book, today()), []);
        book.proposals.clear();
        assert_eq!(losing_touch(&book, today()).len(), 1);
        let talk = Conversation {
            councillors: vec![Id::new("ann")],
            note: "spoke".into(),
            follow_up: Some(FollowUp::new(today().plus_days(3), "")),
            ..Conversation::new(today().plus_days(-90))
        };
        book.put(&Id::new("t0"), &talk.into_record());
        assert_eq!(losing_touch(&book, today()), []);
    }
}
