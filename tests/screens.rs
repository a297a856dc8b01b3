//! Screens as pictures that keep their styles: every place and every layer on
//! the sample council, at four sizes. A change is looked at and taken with
//! `INSTA_UPDATE=always cargo test --test screens`.

mod harness;

use harness::{Desk, Officer};

const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 36), (200, 60)];

fn taken(name: &str, o: &Officer) {
    let (columns, rows) = o.app.size;
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), o.picture());
    });
}

/// The sample council at a size, opened as it is the first time.
fn at(size: (u16, u16)) -> Officer {
    Desk::sample().sized(size.0, size.1).start()
}

/// What a person did, done.
fn done(_: &mut Officer) {}

/// A picture of the same keys at every size.
fn everywhere(name: &str, go: impl Fn(&mut Officer)) {
    for size in SIZES {
        let mut o = at(size);
        go(&mut o);
        taken(name, &o);
    }
}

#[test]
fn the_four_places() {
    for (name, key) in [("overview", "0"), ("contact", "1"), ("sense", "2"), ("fit", "3")] {
        everywhere(name, |o| done(o.press(key)));
    }
}

#[test]
fn the_other_panes_where_not_all_fit() {
    for (name, key) in [("overview", "0"), ("contact", "1"), ("sense", "2"), ("fit", "3")] {
        for size in [(60, 20), (80, 24)] {
            for (pane, tabs) in [("second", "Tab"), ("third", "Tab Tab")] {
                let mut o = at(size);
                o.press(key).press(tabs);
                taken(&format!("{name}-{pane}-pane"), &o);
            }
        }
    }
}

#[test]
fn help_and_about() {
    everywhere("help", |o| done(o.press("?")));
    everywhere("about", |o| done(o.palette("about common")));
}

#[test]
fn pickers_and_filters() {
    everywhere("palette", |o| done(o.press("Ctrl+P")));
    everywhere("palette-typed", |o| done(o.press("Ctrl+P").type_text("draft")));
    everywhere("councillors", |o| done(o.press("c").type_text("mai")));
    everywhere("initiatives", |o| done(o.press("i")));
    everywhere("search", |o| done(o.press("Ctrl+F").type_text("table")));
    everywhere("search-nothing", |o| done(o.press("Ctrl+F").type_text("zzzz")));
    everywhere("filter", |o| done(o.press("1 /").type_text("sian")));
    everywhere("statuses", |o| done(o.press("3").palette("how the proposal stands")));
}

#[test]
fn forms() {
    everywhere("note", |o| done(o.press("n").type_text("Rang her.\nShe said yes.")));
    everywhere("note-who", |o| done(o.press("n").in_field("who").type_text("mai")));
    everywhere("note-wrong-date", |o| {
        done(o.press("n").type_text("x").in_field("follow-up").type_text("soon").press("Ctrl+S"))
    });
    everywhere("proposal", |o| done(o.press("3 Tab e")));
    everywhere("initiative", |o| done(o.palette("edit the initiative")));
    everywhere("facts", |o| done(o.press("1 Tab e")));
    everywhere("clue", |o| done(o.press("1 Tab /").type_text("tuesday table").press("Tab Shift+Tab e")));
    everywhere("about-me", |o| done(o.palette("about me")));
    everywhere("workspace", |o| done(o.palette("this workspace")));
    everywhere("import", |o| done(o.palette("bring in a council")));
    everywhere("status", |o| done(o.press("3").palette("how the proposal stands").press("Enter")));
}

#[test]
fn the_sense_map_and_what_is_read_over_the_panes() {
    everywhere("sense-map", |o| done(o.palette("the whole sense map")));
    everywhere("law", |o| done(o.palette("law and policy")));
    everywhere("timeline", |o| done(o.palette("timeline")));
    everywhere("from-the-start", |o| done(o.palette("from the start")));
    everywhere("briefing", |o| done(o.palette("briefing")));
    everywhere("letter", |o| done(o.press("3").palette("letter for")));
    everywhere("compared", |o| done(o.press("3").palette("side by side")));
}

#[test]
fn questions_and_notices() {
    everywhere("leave", |o| done(o.palette("about me").type_text("x").press("Esc")));
    everywhere("deleted", |o| done(o.press("2 d")));
    everywhere("draft", |o| done(o.press("n").type_text("half a thought").press("Esc").palette("drafts")));
    everywhere("covered", |o| done(o.press("F9")));
    for size in SIZES {
        let mut o = at(size);
        o.press("n").type_text("Something that was not finished when the lights went out.").a_moment_passes();
        taken("offer", &o.kill().start());
    }
    for size in SIZES {
        let desk = Desk::sample().sized(size.0, size.1);
        desk.put("councillors/huw-trevanion.ron", "Councillor(\n    wrads: [\"Llan\"],\n)\n");
        let mut o = desk.start();
        taken("problems-notice", &o);
        o.palette("files that cannot");
        taken("problems", &o);
    }
}

#[test]
fn the_first_start() {
    for size in SIZES {
        let desk = Desk::empty().sized(size.0, size.1);
        let list = desk.own_file("councillors.xml", include_bytes!("fixtures/moderngov-cwm-tawel.xml"));
        let picture = desk.own_file("photo.csv", b"\x89PNG\x00\x01");
        let mut o = desk.start();
        taken("welcome", &o);
        o.press("Esc");
        taken("empty", &o);
        for key in ["0", "2", "3"] {
            o.press(key);
            taken(&format!("empty-{key}"), &o);
        }
        o.palette("bring in a council").paste(&picture).press("Ctrl+S");
        taken("refused", &o);
        o.press("Esc").palette("bring in a council").paste(&list).press("Ctrl+S");
        taken("preview", &o);
        o.press("Enter 1");
        taken("brought-in", &o);
    }
}

#[test]
fn other_themes_no_colour_and_ascii() {
    for theme in ["light", "sixteen"] {
        for (name, keys) in [("contact", "1"), ("fit", "3"), ("note", "n")] {
            let mut desk = Desk::sample().sized(80, 24);
            desk.with.theme = Some(theme);
            let mut o = desk.start();
            o.press(keys);
            taken(&format!("{theme}-{name}"), &o);
        }
    }
    for (name, keys) in [("contact", "1"), ("fit", "3"), ("note", "n"), ("help", "?")] {
        let mut desk = Desk::sample().sized(80, 24);
        desk.with.plain = true;
        let mut o = desk.start();
        o.press(keys);
        taken(&format!("plain-{name}"), &o);
        let mut desk = Desk::sample().sized(80, 24);
        desk.with.ascii = true;
        let mut o = desk.start();
        o.press(keys);
        taken(&format!("ascii-{name}"), &o);
    }
}

#[test]
fn below_the_smallest_size_a_sentence() {
    for size in [(39, 12), (40, 11), (20, 5), (40, 12)] {
        taken("small", &at(size));
    }
}

// What holds on every screen.

/// Every place and layer, one after another.
fn tour(o: &mut Officer, mut look: impl FnMut(&Officer, &str)) {
    for keys in [
        "0",
        "0 Tab",
        "0 Tab Tab",
        "1",
        "1 Tab",
        "1 Tab Tab",
        "2",
        "2 Tab",
        "2 Tab Tab",
        "3",
        "3 Tab",
        "3 Tab Tab",
        "?",
        "Ctrl+P",
        "Ctrl+F",
        "i",
        "c",
        "n",
        "1 e",
        "1 Tab a",
        "2 Tab Tab a",
        "2 e",
        "3 Tab e",
        "3 a",
        "1 y",
        "2 d",
        "u",
        "1 / x",
    ] {
        o.press(keys);
        look(o, keys);
        o.press("Esc Esc Esc");
    }
    for words in
        ["about common", "about me", "this workspace", "bring in", "drafts", "trash", "earlier versions", "edit the"]
    {
        o.press("1").palette(words);
        look(o, words);
        o.press("Esc Esc");
    }
}

#[test]
fn with_ascii_no_sign_of_ours_is_anything_else() {
    for size in SIZES {
        let mut desk = Desk::sample().sized(size.0, size.1);
        desk.with.ascii = true;
        tour(&mut desk.start(), |o, place| {
            // Letters are the councillors' own: names and notes keep their accents.
            let sign = o.screen().chars().find(|c| !c.is_ascii() && !c.is_alphabetic());
            assert_eq!(sign, None, "{place} at {size:?}:\n{}", o.screen());
        });
    }
}

#[test]
fn without_colour_there_is_none() {
    for size in [(80, 24), (120, 36)] {
        let mut desk = Desk::sample().sized(size.0, size.1);
        desk.with.plain = true;
        tour(&mut desk.start(), |o, place| {
            let legend = o.picture().rsplit("---\n").next().unwrap_or_default().to_owned();
            assert!(legend.lines().all(|l| l[2..].starts_with("- on -")), "{place}: {legend}");
        });
    }
}

#[test]
fn nothing_on_disk_acts_on_the_terminal() {
    // The harness looks at every cell of every drawing.
    let nasty = "\u{1b}]0;owned\u{7}\u{1b}[31mred\u{202e}desrever\u{2066}x\u{200f}\r\u{9b}2J\u{8}";
    let escaped: String = nasty.chars().map(|c| format!("\\u{{{:x}}}", u32::from(c))).collect();
    let desk = Desk::sample();
    for (path, text) in desk.records() {
        if path.starts_with("workspace") {
            continue;
        }
        // Into every text of every record that is not a day, a name of a file or a word of ours.
        let mut out = String::new();
        for line in text.lines() {
            let free = ["name:", "text:", "note:", "title:", "party:", "source:", "quote:", "ask:", "whose:", "what:"]
                .iter()
                .any(|k| line.trim_start().starts_with(k));
            let line = match (free, line.find('"')) {
                (true, Some(at)) if !line.contains("r#") && line.trim_end().ends_with("\",") => {
                    format!("{}\"{escaped} {}", &line[..at], &line[at + 1..])
                }
                _ => line.to_owned(),
            };
            out.push_str(&line);
            out.push('\n');
        }
        desk.put(&path, out);
    }
    for size in SIZES {
        let mut other = Desk::sample().sized(size.0, size.1);
        other.disk = desk.disk.copy();
        let mut o = other.start();
        o.not_see("cannot be read").see("owned");
        tour(&mut o, |_, _| {});
    }
}
