//! Ten conversations with four councillors, entered by keyboard and lifted into
//! maps; then what a good colleague would say before the next meeting. And the
//! screens that lie over the panes: the whole map, law, the timeline, the start.

use commonground::app::{Layer, PaneId, Part, Target};
use commonground::model::{Conversation, OwnLaws, SenseMap};
use commonground::store::ron_text;

use crate::harness::{Desk, Officer};
use crate::parsed;

const MAP: &str = "sense/meals-that-matter--sian-ap-gwilym.ron";

/// Writes a note by key, with the day it took place; each line in `lift` is lifted as it is guessed.
fn talk(o: &mut Officer, who: &str, day: &str, note: &str, lift: &[usize]) {
    o.press("c").type_text(who).press("Enter").press("2 n").type_text(note);
    let last = note.matches('\n').count();
    for line in lift {
        o.press_times("Up", last).press_times("Down", *line).press("Ctrl+L").see("Lift out of the note");
        o.press("Ctrl+S").see("Lifted when you keep the note");
        o.press("Ctrl+End");
    }
    o.in_field("date").press("Ctrl+A").type_text(day).press("Ctrl+S").see("Note kept");
}

fn at(columns: u16, rows: u16) {
    let mut o = Desk::sample().sized(columns, rows).start();
    // An initiative of their own, whose design is about to begin with nobody involved.
    o.palette("new initiative").type_text("Warm rooms");
    o.in_field("themes").type_text("hous").press("Down Enter");
    o.in_field("phase-idea").press("Ctrl+A").type_text("1/9/2026");
    o.in_field("phase-design").type_text("1/12/2026").press("Ctrl+S");
    o.press("0").see("Design begins 1 Dec, and there is no record of a councillor being involved yet");
    o.see("> Start a conversation with Siân ap Gwilym, and write down");
    let notes: [(&str, &str, &str, &[usize]); 10] = [
        ("rhodri sandoe", "2/11", "Worried about cold flats\nPromised the figures by 1 December", &[0, 1]),
        ("rhodri sandoe", "9/11", "It is in the corporate plan\nWho pays for heating?", &[0, 1]),
        ("marged tudwal", "3/11", "Story: the chapel opened its vestry every night", &[0]),
        ("marged tudwal", "10/11", "Evidence: forty signatures in the shop", &[0]),
        ("marged tudwal", "16/11", "She will ask the chapel by Friday", &[0]),
        ("priya maddock", "4/11", "Needs the papers in large print", &[0]),
        ("priya maddock", "12/11", "Concern: nobody asks tenants\nFollow up on 30 November", &[0, 1]),
        ("owain brynmor", "5/11", "Priority: the last bus", &[0]),
        ("owain brynmor", "13/11", "In the strategy on fuel poverty", &[0]),
        ("owain brynmor", "18/11", "Common ground: choirs", &[0]),
    ];
    for (who, day, note, lift) in notes {
        talk(&mut o, who, day, note, lift);
    }
    // Every note is as it was typed.
    let kept: Vec<String> = o.files("conversations/").iter().map(|p| parsed::<Conversation>(&o, p).note).collect();
    for (_, _, note, _) in notes {
        assert!(kept.iter().any(|k| k == note), "{note}");
    }
    // The overview says when they came in, who came how far, and what is due.
    o.press("0").see("Idea began Tue 1 Sep 2026; the first councillor was involved Mon 2 Nov 2026");
    o.not_see("no record of a councillor being involved");
    o.press("End").see("Councillors in Warm rooms").press("Home");
    o.press("Tab /").type_text("figures").see("we promised: Promised the figures").press("Esc");
    o.press("/").type_text("heating").see("they asked: Who pays for heating?").press("Esc");
    o.press("/").type_text("ask the chapel").see("they promised: She will ask the chapel").press("Esc");
    // The timeline of the initiative has all ten, and narrows by kind and by word.
    o.palette("timeline of").see("What happened: Warm rooms");
    let rows = |o: &Officer| o.app.sheet().map_or(0, |s| s.rows.iter().filter(|r| r.target.is_some()).count());
    let all = rows(&o);
    o.palette("show one kind").see("conversations");
    assert_eq!(rows(&o), 10);
    o.press("/").type_text("signatures");
    assert_eq!(rows(&o), 1);
    o.press("Enter Enter");
    assert!(o.nothing_open() && all > 18, "{all}");
    o.see("Evidence: forty signatures in the shop");
    assert_eq!(o.app.place.councillor.as_ref().map(|id| id.as_str()), Some("marged-tudwal"));
    // The map of one, and all of them added up.
    o.palette("whole sense map").see("From the top").see("From the bottom").see("Where they meet");
    o.see("the chapel opened its vestry every night").not_see("It is in the corporate plan");
    o.palette("added up").see("From the top · added up").see("It is in the corporate plan");
    o.see("the chapel opened its vestry every night").press("Tab Tab Tab").see("cold flats");
    o.press("Esc").palette("from the start").see("From the start: Warm rooms").see("Rhodri Sandoe").see("●");
    o.press("Esc");
    // And a word from anywhere in a note is found, with its line.
    o.press("Ctrl+F").type_text("vestry").see("chapel opened its vestry every night").press("Enter");
    assert_eq!(o.app.place.councillor.as_ref().map(|id| id.as_str()), Some("marged-tudwal"));
}

#[test]
fn ten_conversations_with_four_councillors_add_up_to_what_a_good_colleague_would_say() {
    at(120, 36);
}

#[test]
fn they_do_so_in_a_usual_terminal_too() {
    at(80, 24);
}

#[test]
fn cards_are_added_linked_moved_across_and_taken_out_on_the_whole_map() {
    let mut o = Desk::sample().start();
    let before = o.desk.records();
    o.palette("whole sense map");
    let map = |o: &Officer| parsed::<SenseMap>(o, MAP);
    let first = map(&o);
    o.press("a").type_text("A promise of a warm room").in_field("card-kind").press("Left").press("Ctrl+S");
    o.see("A promise of a warm room");
    let cards = first.top.len();
    assert_eq!(map(&o).top.len(), cards + 1);
    o.press("End").palette("link this card").see("Where does it meet?").type_text("lift rota").press("Enter");
    o.see("this is where they meet");
    assert_eq!(map(&o).linked_places().last(), Some(&(cards, 0)));
    // Down over the edge: it is from the bottom now, and selected there.
    o.press("Alt+Down");
    assert_eq!((map(&o).top.len(), map(&o).bottom[0].text.as_str()), (cards, "A promise of a warm room"));
    assert_eq!(map(&o).links.len(), first.links.len());
    let Some(Layer::Map(view)) = o.app.layers.last() else { panic!("no map") };
    assert_eq!(view.part(), Part::Bottom);
    o.press("Alt+Up");
    assert_eq!(map(&o).top.len(), cards + 1);
    o.press("d");
    assert_eq!(map(&o), first);
    o.press("u u u u u").press("Esc");
    assert_eq!(o.desk.records(), before);
    // In the pane of stage 2 it goes by the same keys.
    o.press("2 Tab Tab Home Down Down");
    assert_eq!(o.app.focused(), PaneId::Map);
    assert!(matches!(o.app.target_in(PaneId::Map), Some(Target::Item(..))), "{}", o.screen());
    o.palette("link this card").see("Where does it meet?").press("Esc");
}

#[test]
fn law_is_offered_by_theme_and_nation_put_on_the_map_copied_corrected_and_added_to() {
    let mut o = Desk::sample().start();
    o.palette("law and policy").see("Not legal advice").see("For Meals that Matter");
    o.press("/").type_text("five ways of working").press("Enter");
    o.see("Why it matters to a councillor").see("Checked").see("How sure");
    let cards = parsed::<SenseMap>(&o, MAP).top.len();
    o.press("y");
    assert!(o.copied.as_deref().is_some_and(|c| c.contains("2015 anaw 2") && c.contains("https://")), "{:?}", o.copied);
    o.press("a").see("On the sense map, from the top: Siân ap Gwilym");
    let map: SenseMap = parsed(&o, MAP);
    assert_eq!((map.top.len(), map.top[cards].law.as_deref()), (cards + 1, Some("cy-wfg-5")));
    o.press("a").see("That is on this map already.");
    // Corrected, and both are shown; taken out, ours is back.
    o.press("e").see("Our own version of this row").in_field("law-note").type_text("Our lawyers looked at it");
    o.press("Ctrl+S").see("Law and policy changed").see("corrected here");
    o.press("Tab End").see("What ships with the program").press("Tab");
    let own: OwnLaws = parsed(&o, "law.ron");
    assert_eq!((own.0.len(), own.0[0].id.as_str()), (1, "cy-wfg-5"));
    o.press("d").not_see("corrected here");
    o.press("Esc").press("End").see("Add law or policy of our own").press("Enter");
    o.type_text("Our tenancy code").in_field("law-asks").type_text("Tenants are asked first.").press("Ctrl+S");
    let own: OwnLaws = parsed(&o, "law.ron");
    assert_eq!(own.0[0].id, "our-tenancy-code");
    o.press("/").type_text("tenancy code").see("added here");
    // A file that a hand spoilt is shown, and nothing of it is overwritten.
    let twice = ron_text::to_text(&OwnLaws(vec![own.0[0].clone(), own.0[0].clone()])).expect("text");
    o.press("Esc Esc");
    o.desk.put("law.ron", &twice);
    o.come_back();
    assert!(o.app.problems.iter().any(|p| p.path == "law.ron"), "{:?}", o.app.problems);
}

#[test]
fn a_search_shows_the_line_in_notes_clues_proposals_and_cards_with_accents_folded() {
    let mut o = Desk::sample().start();
    for (typed, line) in
        [("gas insurance", "Gas"), ("folding table", "folding table"), ("neighbours keep", "neighbours keep")]
    {
        o.press("Ctrl+F").type_text(typed);
        let Some(Layer::Picker(picker)) = o.app.layers.last() else { panic!("no search") };
        let commonground::app::Items::These(items) = &picker.items else { panic!("no items") };
        let shown = (0..picker.len(0)).map(|at| &items[picker.place(at)]);
        assert!(shown.clone().any(|i| i.1.contains(line)), "{typed}: {:?}", shown.map(|i| &i.1).collect::<Vec<_>>());
        o.press("Esc");
    }
    o.press("Ctrl+F").type_text("golchi llestri").see("golchi").press("Enter");
    assert_eq!(o.app.focused(), PaneId::Note);
}
