//! What an import would do: who of a file is who of the records, who is new,
//! who is not in the file any more. Nothing is done here.

use std::collections::{HashMap, HashSet};

use super::{CouncilSheet, Format, FreeIds, MaybeMoved, Note, Person, SamePerson, Skipped, leave, merge, wards};
use crate::model::text::fold;
use crate::model::{Change, Council, Councillor, Date, Entity, Fact, Id, Kind, MemberId, NameParts, Say, is_ward_code};

/// What an import of one council's list would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The council with its wards and the names it goes by filled in; equal to
    /// what was given where the file says nothing new.
    pub council: Council,
    /// The changes to councillors, in the file's order.
    pub changes: Vec<Change>,
    /// New councillors.
    pub added: Vec<Id>,
    /// Councillors whose record changes, with the facts that do. No fact where
    /// only a number or a source is filled in.
    pub changed: Vec<(Id, Vec<Fact>)>,
    /// Of `changed`, those who had left and stand in the list again.
    pub returned: Vec<Id>,
    /// How many are in the file just as they are here.
    pub unchanged: usize,
    /// Who these are.
    pub same: Vec<Id>,
    /// In post here, of this council, and not in the file. Nothing is changed of them.
    pub missing: Vec<Id>,
    /// Of `missing`, those who can be taken to be in post no more: the file looks
    /// whole, or names others for their ward. Nothing is changed of them either.
    pub left: Vec<Id>,
    /// Why the others of `missing` may only be missing from this file.
    pub part: Option<Say>,
    /// Whose home address stood in other details too, and was left out of them.
    pub homes: Vec<String>,
    /// How many seats the file says are empty.
    pub vacancies: usize,
    /// Rows not taken, and why.
    pub skipped: Vec<Skipped>,
    /// Who may be somebody here, moved to another ward. Until it is said whether
    /// they are, their rows are among `skipped` and nothing is written for them.
    pub maybe_moved: Vec<MaybeMoved>,
    /// What is worth a look.
    pub notes: Vec<Note>,
}

/// Compares one council's list with the records there are. `existing` are all
/// councillors of the workspace, so that no id is given twice; only those of
/// `council`, or of none, are ever matched. A person is known by the council's
/// number for them, else by name and ward together, never by a name alone:
/// where that leaves a doubt the row is skipped and the reason given.
pub fn plan(sheet: &CouncilSheet, council: &Council, existing: &[(Id, Councillor)], today: Date) -> Plan {
    plan_as(sheet, council, existing, today, &SamePerson::new())
}

/// As [`plan`], with what the officer said of those who may have moved ward.
pub fn plan_as(
    sheet: &CouncilSheet,
    council: &Council,
    existing: &[(Id, Councillor)],
    today: Date,
    same: &SamePerson,
) -> Plan {
    let all: Vec<&(Id, Councillor)> = existing.iter().collect();
    plan_among(sheet, council, &all, &mut FreeIds::beside(existing), today, same)
}

/// As [`plan_as`], where only councillors of this council and of none are among `existing`: `ids` knows who else
/// there is.
pub fn plan_among(
    sheet: &CouncilSheet,
    council: &Council,
    existing: &[&(Id, Councillor)],
    ids: &mut FreeIds,
    today: Date,
    same: &SamePerson,
) -> Plan {
    let sheet = &*wards::named(sheet, council);
    let mut matcher = Matcher::new(sheet, council, existing);
    matcher.by_number();
    matcher.by_name_and_ward();
    matcher.rest(sheet.tells.wards, same);
    matcher.another_name(same);
    let mut plan = Plan {
        council: filled_in(sheet, council),
        changes: Vec::new(),
        added: Vec::new(),
        changed: Vec::new(),
        returned: Vec::new(),
        unchanged: 0,
        same: Vec::new(),
        missing: Vec::new(),
        left: Vec::new(),
        part: None,
        homes: sheet.homes.clone(),
        vacancies: sheet.vacancies.len(),
        skipped: sheet.skipped.clone(),
        maybe_moved: Vec::new(),
        notes: sheet.notes.clone(),
    };
    let ours = existing.iter().any(|(_, c)| c.council.as_ref() == Some(&council.id));
    if let Some(named) =
        sheet.council.as_ref().filter(|_| ours && !council.known_as.is_empty() && !sheet.is_of(council))
    {
        let what = Say::new("exchange-note-other-council").with("named", named).with("council", &council.name);
        plan.notes.insert(0, Note { row: None, what });
    }
    for (row, (person, outcome)) in sheet.people.iter().zip(&matcher.outcomes).enumerate() {
        match outcome {
            Outcome::Open => {}
            Outcome::Skip(reason) => plan.skipped.push(Skipped { row: person.row, reason: reason.clone() }),
            Outcome::New => {
                let id = ids.take(&person.parts, &person.name);
                let mut after = merge::fresh(person, sheet, council, today);
                if let Some(maybe) = matcher.maybe.get(&row) {
                    // The answer is kept: nobody asks about these two again.
                    let other = existing.iter().find(|(id, _)| *id == maybe.id).map(|(_, c)| c.uid.clone());
                    after.not_same_as.extend(other.filter(|uid| !uid.is_empty()));
                }
                plan.changes.push(Change {
                    kind: Kind::Councillor,
                    id: id.clone(),
                    before: None,
                    after: Some(after.into_record()),
                });
                if let Some(maybe) = matcher.maybe.get_mut(&row) {
                    maybe.writes = Some(id.clone());
                }
                plan.added.push(id);
            }
            Outcome::Is(at) => {
                let (id, before) = existing[*at];
                let merged = match matcher.maybe.get_mut(&row) {
                    Some(maybe) => {
                        maybe.writes = Some(id.clone());
                        merge::moved(before, person, sheet, council, today)
                    }
                    None => merge::merged(before, person, sheet, council, today),
                };
                if merged.after == *before {
                    plan.unchanged += 1;
                    plan.same.push(id.clone());
                    continue;
                }
                if merged.returned {
                    plan.returned.push(id.clone());
                }
                plan.changes.push(Change {
                    kind: Kind::Councillor,
                    id: id.clone(),
                    before: Some(before.clone().into_record()),
                    after: Some(merged.after.into_record()),
                });
                plan.changed.push((id.clone(), merged.facts));
            }
        }
    }
    plan.skipped.sort_by_key(|s| s.row);
    plan.maybe_moved = matcher.maybe.into_values().collect();
    plan.maybe_moved.sort_by_key(|m| m.row);
    let missing: Vec<&(Id, Councillor)> = (existing.iter().enumerate())
        .filter(|(at, (_, c))| c.council.as_ref() == Some(&council.id) && c.in_post() && !matcher.seen.contains(at))
        .map(|(_, one)| *one)
        .collect();
    (plan.left, plan.part) = leave::judge(sheet, council, existing, &missing);
    plan.missing = missing.into_iter().map(|(id, _)| id.clone()).collect();
    plan
}

/// The council with what the file says of it. The whole council's list says
/// which wards there are; any other list can only add to them.
fn filled_in(sheet: &CouncilSheet, council: &Council) -> Council {
    let mut council = council.clone();
    if sheet.format == Format::ModernGov && !sheet.wards.is_empty() {
        council.wards.clone_from(&sheet.wards);
    } else {
        let mut known: HashSet<String> = council.wards.iter().map(|w| ward_key(w)).collect();
        let new = sheet.wards.iter().filter(|ward| known.insert(ward_key(ward)));
        council.wards.extend(new.cloned());
    }
    for name in &sheet.known_as {
        let known = fold(name) == fold(&council.name) || council.known_as.iter().any(|k| fold(k) == fold(name));
        if !known {
            council.known_as.push(name.clone());
        }
    }
    council
}

/// A ward for comparing: "St. Mary's Ward" and "St Marys" are one.
pub(super) fn ward_key(ward: &str) -> String {
    let folded = fold(ward).replace('&', " and ").replace(['\'', '.'], "");
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !matches!(*w, "" | "ward" | "division" | "the" | "adran"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether two wards are one, however they are spelled.
pub fn same_ward(a: &str, b: &str) -> bool {
    ward_key(a) == ward_key(b)
}

/// What becomes of one row.
#[derive(Clone, Debug)]
pub(super) enum Outcome {
    Open,
    /// The record at this place.
    Is(usize),
    New,
    Skip(Say),
}

pub(super) struct Matcher<'a> {
    pub(super) people: &'a [Person],
    pub(super) existing: &'a [&'a (Id, Councillor)],
    pub(super) council: &'a Council,
    pub(super) outcomes: Vec<Outcome>,
    /// Records that some row is, or may be.
    pub(super) seen: HashSet<usize>,
    by_number: HashMap<(String, String, String), Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    /// Rows of those who may be somebody here, moved to another ward.
    pub(super) maybe: HashMap<usize, MaybeMoved>,
    /// Wards that are one, though one list has a code and the other a name: here, in the file.
    alike: HashSet<(String, String)>,
}

fn number_key(id: &MemberId) -> (String, String, String) {
    (id.system.to_lowercase(), id.host.to_lowercase(), id.id.trim().to_owned())
}

/// A ward's code and its name are known to be one by the company in it: two or
/// more people of the same names, each name once in the council.
fn wards_alike(sheet: &CouncilSheet, council: &Council, existing: &[&(Id, Councillor)]) -> HashSet<(String, String)> {
    let coded = |ward: &String| is_ward_code(ward);
    let ours = || existing.iter().map(|(_, c)| c).filter(|c| c.council.as_ref() == Some(&council.id) && c.in_post());
    if !sheet.ward_codes && !ours().any(|c| c.wards.iter().any(coded)) {
        return HashSet::new();
    }
    let mut here: HashMap<String, Vec<&Councillor>> = HashMap::new();
    for councillor in ours() {
        here.entry(councillor.parts.key()).or_default().push(councillor);
    }
    let mut there: HashMap<String, Vec<&Person>> = HashMap::new();
    for person in &sheet.people {
        there.entry(person.parts.key()).or_default().push(person);
    }
    let mut company: HashMap<(String, String), usize> = HashMap::new();
    for (name, people) in there {
        let ([person], Some([councillor])) = (people.as_slice(), here.get(&name).map(Vec::as_slice)) else { continue };
        let ([ward], [own]) = (person.wards.as_slice(), councillor.wards.as_slice()) else { continue };
        if coded(ward) != coded(own) {
            *company.entry((ward_key(own), ward_key(ward))).or_default() += 1;
        }
    }
    company.into_iter().filter_map(|(wards, n)| (n > 1).then_some(wards)).collect()
}

/// The names a record goes by, for comparing: its own, and that of the file it
/// came from, where the officer corrected it.
fn name_keys(councillor: &Councillor) -> Vec<String> {
    let mut keys = vec![NameParts::parse(&councillor.name).key(), councillor.parts.key()];
    if !councillor.raw_name.is_empty() {
        keys.push(written_key(&councillor.raw_name));
        if councillor.corrected.contains(&Fact::Name) {
            keys.push(NameParts::parse(&councillor.raw_name).key());
        }
    }
    // A list that is older, or that another office keeps, may still have a name they had before.
    keys.extend(councillor.former_names.iter().map(|name| NameParts::parse(name).key()));
    keys.retain(|k| !k.is_empty());
    keys.sort();
    keys.dedup();
    keys
}

/// A name just as a file wrote it, apart from names that were understood.
fn written_key(raw: &str) -> String {
    format!("written: {}", fold(raw))
}

impl<'a> Matcher<'a> {
    fn new(sheet: &'a CouncilSheet, council: &'a Council, existing: &'a [&'a (Id, Councillor)]) -> Self {
        let mut by_number: HashMap<_, Vec<usize>> = HashMap::new();
        let mut by_name: HashMap<_, Vec<usize>> = HashMap::new();
        for (at, (_, councillor)) in existing.iter().enumerate() {
            // Somebody of another council is never matched.
            if councillor.council.as_ref().is_some_and(|c| *c != council.id) {
                continue;
            }
            for id in &councillor.member_ids {
                by_number.entry(number_key(id)).or_default().push(at);
            }
            for key in name_keys(councillor) {
                by_name.entry(key).or_default().push(at);
            }
        }
        Matcher {
            people: &sheet.people,
            existing,
            council,
            outcomes: vec![Outcome::Open; sheet.people.len()],
            seen: HashSet::new(),
            maybe: HashMap::new(),
            by_number,
            by_name,
            alike: wards_alike(sheet, council, existing),
        }
    }

    pub(super) fn skip(&mut self, row: usize, key: &'static str, maybe: &[usize]) {
        let mut say = Say::new(key).with("name", self.people[row].name.clone());
        if let Some(at) = maybe.first() {
            say = say.with("record", self.existing[*at].0.as_str());
        }
        self.seen.extend(maybe);
        self.outcomes[row] = Outcome::Skip(say);
    }

    fn by_number(&mut self) {
        for (row, person) in self.people.iter().enumerate() {
            let mut found: Vec<usize> = person
                .member_ids
                .iter()
                .filter_map(|id| self.by_number.get(&number_key(id)))
                .flatten()
                .copied()
                .collect();
            found.sort_unstable();
            found.dedup();
            match found.as_slice() {
                [] => {}
                [at] if self.seen.contains(at) => self.skip(row, "exchange-skipped-number-shared", &found),
                [at] if !self.plausible(*at, person) => self.skip(row, "exchange-skipped-number-moved", &found),
                [at] => {
                    self.seen.insert(*at);
                    self.outcomes[row] = Outcome::Is(*at);
                }
                _ => self.skip(row, "exchange-skipped-number-shared", &found),
            }
        }
    }

    /// Numbers are sometimes given anew: somebody with no word of the name and
    /// no ward in common is not taken for the same person.
    fn plausible(&self, at: usize, person: &Person) -> bool {
        let key = person.parts.key();
        let words: Vec<&str> = key.split([' ', '-']).filter(|w| w.chars().count() > 1).collect();
        name_keys(&self.existing[at].1).iter().any(|k| k.split([' ', '-']).any(|w| words.contains(&w)))
            || self.shares_ward(at, person)
    }

    fn shares_ward(&self, at: usize, person: &Person) -> bool {
        let wards = &self.existing[at].1.wards;
        let ours = self.existing[at].1.council.as_ref() == Some(&self.council.id);
        // An elected mayor has no ward, in the file and here.
        (ours && wards.is_empty() && person.wards.is_empty())
            || wards.iter().map(|w| ward_key(self.council.ward_called(w))).any(|here| {
                let mut there = person.wards.iter().map(|p| ward_key(p));
                there.any(|there| here == there || self.alike.contains(&(here.clone(), there)))
            })
    }

    /// Whether the council numbers these two differently.
    fn numbered_apart(&self, at: usize, person: &Person) -> bool {
        self.existing[at].1.member_ids.iter().map(number_key).any(|(system, host, id)| {
            person.member_ids.iter().map(number_key).any(|(s, h, i)| s == system && h == host && i != id)
        })
    }

    fn candidates(&self, person: &Person) -> Vec<usize> {
        self.of_that_name(person).into_iter().filter(|at| !self.seen.contains(at)).collect()
    }

    fn of_that_name(&self, person: &Person) -> Vec<usize> {
        let written = if person.raw_name.is_empty() { &person.name } else { &person.raw_name };
        let keys = [person.parts.key(), written_key(written)];
        let mut found: Vec<usize> = keys.iter().filter_map(|k| self.by_name.get(k)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn by_name_and_ward(&mut self) {
        let mut together: HashMap<(String, Vec<String>), Vec<usize>> = HashMap::new();
        for (row, person) in self.people.iter().enumerate() {
            if matches!(self.outcomes[row], Outcome::Open) {
                let wards = person.wards.iter().map(|w| ward_key(w)).collect();
                together.entry((person.parts.key(), wards)).or_default().push(row);
            }
        }
        let mut groups: Vec<Vec<usize>> = together.into_values().collect();
        groups.sort();
        for rows in groups {
            let person = &self.people[rows[0]];
            let all = self.candidates(person);
            let found: Vec<usize> = all.into_iter().filter(|at| self.shares_ward(*at, person)).collect();
            let numbered = rows.iter().all(|row| !self.people[*row].member_ids.is_empty());
            match (rows.as_slice(), found.as_slice()) {
                ([row], [at]) if self.numbered_apart(*at, person) => {
                    self.skip(*row, "exchange-skipped-numbered-apart", &found);
                }
                ([row], [at]) => {
                    self.seen.insert(*at);
                    self.outcomes[*row] = Outcome::Is(*at);
                }
                ([_], []) => {}
                // Two of one name in one ward are told apart by their numbers alone.
                (_, []) if numbered => {}
                _ => rows.iter().for_each(|row| self.skip(*row, "exchange-skipped-namesakes", &found)),
            }
        }
    }

    /// Who is left is new, unless somebody of that name is here in another ward.
    /// Where it can only be one person, moved, that is asked: `same` holds the answers.
    fn rest(&mut self, tells_wards: bool, same: &SamePerson) {
        let open: Vec<usize> =
            (0..self.people.len()).filter(|row| matches!(self.outcomes[*row], Outcome::Open)).collect();
        let taken: HashSet<usize> =
            self.outcomes.iter().filter_map(|o| if let Outcome::Is(at) = o { Some(*at) } else { None }).collect();
        let doubtful: Vec<Vec<usize>> = open.iter().map(|row| self.doubtful(&self.people[*row], &taken)).collect();
        let mut asked_by: HashMap<usize, usize> = HashMap::new();
        for at in doubtful.iter().flatten() {
            *asked_by.entry(*at).or_default() += 1;
        }
        for (row, doubtful) in open.into_iter().zip(doubtful) {
            let [at] = doubtful.as_slice() else {
                if doubtful.is_empty() {
                    self.outcomes[row] = Outcome::New;
                } else {
                    self.skip(row, "exchange-skipped-other-ward", &doubtful);
                }
                continue;
            };
            let can_be_asked =
                tells_wards && asked_by.get(at) == Some(&1) && !self.seen.contains(at) && self.moved(*at, row);
            let answer = can_be_asked.then(|| same.get(&self.existing[*at].0).copied());
            if let Some(answer) = answer {
                let person = &self.people[row];
                let (id, record) = self.existing[*at];
                let maybe = MaybeMoved {
                    row: person.row,
                    id: id.clone(),
                    name: person.name.clone(),
                    known_as: record.name.clone(),
                    why: None,
                    then: record.wards.clone(),
                    now: person.wards.clone(),
                    same: answer,
                    writes: None,
                };
                self.maybe.insert(row, maybe);
            }
            match answer.flatten() {
                Some(true) => {
                    self.seen.insert(*at);
                    self.outcomes[row] = Outcome::Is(*at);
                }
                Some(false) => self.outcomes[row] = Outcome::New,
                None => self.skip(row, "exchange-skipped-other-ward", &doubtful),
            }
        }
    }

    /// Records of that name and council that nobody in the file is known to be.
    fn doubtful(&self, person: &Person, taken: &HashSet<usize>) -> Vec<usize> {
        let mut doubtful = self.of_that_name(person);
        doubtful.retain(|at| {
            let ours = self.existing[*at].1.council.as_ref() == Some(&self.council.id);
            // Numbered apart and in wards that differ, it is somebody else;
            // a code and a name may well be the same ward.
            let apart = self.numbered_apart(*at, person) && coded(&self.existing[*at].1.wards) == coded(&person.wards);
            !taken.contains(at) && ours && !apart
        });
        doubtful
    }

    /// Whether somebody in the file stands under a ward that is another than the
    /// record's. A code and a name may well be one, as long as no code was given
    /// a name: from then on, what is the same is known by the names given.
    fn moved(&self, at: usize, row: usize) -> bool {
        let (here, there) = (&self.existing[at].1.wards, &self.people[row].wards);
        let told_apart = here.is_empty() || coded(here) == coded(there) || !self.council.ward_names.is_empty();
        !there.is_empty() && told_apart && !self.numbered_apart(at, &self.people[row])
    }
}

/// Whether wards stand as codes.
fn coded(wards: &[String]) -> bool {
    wards.iter().any(|w| is_ward_code(w))
}
