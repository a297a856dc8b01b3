//! What may be asked for, for whom, and in which form.

use crate::model::Id;

/// What is to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The letter that puts this proposal to its councillor.
    Letter(Id),
    /// The first message to this councillor, as the officer wrote it.
    Message(Id, String),
    /// What the role of this proposal involves, on one page.
    Role(Id),
    /// What to know before speaking to this councillor.
    Briefing(Id),
    /// Who was involved in this initiative, and what came of it.
    Report(Id),
    /// The handout of this workshop: what the room ticked.
    Workshop(Id),
    /// The councillors.
    People,
    /// The conversations.
    Talks,
    /// The proposals.
    Proposals,
    /// The clues.
    Clues,
    /// How to reach the councillors: published details.
    Contacts,
    /// What is due.
    Calendar,
    /// The days of this proposal, for a calendar.
    Days(Id),
}

impl What {
    /// The key of its name.
    pub fn key(&self) -> &'static str {
        match self {
            What::Letter(_) => "out-letter",
            What::Message(..) => "out-message",
            What::Role(_) => "out-role",
            What::Briefing(_) => "out-briefing",
            What::Report(_) => "out-report",
            What::Workshop(_) => "out-workshop",
            What::People => "out-councillors",
            What::Talks => "out-conversations",
            What::Proposals => "out-proposals",
            What::Clues => "out-clues",
            What::Contacts => "out-contacts",
            What::Calendar | What::Days(_) => "out-calendar",
        }
    }

    /// The forms it comes in, the usual one first.
    pub fn forms(&self) -> &'static [Form] {
        match self {
            What::Letter(_)
            | What::Message(..)
            | What::Role(_)
            | What::Briefing(_)
            | What::Report(_)
            | What::Workshop(_) => &[Form::Markdown, Form::Html, Form::Docx],
            What::People | What::Talks | What::Proposals | What::Clues => &[Form::Csv, Form::Json],
            What::Contacts => &[Form::Vcf],
            What::Calendar | What::Days(_) => &[Form::Ics],
        }
    }

    /// For whom it is unless somebody says otherwise: a letter, a role and
    /// contacts are for the councillor, the rest for the officer.
    pub fn usually_for(&self) -> For {
        match self {
            What::Letter(_) | What::Message(..) | What::Role(_) | What::Contacts => For::Councillor(None),
            // Whoever was there, and nobody in particular.
            What::Workshop(_) => For::Room,
            _ => For::Me,
        }
    }
}

/// For whom it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum For {
    /// The officer.
    Me,
    /// This councillor; where none is named, the one it is about, or in a list
    /// of many: any councillor, who sees of the others what is published.
    Councillor(Option<Id>),
    /// Everyone in the room.
    Room,
}

impl For {
    /// Its name on the command line and in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            For::Me => "me",
            For::Councillor(_) => "councillor",
            For::Room => "room",
        }
    }
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A Word document.
    Docx,
    /// Plain text, for the clipboard.
    Text,
    /// A table for a spreadsheet.
    Csv,
    /// For programs.
    Json,
    /// Contacts.
    Vcf,
    /// A calendar.
    Ics,
}

impl Form {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Markdown => "md",
            Form::Html => "html",
            Form::Docx => "docx",
            Form::Text => "txt",
            Form::Csv => "csv",
            Form::Json => "json",
            Form::Vcf => "vcf",
            Form::Ics => "ics",
        }
    }

    /// The form that a file of this ending has, among those that something comes in.
    pub fn of_ending(ending: &str, among: &[Form]) -> Option<Form> {
        let ending = ending.to_lowercase();
        among.iter().copied().find(|f| f.ending() == ending || (*f == Form::Html && ending == "htm"))
    }

    /// Whether it is bytes that no terminal can show.
    pub fn is_binary(self) -> bool {
        self == Form::Docx
    }
}
