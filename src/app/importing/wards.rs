//! Names for wards that stand as codes: a form that lists the codes with who
//! sits there, kept under the council, and put in place wherever a code stands.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use super::super::field::Field;
use super::super::form::{Form, Purpose};
use super::super::state::App;
use crate::model::{Change, Councillor, Edit, Entity, Id, Initiative, Record, Say, WardName, is_ward_code};
use crate::store::{Saved, Store, StoreError};

impl App {
    /// Whether any wards are, or were, written as codes.
    pub(in crate::app) fn has_coded_wards(&self) -> bool {
        self.book.workspace.councils.iter().any(|c| !c.ward_names.is_empty()) || self.coded_council().is_some()
    }

    /// The council of the first councillor in the book whose ward is a code.
    fn coded_council(&self) -> Option<Id> {
        let coded = |p: &&crate::model::PersonBrief| p.in_post && p.wards.iter().any(|w| is_ward_code(w));
        self.book.people().iter().find(coded).and_then(|p| p.council.clone())
    }

    /// How many codes stand for a ward of those in post; none where there are none.
    pub fn ward_codes(&self) -> usize {
        let people = self.book.people().iter().filter(|p| p.in_post);
        let codes = people.flat_map(|p| p.wards.iter()).filter(|w| is_ward_code(w));
        codes.collect::<std::collections::HashSet<_>>().len()
    }

    /// Opens the form for the council whose wards stand as codes: that of whoever
    /// is looked at, else the first.
    pub(in crate::app) fn name_wards_here(&mut self) {
        let named = |id: &Id| self.book.council(id).is_some_and(|c| !c.ward_names.is_empty());
        let coded = |id: &Id| {
            let mut people = self.book.people().iter().filter(|p| p.council.as_ref() == Some(id));
            named(id) || people.any(|p| p.wards.iter().any(|w| is_ward_code(w)))
        };
        let looked_at = self.person_shown().and_then(|id| self.book.person(&id)).and_then(|p| p.council.clone());
        let all = || self.book.workspace.councils.iter().map(|c| c.id.clone()).find(|id| named(id));
        match looked_at.filter(|id| coded(id)).or_else(|| self.coded_council()).or_else(all) {
            Some(id) => self.name_wards(&id),
            None => self.say(Say::new("said-no-coded-wards")),
        }
    }

    /// Opens the form in which a council's wards get their names.
    pub fn name_wards(&mut self, council: &Id) {
        self.open_form(Purpose::WardNames(council.clone()), None);
    }

    /// The form: a line for every code, those that have a name already too.
    pub(in crate::app) fn ward_names_form(&self, id: &Id) -> Option<Form> {
        let council = self.book.council(id)?;
        let mut codes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for named in &council.ward_names {
            codes.entry(named.code.clone()).or_default();
        }
        for person in self.book.people().iter().filter(|p| p.council.as_ref() == Some(id) && p.in_post) {
            for ward in person.wards.iter() {
                let named = council.ward_names.iter().find(|n| n.name.trim() == &**ward).map(|n| n.code.clone());
                let code = if is_ward_code(ward) { Some(ward.to_string()) } else { named };
                if let Some(code) = code {
                    codes.entry(code).or_default().push(person.name.to_string());
                }
            }
        }
        if codes.is_empty() {
            return None;
        }
        let fields = codes
            .into_iter()
            .map(|(code, people)| {
                let name = council.ward_names.iter().find(|n| n.code == code).map_or("", |n| n.name.as_str());
                let label = if people.is_empty() { code.clone() } else { format!("{code} · {}", people.join(", ")) };
                Field::line("ward-name", name).called(&code, &label)
            })
            .collect();
        let title = Say::new("form-ward-names").with("council", council.name.clone());
        let base = self.book.workspace.clone().into_record();
        Some(Form::new(Purpose::WardNames(id.clone()), title, fields, Some(base)))
    }
}

/// Keeps the names in the workspace and puts them in place of the codes in every
/// record of the council: councillors, and initiatives that name such wards. A
/// name that is changed, or taken away, is put right in the same places. Gives
/// what was done, so that it can be taken back.
///
/// # Errors
/// A sentence; then nothing was changed.
pub fn name_wards(store: &Store, council: &Id, names: &[WardName]) -> Result<(Vec<Saved>, Edit), Say> {
    let before = super::workspace_of(store)?;
    let mut after = before.clone();
    let mut renamed: Vec<(String, String)> = Vec::new();
    if let Some(council) = after.councils.iter_mut().find(|c| c.id == *council) {
        for named in names {
            let new = if named.name.is_empty() { &named.code } else { &named.name };
            for was in [&named.code, council.ward_called(&named.code)] {
                if was != new && !renamed.iter().any(|(from, _)| from == was) {
                    renamed.push((was.to_owned(), new.clone()));
                }
            }
        }
        let typed: Vec<WardName> = names.iter().filter(|n| !n.name.is_empty()).cloned().collect();
        council.wards.retain(|w| !renamed.iter().any(|(from, _)| from == w));
        for named in &typed {
            if !council.wards.contains(&named.name) {
                council.wards.push(named.name.clone());
            }
        }
        council.ward_names = typed;
    }
    let put = |wards: &[String]| -> Vec<String> {
        let new =
            |w: &String| renamed.iter().find(|(from, _)| from == w).map_or_else(|| w.clone(), |(_, to)| to.clone());
        wards.iter().map(new).collect()
    };
    let mut changes = vec![changed(&Id::new("workspace"), before.into_record(), after.into_record())];
    for (who, before) in every::<Councillor>(store)? {
        let wards = put(&before.wards);
        if before.council.as_ref() == Some(council) && wards != before.wards {
            let after = Councillor { wards, ..before.clone() };
            changes.push(changed(&who, before.into_record(), after.into_record()));
        }
    }
    for (of, before) in every::<Initiative>(store)? {
        let wards = put(&before.wards);
        if before.council.as_ref().is_none_or(|c| c == council) && wards != before.wards {
            let after = Initiative { wards, ..before.clone() };
            changes.push(changed(&of, before.into_record(), after.into_record()));
        }
    }
    let saved = store.save_all(&changes, &AtomicBool::new(false), &mut |_, _| {}).map_err(|e| e.say())?;
    Ok((saved, Edit { what: Say::new("did-ward-names"), changes }))
}

/// Every record of a kind. One that cannot be read would keep the codes.
fn every<T: Entity>(store: &Store) -> Result<Vec<(Id, T)>, Say> {
    store.every().map_err(|e| match e {
        StoreError::Unreadable { .. } | StoreError::Disk { .. } => Say::new("wards-unread-record").with("why", e.say()),
        other => other.say(),
    })
}

fn changed(id: &Id, before: Record, after: Record) -> Change {
    Change { kind: before.kind(), id: id.clone(), before: Some(before), after: Some(after) }
}
