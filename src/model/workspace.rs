//! The workspace itself, and the officer whose it is.

use serde::{Deserialize, Serialize};

use super::{Changed, Clash, Date, Hold, Id, NameOrder, Uid, is_default};

/// The number of the format that this program writes. A workspace with a higher
/// one opens read-only.
pub const FORMAT: u32 = 2;

/// `workspace.ron`: what the folder is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workspace {
    /// The format that the files are written in.
    pub format: u32,
    /// What the workspace is called in the title bar; the first council's name where empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// The nation whose law applies.
    #[serde(default)]
    pub nation: Nation,
    /// Set where nobody has said the nation yet, and no council told it: then `nation` says nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub nation_unknown: bool,
    /// Whose councillors are here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub councils: Vec<Council>,
    /// Pre-election periods, as the returning officer published them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub elections: Vec<ElectionPeriod>,
    /// Set where everybody in it is invented.
    #[serde(default, skip_serializing_if = "is_default")]
    pub invented: bool,
    /// After how many weeks without a word somebody counts as losing touch.
    #[serde(default = "eight", skip_serializing_if = "is_eight")]
    pub losing_touch_weeks: u32,
    /// After how many weeks in which nothing moved a concern has gone stale.
    #[serde(default = "six", skip_serializing_if = "is_six")]
    pub stale_weeks: u32,
    /// How many weeks before a phase begins it is said that nobody is involved yet.
    #[serde(default = "six", skip_serializing_if = "is_six")]
    pub phase_weeks: u32,
    /// A protocol for the whole council: whom to tell first, who said so, and when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub direction: Option<Direction>,
    /// How long what is kept of people is kept.
    #[serde(default, skip_serializing_if = "is_default")]
    pub retention: Retention,
    /// Whether parties and groups are shown.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub show_groups: bool,
    /// The organisation's own details for the sheets on information governance.
    #[serde(default, skip_serializing_if = "is_default")]
    pub governance: Governance,
    /// The organisation's template for letters: a file in the workspace.
    #[serde(default, skip_serializing_if = "is_default")]
    pub letter_template: String,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// Why it must not be erased, purged or merged for now.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hold: Option<Hold>,
    /// Who changed it last, and when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed: Option<Changed>,
    /// What two people changed differently and nobody has settled yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unsettled: Vec<Clash>,
}

fn yes() -> bool {
    true
}
#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands a reference
fn is_yes(yes: &bool) -> bool {
    *yes
}
fn six() -> u32 {
    6
}
#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands a reference
fn is_six(n: &u32) -> bool {
    *n == 6
}
fn eight() -> u32 {
    8
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands a reference
fn is_eight(n: &u32) -> bool {
    *n == 8
}

impl Workspace {
    /// The nation whose law applies; `None` where nobody has said it yet.
    pub fn known_nation(&self) -> Option<Nation> {
        (!self.nation_unknown).then_some(self.nation)
    }
}

impl Default for Workspace {
    fn default() -> Self {
        Workspace {
            format: FORMAT,
            name: String::new(),
            nation: Nation::default(),
            // A file from before this field has a nation that somebody saw.
            nation_unknown: true,
            councils: Vec::new(),
            elections: Vec::new(),
            invented: false,
            losing_touch_weeks: eight(),
            stale_weeks: six(),
            phase_weeks: six(),
            direction: None,
            retention: Retention::default(),
            show_groups: yes(),
            governance: Governance::default(),
            letter_template: String::new(),
            uid: Uid::default(),
            hold: None,
            changed: None,
            unsettled: Vec::new(),
        }
    }
}

/// A protocol that holds for every councillor of a council, unless somebody's own profile says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Direction {
    /// The council it is for ([`Council::id`]); all of the workspace's where none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub council: Option<Id>,
    /// What it asks, exactly as typed.
    pub what: String,
    /// Who said so, or where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
    /// When it was given.
    pub date: Date,
}

/// How long what is kept of people is kept, in weeks; none where nobody has said so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Notes and conversations, from the last contact.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes_weeks: Option<u32>,
    /// Notes and conversations, from the end of the initiative.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ended_weeks: Option<u32>,
    /// Agreed roles and what came of them, from the end of the initiative.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles_weeks: Option<u32>,
    /// Everything about somebody who is no longer in post, from the day they left.
    #[serde(default, skip_serializing_if = "is_default")]
    pub left_weeks: Option<u32>,
    /// Trash, earlier versions and drafts that were put away.
    #[serde(default, skip_serializing_if = "is_default")]
    pub trash_weeks: Option<u32>,
}

/// An organisation's own details for the sheets on information governance, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Governance {
    /// Whose data it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub controller: String,
    /// The team that keeps it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub team: String,
    /// The data protection officer, and how to reach them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub data_protection_officer: String,
    /// Where the notice stands that councillors can read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notice: String,
}

/// From the notice of an election to the day of the poll: the time in which
/// publicity needs care.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectionPeriod {
    /// The council it is for ([`Council::id`]); all of the workspace's where none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub council: Option<Id>,
    /// Its first day: the notice of election.
    pub from: Date,
    /// Its last day: the day of the poll.
    pub until: Date,
    /// The wards it is for, as the council writes them; all of them where none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wards: Vec<String>,
}

/// One council whose councillors are in the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Its key, which councillors name; it never changes.
    pub id: Id,
    /// What it is called; can be changed.
    pub name: String,
    /// Its wards as the council writes them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wards: Vec<String>,
    /// Names that an imported file gave it (a host, a column), so that the next file is known again.
    #[serde(default, skip_serializing_if = "is_default")]
    pub known_as: Vec<String>,
    /// What the officer called wards that the council's files write as codes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ward_names: Vec<WardName>,
    /// What the officer said of the columns of the council's tables, for the next one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub columns: Vec<ColumnUse>,
    /// Which way round the council's files write names, where the officer had to say so.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name_order: Option<NameOrder>,
}

impl Council {
    /// A council of which nothing but its name is known.
    pub fn new(id: Id, name: impl Into<String>) -> Self {
        Council {
            id,
            name: name.into(),
            wards: Vec::new(),
            known_as: Vec::new(),
            ward_names: Vec::new(),
            columns: Vec::new(),
            name_order: None,
        }
    }

    /// What a ward is called: the name given to its code, else as written.
    pub fn ward_called<'a>(&'a self, written: &'a str) -> &'a str {
        let named = self.ward_names.iter().find(|w| w.code == written && !w.name.trim().is_empty());
        named.map_or(written, |w| w.name.trim())
    }
}

/// A ward that files write as a code, and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WardName {
    /// The code (`W05001039`).
    pub code: String,
    /// The name, as the officer typed it.
    pub name: String,
}

/// What a column of a council's tables holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnUse {
    /// The heading as the file writes it.
    pub heading: String,
    /// What it holds (`name`, `ward`); empty where it is left out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub holds: String,
}

/// Whether a ward is written as the Office for National Statistics' code: a
/// letter for the nation and eight digits (`W05001039`).
pub fn is_ward_code(ward: &str) -> bool {
    let mut chars = ward.chars();
    ward.len() == 9
        && chars.next().is_some_and(|c| matches!(c, 'E' | 'W' | 'S' | 'N'))
        && chars.all(|c| c.is_ascii_digit())
}

/// A nation of the United Kingdom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nation {
    /// Wales.
    #[default]
    Wales,
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Nation {
    /// All of them, in the order they are offered.
    pub const ALL: [Nation; 4] = [Nation::Wales, Nation::England, Nation::Scotland, Nation::NorthernIreland];
}

/// `about-me.ron`: the officer, for signatures and for common ground.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboutMe {
    /// Name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// Post.
    #[serde(default, skip_serializing_if = "is_default")]
    pub post: String,
    /// Organisation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organisation: String,
    /// How to be reached.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contact: String,
    /// What stands under a letter.
    #[serde(default, skip_serializing_if = "is_default")]
    pub signature: String,
    /// Places, interests and causes: the officer's side of common ground.
    #[serde(default, skip_serializing_if = "is_default")]
    pub common_ground: Vec<String>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// Why it must not be erased, purged or merged for now.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hold: Option<Hold>,
    /// Who changed it last, and when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed: Option<Changed>,
    /// What two people changed differently and nobody has settled yet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unsettled: Vec<Clash>,
}
