//! A web page as a row of pieces: what opens, what closes, and the words between.
//! It builds no tree, so that a page that closes nothing costs no more than any other.

use super::decode::tidy;
use super::document::html::entity;
use super::hosts;
use super::tags::{Part, Parts};
use crate::model::limits::{Budget, Exceeded, LIMITS};

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// An element opens.
    Open(Tag),
    /// An element closes.
    Close(String),
    /// Words, with what was written as an entity in its place.
    Words(String),
}

/// What opens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tag {
    /// Its name, in small letters.
    pub name: String,
    /// Its classes.
    pub class: String,
    /// Its id.
    pub id: String,
    /// Where a link leads.
    pub href: String,
}

impl Tag {
    /// Whether it is of this class.
    pub(super) fn is_of(&self, class: &str) -> bool {
        self.class.split_whitespace().any(|c| c.eq_ignore_ascii_case(class))
    }
}

/// The pieces of a page, without scripts, styles and remarks.
///
/// # Errors
/// Where it has more of them than any such page.
pub(super) fn pieces(text: &str) -> Result<Vec<Piece>, Exceeded> {
    let mut out = Vec::new();
    let mut most = Budget::new(LIMITS.page_pieces);
    for part in Parts::of(text) {
        most.take(1)?;
        match part {
            Part::Words(text) => words(text, &mut out),
            Part::Tag { name, closes: true, .. } => out.push(Piece::Close(name)),
            Part::Tag { name, whole, .. } if !name.is_empty() => out.push(Piece::Open(Tag {
                class: attribute(whole, "class"),
                id: attribute(whole, "id"),
                href: attribute(whole, "href"),
                name,
            })),
            Part::Tag { .. } => {}
        }
    }
    Ok(out)
}

fn words(text: &str, out: &mut Vec<Piece>) {
    if !text.is_empty() {
        out.push(Piece::Words(plain(text)));
    }
}

/// Words with entities put in their place.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(100_000));
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match entity(rest) {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// An attribute's value within a tag; empty where it is not there.
fn attribute(tag: &str, wanted: &str) -> String {
    let tag = tag.char_indices().nth(4_000).map_or(tag, |(end, _)| &tag[..end]);
    let mut rest = tag.trim_end_matches('>');
    // Past the element's own name.
    rest = rest.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
    while let Some(equals) = rest.find('=') {
        let name = rest[..equals].split_whitespace().next_back().unwrap_or("");
        let value = rest[equals + 1..].trim_start();
        let (held, behind) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return plain(held);
        }
        rest = behind;
    }
    String::new()
}

/// The words of several pieces as one tidy line.
pub(super) fn line(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) if out.len() < 20_000 => out.push_str(words),
            // A line break parts words; a mark of emphasis does not.
            Piece::Open(tag) if matches!(tag.name.as_str(), "br" | "p" | "div" | "li" | "td") => out.push(' '),
            _ => {}
        }
    }
    tidy(&out)
}

/// The lines of several pieces: one for every paragraph, item or break.
pub(super) fn lines(pieces: &[Piece]) -> Vec<String> {
    let ends = |piece: &Piece| {
        let name = match piece {
            Piece::Open(tag) => tag.name.as_str(),
            Piece::Close(name) => name.as_str(),
            Piece::Words(_) => return false,
        };
        matches!(name, "br" | "p" | "div" | "li" | "tr" | "h1" | "h2" | "h3" | "ul" | "td")
    };
    pieces.split(ends).map(line).filter(|l| !l.is_empty()).collect()
}

/// Where the element that opens at `at` ends: behind its closing piece, or at the end.
/// Elements of the same name inside it are passed over.
pub(super) fn end_of(pieces: &[Piece], at: usize) -> usize {
    let Some(Piece::Open(opened)) = pieces.get(at) else { return at };
    let mut depth = 0usize;
    for (place, piece) in pieces.iter().enumerate().skip(at) {
        match piece {
            Piece::Open(tag) if tag.name == opened.name => depth += 1,
            Piece::Close(name) if *name == opened.name => {
                depth -= 1;
                if depth == 0 {
                    return place + 1;
                }
            }
            _ => {}
        }
    }
    pieces.len()
}

/// Where the paragraph, item or cell that opens at `at` ends: at its close, or
/// where the next one of its kind begins, for such are often left open.
pub(super) fn end_of_item(pieces: &[Piece], at: usize) -> usize {
    let Some(Piece::Open(opened)) = pieces.get(at) else { return at };
    let again = |piece: &Piece| match piece {
        Piece::Open(tag) => tag.name == opened.name || matches!(tag.name.as_str(), "h1" | "h2"),
        Piece::Close(name) => *name == opened.name || matches!(name.as_str(), "ul" | "table"),
        Piece::Words(_) => false,
    };
    pieces[at + 1..].iter().position(again).map_or(pieces.len(), |n| at + 1 + n)
}

/// The host of the site that a page was saved from: as the browser noted it, as
/// the page says of itself, or the one that its own links lead to.
pub(super) fn host(text: &str, pieces: &[Piece]) -> Option<String> {
    saved_from(text).and_then(|url| hosts::host_of(&url)).or_else(|| {
        let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
        for piece in pieces {
            let Piece::Open(tag) = piece else { continue };
            let href = tag.href.to_lowercase();
            let own = href.contains("mguserinfo") || href.contains("mgcommittee") || href.contains("mgmember");
            let says = tag.name == "base" || tag.name == "link" && href.contains(".aspx");
            if let (true, Some(host)) = (own || says, hosts::host_of(&href)) {
                *counts.entry(host).or_default() += if says { 100 } else { 1 };
            }
        }
        counts.into_iter().max_by_key(|(_, n)| *n).map(|(host, _)| host)
    })
}

/// The address that browsers note at the head of a page that they save.
pub(super) fn saved_from(text: &str) -> Option<String> {
    let head: String = text.chars().take(4_000).collect();
    let at = head.find("saved from url=")?;
    let rest = &head[at + "saved from url=".len()..];
    let rest = rest.strip_prefix('(').and_then(|r| r.split_once(')')).map_or(rest, |(_, rest)| rest);
    Some(rest.split_whitespace().next()?.to_owned())
}

/// A member's number out of a link, which may lack its host.
pub(super) fn member_number(href: &str) -> Option<String> {
    let query = href.split_once('?')?.1;
    query.split(['&', '#', ';']).find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        let number = !value.is_empty() && value.len() <= 12 && value.chars().all(|c| c.is_ascii_digit());
        (key.eq_ignore_ascii_case("uid") && number).then(|| value.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_taken_apart_whatever_it_leaves_open() {
        let page = "<!-- saved from url=(0048)https://democracy.cwm.gov.uk/mgMemberIndex.aspx -->\n<p CLASS='a b' id=x>Siân &amp; \
                    co<br>two<script>if (a<b) {}</script><li><a href=\"mgUserInfo.aspx?UID=7&amp;LLL=1\">T&ecirc;g</a>";
        let pieces = pieces(page).expect("a small page");
        assert_eq!(lines(&pieces), ["Siân & co", "two", "Têg"]);
        let Some(Piece::Open(p)) = pieces.iter().find(|p| matches!(p, Piece::Open(t) if t.name == "p")) else {
            panic!("no paragraph")
        };
        assert!(p.is_of("b") && p.id == "x");
        let links: Vec<_> = (pieces.iter())
            .filter_map(|p| if let Piece::Open(t) = p { member_number(&t.href) } else { None })
            .collect();
        assert_eq!(links, ["7"]);
        assert_eq!(host(page, &pieces).as_deref(), Some("democracy.cwm.gov.uk"));
        assert_eq!(end_of(&pieces, pieces.len()), pieces.len());
    }
}
