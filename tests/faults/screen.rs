//! An officer at the keyboard of a disk that refuses at every step: what was
//! typed is on the disk, or still on the screen and said to be; nothing is said
//! to be kept or saved that is not.

use std::io::ErrorKind;

use commonground::app::{App, Layer};
use commonground::model::Id;
use commonground::store::FakeDisk;

use crate::council::{council, lists, tokens};
use crate::harness::{Desk, Officer};
use crate::invariants::{Held, sound};
use crate::places::{self, Machine, words};
use crate::seed;

/// What is typed.
const WORD: &str = "zqtyped";
const KINDS: [ErrorKind; 4] =
    [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem, ErrorKind::Other];

/// Something that an officer does: what comes before the disk refuses, and what after.
struct Hand {
    name: &'static str,
    types: bool,
    before: fn(&mut Officer),
    after: fn(&mut Officer),
}

const HANDS: [Hand; 9] = [
    Hand {
        name: "note",
        types: true,
        before: |o| drop(o.press("n").see(words::NOTE).lines()),
        after: |o| drop(o.type_text(WORD).a_moment_passes().press("Ctrl+S").lines()),
    },
    Hand {
        name: "note at once",
        types: true,
        before: |o| drop(o.press("n").see(words::NOTE).lines()),
        after: |o| drop(o.type_text(WORD).press("Ctrl+S").lines()),
    },
    Hand {
        name: "note left",
        types: true,
        before: |o| drop(o.press("n").see(words::NOTE).lines()),
        after: |o| drop(o.type_text(WORD).press("Esc").lines()),
    },
    Hand {
        name: "edit",
        types: true,
        before: |o| drop(o.press("2 e").see(words::NOTE).lines()),
        after: |o| drop(o.type_text(" zqtyped").a_moment_passes().press("Ctrl+S").lines()),
    },
    Hand {
        name: "rename",
        types: true,
        before: |o| drop(o.palette(words::EDIT_INITIATIVE).lines()),
        after: |o| drop(o.press("End").type_text(" zqtyped").a_moment_passes().press("Ctrl+S").lines()),
    },
    Hand {
        name: "delete",
        types: false,
        before: |o| drop(o.press("1").lines()),
        after: |o| drop(o.press("d").lines()),
    },
    Hand {
        name: "undo",
        types: false,
        before: |o| drop(o.press("1 d").lines()),
        after: |o| drop(o.press("u").lines()),
    },
    Hand {
        name: "restore",
        types: false,
        before: |o| drop(o.palette(words::TRASH).see("Thrown away").lines()),
        after: |o| drop(o.press("Enter").lines()),
    },
    Hand {
        name: "import",
        types: false,
        before: |o| {
            let list = lists()[1].clone();
            o.palette(words::IMPORT).paste(&list).press("Ctrl+S").see(words::PREVIEW);
        },
        after: |o| drop(o.press("Home Enter").lines()),
    },
];

#[test]
fn screen_never_says_kept_where_it_is_not() {
    refused(None);
}

#[test]
#[ignore = "long: every kind of refusal at every step"]
fn screen_is_true_for_every_refusal() {
    refused(Some(4));
}

/// Where a disk begins to refuse.
#[derive(Clone, Copy)]
struct Step {
    /// Which of [`HANDS`].
    hand: usize,
    /// The workspace's disk, or the one of this computer's state folder.
    disk: usize,
    n: usize,
}

/// How long it refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Once,
    FromThere,
    /// And the other disk does from the beginning.
    Both,
}

const HOW: [How; 3] = [How::Once, How::FromThere, How::Both];

/// So many times at every step, each time with another refusal; or once at every third step.
fn refused(times: Option<usize>) {
    let start = council();
    let mut steps: Vec<Step> = Vec::new();
    for (hand, it) in HANDS.iter().enumerate() {
        for (disk, many) in operations(&start, it).into_iter().enumerate() {
            steps.extend((0..=many).map(|n| Step { hand, disk, n }));
        }
    }
    let order = seed::order(steps.len(), 3);
    let usual = times.map_or(steps.len() / 3, |times| steps.len() * times);
    seed::each("screen", usual, |case| {
        let step = steps[order[case.number % steps.len()]];
        let kind = KINDS[(step.n / 3 + case.number / steps.len() + seed::shift()) % KINDS.len()];
        once(&start, step, kind, HOW[case.rng.usize(..HOW.len())]);
    });
}

fn officer(start: &Machine) -> Officer {
    let mut desk = Desk::empty();
    places::at_desk(&desk, start);
    desk.with.size = (80, 24);
    desk.with.opens_with = Some((Id::new("meals"), Id::new("cei-dunn")));
    desk.start()
}

fn disks(o: &Officer) -> [FakeDisk; 2] {
    [o.desk.disk.clone(), o.desk.state.clone()]
}

/// How many operations of each disk something takes.
fn operations(start: &Machine, hand: &Hand) -> [usize; 2] {
    let mut o = officer(start);
    (hand.before)(&mut o);
    disks(&o).iter().for_each(|disk| disk.fail_at(usize::MAX, ErrorKind::Other));
    (hand.after)(&mut o);
    let many = disks(&o).map(|disk| disk.operations());
    assert!(!toast_is_bad(&o.app), "{}: {}", hand.name, o.screen());
    assert!(many.iter().sum::<usize>() > 3, "{}: {}", hand.name, o.screen());
    many
}

fn once(start: &Machine, step: Step, kind: ErrorKind, how: How) {
    let hand = &HANDS[step.hand];
    let disk = ["the workspace", "the state folder"][step.disk];
    let at = format!("{}: {disk}: {kind:?}, {how:?}, step {}", hand.name, step.n);
    let mut o = officer(start);
    (hand.before)(&mut o);
    let before = held(&o);
    let disks = disks(&o);
    match how {
        How::Once => disks[step.disk].fail_at(step.n, kind),
        How::FromThere | How::Both => disks[step.disk].fail_from(step.n, kind),
    }
    if how == How::Both {
        disks[1 - step.disk].fail_from(0, kind);
    }
    (hand.after)(&mut o);
    let now = held(&o);
    let said = o.app.toast.clone();
    let key = said.as_ref().filter(|toast| !toast.bad).map_or("", |toast| toast.say.key);
    let screen = o.screen();
    if hand.types {
        let on_disk = now.words.contains(WORD);
        let in_memory = in_forms(&o.app);
        assert!(on_disk || in_memory, "{at}: what was typed is nowhere\n{screen}");
        assert!(on_disk || toast_is_bad(&o.app), "{at}: it is in memory only, and that is not said\n{screen}");
        let in_record = now.records.values().any(|text| text.contains(WORD));
        assert!(key != words::DONE || in_record, "{at}: said to be done, and in no record\n{screen}");
        assert!(key != words::DRAFT_KEPT || on_disk, "{at}: said to be kept, and nowhere\n{screen}");
    } else {
        let claims = words::CLAIMS.contains(&key);
        assert!(!claims || now.records != before.records, "{at}: said to be done, and nothing changed\n{screen}");
    }
    let lost: Vec<&String> = before.words.iter().filter(|w| !now.words.contains(*w)).collect();
    assert!(lost.is_empty(), "{at}: lost: {lost:?}\n{screen}");
    // Once the disk works again, what is in memory can be saved.
    o.disk_is_well();
    if hand.types && !now.words.contains(WORD) {
        o.press("Ctrl+S");
    }
    let desk = o.kill();
    let machine = Machine::of(&desk.disk, &desk.state);
    let left = sound(&machine, &at, !hand.types);
    assert!(!hand.types || left.words.contains(WORD), "{at}: saved again, what was typed is gone\n{screen}");
}

fn toast_is_bad(app: &App) -> bool {
    app.toast.as_ref().is_some_and(|toast| toast.bad)
}

/// Whether what was typed stands in a form, on top or under something else.
fn in_forms(app: &App) -> bool {
    app.layers.iter().any(|layer| match layer {
        Layer::Form(form) => form.fields.iter().any(|field| tokens(field.as_text().as_bytes()).contains(WORD)),
        _ => false,
    })
}

fn held(o: &Officer) -> Held {
    Held::of(&Machine::of(&o.desk.disk, &o.desk.state).files())
}
