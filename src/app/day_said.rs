//! What is said of a day or a time that is typed into a form: what it was understood as, and why not.

use super::field::{Field, FieldKind};
use super::form::Form;
use crate::model::timing::weekday;
use crate::model::when::{self, Doubt, Lean, Shape, Understood, Why};
use crate::model::{Date, Say, Timing, Year};

/// How a day was understood, to be shown beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaySaid {
    /// What is said.
    pub say: Say,
    /// The day, where it is one.
    pub day: Option<Date>,
    /// Whether the person should look at it again.
    pub doubtful: bool,
}

/// What is said of the day in a field; `None` where it is empty, or still being typed.
pub fn beside(field: &Field, focused: bool, today: Date) -> Option<DaySaid> {
    let FieldKind::Date(lean) = field.kind else { return None };
    let typed = field.as_text();
    match when::day_field(&typed, today, lean) {
        Ok(when) => {
            let date = when.day();
            let day = date.in_full(Year::Said);
            let key = when.doubts.iter().find_map(|doubt| match doubt {
                Doubt::Past => Some("day-past"),
                Doubt::Ahead => Some("day-ahead"),
                Doubt::Far => Some("day-far"),
                Doubt::NotSettled => Some("day-unsettled"),
                Doubt::HalfOfDay | Doubt::OnlyFirst | Doubt::OffRhythm => None,
            });
            let doubtful = key.is_some();
            let say = match key {
                Some(key) => Say::new(key).with("day", day),
                None => day,
            };
            Some(DaySaid { say, day: Some(date), doubtful })
        }
        Err(Why::Empty) => None,
        // Half a word is no mistake yet.
        Err(Why::NoDay | Why::NotADay | Why::OnlyMonth | Why::OnlyRhythm) if focused => None,
        Err(why) => Some(DaySaid { say: wrong(&why, &typed), day: None, doubtful: true }),
    }
}

/// Why a text is no day.
pub(super) fn wrong(why: &Why, typed: &str) -> Say {
    let key = match why {
        Why::WrongWeekday { typed: said, date } => {
            return Say::new("wrong-date-weekday")
                .with("day", date.without_weekday())
                .with("is", weekday(date.weekday()))
                .with("said", weekday(*said));
        }
        Why::NotADay => "wrong-date-season",
        Why::NoSuchDay => "wrong-date-none",
        Why::Several(_) => "wrong-date-several",
        Why::OnlyRhythm | Why::Term => "wrong-date-repeats",
        Why::OnlyMonth => "wrong-date-month",
        Why::AnotherCentury => "wrong-date-far",
        Why::Empty | Why::NoDay | Why::SameDay => "wrong-date",
    };
    Say::new(key).with("typed", typed)
}

/// What is said below the focused field where it is one for a time in words.
pub(super) fn notes(form: &Form, today: Date) -> Vec<Say> {
    let field = form.field();
    let typed = field.as_text();
    if !field.timed || typed.trim().is_empty() {
        return Vec::new();
    }
    let when = match when::understand(&typed, today, Lean::Future) {
        Understood::When(when) => when,
        Understood::Not(why @ (Why::WrongWeekday { .. } | Why::NoSuchDay | Why::AnotherCentury)) => {
            return vec![wrong(&why, &typed)];
        }
        Understood::Not(Why::Several(_)) => return vec![Say::new("when-note-several")],
        Understood::Not(Why::Term) => return vec![Say::new("when-note-term")],
        Understood::Not(Why::OnlyRhythm) => return vec![Say::new("when-note-rhythm")],
        Understood::Not(_) => return vec![Say::new("when-note-none")],
    };
    if matches!(when.shape, Shape::OneOf(_)) {
        return vec![Say::new("when-note-choice")];
    }
    let said = Timing::understood(typed, today).say(Year::Said);
    let mut notes: Vec<Say> = said.map(|said| Say::new("when-note").with("when", said)).into_iter().collect();
    notes.extend(when.doubts.iter().map(|doubt| {
        Say::new(match doubt {
            Doubt::Past => "when-note-past",
            Doubt::Ahead | Doubt::Far => "when-note-far",
            Doubt::HalfOfDay => "when-note-half",
            Doubt::OnlyFirst => "when-note-first",
            Doubt::NotSettled => "when-note-unsettled",
            Doubt::OffRhythm => "when-note-off",
        })
    }));
    notes
}
