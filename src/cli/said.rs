//! What a command says, and how it ends. It is gathered and written at the end,
//! so that a pipe that somebody closed interrupts nothing.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

use crate::model::{Say, text};
use crate::store::plain_reason;
use crate::words::{self, Words};

/// How a command ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It is done.
    Done,
    /// Problems were found, or it could not be done.
    Problems,
    /// It was asked for in a way that cannot be; nothing was changed.
    Usage,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::Problems => 1,
            Exit::Usage => 2,
        })
    }
}

/// What a command says: results to standard output, messages to standard error.
pub struct Said {
    words: Words,
    language: &'static str,
    ascii: bool,
    out: Vec<u8>,
    err: String,
}

impl Said {
    /// Nothing said yet. With `ascii`, quotation marks and dashes are plain ones.
    pub fn new(language: &str, ascii: bool) -> Self {
        let language = words::by_code(language);
        Said { words: Words::new(language), language, ascii, out: Vec::new(), err: String::new() }
    }

    /// The words it is said in.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The language that is, by its folder's name.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A message in words, on one line, with nothing in it that acts on a terminal.
    pub fn in_words(&self, say: &Say) -> String {
        one_line(&self.words.say(say))
    }

    /// Adds a line to the result.
    pub fn result(&mut self, say: &Say) {
        let line = self.words.say(say);
        self.line(&line);
    }

    /// Adds a line to the result as it stands, but for what would act on a terminal.
    pub fn line(&mut self, line: &str) {
        let line = self.fitted(line);
        self.out.extend_from_slice(line.as_bytes());
        self.out.push(b'\n');
    }

    /// Adds a message.
    pub fn tell(&mut self, say: &Say) {
        let line = self.fitted(&self.words.say(say));
        self.err.push_str(&line);
        self.err.push('\n');
    }

    /// Adds a message that is in words already.
    pub(super) fn tell_line(&mut self, line: &str) {
        let line = self.fitted(line);
        self.err.push_str(&line);
        self.err.push('\n');
    }

    /// Makes the result one JSON object. What goes in must have been made safe
    /// to show.
    pub fn json(&mut self, result: &impl Serialize) {
        // Numbers and texts under fixed names: nothing that JSON could refuse.
        self.out = serde_json::to_vec(result).unwrap_or_default();
        self.out.push(b'\n');
    }

    /// Makes the result a text of this program's own, as it stands.
    pub(super) fn script(&mut self, script: &str) {
        self.out = script.as_bytes().to_vec();
    }

    /// Makes the result a file, as it stands. What is text in it must have been
    /// made safe to show.
    pub(super) fn file(&mut self, bytes: Vec<u8>) {
        self.out = bytes;
    }

    fn fitted(&self, line: &str) -> String {
        let line = one_line(line);
        if !self.ascii || line.is_ascii() {
            return line;
        }
        let mut plain = String::with_capacity(line.len());
        for c in line.chars() {
            match c {
                '“' | '”' => plain.push('"'),
                '‘' | '’' => plain.push('\''),
                '–' | '—' => plain.push('-'),
                '…' => plain.push_str("..."),
                '·' => plain.push('.'),
                other => plain.push(other),
            }
        }
        plain
    }

    /// Writes what was said, and gives the exit code. A reader that closed the
    /// pipe has read enough; a result that cannot be written is a problem.
    pub fn finish(mut self, exit: Exit) -> ExitCode {
        let mut exit = exit;
        let mut out = io::stdout().lock();
        match out.write_all(&self.out).and_then(|()| out.flush()) {
            Err(e) if e.kind() != io::ErrorKind::BrokenPipe => {
                self.tell(&Say::new("cli-not-written").with("why", plain_reason(&e)));
                exit = Exit::Problems;
            }
            _ => {}
        }
        // There is nowhere to say that a message could not be said.
        let _ = io::stderr().lock().write_all(self.err.as_bytes());
        exit.into()
    }

    /// As [`Said::so_far`], where the result may be no text.
    #[cfg(test)]
    pub(super) fn bytes_so_far(&self) -> (&[u8], &str) {
        (&self.out, &self.err)
    }

    /// What was said so far: the result, the messages.
    #[cfg(test)]
    pub(super) fn so_far(&self) -> (&str, &str) {
        (std::str::from_utf8(&self.out).expect("words"), &self.err)
    }
}

/// A text on one line, with nothing in it that acts on a terminal.
pub(super) fn one_line(words: &str) -> String {
    text::shown(words).replace('\n', " ")
}
