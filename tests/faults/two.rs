//! Two programs on one workspace, and a note being written in each. One is
//! killed: the other goes on, and neither note is lost or mistaken.

use crate::kills::{Home, begins_note, kill_after};
use crate::places::{self, words};
use crate::seed::{self, Case};

#[test]
fn two_programs_and_one_is_killed() {
    two(3);
}

#[test]
#[ignore = "long: a hundred times"]
fn two_programs_a_hundred_times() {
    two(100);
}

fn two(usual: usize) {
    seed::each("two_programs", usual, once);
}

fn once(case: &mut Case) {
    let home = Home::new();
    let before = home.held();
    let mut mine = home.starts();
    let mut theirs = home.starts();
    begins_note(&home, &mut mine, "zqmine0 ");
    begins_note(&home, &mut theirs, "zqtheirs0 ");
    let more = |who: &str| (1..30).map(|n| format!("zq{who}{n} ")).collect::<String>();
    mine.send(more("mine"));
    theirs.send(more("theirs"));
    kill_after(&mut mine, case.rng.usize(..3_000), |pty| pty.text().contains("zqmine29"));
    theirs.sees("zqtheirs29");
    // Half the time the other one saves before anybody starts again.
    let saves = case.rng.bool();
    if saves {
        theirs.send("\x13");
        theirs.until("it is a record", || home.held().records.values().any(|text| text.contains("zqtheirs29")));
    } else {
        theirs.until("it is kept", || home.draft_has("zqtheirs29"));
    }
    // A third one is offered what was killed, and not what is being written.
    let mut third = crate::pty::Start::of(env!("CARGO_BIN_EXE_commonground"), home.path())
        .args([std::path::Path::new("-w"), &home.workspace()])
        .start();
    third.sees(words::OFFER);
    third.send("\r");
    third.sees(words::NOTE);
    third.sees("zqmine0");
    assert!(!third.text().contains("zqtheirs"), "what another program is writing is offered:\n{}", third.text());
    drop(third);
    if !saves {
        theirs.send("\x13");
        theirs.until("it is a record", || home.held().records.values().any(|text| text.contains("zqtheirs29")));
    }
    theirs.until("its draft is over", || !home.draft_has("zqtheirs0"));
    drop(theirs);
    let now = home.held();
    let lost: Vec<&String> = before.words.iter().filter(|w| !now.words.contains(*w)).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
    assert!(home.draft_has("zqmine0"), "what was killed is gone");
    crate::invariants::looks_sound(&places::open_real(&home.workspace(), home.path()), "two programs");
}
