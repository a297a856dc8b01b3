//! Jobs that take long: cancelling one cancels no other, what is said of it is
//! true, and an edit of many records is one batch for the disk and one sort for
//! the list.

use commonground::app::{Effect, Layer, Msg, Runner, TakesBack};
use commonground::command::{Input, Key};

use super::*;

/// Presses a key and holds back what it asks for of this kind; the rest is done.
fn held(o: &mut Officer, key: &str, of: fn(&Effect) -> bool) -> Effect {
    let key = Key::parse(key).expect("a key");
    let (mut held, rest): (Vec<_>, Vec<_>) = o.app.update(Msg::Input(Input::Key(key))).into_iter().partition(of);
    assert_eq!(held.len(), 1, "it asks for one job");
    for effect in rest {
        run(o, effect);
    }
    // What is shown meanwhile.
    o.take_all(Vec::new());
    held.remove(0)
}

/// Does what was held back.
fn run(o: &mut Officer, effect: Effect) {
    let answers = o.runner.run(effect, o.app.book.people());
    o.take_all(answers);
}

fn is_import(effect: &Effect) -> bool {
    matches!(effect, Effect::TakeImport(..))
}

fn is_reading(effect: &Effect) -> bool {
    matches!(effect, Effect::ReadImport { .. })
}

/// The job whose progress box is on top.
fn job(o: &Officer) -> commonground::app::CancelToken {
    let Some(Layer::Progress(progress)) = o.app.layers.last() else { panic!("no progress box") };
    progress.job.clone()
}

fn is_many(effect: &Effect) -> bool {
    matches!(effect, Effect::SaveMany { .. })
}

fn is_report(effect: &Effect) -> bool {
    matches!(effect, Effect::ReadReport(..))
}

/// A list of so many people, none of whom is in another such list.
fn list(from: usize, people: usize) -> String {
    let letters = |n: usize| [n / 26 % 26, n % 26].map(|n| char::from(b'a' + n as u8)).iter().collect::<String>();
    let rows = (from..from + people).map(|n| format!("Per{} Sur{},Ward {}\n", letters(n), letters(n % 97), n / 2));
    format!("Name,Ward\n{}", rows.collect::<String>())
}

/// The preview of a list of 150 people in an empty workspace.
fn previewed() -> Officer {
    let desk = Desk::empty();
    let file = desk.own_file("many.csv", list(0, 150));
    let mut o = desk.start();
    o.press("Down Enter").type_text(&file).press("Ctrl+S");
    o.press("Home Enter").type_text("Cwm").press("Ctrl+S").see("Take it: 150 records").press("Home");
    o
}

fn imported() -> Officer {
    let mut o = previewed();
    o.press("Enter").see("Brought in: 150 added");
    o
}

fn progress_boxes(o: &Officer) -> usize {
    o.app.layers.iter().filter(|l| matches!(l, Layer::Progress(_))).count()
}

const STRANGER: &str = "Councillor(name: \"Nia Newydd\")\n";

#[test]
fn esc_on_an_import_leaves_the_disk_watched() {
    let mut o = previewed();
    let import = held(&mut o, "Enter", is_import);
    o.press("Esc").see("Stopping…");
    run(&mut o, import);
    o.see("Nothing was changed");
    assert_eq!(progress_boxes(&o), 0);
    assert_eq!(o.files("councillors/"), Vec::<String>::new());
    // What somebody else writes is still seen.
    o.desk.put("councillors/nia-newydd.ron", STRANGER);
    o.come_back().see("Nia Newydd");
}

#[test]
fn a_new_job_does_not_revive_a_cancelled_one() {
    let mut o = sample();
    let file = o.desk.own_file("minutes.txt", "Councillor Siân ap Gwilym spoke.");
    let ask = |o: &mut Officer| {
        o.palette("find councillors in a report").type_text(&file);
        held(o, "Ctrl+S", is_report)
    };
    let first = ask(&mut o);
    o.press("Esc").see("Stopping…");
    // Its box is put aside to start another one.
    let cancelled = o.app.layers.pop();
    let second = ask(&mut o);
    run(&mut o, first);
    o.see("Reading minutes.txt was stopped");
    assert_eq!(progress_boxes(&o), 1, "the box of the second job stays");
    run(&mut o, second);
    assert_eq!(progress_boxes(&o), 0);
    o.see("Councillors named in minutes.txt");
    drop(cancelled);
}

#[test]
fn a_cancelled_import_does_not_cancel_the_next() {
    let mut o = previewed();
    let import = held(&mut o, "Enter", is_import);
    o.press("Esc");
    run(&mut o, import);
    let file = o.desk.own_file("again.csv", list(0, 3));
    o.palette("bring in a council").type_text(&file).press("Ctrl+S");
    o.press("Home Enter").type_text("Cwm").press("Ctrl+S").press("Home Enter").see("Brought in: 3 added");
}

#[test]
fn a_cancel_after_the_commit_says_so() {
    let mut o = previewed();
    let import = held(&mut o, "Enter", is_import);
    let answers = o.runner.run(import, o.app.book.people());
    o.press("Esc");
    o.take_all(answers);
    o.see("It was too late to stop. Brought in: 150 added");
    assert_eq!(o.files("councillors/").len(), 150);
    assert_eq!(o.app.book.people().len(), 150);
}

#[test]
fn committed_import_says_undo_takes_it_back() {
    let mut o = previewed();
    let import = held(&mut o, "Enter", is_import);
    o.see("Esc stop");
    let job = job(&o);
    o.send(Msg::Placing(job, TakesBack::Undo, 100, 151));
    o.see("100 of 151").see("This can’t be stopped any more. Undo takes it back.").not_see("Esc stop");
    o.press("Esc").see("Bringing in many.csv").not_see("Stopping…");
    run(&mut o, import);
    o.see("Brought in: 150 added").not_see("too late");
    o.press("u").see("Undone: Brought in many.csv");
    assert!(o.app.book.people().is_empty());
}

#[test]
fn reading_a_list_shows_progress_and_can_stop() {
    let desk = Desk::empty();
    let file = desk.own_file("many.csv", list(0, 150));
    let mut o = desk.start();
    o.press("Down Enter").type_text(&file);
    let reading = held(&mut o, "Ctrl+S", is_reading);
    o.see("Reading many.csv").not_see("0 of 0").see("Esc stop").press("Esc").see("Stopping…");
    run(&mut o, reading);
    o.see("Reading was stopped. Nothing was changed.").not_see("Take it");
    assert_eq!(progress_boxes(&o), 0);
}

#[test]
fn stopped_rereading_leaves_the_preview_as_it_was() {
    let mut o = previewed();
    o.press("/").type_text("names:").press("Enter").see("Names: forename first");
    let reading = held(&mut o, "Enter", is_reading);
    o.see("Reading many.csv").press("Esc");
    run(&mut o, reading);
    o.see("Reading was stopped").see("Names: forename first");
}

#[test]
fn import_of_4000_is_undone_and_redone() {
    let desk = Desk::empty();
    for name in ["ann-hughes", "bryn-hughes"] {
        desk.put(&format!("councillors/{name}.ron"), format!("Councillor(name: \"{name}\")\n"));
    }
    let file = desk.own_file("many.csv", list(0, 4_000));
    let mut o = desk.start();
    o.palette("bring in a council").type_text(&file).press("Ctrl+S");
    o.press("Home Enter").type_text("Cwm").press("Ctrl+S").see("Take it: 4000 records").press("Home");
    // The workspace file itself is only made by the import, and stays.
    let before: Vec<_> = o.desk.records().into_iter().filter(|(path, _)| path != "workspace.ron").collect();
    o.press("Enter").see("Brought in: 4000 added");
    assert_eq!(o.app.book.people().len(), 4_002);
    let imported = o.desk.records();
    o.press("u").see("Undone: Brought in many.csv");
    let after: Vec<_> = o.desk.records().into_iter().filter(|(path, _)| path != "workspace.ron").collect();
    assert!(after == before, "{} records are left", after.len());
    assert_eq!(o.app.book.people().len(), 2);
    o.press("Ctrl+r").see("Done again: Brought in many.csv");
    assert!(o.desk.records() == imported);
    assert_eq!(o.app.book.people().len(), 4_002);
}

#[test]
fn an_import_that_ends_behind_the_cover_leaves_no_box() {
    let mut o = previewed();
    let import = held(&mut o, "Enter", is_import);
    o.press("F9");
    run(&mut o, import);
    o.press("F9");
    assert_eq!(progress_boxes(&o), 0);
    o.see("Councillors, by name · 150");
}

#[test]
fn undo_of_many_can_be_cancelled_and_tried_again() {
    let mut o = imported();
    let undo = held(&mut o, "u", is_many);
    o.see("Councillors, by name · 150").press("Esc").see("Stopping…");
    run(&mut o, undo);
    o.see("Stopped before anything changed: Brought in many.csv").see("Councillors, by name · 150");
    assert_eq!(o.files("councillors/").len(), 150);
    o.press("u").see("Undone: Brought in many.csv");
    assert_eq!((o.files("councillors/").len(), o.app.book.people().len()), (0, 0));
    o.press("Ctrl+r").see("Done again: Brought in many.csv").see("Councillors, by name · 150");
    assert_eq!((o.files("councillors/").len(), o.app.book.people().len()), (150, 150));
    assert!(o.files(".commonground/trash/councillors/").is_empty(), "what is back is not in the trash as well");
    o.come_back();
    assert_eq!(o.app.book.people().len(), 150);
}

#[test]
fn undo_of_many_that_fails_changes_nothing_and_is_kept() {
    let mut o = imported();
    let before = o.desk.records();
    o.fail_next_saves(std::io::ErrorKind::StorageFull).press("u").see("!").not_see("Undone");
    assert_eq!(o.desk.records(), before);
    o.see("Councillors, by name · 150").disk_is_well().press("u").see("Undone: Brought in many.csv");
}

#[test]
fn undo_of_many_killed_anywhere_is_all_or_nothing() {
    let mut o = imported();
    let (undo, disk) = (held(&mut o, "u", is_many), o.desk.disk.clone());
    let whole = disk.copy();
    let Effect::SaveMany { edit, .. } = undo else { panic!("it is an edit of many") };
    let people = |desk: Desk| desk.start().app.book.people().len();
    for at in (0..4_000).step_by(331) {
        let copy = whole.copy();
        let mut desk = Desk::empty();
        desk.disk = copy.clone();
        let mut o = desk.start();
        copy.crash_at(at);
        let job = commonground::app::CancelToken::new();
        let replay = commonground::app::Replay::Undo;
        run(&mut o, Effect::SaveMany { edit: edit.clone(), replay, job });
        let left = people(o.kill());
        assert!(left == 0 || left == 150, "{left} people are left after a kill at operation {at}");
    }
}

/// Imports `new` people on top of `known`, undoes and redoes it; gives the sorts
/// of the lists and the operations of the disk for each.
fn measured(desk: Desk, known: usize, new: usize) -> [(u64, usize); 3] {
    for n in 0..known {
        let text = format!("Councillor(name: \"Known{n} Surname{}\")\n", n % 101);
        desk.put(&format!("councillors/known-{n}.ron"), text);
    }
    let file = desk.own_file("many.csv", list(0, new));
    let mut o = desk.start();
    let disk = o.desk.disk.clone();
    o.palette("bring in a council").type_text(&file).press("Ctrl+S");
    o.press("Home Enter").type_text("Cwm").press("Ctrl+S").press("Home");
    ["Enter", "u", "Ctrl+r"].map(|key| {
        let (sorts, operations) = (o.app.book.sorts(), disk.operations());
        let begun = std::time::Instant::now();
        o.press(key);
        let done = (o.app.book.sorts() - sorts, disk.operations() - operations);
        println!("{key} of {new} beside {known}: {} sorts, {} operations, {:?}", done.0, done.1, begun.elapsed());
        done
    })
}

#[test]
fn many_records_sort_once_and_cost_linear_disk_work() {
    let few = measured(Desk::empty(), 300, 110);
    let many = measured(Desk::empty(), 300, 220);
    for ((sorts_few, few), (sorts_many, many)) in few.into_iter().zip(many) {
        assert!(sorts_many <= sorts_few && sorts_many <= 2, "{sorts_few} and {sorts_many} sorts");
        assert!(many <= few * 2, "{few} and {many} operations for twice as many");
    }
}

#[test]
#[ignore = "takes a minute; prints figures"]
fn a_large_import_and_its_undo_in_figures() {
    for (sorts, operations) in measured(Desk::empty(), 20_000, 1_900) {
        assert!(sorts <= 40, "{sorts} sorts");
        assert!(operations <= 1_900 * 14 + 2_000, "{operations} operations");
    }
    measured(Desk::on_disk(), 20_000, 1_900);
}
