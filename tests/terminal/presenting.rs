//! The room in a real terminal: not one private byte before it, the window's
//! title, the speaker's view beside it, and when it wakes.

use super::Home;
use super::pty::{Pty, Start};

/// The room on the sample, opened straight.
fn room(home: &Home) -> Pty {
    let mut pty = home.sample().args(["present"]).start();
    pty.sees("One councillor, one ask");
    pty
}

#[test]
fn present_opens_in_the_room_without_one_private_byte_and_esc_twice_ends_it() {
    let home = Home::new();
    let mut pty = room(&home);
    pty.send("\x1b[C");
    pty.sees("people who use a service");
    pty.send("\x1b");
    pty.sees("Esc again leaves");
    pty.send("\x1b");
    let (status, same) = pty.ended();
    assert!(status.success() && same, "{status:?}");
    assert_eq!(pty.modes_left(), [] as [u16; 0]);
    let all = String::from_utf8_lossy(&pty.bytes).into_owned();
    for private in ["Ap Gwilym", "ap Gwilym", "Cwm Tawel", "Meals", "Glan Arall", "Who to speak to", "ours", ".ron"] {
        assert!(!all.contains(private), "{private:?} was written");
    }
    assert!(all.contains("\x1b]0;Common Ground\x07"), "the window bears the program's name");
    let (on, off) = (all.find("\x1b[22;0t"), all.rfind("\x1b[23;0t"));
    assert!(on.is_some() && on < off, "and its own again afterwards");
}

#[test]
fn a_board_that_cannot_be_saved_is_said_on_the_wall_and_at_the_end_without_a_word_of_what() {
    let home = Home::new();
    let mut pty = room(&home);
    // Where the boards would go, something else stands in the way.
    let place = home.workspace().join("workshops");
    let _ = std::fs::remove_dir_all(&place);
    std::fs::write(&place, "no folder").expect("a file in the way");
    pty.send("\x1b[C".repeat(4));
    pty.sees("What made it work");
    pty.send("\r");
    pty.sees("Enter puts it there");
    pty.paste("A lift club");
    pty.sees("A lift club");
    pty.send("\r");
    pty.sees("1 A lift club");
    pty.send("\x1b");
    pty.sees("waiting on your own screen");
    for again in ["Not everything on the board is saved yet", ""] {
        pty.send("\x1b");
        pty.sees("Esc again leaves");
        pty.send("\x1b");
        if !again.is_empty() {
            pty.sees(again);
        }
    }
    let (status, _) = pty.ended();
    assert!(status.success(), "nothing is lost: {status:?}");
    let all = String::from_utf8_lossy(&pty.bytes).into_owned();
    assert!(all.contains("It is kept on this computer"), "{all}");
    for private in ["workshops", "folder", "ours"] {
        assert!(!all.contains(private), "{private:?} was written");
    }
    // The officer's own screen offers the board, and saves it.
    std::fs::remove_file(&place).expect("out of the way");
    let mut pty = home.program().start();
    pty.sees("Something was being written");
    pty.sees("A workshop’s board");
    pty.send("\r");
    pty.sees("The board is saved now.");
    pty.send("q");
    assert!(pty.ended().0.success());
    let boards = std::fs::read_dir(&place).expect("a folder").flatten();
    let boards: Vec<String> = boards.filter_map(|f| std::fs::read_to_string(f.path()).ok()).collect();
    assert!(boards.len() == 1 && boards[0].contains("A lift club"), "{boards:?}");
    assert_eq!(home.drafts(), [] as [String; 0]);
}

#[test]
fn the_speakers_view_follows_the_room_and_each_goes_on_without_the_other() {
    let home = Home::new();
    let mut wall = room(&home);
    let notes = || -> Start { home.program().args(["present", "--notes"]) };
    let mut view = notes().start();
    view.sees("Speaker");
    wall.send("\x1b[C");
    view.sees("Say who you are");
    view.sees("then: Three stages");
    view.sees("When it gets difficult");
    wall.send("\x1b[C\x1b[C\x1b[C");
    view.sees("Coproduction by another name");
    // The view ends; the room does not care.
    view.send("q");
    assert!(view.ended().0.success());
    wall.send("\x1b[C");
    wall.sees("Step 3 of 9");
    let mut view = notes().start();
    view.sees("Practice set only");
    wall.send("\x1b\x1b");
    wall.sees("Esc again leaves");
    wall.send("\x1b");
    wall.ended();
    view.sees("The room is closed");
    assert!(view.runs());
    let all = String::from_utf8_lossy(&wall.bytes).into_owned();
    for hidden in ["Say who you are", "Coproduction by another name", "Practice set only"] {
        assert!(!all.contains(hidden), "{hidden:?} is for the speaker alone");
    }
}

#[test]
fn time_is_counted_while_it_runs_and_is_seen_and_stands_still_otherwise() {
    let home = Home::new();
    let mut pty = room(&home);
    pty.send("\x1b[C");
    pty.sees("5:00");
    pty.sees("4:5");
    // On a busy machine a second may pass unseen.
    let clock = |pty: &Pty| pty.text().find("4:").map(|at| pty.text()[at..].chars().take(4).collect::<String>());
    let first = clock(&pty);
    pty.wait("the next second", |pty| clock(pty) != first);
    pty.send("p");
    pty.sees("paused");
    #[cfg(target_os = "linux")]
    super::showing::does_not_wake(&pty);
    pty.send("b");
    pty.wait("nothing", |pty| pty.text().trim().is_empty());
    pty.send("b");
    pty.sees("paused");
    pty.send("p");
    pty.sees_no("paused");
    pty.send("b");
    pty.wait("nothing", |pty| pty.text().trim().is_empty());
    #[cfg(target_os = "linux")]
    super::showing::does_not_wake(&pty);
}
