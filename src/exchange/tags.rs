//! A web page taken apart: words and tags, one after the other, without remarks,
//! scripts and styles. It builds no tree, so that a page that closes nothing costs
//! no more than any other.

/// A part of a page.
pub(super) enum Part<'a> {
    /// Words as they are written, entities and all; may be empty.
    Words(&'a str),
    /// A tag.
    Tag {
        /// The element's name, in small letters; empty for a declaration.
        name: String,
        /// Whether it closes the element.
        closes: bool,
        /// The tag as it is written, from behind its `<`.
        whole: &'a str,
    },
}

/// The parts of a page, in their order.
pub(super) struct Parts<'a> {
    rest: &'a str,
}

impl<'a> Parts<'a> {
    /// The parts of this page.
    pub(super) fn of(text: &'a str) -> Self {
        Parts { rest: text }
    }

    /// How much of the page is left, in bytes.
    pub(super) fn left(&self) -> usize {
        self.rest.len()
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let open = self.rest.find('<').unwrap_or(self.rest.len());
            if open > 0 {
                let (words, rest) = self.rest.split_at(open);
                self.rest = rest;
                return Some(Part::Words(words));
            }
            if let Some(remark) = self.rest.strip_prefix("<!--") {
                self.rest = remark.find("-->").map_or("", |end| &remark[end + 3..]);
                continue;
            }
            let inside = &self.rest[1..];
            let closes = inside.starts_with('/');
            let name: String = inside
                .trim_start_matches('/')
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric())
                .take(20)
                .collect::<String>()
                .to_ascii_lowercase();
            if name.is_empty() && !inside.starts_with(['!', '?', '/']) {
                self.rest = inside;
                return Some(Part::Words("<"));
            }
            let end = end_of_tag(inside).min(inside.len());
            let whole = &inside[..end];
            self.rest = &inside[end..];
            if is_hidden(&name) && !closes && !whole.trim_end_matches('>').ends_with('/') {
                self.rest = after_closing(self.rest, &name);
                continue;
            }
            return Some(Part::Tag { name, closes, whole });
        }
    }
}

/// Elements of which nothing is shown.
fn is_hidden(tag: &str) -> bool {
    matches!(
        tag,
        "script" | "style" | "noscript" | "template" | "svg" | "iframe" | "object" | "textarea" | "canvas" | "math"
    )
}

/// Behind a tag's `>`, past those inside quotation marks.
fn end_of_tag(inside: &str) -> usize {
    let mut quote = None;
    for (at, c) in inside.bytes().enumerate().take(100_000) {
        match (quote, c) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') if inside[..at].trim_end().ends_with('=') => quote = Some(c),
            (Some(q), c) if q == c => quote = None,
            _ => {}
        }
    }
    inside.find('>').map_or(inside.len(), |at| at + 1)
}

/// Behind the end of a hidden element.
fn after_closing<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</").map(|at| at + from) {
        let behind = &rest.as_bytes()[at + 2..];
        if behind.len() >= name.len() && behind[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
            return rest[at..].find('>').map_or("", |end| &rest[at + end + 1..]);
        }
        from = at + 2;
    }
    ""
}
