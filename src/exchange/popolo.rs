//! Popolo, as EveryPolitician and other civic projects give it: persons, and apart from them the organisations,
//! areas and memberships that say what they were elected for.
//! <https://www.popoloproject.com/specs/>

use std::collections::HashMap;

use serde_json::{Map, Value};

/// The people of such a file who are in post.
pub(super) struct Popolo {
    /// Each with ward, party and roles written into them.
    pub people: Vec<Map<String, Value>>,
    /// How many others have no membership that goes on.
    pub former: usize,
}

/// The people of a Popolo file; `None` where a file is none.
pub(super) fn people(value: &Value) -> Option<Popolo> {
    let list = |key: &str| value.get(key).and_then(Value::as_array);
    let persons = list("persons").or_else(|| list("people"))?;
    let memberships: Vec<&Map<String, Value>> = match list("memberships") {
        Some(all) => all.iter().filter_map(Value::as_object).collect(),
        None => return None,
    };
    let names = |key: &str| -> HashMap<String, &Map<String, Value>> {
        let all = list(key).into_iter().flatten().filter_map(Value::as_object);
        all.filter_map(|o| Some((text(o, "id")?, o))).collect()
    };
    let (organisations, areas, posts) = (names("organizations"), names("areas"), names("posts"));
    let latest = memberships.iter().filter_map(|m| period(m)).max();
    let current = |m: &&&Map<String, Value>| text(m, "end_date").is_none() && (latest.is_none() || period(m) == latest);
    let mut of: HashMap<String, Vec<&Map<String, Value>>> = HashMap::new();
    for membership in memberships.iter().filter(current) {
        if let Some(person) = text(membership, "person_id") {
            of.entry(person).or_default().push(membership);
        }
    }
    let mut out = Popolo { people: Vec::new(), former: 0 };
    for person in persons.iter().filter_map(Value::as_object) {
        let Some(own) = text(person, "id").and_then(|id| of.get(&id)) else {
            out.former += 1;
            continue;
        };
        let mut person = person.clone();
        // What they are called elsewhere, and pictures, are of no use here.
        for key in ["other_names", "images", "identifiers", "sort_name"] {
            person.remove(key);
        }
        let (mut wards, mut roles, mut party) = (Vec::new(), Vec::new(), None);
        for membership in own {
            let organisation = |key: &str| text(membership, key).and_then(|id| organisations.get(&id).copied());
            let is_party =
                |o: &&Map<String, Value>| text(o, "classification").is_some_and(|c| c.eq_ignore_ascii_case("party"));
            let group = organisation("on_behalf_of_id").or_else(|| organisation("organization_id").filter(is_party));
            party = party.or_else(|| group.and_then(|o| text(o, "name")));
            let post = text(membership, "post_id").and_then(|id| posts.get(&id).copied());
            let area = text(membership, "area_id").or_else(|| post.and_then(|p| text(p, "area_id")));
            let inline = membership.get("area").or_else(|| post.and_then(|p| p.get("area"))).and_then(Value::as_object);
            let area = area.and_then(|id| areas.get(&id).copied()).or(inline).and_then(|a| text(a, "name"));
            wards.extend(area.filter(|a| !wards.contains(a)));
            roles.extend(text(membership, "role").filter(|r| !roles.contains(r)));
        }
        let texts = |all: Vec<String>| Value::Array(all.into_iter().map(Value::String).collect());
        person.insert("ward".into(), texts(wards));
        person.insert("role".into(), texts(roles));
        person.insert("party".into(), party.map_or(Value::Null, Value::String));
        out.people.push(person);
    }
    (!out.people.is_empty()).then_some(out)
}

fn text(object: &Map<String, Value>, key: &str) -> Option<String> {
    match object.get(key)? {
        Value::String(s) if !s.trim().is_empty() => Some(s.clone()),
        Value::Number(n) => Some(n.to_string()),
        _ => None,
    }
}

/// The number of the term that a membership is of ("term/7"), where it says so.
fn period(membership: &Map<String, Value>) -> Option<u64> {
    let id = text(membership, "legislative_period_id")?;
    id.rsplit(|c: char| !c.is_ascii_digit()).find(|n| !n.is_empty())?.parse().ok()
}
