//! Pastes, typing and split sequences, played with a clock of our own.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;

use super::InputStream;
use crate::command::{BurstPart, Input, Key, MouseAct, burst_parts};

/// What is pasted by mistake, and what each letter of it would do as a command.
const PASTED: &[&str] = &[
    "dq",
    "2\n",
    "nHello",
    "budget",
    "Thursday 10 December, 5.30pm",
    "q\nrm -r x\n",
    "a\tb\tc\n",
    "Siân ap Gwilym\n",
    "--- d",
];

/// One read: how many milliseconds after the one before, and what came.
type Read = (u64, Vec<Event>);

fn event(c: char) -> Event {
    let code = match c {
        '\n' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '\x1b' => KeyCode::Esc,
        c => KeyCode::Char(c),
    };
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn events(text: &str) -> Vec<Event> {
    text.chars().map(event).collect()
}

fn code(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

/// Plays reads and gives every input with the milliseconds at which it came out.
fn play(mut stream: InputStream, start: Instant, reads: &[Read]) -> Vec<(u64, Input)> {
    let mut now = start;
    let mut out = Vec::new();
    let at = |now: Instant| u64::try_from((now - start).as_millis()).expect("a short play");
    let waits = |stream: &mut InputStream, until: Option<Instant>, out: &mut Vec<(u64, Input)>| {
        for _ in 0..100 {
            let Some(deadline) = stream.deadline().filter(|d| until.is_none_or(|u| *d <= u)) else { return };
            out.extend(stream.poll(deadline).into_iter().map(|input| (at(deadline), input)));
        }
        panic!("it never comes to rest");
    };
    for (gap, events) in reads {
        now += Duration::from_millis(*gap);
        waits(&mut stream, Some(now), &mut out);
        out.extend(stream.take(events.clone(), now).into_iter().map(|input| (at(now), input)));
    }
    waits(&mut stream, None, &mut out);
    out
}

fn windows(reads: &[Read]) -> Vec<Input> {
    play(InputStream::windows(), Instant::now(), reads).into_iter().map(|(_, input)| input).collect()
}

fn elsewhere(reads: &[Read]) -> Vec<Input> {
    let start = Instant::now();
    play(InputStream::elsewhere(start), start, reads).into_iter().map(|(_, input)| input).collect()
}

/// Every key that would act as a command.
fn acting(inputs: &[Input]) -> Vec<String> {
    let key = |input: &Input| match input {
        Input::Key(key) => Some(key.to_string()),
        _ => None,
    };
    inputs.iter().filter_map(key).collect()
}

/// What a text field makes of it all.
fn text(inputs: &[Input]) -> String {
    let mut all = String::new();
    for input in inputs {
        match input {
            Input::Key(key) => all.extend(key.pasted()),
            Input::Paste(text) => all.push_str(text),
            Input::Burst(keys) => all.extend(burst_parts(keys).into_iter().filter_map(|part| match part {
                BurstPart::Text(text) => Some(text),
                _ => None,
            })),
            _ => {}
        }
    }
    all
}

/// A text in reads of these sizes, so many milliseconds apart.
fn pieces(text: &str, sizes: &[usize], gaps: &[u64]) -> Vec<Read> {
    let mut events = events(text);
    let mut reads = Vec::new();
    let mut turn = 0;
    while !events.is_empty() {
        let size = sizes[turn % sizes.len()].min(events.len());
        let rest = events.split_off(size);
        reads.push((gaps[turn % gaps.len()], events));
        events = rest;
        turn += 1;
    }
    reads
}

fn shown(inputs: &[Input]) -> Vec<String> {
    let of = |input: &Input| match input {
        Input::Key(key) => key.to_string(),
        other => format!("{other:?}"),
    };
    inputs.iter().map(of).collect()
}

#[test]
fn words_pasted_letter_by_letter_run_nothing() {
    for words in PASTED {
        for gap in [0, 1, 8] {
            for inputs in [windows, elsewhere].map(|stream| stream(&pieces(words, &[1], &[gap]))) {
                assert_eq!(acting(&inputs), [] as [&str; 0], "{words:?} every {gap} ms");
                assert_eq!(text(&inputs), *words);
            }
        }
        assert_eq!(acting(&windows(&[(0, events(words))])), [] as [&str; 0], "{words:?} at once");
    }
}

#[test]
fn pasted_words_in_one_read_run_nothing_elsewhere() {
    for words in PASTED {
        let inputs = elsewhere(&[(0, events(words))]);
        assert_eq!(acting(&inputs), [] as [&str; 0], "{words:?}");
        assert_eq!(text(&inputs), *words);
    }
}

#[test]
fn paste_split_over_reads_stays_one() {
    let reads = [(0, events("budg")), (20, events("e")), (29, events("t")), (10, events("\n"))];
    assert_eq!(acting(&elsewhere(&reads)), [] as [&str; 0]);
    assert_eq!(text(&elsewhere(&reads)), "budget\n");
    assert_eq!(acting(&windows(&reads)), [] as [&str; 0]);
    // What comes much later is typed.
    assert_eq!(acting(&elsewhere(&[(0, events("budge")), (500, events("t"))])), ["t"]);
    assert_eq!(acting(&windows(&[(0, events("budge")), (500, events("t"))])), ["t"]);
}

/// In a text field, where keys after a burst are typing.
fn in_field(mut stream: InputStream, start: Instant, reads: &[Read]) -> Vec<Input> {
    stream.set_in_field(true);
    play(stream, start, reads).into_iter().map(|(_, input)| input).collect()
}

#[test]
fn letter_after_pause_in_paste_runs_nothing() {
    for pause in [20, 30, 60, 150, 300, 499] {
        for end in ["q", "d", "2", "\n", "\t", "dq"] {
            let mut reads = pieces("Thursday 10 December", &[1], &[2]);
            reads.extend(pieces(end, &[1], &[pause]));
            for inputs in [windows, elsewhere].map(|stream| stream(&reads)) {
                assert_eq!(acting(&inputs), [] as [&str; 0], "{end:?} after {pause} ms");
                assert_eq!(text(&inputs), format!("Thursday 10 December{end}"));
            }
        }
    }
}

#[test]
fn other_keys_act_at_once_after_burst() {
    let ctrl_s = Event::Key(KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL));
    let reads =
        [(0, events("budget")), (40, vec![code(KeyCode::Down)]), (40, vec![code(KeyCode::Esc)]), (80, vec![ctrl_s])];
    for inputs in [windows, elsewhere].map(|stream| stream(&reads)) {
        assert_eq!(acting(&inputs), ["↓", "Esc", "Ctrl+S"]);
    }
    // Esc ends the moment; another key does not.
    let after = |key| [(0, events("budget")), (60, vec![code(key)]), (60, events("j"))];
    for stream in [windows, elsewhere] {
        assert_eq!(acting(&stream(&after(KeyCode::Esc))), ["Esc", "j"]);
        assert_eq!(acting(&stream(&after(KeyCode::Down))), ["↓"]);
    }
}

#[test]
fn held_key_acts_again_after_burst() {
    // Somebody who holds a key, or types on, is not shut out for ever.
    let mut held: Vec<Read> = vec![(0, events("budget"))];
    held.extend((0..60).map(|_| (33, events("j"))));
    let mut typed: Vec<Read> = vec![(0, events("budget"))];
    typed.extend("jkjkjkjkjkjkjkjkjkjkjkjk".chars().map(|c| (200, vec![event(c)])));
    for stream in [windows, elsewhere] {
        // 60 a 33 ms are 1,980 ms: those of the first 533 ms are refused.
        let acted = acting(&stream(&held));
        assert_eq!(acted.len(), 44, "{acted:?}");
        assert_eq!(acting(&stream(&typed)).len(), 15, "24 in 4,800 ms, those of the first 2 s refused");
    }
}

#[test]
fn typing_in_field_goes_on_after_burst() {
    let start = Instant::now();
    let reads = [(0, events("Siân")), (150, events("x")), (100, events("\n"))];
    for stream in [InputStream::windows(), InputStream::elsewhere(start)] {
        let typed = acting(&in_field(stream, start, &reads));
        assert!(typed.ends_with(&["x".to_owned(), "Enter".to_owned()]), "{typed:?}");
    }
}

#[test]
fn typed_keys_stay_keys() {
    let words = "2 n Rang her\n";
    for gap in [9, 13, 20, 90] {
        for inputs in [windows, elsewhere].map(|stream| stream(&pieces(words, &[1], &[gap]))) {
            assert_eq!(acting(&inputs).len(), words.len(), "every {gap} ms: {inputs:?}");
            assert_eq!(text(&inputs), words);
        }
    }
}

#[test]
fn command_key_waits_twelve_milliseconds() {
    let start = Instant::now();
    for stream in [InputStream::windows(), InputStream::elsewhere(start)] {
        let out = play(stream, start, &[(0, events("d")), (200, events("j"))]);
        let times: Vec<u64> = out.iter().map(|(at, _)| *at).collect();
        assert_eq!(times, [12, 212]);
    }
    // Other keys never wait, and pass nothing that was typed before.
    let out = play(InputStream::windows(), Instant::now(), &[(0, events("d")), (5, vec![code(KeyCode::Down)])]);
    let seen: Vec<(u64, String)> = out.into_iter().map(|(at, i)| (at, shown(&[i]).remove(0))).collect();
    assert_eq!(seen, [(5, "d".to_owned()), (5, "↓".to_owned())]);
}

#[test]
fn letter_in_a_field_does_not_wait() {
    let start = Instant::now();
    for mut stream in [InputStream::windows(), InputStream::elsewhere(start)] {
        stream.set_in_field(true);
        let out = play(stream, start, &[(0, events("d")), (40, events("j")), (40, events("\n"))]);
        let times: Vec<u64> = out.iter().map(|(at, _)| *at).collect();
        assert_eq!(times, [0, 40, 92], "Enter would leave the field");
    }
    for words in PASTED {
        let mut stream = InputStream::elsewhere(start);
        stream.set_in_field(true);
        let inputs: Vec<_> = play(stream, start, &pieces(words, &[1], &[2])).into_iter().map(|(_, i)| i).collect();
        assert_eq!(text(&inputs), *words);
        let enters = inputs.iter().filter(|i| matches!(i, Input::Key(Key::ENTER))).count();
        assert_eq!(enters, 0, "{words:?}: a line break finishes nothing");
    }
}

#[test]
fn long_burst_is_passed_on_while_it_lasts() {
    let start = Instant::now();
    for stream in [InputStream::windows(), InputStream::elsewhere(start)] {
        let out = play(stream, start, &pieces(&"ab\n".repeat(200), &[1], &[3]));
        let times: Vec<u64> = out.iter().map(|(at, _)| *at).collect();
        assert!(times.windows(2).all(|t| t[1] - t[0] <= 110) && times[0] <= 110, "{times:?}");
        assert!(out.iter().all(|(_, input)| matches!(input, Input::Burst(_))));
    }
}

#[test]
fn held_key_is_no_burst() {
    let held: Vec<Read> = (0..200).map(|_| (5, events("j"))).collect();
    for inputs in [windows(&held), elsewhere(&held), elsewhere(&[(0, events(&"j".repeat(200)))])] {
        assert_eq!(acting(&inputs).len(), 200);
    }
    let out = play(InputStream::windows(), Instant::now(), &held);
    let late = out.iter().enumerate().map(|(n, (at, _))| at.saturating_sub(5 * (n as u64 + 1))).max();
    assert!(late.is_some_and(|late| late <= 112), "{late:?}");
    // Another key in the same breath is no holding.
    let mut then = held;
    then.push((5, events("d")));
    let inputs = windows(&then);
    assert!(!acting(&inputs).contains(&"d".to_owned()), "{inputs:?}");
}

#[test]
fn enter_after_burst_still_belongs_to_it() {
    let start = Instant::now();
    let after = |gap| in_field(InputStream::windows(), start, &[(0, events("Siân")), (gap, events("\n"))]);
    for gap in [0, 20, 29, 30, 100, 120] {
        // In a field the first letter does not wait.
        assert_eq!(acting(&after(gap)), ["S"], "{gap}");
        assert_eq!(text(&after(gap)), "Siân\n");
    }
    assert_eq!(acting(&after(121)), ["S", "Enter"]);
    // Only Enter: a letter is typed again after the gap.
    assert_eq!(acting(&in_field(InputStream::windows(), start, &[(0, events("Siân")), (60, events("q"))])), ["S", "q"]);
}

#[test]
fn marked_paste_switches_detection_off() {
    let reads = [(0, vec![Event::Paste("one".into())]), (100, events("jd"))];
    for inputs in [windows(&reads), elsewhere(&reads)] {
        assert_eq!(shown(&inputs), ["Paste(\"one\")", "j", "d"]);
    }
}

#[test]
fn other_keys_among_pasted_text_do_not_act() {
    let mut read = events("bud");
    read.push(code(KeyCode::Down));
    read.push(Event::Key(KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL)));
    read.extend(events("get"));
    for inputs in [windows(&[(0, read.clone())]), elsewhere(&[(0, read)])] {
        assert_eq!(acting(&inputs), [] as [&str; 0]);
        let [Input::Burst(keys)] = inputs.as_slice() else { panic!("{inputs:?}") };
        let parts = burst_parts(keys);
        let (bud, get) = (BurstPart::Text("bud".into()), BurstPart::Text("get".into()));
        assert_eq!(parts, [bud, BurstPart::Edit(Key::DOWN), get], "the cursor moves, the command is left out");
    }
}

#[test]
fn line_breaks_of_every_kind_are_one_each() {
    let line_feed = Event::Key(KeyEvent::new(KeyCode::Char('j'), KeyModifiers::CONTROL));
    let mut read = events("a\n");
    read.push(line_feed.clone());
    read.push(event('b'));
    read.push(line_feed);
    read.push(Event::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::CONTROL)));
    read.push(event('c'));
    assert_eq!(text(&elsewhere(&[(0, read)])), "a\nb\n\nc");
}

#[test]
fn windows_records_of_a_paste_run_nothing() {
    // As a console records "Dŵr, £5@7\n": a press and a release each, Shift and AltGr held.
    let mut records = Vec::new();
    for c in "Dŵr, £5@7\n".chars() {
        let Event::Key(mut key) = event(c) else { continue };
        key.modifiers = match c {
            'D' => KeyModifiers::SHIFT,
            'ŵ' | '@' => KeyModifiers::CONTROL | KeyModifiers::ALT,
            _ => KeyModifiers::NONE,
        };
        records.push(Event::Key(key));
        key.kind = KeyEventKind::Release;
        records.push(Event::Key(key));
    }
    let reads: Vec<Read> = records.into_iter().map(|record| (1, vec![record])).collect();
    let inputs = windows(&reads);
    assert_eq!(acting(&inputs), [] as [&str; 0]);
    assert_eq!(text(&inputs), "Dŵr, £5@7\n");
}

#[test]
fn windows_release_and_altgr_of_typing() {
    let press = KeyEvent::new(KeyCode::Char('ŵ'), KeyModifiers::CONTROL | KeyModifiers::ALT);
    let mut release = press;
    release.kind = KeyEventKind::Release;
    let shortcut = KeyEvent::new(KeyCode::Char('5'), KeyModifiers::CONTROL | KeyModifiers::ALT);
    let reads: Vec<Read> = [press, release, shortcut].into_iter().map(|k| (60, vec![Event::Key(k)])).collect();
    assert_eq!(shown(&windows(&reads)), ["ŵ", "Ctrl+Alt+5"]);
}

/// What comes after the Esc of a sequence, and what it is.
const SEQUENCES: &[(&str, &str)] = &[
    ("[A", "↑"),
    ("[D", "←"),
    ("OC", "→"),
    ("OH", "Home"),
    ("[F", "End"),
    ("[3~", "Del"),
    ("[5~", "PgUp"),
    ("[15~", "F5"),
    ("[17~", "F6"),
    ("[20~", "F9"),
    ("[24~", "F12"),
    ("OP", "F1"),
    ("[[A", "F1"),
    ("[Z", "Shift+Tab"),
    ("[1;5D", "Ctrl+←"),
    ("[1;3A", "Alt+↑"),
    ("[1;2B", "Shift+↓"),
    ("[3;5~", "Ctrl+Del"),
    ("[I", "Focus"),
    ("[<0;10;5M", "Mouse(Press, 9, 4)"),
    ("[<65;10;5M", "Mouse(WheelDown, 9, 4)"),
];

#[test]
fn split_sequences_are_put_together() {
    for (rest, meant) in SEQUENCES {
        let whole = elsewhere(&[(0, events("\x1b")), (20, events(rest))]);
        assert_eq!(shown(&whole), [*meant], "{rest}");
        // Letter by letter, at the pace of a slow line.
        let mut reads = vec![(0, events("\x1b"))];
        reads.extend(pieces(rest, &[1], &[49]));
        assert_eq!(shown(&elsewhere(&reads)), [*meant], "{rest} in pieces");
    }
}

#[test]
fn unknown_split_sequences_do_nothing() {
    for rest in ["[<0;10;5m", "[<35;1;1M", "[M !!", "[99~", "[201~", "[?62;4c", "[12;3R", "[O", "Oq", "[", "O", "[1;"] {
        let inputs = elsewhere(&[(0, events("\x1b")), (20, events(rest)), (400, events("x"))]);
        assert_eq!(shown(&inputs), ["x"], "{rest}");
    }
}

#[test]
fn lone_esc_waits_no_longer_than_it_must() {
    let start = Instant::now();
    let out = play(InputStream::elsewhere(start), start, &[(0, events("\x1b"))]);
    assert_eq!(out.len(), 1);
    assert_eq!((out[0].0, shown(&[out[0].1.clone()])), (50, vec!["Esc".to_owned()]));
    // On Windows it does not wait at all.
    let out = play(InputStream::windows(), start, &[(0, events("\x1b"))]);
    assert_eq!(out[0].0, 0);
}

#[test]
fn letter_after_esc_is_not_lost() {
    assert_eq!(shown(&elsewhere(&[(0, events("\x1b")), (10, events("q"))])), ["Esc", "q"]);
    assert_eq!(shown(&elsewhere(&[(0, events("\x1b")), (10, events("\x1b"))])), ["Esc", "Esc"]);
    assert_eq!(shown(&elsewhere(&[(0, events("\x1b")), (10, vec![code(KeyCode::Down)])])), ["Esc", "↓"]);
    let alt = Event::Key(KeyEvent::new(KeyCode::Char('x'), KeyModifiers::ALT));
    assert_eq!(shown(&elsewhere(&[(0, vec![alt])])), ["Alt+x"]);
    // Long after Esc, a bracket is a bracket.
    assert_eq!(shown(&elsewhere(&[(0, events("\x1b")), (60, events("["))])), ["Esc", "["]);
}

#[test]
fn esc_and_arrow_in_one_read_are_alt_with_it() {
    assert_eq!(shown(&elsewhere(&[(0, events("\x1b[A"))])), ["Alt+↑"]);
    assert_eq!(shown(&elsewhere(&[(0, events("x\x1bOD"))])), ["x", "Alt+←"]);
    assert_eq!(shown(&elsewhere(&[(0, vec![event('\x1b'), code(KeyCode::Down)])])), ["Alt+↓"]);
    assert_eq!(shown(&windows(&[(0, vec![event('\x1b'), code(KeyCode::Up)])])), ["Esc", "↑"]);
}

#[test]
fn rest_that_comes_too_late_runs_nothing() {
    for rest in ["[D", "OC", "[3~", "[<0;10;5M", "[<0;10;5M[<0;10;5m", "[20~"] {
        let inputs = elsewhere(&[(0, events("\x1b")), (300, events(rest))]);
        assert_eq!(acting(&inputs), ["Esc"], "{rest}");
    }
    let inputs = elsewhere(&[(0, events("\x1b")), (300, events("[200~dq")), (10, events("x"))]);
    assert_eq!(shown(&inputs), ["Esc", "Paste(\"dqx\")"]);
    // Words that begin like one are words.
    assert_eq!(text(&elsewhere(&[(0, events("\x1b")), (300, events("On Thursday"))])), "On Thursday");
    assert_eq!(text(&elsewhere(&[(0, events("\x1b")), (300, events("[draft]"))])), "[draft]");
}

#[test]
fn split_paste_arrives_as_a_paste() {
    // The end mark, where it comes whole, is swallowed below.
    let reads = [(0, events("\x1b")), (20, events("[20")), (40, events("0~nq\nd")), (200, events("x\ty"))];
    assert_eq!(shown(&elsewhere(&reads)), ["Paste(\"nq\\ndx\\ty\")"]);
    // The end mark may be split as well, and typing goes on at once.
    let reads =
        [(0, events("\x1b")), (5, events("[200~nq")), (5, events("\x1b")), (5, events("[201~")), (30, events("j"))];
    assert_eq!(shown(&elsewhere(&reads)), ["Paste(\"nq\")", "j"]);
    // A person's own Esc after it.
    let reads = [(0, events("\x1b")), (5, events("[200~nq")), (100, events("\x1b")), (200, events("j"))];
    assert_eq!(shown(&elsewhere(&reads)), ["Paste(\"nq\")", "Esc", "j"]);
    // Nothing is known of whether the next one will be marked in one piece.
    let reads = [(0, events("\x1b")), (5, events("[200~nq")), (400, events("budget"))];
    assert_eq!(acting(&elsewhere(&reads)), [] as [&str; 0]);
}

/// Anything that a terminal may report.
fn anything() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => prop::sample::select("abdnq2 \n\tÂŵ🐑".chars().collect::<Vec<_>>()).prop_map(event),
        1 => prop::sample::select(vec![KeyCode::Left, KeyCode::Delete, KeyCode::Home, KeyCode::F(5)]).prop_map(code),
        1 => Just(Event::Key(KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL))),
        1 => Just(Event::Resize(80, 24)),
        1 => Just(Event::Mouse(MouseEvent {
            kind: MouseEventKind::Down(MouseButton::Left),
            column: 1,
            row: 1,
            modifiers: KeyModifiers::NONE,
        })),
    ]
}

fn characters(reads: &[Read]) -> String {
    let keys = reads.iter().flat_map(|(_, events)| events).filter_map(|event| match event {
        Event::Key(key) => Key::of(key)?.pasted(),
        _ => None,
    });
    keys.collect()
}

proptest! {
    #[test]
    fn pasted_text_in_any_pieces_runs_nothing(
        words in "[!-~À-ž\n\t][ -~À-ž\n\t]{1,10000}",
        sizes in prop::collection::vec(1usize..1000, 1..8),
        gaps in prop::collection::vec(0u64..=8, 1..8),
        on_windows in any::<bool>(),
    ) {
        let first = words.chars().next();
        prop_assume!(words.chars().any(|c| Some(c) != first));
        // Letters that are all the same at the beginning may be a key held down.
        let reads = pieces(&words, &sizes, &gaps);
        let inputs = if on_windows { windows(&reads) } else { elsewhere(&reads) };
        let repeated = words.chars().take_while(|c| Some(*c) == first).count();
        prop_assert!(acting(&inputs).len() <= if repeated > 12 { repeated } else { 0 }, "{:?}", acting(&inputs));
        prop_assert_eq!(text(&inputs), words);
    }

    #[test]
    fn pasted_text_in_slow_reads_runs_nothing_elsewhere(
        words in "[!-~À-ž\n\t][ -~À-ž\n\t]{1,10000}",
        sizes in prop::collection::vec(1usize..1000, 1..8),
        gaps in prop::collection::vec(0u64..30, 1..8),
    ) {
        let mut letters = words.chars();
        prop_assume!(letters.next() != letters.next());
        let mut reads = pieces(&words, &sizes, &gaps);
        // The first read is more than one letter: of a single one that others follow slowly nobody can tell.
        while reads[0].1.len() < 2 {
            let (_, next) = reads.remove(1);
            reads[0].1.extend(next);
        }
        let inputs = elsewhere(&reads);
        prop_assert_eq!(acting(&inputs), Vec::<String>::new());
        prop_assert_eq!(text(&inputs), words);
    }

    #[test]
    fn no_letter_is_lost_or_moved(
        reads in prop::collection::vec((0u64..200, prop::collection::vec(anything(), 1..6)), 1..60),
        on_windows in any::<bool>(),
    ) {
        let inputs = if on_windows { windows(&reads) } else { elsewhere(&reads) };
        prop_assert_eq!(text(&inputs), characters(&reads));
        let clicks = inputs.iter().filter(|i| matches!(i, Input::Mouse(MouseAct::Press, 1, 1) | Input::Resize(80, 24))).count();
        let sent = reads.iter().flat_map(|(_, e)| e).filter(|e| matches!(e, Event::Mouse(_) | Event::Resize(..))).count();
        prop_assert_eq!(clicks, sent);
    }

    #[test]
    fn letter_among_new_sizes_acts_in_time(
        before in prop::collection::vec((0u64..40, 1usize..4), 0..6),
        gap in 0u64..40,
        with in 0usize..3,
        after in prop::collection::vec((0u64..40, 1usize..4), 0..6),
        on_windows in any::<bool>(),
    ) {
        let sizes = |n: usize| (0..n).map(|_| Event::Resize(80, 24)).collect::<Vec<_>>();
        let mut reads: Vec<Read> = before.iter().map(|(gap, n)| (*gap, sizes(*n))).collect();
        let mut read = sizes(with);
        read.insert(with / 2, event('q'));
        reads.push((gap, read));
        let came: u64 = reads.iter().map(|(gap, _)| gap).sum();
        reads.extend(after.iter().map(|(gap, n)| (*gap, sizes(*n))));
        let start = Instant::now();
        let stream = if on_windows { InputStream::windows() } else { InputStream::elsewhere(start) };
        let out = play(stream, start, &reads);
        let acted: Vec<u64> = out.iter().filter(|(_, i)| matches!(i, Input::Key(_))).map(|(at, _)| *at).collect();
        prop_assert_eq!(acted.len(), 1);
        prop_assert!((came..=came + 12).contains(&acted[0]), "came at {}, acted at {}", came, acted[0]);
    }

    #[test]
    fn split_sequence_never_runs_as_letters(
        at in 0..SEQUENCES.len(),
        sizes in prop::collection::vec(1usize..4, 1..5),
        gaps in prop::collection::vec(0u64..50, 1..5),
    ) {
        let (rest, meant) = SEQUENCES[at];
        let mut reads = vec![(0, events("\x1b"))];
        reads.extend(pieces(rest, &sizes, &gaps));
        prop_assert_eq!(shown(&elsewhere(&reads)), [meant]);
    }

    #[test]
    fn split_paste_is_never_run(
        words in "[ -~\n]{1,300}",
        sizes in prop::collection::vec(1usize..40, 1..5),
        gaps in prop::collection::vec(0u64..50, 1..5),
    ) {
        let mut reads = vec![(0, events("\x1b"))];
        reads.extend(pieces(&format!("[200~{words}"), &sizes, &gaps));
        prop_assert_eq!(elsewhere(&reads), [Input::Paste(words)]);
    }
}
