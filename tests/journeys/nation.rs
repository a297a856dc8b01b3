//! The nation whose law comes first: told by the council, or asked for, and never taken for Wales.

use super::*;
use commonground::model::{Nation, Workspace};

fn workspace(o: &Officer) -> Workspace {
    parsed(o, "workspace.ron")
}

/// Which of these comes first on the screen.
fn first<'a>(o: &Officer, all: &[&'a str]) -> &'a str {
    let screen = o.screen();
    let at = |words: &&str| screen.find(*words).unwrap_or(usize::MAX);
    all.iter().min_by_key(|words| at(words)).expect("one")
}

#[test]
fn english_council_opens_on_english_law() {
    let desk = Desk::empty();
    let file = desk.own_file("list.csv", "Council,Name,Ward\nTrafford,Ada Bell,Mill\n");
    let mut o = desk.start();
    o.press("Down Enter").type_text(&file).press("Ctrl+S").see("Nation: England").press("Home Enter");
    o.see("Brought in: 1 added");
    assert_eq!(workspace(&o).known_nation(), Some(Nation::England));
    o.palette("law and policy").see("Not legal advice").not_see("It is not known which nation");
    assert_eq!(first(&o, &["England", "Wales", "Scotland"]), "England");
    o.not_see("(Wales) Act");
}

#[test]
fn law_page_asks_for_an_unknown_nation() {
    let mut o = Desk::empty().start();
    o.press("Esc").palette("law and policy").see("It is not known which nation this workspace is in");
    o.not_see("(Wales) Act").press("Home Down Enter").see("This workspace is set to England.");
    o.not_see("It is not known which nation");
    assert_eq!(workspace(&o).known_nation(), Some(Nation::England));
    o.press("Esc").press("u").see("Undone: Workspace changed");
    assert_eq!(workspace(&o).known_nation(), None);
}

#[test]
fn import_of_an_unknown_nation_leaves_it_open() {
    let desk = Desk::empty();
    let file = desk.own_file("list.csv", "Council,Name,Ward\nSomewhere,Ada Bell,Mill\n");
    let next = desk.own_file("next.csv", "Council,Name,Ward\nTrafford,Cei Dunn,Quay\n");
    let mut o = desk.start();
    o.press("Down Enter").type_text(&file).press("Ctrl+S").see("Nation: not known").press("Home Enter");
    o.see("Brought in: 1 added");
    assert_eq!(workspace(&o).known_nation(), None);
    o.palette("law and policy").see("It is not known which nation").press("Esc");
    // The next council tells it.
    o.palette("bring in a council").type_text(&next).press("Ctrl+S").see("Nation: England").press("Home Enter");
    o.see("Brought in: 1 added");
    assert_eq!(workspace(&o).known_nation(), Some(Nation::England));
}

#[test]
fn first_initiative_asks_for_the_nation() {
    let mut o = Desk::empty().start();
    o.press("Esc").palette("new initiative").type_text("Meals");
    o.in_field("nation").see("not known yet").press("Right Right Right").press("Ctrl+S");
    assert_eq!(workspace(&o).known_nation(), Some(Nation::Scotland));
    // From then on it is known.
    o.palette("new initiative").type_text("Buses").not_see("Nation").press("Ctrl+S");
    assert_eq!(workspace(&o).known_nation(), Some(Nation::Scotland));
}

#[test]
fn older_workspaces_keep_their_nation() {
    let desk = Desk::empty();
    desk.put("workspace.ron", "Workspace(\n    format: 2,\n    nation: Wales,\n)\n");
    let mut o = desk.start();
    assert_eq!(workspace(&o).known_nation(), Some(Nation::Wales));
    o.press("Esc").palette("law and policy").not_see("It is not known which nation");
}
