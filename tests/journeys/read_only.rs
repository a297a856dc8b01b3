//! A workspace that can only be read: forms open to be read, and what is typed
//! into them neither changes anything nor runs as commands.

use commonground::app::Msg;
use commonground::model::Say;

use super::{Desk, Officer};

fn read_only(mut desk: Desk) -> Officer {
    desk.disk.set_read_only(true);
    desk.with.size = (120, 36);
    desk.start()
}

#[test]
fn form_of_a_read_only_workspace_takes_no_text() {
    for keys in ["n", "1 a", "1 Tab e", "1 Tab Enter", "2 e", "2 Tab e", "3 a", "0 e"] {
        let mut o = read_only(Desk::sample());
        let before = o.desk.records();
        o.press(keys);
        assert!(o.is_writing(), "{keys}:\n{}", o.screen());
        o.see("(read-only)").see("You may look at this workspace but not change it");
        let keys = o.lines().pop().unwrap_or_default();
        assert!(!keys.contains("Ctrl+S") && !keys.contains("Ctrl+L") && keys.contains("Esc"), "{keys}");
        let form = o.app.form().expect("a form").for_draft();
        let layers = o.app.layers.len();
        o.type_text("dq2 nHello").paste("budget").press("Backspace Del Ctrl+X Ctrl+V Ctrl+Z F4 Ctrl+L Ctrl+S");
        o.see("nothing you type here is kept");
        o.press("Left Right Space Ctrl+S");
        assert_eq!(o.app.form().expect("still open").for_draft(), form, "{keys}");
        assert_eq!(o.app.layers.len(), layers, "{keys}");
        o.a_moment_passes().press("Esc");
        assert_eq!(o.app.layers.len(), layers - 1, "{keys}: it closes without a question:\n{}", o.screen());
        assert_eq!(o.desk.records(), before);
        assert_eq!(o.local_files("drafts"), [] as [&str; 0]);
    }
}

#[test]
fn dictated_note_in_a_read_only_workspace_runs_nothing() {
    let mut o = read_only(Desk::sample());
    let before = o.desk.records();
    // With Enter and Tab, as somebody types who does not look.
    o.press("n").type_text("Rang her.\nThursday, quarter past\n").press("Tab").type_text("dq\nndq").press("Ctrl+S");
    assert!(o.is_writing() && o.left.is_none(), "{}", o.screen());
    assert_eq!(o.desk.records(), before);
}

#[test]
fn read_only_form_can_be_read_and_copied_from() {
    let mut o = read_only(Desk::sample());
    o.press("2 e").press("Home Down End PgDn PgUp Ctrl+A Ctrl+C");
    let text = o.field_text();
    assert!(!text.is_empty() && o.copied.as_deref() == Some(text.as_str()), "{:?}", o.copied);
    o.not_see("nothing you type here is kept");
}

#[test]
fn draft_opens_to_be_read() {
    let mut o = Desk::sample().start();
    o.press("n").type_text("Half a thought").a_moment_passes().press("Esc");
    let mut o = read_only(o.kill());
    let drafts = o.local_files("drafts");
    o.press("Esc").palette("drafts").press("Enter");
    o.see("Half a thought").see("(read-only)").type_text("dq");
    assert_eq!(o.field_text(), "Half a thought");
    o.press("Esc");
    assert!(o.nothing_open());
    assert_eq!(o.local_files("drafts"), drafts);
}

#[test]
fn looking_for_a_file_is_typed_as_ever() {
    let mut o = read_only(Desk::sample());
    o.palette("find councillors in a report").type_text("/tmp/x");
    assert_eq!(o.field_text(), "/tmp/x");
    o.send(Msg::Notice(Say::new("said-nothing-changed"), false));
    o.not_see("(read-only)");
}
