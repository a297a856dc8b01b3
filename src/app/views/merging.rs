//! What a field of a councillor says, in words, for two records that are put side by side.

use crate::model::likeness::Likeness;
use crate::model::merging::MergeField;
use crate::model::{Approach, Councillor, Salutation, Say, StandingBasis, Stands};
use crate::words::Words;

/// The key of a field's label.
pub fn label(field: MergeField) -> &'static str {
    match field {
        MergeField::Name => "merge-field-name",
        MergeField::Council => "merge-field-council",
        MergeField::Wards => "merge-field-wards",
        MergeField::Party => "merge-field-party",
        MergeField::Posts => "merge-field-posts",
        MergeField::Surgeries => "merge-field-surgeries",
        MergeField::Term => "merge-field-term",
        MergeField::InPost => "merge-field-in-post",
        MergeField::Source => "merge-field-source",
        MergeField::Approach => "merge-field-approach",
        MergeField::Language => "merge-field-language",
        MergeField::Channel => "merge-field-channel",
        MergeField::Times => "merge-field-times",
        MergeField::Standing => "merge-field-standing",
        MergeField::Salutation => "merge-field-salutation",
    }
}

/// What stands in a field; "nothing" where nothing does.
pub fn value(w: &Words, field: MergeField, c: &Councillor) -> String {
    if !field.is_filled(c) {
        return match field {
            MergeField::Approach => w.get("approach-free-why"),
            MergeField::Salutation => w.get("merge-salutation-surname"),
            _ => w.get("walk-nothing"),
        };
    }
    match field {
        MergeField::Name => c.name.clone(),
        MergeField::Council => c.council.as_ref().map(ToString::to_string).unwrap_or_default(),
        MergeField::Wards => c.wards.join(", "),
        MergeField::Party => c.party.as_ref().map(|p| p.written.clone()).unwrap_or_default(),
        MergeField::Posts => c.posts.iter().map(|p| p.title.clone()).collect::<Vec<_>>().join("; "),
        MergeField::Surgeries => c.surgeries.join("; "),
        MergeField::Term => {
            let day = |date: Option<crate::model::Date>| date.map(|d| w.date(d)).unwrap_or_else(|| "?".to_owned());
            format!("{} – {}", day(c.term_from), day(c.term_until))
        }
        MergeField::InPost => match &c.stands {
            Stands::InPost => w.get("merge-in-post"),
            Stands::Left { since: Some(date) } => w.say(&Say::new("profile-left-since").with("date", *date)),
            Stands::Left { since: None } => w.get("profile-left"),
        },
        MergeField::Source => {
            let source = |p: &crate::model::Published| {
                w.say(&Say::new("profile-source").with("source", p.source.as_str()).with("date", p.date))
            };
            c.published.as_ref().map(source).unwrap_or_default()
        }
        MergeField::Approach => approach(w, &c.approach),
        MergeField::Language => c.prefers.language.clone(),
        MergeField::Channel => c.prefers.channel.clone(),
        MergeField::Times => c.prefers.times.clone(),
        MergeField::Standing => standing(w, c),
        MergeField::Salutation => match &c.salutation {
            Salutation::Surname => w.get("merge-salutation-surname"),
            Salutation::FirstName => w.get("merge-salutation-first-name"),
            Salutation::As(words) => words.clone(),
        },
    }
}

fn approach(w: &Words, approach: &Approach) -> String {
    match approach {
        Approach::Free => w.get("approach-free-why"),
        Approach::Direction { what, source, date } => format!("{what} ({source}, {})", w.date(*date)),
        Approach::LeaveAlone { what, date } => {
            let words = w.get("approach-leave");
            if what.is_empty() {
                format!("{words} ({})", w.date(*date))
            } else {
                format!("{words}: {what} ({})", w.date(*date))
            }
        }
    }
}

fn standing(w: &Words, c: &Councillor) -> String {
    let Some(standing) = &c.standing else { return String::new() };
    let again = w.get(if standing.again { "merge-stands-again" } else { "merge-stands-no-more" });
    match &standing.basis {
        StandingBasis::Published { source, date } => format!("{again} ({source}, {})", w.date(*date)),
        StandingBasis::ToldMe { date } => format!("{again} ({})", w.date(*date)),
    }
}

/// The key of the sentence that says why two records may be one person.
pub fn likeness(why: Likeness) -> &'static str {
    match why {
        Likeness::Email => "likeness-email",
        Likeness::Phone => "likeness-phone",
        Likeness::Name => "likeness-name",
        Likeness::Surname => "likeness-surname",
        Likeness::Forename => "likeness-forename",
    }
}
