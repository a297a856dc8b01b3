//! The table itself.

/// When a command's keys count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// While reading: lists, panes, questions.
    Browse,
    /// While typing: letters are letters then.
    Typing,
    /// Both.
    Both,
    /// In the room, where none of the officer's own keys counts.
    Room,
}

/// Under which heading help lists a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Going from place to place.
    Places,
    /// Moving about in a place.
    Moving,
    /// Writing and changing.
    Writing,
    /// While typing.
    Typing,
    /// Files, settings and the program itself.
    Program,
    /// In the room.
    Room,
}

impl Group {
    /// All of them, in the order help shows them.
    pub const ALL: [Group; 6] =
        [Group::Places, Group::Moving, Group::Writing, Group::Typing, Group::Program, Group::Room];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            Group::Places => "group-places",
            Group::Moving => "group-moving",
            Group::Writing => "group-writing",
            Group::Typing => "group-typing",
            Group::Program => "group-program",
            Group::Room => "group-room",
        }
    }
}

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// The command.
    pub command: Command,
    /// Its name in the officer's own key file, and `cmd-NAME` in the locales.
    pub name: &'static str,
    /// When its keys count.
    pub scope: Scope,
    /// Its heading in help.
    pub group: Group,
    /// Its keys, unless the officer says otherwise.
    pub keys: &'static [&'static str],
}

macro_rules! commands {
    ($($command:ident $name:literal $scope:ident $group:ident [$($key:literal),*];)*) => {
        /// Something a person can tell the program to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $(#[doc = concat!("`", $name, "` in the locales and the key file.")] $command,)*
        }

        /// Every command, in the order help lists them.
        pub const COMMANDS: &[Row] = &[
            $(Row {
                command: Command::$command,
                name: $name,
                scope: Scope::$scope,
                group: Group::$group,
                keys: &[$($key),*],
            },)*
        ];
    };
}

commands! {
    Overview         "overview"          Browse Places  ["0"];
    StageContact     "stage-contact"     Browse Places  ["1"];
    StageSense       "stage-sense"       Browse Places  ["2"];
    StageFit         "stage-fit"         Browse Places  ["3"];
    ChooseInitiative "choose-initiative" Browse Places  ["i"];
    ChooseCouncillor "choose-councillor" Browse Places  ["c"];
    WholeInitiative  "whole-initiative"  Browse Places  [];
    NextStep         "next-step"         Browse Places  [">"];
    Search           "search"            Browse Places  ["Ctrl+F"];
    WholeMap         "whole-map"         Browse Places  [];
    Timeline         "timeline"          Browse Places  [];
    TimelineInitiative "timeline-initiative" Browse Places [];
    FromTheStart     "from-the-start"    Browse Places  [];
    LawAndPolicy     "law-and-policy"    Browse Places  [];
    Palette          "palette"           Browse Places  [":", "Ctrl+P"];
    Help             "help"              Browse Places  ["?"];
    HelpHere         "help-here"         Both   Places  ["F1"];
    NextPane         "next-pane"         Browse Moving  ["Tab"];
    PreviousPane     "previous-pane"     Browse Moving  ["Shift+Tab"];
    Up               "up"                Browse Moving  ["Up", "k"];
    Down             "down"              Browse Moving  ["Down", "j"];
    PageUp           "page-up"           Browse Moving  ["PgUp"];
    PageDown         "page-down"         Browse Moving  ["PgDn"];
    First            "first"             Browse Moving  ["Home", "g"];
    Last             "last"              Browse Moving  ["End", "G"];
    Filter           "filter"            Browse Moving  ["/"];
    NextKind         "next-kind"         Browse Moving  ["t"];
    Choose           "choose"            Browse Moving  ["Enter"];
    Back             "back"              Both   Moving  ["Esc"];
    NewNote          "new-note"          Browse Writing ["n"];
    Add              "add"               Browse Writing ["a"];
    Edit             "edit"              Browse Writing ["e"];
    Delete           "delete"            Browse Writing ["d", "Del"];
    MoveItemUp       "move-item-up"      Browse Writing ["Alt+Up"];
    MoveItemDown     "move-item-down"    Browse Writing ["Alt+Down"];
    LinkCards        "link-cards"        Browse Writing ["l"];
    MapSum           "map-sum"           Browse Places  ["s"];
    Lift             "lift"              Both   Writing ["Ctrl+L"];
    PutPrompt        "put-prompt"        Both   Writing ["F4"];
    Copy             "copy"              Browse Writing ["y"];
    Undo             "undo"              Browse Writing ["u", "Ctrl+Z"];
    Redo             "redo"              Browse Writing ["Ctrl+R", "Ctrl+Y"];
    NewInitiative    "new-initiative"    Browse Writing [];
    EditInitiative   "edit-initiative"   Browse Writing [];
    NewCouncillor    "new-councillor"    Browse Writing [];
    NewProposal      "new-proposal"      Browse Writing [];
    NewRole          "new-role"          Browse Writing [];
    RoleWish         "role-wish"         Browse Writing [];
    PickEvidence     "pick-evidence"     Browse Writing [];
    SmallerStep      "smaller-step"      Browse Writing [];
    CompareProposals "compare-proposals" Browse Writing [];
    ProposeToNext    "propose-to-next"   Browse Writing [];
    OfferLater       "offer-later"       Browse Writing [];
    ProposalStatus   "proposal-status"   Browse Writing [];
    AddTask          "add-task"          Browse Writing ["f"];
    FollowUpDone     "follow-up-done"    Browse Writing ["Space"];
    PromiseNotKept   "promise-not-kept"  Browse Writing [];
    PutOff           "put-off"           Browse Writing [];
    MergePeople      "merge-people"      Browse Writing [];
    LikelyTwice      "likely-twice"      Browse Writing [];
    AboutMe          "about-me"          Browse Writing [];
    FindIn           "find-in"           Browse Places  [];
    LastReport       "last-report"       Browse Places  [];
    WhereToLook      "where-to-look"     Browse Places  [];
    FirstMessage     "first-message"     Browse Writing [];
    LookAgain        "look-again"        Browse Writing [];
    WouldEnjoy       "would-enjoy"       Browse Writing [];
    Themes           "themes"            Browse Writing [];
    Finish           "finish"            Typing Typing  ["Ctrl+S"];
    NextField        "next-field"        Typing Typing  ["Tab"];
    PreviousField    "previous-field"    Typing Typing  ["Shift+Tab"];
    Import           "import"            Browse Program [];
    NameWards        "name-wards"        Browse Program [];
    Export           "export"            Browse Program [];
    ExportLetter     "export-letter"     Browse Program [];
    ExportRole       "export-role"       Browse Program [];
    Briefing         "briefing"          Browse Program [];
    Report           "report"            Browse Program [];
    ExportContacts   "export-contacts"   Browse Program [];
    ExportCalendar   "export-calendar"   Browse Program [];
    ExportCouncillors "export-councillors" Browse Program [];
    ExportConversations "export-conversations" Browse Program [];
    ExportProposals  "export-proposals"  Browse Program [];
    ExportClues      "export-clues"      Browse Program [];
    ExportWorkshop   "export-workshop"   Browse Program [];
    Drafts           "drafts"            Browse Program [];
    Trash            "trash"             Browse Program [];
    Versions         "versions"          Browse Program [];
    Problems         "problems"          Browse Program [];
    WorkspaceSettings "workspace-settings" Browse Program [];
    NextTheme        "next-theme"        Both   Program ["F6"];
    Language         "language"          Browse Program [];
    Cover            "cover"             Both   Program ["F9"];
    About            "about"             Browse Program [];
    Suspend          "suspend"           Browse Program [];
    Quit             "quit"              Browse Program ["q", "Ctrl+C"];
    Present          "present"           Both   Places  ["F5"];
    InTheRoom        "in-the-room"       Browse Program [];
    Workshops        "workshops"         Browse Program [];
    Agendas          "agendas"           Browse Program [];
    RoomNext         "room-next"         Room   Room    ["Right", "Space", "PgDn"];
    RoomBack         "room-back"         Room   Room    ["Left", "PgUp"];
    RoomBlank        "room-blank"        Room   Room    ["b", "B", "."];
    RoomPause        "room-pause"        Room   Room    ["p"];
    RoomMinute       "room-minute"       Room   Room    ["+"];
    RoomSteps        "room-steps"        Room   Room    ["g"];
    RoomUp           "room-up"           Room   Room    ["Up"];
    RoomDown         "room-down"         Room   Room    ["Down"];
    RoomChoose       "room-choose"       Room   Room    ["Enter"];
    RoomBoard        "room-board"        Room   Room    ["w"];
    RoomDot          "room-dot"          Room   Room    ["*"];
    RoomUndot        "room-undot"        Room   Room    ["-"];
    RoomHigher       "room-higher"       Room   Room    ["Alt+Up"];
    RoomLower        "room-lower"        Room   Room    ["Alt+Down"];
    RoomEarlier      "room-earlier"      Room   Room    ["Alt+Left"];
    RoomLater        "room-later"        Room   Room    ["Alt+Right"];
    RoomRewrite      "room-rewrite"      Room   Room    ["F2"];
    RoomRemove       "room-remove"       Room   Room    ["Del"];
    RoomHeading      "room-heading"      Room   Room    ["Ctrl+N"];
    RoomUndo         "room-undo"         Room   Room    ["Ctrl+Z"];
    RoomRedo         "room-redo"         Room   Room    ["Ctrl+Y"];
    RoomKeys         "room-keys"         Room   Room    ["?", "F1"];
    RoomLeave        "room-leave"        Room   Room    ["Esc"];
}

impl Command {
    /// Its row of the table.
    pub fn row(self) -> &'static Row {
        // The table is made from the same list as the enum, in the same order.
        &COMMANDS[self as usize]
    }

    /// The key of its name in the locales.
    pub fn label(self) -> String {
        format!("cmd-{}", self.row().name)
    }
}
