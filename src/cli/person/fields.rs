//! The fields of a file in the words of the forms they are filled in with.

use crate::words::Words;

/// What a field is called: "Point of view: mindset 1, In words". A part that no
/// form has a label for stays as it is in the file.
pub(super) fn label(words: &Words, path: &str, field: &str) -> String {
    let shelf = path.split('/').rev().skip(1).find_map(|part| SHELVES.into_iter().find(|shelf| *shelf == part));
    let mut parts: Vec<String> = Vec::new();
    let mut under = "";
    for part in field.split('.') {
        if let (Some(last), Ok(_)) = (parts.last_mut(), part.parse::<usize>()) {
            last.push_str(&format!(" {part}"));
            continue;
        }
        let of_form = format!("field-{part}");
        let said = match shelf.and_then(|shelf| key(shelf, under, part)) {
            Some(key) => words.get(key),
            None if under == "fields" && words.has(&of_form) => words.get(&of_form),
            None => part.to_owned(),
        };
        // In a draft the field is its own name.
        if shelf == Some("drafts") && part == "fields" && under.is_empty() {
            under = part;
            continue;
        }
        parts.push(said);
        under = part;
    }
    parts.join(", ")
}

const SHELVES: [&str; 6] = ["councillors", "conversations", "proposals", "sense", "initiatives", "drafts"];

/// The key of a field's label, by the folder of its file and the field above it.
fn key(shelf: &str, under: &str, part: &str) -> Option<&'static str> {
    Some(match (shelf, under, part) {
        ("drafts", ..) => return None,
        (_, _, "date") => "field-date",
        (_, _, "visibility") => "field-visibility",
        (_, _, "theme") => "field-theme",
        (_, "", "initiative") => "field-initiative",
        ("councillors", "", part) => return councillor(part),
        ("councillors", "posts", "title") => "field-post-title",
        ("councillors", "posts", "kind") => "field-post-kind",
        ("councillors", "posts", "remit") => "field-remit",
        ("councillors", "posts", "body") => "field-body",
        ("councillors", "posts", "from") => "field-from",
        ("councillors", "posts", "until") => "field-until",
        ("councillors", "contacts", "value") => "field-contact-value",
        ("councillors", "contacts", "kind") => "field-contact-kind",
        ("councillors", "contacts", "note") => "field-contact-note",
        ("councillors", "contacts", "origin") => "field-origin",
        ("councillors", "approach", "Direction") => "approach-direction",
        ("councillors", "approach", "LeaveAlone") => "approach-leave",
        ("councillors", "Direction" | "LeaveAlone", "what") => "field-approach-what",
        ("councillors", "Direction", "source") => "field-approach-source",
        ("councillors", "prefers", "language") => "field-language",
        ("councillors", "prefers", "channel") => "field-prefers-channel",
        ("councillors", "prefers", "times") => "field-times",
        ("councillors", "would_like", "role") => "field-role",
        ("councillors", "would_like", "initiative") => "field-initiative",
        ("councillors", "would_like", "text") => "field-role-wish-words",
        ("councillors", "clues", "text") => "field-clue",
        ("councillors", "clues", "source") => "field-clue-source",
        ("councillors", "clues", "quote") => "field-quote",
        ("councillors", "clues", "against") => "field-against",
        ("councillors", "clues", "place") => "field-clue-place",
        ("councillors", "clues", "checked_by") => "field-checked-by",
        ("councillors", "concerns", "text") => "field-concern",
        ("councillors", "concerns", "offer") => "field-offer",
        ("councillors", "concerns", "by") => "field-by",
        ("councillors", "concerns", "state") => "field-concern-state",
        ("councillors", "concerns", "came_of_it") => "field-came-of-it",
        ("councillors", _, "basis") => "field-basis",
        ("councillors", "basis", "ToldMe") => "basis-told",
        ("councillors", "basis", "Published") => "basis-published",
        ("councillors", "basis", "MyImpression") => "basis-impression",
        ("councillors", _, "text") => "field-statement",
        ("councillors", _, "source") => "field-source",
        ("councillors", _, "link") => "field-link",
        ("conversations", "", part) => return conversation(part),
        ("conversations", "promises", "text") => "field-promise-text",
        ("conversations", "promises", "by") => "field-promise-by",
        ("conversations", "promises", "due") => "field-promise-due",
        ("conversations", "promises", "state") => "field-promise-state",
        ("conversations", "promises", "councillor") => "field-promise-by",
        ("conversations", "questions", "text") => "task-question",
        ("conversations", "questions", "due") => "field-promise-due",
        ("tasks", "", part) => return task(part),
        ("tasks", "owner", _) => "field-task-owner",
        ("conversations", "follow_up" | "further", "what") => "field-follow-up-what",
        ("conversations", "follow_up" | "further", "done") => "field-follow-up-done",
        ("proposals", "", part) => return proposal(part),
        ("sense", "", "councillor") => "field-who",
        ("sense", "", "top") => "section-top",
        ("sense", "", "bottom") => "section-bottom",
        ("sense", "top" | "bottom", "text") => "field-statement",
        ("sense", "top" | "bottom", "source") => "field-source",
        ("sense", "top" | "bottom", "landed") => "field-landed",
        ("sense", "top" | "bottom", "kind") => "field-card-kind",
        ("sense", "top" | "bottom", "idea") => "field-story-idea",
        ("sense", "top" | "bottom", "work") => "field-story-work",
        ("sense", "top" | "bottom", "council") => "field-story-council",
        ("initiatives", "", "name") => "field-name",
        ("initiatives", "", "purpose") => "field-purpose",
        ("initiatives", "", "people") => "field-people",
        ("initiatives", "", "moves") => "form-move",
        ("initiatives", "moves" | "role_moves", "reason") => "field-move-reason",
        ("initiatives", "moves" | "role_moves", "councillor") => "field-who",
        ("initiatives", "role_moves", "role") => "field-role",
        ("initiatives", "", "meaning") => "section-meaning",
        ("initiatives", "", "how_run") => "section-how-run",
        ("initiatives", "meaning" | "how_run", "text") => "field-statement",
        ("initiatives", "meaning" | "how_run", "whose") => "field-whose",
        ("initiatives", "meaning" | "how_run", "decided") => "field-decided",
        _ => return None,
    })
}

fn councillor(part: &str) -> Option<&'static str> {
    Some(match part {
        "name" => "field-person-name",
        "council" => "field-council",
        "wards" => "field-wards",
        "party" => "field-party",
        "surgeries" => "field-surgeries",
        "term_until" => "field-term-until",
        "posts" => "section-posts",
        "contacts" => "section-contacts",
        "approach" => "section-approach",
        "prefers" => "section-prefers",
        "mindset" => "section-mindset",
        "priorities" => "section-priorities",
        "strengths" => "section-strengths",
        "would_like" => "field-role-wish",
        "support_needs" => "section-support-needs",
        "common_ground" => "section-common-ground",
        "pressure_council" => "section-pressure-council",
        "pressure_party" => "section-pressure-party",
        "pressure_community" => "section-pressure-community",
        "already_does" => "section-already-does",
        "clues" => "section-clues",
        "concerns" => "section-concerns",
        _ => return None,
    })
}

fn conversation(part: &str) -> Option<&'static str> {
    Some(match part {
        "channel" => "field-channel",
        "councillors" => "field-who",
        "stage" => "field-stage",
        "note" => "field-note",
        "promises" => "form-promise",
        "follow_up" | "further" => "field-follow-up",
        "lifted" => "field-lifted",
        _ => return None,
    })
}

fn task(part: &str) -> Option<&'static str> {
    Some(match part {
        "kind" => "field-task-kind",
        "what" => "field-task",
        "owner" => "field-task-owner",
        "about" => "field-who",
        "initiative" => "field-initiative",
        "due" => "field-due",
        "state" => "field-task-state",
        _ => return None,
    })
}

fn proposal(part: &str) -> Option<&'static str> {
    Some(match part {
        "councillor" => "field-who-one",
        "role" => "field-role",
        "status" => "form-status-draft",
        "ask" => "field-part-ask",
        "when" => "field-part-when",
        "place" => "field-part-place",
        "how_long" => "field-part-how-long",
        "how_often" => "field-part-how-often",
        "until" => "field-part-until",
        "preparation" => "field-part-preparation",
        "they_get" => "field-part-they-get",
        "support" => "field-part-support",
        "why_them" => "field-part-why-them",
        "not_this" => "field-part-not-this",
        "first_step" => "field-part-first-step",
        "shared_with" => "field-part-shared-with",
        "interests" => "field-part-interests",
        "review" => "field-part-review",
        "successor" => "field-part-successor",
        "public" => "field-part-public",
        _ => return None,
    })
}
