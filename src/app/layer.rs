//! Layers over the screen: keys go to the top one first, drawing goes from the bottom up.

use super::form::Form;
use super::jobs::CancelToken;
use super::sheet::Sheet;
use crate::command::Command;
use crate::insight::find::{self, Query};
use crate::model::{Id, Kind, Say};
use crate::store::{Draft, Trashed, Version};
use crate::ui::editor::Editor;
use crate::ui::list::{ListState, Rows};
use crate::ui::row::Row;

/// A layer.
#[derive(Debug)]
#[allow(clippy::large_enum_variant)] // a handful at a time
pub enum Layer {
    /// Help for this place, from this line on.
    Help(usize),
    /// What the program is, and whom it thanks.
    About(usize),
    /// Something to choose, by typing.
    Picker(Picker),
    /// Something to fill in.
    Form(Form),
    /// Something to answer.
    Ask(Ask),
    /// Something that takes long.
    Progress(Progress),
    /// A list with text beside it.
    Sheet(Box<Sheet>),
    /// The sense map as a whole.
    Map(Box<super::sense::map::MapView>),
    /// Nothing at all: the screen is covered.
    Cover,
}

/// What a picker is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A command.
    Command,
    /// The initiative.
    Initiative,
    /// The councillor.
    Councillor,
    /// A draft to go on with.
    Draft,
    /// Something to restore from the trash.
    Trash,
    /// An earlier version to put back.
    Version,
    /// How a proposal stands.
    Status(Id),
    /// A prompt to put into a note.
    Prompt,
    /// A card to link with this one: its map, whether it is from the top, its place.
    Link(Id, bool, usize),
    /// Until when something is put off.
    PutOff,
    /// What to ask of somebody in a role, by its key; as a smaller step of a proposal where one is named.
    Ask(String, Option<Id>),
    /// Evidence for a proposal.
    Evidence(Id),
    /// Whoever is the same person as this one.
    Merge(Id),
    /// Whose promises they are, in one conversation.
    Whose(super::act::Asking),
    /// Anything, found by its words.
    Anything,
    /// Somebody who is present and agreed to be shown in the room.
    ForRoom,
    /// What a column of a file holds.
    Column,
}

/// What is chosen in a picker.
#[derive(Clone, Debug)]
pub enum PickItem {
    /// A command.
    Command(Command),
    /// An initiative.
    Initiative(Id),
    /// A new initiative.
    NewInitiative,
    /// A councillor.
    Person(Id),
    /// A conversation.
    Talk(Id),
    /// A proposal.
    Proposal(Id),
    /// A task.
    Task(Id),
    /// Nobody in particular.
    Nobody,
    /// A prompt, by its id.
    Prompt(String),
    /// A card of this sense map, by its words.
    Card(Id, String),
    /// A card to link with, by its place.
    Link(usize),
    /// By how many days something is put off; none for a day to be named.
    PutOff(Option<i32>),
    /// A draft.
    Draft(Box<Draft>),
    /// Something in the trash.
    Trashed(Box<Trashed>),
    /// A draft in the trash.
    TrashedDraft(Box<Draft>),
    /// An earlier version.
    Version(Box<Version>),
    /// A status, by its place.
    Status(usize),
    /// What the column at this place holds; nothing where it is left out.
    Column(usize, Option<crate::exchange::Column>),
    /// A sample ask of a role, by its place.
    AskOf(String, usize),
    /// The ask of another proposal.
    AskLike(Id),
    /// An ask of one's own for a role.
    AskBlank(String),
    /// A piece of evidence.
    Evidence(crate::model::Evidence),
}

/// What there is to choose from.
#[derive(Debug)]
pub enum Items {
    /// These: what is shown, what is shown beside it, what a search looks through, what it is.
    These(Vec<(String, String, String, PickItem)>),
    /// Everybody in the book.
    People,
}

/// Something to choose, by typing.
#[derive(Debug)]
pub struct Picker {
    /// What it is for.
    pub pick: Pick,
    /// Its title.
    pub title: Say,
    /// What is typed.
    pub editor: Editor,
    /// What there is.
    pub items: Items,
    /// The places that match, best first; all in order where nothing is typed.
    pub hits: Option<Vec<u32>>,
    /// What `hits` was found for.
    pub hits_for: String,
    /// The selection and the window, over `hits`.
    pub list: ListState,
    /// How many of the items are its own; behind them stands what was found in texts.
    pub own: usize,
    /// The number and the words of the search through texts that is under way or done.
    pub asked: (u64, String),
}

impl Picker {
    /// A picker with nothing typed yet.
    pub fn new(pick: Pick, title: Say, items: Items) -> Self {
        let own = match &items {
            Items::These(items) => items.len(),
            Items::People => 0,
        };
        Picker {
            own,
            asked: (0, String::new()),
            pick,
            title,
            editor: Editor::line(""),
            items,
            hits: None,
            hits_for: String::new(),
            list: ListState::default(),
        }
    }

    /// How many there are in all.
    pub fn all(&self, people: usize) -> usize {
        match &self.items {
            Items::These(items) => items.len(),
            Items::People => people,
        }
    }

    /// How many are shown.
    pub fn len(&self, people: usize) -> usize {
        self.hits.as_ref().map_or_else(|| self.all(people), Vec::len)
    }

    /// The place of the row at `at` among all of them.
    pub fn place(&self, at: usize) -> usize {
        self.hits.as_ref().map_or(at, |hits| hits.get(at).map_or(0, |i| *i as usize))
    }

    /// Finds what was typed among its own items; people are found beside the screen.
    pub fn find(&mut self) {
        let typed = self.editor.text();
        if typed == self.hits_for {
            return;
        }
        let Items::These(items) = &mut self.items else { return };
        items.truncate(self.own);
        let query = Query::new(&typed);
        self.hits = (!query.is_empty()).then(|| find::find(&query, items.len(), None, |i| items[i].2.as_str().into()));
        self.hits_for = typed;
        self.list = ListState::default();
    }
}

/// Rows of one line each, all of which can be selected.
pub struct Plain(pub usize);

impl Rows for Plain {
    fn len(&self) -> usize {
        self.0
    }
    fn height(&self, _: usize) -> usize {
        1
    }
    fn selectable(&self, _: usize) -> bool {
        true
    }
}

/// What an answer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing: the question goes away.
    Close,
    /// The form underneath is left, and what was typed goes to the trash.
    DiscardForm,
    /// The form underneath is left, and what was typed stays as a draft.
    KeepDraft,
    /// The form underneath is left, and what was typed in it is lost: only where
    /// it cannot be kept, and only by this answer.
    LoseForm,
    /// The program is left, although a board stands in memory alone.
    QuitUnsaved,
    /// Look around the sample council.
    Sample,
    /// Start from a council's list.
    Import,
    /// Start empty: with a first initiative.
    Empty,
    /// Somebody who may have moved ward is this councillor, or is not, or that is decided later.
    SamePerson(Id, Option<bool>),
    /// Give this council's wards that stand as codes their names.
    NameWards(Id),
    /// Write over the file of this path.
    OutOver(String),
    /// Name another file than this.
    OutOther(String),
    /// Go on with this draft.
    OpenDraft(Box<Draft>),
    /// This draft goes to the trash.
    DiscardDraft(Id),
    /// The first message is written in this language.
    WriteLetter(&'static str),
    /// What becomes of a letter.
    Letter(super::contact::letter::LetterDo),
    /// What becomes of a name in a report.
    Report(super::contact::report::ReportDo),
    /// Something about a proposal.
    Fit(super::act::FitAnswer),
    /// This councillor is present and agreed to be shown.
    Agreed(Id),
    /// First the initiative is chosen.
    ChooseInitiative,
    /// A point of a workshop's board goes there.
    PointTo(Id, usize, usize, super::room::GoesTo),
    /// Something about what is not there any more.
    Gone(super::gone::GoneDo),
    /// This record is put back as it was.
    PutBack(Kind, Id),
}

/// Something to answer: choices named by what they do, never a bare yes.
#[derive(Debug)]
pub struct Ask {
    /// Its title.
    pub title: Say,
    /// What it says.
    pub body: Vec<Row<()>>,
    /// The choices; Esc takes the last one.
    pub choices: Vec<(Say, Answer)>,
    /// The choice that is selected.
    pub selected: usize,
    /// The first line of the body that is shown.
    pub top: usize,
    /// A record that waits for the answer.
    pub record: Option<Box<crate::model::Record>>,
}

impl Ask {
    /// A question.
    pub fn new(title: Say, body: Vec<Row<()>>, choices: Vec<(Say, Answer)>) -> Self {
        Ask { title, body, choices, selected: 0, top: 0, record: None }
    }
}

/// Something that takes long.
#[derive(Clone, Debug)]
pub struct Progress {
    /// What is being done.
    pub what: Say,
    /// How much of it is done.
    pub done: usize,
    /// Of how much; 0 where nobody knows.
    pub of: usize,
    /// The job that is shown: Esc cancels it and no other.
    pub job: CancelToken,
    /// Set once the job can't be stopped any more: what takes it back.
    pub committed: Option<TakesBack>,
}

/// What takes back a job that can't be stopped any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakesBack {
    /// The command Undo.
    Undo,
    /// The command Redo.
    Redo,
}

impl Progress {
    /// A job that begins now; `of` is 0 where nobody knows how much there is to do.
    pub fn new(what: Say, of: usize, job: CancelToken) -> Self {
        Progress { what, done: 0, of, job, committed: None }
    }
}
