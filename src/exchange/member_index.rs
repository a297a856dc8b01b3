//! The list of members of a ModernGov site (`mgMemberIndex.aspx`), as an officer
//! saves it from a browser.
//!
//! Its two views, as public scrapers read them (one for the City of London, one for
//! Oxford on ScraperWiki, `DemocracyClub/LGSF` for Southampton, ones for Aberdeen,
//! Stoke, Westminster and Dublin): thumbs, `div.mgThumbsList ul li` with a link to
//! `mgUserInfo.aspx?UID=…` and `<p>` lines for ward, role and party in an order
//! that differs from council to council, at times under an `h2.mgSectionTitle`
//! that says the ward; and a table (`table.mgStatsTable`, rows `mgTableOddRow`
//! and `mgTableEvenRow`) whose cells are a picture, the member with role,
//! addresses and numbers, the party, the ward. Lines are told apart by what they
//! say and never by a label, so that Welsh pages read as well. What is marked as
//! somebody's home is not read, but for an email address where there is no other.

use super::columns::{Column, How};
use super::contacts;
use super::draft::{self, Draft, Row};
use super::headings::headings;
use super::markup::{self, Piece};
use super::member_page::{at_home, number_line};
use super::moderngov::MOST;
use super::{Format, Refusal, Sheet};
use crate::model::text::fold;
use crate::model::{MemberId, Party, Post};

/// Whether a page lists members.
pub(super) fn is_one(pieces: &[Piece]) -> bool {
    let listed = pieces.iter().any(|p| match p {
        Piece::Open(tag) => {
            tag.is_of("mgThumbsList")
                || tag.is_of("mgTableOddRow")
                || tag.is_of("mgTableEvenRow")
                || tag.is_of("mgStatsTable")
        }
        _ => false,
    });
    listed && pieces.iter().any(is_member)
}

fn is_member(piece: &Piece) -> bool {
    matches!(piece, Piece::Open(tag) if tag.name == "a" && is_member_link(&tag.href))
}

fn is_member_link(href: &str) -> bool {
    href.to_lowercase().contains("mguserinfo") && markup::member_number(href).is_some()
}

/// One member as the page has them: lines not yet told apart.
#[derive(Default)]
struct Item {
    number: String,
    name: String,
    heading: String,
    lines: Vec<String>,
    /// The ward and the party, where lines say which they are ("Party: Labour").
    ward: String,
    party: String,
    /// In a table, the cells behind the name's.
    cells: Vec<String>,
    emails: Vec<String>,
    home_emails: Vec<String>,
    phones: Vec<String>,
}

pub(super) fn read(text: &str, pieces: &[Piece], file_name: &str, how: &How) -> Result<Sheet, Refusal> {
    let items = items(pieces);
    if items.len() > MOST {
        return Err(Refusal::new("exchange-refused-too-many", file_name));
    }
    let host = markup::host(text, pieces);
    let mut draft = Draft::new(Format::MemberIndex, file_name, how);
    draft.tells.wards = true;
    draft.tells.party = true;
    draft.tells.email = items.iter().any(|i| !i.emails.is_empty());
    draft.tells.phone = items.iter().any(|i| !i.phones.is_empty());
    let places = places(&items);
    for (at, item) in items.into_iter().enumerate() {
        draft.rows.push(row(at + 1, item, &places, host.as_deref()));
    }
    if draft.rows.is_empty() {
        return Err(Refusal::new("exchange-refused-saved-page", file_name));
    }
    Ok(draft::of_page(draft, host))
}

/// The members of a page, each once, with their lines.
fn items(pieces: &[Piece]) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::new();
    let mut heading = String::new();
    let mut at = 0;
    while at < pieces.len() {
        let Piece::Open(tag) = &pieces[at] else {
            at += 1;
            continue;
        };
        match tag.name.as_str() {
            "h2" | "h3" if tag.is_of("mgSectionTitle") || tag.is_of("mgSubTitleTxt") => {
                heading = markup::line(&pieces[at..markup::end_of_item(pieces, at)]);
            }
            "li" | "tr" => {
                let end = markup::end_of_item(pieces, at);
                if let Some(item) = item(&pieces[at..end], tag.name == "tr", &heading)
                    && !out.last().is_some_and(|last| last.number == item.number && last.heading == item.heading)
                {
                    out.push(item);
                }
                at = end.max(at + 1);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    out
}

fn item(pieces: &[Piece], in_table: bool, heading: &str) -> Option<Item> {
    let mut item = Item { heading: heading.to_owned(), ..Item::default() };
    let mut numbers = Vec::new();
    let mut after_name = None;
    for (at, piece) in pieces.iter().enumerate() {
        let Piece::Open(tag) = piece else { continue };
        if tag.name != "a" || !is_member_link(&tag.href) {
            continue;
        }
        let number = markup::member_number(&tag.href)?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
        let end = markup::end_of(pieces, at);
        let name = markup::line(&pieces[at..end]);
        // The picture is a link of its own, without words.
        if item.name.is_empty() && !name.is_empty() {
            item.name = name;
            after_name = Some(end);
        }
    }
    let [number] = numbers.as_slice() else { return None };
    item.number.clone_from(number);
    let rest = &pieces[after_name?..];
    let split = |p: &Piece| matches!(p, Piece::Open(tag) if tag.name == "td");
    let mut cells = rest.split(split);
    let own = cells.next().unwrap_or(rest);
    if in_table {
        item.cells = cells.map(markup::line).collect();
    }
    let own = if in_table { own } else { rest };
    for line in markup::lines(own) {
        if line.contains('@') {
            let list = if at_home(&line) { &mut item.home_emails } else { &mut item.emails };
            list.extend(contacts::emails(&line).into_iter().filter(|c| c.value.contains('@')).map(|c| c.value));
        } else if let Some(number) = number_line(&line) {
            item.phones.push(number);
        } else if let Some((column, value)) = headings().labelled(&line).filter(|_| !at_home(&line)) {
            match column {
                Column::Ward => item.ward = value.to_owned(),
                Column::Party => item.party = value.to_owned(),
                Column::Posts => item.lines.push(if Post::begins(&line) { line } else { value.to_owned() }),
                _ => {}
            }
        } else if !at_home(&line) && !line.contains(':') && !contacts::holds_postcode(&line) {
            item.lines.push(line);
        }
    }
    Some(item)
}

/// Whether a line says a party: one that is known, or a group of independents.
fn is_party(line: &str) -> bool {
    if Post::begins(line) {
        return false;
    }
    let folded = fold(line);
    let known = |words: &str| Party::new(words.trim()).known().is_some();
    known(line)
        || line.split(['/', '(']).any(known)
        || ["independent", "annibynnol", "llafur", "ceidwad", "democrat", "plaid cymru", "labour", "conservative"]
            .iter()
            .any(|w| folded.split(|c: char| !c.is_alphanumeric() && c != ' ').any(|part| part.trim().starts_with(w)))
        || folded.ends_with(" group")
        || folded.starts_with("grwp ")
        || folded.ends_with(" party")
}

/// Where ward and party stand, as most members of the page have them.
struct Places {
    /// Of two lines that could be either, the party is the later one.
    party_last: bool,
    /// In a table: the cell of the party, and of the ward.
    party_cell: Option<usize>,
    ward_cell: Option<usize>,
}

fn places(items: &[Item]) -> Places {
    let (mut first, mut last) = (0usize, 0usize);
    let mut cells: Vec<usize> = Vec::new();
    for item in items {
        let plain: Vec<&String> = item.lines.iter().filter(|l| !Post::begins(l)).collect();
        if plain.len() > 1 {
            first += usize::from(is_party(plain[0]));
            last += usize::from(plain.last().is_some_and(|l| is_party(l)));
        }
        cells.resize(cells.len().max(item.cells.len().min(12)), 0);
        for (count, cell) in cells.iter_mut().zip(&item.cells) {
            *count += usize::from(is_party(cell));
        }
    }
    let best = (0..cells.len()).max_by_key(|at| (cells[*at], cells.len() - at)).filter(|at| cells[*at] > 0);
    let wide = cells.len();
    // Without a party that is known, the usual order: party, then ward.
    let party_cell = best.or((wide > 0).then_some(0));
    let ward_cell = party_cell.and_then(|p| (0..wide).find(|at| *at != p));
    Places { party_last: last >= first, party_cell, ward_cell }
}

fn row(number: usize, item: Item, places: &Places, host: Option<&str>) -> Row {
    let mut row = Row { row: number, name: item.name, ..Row::default() };
    if let Some(host) = host {
        row.ids.push(MemberId { system: "moderngov".into(), host: host.to_owned(), id: item.number });
    }
    let heading_is_party = is_party(&item.heading);
    let heading_is_ward = !heading_is_party && item.heading.chars().count() > 2 && !Post::begins(&item.heading);
    let mut posts = Vec::new();
    let mut plain = Vec::new();
    for line in item.lines {
        // A ward may be called Castle or Mayor's Walk; a role begins as roles do.
        if Post::begins(&line) && fold(&line) != fold(&item.heading) { posts.push(line) } else { plain.push(line) }
    }
    if let Some(cell) = places.party_cell.and_then(|at| item.cells.get(at)) {
        row.party.clone_from(cell);
        row.ward = places.ward_cell.and_then(|at| item.cells.get(at)).cloned().unwrap_or_default();
        // What stands below the name in a table, and is no number, is a role.
        posts.append(&mut plain);
    } else {
        let party = plain.iter().position(|l| is_party(l)).or_else(|| match plain.len() {
            // One line below a heading that says the ward is the party.
            1 if heading_is_ward && fold(&plain[0]) != fold(&item.heading) => Some(0),
            0 | 1 => None,
            n => Some(if places.party_last { n - 1 } else { 0 }),
        });
        if let Some(at) = party {
            row.party = plain.remove(at);
        }
        row.ward = plain.into_iter().next().unwrap_or_default();
    }
    if row.ward.is_empty() && heading_is_ward {
        row.ward = item.heading;
    } else if row.party.is_empty() && heading_is_party {
        row.party = item.heading;
    }
    if !item.ward.is_empty() {
        row.ward = item.ward;
    }
    if !item.party.is_empty() {
        row.party = item.party;
    }
    row.posts = posts.join("; ");
    row.emails = if item.emails.is_empty() { item.home_emails } else { item.emails };
    row.phones = item.phones;
    row
}
