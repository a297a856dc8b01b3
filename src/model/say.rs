//! Something to be said to a person, in whichever language they read.

/// A message by its key in `assets/locales/`, with what goes into it. Errors,
/// reasons and notices are carried as these and put into words at the edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// The message's key in the Fluent files.
    pub key: &'static str,
    /// What goes into it, by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// One value that goes into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words as they stand: a name, a path, a ward.
    Text(String),
    /// A number, so that plurals come out right.
    Number(i64),
    /// A date, shown the way the reader's language shows one.
    Date(super::Date),
    /// Words that the guidance has in both languages; the reader's are taken.
    Both(super::Text),
    /// Another message, put into words first.
    Say(Box<Say>),
}

impl Say {
    /// A message with nothing to fill in.
    pub fn new(key: &'static str) -> Self {
        Say { key, args: Vec::new() }
    }

    /// Adds a value under a name.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&str> for Arg {
    fn from(s: &str) -> Self {
        Arg::Text(s.to_owned())
    }
}
impl From<String> for Arg {
    fn from(s: String) -> Self {
        Arg::Text(s)
    }
}
impl From<&String> for Arg {
    fn from(s: &String) -> Self {
        Arg::Text(s.clone())
    }
}
impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
impl From<i64> for Arg {
    fn from(n: i64) -> Self {
        Arg::Number(n)
    }
}
impl From<super::Date> for Arg {
    fn from(d: super::Date) -> Self {
        Arg::Date(d)
    }
}
impl From<&super::Text> for Arg {
    fn from(text: &super::Text) -> Self {
        Arg::Both(text.clone())
    }
}
impl From<Say> for Arg {
    fn from(s: Say) -> Self {
        Arg::Say(Box::new(s))
    }
}
