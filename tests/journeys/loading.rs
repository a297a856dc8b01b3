//! Records that are so large that they are read beside the screen: it says what it waits for, and nothing typed
//! meanwhile does anything.

use commonground::app::{CancelToken, Effect, Layer, Msg, Runner};
use commonground::command::{Input, Key};
use commonground::model::{Id, Kind};

use super::{Officer, sample};

/// Presses keys; records that are asked for are taken as large, and are being read from then on.
fn press(o: &mut Officer, keys: &str) -> Vec<(Kind, Id, CancelToken)> {
    let mut loading = Vec::new();
    for key in keys.split(' ') {
        let mut effects = o.app.update(Msg::Input(Input::Key(Key::parse(key).expect("a key"))));
        while let Some(effect) = (!effects.is_empty()).then(|| effects.remove(0)) {
            match effect {
                Effect::Load(kind, id) => {
                    let job = CancelToken::new();
                    loading.push((kind, id.clone(), job.clone()));
                    effects.extend(o.app.update(Msg::Loading(kind, id, job)));
                }
                other => {
                    let answers = o.runner.run(other, o.app.book.people());
                    o.take_all(answers);
                }
            }
        }
    }
    // To see it.
    o.take_all(Vec::new());
    loading
}

/// A record that was being read is there.
fn read(o: &mut Officer, kind: Kind, id: Id) {
    let answers = o.runner.run(Effect::Load(kind, id), o.app.book.people());
    o.take_all(answers);
}

#[test]
fn screen_says_that_a_large_profile_is_read() {
    let mut o = sample();
    o.press("1 Home");
    let first = press(&mut o, "Down");
    let [(Kind::Councillor, id, job)] = first.as_slice() else { panic!("{first:?}") };
    o.see("Reading a large profile…");
    // Whoever goes on does not wait for it any more.
    let second = press(&mut o, "Down");
    assert!(job.is_cancelled() && second.iter().all(|(_, other, job)| other != id && !job.is_cancelled()));
    o.see("Reading a large profile…");
    let (kind, id, _) = second[0].clone();
    read(&mut o, kind, id);
    o.not_see("Reading a large profile…");
}

#[test]
fn command_that_needs_a_long_note_waits_for_it() {
    let mut o = sample();
    let before = o.desk.records();
    let shown = press(&mut o, "2");
    let talk = shown.iter().find(|(kind, ..)| *kind == Kind::Conversation).expect("a note is shown").clone();
    o.see("Reading a long note…");
    let asked = press(&mut o, "d");
    assert!(matches!(o.app.layers.last(), Some(Layer::Progress(_))), "{asked:?}\n{}", o.screen());
    o.see("Reading a long note");
    o.type_text("dne2 Hello");
    assert_eq!(o.app.layers.len(), 1);
    // Esc gives up on it; nothing was deleted, and the note is still read to be shown.
    press(&mut o, "Esc Esc");
    assert!(asked.iter().any(|(.., job)| job.is_cancelled()) && o.nothing_open(), "{}", o.screen());
    assert_eq!(o.desk.records(), before);
    read(&mut o, talk.0, talk.1.clone());
    o.not_see("Reading a long note…");
    assert_eq!(o.desk.records(), before);
}

#[test]
fn delete_goes_on_once_the_note_is_read() {
    let mut o = sample();
    let before = o.desk.records().len();
    press(&mut o, "2");
    let asked = press(&mut o, "d");
    let (kind, id, _) = asked[0].clone();
    read(&mut o, kind, id);
    assert!(o.app.layers.is_empty(), "{}", o.screen());
    o.see("Moved to the trash.");
    assert_eq!(o.desk.records().len(), before - 1);
}
