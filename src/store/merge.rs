//! Two people's changes to one record, put together field by field. What only
//! one of them changed is taken from that one; what both changed differently is
//! a conflict, and then nobody's words are overwritten.

use serde_json::{Map, Value};

use crate::model::{Entity, Kind, Record};

/// What came of putting two changes together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged<T> {
    /// The record with both changes; where they conflict, with mine.
    pub record: T,
    /// The fields that both changed differently (`note`, `follow_up.date`); empty where all went well.
    pub conflicts: Vec<String>,
}

/// Puts together what `mine` and `theirs` each changed since `base`.
pub fn merge<T: Entity>(base: &T, mine: &T, theirs: &T) -> Merged<T> {
    let whole = |field: &str| Merged { record: mine.clone(), conflicts: vec![field.to_owned()] };
    if mine == theirs || theirs == base {
        return Merged { record: mine.clone(), conflicts: Vec::new() };
    }
    if mine == base {
        return Merged { record: theirs.clone(), conflicts: Vec::new() };
    }
    let json = |record: &T| serde_json::to_value(record).ok();
    let (Some(b), Some(m), Some(t)) = (json(base), json(mine), json(theirs)) else {
        return whole("");
    };
    let mut conflicts = Vec::new();
    let merged = value(Some(&b), Some(&m), Some(&t), "", &mut conflicts).unwrap_or(Value::Null);
    if let Some(field) = together(T::KIND).iter().find(|group| both_changed(group, &b, &m, &t)).and_then(|g| g.first())
    {
        return whole(field);
    }
    match serde_json::from_value::<T>(merged) {
        // One side took a card out, the other linked it.
        Ok(record) if loose_links(&record) > loose_links(mine).max(loose_links(theirs)) => whole("links"),
        Ok(record) => Merged { record, conflicts },
        // Both changes are sound, but not together.
        Err(_) => whole(""),
    }
}

/// `None` is a field that is left out because it holds nothing.
fn value(
    base: Option<&Value>,
    mine: Option<&Value>,
    theirs: Option<&Value>,
    at: &str,
    conflicts: &mut Vec<String>,
) -> Option<Value> {
    if mine == theirs || theirs == base {
        return mine.cloned();
    }
    if mine == base {
        return theirs.cloned();
    }
    let nothing = Value::Object(Map::new());
    let none = Value::Array(Vec::new());
    match (base, mine, theirs) {
        (base, Some(Value::Object(m)), Some(Value::Object(t))) => {
            if let Value::Object(b) = base.unwrap_or(&nothing)
                && same_shape([b, m, t])
            {
                return Some(Value::Object(fields(b, m, t, at, conflicts)));
            }
        }
        (base, Some(Value::Array(m)), Some(Value::Array(t))) => {
            if let Value::Array(b) = base.unwrap_or(&none) {
                return Some(Value::Array(list(b, m, t)));
            }
        }
        // A note that two people added to in different places.
        (Some(Value::String(b)), Some(Value::String(m)), Some(Value::String(t))) => {
            if let Some(both) = lines(b, m, t) {
                return Some(Value::String(both));
            }
        }
        // One side emptied a list, the other changed it: what was added stays.
        (Some(Value::Array(b)), mine @ (None | Some(Value::Array(_))), theirs @ (None | Some(Value::Array(_)))) => {
            let of = |v: Option<&Value>| v.and_then(Value::as_array).cloned().unwrap_or_default();
            return Some(Value::Array(list(b, &of(mine), &of(theirs))));
        }
        _ => {}
    }
    conflicts.push(at.to_owned());
    mine.cloned()
}

/// Texts of this length together are not put together by line: finding what they share could take long.
const LONG: usize = 1 << 20;

/// Puts two changes of a text together line by line; `None` where both changed the same lines, or lines that touch.
fn lines(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let all = [base, mine, theirs];
    let long = all.iter().map(|text| text.len()).sum::<usize>() > LONG;
    if long || !all.iter().any(|text| text.contains('\n')) {
        return None;
    }
    // With an end to the last line too, a line added behind it is no change of it.
    let [base, mine, theirs] = all.map(|text| format!("{text}\n"));
    let both = diffy::merge(&base, &mine, &theirs).ok()?;
    both.strip_suffix('\n').map(str::to_owned)
}

/// A choice with fields is written as its name and what it holds: such are put
/// together only where all three chose the same.
fn same_shape(objects: [&Map<String, Value>; 3]) -> bool {
    let choice = |o: &Map<String, Value>| match o.keys().next() {
        Some(key) if o.len() == 1 && key.starts_with(|c: char| c.is_ascii_uppercase()) => Some(key.clone()),
        _ => None,
    };
    let [b, m, t] = objects.map(choice);
    m == t && (b == m || objects[0].is_empty() && m.is_none())
}

fn fields(
    base: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
    at: &str,
    conflicts: &mut Vec<String>,
) -> Map<String, Value> {
    let mut merged = Map::new();
    let more = theirs.keys().chain(base.keys()).filter(|k| !mine.contains_key(*k));
    for key in mine.keys().chain(more) {
        let at = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
        if let Some(it) = value(base.get(key), mine.get(key), theirs.get(key), &at, conflicts) {
            merged.insert(key.clone(), it);
        }
    }
    merged
}

/// Puts lists together: between the elements that all three share, whoever
/// changed something is followed; where both did, element by element, and where
/// that fails both sides' additions stay and both sides' removals go.
fn list(base: &[Value], mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let (in_mine, in_theirs) = (common(base, mine), common(base, theirs));
    let mut merged = Vec::new();
    let (mut b, mut m, mut t) = (0, 0, 0);
    for i in 0..base.len() {
        if let (Some(j), Some(k)) = (in_mine[i], in_theirs[i]) {
            between(&base[b..i], &mine[m..j], &theirs[t..k], &mut merged);
            merged.push(base[i].clone());
            (b, m, t) = (i + 1, j + 1, k + 1);
        }
    }
    between(&base[b..], &mine[m..], &theirs[t..], &mut merged);
    merged
}

fn between(base: &[Value], mine: &[Value], theirs: &[Value], merged: &mut Vec<Value>) {
    if mine == theirs || theirs == base {
        merged.extend_from_slice(mine);
        return;
    }
    if mine == base {
        merged.extend_from_slice(theirs);
        return;
    }
    // Only what has fields can be taken apart; a pair of numbers is one thing.
    let apart = [base, mine, theirs].iter().all(|side| side.iter().all(Value::is_object));
    if apart && base.len() == mine.len() && base.len() == theirs.len() {
        let mut conflicts = Vec::new();
        let each: Vec<Value> = base
            .iter()
            .zip(mine)
            .zip(theirs)
            .filter_map(|((b, m), t)| value(Some(b), Some(m), Some(t), "", &mut conflicts))
            .collect();
        if conflicts.is_empty() {
            merged.extend(each);
            return;
        }
    }
    // Theirs first, without what mine took out; then what mine put in.
    let mut gone = left_over(base, mine);
    for it in theirs {
        match gone.iter().position(|g| g == it) {
            Some(at) => {
                gone.swap_remove(at);
            }
            None => merged.push(it.clone()),
        }
    }
    let mut already = left_over(theirs, base);
    for it in left_over(mine, base) {
        // Both put in the very same: once is enough.
        match already.iter().position(|a| *a == it) {
            Some(at) => {
                already.swap_remove(at);
            }
            None => merged.push(it),
        }
    }
}

/// What is in `of` beyond what is in `without`, each as often as it is.
fn left_over(of: &[Value], without: &[Value]) -> Vec<Value> {
    let mut without: Vec<&Value> = without.iter().collect();
    let mut left = Vec::new();
    for it in of {
        match without.iter().position(|w| *w == it) {
            Some(at) => {
                without.swap_remove(at);
            }
            None => left.push(it.clone()),
        }
    }
    left
}

/// For each element of `base` its place in `other`, by a longest common
/// subsequence; lists too long for that are compared from both ends only.
fn common(base: &[Value], other: &[Value]) -> Vec<Option<usize>> {
    let mut places = vec![None; base.len()];
    let head = base.iter().zip(other).take_while(|(a, b)| a == b).count();
    let tail = base[head..].iter().rev().zip(other[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    for (i, place) in places.iter_mut().enumerate().take(head) {
        *place = Some(i);
    }
    for i in 0..tail {
        places[base.len() - 1 - i] = Some(other.len() - 1 - i);
    }
    let (b, o) = (&base[head..base.len() - tail], &other[head..other.len() - tail]);
    if b.is_empty() || o.is_empty() || b.len().saturating_mul(o.len()) > 1_000_000 {
        return places;
    }
    // lengths[i][j]: how much b[i..] and o[j..] have in common.
    let mut lengths = vec![vec![0_u32; o.len() + 1]; b.len() + 1];
    for i in (0..b.len()).rev() {
        for j in (0..o.len()).rev() {
            lengths[i][j] =
                if b[i] == o[j] { lengths[i + 1][j + 1] + 1 } else { lengths[i + 1][j].max(lengths[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < b.len() && j < o.len() {
        if b[i] == o[j] {
            places[head + i] = Some(head + j);
            (i, j) = (i + 1, j + 1);
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    places
}

/// Fields that belong together: where both sides changed anything among them, one side's day under the other side's
/// status would be a promise that nobody made.
fn together(kind: Kind) -> &'static [&'static [&'static str]] {
    match kind {
        Kind::Proposal => &[&["status", "when", "place", "until", "how_long", "ask"]],
        Kind::Task => &[&["state", "settled_on"]],
        Kind::Initiative => &[&["phases"]],
        Kind::Workspace
        | Kind::AboutMe
        | Kind::Councillor
        | Kind::Conversation
        | Kind::Officer
        | Kind::Sense
        | Kind::Meeting
        | Kind::Person
        | Kind::Workshop
        | Kind::Agenda
        | Kind::Template
        | Kind::Roles
        | Kind::Themes
        | Kind::Laws => &[],
    }
}

/// Whether both sides changed something in a group, and not to the same.
fn both_changed(group: &[&str], base: &Value, mine: &Value, theirs: &Value) -> bool {
    let of = |side: &Value| group.iter().map(|field| side.get(field).cloned()).collect::<Vec<_>>();
    let (base, mine, theirs) = (of(base), of(mine), of(theirs));
    mine != base && theirs != base && mine != theirs
}

fn loose_links<T: Entity>(record: &T) -> usize {
    match record.clone().into_record() {
        Record::Sense(map) => map.loose_links().count(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Conversation, Date};

    fn talk(note: &str) -> Conversation {
        Conversation { note: note.into(), ..Conversation::new(Date::new(2026, 11, 20).expect("a day")) }
    }

    fn merged(base: &str, mine: &str, theirs: &str) -> (String, bool) {
        let done = merge(&talk(base), &talk(mine), &talk(theirs));
        (done.record.note, done.conflicts.is_empty())
    }

    #[test]
    fn notes_changed_in_different_lines_hold_both() {
        let base = "Rang her.\nThe hall.\nThursdays suit.";
        let mine = "Rang her at nine.\nThe hall.\nThursdays suit.";
        let theirs = "Rang her.\nThe hall.\nThursdays suit.\nShe asks for the survey.";
        let both = "Rang her at nine.\nThe hall.\nThursdays suit.\nShe asks for the survey.";
        assert_eq!(merged(base, mine, theirs), (both.into(), true));
        assert_eq!(merged(base, theirs, mine), (both.into(), true));
    }

    #[test]
    fn same_line_changed_twice_is_a_conflict() {
        let (note, whole) = merged("One.\nTwo.", "One!\nTwo.", "One?\nTwo.");
        assert_eq!((note.as_str(), whole), ("One!\nTwo.", false));
        let (_, whole) = merged("One.\nTwo.", "One.\nTwo.\nmine", "One.\nTwo.\ntheirs");
        assert!(!whole, "two lines added in one place: nobody knows in which order");
    }

    proptest::proptest! {
        #[test]
        fn no_line_of_either_is_lost(
            base in proptest::collection::vec("[a-z]{1,6}", 4..30),
            mine in proptest::collection::vec("[A-Z]{1,6}", 1..4),
            theirs in proptest::collection::vec("[0-9]{1,6}", 1..4),
            at in 0_usize..30,
            other in 0_usize..30,
        ) {
            let put = |lines: &[String], at: usize| {
                let mut all = base.clone();
                let at = at % (base.len() + 1);
                all.splice(at..at, lines.iter().cloned());
                all.join("\n")
            };
            let (m, t) = (put(&mine, at), put(&theirs, other));
            let done = merge(&talk(&base.join("\n")), &talk(&m), &talk(&t));
            let held: Vec<&str> = done.record.note.lines().collect();
            if done.conflicts.is_empty() {
                for line in base.iter().chain(&mine).chain(&theirs) {
                    proptest::prop_assert!(held.contains(&line.as_str()), "{line} in {held:?}");
                }
            } else {
                proptest::prop_assert_eq!(done.record.note, m);
            }
        }
    }
}
