//! Bringing in a council's own list: the same for the screen and for the command
//! beside it. Read, compare, show; then take all of it or none.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use crate::exchange::{self, CouncilSheet, Plan, Summary};
use crate::model::{Change, Council, Councillor, Date, Entity, Id, Kind, Record, Say, Workspace, text};
use crate::store::{ImportSeen, Saved, Store};

/// A council's file, read and held against the workspace, not yet taken.
#[derive(Clone, Debug)]
pub struct ImportPreview {
    /// The path as it was given.
    pub path: String,
    /// The file's name without its folder.
    pub file: String,
    /// What the file as a whole gave rise to saying.
    pub notes: Vec<Say>,
    /// Each council in it.
    pub councils: Vec<Prepared>,
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
}

impl ImportPreview {
    /// How many records would change.
    pub fn changes(&self) -> usize {
        self.councils.iter().map(|c| c.plan.changes.len()).sum()
    }

    /// What it would do, counted.
    pub fn summary(&self, say: impl Fn(&Say) -> String) -> Summary {
        let mut summary = Summary::default();
        for council in &self.councils {
            summary.add(&council.plan, &say);
        }
        summary
    }
}

/// Reads a file and holds it against the workspace; changes nothing.
///
/// # Errors
/// A sentence where the file cannot be read or is no council's list.
pub fn prepare(store: &Store, path: &str, council: Option<&str>, today: Date) -> Result<ImportPreview, Say> {
    let path_given = expand(path.trim());
    let place = Path::new(&path_given);
    let file = place.file_name().map_or_else(|| path_given.clone(), |n| n.to_string_lossy().into_owned());
    let unreadable = |e: &std::io::Error| {
        let key = match e.kind() {
            std::io::ErrorKind::NotFound => "import-not-found",
            std::io::ErrorKind::PermissionDenied => "import-not-allowed",
            _ => "import-unreadable",
        };
        Say::new(key).with("path", text::shown(&path_given).into_owned())
    };
    let meta = std::fs::metadata(place).map_err(|e| unreadable(&e))?;
    if !meta.is_file() {
        return Err(Say::new("import-no-file").with("path", text::shown(&path_given).into_owned()));
    }
    if meta.len() > exchange::LARGEST as u64 {
        return Err(Say::new("import-too-large").with("path", text::shown(&path_given).into_owned()));
    }
    let bytes = std::fs::read(place).map_err(|e| unreadable(&e))?;
    let sheet = exchange::read(&bytes, &file).map_err(|refusal| refusal.say)?;
    drop(bytes);
    let workspace = workspace_of(store)?;
    let mut existing = store.all::<Councillor>().map_err(|e| e.say())?;
    let mut known = workspace.councils.clone();
    let notes = sheet.notes.iter().map(|n| n.what.clone()).collect();
    let mut councils = Vec::with_capacity(sheet.councils.len());
    let alone = sheet.councils.len() == 1;
    for part in sheet.councils {
        let (council, unnamed) = council_of(&part, &known, council.filter(|_| alone), alone);
        let plan = exchange::plan(&part, &council, &existing, today);
        // Ids that this part takes are taken for the next.
        for change in &plan.changes {
            if let Some(Record::Councillor(c)) = &change.after {
                match existing.iter_mut().find(|(id, _)| *id == change.id) {
                    Some((_, old)) if !alone => *old = c.clone(),
                    None if !alone => existing.push((change.id.clone(), c.clone())),
                    _ => {}
                }
            }
        }
        if !known.iter().any(|c| c.id == plan.council.id) {
            known.push(plan.council.clone());
        }
        councils.push(Prepared { sheet: part, council, unnamed, plan });
    }
    Ok(ImportPreview { path: path_given, file, notes, councils })
}

/// Takes a file that was prepared: all of it or, where it cannot be, none.
///
/// # Errors
/// A sentence; then nothing was changed.
pub fn take(
    store: &Store,
    preview: &ImportPreview,
    today: Date,
    cancel: &AtomicBool,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Vec<Saved>, Say> {
    let before = workspace_of(store)?;
    let mut after = before.clone();
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
    changes.extend(preview.councils.iter().flat_map(|c| c.plan.changes.iter().cloned()));
    let saved = store.save_all(&changes, cancel, progress).map_err(|e| e.say())?;
    for prepared in &preview.councils {
        let seen = ImportSeen {
            file_name: preview.file.clone(),
            date: today,
            format: format!("{:?}", prepared.sheet.format).to_lowercase(),
            people: prepared.sheet.people.len(),
            ids_seen: prepared.sheet.people.iter().flat_map(|p| p.member_ids.iter().map(|m| m.id.clone())).collect(),
        };
        // Only a note of when the list was last seen: the records are safe already.
        let _ = store.put_import(&prepared.council.id, &seen);
    }
    Ok(saved)
}

fn workspace_of(store: &Store) -> Result<Workspace, Say> {
    match store.read_as::<Workspace>(&Id::new("workspace")) {
        Ok(workspace) => Ok(workspace),
        Err(e) if e.is_missing() => Ok(Workspace::default()),
        Err(e) => Err(e.say()),
    }
}

/// What a council is called until somebody says.
const UNNAMED: &str = "Council";

/// Which council a part of a file belongs to, and whether nobody said its name.
fn council_of(sheet: &CouncilSheet, known: &[Council], named: Option<&str>, alone: bool) -> (Council, bool) {
    let same = |a: &str, b: &str| text::fold(a) == text::fold(b);
    if let Some(name) = named {
        if let Some(council) = known.iter().find(|c| same(&c.name, name) || same(c.id.as_str(), name)) {
            return (council.clone(), false);
        }
        // A council that a file brought in without a name gets the name it is given now.
        if let Some(council) = known.iter().find(|c| sheet.is_of(c)) {
            return (Council { name: name.to_owned(), ..council.clone() }, false);
        }
        // So does the one that was taken in before anybody said what it is called.
        if let (None, [council]) = (&sheet.council, known)
            && council.name == UNNAMED
        {
            return (Council { name: name.to_owned(), ..council.clone() }, false);
        }
        return (fresh(name, known), false);
    }
    if let Some(council) = known.iter().find(|c| sheet.is_of(c)) {
        return (council.clone(), false);
    }
    match &sheet.council {
        Some(name) => (fresh(name, known), false),
        // A file that tells nothing, in a workspace of one council, is that council's next list.
        None if known.len() == 1 && alone => (known[0].clone(), false),
        // Of several that nobody names, the file's own mark tells one from another.
        None => match sheet.known_as.first().filter(|_| !alone) {
            Some(mark) => (fresh(mark, known), true),
            None => (fresh(UNNAMED, known), true),
        },
    }
}

fn fresh(name: &str, known: &[Council]) -> Council {
    let wish = Id::slug(name);
    let taken = |id: &Id| known.iter().any(|c| c.id == *id);
    let id = if taken(&wish) { (2..).map(|n| wish.numbered(n)).find(|id| !taken(id)).unwrap_or(wish) } else { wish };
    Council::new(id, name)
}

/// `~` at the start of a path is the home folder, as in a shell; quotes that a
/// terminal puts round a dropped file go.
pub fn expand(path: &str) -> String {
    let path = path.strip_prefix('\'').and_then(|p| p.strip_suffix('\'')).unwrap_or(path);
    let path = path.strip_prefix('"').and_then(|p| p.strip_suffix('"')).unwrap_or(path);
    match (path.strip_prefix('~'), directories::UserDirs::new()) {
        (Some(rest), Some(dirs)) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            format!("{}{rest}", dirs.home_dir().display())
        }
        _ => path.to_owned(),
    }
}
