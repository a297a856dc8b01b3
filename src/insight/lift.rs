//! Lifting: what a line of a note is about, and what becomes of it. The note
//! itself is never changed by a letter.

mod guess;

pub use guess::guess;

use serde::{Deserialize, Serialize};

use crate::model::when;
use crate::model::{
    Basis, Card, CardKind, Concern, Conversation, Councillor, Date, FollowUp, Id, LiftInto, Lifted, Promise, Question,
    SenseMap, Statement, Visibility, Who,
};

/// Words lifted out of a note, and what they become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lift {
    /// The words as they stand in the note: a line, or several.
    pub words: String,
    /// The words that are kept, as the officer left them.
    pub text: String,
    /// What they become.
    pub into: LiftInto,
    /// Whom they concern; none for what stays in the conversation.
    pub who: Option<Id>,
    /// By when, or when again.
    pub date: Option<Date>,
}

/// A line without the bullet in front of it.
fn bare(line: &str) -> &str {
    line.trim().trim_start_matches(['-', '*', '•', '–', '>']).trim_start()
}

/// The words to begin with in the form: the line without its bullet and without
/// a label that only says what it is ("Concern: …").
pub fn words_to_keep(line: &str) -> String {
    let line = bare(line);
    let rest = guess::label(line).map(|(_, rest)| rest.trim()).filter(|rest| !rest.is_empty());
    rest.unwrap_or_else(|| line.trim_end()).to_owned()
}

/// The first day that stands in a line, seen from the day it was written.
pub fn day_in(line: &str, today: Date) -> Option<Date> {
    when::days_in(line, today).first().map(|(day, _)| *day)
}

/// The day at the end of a line ("… by Friday"), seen from the day it was written.
pub fn day_at_end(line: &str, today: Date) -> Option<Date> {
    // A line that is a day and nothing else promises nothing by it.
    if when::day(line, today, when::Lean::Future).is_ok() {
        return None;
    }
    when::days_in(line, today).last().filter(|(_, at_end)| *at_end).map(|(day, _)| *day)
}

/// What the conversation keeps of a lift: the mark, and what stays in it.
pub fn into_talk(lift: &Lift, talk: &mut Conversation) {
    talk.lifted.push(Lifted { words: lift.words.clone(), into: lift.into });
    let text = lift.text.clone();
    match lift.into {
        LiftInto::OurPromise | LiftInto::TheirPromise => {
            let by = if lift.into == LiftInto::OurPromise { Who::Us } else { Who::Them };
            // With one councillor there is no doubt whose it is.
            let councillor = lift.who.clone().filter(|_| by == Who::Them && talk.councillors.len() > 1);
            talk.promises.push(Promise { due: lift.date, councillor, ..Promise::new(by, text) });
        }
        LiftInto::FollowUp => {
            let follow_up = FollowUp::new(lift.date.unwrap_or(talk.date), text);
            if talk.follow_up.is_none() {
                talk.follow_up = Some(follow_up);
            } else {
                talk.further.push(follow_up);
            }
        }
        LiftInto::Question => talk.questions.push(Question { due: lift.date, ..Question::new(text) }),
        _ => {}
    }
}

/// What the councillor's profile takes of a lift; told on the day of the conversation.
pub fn into_person(lift: &Lift, from: &Id, date: Date, person: &mut Councillor) {
    let text = lift.text.clone();
    let list = match lift.into {
        LiftInto::Concern => {
            person.concerns.push(Concern { from: Some(from.clone()), ..Concern::new(text, date) });
            return;
        }
        LiftInto::Story => &mut person.already_does,
        LiftInto::Mindset => &mut person.mindset,
        LiftInto::Priority => &mut person.priorities,
        LiftInto::Strength => &mut person.strengths,
        LiftInto::SupportNeed => &mut person.support_needs,
        LiftInto::CommonGround => &mut person.common_ground,
        LiftInto::PressureCouncil => &mut person.pressure_council,
        LiftInto::PressureParty => &mut person.pressure_party,
        LiftInto::PressureCommunity => &mut person.pressure_community,
        _ => return,
    };
    list.push(Statement {
        text,
        basis: Basis::ToldMe { date },
        visibility: Visibility::OnlyMe,
        from: Some(from.clone()),
        looked_at: None,
        uid: Default::default(),
        officer: None,
    });
}

/// What the sense map takes of a lift.
pub fn into_map(lift: &Lift, from: &Id, date: Date, map: &mut SenseMap) {
    let kind = match lift.into {
        LiftInto::Story => CardKind::Story,
        LiftInto::Bottom => CardKind::Evidence,
        _ => CardKind::Plain,
    };
    let card = Card { kind, from: Some(from.clone()), ..Card::new(lift.text.clone(), date) };
    match lift.into {
        LiftInto::Top => map.top.push(card),
        LiftInto::Story | LiftInto::Bottom => map.bottom.push(card),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i16, m: i8, d: i8) -> Date {
        Date::new(y, m, d).expect("a day")
    }

    #[test]
    fn question_keeps_its_day_and_promise_its_councillor() {
        let day = |d| Date::new(2026, 12, d).expect("a day");
        let lift = |into, who: &str| Lift {
            words: "words".into(),
            text: "who pays?".into(),
            into,
            who: Some(Id::new(who)),
            date: Some(day(18)),
        };
        let mut talk = Conversation { councillors: vec![Id::new("a"), Id::new("b")], ..Conversation::new(day(1)) };
        into_talk(&lift(LiftInto::Question, "a"), &mut talk);
        into_talk(&lift(LiftInto::TheirPromise, "b"), &mut talk);
        into_talk(&lift(LiftInto::OurPromise, "b"), &mut talk);
        assert_eq!(talk.questions[0].due, Some(day(18)));
        assert_eq!(talk.promises[0].councillor, Some(Id::new("b")), "in company it is said whose it is");
        assert_eq!(talk.promises[1].councillor, None);
    }

    #[test]
    fn what_a_line_is_about_is_guessed_from_its_words() {
        for (line, into) in [
            ("Promised to send the survey by Tuesday", LiftInto::OurPromise),
            ("- I will send the dates", LiftInto::OurPromise),
            ("Byddaf yn anfon y dyddiadau", LiftInto::OurPromise),
            ("She will ask the clerk", LiftInto::TheirPromise),
            ("will bring the minutes", LiftInto::TheirPromise),
            ("Addawodd ddod â’r cofnodion", LiftInto::TheirPromise),
            ("Concern: the bus that never comes", LiftInto::Concern),
            ("worried about damp", LiftInto::Concern),
            ("Mae hi’n poeni am y bws", LiftInto::Concern),
            ("* Story: the lift rota", LiftInto::Story),
            ("Follow up on 12 March", LiftInto::FollowUp),
            ("Who pays for the hall?", LiftInto::Question),
            ("Cwestiwn: pwy sy’n talu", LiftInto::Question),
            ("It is in the corporate plan, she says", LiftInto::Top),
            ("Residents run the hall on Tuesdays", LiftInto::Bottom),
            ("Needs the papers a week before", LiftInto::SupportNeed),
            ("Her worry is that nobody comes", LiftInto::Concern),
            ("Mae ganddi bryder am y bws", LiftInto::Concern),
            ("He told me a story about the hall", LiftInto::Story),
            ("Adroddodd stori am y neuadd", LiftInto::Story),
            ("Common ground: chapel choirs", LiftInto::CommonGround),
        ] {
            assert_eq!(guess(line), Some(into), "{line}");
        }
    }

    #[test]
    fn a_label_and_a_bullet_are_left_off_and_nothing_else() {
        assert_eq!(words_to_keep("  - Concern: the bus: late again "), "the bus: late again");
        assert_eq!(words_to_keep("Dilys: \"No.\""), "Dilys: \"No.\"");
        assert_eq!(words_to_keep("Concern:"), "Concern:");
        assert_eq!(words_to_keep("Pryder: y bws"), "y bws");
    }

    #[test]
    fn a_day_in_a_line_is_found_and_what_only_looks_like_one_is_not() {
        let today = day(2026, 11, 20);
        for (line, want) in [
            ("Promised the survey by 12 March.", Some(day(2027, 3, 12))),
            ("I will ring next Tue about it", Some(day(2026, 11, 24))),
            ("send it tomorrow", Some(day(2026, 11, 21))),
            ("papers by 3/12, please", Some(day(2026, 12, 3))),
            ("Anfon yr arolwg erbyn 1 Rhagfyr", Some(day(2026, 12, 1))),
            ("in 2 weeks, she said", Some(day(2026, 12, 4))),
            ("on Thursday", Some(day(2026, 11, 26))),
            ("She sat in the sun", None),
            ("rooms 3 4 and 5", None),
            ("nothing at all", None),
        ] {
            assert_eq!(day_in(line, today), want, "{line}");
        }
    }

    #[test]
    fn only_a_day_at_the_end_of_a_promise_is_its_day() {
        let today = day(2026, 11, 20);
        for (line, want) in [
            ("Send the survey by Friday", Some(day(2026, 11, 20))),
            ("Send the survey by 12 March.", Some(day(2027, 3, 12))),
            ("Anfon yr arolwg erbyn 1 Rhagfyr", Some(day(2026, 12, 1))),
            ("Bring Tuesday figures to all", None),
            ("Friday", None),
        ] {
            assert_eq!(day_at_end(line, today), want, "{line}");
        }
    }

    #[test]
    fn what_stays_in_the_conversation_stays_there_with_its_day() {
        let today = day(2026, 11, 20);
        let mut talk = Conversation { note: "a\nb".into(), ..Conversation::new(today) };
        let lift = |into, text: &str| Lift { words: "a".into(), text: text.into(), into, who: None, date: Some(today) };
        into_talk(&lift(LiftInto::TheirPromise, "minutes"), &mut talk);
        into_talk(&lift(LiftInto::FollowUp, "first"), &mut talk);
        into_talk(&lift(LiftInto::FollowUp, "second"), &mut talk);
        into_talk(&lift(LiftInto::Question, "who?"), &mut talk);
        assert_eq!((talk.promises[0].by, talk.promises[0].due), (Who::Them, Some(today)));
        assert_eq!((talk.follow_up.expect("one").what.as_str(), talk.further[0].what.as_str()), ("first", "second"));
        assert_eq!((talk.questions.len(), talk.lifted.len(), talk.note.as_str()), (1, 4, "a\nb"));
    }
}
