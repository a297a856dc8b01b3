//! Carries effects out: what is quick at once, what may take long on threads of
//! its own. Answers come back as messages. Savings keep their order.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use super::contact::reading;
use super::importing;
use super::jobs::{self, CancelToken, Jobs, NewestDrafts, Reports};
use super::msg::{Effect, ListKind, Msg};
use super::out;
use super::prefs::Preferences;
use super::watch::Watch;
use crate::insight::find::{self, Query};
use crate::model::limits::LIMITS;
use crate::model::{AboutMe, Date, Edit, Entity, Id, OwnLaws, OwnRoles, OwnThemes, PersonBrief, Say, Workspace};
use crate::store::{Access, Away, Batch, Draft, Kept, Problem, Saved, Store, StoreError, ron_text};

/// Carries effects out.
pub trait Runner {
    /// Carries one out. `people` is who a search looks through. Gives what is
    /// known at once; the rest comes through the channel.
    fn run(&mut self, effect: Effect, people: &Arc<Vec<PersonBrief>>) -> Vec<Msg>;
}

/// The runner over a store: with threads for the screen, without for tests.
pub struct WorkRunner {
    store: Store,
    today: fn() -> Date,
    prefs_file: Option<PathBuf>,
    /// What is cancelled when the program ends.
    jobs: Jobs,
    drafts: NewestDrafts,
    answers: Option<Sender<Msg>>,
    work: Option<Sender<Job>>,
    finder: Option<Sender<Job>>,
    /// The number of the newest search through texts: older ones stop.
    texts: Arc<std::sync::atomic::AtomicU64>,
    reader: Option<Sender<Job>>,
    loader: Option<Sender<Job>>,
    /// Dropped when the program ends: then it gives no more signs of life.
    watch: Option<Watch>,
    hands: Vec<JoinHandle<()>>,
    /// The file in which a room says where it is, as it was when it was last read.
    followed: Option<crate::store::disk::Stat>,
    /// The file that tells who is in the room today, as it was when it was last read.
    present: Option<crate::store::disk::Stat>,
    /// What was copied last, for the loop to hand to the terminal.
    pub copied: Option<String>,
}

pub(super) type Job = Box<dyn FnOnce() -> Vec<Msg> + Send>;

impl WorkRunner {
    /// A runner. With a channel for answers, what may take long is done beside
    /// the screen; without one everything is done at once.
    pub fn new(store: Store, today: fn() -> Date, prefs_file: Option<PathBuf>, answers: Option<Sender<Msg>>) -> Self {
        let mut runner = WorkRunner {
            store,
            today,
            prefs_file,
            jobs: Jobs::default(),
            drafts: NewestDrafts::default(),
            answers,
            work: None,
            finder: None,
            texts: Arc::default(),
            reader: None,
            loader: None,
            watch: None,
            hands: Vec::new(),
            followed: None,
            present: None,
            copied: None,
        };
        runner.work = runner.hand();
        runner.finder = runner.hand();
        runner.reader = runner.hand();
        runner.loader = runner.hand();
        // It only reads: the end of the program does not wait for it.
        runner.hands.pop();
        runner
    }

    fn hand(&mut self) -> Option<Sender<Job>> {
        let answers = self.answers.clone()?;
        let (sender, jobs) = channel::<Job>();
        let hand = std::thread::Builder::new().spawn(move || {
            while let Ok(job) = jobs.recv() {
                // A job that panics neither ends the program nor keeps the next from being done.
                let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(job));
                let messages = done.unwrap_or_else(|_| vec![Msg::Notice(Say::new("said-broke"), true)]);
                for message in messages {
                    if answers.send(message).is_err() {
                        return;
                    }
                }
            }
        });
        self.hands.push(hand.ok()?);
        Some(sender)
    }

    /// Reads the workspace, part by part; drafts are offered once it is read.
    pub fn start(&mut self) -> Vec<Msg> {
        // From before anything is read until the program ends: what it knows by then must not be erased beside it.
        self.store.stay_open();
        self.watch = self.answers.clone().map(|answers| Watch::start(self.store.clone(), answers));
        let mut first = Vec::new();
        if let Access::ReadOnly(why) = self.store.access() {
            first.push(Msg::ReadOnly(why));
        }
        let (store, answers, job) = (self.store.clone(), self.answers.clone(), self.jobs.start());
        let read = move || {
            let mut out = Vec::new();
            let mut send = |msg: Msg| give(answers.as_ref(), &mut out, msg);
            look(&store, job.flag(), false, &mut send);
            let mut drafts = store.drafts_to_go_on_with();
            // The newest first: that is the one that was being typed.
            drafts.sort_by(|a, b| (&b.saved, &b.id).cmp(&(&a.saved, &a.id)));
            if !drafts.is_empty() {
                send(Msg::Drafts(drafts, ListKind::Offer));
            }
            store.sweep_deep();
            out
        };
        first.extend(self.beside(Box::new(read)));
        first
    }

    fn beside(&mut self, job: Job) -> Vec<Msg> {
        let store = self.store.clone();
        // What the store has to say besides follows what was asked for.
        let job: Job = Box::new(move || {
            let mut out = job();
            out.extend(store.take_notices().into_iter().map(|say| Msg::Notice(say, true)));
            out
        });
        match &self.work {
            Some(work) => {
                if work.send(job).is_err() {
                    return vec![Msg::Notice(Say::new("said-broke"), true)];
                }
                Vec::new()
            }
            None => job(),
        }
    }

    /// Waits until everything that was asked for is done. What saves a record or
    /// a draft is completed; reading and searching stop, and an import or an
    /// undo of many records that is not committed yet changes nothing.
    pub fn finish(&mut self) {
        self.work = None;
        self.finder = None;
        self.reader = None;
        self.loader = None;
        self.watch = None;
        self.jobs.cancel_all();
        // No search has this number, so every search is an old one.
        self.texts.store(u64::MAX, Ordering::Relaxed);
        for hand in self.hands.drain(..) {
            let _ = hand.join();
        }
    }

    /// Where a job's progress goes; the job is cancelled when the program ends.
    fn reports(&mut self, job: &CancelToken) -> Reports {
        self.jobs.add(job);
        Reports::new(job, self.answers.clone())
    }

    /// Keeps a draft at once, in the last moment of a program that is ending: on
    /// whatever disk takes it.
    ///
    /// # Errors
    /// Where none does.
    pub fn keep_in_need(&self, mut draft: Draft) -> Result<Kept, StoreError> {
        draft.saved = self.store.stamp();
        self.store.put_draft_in_need(&draft)
    }
}

/// Saves an edit: its changes all or none.
fn save(store: &Store, edit: &Edit) -> Result<Vec<Saved>, StoreError> {
    match edit.changes.as_slice() {
        [change] => store.save(change).map(|saved| vec![saved]),
        changes => store.save_all(changes, &AtomicBool::new(false), &mut |_, _| {}),
    }
}

/// Sends a message at once, or puts it with those that are given back.
fn give(answers: Option<&Sender<Msg>>, out: &mut Vec<Msg>, msg: Msg) {
    match answers {
        Some(answers) => {
            let _ = answers.send(msg);
        }
        None => out.push(msg),
    }
}

/// Reads the workspace (or what changed in it) and sends it part by part.
fn look(store: &Store, stop: &AtomicBool, again: bool, send: &mut dyn FnMut(Msg)) {
    let mut singles = Vec::new();
    let workspace = single::<Workspace>(store, "workspace", again, &mut singles);
    let about_me = single::<AboutMe>(store, "about-me", again, &mut singles);
    let roles = single::<OwnRoles>(store, "roles", again, &mut singles);
    let themes = single::<OwnThemes>(store, "themes", again, &mut singles);
    let laws = single::<OwnLaws>(store, "law", again, &mut singles);
    // What is not there because the whole folder is not is not empty.
    if let Err(StoreError::Away(away)) = store.reach()
        && !matches!(away, Away::Missing(_))
    {
        return send(Msg::Read(Box::new(Batch { away: Some(away), last: true, ..Batch::default() })));
    }
    if let (Some(workspace), Some(about_me)) = (workspace, about_me) {
        send(Msg::Settings(Box::new(workspace), Box::new(about_me)));
    }
    if let Some(roles) = roles {
        singles.extend(crate::store::roles_wrong(&roles));
        send(Msg::Own(Box::new(roles.into_record())));
    }
    if let Some(themes) = themes {
        send(Msg::Own(Box::new(themes.into_record())));
    }
    if let Some(laws) = laws {
        singles.extend(crate::store::laws_wrong(&laws));
        send(Msg::Own(Box::new(laws.into_record())));
    }
    let mut last = None;
    let mut each = |batch: crate::store::Batch| {
        if batch.last { last = Some(batch) } else { send(Msg::Read(Box::new(batch))) }
    };
    if again {
        store.rescan(stop, &mut each);
    } else {
        store.scan(stop, &mut each);
    }
    let mut problems = store.problems();
    problems.extend(singles);
    problems.sort_by(|a, b| a.path.cmp(&b.path));
    send(Msg::Problems(problems));
    if let Some(batch) = last {
        send(Msg::Read(Box::new(batch)));
    }
}

/// A record that stands alone. `None` where it cannot be read and was read
/// before: what is shown stays. Whatever is wrong with it is a problem.
fn single<T: crate::model::Entity + Default>(
    store: &Store,
    id: &str,
    again: bool,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let id = Id::new(id);
    match store.read_as::<T>(&id) {
        Ok(it) => Some(it),
        Err(e) if e.is_missing() => Some(T::default()),
        Err(e) => {
            problems.push(Problem::of(&T::KIND.path(&id), &e));
            (!again).then(T::default)
        }
    }
}

impl Runner for WorkRunner {
    fn run(&mut self, effect: Effect, people: &Arc<Vec<PersonBrief>>) -> Vec<Msg> {
        let store = self.store.clone();
        match effect {
            Effect::Load(kind, id) => jobs::load(store, self.loader.as_ref(), &mut self.jobs, kind, id),
            Effect::Save(edit, draft) => self.beside(Box::new(move || {
                let result = save(&store, &edit);
                vec![Msg::Saved { edit, draft, result }]
            })),
            Effect::SaveDeleted(edit, draft) => self.beside(Box::new(move || {
                let result = store.restore_deleted(&edit.changes).and_then(|()| save(&store, &edit));
                vec![Msg::Saved { edit, draft, result }]
            })),
            Effect::Reach => {
                let job: Job = Box::new(move || match store.reach() {
                    Err(StoreError::Away(away)) => vec![Msg::Reached(Err(away))],
                    _ => vec![Msg::Reached(Ok(()))],
                });
                // A drive that answers late is not to hold up the keeping of drafts.
                let Some(reader) = &self.reader else { return job() };
                let _ = reader.send(job);
                Vec::new()
            }
            Effect::AcceptMissing => {
                let mut done = self.beside(Box::new(move || {
                    store.accept_missing();
                    Vec::new()
                }));
                done.extend(self.run(Effect::Rescan, people));
                done
            }
            Effect::FindLikely(who) => self.beside(Box::new(move || {
                let found = store.likely_twice().map_err(|e| e.say());
                vec![Msg::LikelyFound(who, found)]
            })),
            Effect::PlanMerge(keep, other) => self.beside(Box::new(move || {
                vec![Msg::MergePlanned(store.plan_merge(&keep, &other).map(Box::new).map_err(|e| e.say()))]
            })),
            Effect::HoldDraft(id) => self.beside(Box::new(move || match store.hold_draft(&id) {
                true => Vec::new(),
                false => vec![Msg::DraftElsewhere(id)],
            })),
            Effect::PutDraft(mut draft) => {
                let (newest, number) = (self.drafts.clone(), self.drafts.next(&draft.id));
                self.beside(Box::new(move || {
                    if !newest.is(&draft.id, number) {
                        return Vec::new();
                    }
                    draft.saved = store.stamp();
                    let result = store.put_draft(&draft).map_err(|e| e.say());
                    vec![Msg::DraftKept(draft.id, result)]
                }))
            }
            Effect::DropDraft(id) => self.beside(Box::new(move || match store.finish_draft(&id) {
                Err(e) if !e.is_missing() => vec![Msg::Notice(e.say(), true)],
                _ => Vec::new(),
            })),
            Effect::DiscardDraft(id) => self.beside(Box::new(move || match store.discard_draft(&id) {
                Err(e) if !e.is_missing() => vec![Msg::Notice(e.say(), true)],
                _ => Vec::new(),
            })),
            Effect::ListDrafts => self.beside(Box::new(move || {
                let mut drafts = store.drafts_to_go_on_with();
                drafts.sort_by(|a, b| (&b.saved, &b.id).cmp(&(&a.saved, &a.id)));
                vec![Msg::Drafts(drafts, ListKind::List)]
            })),
            Effect::ListTrash => self.beside(Box::new(move || {
                let drafts = store.discarded_drafts();
                vec![Msg::Trash(store.trash().map(|records| (records, drafts)).map_err(|e| e.say()))]
            })),
            Effect::RestoreDraft(draft) => self.beside(Box::new(move || {
                vec![Msg::DraftBack(store.restore_draft(&draft.id).map(|()| draft).map_err(|e| e.say()))]
            })),
            Effect::Restore(trashed) => self.beside(Box::new(move || {
                vec![Msg::Restored(store.restore(&trashed).map(Box::new).map_err(|e| e.say()))]
            })),
            Effect::ListVersions(kind, id) => self.beside(Box::new(move || {
                let versions = store.versions(kind, &id).map_err(|e| e.say());
                vec![Msg::Versions(kind, id, versions)]
            })),
            Effect::ReadVersion(version) => self.beside(Box::new(move || {
                let record = store.read_version(&version).map(Box::new).map_err(|e| e.say());
                vec![Msg::OldVersion(version.kind, version.id.clone(), record)]
            })),
            Effect::Find { number, typed, among } => self.find(number, typed, among, people),
            Effect::FindText { number, typed, people } => {
                self.texts.store(number, Ordering::Relaxed);
                let newest = self.texts.clone();
                let job = move || super::sense::search::in_files(&store, number, &typed, &people, &newest);
                match &self.finder {
                    Some(finder) => {
                        let _ = finder.send(Box::new(job));
                        Vec::new()
                    }
                    None => job(),
                }
            }
            Effect::Rescan => {
                let (answers, job) = (self.answers.clone(), self.jobs.start());
                self.beside(Box::new(move || {
                    let mut out = Vec::new();
                    look(&store, job.flag(), true, &mut |msg| give(answers.as_ref(), &mut out, msg));
                    out
                }))
            }
            Effect::ReadImport { paths, wish, job } => {
                let today = (self.today)();
                self.jobs.add(&job);
                self.beside(Box::new(move || vec![jobs::read_import(&store, paths, &wish, today, job)]))
            }
            Effect::NameWards { council, names, draft } => self.beside(Box::new(move || {
                vec![Msg::WardsNamed(draft, importing::name_wards(&store, &council, &names))]
            })),
            Effect::TakeImport(preview, job) => {
                let (today, reports) = ((self.today)(), self.reports(&job));
                self.beside(Box::new(move || vec![jobs::import(&store, preview, today, job, &reports)]))
            }
            Effect::SaveMany { edit, replay, job } => {
                let reports = self.reports(&job);
                self.beside(Box::new(move || vec![jobs::save_many(&store, edit, replay, job, &reports)]))
            }
            Effect::ReadReport(asked, job) => {
                let reports = self.reports(&job);
                let job: Job = Box::new(move || vec![jobs::report(&store, asked, job, &reports)]);
                // Savings are not to wait for it.
                let Some(reader) = &self.reader else { return job() };
                match reader.send(job) {
                    Ok(()) => Vec::new(),
                    Err(_) => vec![Msg::Notice(Say::new("said-broke"), true)],
                }
            }
            Effect::NameAgain(report) => {
                // After what was being saved, so that who was just written down is among them.
                self.beside(Box::new(move || {
                    vec![Msg::ReportRead(None, reading::again(&store, &report).map(Arc::new))]
                }))
            }
            Effect::MakeOut { what, whom, then, language } => {
                let today = (self.today)();
                self.beside(Box::new(move || {
                    let made = out::make(&store, &what, &whom, out::language(&language), today);
                    vec![Msg::OutMade(made.map(Box::new), then)]
                }))
            }
            Effect::KeepOut { path, bytes, over } => self.beside(Box::new(move || {
                let files = [(path, bytes)];
                let kept = out::keep(&files, over);
                let [(path, _)] = files;
                vec![Msg::OutKept(path, kept)]
            })),
            Effect::Complete(typed) => vec![Msg::Paths(typed.clone(), complete(&typed))],
            Effect::Copy(text) => {
                self.copied = Some(text);
                Vec::new()
            }
            Effect::Keep(mut prefs) => {
                let file = self.prefs_file.clone();
                // Who was erased from this workspace is not remembered as who was looked at last.
                for place in prefs.last.values_mut() {
                    place.councillor = place.councillor.take().filter(|id| !store.is_erased(id));
                }
                self.beside(Box::new(move || match file.map_or(Ok(()), |f| write_preferences(&f, &prefs)) {
                    Ok(()) => Vec::new(),
                    Err(()) => vec![Msg::PreferencesNotKept],
                }))
            }
            Effect::Tell(position) => self.beside(Box::new(move || {
                // Who cannot be told follows nothing; the room goes on.
                let _ = store.put_position(&position);
                Vec::new()
            })),
            Effect::Follow => match store.position(self.followed) {
                Some((now, position)) => {
                    self.followed = now;
                    vec![Msg::Position(position.map(Box::new))]
                }
                None => Vec::new(),
            },
            // At once: a look at the file must not find what it was before.
            Effect::PutPresent(present) => {
                // Another program's wall does not show them then; the room goes on.
                let _ = store.put_present(&present);
                Vec::new()
            }
            Effect::WhoIsPresent => match store.present(self.present) {
                Some((now, present)) => {
                    self.present = now;
                    vec![Msg::Present(present)]
                }
                None => Vec::new(),
            },
            // The loop's own.
            Effect::Open(_) | Effect::Suspend | Effect::Quit => Vec::new(),
        }
    }
}

impl WorkRunner {
    fn find(
        &mut self,
        number: u64,
        typed: String,
        among: Option<Vec<u32>>,
        people: &Arc<Vec<PersonBrief>>,
    ) -> Vec<Msg> {
        let people = people.clone();
        let few = among.as_ref().map_or(people.len(), Vec::len) <= 2_000;
        let job = move || {
            let query = Query::new(&typed);
            let hits = find::find(&query, people.len(), among.as_deref(), |i| (*people[i].search).into());
            vec![Msg::Found(number, hits)]
        };
        match &self.finder {
            Some(finder) if !few => {
                let _ = finder.send(Box::new(job));
                Vec::new()
            }
            _ => job(),
        }
    }
}

/// Paths that begin like what was typed, folders with a separator behind them.
fn complete(typed: &str) -> Vec<String> {
    let expanded = importing::expand(typed);
    let cut = expanded.rfind(['/', '\\']).map_or(0, |i| i + 1);
    let (folder, start) = expanded.split_at(cut);
    let start = start.to_lowercase();
    let look_in = if folder.is_empty() { "." } else { folder };
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let Ok(entries) = std::fs::read_dir(look_in) else { return Vec::new() };
    let mut found: Vec<String> = entries
        .flatten()
        .take(5_000)
        .filter_map(|e| {
            let name = e.file_name().into_string().ok()?;
            let fits = name.to_lowercase().starts_with(&start) && (!name.starts_with('.') || start.starts_with('.'));
            let end = if e.file_type().is_ok_and(|t| t.is_dir()) { std::path::MAIN_SEPARATOR_STR } else { "" };
            fits.then(|| format!("{folder}{name}{end}"))
        })
        .collect();
    found.sort();
    found.truncate(6);
    if found.len() == 1 && found[0] == expanded { Vec::new() } else { found }
}

/// Writes the preferences beside and renames, so that they are never half there.
fn write_preferences(file: &std::path::Path, prefs: &Preferences) -> Result<(), ()> {
    let folder = file.parent().ok_or(())?;
    std::fs::create_dir_all(folder).map_err(|_| ())?;
    let text = ron_text::to_text(prefs).map_err(|_| ())?;
    sweep_preferences(folder);
    let mut beside = tempfile::Builder::new().prefix(UNFINISHED).suffix(".tmp").tempfile_in(folder).map_err(|_| ())?;
    std::io::Write::write_all(&mut beside, text.as_bytes()).map_err(|_| ())?;
    beside.as_file().sync_all().map_err(|_| ())?;
    beside.persist(file).map_err(|_| ())?;
    Ok(())
}

/// How the name of preferences that are not whole yet begins.
const UNFINISHED: &str = ".preferences-";

/// Removes what a killed program never finished; what is younger than a minute
/// another may just be writing.
fn sweep_preferences(folder: &std::path::Path) {
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_old = || entry.metadata().and_then(|m| m.modified()).is_ok_and(|at| at < old);
        if name.starts_with(UNFINISHED) && name.ends_with(".tmp") && is_old() {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Whether the preferences remember that somebody was looked at last in a
/// workspace; with `forget`, they do no more.
///
/// # Errors
/// A sentence where they cannot be read or written.
pub fn remembered(file: &std::path::Path, workspace: &std::path::Path, who: &Id, forget: bool) -> Result<bool, Say> {
    let (mut prefs, unreadable) = read_preferences(file);
    if let Some(say) = unreadable {
        return Err(say);
    }
    let whole = |path: &std::path::Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let here = whole(workspace);
    let mut found = false;
    for (folder, place) in &mut prefs.last {
        if place.councillor.as_ref() == Some(who) && whole(std::path::Path::new(folder)) == here {
            place.councillor = None;
            found = true;
        }
    }
    if found && forget {
        write_preferences(file, &prefs).map_err(|()| Say::new("said-preferences-not-kept"))?;
    }
    Ok(found)
}

/// Reads the preferences; the usual ones, and why, where they cannot be read.
pub fn read_preferences(file: &std::path::Path) -> (Preferences, Option<Say>) {
    let long = file.metadata().is_ok_and(|m| !m.is_file() || m.len() > LIMITS.preferences);
    if long {
        let say = Say::new("preferences-too-large").with("path", file.to_string_lossy().into_owned());
        return (Preferences::default(), Some(say));
    }
    match std::fs::read_to_string(file) {
        Err(_) => (Preferences::default(), None),
        Ok(text) => match ron_text::from_text::<Preferences>(&text) {
            Ok(prefs) => (prefs, None),
            Err(wrong) => {
                let say = Say::new("preferences-unreadable")
                    .with("path", file.to_string_lossy().into_owned())
                    .with("line", wrong.line)
                    .with("why", wrong.say());
                (Preferences::default(), Some(say))
            }
        },
    }
}
