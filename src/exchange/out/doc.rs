//! A small document: what the writers of this room turn into files.

use crate::model::audience::Shown;
use crate::model::{Date, Id, Say, Timing, Year, text};

/// Puts a message into the words of the document's language.
pub type Speak<'a> = &'a dyn Fn(&Say) -> String;

/// A fixed message, filled with nothing but what its audience may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message(Say);

impl Message {
    /// A message by its key in the Fluent files.
    pub fn new(key: &'static str) -> Self {
        Message(Say::new(key))
    }

    /// When something takes place, in full; `None` where that is not known.
    pub fn timing(timing: &Shown<Timing>, year: Year) -> Option<Self> {
        timing.get().say(year).map(Message)
    }

    /// With words under a name.
    #[must_use]
    pub fn words(self, name: &'static str, words: &Shown) -> Self {
        Message(self.0.with(name, text::shown(words.as_str()).into_owned()))
    }

    /// With a day under a name.
    #[must_use]
    pub fn day(self, name: &'static str, day: &Shown<Date>) -> Self {
        Message(self.0.with(name, *day.get()))
    }

    /// With a number under a name: a count.
    #[must_use]
    pub fn count(self, name: &'static str, count: usize) -> Self {
        Message(self.0.with(name, count))
    }

    /// With another message under a name.
    #[must_use]
    pub fn message(self, name: &'static str, inner: Message) -> Self {
        Message(self.0.with(name, inner.0))
    }

    /// The message, to be put into words.
    pub fn say(&self) -> &Say {
        &self.0
    }
}

/// What stands in one place of a document. Words may be of several lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A fixed message.
    Said(Message),
    /// Words as they were typed.
    Own(Shown),
    /// A day.
    Day(Shown<Date>),
    /// Words with a source to follow.
    Link {
        /// What it says.
        text: Shown,
        /// Where it leads; a link only where that is on the web.
        to: Shown,
    },
    /// The id of a record whose words stand beside it, for programs.
    Id(Id),
    /// A line break.
    Break,
    /// Several, one after the other.
    Joined(Vec<Line>),
}

impl Line {
    /// A message with nothing to fill in.
    pub fn key(key: &'static str) -> Line {
        Line::Said(Message::new(key))
    }

    /// Words, where there are any.
    pub fn some(words: &Shown) -> Option<Line> {
        (!words.is_empty()).then(|| Line::Own(words.clone()))
    }

    /// What it says, without links.
    pub fn plain(&self, speak: Speak<'_>) -> String {
        let mut out = String::new();
        for piece in self.pieces(speak) {
            out.push_str(&piece.text);
        }
        out
    }

    /// What it says, piece by piece. Nothing in it acts on whoever reads it.
    pub fn pieces(&self, speak: Speak<'_>) -> Vec<Piece> {
        let piece = |words: &str| vec![Piece { text: text::shown(words).into_owned(), to: None }];
        match self {
            Line::Said(message) => piece(&speak(message.say())),
            Line::Own(words) => piece(words.as_str()),
            Line::Day(day) => piece(&speak(&Say::new("out-day").with("day", *day.get()))),
            Line::Link { text: words, to } => {
                vec![Piece { text: text::shown(words.as_str()).into_owned(), to: web(to.as_str()).map(str::to_owned) }]
            }
            Line::Id(id) => piece(id.as_str()),
            Line::Break => piece("\n"),
            Line::Joined(lines) => lines.iter().flat_map(|l| l.pieces(speak)).collect(),
        }
    }
}

impl From<Message> for Line {
    fn from(message: Message) -> Line {
        Line::Said(message)
    }
}

impl From<Shown> for Line {
    fn from(words: Shown) -> Line {
        Line::Own(words)
    }
}

impl From<&Shown> for Line {
    fn from(words: &Shown) -> Line {
        Line::Own(words.clone())
    }
}

/// A part of a line that is a link or is not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub to: Option<String>,
}

/// An address on the web as it stands, where it is one and nothing else.
fn web(address: &str) -> Option<&str> {
    let address = address.trim();
    let starts =
        ["https://", "http://"].iter().any(|s| address.get(..s.len()).is_some_and(|a| a.eq_ignore_ascii_case(s)));
    let unseen = |c: char| text::is_unsafe(c) || text::is_hidden(c);
    let whole = !address.chars().any(|c| c.is_whitespace() || unseen(c) || matches!(c, '"' | '<' | '>' | '\\'));
    (starts && whole).then_some(address)
}

/// One block of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Line),
    /// A paragraph; line breaks in it are kept.
    Para(Line),
    /// A paragraph that must not be missed: that it is a draft.
    Notice(Line),
    /// Room to sign in.
    Space,
    /// Lines that stand close together: an address, a signature.
    Lines(Vec<Line>),
    /// A list.
    List(Vec<Line>),
    /// Labels and what stands beside each.
    Table(Vec<(Line, Line)>),
    /// Somebody's words, line breaks kept, and what is to be said of them.
    Quote {
        /// The words.
        words: Line,
        /// Whose, where, when.
        of: Option<Line>,
    },
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    /// What it is called.
    pub title: Line,
    /// For whom it is: said in every document.
    pub audience: Line,
    /// The language it is in, as `en` or `cy`.
    pub language: &'static str,
    /// Whether it is a letter: the title then is its subject, below the address.
    pub letter: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

impl Doc {
    /// An empty document.
    pub fn new(title: impl Into<Line>, audience: impl Into<Line>, language: &'static str) -> Self {
        Doc { title: title.into(), audience: audience.into(), language, letter: false, blocks: Vec::new() }
    }

    /// Adds a heading.
    pub fn heading(&mut self, line: impl Into<Line>) {
        self.blocks.push(Block::Heading(line.into()));
    }

    /// Adds a paragraph.
    pub fn para(&mut self, line: impl Into<Line>) {
        self.blocks.push(Block::Para(line.into()));
    }

    /// Adds a list, where there is anything in it.
    pub fn list(&mut self, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.blocks.push(Block::List(lines));
        }
    }

    /// Adds labels with what stands beside them, where there are any.
    pub fn table(&mut self, rows: Vec<(Line, Line)>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(rows));
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::audience::Audience;
    use crate::model::say::Arg;

    /// Says a message as its key and what is filled in.
    pub(crate) fn speak(say: &Say) -> String {
        let args = say.args.iter().map(|(_, arg)| match arg {
            Arg::Text(words) => words.clone(),
            Arg::Number(n) => n.to_string(),
            Arg::Date(day) => day.to_string(),
            Arg::Both(text) => text.en().to_owned(),
            Arg::Say(inner) => speak(inner),
        });
        let args: Vec<String> = args.collect();
        if args.is_empty() { say.key.to_owned() } else { format!("{} {}", say.key, args.join(" ")) }
    }

    pub(crate) fn own(words: &str) -> Shown {
        Audience::Me.mine(words).expect("for me")
    }

    /// A document with every kind of block, and words that would do harm.
    pub(crate) fn every_block() -> Doc {
        let mut doc = Doc::new(own("A <title> & *more*"), Message::new("out-for-me"), "cy");
        doc.blocks.push(Block::Notice(Line::key("out-draft")));
        doc.heading(own("# Heading_one"));
        doc.para(own("First line\nsecond <script>alert(1)</script> line \u{1b}[31m"));
        doc.blocks.push(Block::Space);
        doc.blocks.push(Block::Lines(vec![own("1 High Street").into(), own("Llan").into()]));
        doc.list(vec![
            own("- an item").into(),
            Line::Link { text: own("its [page]"), to: own("https://cwm.example/a?b=1&c=(2)") },
            Line::Link { text: own("no page"), to: own("javascript:alert(1)") },
        ]);
        doc.para(Line::Joined(vec![
            own("one").into(),
            own(" – ").into(),
            own("two").into(),
            Line::Break,
            own("below").into(),
        ]));
        doc.table(vec![(Line::key("out-when"), own("Thu | 5pm\nor Fri").into())]);
        doc.blocks.push(Block::Quote { words: own("Pwy?\n\nNeb.").into(), of: Some(own("Siân, 1. May").into()) });
        doc
    }

    #[test]
    fn a_link_leads_to_the_web_or_nowhere() {
        assert_eq!(web(" https://a.example/b "), Some("https://a.example/b"));
        for bad in ["javascript:alert(1)", "file:///etc/passwd", "https://a.example/\" onclick=\"x", "http", "é"] {
            assert_eq!(web(bad), None, "{bad}");
        }
    }

    #[test]
    fn words_for_the_officer_alone_cannot_be_made_for_anybody_else() {
        assert_eq!(Audience::Room.mine("a reason"), None);
        assert_eq!(Audience::Councillor(crate::model::Id::new("a")).mine("a reason"), None);
    }
}
