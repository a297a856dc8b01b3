//! One member's page on a ModernGov site (`mgUserInfo.aspx?UID=…`), as an officer
//! saves it from a browser.
//!
//! Its shape, as public scrapers read it (one for the City of London, one for Oxford on
//! ScraperWiki, one for Aberdeen, two for the Welsh Assembly): the name in `#modgov h1`; beside it
//! `div.mgUserSideBar` with `<p><span class="mgLabel">Party:&nbsp;</span>…</p>`
//! for title, party and ward; below it `div.mgUserBody` with `h2.mgSectionTitle`
//! and `ul.mgBulletList`: links to `mgCommitteeDetails` with the role in brackets
//! behind them, links to `mgOutsideBodyDetails`, terms as `dd/mm/yyyy - dd/mm/yyyy`,
//! contacts as `mailto:` and labelled numbers. Links and classes tell what is what;
//! of labels only a few words are known, in English and Welsh.
//!
//! Postal addresses are not kept at all: a "correspondence address" is somebody's
//! home more often than not. Of what is marked as home nothing is kept but an
//! email address, and that only where there is no other; the address is compared
//! with the rest of the page, so that it does not come in as the place of a surgery.

use super::columns::How;
use super::contacts;
use super::draft::{self, Draft, Row};
use super::home::Home;
use super::markup::{self, Piece};
use super::moderngov::uk_date;
use super::{Format, Refusal, Sheet};
use crate::model::text::fold;
use crate::model::{Date, MemberId, Party, Post, PostKind, Say};

/// More headings, labels or links than a member's page has. Each is looked through to where it ends, and a page may
/// close none of them.
const MANY: usize = 200;

/// Whether a page is about one member.
pub(super) fn is_one(pieces: &[Piece]) -> bool {
    pieces.iter().any(|p| matches!(p, Piece::Open(tag) if tag.is_of("mgUserBody") || tag.is_of("mgUserSideBar")))
}

pub(super) fn read(text: &str, pieces: &[Piece], file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let name = name(pieces);
    if name.is_empty() {
        return Err(Refusal::new("exchange-refused-saved-page", file_name));
    }
    let side = part(pieces, "mgUserSideBar");
    let body = part(pieces, "mgUserBody");
    let host = markup::host(text, pieces);
    let mut row = Row { row: 1, name, ..Row::default() };
    let mut title = String::new();
    labelled(side, &mut |label, value| match label_kind(label) {
        Label::Ward => row.ward = value.to_owned(),
        Label::Party => row.party = value.to_owned(),
        Label::Title => title = value.to_owned(),
        Label::Unknown if row.party.is_empty() && Party::new(value).known().is_some() => row.party = value.to_owned(),
        _ => {}
    });
    row.posts = title;
    let mut home_emails = Vec::new();
    for part in [side, body] {
        mail(part, &mut row.emails, &mut home_emails);
        row.phones.extend(markup::lines(part).iter().filter_map(|line| number_line(line)).take(MANY));
    }
    if row.emails.is_empty() {
        row.emails = home_emails;
    }
    let sat = sections(body, &mut row);
    let lines: Vec<String> = [side, body].into_iter().flat_map(private_address).collect();
    if let Some(home) = Home::of(lines.iter().map(String::as_str)) {
        row.left_out = home.leave_out(&mut row);
    }
    if let Some(host) = &host
        && let Some(id) = number(text, side, body)
    {
        row.ids.push(MemberId { system: "moderngov".into(), host: host.clone(), id });
    }
    let mut draft = Draft::new(Format::MemberPage, file_name, how);
    draft.tells.wards = true;
    draft.tells.party = true;
    draft.tells.seats = sat;
    draft.tells.email = !row.emails.is_empty();
    draft.tells.phone = !row.phones.is_empty();
    draft.tells.surgeries = !row.surgeries.is_empty();
    (draft.tells.term_from, draft.tells.term_until) = (row.term_from.is_some(), row.term_until.is_some());
    draft.part = Some(Say::new("exchange-part-page"));
    draft.rows.push(row);
    Ok(draft::of_page(draft, host))
}

/// The pieces inside the first element of a class.
fn part<'a>(pieces: &'a [Piece], class: &str) -> &'a [Piece] {
    let at = pieces.iter().position(|p| matches!(p, Piece::Open(tag) if tag.is_of(class)));
    at.map_or(&[], |at| &pieces[at..markup::end_of(pieces, at)])
}

/// The heading of the site's own part of the page; where that has none, the page's last before the member.
fn name(pieces: &[Piece]) -> String {
    let about =
        pieces.iter().position(|p| matches!(p, Piece::Open(t) if t.is_of("mgUserSideBar") || t.is_of("mgUserBody")));
    let headings = |pieces: &[Piece]| -> Vec<String> {
        (0..pieces.len())
            .filter(|at| matches!(&pieces[*at], Piece::Open(tag) if tag.name == "h1"))
            .take(MANY)
            .map(|at| markup::line(&pieces[at..markup::end_of_item(pieces, at)]))
            .filter(|words| !words.is_empty() && !is_general(words))
            .collect()
    };
    let own = pieces.iter().position(|p| matches!(p, Piece::Open(tag) if tag.id.eq_ignore_ascii_case("modgov")));
    let own = own.map_or(&[][..], |at| &pieces[at..markup::end_of(pieces, at)]);
    let before = &pieces[..about.unwrap_or(0)];
    headings(own)
        .into_iter()
        .next()
        .or_else(|| headings(before).pop())
        .or_else(|| headings(pieces).into_iter().next())
        .unwrap_or_default()
}

/// Headings that say what kind of page it is, and not whose.
fn is_general(heading: &str) -> bool {
    let folded = fold(heading);
    [
        "councillor details",
        "your councillors",
        "manylion cynghorydd",
        "manylion y cynghorydd",
        "eich cynghorwyr",
        "member details",
    ]
    .iter()
    .any(|general| folded.starts_with(general))
}

enum Label {
    Ward,
    Party,
    Title,
    Other,
    Unknown,
}

fn label_kind(label: &str) -> Label {
    let folded = fold(label);
    let has = |words: &[&str]| words.iter().any(|w| folded.contains(w));
    // "Other councillors representing this ward".
    if has(&["other ", "eraill", "parish", "town council", "cymuned"]) {
        return Label::Other;
    }
    match () {
        () if has(&["party", "plaid", "political", "group", "grwp"]) => Label::Party,
        () if has(&["ward", "division", "adran", "etholaeth", "constituency"]) => Label::Ward,
        () if has(&["title", "teitl", "position", "swydd", "role", "rol"]) => Label::Title,
        () => Label::Unknown,
    }
}

/// Each label of a part with the words behind it, up to the end of its paragraph.
fn labelled(pieces: &[Piece], each: &mut dyn FnMut(&str, &str)) {
    let labels = |at: &usize| matches!(&pieces[*at], Piece::Open(tag) if tag.is_of("mgLabel"));
    for at in (0..pieces.len()).filter(labels).take(MANY) {
        let end = markup::end_of(pieces, at);
        let stop = |p: &Piece| match p {
            Piece::Close(name) => matches!(name.as_str(), "p" | "li" | "div"),
            Piece::Open(tag) => tag.is_of("mgLabel") || matches!(tag.name.as_str(), "p" | "li" | "ul" | "h2"),
            Piece::Words(_) => false,
        };
        let to = pieces[end..].iter().position(stop).map_or(pieces.len(), |n| end + n);
        let value = markup::line(&pieces[end..to]);
        if !value.is_empty() {
            each(markup::line(&pieces[at..end]).trim_end_matches(':').trim(), &value);
        }
    }
}

/// The lines of the addresses that are marked as somebody's home, or may be one: those for correspondence.
fn private_address(pieces: &[Piece]) -> Vec<String> {
    let mut lines = Vec::new();
    let labels = |at: &usize| matches!(&pieces[*at], Piece::Open(tag) if tag.is_of("mgLabel"));
    for at in (0..pieces.len()).filter(labels).take(MANY) {
        let end = markup::end_of(pieces, at);
        let label = fold(&markup::line(&pieces[at..end]));
        let address = label.contains("address") || label.contains("cyfeiriad");
        let private = ["home", "cartref", "private", "preifat", "correspondence", "gohebu", "gohebiaeth"];
        let email = ["email", "e-mail", "ebost", "e-bost"];
        if !address || !private.iter().any(|w| label.contains(w)) || email.iter().any(|w| label.contains(w)) {
            continue;
        }
        let stop = |p: &Piece| match p {
            Piece::Close(name) => matches!(name.as_str(), "p" | "li" | "div"),
            Piece::Open(tag) => tag.is_of("mgLabel") || matches!(tag.name.as_str(), "p" | "li" | "ul" | "h2"),
            Piece::Words(_) => false,
        };
        let to = pieces[end..].iter().position(stop).map_or(pieces.len(), |n| end + n);
        lines.extend(markup::lines(&pieces[end..to]).into_iter().take(8));
    }
    lines
}

/// Whether a line is marked as somebody's home.
pub(super) fn at_home(line: &str) -> bool {
    let folded = fold(line);
    let label = folded.split_once(':').map_or("", |(label, _)| label);
    ["home", "cartref", "private", "preifat"].iter().any(|w| label.contains(w))
}

/// The number in a line that is labelled as a telephone's and not as a home's.
pub(super) fn number_line(line: &str) -> Option<String> {
    let (label, value) = line.split_once(':')?;
    if at_home(line) || value.contains('@') {
        return None;
    }
    let folded = fold(label);
    let wanted = ["phone", "mobile", "tel", "ffon", "symudol", "work", "bus", "gwaith", "office", "swyddfa"];
    let number = contacts::number(value, false)?;
    (folded.chars().count() < 40 && wanted.iter().any(|w| folded.contains(w))).then_some(number.value)
}

/// The addresses of a part's `mailto:` links, those that are marked as a home's apart.
fn mail(pieces: &[Piece], emails: &mut Vec<String>, at_homes: &mut Vec<String>) {
    let links = pieces.iter().enumerate().filter_map(|(at, piece)| match piece {
        Piece::Open(tag) => tag.href.trim().strip_prefix("mailto:").map(|address| (at, address)),
        _ => None,
    });
    for (at, address) in links.take(MANY) {
        let address = address.split('?').next().unwrap_or("").trim().to_owned();
        if !contacts::is_email(&address) {
            continue;
        }
        // What stands before the link in its own line says whose it is.
        let from = pieces[..at].iter().rposition(
            |p| matches!(p, Piece::Open(t) if matches!(t.name.as_str(), "p" | "li" | "br" | "div" | "tr" | "h2")),
        );
        let before = format!("{}:", markup::line(&pieces[from.unwrap_or(0)..at]).trim_end_matches(':'));
        let list = if at_home(&before) { &mut *at_homes } else { &mut *emails };
        if !list.contains(&address) {
            list.push(address);
        }
    }
}

/// The member's number: in the address the page was saved from, else in the
/// links that the page has for this member alone.
fn number(text: &str, side: &[Piece], body: &[Piece]) -> Option<String> {
    if let Some(number) = markup::saved_from(text).and_then(|url| markup::member_number(&url)) {
        return Some(number);
    }
    let own = |p: &Piece| match p {
        // A link to a member's page leads to somebody else.
        Piece::Open(tag) if tag.name == "a" && !tag.href.to_lowercase().contains("mguserinfo") => {
            markup::member_number(&tag.href)
        }
        _ => None,
    };
    body.iter().chain(side).find_map(own)
}

/// Committees, outside bodies, terms and surgeries; whether committees are listed at all.
fn sections(body: &[Piece], row: &mut Row) -> bool {
    let mut sat = false;
    let mut terms: Vec<(Option<Date>, Option<Date>)> = Vec::new();
    let mut surgery = false;
    let mut at = 0;
    while at < body.len() {
        let Piece::Open(tag) = &body[at] else {
            at += 1;
            continue;
        };
        match tag.name.as_str() {
            "h2" | "h3" => {
                let end = markup::end_of_item(body, at);
                let heading = fold(&markup::line(&body[at..end]));
                surgery = heading.contains("surger") || heading.contains("cymorthf") || heading.contains("cymhorthf");
                at = end;
                continue;
            }
            "li" => {
                let end = markup::end_of_item(body, at);
                let item = &body[at..end];
                if let Some(seat) = seat(item) {
                    sat |= seat.1;
                    row.seats.push(seat.0);
                } else if let Some(term) = term(&markup::line(item)) {
                    terms.push(term);
                } else if surgery {
                    row.surgeries.extend(markup::lines(item));
                }
                at = end.max(at + 1);
                continue;
            }
            "p" if surgery => {
                let end = markup::end_of_item(body, at);
                row.surgeries.extend(markup::lines(&body[at..end]));
                at = end.max(at + 1);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    row.seats.truncate(MANY);
    row.surgeries.truncate(40);
    if let Some((from, until)) = terms.into_iter().max_by_key(|(from, _)| *from) {
        (row.term_from, row.term_until) = (from, until);
    }
    sat
}

/// A seat that an item lists, and whether it is on one of the council's own committees.
fn seat(item: &[Piece]) -> Option<(Post, bool)> {
    let link = item.iter().position(|p| {
        matches!(p, Piece::Open(t) if t.name == "a" && {
            let href = t.href.to_lowercase();
            href.contains("mgcommitteedetails") || href.contains("mgoutsidebody")
        })
    })?;
    let Piece::Open(tag) = &item[link] else { return None };
    let own = tag.href.to_lowercase().contains("mgcommitteedetails");
    let end = markup::end_of(item, link);
    let linked = markup::line(&item[link..end]);
    let behind = markup::line(&item[end..]);
    // The role stands in brackets, behind the link or as the end of its words.
    let (body, role) = match linked.strip_suffix(')').and_then(|w| w.rsplit_once(" (")) {
        Some((body, role)) if behind.is_empty() && Post::begins(role) => (body.to_owned(), role.to_owned()),
        _ => (
            linked,
            behind.trim_matches(|c: char| matches!(c, '(' | ')' | '-' | '–' | ',') || c.is_whitespace()).to_owned(),
        ),
    };
    if body.is_empty() || body.chars().count() > 200 || role.chars().count() > 100 {
        return None;
    }
    let title = if role.is_empty() { body.clone() } else { format!("{body} ({role})") };
    let read = if role.is_empty() { None } else { Post::parse(&format!("{role}, {body}")).into_iter().next() };
    let led = read.filter(|p| {
        matches!(
            p.kind,
            PostKind::CommitteeChair
                | PostKind::ScrutinyChair
                | PostKind::ViceChair
                | PostKind::Mayor
                | PostKind::CivicMayor
                | PostKind::DeputyMayor
        )
    });
    let post = match led {
        Some(led) => Post { title, body: if led.body.is_empty() { body } else { led.body }, ..led },
        None => Post { title, body, ..Post::default() },
    };
    Some((post, own))
}

/// A term as it is listed: "06/05/2022 - 04/05/2027", or without its end.
fn term(line: &str) -> Option<(Option<Date>, Option<Date>)> {
    let mut days = line.split(|c: char| !c.is_ascii_digit() && c != '/').filter(|w| w.contains('/')).map(uk_date);
    let from = days.next()??;
    Some((Some(from), days.next().flatten()))
}
