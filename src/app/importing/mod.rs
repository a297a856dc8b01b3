//! Bringing in a council's own list: the same for the screen and for the command
//! beside it. Read, compare, show; then take all of it or none.

mod columns;
mod council;
mod files;
mod known;
mod maybe;
mod nation;
mod preview;
mod results;
#[cfg(test)]
mod tests;
mod walk;
mod wards;

pub use columns::ColumnsSheet;
pub(crate) use columns::use_key;
pub use files::{expand, gather, split};
pub use nation::NewNation;
pub use preview::ImportSheet;
pub use walk::{Step, What};
pub use wards::name_wards;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use self::council::council_of;
use self::known::Known;
use crate::exchange::{self, Column, Columns, CouncilSheet, Format, FreeIds, How, Plan, SamePerson, Sheet, Summary};
use crate::model::{
    Change, ColumnUse, Council, Councillor, Date, Edit, Entity, Id, Kind, NameOrder, Nation, Record, Say, Stands,
    Workspace, text,
};
use crate::store::{ImportSeen, SaveStep, Saved, Store, StoreError};

/// What the officer says of a file before it is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// What the council is called.
    pub council: Option<String>,
    /// What its columns hold, by heading or number; `None` is left out.
    pub columns: Vec<(String, Option<Column>)>,
    /// Which way round its names stand.
    pub order: Option<NameOrder>,
    /// Whether those who are in post no more are marked so.
    pub mark_left: bool,
    /// Of them, who is left as they are.
    pub stay: BTreeSet<Id>,
    /// Whether those who may have moved ward are the same people, as far as it was said.
    pub same: SamePerson,
    /// The nation of a new workspace, where the officer said it.
    pub nation: Option<Nation>,
}

/// A council's file, read and held against the workspace, not yet taken.
#[derive(Clone, Debug)]
pub struct ImportPreview {
    /// The paths of its files; one, but for saved pages of several members.
    pub paths: Vec<String>,
    /// The file's name without its folder, or that of the first.
    pub file: String,
    /// What the officer said of it.
    pub wish: Wish,
    /// What the file as a whole gave rise to saying.
    pub notes: Vec<Say>,
    /// Its columns, where it is a table of which a person can say what is what.
    pub columns: Option<Columns>,
    /// Why nothing can be taken before that is said.
    pub refused: Option<Say>,
    /// Each council in it.
    pub councils: Vec<Prepared>,
    /// The nation that a workspace without anybody gets, and whether it is known.
    pub nation: NewNation,
}

/// One council of a file.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// Its part of the file.
    pub sheet: CouncilSheet,
    /// The council as the workspace will know it.
    pub council: Council,
    /// Whether neither the file nor the officer said what the council is called.
    pub unnamed: bool,
    /// What would change.
    pub plan: Plan,
    /// Those who are in post no more, marked so.
    pub leaving: Vec<Change>,
    /// Everybody it concerns, one by one.
    pub steps: Vec<Step>,
}

impl Prepared {
    /// Those who are to be marked as in post no more.
    fn leaving<'a>(&'a self, wish: &'a Wish) -> impl Iterator<Item = &'a Change> {
        self.leaving.iter().filter(|c| wish.mark_left && !wish.stay.contains(&c.id))
    }
}

impl ImportPreview {
    /// How many records would change.
    pub fn changes(&self) -> usize {
        self.councils.iter().map(|c| c.plan.changes.len() + c.leaving(&self.wish).count()).sum()
    }

    /// How many would be marked as in post no more.
    pub fn leaving(&self) -> usize {
        self.councils.iter().map(|c| c.leaving(&self.wish).count()).sum()
    }

    /// The columns that are not understood although something stands in them.
    pub fn unread(&self) -> Vec<String> {
        self.columns.iter().flat_map(|c| &c.unread).map(|heading| shown(heading)).collect()
    }

    /// The columns that are understood and left out on purpose.
    pub fn left_out(&self) -> Vec<String> {
        self.columns.iter().flat_map(|c| &c.left_out).map(|(heading, _)| shown(heading)).collect()
    }

    /// What it would do, counted.
    pub fn summary(&self, say: impl Fn(&Say) -> String) -> Summary {
        let mut summary =
            Summary { columns_not_read: self.unread(), columns_left_out: self.left_out(), ..Summary::default() };
        for council in &self.councils {
            summary.add(&council.plan, &say);
        }
        summary
    }
}

/// A heading on one line.
fn shown(heading: &str) -> String {
    text::shown(heading).replace('\n', " ")
}

/// The files of one import, from what was typed or dropped.
///
/// # Errors
/// A sentence where there is none, or where several lists stand there at once.
pub fn one(paths: Vec<String>) -> Result<Vec<String>, Say> {
    let [typed] = paths.as_slice() else { return Ok(paths) };
    let mut groups = gather(&split(typed))
        .map_err(|wrong| wrong.into_iter().next().map_or_else(|| Say::new("import-one-at-a-time"), |(_, say)| say))?;
    if groups.len() == 1 { Ok(groups.remove(0)) } else { Err(Say::new("import-one-at-a-time")) }
}

/// Reads the files of one import and holds them against the workspace; changes nothing.
///
/// # Errors
/// A sentence where a file cannot be read or is no council's list.
pub fn prepare(store: &Store, paths: &[String], wish: &Wish, today: Date) -> Result<ImportPreview, Say> {
    prepare_until(store, paths, wish, today, &AtomicBool::new(false))
}

/// As [`prepare`], until it is cancelled.
///
/// # Errors
/// As [`prepare`]; and where it was cancelled.
pub(super) fn prepare_until(
    store: &Store,
    paths: &[String],
    wish: &Wish,
    today: Date,
    cancel: &AtomicBool,
) -> Result<ImportPreview, Say> {
    let stopped = || match cancel.load(Ordering::Relaxed) {
        true => Err(StoreError::Cancelled.say()),
        false => Ok(()),
    };
    let workspace = workspace_of(store)?;
    let first = paths.first().map_or("", String::as_str);
    let file = files::name(first);
    let empty = |refused, columns| ImportPreview {
        paths: paths.to_vec(),
        file: file.clone(),
        wish: wish.clone(),
        notes: Vec::new(),
        columns,
        refused,
        councils: Vec::new(),
        nation: NewNation::Kept,
    };
    let read = match read(paths, wish, &workspace.councils)? {
        Ok(read) => read,
        Err((why, columns)) => return Ok(empty(Some(why), Some(columns))),
    };
    stopped()?;
    let mut existing = Known::new(everybody(store)?);
    let anybody = !existing.all().is_empty();
    let mut ids = FreeIds::beside(existing.all());
    let mut open = None;
    let mut known = workspace.councils.clone();
    let mut preview = empty(None, read.sheet.columns.clone());
    preview.notes = read.sheet.notes.iter().map(|n| n.what.clone()).collect();
    let alone = read.sheet.councils.len() == 1;
    for part in read.sheet.councils {
        stopped()?;
        let named = wish.council.as_deref().filter(|_| alone);
        let (mut council, unnamed) = match known.iter().find(|c| Some(&c.id) == read.council.as_ref()) {
            Some(council) if part.council.is_none() && named.is_none() => (council.clone(), false),
            _ => council_of(&part, &known, named, alone),
        };
        if alone {
            remember(&mut council, wish);
        }
        let here = existing.of(&council.id);
        let plan = exchange::plan_among(&part, &council, &here, &mut ids, today, &wish.same);
        let leaving = leaving(&plan, &here, today);
        let steps = walk::steps(&plan, &here, || open.get_or_insert_with(|| walk::open(store)));
        // The next part is held against what this one brings.
        for change in plan.changes.iter().filter(|_| !alone) {
            if let Some(Record::Councillor(c)) = &change.after {
                existing.put(&change.id, c.clone());
            }
        }
        if !known.iter().any(|c| c.id == plan.council.id) {
            known.push(plan.council.clone());
        }
        preview.councils.push(Prepared { sheet: part, council, unnamed, plan, leaving, steps });
    }
    nation::settle(&mut preview, &workspace, !anybody);
    Ok(preview)
}

/// A file that was read, and the council that it is of by its columns.
struct Read {
    sheet: Sheet,
    council: Option<Id>,
}

/// Reads files as the officer said, or as they were read the last time. Within:
/// why not, and the columns, where a person can say what is what.
fn read(paths: &[String], wish: &Wish, known: &[Council]) -> Result<Result<Read, (Say, Columns)>, Say> {
    let mut how = How { columns: wish.columns.clone(), order: wish.order };
    let mut council = None;
    let mut pages = Vec::with_capacity(paths.len());
    for path in paths {
        let bytes = files::bytes(path)?;
        let file = files::name(path);
        if wish.columns.is_empty()
            && known.iter().any(|c| !c.columns.is_empty())
            && let Some(same) = exchange::columns(&bytes, &How::default()).and_then(|c| by_columns(&c, known))
        {
            how.columns = uses(&same.columns);
            how.order = how.order.or(same.name_order);
            council = Some(same.id.clone());
        }
        let mut sheet = match exchange::read_as(&bytes, &file, &how) {
            Ok(sheet) => sheet,
            Err(refusal) if refusal.say.key == "exchange-refused-unknown" => {
                return match exchange::columns(&bytes, &how) {
                    Some(columns) if columns.headings.len() > 1 => Ok(Err((refusal.say, columns))),
                    _ => Err(refusal.say),
                };
            }
            Err(refusal) => return Err(refusal.say),
        };
        // What the officer once said of this council's names holds for its next file.
        if let ([part], None) = (sheet.councils.as_slice(), how.order) {
            let order = known.iter().find(|c| part.is_of(c)).and_then(|c| c.name_order);
            if order.is_some_and(|order| order != part.order) {
                how.order = order;
                sheet = exchange::read_as(&bytes, &file, &how).map_err(|r| r.say)?;
                how.order = None;
            }
        }
        pages.push(sheet);
    }
    let sheet = match pages.len() {
        1 => pages.remove(0),
        _ => exchange::join(pages),
    };
    Ok(Ok(Read { sheet, council }))
}

/// The council whose tables have these columns.
fn by_columns<'a>(columns: &Columns, known: &'a [Council]) -> Option<&'a Council> {
    let has = |c: &&Council| {
        !c.columns.is_empty() && c.columns.iter().all(|u| exchange::has_column(&columns.headings, &u.heading))
    };
    known.iter().find(has)
}

fn uses(kept: &[ColumnUse]) -> Vec<(String, Option<Column>)> {
    kept.iter().map(|u| (u.heading.clone(), Column::named(&u.holds))).collect()
}

/// What was said of this file is kept for the council's next one.
fn remember(council: &mut Council, wish: &Wish) {
    if !wish.columns.is_empty() {
        let holds = |c: &Option<Column>| c.map(Column::name).unwrap_or_default().to_owned();
        council.columns = wish.columns.iter().map(|(h, c)| ColumnUse { heading: h.clone(), holds: holds(c) }).collect();
    }
    council.name_order = wish.order.or(council.name_order);
}

/// Those in post no more, marked so since today: the day they were last known not to be in the list.
fn leaving(plan: &Plan, existing: &[&(Id, Councillor)], today: Date) -> Vec<Change> {
    let gone: BTreeSet<&Id> = plan.left.iter().collect();
    let mark = |(id, before): &(Id, Councillor)| Change {
        kind: Kind::Councillor,
        id: id.clone(),
        before: Some(before.clone().into_record()),
        after: Some(Councillor { stands: Stands::Left { since: Some(today) }, ..before.clone() }.into_record()),
    };
    existing.iter().filter(|(id, _)| gone.contains(id)).map(|one| mark(one)).collect()
}

/// What came of taking a file.
#[derive(Debug)]
pub struct Taken {
    /// What was saved.
    pub saved: Vec<Saved>,
    /// What was done, so that it can be taken back.
    pub edit: Edit,
    /// Councillors of the file, with their names, who were deleted after it was
    /// prepared: they were not changed.
    pub deleted: Vec<(Id, String)>,
}

/// Takes a file that was prepared: all of it or, where it cannot be, none. Who
/// was deleted since it was prepared is left out.
///
/// # Errors
/// A sentence; then nothing was changed.
pub fn take(
    store: &Store,
    preview: &ImportPreview,
    today: Date,
    cancel: &AtomicBool,
    progress: &mut dyn FnMut(SaveStep),
) -> Result<Taken, Say> {
    if let Some(why) = &preview.refused {
        return Err(why.clone());
    }
    let before = workspace_of(store)?;
    let mut after = before.clone();
    if let NewNation::Told(nation) | NewNation::Said(nation) = preview.nation {
        (after.nation, after.nation_unknown) = (nation, false);
    }
    for prepared in &preview.councils {
        let council = prepared.plan.council.clone();
        match after.councils.iter_mut().find(|c| c.id == council.id) {
            Some(known) => *known = council,
            None => after.councils.push(council),
        }
    }
    let mut changes: Vec<Change> = Vec::with_capacity(preview.changes() + 1);
    let there = store.read_as::<Workspace>(&Id::new("workspace")).is_ok();
    if after != before || !there {
        changes.push(Change {
            kind: Kind::Workspace,
            id: Id::new("workspace"),
            before: there.then(|| before.into_record()),
            after: Some(after.into_record()),
        });
    }
    changes
        .extend(preview.councils.iter().flat_map(|c| c.plan.changes.iter().chain(c.leaving(&preview.wish)).cloned()));
    let mut deleted = Vec::new();
    let saved = loop {
        match store.save_all_in_steps(&changes, cancel, progress) {
            Err(StoreError::Deleted(gone)) if gone.iter().all(|d| d.kind == Kind::Councillor) => {
                let is_gone = |c: &Change| gone.iter().any(|d| d.kind == c.kind && d.id == c.id);
                let names = changes.iter().filter(|c| is_gone(c)).filter_map(|c| match &c.before {
                    Some(Record::Councillor(it)) => Some((c.id.clone(), it.name.clone())),
                    _ => None,
                });
                deleted.extend(names);
                changes.retain(|c| !is_gone(c));
            }
            done => break done.map_err(|e| e.say())?,
        }
    };
    for prepared in &preview.councils {
        let seen = ImportSeen {
            file_name: preview.file.clone(),
            date: today,
            format: format!("{:?}", prepared.sheet.format).to_lowercase(),
            people: prepared.sheet.people.len(),
            ids_seen: prepared.sheet.people.iter().flat_map(|p| p.member_ids.iter().map(|m| m.id.clone())).collect(),
        };
        // Only a note of when the list was last seen: the records are safe already.
        if prepared.sheet.format != Format::MemberPage {
            let _ = store.put_import(&prepared.council.id, &seen);
        }
    }
    let what = Say::new("did-import").with("file", preview.file.clone());
    Ok(Taken { saved, edit: Edit { what, changes }, deleted })
}

/// Writes only what was answered about those who may have moved ward; gives how
/// many records that is.
///
/// # Errors
/// A sentence; then nothing was changed.
pub fn take_answered(store: &Store, preview: &ImportPreview) -> Result<usize, Say> {
    let plans = || preview.councils.iter().map(|c| &c.plan);
    let answered: BTreeSet<&Id> = plans().flat_map(|p| &p.maybe_moved).filter_map(|m| m.writes.as_ref()).collect();
    let changes: Vec<Change> = plans().flat_map(|p| &p.changes).filter(|c| answered.contains(&c.id)).cloned().collect();
    store.save_all(&changes, &AtomicBool::new(false), &mut |_, _| {}).map_err(|e| e.say())?;
    Ok(changes.len())
}

/// Every councillor. One whose file cannot be read would be taken for somebody new.
fn everybody(store: &Store) -> Result<Vec<(Id, Councillor)>, Say> {
    store.every().map_err(|e| match e {
        StoreError::Unreadable { .. } | StoreError::Disk { .. } => {
            Say::new("import-unread-record").with("why", e.say())
        }
        other => other.say(),
    })
}

fn workspace_of(store: &Store) -> Result<Workspace, Say> {
    match store.read_as::<Workspace>(&Id::new("workspace")) {
        Ok(workspace) => Ok(workspace),
        Err(e) if e.is_missing() => Ok(Workspace::default()),
        Err(e) => Err(e.say()),
    }
}
