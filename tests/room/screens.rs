//! The wall as pictures that keep their styles, at the sizes of projectors.

use crate::harness::{Desk, Officer};

const SIZES: [(u16, u16); 4] = [(80, 24), (100, 30), (160, 45), (200, 60)];

fn taken(name: &str, o: &Officer) {
    let (columns, rows) = o.app.size;
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!(format!("room-{name}-{columns}x{rows}"), o.picture());
    });
}

/// What a person did, done.
fn done(_: &mut Officer) {}

fn everywhere(name: &str, go: impl Fn(&mut Officer)) {
    for size in SIZES {
        let mut o = Desk::sample().sized(size.0, size.1).start();
        o.press("F5");
        go(&mut o);
        taken(name, &o);
    }
}

/// The step of this number, its slide of that number, from 1.
fn at(o: &mut Officer, step: usize, kind: commonground::room::slides::Kind) {
    o.press("g").press_times("Up", 20).press_times("Down", step).press("Enter");
    for _ in 0..20 {
        if o.app.scene().is_some_and(|s| s.room.kind() == kind) {
            return;
        }
        o.press("Right");
    }
}

#[test]
fn the_wall() {
    use commonground::room::slides::Kind;
    everywhere("cover", |_| {});
    everywhere("welcome", |o| done(o.press("Right")));
    everywhere("prompts", |o| at(o, 4, Kind::Words));
    everywhere("practice", |o| {
        at(o, 3, Kind::Practice);
        o.press("2");
    });
    everywhere("roles", |o| at(o, 6, Kind::Roles));
    everywhere("ask", |o| {
        at(o, 7, Kind::Ask);
        o.press("Enter").type_text("Visit the lift club");
    });
    everywhere("checks", |o| at(o, 8, Kind::Checks));
    everywhere("board", |o| {
        at(o, 2, Kind::Board);
        o.press("Enter").type_text("A lift club\nThe councillor rang three neighbours\n").press("Esc 2 2 1");
    });
    everywhere("full-board", |o| {
        at(o, 2, Kind::Board);
        o.press("Enter")
            .type_text("A lift club\nTe yn y tŷ bob nos Iau, a’r drws ar agor i bawb sydd am siarad am y bws\n");
        o.type_text("Tea at the library\nNobody had to fill in a form\nThe street met on the doorstep\n");
        o.type_text("日本 is here too\nThe “proper” channel was slow…\nOne phone number\n").press("Esc");
        o.press("2 2 2 1 8 8 Up Up");
    });
    everywhere("typing", |o| {
        at(o, 2, Kind::Board);
        o.press("Enter").type_text("A lift club that the street runs by itself, on Thursdays").press("Ctrl+Left");
    });
    everywhere("few-words", |o| at(o, 8, Kind::Words));
    everywhere("over", |o| {
        o.press("Right");
        o.app.now += 425;
        o.press("Right");
    });
    everywhere("keys", |o| done(o.press("Right ?")));
    everywhere("steps", |o| done(o.press("Right g")));
    everywhere("ticks", |o| {
        at(o, 2, Kind::Board);
        o.press("Enter").type_text("A lift club\n").press("Esc");
        at(o, 10, Kind::Ticks);
        o.press("Down Enter");
    });
    everywhere("leaving", |o| done(o.press("Right Esc")));
    everywhere("law", |o| {
        o.press("Down Enter");
        at(o, 5, Kind::Words);
        o.press("Right");
    });
    everywhere("welsh", |o| {
        o.press("Esc Esc").palette("language");
        o.press("F5 Right Right Right");
    });
}
