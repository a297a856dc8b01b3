//! What leaves the program: what may be asked for, for whom, and in which form.
//!
//! [`make`] reads what is needed from the store, lets each record through the
//! one function of [`crate::model::audience`], and puts together what goes out;
//! [`Made::write`] turns that into the bytes of a file. The screen and the
//! command line both come this way.
//!
//! - `letter`, `role`, `briefing`, `report`: the documents.
//! - `lists`, `days`: tables, contacts, the calendar.
//! - [`language`]: which language a letter is in.

mod asked;
mod briefing;
#[cfg(test)]
mod calendar_tests;
mod days;
mod file;
mod language;
pub(super) use language::written;
mod letter;
mod lists;
mod matter;
mod preview;
mod report;
mod role;
mod show;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod timing_tests;
#[cfg(test)]
mod wording_tests;
mod workshop;

pub use asked::{For, Form, What};
pub use file::{Refused, keep, names};
pub use preview::Preview;

use crate::exchange::out::{Calendar, Card, Doc, Line, Table, calendar, docx, html, markdown, plain, table, vcard};
use crate::guidance::Guidance;
use crate::model::{Date, Id, OwnRoles, Say};
use crate::store::Store;
use crate::words::{Days, Words};
use matter::Matter;

/// Something that is ready to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What it is.
    pub what: What,
    /// For whom it is.
    pub whom: For,
    /// The same, as it says itself.
    pub audience: Line,
    /// What it holds.
    pub body: Body,
    /// The language it is in, by its folder (`en`, `cy`).
    pub language: &'static str,
    /// What the officer should know before it goes out.
    pub notes: Vec<Say>,
    /// A name for its file, without an ending.
    pub name: String,
}

/// What goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A document.
    Doc(Doc),
    /// A list.
    Table(Table),
    /// Contacts.
    Cards(Vec<Card>),
    /// A calendar.
    Calendar(Calendar),
}

/// The folder of a language there is, by its name; English where there is none.
pub fn language(name: &str) -> &'static str {
    crate::words::by_code(name)
}

/// Puts together what is asked for. `language` is the officer's own, `today`
/// the day it is made.
///
/// # Errors
/// A sentence where what it is about is not there or cannot be read.
pub fn make(store: &Store, what: &What, whom: &For, language: &'static str, today: Date) -> Result<Made, Say> {
    let guidance = match store.read_as::<OwnRoles>(&Id::new("roles")) {
        Ok(own) => Guidance::load().with_roles(own.0),
        Err(e) if e.is_missing() => Guidance::load(),
        Err(e) => return Err(e.say()),
    };
    let matter = Matter::read(store, &guidance, what, whom, language, today)?;
    let made = match what {
        What::Letter(id) => letter::letter(&matter, id)?,
        What::Message(id, words) => letter::message(&matter, id, words)?,
        What::Role(id) => role::role(&matter, id)?,
        What::Briefing(id) => briefing::briefing(&matter, id)?,
        What::Report(id) => report::report(&matter, id)?,
        What::Workshop(id) => workshop::workshop(&matter, id)?,
        What::People => lists::people(&matter)?,
        What::Talks => lists::talks(&matter)?,
        What::Proposals => lists::proposals(&matter)?,
        What::Clues => lists::clues(&matter)?,
        What::Contacts => lists::contacts(&matter)?,
        What::Calendar => days::calendar(&matter)?,
        What::Days(id) => days::of_one(&matter, id)?,
    };
    Ok(made)
}

impl Made {
    /// Writes it in a form.
    ///
    /// # Errors
    /// A sentence where it does not come in that form, or could not be put together.
    pub fn write(&self, form: Form) -> Result<Vec<u8>, Say> {
        let words = self.words();
        let speak = |say: &Say| words.say(say);
        let failed = |e: std::io::Error| Say::new("out-not-made").with("why", crate::store::plain_reason(&e));
        match (&self.body, form) {
            (Body::Doc(doc), Form::Markdown) => Ok(markdown::markdown(doc, &speak).into_bytes()),
            (Body::Doc(doc), Form::Html) => Ok(html::html(doc, &speak).into_bytes()),
            (Body::Doc(doc), Form::Docx) => docx::docx(doc, &speak).map_err(failed),
            (Body::Doc(doc), Form::Text) => Ok(plain::plain(doc, &speak).into_bytes()),
            (Body::Table(it), Form::Csv) => table::csv(it, &speak).map_err(failed),
            (Body::Table(it), Form::Json) => Ok(table::json(it, self.whom.code(), &speak).into_bytes()),
            (Body::Cards(cards), Form::Vcf) => Ok(vcard::vcards(cards, &speak).into_bytes()),
            (Body::Calendar(it), Form::Ics) => Ok(calendar::ics(it, &speak).into_bytes()),
            _ => Err(Say::new("out-not-in-that-form")),
        }
    }

    /// The words that it speaks in: its language, and days as a letter or a
    /// report writes them; in a list as programs read them.
    pub(super) fn words(&self) -> Words {
        let days = if matches!(self.body, Body::Table(_)) { Days::Iso } else { Days::Letter };
        Words::new(self.language).with_days(days)
    }

    /// Its contacts, each as the file of one person with its name.
    pub fn single_cards(&self) -> Vec<(String, Vec<u8>)> {
        let words = self.words();
        let Body::Cards(cards) = &self.body else { return Vec::new() };
        let one = |card: &Card| {
            let name = format!("{}.{}", card.person.id, Form::Vcf.ending());
            (name, vcard::vcard(card, &|say: &Say| words.say(say)).into_bytes())
        };
        cards.iter().map(one).collect()
    }

    /// Whether it is a letter of which its audience may see nothing at all.
    pub fn is_withheld(&self) -> bool {
        matches!((&self.what, &self.body), (What::Letter(_), Body::Doc(doc)) if !doc.letter)
    }

    /// Whether there is nothing in it for whom it is.
    pub fn is_empty(&self) -> bool {
        match &self.body {
            Body::Doc(doc) => doc.blocks.is_empty(),
            Body::Table(it) => it.rows.is_empty(),
            Body::Cards(cards) => cards.is_empty(),
            Body::Calendar(it) => it.events.is_empty(),
        }
    }
}
