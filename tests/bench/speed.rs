//! How fast, how large: figures in a table, nothing asserted.
//!
//!     cargo bench                          every size
//!     cargo bench -- --sizes 75,1250       these sizes
//!     cargo bench -- --runs 3              fewer runs; five otherwise
//!
//! The whole program is measured in a pseudo-terminal of 120 columns and 36
//! rows; times are taken as its bytes arrive. "Whole frame" is until the
//! sequence that ends every frame. Figures are medians over the runs, p50 and
//! p99 those of 200 presses within a run.

#[cfg(unix)]
mod council;
#[cfg(unix)]
#[path = "../terminal/pty.rs"]
mod pty;
#[cfg(unix)]
mod screen;
#[cfg(unix)]
mod table;

#[cfg(not(unix))]
fn main() {
    println!("The benches need a Unix pseudo-terminal.");
}

#[cfg(unix)]
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let value = |name: &str| args.iter().position(|a| a == name).and_then(|at| args.get(at + 1));
    let sizes: Vec<usize> =
        value("--sizes").map_or("75,1250,20000", String::as_str).split(',').filter_map(|n| n.parse().ok()).collect();
    let runs: usize = value("--runs").and_then(|n| n.parse().ok()).unwrap_or(5);
    let mut columns = Vec::new();
    for people in sizes {
        eprintln!("measuring with {people} people…");
        columns.push(measured(people, runs));
    }
    table::print(&columns);
}

#[cfg(unix)]
fn measured(people: usize, runs: usize) -> table::Column {
    let place = tempfile::tempdir().expect("a folder");
    let home = place.path();
    let list = home.join("list.xml");
    std::fs::write(&list, council::list(people)).expect("a list");
    let mut column = table::Column::new(people);
    let mut imports = Vec::new();
    let workspace = home.join("ours");
    imports.push(council::import(&workspace, &list));
    // A large import takes seconds: twice is enough of it.
    for n in 1..if people > 5_000 { 2 } else { runs } {
        let other = home.join(format!("again-{n}"));
        imports.push(council::import(&other, &list));
        std::fs::remove_dir_all(&other).expect("it goes");
    }
    council::write_in(&workspace);
    screen::choose(home, &workspace, people);
    for _ in 0..runs {
        council::forget_index(&workspace);
        screen::first(home, &workspace, &mut column);
    }
    for run in 0..runs {
        screen::second(home, &workspace, &mut column, run == 0);
    }
    inside(&workspace, &mut column, runs);
    for imported in imports {
        column.time("import: prepare, ms", imported.prepare);
        column.time("import: take, ms", imported.take);
    }
    column
}

/// What the store does, in this process.
#[cfg(unix)]
fn inside(workspace: &std::path::Path, column: &mut table::Column, runs: usize) {
    use commonground::model::{Change, Councillor, Entity, Record};
    use std::sync::atomic::AtomicBool;
    use std::time::Instant;

    let scan = || {
        let store = council::open(workspace);
        let begun = Instant::now();
        store.scan(&AtomicBool::new(false), &mut |_| {});
        begun.elapsed()
    };
    for _ in 0..runs {
        council::forget_index(workspace);
        column.time("load without an index, ms", scan());
        column.time("load with the index, ms", scan());
    }
    let store = council::open(workspace);
    let Some((id, mut before)) = store.all::<Councillor>().ok().and_then(|all| all.into_iter().next()) else { return };
    for n in 0..runs * 4 {
        let mut after = before.clone();
        after.prefers.times = format!("Before 9am, {n}");
        let change = Change {
            kind: Councillor::KIND,
            id: id.clone(),
            before: Some(Record::Councillor(before)),
            after: Some(Record::Councillor(after.clone())),
        };
        let begun = Instant::now();
        store.save(&change).expect("it is saved");
        column.time("save one record, ms", begun.elapsed());
        before = after;
    }
}
