//! A command that should have opened a form and was refused: what is then typed
//! runs nothing until the refusal has been answered.

use super::{Desk, Officer};

const TYPED: &str = "Rang her.\nThursday, quarter past. dq\n2 nHello";

/// What letters must leave as it is.
fn state(o: &Officer) -> (Vec<(String, String)>, usize, String) {
    let place = format!("{:?} {:?}", o.app.place, o.app.panes.get(&o.app.focused()).map(|p| p.list.selected));
    (o.desk.records(), o.app.layers.len(), place)
}

fn typing_runs_nothing(o: &mut Officer, keys: &str) {
    let before = state(o);
    o.type_text(TYPED);
    assert_eq!(state(o), before, "{keys}:\n{}", o.screen());
    assert_eq!(o.left, None, "{keys}");
    o.see("Press Esc before you type.");
    // Esc answers, and does nothing else; then keys are keys.
    o.press("Esc").not_see("Press Esc before you type.");
    assert_eq!(state(o), before, "{keys}");
}

#[test]
fn letters_after_a_refused_command_run_nothing() {
    // Nobody and nothing is there: nothing to add to, to edit, to choose among.
    for keys in ["1 Tab a", "1 Tab e", "1 e", "c", "2 e", "2 Ctrl+L"] {
        let mut o = Desk::empty().start();
        o.press("Esc").press(keys);
        typing_runs_nothing(&mut o, keys);
        o.press("n");
        assert!(o.is_writing(), "{keys}: n starts a note again");
    }
}

#[test]
fn letters_after_a_refused_palette_command_run_nothing() {
    let mut o = Desk::empty().start();
    o.press("Esc").palette("first message").see("Choose a councillor first.");
    typing_runs_nothing(&mut o, "first message");
}

#[test]
fn letters_after_a_note_refused_by_a_layer_run_nothing() {
    for (open, key) in [("help", "n"), ("about common ground", "a"), ("files that cannot", "e")] {
        let desk = Desk::sample();
        desk.put("proposals/broken.ron", "Proposal(");
        let mut o = desk.start();
        o.palette(open).press(key).see("Close this first, with Esc.");
        typing_runs_nothing(&mut o, open);
    }
}

#[test]
fn other_keys_answer_a_refusal_and_act() {
    let mut o = Desk::empty().start();
    o.press("Esc").press("1 e d").see("Press Esc before you type.");
    o.press("F1");
    assert_eq!(o.app.layers.len(), 1, "F1 opens help");
    // A paste says the same.
    let mut o = Desk::empty().start();
    o.press("Esc").press("1 e").paste("dq").see("Press Esc before you type.");
}
