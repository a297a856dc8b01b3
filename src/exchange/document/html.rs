//! Saved web pages: the text that a browser would show, without scripts and styles.

use super::{Taken, Trouble, Work};
use crate::exchange::tags::{Part, Parts};
use crate::model::char_class::{CharClass, class};

/// Whether a text is a web page.
pub(super) fn is_html(text: &str) -> bool {
    let mut from = text.trim_start();
    // A saved page may begin with a declaration or a remark.
    while let Some(rest) = from.strip_prefix("<?").or_else(|| from.strip_prefix("<!--")) {
        let Some(end) = rest.find('>') else { return false };
        from = rest[end + 1..].trim_start();
    }
    let head: String = from.chars().take(2_000).collect::<String>().to_ascii_lowercase();
    from.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body", "<div", "<table", "<p>", "<p ", "<ul", "<meta", "<h1", "<h2"]
            .iter()
            .any(|tag| head.contains(tag))
}

/// Elements that begin and end a line.
fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "p" | "div"
            | "br"
            | "li"
            | "ul"
            | "ol"
            | "tr"
            | "table"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "nav"
            | "main"
            | "aside"
            | "blockquote"
            | "dl"
            | "dt"
            | "dd"
            | "hr"
            | "form"
            | "fieldset"
            | "thead"
            | "tbody"
            | "caption"
            | "figure"
            | "address"
            | "pre"
            | "option"
            | "select"
            | "body"
            | "html"
            | "title"
    )
}

/// Elements behind which a line stays empty.
fn is_apart(tag: &str) -> bool {
    matches!(
        tag,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "ul" | "ol" | "section" | "blockquote" | "title"
    )
}

/// The lines of a page.
pub(super) fn lines(text: &str, work: &mut Work<'_>) -> Result<Vec<String>, Trouble> {
    let mut page = Page::default();
    let mut parts = Parts::of(text);
    let mut steps = 0usize;
    while let Some(part) = parts.next() {
        steps += 1;
        if steps.is_multiple_of(4096) {
            work.step(text.len() - parts.left(), text.len())?;
        }
        match part {
            Part::Words(words) => page.text(words),
            Part::Tag { name, closes, .. } => match name.as_str() {
                "td" | "th" if !closes => page.cell(),
                _ if is_block(&name) => page.line(closes && is_apart(&name))?,
                _ => {}
            },
        }
    }
    page.line(false)?;
    Ok(page.lines)
}

#[derive(Default)]
struct Page {
    lines: Vec<String>,
    line: String,
    gap: bool,
    taken: Taken,
}

impl Page {
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if c == '&'
                && let Some((known, length)) = entity(rest)
            {
                self.push(known);
                rest = &rest[length..];
                continue;
            }
            self.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }

    fn push(&mut self, c: char) {
        if c.is_whitespace() || c == '\u{a0}' {
            self.gap = true;
        } else if !matches!(class(c), CharClass::Hidden) {
            if std::mem::take(&mut self.gap) && !self.line.is_empty() && !self.line.ends_with('\t') {
                self.line.push(' ');
            }
            self.line.push(c);
        }
    }

    fn cell(&mut self) {
        if !self.line.is_empty() {
            self.line.push('\t');
        }
        self.gap = false;
    }

    fn line(&mut self, apart: bool) -> Result<(), Trouble> {
        self.gap = false;
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end();
        if !line.is_empty() {
            self.taken.line(line)?;
            self.lines.push(line.to_owned());
        }
        if apart && self.lines.last().is_some_and(|l| !l.is_empty()) {
            self.taken.line("")?;
            self.lines.push(String::new());
        }
        Ok(())
    }
}

/// A character written as an entity, and how long that is.
pub(in crate::exchange) fn entity(text: &str) -> Option<(char, usize)> {
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let name = &text[1..end];
    let known = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        // The numbers of Windows-1252, as browsers take them.
        let byte = u8::try_from(code).ok().filter(|b| (0x80..0xa0).contains(b));
        match byte {
            Some(byte) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next()?,
            None => char::from_u32(code).filter(|c| *c != '\0')?,
        }
    } else {
        return letter(name).map(|c| (c, end + 1));
    };
    Some((known, end + 1))
}

fn letter(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        "bull" => '•',
        "middot" => '·',
        "pound" => '£',
        "shy" => '\u{ad}',
        _ => {
            // "acirc", "Eacute": a letter and its mark.
            let base = name.chars().next().filter(char::is_ascii_alphabetic)?;
            let mark = match &name[1..] {
                "circ" => '\u{302}',
                "acute" => '\u{301}',
                "grave" => '\u{300}',
                "uml" => '\u{308}',
                "tilde" => '\u{303}',
                "cedil" => '\u{327}',
                "ring" => '\u{30a}',
                _ => return None,
            };
            use unicode_normalization::char::compose;
            compose(base, mark)?
        }
    })
}
