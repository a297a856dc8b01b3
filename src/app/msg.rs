//! What comes in and what goes out.

use std::path::PathBuf;
use std::sync::Arc;

use super::contact::reading::{Doing, Report, ReportAsked};
use super::importing::{ImportPreview, Taken, Wish};
use super::jobs::CancelToken;
use super::layer::TakesBack;
use super::out::{For, Made, Refused, What};
use super::prefs::Preferences;
use crate::command::Input;
use crate::model::audience::Position;
use crate::model::likeness::Likely;
use crate::model::{AboutMe, Edit, Id, Kind, Record, Say, WardName, Workspace};
use crate::store::{Away, Batch, Draft, MergePlan, Present, Problem, Saved, StoreError, Trashed, Version};

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// A person did something.
    Input(Input),
    /// The workspace's own settings and the officer's.
    Settings(Box<Workspace>, Box<AboutMe>),
    /// What the workspace has of its own beside what ships: a record of its own kind, empty where there is none.
    Own(Box<Record>),
    /// The files that could not be read, by path.
    Problems(Vec<Problem>),
    /// Part of the workspace was read.
    Read(Box<Batch>),
    /// A record that was asked for is large, and is being read by this job.
    Loading(Kind, Id, CancelToken),
    /// A record that was asked for.
    Loaded(Kind, Id, Result<Box<Record>, Say>),
    /// An edit was saved, or was not; with the draft that it came from.
    Saved {
        /// The edit.
        edit: Box<Edit>,
        /// The draft that it came from, where there was one.
        draft: Option<Id>,
        /// What came of it.
        result: Result<Vec<Saved>, StoreError>,
    },
    /// A draft that was opened here is open in another program too.
    DraftElsewhere(Id),
    /// A draft was kept, or was not.
    DraftKept(Id, Result<(), Say>),
    /// Drafts that were found, newest first.
    Drafts(Vec<Draft>, ListKind),
    /// What is in the trash, newest first.
    Trash(Result<(Vec<Trashed>, Vec<Draft>), Say>),
    /// A draft was brought back from the trash.
    DraftBack(Result<Box<Draft>, Say>),
    /// The earlier versions of a record.
    Versions(Kind, Id, Result<Vec<Version>, Say>),
    /// An earlier version, to be put back.
    OldVersion(Kind, Id, Result<Box<Record>, Say>),
    /// Something was restored from the trash.
    Restored(Result<Box<Saved>, Say>),
    /// What a filter over people found, by the number it was asked with.
    Found(u64, Vec<u32>),
    /// What a search through texts found, by the number it was asked with.
    TextFound(u64, Vec<TextHit>),
    /// A council's file was read.
    ImportRead(CancelToken, Result<Box<ImportPreview>, Say>),
    /// A report was read, or was not; with the job that read it, where there was a progress box.
    ReportRead(Option<CancelToken>, Result<Arc<Report>, Say>),
    /// A report is being read by this job, and something else is done with it now.
    ReportStep(CancelToken, Doing),
    /// This job has done so many of so many.
    Progress(CancelToken, usize, usize),
    /// This job is committed, and has put so many of so many files in their place.
    Placing(CancelToken, TakesBack, usize, usize),
    /// An import is over.
    Imported {
        /// The job that it was.
        job: CancelToken,
        /// What was imported.
        preview: Box<ImportPreview>,
        /// What came of it.
        result: Result<Taken, Say>,
    },
    /// Undoing or redoing an edit of many records is over.
    ManySaved {
        /// The edit that was saved: the inverse of the one that is undone.
        edit: Box<Edit>,
        /// Whether it was undone or redone.
        replay: Replay,
        /// The job that it was.
        job: CancelToken,
        /// What came of it.
        result: ManySaved,
    },
    /// Wards got their names, or did not; with the draft that they come from.
    WardsNamed(Option<Id>, Result<(Vec<Saved>, Edit), Say>),
    /// People who may be one person, of somebody or of everybody.
    LikelyFound(Option<Id>, Result<Vec<Likely>, Say>),
    /// Two people were put side by side, or cannot be made one.
    MergePlanned(Result<Box<MergePlan>, Say>),
    /// Paths that begin like what was typed.
    Paths(String, Vec<String>),
    /// Something to go out was put together, or was not.
    OutMade(Result<Box<Made>, Say>, OutThen),
    /// A file that goes out was written, or was not.
    OutKept(PathBuf, Result<(), Refused>),
    /// Something is to be said.
    Notice(Say, bool),
    /// The preferences could not be written. Nothing of the officer's is lost.
    PreferencesNotKept,
    /// The workspace can only be read, and why.
    ReadOnly(Say),
    /// A second has gone by while time is shown.
    Tick,
    /// A room on another screen said where it is.
    Position(Option<Box<Position>>),
    /// Who is present and agreed to be shown, as this or another program last said; nobody knows: `None`.
    Present(Option<Present>),
    /// Time to look whether a workspace that is away is back.
    LookAgain,
    /// Another program, or this one, has changed files of the workspace.
    Changed,
    /// Whether the workspace can be reached, and why not.
    Reached(Result<(), Away>),
    /// Time to keep what is being typed.
    Journal,
    /// The program is told to end.
    Terminate,
    /// The program is told to stand aside.
    Suspend,
}

/// A line that a search found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextHit {
    /// What it stands in: a conversation, or a councillor's clues.
    pub kind: Kind,
    /// Whose id.
    pub id: Id,
    /// The line, from just before what was looked for.
    pub line: String,
}

/// Which way an edit of the history is replayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replay {
    /// It is undone.
    Undo,
    /// It is redone.
    Redo,
}

/// What came of saving an edit of many records.
#[derive(Debug)]
pub enum ManySaved {
    /// All of it is saved.
    Done(Vec<Saved>),
    /// It was cancelled in time: nothing changed.
    Cancelled,
    /// It is accepted, and what is not in its place yet is put there at the next save or start.
    Unfinished(Say),
    /// Nothing changed, for this reason.
    Failed(Say),
}

/// What a list of drafts was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// At the start: to be offered.
    Offer,
    /// By the officer.
    List,
}

/// What is to be done with something that was put together to go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutThen {
    /// It is shown.
    Show,
    /// It is copied.
    Copy,
}

/// Something to be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Read a record.
    Load(Kind, Id),
    /// Save an edit; a draft belongs to it and goes once it is saved.
    Save(Box<Edit>, Option<Id>),
    /// Save an edit of records that were deleted meanwhile: those that are in the
    /// trash are taken out first.
    SaveDeleted(Box<Edit>, Option<Id>),
    /// Look whether the workspace can be reached.
    Reach,
    /// The records that went at once were deleted: take them as gone.
    AcceptMissing,
    /// Say to other programs that this draft is open here.
    HoldDraft(Id),
    /// Keep what is being typed.
    PutDraft(Box<Draft>),
    /// A draft was taken back to nothing: forget it.
    DropDraft(Id),
    /// A draft goes to the trash.
    DiscardDraft(Id),
    /// List the drafts.
    ListDrafts,
    /// List the trash.
    ListTrash,
    /// Restore from the trash.
    Restore(Box<Trashed>),
    /// Bring a draft back from the trash.
    RestoreDraft(Box<Draft>),
    /// List the earlier versions of a record.
    ListVersions(Kind, Id),
    /// Read an earlier version.
    ReadVersion(Box<Version>),
    /// Find people: the number to answer with, what was typed, where to look.
    Find {
        /// The number to answer with.
        number: u64,
        /// What was typed.
        typed: String,
        /// The places to look at; everybody where none.
        among: Option<Vec<u32>>,
    },
    /// Look through the texts that are only on disk: every note, and the clues of these councillors.
    FindText {
        /// The number to answer with.
        number: u64,
        /// What was typed.
        typed: String,
        /// Who has clues.
        people: Vec<Id>,
    },
    /// Look for people who may be one person: somebody and others, or everybody.
    FindLikely(Option<Id>),
    /// Put two people side by side: the one who stays, and the one who goes.
    PlanMerge(Id, Id),
    /// Look again at what is on disk.
    Rescan,
    /// Read a council's file as the officer says.
    ReadImport {
        /// The paths; a single one as typed.
        paths: Vec<String>,
        /// What the officer says of it.
        wish: Wish,
        /// The job that it is.
        job: CancelToken,
    },
    /// Give a council's wards that stand as codes their names, everywhere.
    NameWards {
        /// The council.
        council: Id,
        /// The names; empty where a code has none.
        names: Vec<WardName>,
        /// The draft that they come from, where there is one.
        draft: Option<Id>,
    },
    /// Read a report, and find the councillors that it names.
    ReadReport(ReportAsked, CancelToken),
    /// Hold a report against everybody again.
    NameAgain(Arc<Report>),
    /// Take a council's file.
    TakeImport(Box<ImportPreview>, CancelToken),
    /// Save an edit of many records that is undone or redone, in one batch.
    SaveMany {
        /// The edit.
        edit: Box<Edit>,
        /// Which way it is replayed.
        replay: Replay,
        /// The job that it is.
        job: CancelToken,
    },
    /// Put something together that goes out.
    MakeOut {
        /// What.
        what: What,
        /// For whom.
        whom: For,
        /// What is to be done with it.
        then: OutThen,
        /// The officer's language, by its folder.
        language: String,
    },
    /// Write a file that goes out.
    KeepOut {
        /// Where.
        path: PathBuf,
        /// What.
        bytes: Vec<u8>,
        /// Whether over one that is there.
        over: bool,
    },
    /// List paths that begin like this.
    Complete(String),
    /// To the clipboard.
    Copy(String),
    /// Keep the preferences.
    Keep(Box<Preferences>),
    /// Open another workspace.
    Open(OpenWhat),
    /// Say where the room is, for the speaker's view.
    Tell(Box<Position>),
    /// Look where a room on another screen is.
    Follow,
    /// Say who is present and agreed to be shown.
    PutPresent(Present),
    /// Look who was said to be.
    WhoIsPresent,
    /// Suspend the program.
    Suspend,
    /// End.
    Quit,
}

/// Which workspace to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenWhat {
    /// A fresh copy of the sample council.
    Sample,
    /// The one in this folder.
    Folder(PathBuf),
}
