//! The words for when councillors came in, and for what shows it.

use super::enums;
use crate::insight::start::{Story, Trace, Traced};
use crate::model::{Book, Id, Say};

/// What shows that somebody was involved.
pub fn trace(book: &Book, who: &Id, trace: &Trace) -> Say {
    Say::new(trace_key(trace)).with("name", book.name_of(who))
}

/// The key of the words for a trace.
pub fn trace_key(trace: &Trace) -> &'static str {
    match trace {
        Trace::Talk(_) => "trace-talk",
        Trace::SaidYes(_) => "trace-said-yes",
        Trace::Active(_) => "trace-active",
        Trace::Attended(_) => "trace-attended",
        Trace::Noted => "trace-noted",
        Trace::HelpedDecide => "trace-helped-decide",
    }
}

/// How it went, in a sentence.
pub fn sentence(book: &Book, story: &Story) -> Say {
    let first = |key, who: &Id, traced: &Traced| {
        let say = Say::new(key).with("how", trace(book, who, &traced.1));
        match traced.0 {
            Some(day) => say.with("first", day),
            None => say,
        }
    };
    match (&story.first, story.phase, story.before) {
        (Some((who, traced @ (None, _))), ..) => first("start-first-undated", who, traced),
        (Some((who, traced)), Some(p), _) => {
            first("start-began-first", who, traced).with("phase", Say::new(enums::phase(p.phase))).with("date", p.from)
        }
        (Some((who, traced)), None, Some(p)) => {
            first("start-first-before", who, traced).with("phase", Say::new(enums::phase(p.phase))).with("date", p.from)
        }
        (Some((who, traced)), None, None) => first("start-first", who, traced),
        (None, Some(p), _) => {
            Say::new("start-began-nobody").with("phase", Say::new(enums::phase(p.phase))).with("date", p.from)
        }
        (None, None, _) => Say::new("start-nobody"),
    }
}
