//! Nothing is forgotten: every command has its words, its place in help and in
//! the palette; every message that the sources name has its words; every room
//! of the house calls only whom it may.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

mod harness;

use commonground::app::{Layer, Preferences, enums};
use commonground::command::{COMMANDS, Command, Keymap, Scope};
use commonground::insight::ready::{self, Part};
use commonground::model;
use commonground::words::{self, Words};
use harness::Desk;

fn words() -> Words {
    Words::new("en")
}

/// Every source file with its text, and what of it is not for tests only.
fn sources() -> Vec<(String, String)> {
    fn gather(dir: &Path, out: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(dir).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                gather(&path, out);
            } else if path.extension().is_some_and(|e| e == "rs") {
                out.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    gather(&root, &mut paths);
    paths.sort();
    let name = |p: &PathBuf| p.strip_prefix(&root).expect("under src").to_string_lossy().replace('\\', "/");
    paths.iter().map(|p| (name(p), std::fs::read_to_string(p).expect("UTF-8"))).collect()
}

/// The part of a source that is the program's, without its tests and comments.
fn program(name: &str, text: &str) -> String {
    if name.contains("tests/") || name.ends_with("tests.rs") {
        return String::new();
    }
    // Tests stand at the end of a file, or in a file of their own.
    let end = text.find("\n#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let code = |line: &&str| !line.trim_start().starts_with("//");
    text[..end].lines().filter(code).collect::<Vec<_>>().join("\n")
}

fn programs() -> Vec<(String, String)> {
    sources().into_iter().map(|(name, text)| (name.clone(), program(&name, &text))).collect()
}

#[test]
fn every_command_has_its_name_and_what_it_does_in_words() {
    let words = words();
    for row in COMMANDS {
        for key in [format!("cmd-{}", row.name), format!("cmd-{}-what", row.name)] {
            assert!(words.has(&key), "{key}");
            assert!(!words.get(&key).trim().is_empty(), "{key}");
        }
    }
}

#[test]
fn no_two_keys_mean_two_things_and_every_letter_types_itself_while_typing() {
    let map = Keymap::new(&Preferences::default().keys).expect("no conflicts");
    for row in COMMANDS {
        let keys = map.keys(row.command);
        assert_eq!(keys.len(), row.keys.len(), "{}", row.name);
        for key in keys {
            if row.scope == Scope::Room {
                assert_eq!(map.room(*key), Some(row.command), "{key}");
                continue;
            }
            if row.scope != Scope::Typing {
                assert_eq!(map.browse(*key), Some(row.command), "{key}");
            }
            if row.scope != Scope::Browse {
                assert_eq!(map.typing(*key), Some(row.command), "{key}");
                assert_eq!(key.text(), None, "{key} would not be a letter any more");
            }
        }
    }
}

#[test]
fn every_command_is_in_help_with_its_keys() {
    let mut o = Desk::sample().sized(200, 150).start();
    o.press("?");
    let screen = o.screen();
    for row in COMMANDS {
        let label = o.app.words.get(&row.command.label());
        let what = o.app.words.get(&format!("{}-what", row.command.label()));
        let line = screen.lines().find(|l| l.contains(&format!(" {label}  {what} ")));
        let line = line.unwrap_or_else(|| panic!("{label} is not in help:\n{screen}"));
        for key in o.app.keymap.keys(row.command) {
            assert!(line.contains(&key.to_string()), "{key} is not in help beside {label}: {line}");
        }
    }
}

#[test]
fn every_command_that_can_be_done_is_in_the_palette_and_no_other() {
    let mut o = Desk::sample().sized(120, 100).start();
    let can: Vec<&str> =
        COMMANDS.iter().filter(|r| r.scope != Scope::Typing && o.app.can(r.command)).map(|r| r.name).collect();
    let officers = COMMANDS.iter().filter(|r| r.scope != Scope::Room).count();
    assert!(can.len() + 28 > officers, "most commands can be done on the sample: {can:?}");
    // What the room's keys do bears names of its own there.
    for row in COMMANDS.iter().filter(|r| r.scope != Scope::Room) {
        let label = o.app.words.get(&row.command.label());
        o.press("Ctrl+P").paste(&label);
        let Some(Layer::Picker(picker)) = o.app.layers.last() else { panic!("no palette") };
        let found = (0..picker.len(0)).any(|at| match &picker.items {
            commonground::app::Items::These(items) => items[picker.place(at)].0 == label,
            commonground::app::Items::People => false,
        });
        assert_eq!(found, can.contains(&row.name), "{} in the palette", row.name);
        o.press("Esc");
    }
}

#[test]
fn what_the_key_line_shows_has_short_words() {
    // The key line asks for `cmd-NAME-short`; what it lacks would be drawn as a
    // missing message, which the harness refuses on every screen.
    for size in [(60, 20), (80, 24), (120, 36), (200, 60)] {
        let mut o = Desk::sample().sized(size.0, size.1).start();
        for keys in ["0", "1", "2", "3"] {
            o.press(keys).press("Tab").press("Tab").press("Tab").press("/").press("Esc");
        }
    }
}

/// Words in quotes that look like the key of a message.
fn quoted_keys(code: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (at, _) in code.match_indices('"') {
        let rest = &code[at + 1..];
        let Some(end) = rest.find('"') else { continue };
        let word = &rest[..end];
        let shaped = word.contains('-')
            && !word.starts_with('-')
            && !word.ends_with('-')
            && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if shaped {
            keys.insert(word.to_owned());
        }
    }
    keys
}

#[test]
fn every_message_that_the_sources_say_has_words() {
    let words = words();
    let mut missing = Vec::new();
    for (name, code) in programs() {
        for pattern in ["Say::new(\"", "words.get(\"", "w.get(\"", "words.has(\""] {
            for (at, _) in code.match_indices(pattern) {
                let rest = &code[at + pattern.len()..];
                let key = &rest[..rest.find('"').unwrap_or(0)];
                if !words.has(key) {
                    missing.push(format!("{name}: {key}"));
                }
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn whatever_looks_like_the_key_of_a_message_is_one() {
    let words = words();
    let families: BTreeSet<String> =
        words::keys("en").iter().filter_map(|k| Some(k.split_once('-')?.0.to_owned())).collect();
    // Names of commands, forms, fields and guidance, which are no messages of their own.
    let commands: BTreeSet<&str> = COMMANDS.iter().map(|r| r.name).collect();
    let mut missing = Vec::new();
    for (name, code) in programs() {
        if name.starts_with("guidance/") || name.starts_with("cli/args") || name.starts_with("exchange/") {
            continue;
        }
        for key in quoted_keys(&code) {
            let family = key.split('-').next().unwrap_or_default();
            let known = words.has(&key)
                || words.has(&format!("field-{key}"))
                || words.has(&format!("form-{key}"))
                || words.has(&format!("section-{key}"))
                || words.has(&format!("reason-{key}"))
                || commands.contains(key.as_str());
            if families.contains(family) && !known {
                missing.push(format!("{name}: {key}"));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_field_has_a_label_and_a_line_of_help() {
    let words = words();
    let mut keys: BTreeSet<String> = Part::ALL.iter().map(|p| p.key().to_owned()).collect();
    for (_, code) in programs() {
        for kind in ["line", "text", "path", "date", "choice", "toggle", "tags", "several"] {
            let pattern = format!("Field::{kind}(");
            for (at, _) in code.match_indices(&pattern) {
                let rest = code[at + pattern.len()..].trim_start();
                if let Some(rest) = rest.strip_prefix('"') {
                    keys.insert(rest[..rest.find('"').unwrap_or(0)].to_owned());
                } else {
                    // `if … { "a" } else { "b" }`, or a key from a table of its own.
                    let head = &rest[..rest.find(");").unwrap_or(0).min(160)];
                    keys.extend(quoted_keys(head).into_iter().filter(|k| head.starts_with("if") && !k.is_empty()));
                }
            }
        }
    }
    assert!(keys.len() > 70, "{}", keys.len());
    for (start, most) in [("phase", 5), ("council-", 6)] {
        let of: Vec<String> =
            words::keys("en").into_iter().filter(|k| k.starts_with(&format!("field-{start}"))).collect();
        assert!(of.len() >= most, "{of:?}");
        keys.extend(of.iter().filter(|k| !k.ends_with("-help")).map(|k| k["field-".len()..].to_owned()));
    }
    for key in keys {
        for key in [format!("field-{key}"), format!("field-{key}-help")] {
            assert!(words.has(&key), "{key}");
        }
    }
}

#[test]
fn every_choice_there_is_has_words() {
    let words = words();
    let mut keys: Vec<&str> = Vec::new();
    keys.extend(model::Channel::ALL.map(enums::channel));
    keys.extend([model::Stage::Contact, model::Stage::Sense, model::Stage::Fit].map(enums::stage));
    keys.extend(model::Nation::ALL.map(enums::nation));
    keys.extend(model::PostKind::ALL.map(enums::post_kind));
    keys.extend(model::ContactKind::ALL.map(enums::contact));
    keys.extend(model::ConcernState::ALL.map(enums::concern));
    keys.extend(model::Landed::ALL.map(enums::landed));
    keys.extend(model::Phase::ALL.map(enums::phase));
    keys.extend(
        [model::Visibility::OnlyMe, model::Visibility::TheCouncillor, model::Visibility::Anyone].map(enums::visibility),
    );
    for status in model::Status::ALL {
        keys.push(enums::status(status));
        let what = format!("{}-what", enums::status(status));
        assert!(words.has(&what), "{what}");
    }
    for key in keys {
        assert!(words.has(key), "{key}");
    }
}

#[test]
fn no_message_is_there_twice_and_every_one_is_used() {
    let keys = words::keys("en");
    let twice: Vec<&String> = keys.windows(2).filter(|w| w[0] == w[1]).map(|w| &w[0]).collect();
    assert_eq!(twice, Vec::<&String>::new());
    let all: String = sources().into_iter().map(|(_, text)| text).collect();
    let made = [
        "cmd-",
        "field-",
        "form-",
        "theme-",
        "help-",
        "kind-",
        "section-",
        "part-",
        "status-",
        "cli-cmd-",
        "cli-arg-",
        "ask-part-",
    ];
    let locale: String = ["screen", "said", "commands", "forms", "kinds", "cli", "exchange", "store"]
        .iter()
        .filter_map(|n| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/locales/en/{n}.ftl"));
            std::fs::read_to_string(path).ok()
        })
        .collect();
    let unused: Vec<&String> = keys
        .iter()
        .filter(|k| !made.iter().any(|m| k.starts_with(m)))
        .filter(|k| {
            let quoted = format!("\"{k}\"");
            !all.contains(&quoted) && !locale.contains(&format!("{{ {k} }}"))
        })
        .collect();
    assert_eq!(unused, Vec::<&String>::new());
}

// The house.

/// Whom a room may call, besides itself.
fn may_call(room: &str) -> Option<&'static [&'static str]> {
    Some(match room {
        "model" => &[],
        "insight" | "guidance" | "store" | "exchange" | "words" | "command" => &["model"],
        "room" => &["model", "guidance", "words"],
        "ui" => &["model", "insight", "guidance", "words", "command", "app", "room"],
        _ => return None,
    })
}

#[test]
fn every_room_calls_only_whom_it_may() {
    let rooms: BTreeSet<String> =
        sources().iter().filter_map(|(name, _)| Some(name.split_once('/')?.0.to_owned())).collect();
    let mut wrong = Vec::new();
    for (name, code) in programs() {
        let Some((room, _)) = name.split_once('/') else { continue };
        let Some(allowed) = may_call(room) else { continue };
        let mut called = BTreeSet::new();
        for (at, _) in code.match_indices("crate::") {
            let rest = &code[at + "crate::".len()..];
            let heads: Vec<&str> = match rest.strip_prefix('{') {
                Some(list) => list[..list.find('}').unwrap_or(0)].split(',').map(str::trim).collect(),
                None => vec![rest],
            };
            for head in heads {
                called
                    .insert(head.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap_or("").to_owned());
            }
        }
        for other in called.iter().filter(|c| rooms.contains(*c)) {
            if other != room && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{name} calls {other}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn key_codes_are_known_to_the_keys_room_and_the_text_editor_alone() {
    let known: Vec<String> = programs()
        .into_iter()
        .filter(|(name, code)| !name.starts_with("command/") && (code.contains("KeyCode")))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(known, ["ui/editor.rs"]);
}

#[test]
fn no_source_file_has_grown_a_second_job() {
    let long: Vec<(String, usize)> = sources()
        .into_iter()
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, lines)| *lines > 600)
        .collect();
    assert_eq!(long, Vec::<(String, usize)>::new());
}

#[test]
fn no_source_stops_the_program_where_something_is_missing() {
    let mut found = Vec::new();
    for (name, code) in programs() {
        for word in [".unwrap()", "panic!(", "todo!(", "unimplemented!(", "dbg!("] {
            if code.contains(word) {
                found.push(format!("{name}: {word}"));
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_command_s_row_is_found_by_its_command() {
    assert_eq!(Command::Quit.row().name, "quit");
}

#[test]
fn our_own_asks_are_one_thing_each_and_no_hint_points_at_them_in_either_language() {
    let guidance = commonground::guidance::Guidance::load();
    let mut asks: Vec<(String, String)> = Vec::new();
    for role in guidance.roles() {
        for ask in role.asks.iter().map(|a| &a.what).chain([&role.first_ask]) {
            asks.push((role.key.clone(), ask.en().to_owned()));
            asks.push((role.key.clone(), ask.cy().expect("a Welsh ask").to_owned()));
        }
    }
    for (path, bytes) in commonground::guidance::sample::files(harness::today()) {
        if path.starts_with("proposals/") {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let proposal: model::Proposal = commonground::store::ron_text::from_text(&text).expect("a proposal");
            asks.push((path, proposal.ask));
        }
    }
    assert!(asks.len() > 45, "{}", asks.len());
    let asked = |ask: &str| model::Proposal { ask: ask.to_owned(), ..model::Proposal::default() };
    let said = |(of, ask): &(String, String)| {
        let mut said: Vec<String> = ready::remarks(Part::Ask, &asked(ask), harness::today())
            .iter()
            .map(|why| words().say(&why.say()))
            .collect();
        said.extend(guidance.wording_hint(ask).map(|hint| hint.words.to_owned()));
        (!said.is_empty()).then(|| format!("{of}: {ask}: {said:?}"))
    };
    let pointed: Vec<String> = asks.iter().filter_map(said).collect();
    assert!(pointed.is_empty(), "{}", pointed.join("\n"));
}

#[test]
fn a_form_whose_title_names_something_is_listed_by_that_among_the_drafts() {
    let english = Words::new("en");
    let raw: Vec<String> = words::keys("en")
        .into_iter()
        .filter(|key| key.starts_with("form-") && english.get(key).contains('$'))
        .collect();
    // Those whose titles `draft_title` fills in, those whose plain form stands beside them, and those never kept.
    let known = [
        "form-item",
        "form-item-edit",
        "form-move-whom",
        "form-note-with",
        "form-out-file",
        "form-point-under",
        "form-proposal-for",
        "form-role-move",
        "form-status",
        "form-task-with",
        "form-ward-names",
        "form-wish-of",
    ];
    assert_eq!(raw, known, "a new title with something to fill in: see to it in `draft_title`");
}
