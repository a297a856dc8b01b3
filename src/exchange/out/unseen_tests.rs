//! Whatever was typed or brought in: nothing that goes out acts on a terminal, ends a line where none is seen to end,
//! turns the direction of writing, or cannot stand in XML.

use std::io::{Cursor, Read};

use super::doc::tests::{own, speak};
use super::{Block, Cell, Doc, Line, Message, Table, content_line, docx, html, markdown, plain, table};
use crate::model::text::{is_hidden, is_unsafe};

/// Every kind of character that is not seen, each between letters.
fn hostile() -> String {
    let signs = "\u{1b}\u{7}\u{85}\u{9b}\u{ad}\u{61c}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\
        \u{2060}\u{2064}\u{2066}\u{2069}\u{feff}\u{fe0f}\u{fff9}\u{fffe}\u{ffff}\u{e0001}\u{e0041}\u{e007f}\u{e0100}";
    signs.chars().flat_map(|c| ['a', c]).chain(['z']).collect()
}

fn seen(form: &str, text: &str) {
    let unseen = text.chars().find(|c| (is_unsafe(*c) && *c != '\r') || is_hidden(*c));
    assert_eq!(unseen, None, "{form}: {text:?}");
    assert!(text.contains('z'), "{form}");
}

#[test]
fn nothing_unseen_goes_out() {
    let words = || Line::from(own(&hostile()));
    let mut doc = Doc::new(words(), Message::new("out-for-me").words("name", &own(&hostile())), "en");
    doc.heading(words());
    doc.para(words());
    doc.blocks.push(Block::List(vec![words()]));
    doc.blocks.push(Block::Table(vec![(words(), words())]));
    doc.blocks.push(Block::Quote { words: words(), of: Some(words()) });
    let link = format!("https://cwm.example/{}", hostile());
    doc.para(Line::Link { text: own(&hostile()), to: own(&link) });
    seen("html", &html::html(&doc, &speak));
    seen("markdown", &markdown::markdown(&doc, &speak));
    seen("plain", &plain::plain(&doc, &speak));
    seen("calendar and contacts", &content_line::escaped(&hostile()));
    let bytes = docx::docx(&doc, &speak).expect("written");
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a zip");
    for place in 0..zip.len() {
        let mut xml = String::new();
        zip.by_index(place).expect("a part").read_to_string(&mut xml).expect("UTF-8");
        assert_eq!(xml.chars().find(|c| is_hidden(*c) || (is_unsafe(*c) && *c != '\r')), None, "{xml:?}");
    }
    let table = Table {
        name: "clues",
        title: words(),
        audience: words(),
        columns: vec![("text", "out-col-text")],
        rows: vec![vec![Cell::One(words())]],
    };
    let csv = String::from_utf8(table::csv(&table, &speak).expect("written")).expect("UTF-8");
    seen("csv", csv.trim_start_matches('\u{feff}'));
    seen("json", &table::json(&table, "me", &speak));
}
