//! Looking over a whole workspace, strictly: what cannot be read, what leads
//! nowhere, what others may see.

use std::collections::HashSet;

use super::disk::Is;
use super::listed::unsafe_file;
use super::open::{Problem, Store, is_unfinished, join};
use super::twins::{Met, twin_problem};
use super::wrong::StoreError;
use super::{copies, place};
use crate::model::likeness::{Likeness, Traits, likely};
use crate::model::{
    AboutMe, Agenda, Conversation, Council, Councillor, Entity, EvidenceKind, Id, Initiative, Kin, Kind, Link, Meeting,
    Officer, OwnLaws, OwnRoles, OwnThemes, Person, Proposal, Say, SenseMap, Task, TaskOwner, Template, Workshop,
    Workspace, certain_nation_of,
};

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many councillors could be read.
    pub councillors: usize,
    /// How many initiatives.
    pub initiatives: usize,
    /// How many conversations.
    pub conversations: usize,
    /// How many proposals.
    pub proposals: usize,
    /// What a person should look at, by path and place.
    pub problems: Vec<Problem>,
}

/// An id in a file, and what it should lead to.
struct Reference {
    path: String,
    leads: Leads,
}

/// What an id should lead to.
struct Leads {
    to: Kind,
    id: Id,
    /// Whether something was lifted out of it.
    lifted: bool,
}

impl Leads {
    fn to(to: Kind, id: &Id) -> Self {
        Leads { to, id: id.clone(), lifted: false }
    }

    fn from(to: Kind, id: &Id) -> Self {
        Leads { lifted: true, ..Leads::to(to, id) }
    }
}

/// What is being found out.
struct Look<'a> {
    store: &'a Store,
    report: Report,
    references: Vec<Reference>,
    there: HashSet<(Kind, Id)>,
    /// Whether it is known which roles there are.
    references_to_roles: bool,
}

impl Store {
    /// Reads every file strictly, and reports what cannot be read, ids that
    /// lead nowhere, names that cannot be ids, what others on this machine may
    /// read, and what other programs left lying about. Changes nothing. A
    /// workspace that is empty or not there yet has no problems.
    pub fn check(&self) -> Report {
        let mut look = Look {
            store: self,
            report: Report::default(),
            references: Vec::new(),
            there: HashSet::new(),
            references_to_roles: true,
        };
        if let Ok(Some(say)) = super::open::newer_format(self.inner.disk.as_ref()) {
            look.report.problems.push(Problem { path: "workspace.ron".into(), line: 1, column: 1, say });
        }
        let councils = look.stands_alone();
        let (mut nameless, mut guessed, mut traits) = (Vec::new(), Vec::new(), Vec::new());
        look.report.councillors = look.folder::<Councillor>(|path, c| {
            // A second version is nobody else.
            traits.extend((!place::is_other_version(path)).then(|| (Id::new(path), Traits::of(c))));
            nameless.extend(is_nameless(&c.name).then(|| path.to_owned()));
            guessed.extend(c.pressure_party.iter().filter(|s| s.basis.is_impression()).map(|_| path.to_owned()));
            let lifted = c.lifted_from().map(|id| Leads::from(Kind::Conversation, id));
            let wishes = c.would_like.iter().flat_map(|wish| {
                let role = (!wish.role.is_empty()).then(|| Leads::to(Kind::Roles, &Id::new(wish.role.as_str())));
                refs(Kind::Initiative, wish.initiative.as_ref()).into_iter().chain(role)
            });
            refs(Kind::Workspace, c.council.as_ref()).into_iter().chain(lifted).chain(wishes).collect()
        });
        look.guessed(guessed);
        look.likely_twice(&traits);
        let councillors = nameless.len();
        look.report.initiatives = look.folder::<Initiative>(|path, i| {
            nameless.extend(is_nameless(&i.name).then(|| path.to_owned()));
            let moved = i.moves.iter().map(|m| Leads::to(Kind::Councillor, &m.councillor));
            let involved = i.involved.iter().map(|it| Leads::to(Kind::Councillor, &it.who));
            refs(Kind::Workspace, i.council.as_ref()).into_iter().chain(moved).chain(involved).collect()
        });
        look.nameless(nameless, councillors);
        look.report.conversations = look.folder::<Conversation>(|_, c| {
            let who = c.councillors.iter().map(|id| Leads::to(Kind::Councillor, id));
            refs(Kind::Initiative, c.initiative.as_ref()).into_iter().chain(who).collect()
        });
        look.report.proposals = look.folder::<Proposal>(|_, p| {
            let mut to = refs(Kind::Councillor, p.councillor.as_ref());
            to.extend(refs(Kind::Initiative, p.initiative.as_ref()));
            to.extend((!p.role.is_empty()).then(|| Leads::to(Kind::Roles, &Id::new(p.role.as_str()))));
            to.extend(refs(Kind::Proposal, p.variant_of.as_ref()));
            to.extend(p.evidence.iter().filter_map(|e| match &e.kind {
                EvidenceKind::Talk(id) => Some(Leads::to(Kind::Conversation, id)),
                EvidenceKind::Proposal(id) => Some(Leads::to(Kind::Proposal, id)),
                _ => None,
            }));
            to
        });
        let mut loose: Vec<(String, usize)> = Vec::new();
        look.folder::<SenseMap>(|path, s| {
            let number = |link: &Link| s.links.iter().position(|it| it == link).map_or(0, |at| at + 1);
            loose.extend(s.loose_links().map(|link| (path.to_owned(), number(link))));
            let mut to = refs(Kind::Councillor, s.councillor.as_ref());
            to.push(Leads::to(Kind::Initiative, &s.initiative));
            let cards = s.top.iter().chain(&s.bottom).filter_map(|card| card.from.as_ref());
            to.extend(cards.map(|id| Leads::from(Kind::Conversation, id)));
            to
        });
        look.loose_links(loose);
        look.folder::<Workshop>(|_, w| {
            let attended = w.attended.iter().map(|id| Leads::to(Kind::Councillor, id));
            attended.chain(refs(Kind::Initiative, w.initiative.as_ref())).collect()
        });
        look.folder::<Agenda>(|_, _| Vec::new());
        look.folder::<Officer>(|_, _| Vec::new());
        look.folder::<Template>(|_, _| Vec::new());
        look.folder::<Meeting>(|_, m| refs(Kind::Initiative, m.initiative.as_ref()));
        look.folder::<Person>(|_, p| p.initiatives.iter().map(|id| Leads::to(Kind::Initiative, id)).collect());
        look.folder::<Task>(|_, task| {
            let owner = match &task.owner {
                TaskOwner::Councillor(id) => vec![Leads::to(Kind::Councillor, id)],
                TaskOwner::Us | TaskOwner::Officer(_) | TaskOwner::Councillors | TaskOwner::Other(_) => Vec::new(),
            };
            let about = task.about.iter().map(|id| Leads::to(Kind::Councillor, id));
            let from = task.from.iter().map(|id| Leads::from(Kind::Conversation, id));
            owner.into_iter().chain(about).chain(from).chain(refs(Kind::Initiative, task.initiative.as_ref())).collect()
        });
        look.report.problems.extend(self.drafts().1);
        look.lead_nowhere(&councils);
        look.own_folder();
        look.nation();
        let mut report = look.report;
        report.problems.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
        super::left_out::once_for_each_link(&mut report.problems);
        report
    }
}

/// Whether a name has nothing in it that anybody would read.
fn is_nameless(name: &str) -> bool {
    !name.replace(super::person::TAKEN_OUT, "").chars().any(char::is_alphanumeric)
}

fn refs(to: Kind, id: Option<&Id>) -> Vec<Leads> {
    id.map(|id| Leads::to(to, id)).into_iter().collect()
}

impl Look<'_> {
    /// Says where the workspace's nation is not that of its council. The workspace keeps it.
    fn nation(&mut self) {
        let Ok(Some(workspace)) = self.single::<Workspace>() else { return };
        let Some(here) = workspace.known_nation() else { return };
        // In a workspace of councils of several nations, one of them has to differ.
        let nation = |c: &Council| certain_nation_of(c);
        let fits = workspace.councils.iter().any(|c| nation(c) == Some(here));
        let other = workspace.councils.iter().find(|c| nation(c).is_some());
        if let Some(council) = other.filter(|_| !fits && !workspace.invented) {
            let say = Say::new("store-check-nation-differs").with("council", council.name.as_str());
            self.report.problems.push(Problem { path: "workspace.ron".into(), line: 1, column: 1, say });
        }
    }

    /// The records that stand alone, and the folder they are in: gives the
    /// councils there are, or `None` where that cannot be told.
    fn stands_alone(&mut self) -> Option<HashSet<Id>> {
        let councils = match self.single::<Workspace>() {
            Ok(workspace) => Some(workspace.unwrap_or_default().councils.into_iter().map(|c| c.id).collect()),
            Err(()) => None,
        };
        let _ = self.single::<AboutMe>();
        self.roles();
        let _ = self.single::<OwnThemes>();
        if let Ok(Some(laws)) = self.single::<OwnLaws>() {
            self.report.problems.extend(super::open::laws_wrong(&laws));
        }
        self.entries("", false);
        self.report.problems.extend(self.store.root_left_out());
        councils
    }

    /// The workspace's own roles, and those that ship: what a proposal may name.
    fn roles(&mut self) {
        self.there.extend(Kin::ALL.map(|k| (Kind::Roles, Id::new(k.key()))));
        match self.single::<OwnRoles>() {
            Ok(roles) => {
                let roles = roles.unwrap_or_default();
                self.report.problems.extend(super::open::roles_wrong(&roles));
                self.there.extend(roles.0.into_iter().map(|r| (Kind::Roles, Id::new(r.key))));
            }
            // What it would have held cannot be told: nothing is said to lead nowhere.
            Err(()) => self.references_to_roles = false,
        }
    }

    fn single<T: Entity>(&mut self) -> Result<Option<T>, ()> {
        let Some(id) = T::KIND.single() else { return Ok(None) };
        let mut note = None;
        let read = self.store.read_noting::<T>(&T::KIND.path(&id), &mut note);
        self.report.problems.extend(note);
        match read {
            Ok(record) => Ok(Some(record)),
            Err(StoreError::Missing { .. }) => Ok(None),
            Err(e) => {
                self.report.problems.push(Problem::of(&T::KIND.path(&id), &e));
                Err(())
            }
        }
    }

    /// Reads a folder of records; gives how many could be read.
    fn folder<T: Entity>(&mut self, mut leads_to: impl FnMut(&str, &T) -> Vec<Leads>) -> usize {
        let mut read = 0;
        let ids = self.entries(T::KIND.folder(), true);
        let erased = self.store.tombstones().unwrap_or_default();
        let (ids, back): (Vec<Id>, Vec<Id>) = ids.into_iter().partition(|id| !erased.has(T::KIND, id));
        self.report.problems.extend(back.iter().map(|id| super::erased::is_back(&T::KIND.path(id))));
        let names: Vec<String> = ids.iter().map(|id| format!("{id}{}", place::ENDING)).collect();
        let seconds = super::open::second_versions(T::KIND, names.iter().map(String::as_str));
        let (workspace, mut met) = (self.store.workspace_uid(), Met::default());
        for (id, name) in ids.into_iter().zip(&names) {
            let path = T::KIND.path(&id);
            // A file that cannot be read is still there: what leads to it leads somewhere.
            self.there.insert((T::KIND, id.clone()));
            let mut note = None;
            match self.store.read_noting::<T>(&path, &mut note) {
                Ok(record) => {
                    let whole = self.store.migrated_record(&id, record.clone().into_record());
                    if erased.is_back(&workspace, &id, &whole) {
                        self.there.remove(&(T::KIND, id));
                        self.report.problems.push(super::erased::is_back(&path));
                        continue;
                    }
                    if !place::is_other_version(name) {
                        met.admit(&id, self.store.identity_of(&id, &whole));
                    }
                    self.report.problems.extend(note);
                    // A second version is looked over, and is nobody else.
                    read += usize::from(!seconds.contains(name.as_str()));
                    let leads = leads_to(&path, &record);
                    self.references.extend(leads.into_iter().map(|leads| Reference { path: path.clone(), leads }));
                }
                Err(StoreError::Missing { .. }) => {}
                Err(e) => self.report.problems.push(Problem::of(&path, &e)),
            }
        }
        for (id, original) in met.twins() {
            read -= 1;
            let path = T::KIND.path(id);
            self.references.retain(|reference| reference.path != path);
            self.there.remove(&(T::KIND, id.clone()));
            self.report.problems.push(twin_problem(T::KIND, id, original));
        }
        read
    }

    /// The ids in a folder; names and permissions that are not as they should be become problems.
    fn entries(&mut self, folder: &str, records: bool) -> Vec<Id> {
        let entries = match self.store.list(folder) {
            Ok(entries) => entries,
            Err(e) => {
                self.report.problems.push(Problem::of(folder, &e));
                return Vec::new();
            }
        };
        self.open_to_others(folder, &entries);
        let kind = Kind::with_folder().find(|k| records && k.folder() == folder);
        let left_out = kind.map(|kind| self.store.left_out(kind, &entries)).unwrap_or_default();
        let mut ids = Vec::new();
        for entry in &entries {
            let path = join(folder, &entry.name);
            if is_unfinished(&entry.name) {
                continue;
            }
            let is_record = entry.name.ends_with(place::ENDING) && !entry.name.starts_with('.');
            let second = place::is_other_version(&entry.name) && !copies::could_be(&entry.name);
            if second {
                self.report.problems.push(super::open::other_version(&path));
            } else if let Some(problem) = left_out.get(entry.name.as_str()) {
                self.report.problems.push(problem.clone());
                continue;
            }
            match place::id_of(&entry.name).filter(|_| is_record && records) {
                Some(id) if entry.stat.is == Is::File => ids.push(id),
                Some(_) => {
                    let say = Say::new("store-disk-not-a-file").with("path", &path);
                    self.report.problems.push(Problem::new(&path, say));
                }
                None if is_record && records => {
                    self.report.problems.push(unsafe_file(folder, &entry.name));
                }
                None => {}
            }
        }
        ids.sort();
        ids
    }

    /// One problem a folder, however many files it concerns.
    fn open_to_others(&mut self, folder: &str, entries: &[super::disk::Entry]) {
        let wide = |mode: Option<u32>| mode.is_some_and(|m| m & 0o077 != 0);
        let shown = self.store.shown_path(folder);
        let name = if folder.is_empty() { "." } else { shown.as_str() };
        if self.store.inner.disk.stat(folder).is_ok_and(|s| wide(s.mode)) {
            self.report.problems.push(Problem::new(name, Say::new("store-check-open-folder").with("path", name)));
        }
        let files: Vec<&str> = entries
            .iter()
            .filter(|e| e.stat.is == Is::File && e.name.ends_with(place::ENDING) && wide(e.stat.mode))
            .map(|e| e.name.as_str())
            .collect();
        if let Some(first) = files.iter().min() {
            let path = join(&shown, first);
            let say = Say::new("store-check-open-files").with("path", &path).with("count", files.len());
            self.report.problems.push(Problem::new(path, say));
        }
    }

    /// Links out of the workspace, in a folder of the program's own and those in it.
    fn own_links(&mut self, folder: &str, entries: &[super::disk::Entry]) {
        for entry in entries {
            let path = join(folder, &entry.name);
            match entry.stat.is {
                Is::Other => self.report.problems.extend(self.store.link_problem(&path)),
                Is::Folder => {
                    let within = self.store.list(&path).unwrap_or_default();
                    self.own_links(&path, &within);
                }
                Is::File => {}
            }
        }
    }

    fn lead_nowhere(&mut self, councils: &Option<HashSet<Id>>) {
        let erased = self.store.tombstones().unwrap_or_default();
        for reference in std::mem::take(&mut self.references) {
            let Leads { to, id, lifted } = &reference.leads;
            let leads = match (*to, councils) {
                (Kind::Workspace, Some(councils)) => councils.contains(id),
                (Kind::Workspace, None) => true,
                (Kind::Roles, _) if !self.references_to_roles => true,
                (kind, _) => self.there.contains(&(kind, id.clone())),
            };
            if leads {
                continue;
            }
            let key = match to {
                Kind::Councillor if erased.has(*to, id) => "store-check-names-erased",
                Kind::Councillor => "store-check-no-councillor",
                Kind::Initiative => "store-check-no-initiative",
                Kind::Roles => "store-check-no-role",
                Kind::Proposal => "store-check-no-proposal",
                Kind::Conversation if *lifted => "store-check-no-talk",
                Kind::Conversation => "store-check-no-talk-named",
                _ => "store-check-no-council",
            };
            let say = Say::new(key).with("id", crate::model::text::shown(id.as_str()).as_ref());
            let (line, column) = self.place(&reference.path, &format!("\"{id}\""));
            self.report.problems.push(Problem { path: reference.path, line, column, say });
        }
    }

    /// Councillors, and after those initiatives, without a name.
    fn nameless(&mut self, paths: Vec<String>, councillors: usize) {
        for (n, path) in paths.into_iter().enumerate() {
            let key =
                if n < councillors { "store-check-nameless-councillor" } else { "store-check-nameless-initiative" };
            let (line, column) = self.place(&path, "name:");
            self.report.problems.push(Problem { path, line, column, say: Say::new(key) });
        }
    }

    /// Pressures from a party that an older program let somebody note as an impression.
    fn guessed(&mut self, paths: Vec<String>) {
        for path in paths {
            let (line, column) = self.place(&path, "pressure_party:");
            self.report.problems.push(Problem { path, line, column, say: Say::new("store-check-party-guess") });
        }
    }

    /// Councillors who may be one person, by the paths of their files.
    fn likely_twice(&mut self, traits: &[(Id, Traits)]) {
        // A copy, a second version and a file of somebody who was erased are told elsewhere.
        let is_record = |path: &Id| {
            let name = path.as_str().rsplit('/').next().unwrap_or_default();
            let there = place::id_of(name).is_some_and(|id| self.there.contains(&(Kind::Councillor, id)));
            there && !place::is_other_version(name)
        };
        let traits: Vec<(Id, Traits)> = traits.iter().filter(|(path, _)| is_record(path)).cloned().collect();
        for pair in likely(&traits) {
            let key = match pair.why {
                Likeness::Email => "store-check-likely-email",
                Likeness::Phone => "store-check-likely-phone",
                Likeness::Name => "store-check-likely-name",
                Likeness::Surname | Likeness::Forename => "store-check-likely-surname",
            };
            let file = pair.a.as_str().rsplit('/').next().unwrap_or_default();
            let id = file.strip_suffix(place::ENDING).unwrap_or(file);
            let path = pair.b.as_str().to_owned();
            let (line, column) = self.place(&path, "name:");
            self.report.problems.push(Problem { path, line, column, say: Say::new(key).with("id", id) });
        }
    }

    /// Links of sense maps whose cards are not there.
    fn loose_links(&mut self, loose: Vec<(String, usize)>) {
        for (path, number) in loose {
            let (line, column) = self.place(&path, "links:");
            // Counted as a person counts.
            let say = Say::new("store-check-loose-link").with("link", number);
            self.report.problems.push(Problem { path, line, column, say });
        }
    }

    /// Where in a file these words stand; the beginning where they are not found.
    fn place(&self, path: &str, words: &str) -> (usize, usize) {
        let bytes = self.store.bytes(path).ok().flatten().unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        let Some(at) = text.find(words) else { return (1, 1) };
        let before = &text[..at];
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        (before.matches('\n').count() + 1, column)
    }

    /// The program's own folder: links in it, unfinished batches, and permissions.
    fn own_folder(&mut self) {
        let entries = self.store.list(place::OWN).unwrap_or_default();
        self.own_links(place::OWN, &entries);
        if entries.is_empty() {
            return;
        }
        self.open_to_others(place::OWN, &entries);
        for entry in &entries {
            let path = join(place::OWN, &entry.name);
            if entry.name.starts_with(place::STAGING) && entry.stat.is != Is::Other {
                self.report.problems.push(Problem::new(&path, Say::new("store-check-unfinished").with("path", &path)));
            }
        }
        let folder = join(place::LOCAL, place::DRAFTS);
        let drafts = self.store.list(&folder).unwrap_or_default();
        if !drafts.is_empty() {
            self.open_to_others(&folder, &drafts);
        }
    }
}
