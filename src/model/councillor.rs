//! Councillors: the public facts, and the person behind the title.

use serde::{Deserialize, Serialize};

use super::{Basis, Changed, Clash, Date, Hold, Id, NameParts, Party, Post, Statement, Uid, Visibility, is_default};

/// One councillor. What the council publishes comes first; what the officer was
/// told or noticed follows. Home addresses, family, health, religion, predicted
/// votes and photographs have no field and so cannot be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Councillor {
    /// The name as the council publishes it, without "Councillor" before it.
    pub name: String,
    /// The name as the council's file wrote it, where that differs from `name`; an import knows people by either.
    #[serde(default, skip_serializing_if = "is_default")]
    pub raw_name: String,
    /// The same name in its parts, where they are known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parts: NameParts,
    /// The key of the council ([`super::Council::id`]).
    #[serde(default, skip_serializing_if = "is_default")]
    pub council: Option<Id>,
    /// Wards, as the council writes them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wards: Vec<String>,
    /// The party as published. Never part of a score.
    #[serde(default, skip_serializing_if = "is_default")]
    pub party: Option<Party>,
    /// Posts held.
    #[serde(default, skip_serializing_if = "is_default")]
    pub posts: Vec<Post>,
    /// Ways to reach them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contacts: Vec<Contact>,
    /// When and where surgeries are held, as published, a line each.
    #[serde(default, skip_serializing_if = "is_default")]
    pub surgeries: Vec<String>,
    /// First day of the present term.
    #[serde(default, skip_serializing_if = "is_default")]
    pub term_from: Option<Date>,
    /// Last day of the present term, or the day of the next election.
    #[serde(default, skip_serializing_if = "is_default")]
    pub term_until: Option<Date>,
    /// Still a councillor, or not any more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub stands: Stands,
    /// Where the public facts come from, and the day they last changed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub published: Option<Published>,
    /// What other systems call this person, for the next import.
    #[serde(default, skip_serializing_if = "is_default")]
    pub member_ids: Vec<MemberId>,
    /// Which public facts the officer corrected: an import leaves them alone.
    #[serde(default, skip_serializing_if = "is_default")]
    pub corrected: Vec<Fact>,

    /// How to approach them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub approach: Approach,
    /// How they like to be reached.
    #[serde(default, skip_serializing_if = "is_default")]
    pub prefers: Prefers,
    /// Point of view: how they think about things.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mindset: Vec<Statement>,
    /// Point of view: what matters to them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub priorities: Vec<Statement>,
    /// What they are good at.
    #[serde(default, skip_serializing_if = "is_default")]
    pub strengths: Vec<Statement>,
    /// Which role they said that they would like; the newest counts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub would_like: Vec<RoleWish>,
    /// What support they need to take part.
    #[serde(default, skip_serializing_if = "is_default")]
    pub support_needs: Vec<Statement>,
    /// Pressures from the council.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pressure_council: Vec<Statement>,
    /// Pressures from the party, only ever as told or published.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pressure_party: Vec<Statement>,
    /// Pressures from the community.
    #[serde(default, skip_serializing_if = "is_default")]
    pub pressure_community: Vec<Statement>,
    /// What the officer and the councillor share.
    #[serde(default, skip_serializing_if = "is_default")]
    pub common_ground: Vec<Statement>,
    /// What they already do that is coproduction without the label.
    #[serde(default, skip_serializing_if = "is_default")]
    pub already_does: Vec<Statement>,
    /// Signs that they would care, or would not.
    #[serde(default, skip_serializing_if = "is_default")]
    pub clues: Vec<Clue>,
    /// What presses on them, and what came of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub concerns: Vec<Concern>,
    /// Names they were published under before, newest last.
    #[serde(default, skip_serializing_if = "is_default")]
    pub former_names: Vec<String>,
    /// The uids of records that were merged into this one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub merged_from: Vec<Uid>,
    /// The uids of records that somebody said are other people.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_same_as: Vec<Uid>,
    /// Whom they know: groups and people, as told or published.
    #[serde(default, skip_serializing_if = "is_default")]
    pub knows: Vec<Statement>,
    /// Whether they stand again at the next election, only ever as told or published.
    #[serde(default, skip_serializing_if = "is_default")]
    pub standing: Option<Standing>,
    /// How a letter greets them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub salutation: Salutation,
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

impl Councillor {
    /// The name to sort by: surname first, folded.
    pub fn sort_key(&self) -> String {
        let parts = if self.parts.surname.is_empty() { NameParts::parse(&self.name) } else { self.parts.clone() };
        super::text::fold(&format!("{} {}", parts.surname, parts.forenames))
    }

    /// The conversations that something here was lifted from, by id; each as often as it is named.
    pub fn lifted_from(&self) -> impl Iterator<Item = &Id> {
        let said = self.statements().filter_map(|s| s.from.as_ref());
        said.chain(self.concerns.iter().filter_map(|c| c.from.as_ref()))
    }

    /// Everything said of them, whatever the section.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        [
            &self.mindset,
            &self.priorities,
            &self.strengths,
            &self.support_needs,
            &self.pressure_council,
            &self.pressure_party,
            &self.pressure_community,
            &self.common_ground,
            &self.already_does,
        ]
        .into_iter()
        .flatten()
    }

    /// Whether they are in post on a day, as far as is known.
    pub fn in_post(&self) -> bool {
        self.stands == Stands::InPost
    }
}

/// Whether somebody is still a councillor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Stands {
    /// Yes.
    #[default]
    InPost,
    /// No longer, since this day where it is known.
    Left {
        /// The day they left, or were last seen in the council's list.
        #[serde(default, skip_serializing_if = "is_default")]
        since: Option<Date>,
    },
}

/// Where public facts come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// The list or page, in words a reader could follow.
    pub source: String,
    /// The day that they were read there and last changed.
    pub date: Date,
    /// The day they were last looked at again and found still to hold, where they were.
    #[serde(default, skip_serializing_if = "is_default")]
    pub looked_at: Option<Date>,
}

impl Published {
    /// The day since when nobody has looked at them.
    pub fn fresh_on(&self) -> Date {
        self.looked_at.map_or(self.date, |day| day.max(self.date))
    }
}

/// What another system calls this person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberId {
    /// The kind of system (`moderngov`).
    pub system: String,
    /// Whose it is: a host, or the council's key.
    pub host: String,
    /// The number or name there.
    pub id: String,
}

/// One of the facts that a council publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    /// The name and its parts.
    Name,
    /// The wards.
    Wards,
    /// The party.
    Party,
    /// The posts.
    Posts,
    /// The ways to reach them.
    Contacts,
    /// The term.
    Term,
    /// The surgeries.
    Surgeries,
}

/// One way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What it is.
    pub kind: ContactKind,
    /// The address or number, as published or as given.
    pub value: String,
    /// What it is for, where the source says so ("ward matters only").
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// Who it comes from; only what the council publishes is ever shown to others.
    #[serde(default, skip_serializing_if = "is_default")]
    pub origin: Origin,
}

/// A kind of contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ContactKind {
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
    /// A mobile number.
    Mobile,
    /// The postal address at the council.
    Post,
    /// A page of their own.
    Page,
}

impl ContactKind {
    /// All of them, in the order they are offered.
    pub const ALL: [ContactKind; 5] =
        [ContactKind::Email, ContactKind::Phone, ContactKind::Mobile, ContactKind::Post, ContactKind::Page];
}

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// The council's own list: the next import may change it.
    #[default]
    Council,
    /// The officer found it published elsewhere: no import touches it.
    Published,
    /// It was given to the officer: no import touches it, and nobody else sees it.
    Given,
}

/// How somebody is to be approached.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Approach {
    /// Freely: why not just start a conversation?
    #[default]
    Free,
    /// There is a specific direction.
    Direction {
        /// What it asks, exactly as typed.
        what: String,
        /// Who said so, or where it stands.
        source: String,
        /// When it was given.
        date: Date,
    },
    /// They asked to be left alone.
    LeaveAlone {
        /// What they asked, exactly as typed.
        #[serde(default, skip_serializing_if = "is_default")]
        what: String,
        /// When.
        date: Date,
    },
}

/// Whether somebody stands at the next election. It is never guessed: there is no impression of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// Whether they do.
    pub again: bool,
    /// How it is known.
    pub basis: StandingBasis,
}

/// How it is known whether somebody stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum StandingBasis {
    /// Published: where, and when it was seen there.
    Published {
        /// Where it stands, in words a reader could follow.
        source: String,
        /// The day it was seen.
        date: Date,
    },
    /// They said so, on this day.
    ToldMe {
        /// The day it was said.
        date: Date,
    },
}

/// How a letter greets somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Salutation {
    /// By title and surname.
    #[default]
    Surname,
    /// By first name.
    FirstName,
    /// As typed.
    As(String),
}

/// How somebody likes to be reached, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prefers {
    /// Language ("Cymraeg", "English").
    #[serde(default, skip_serializing_if = "is_default")]
    pub language: String,
    /// Channel ("a call", "email").
    #[serde(default, skip_serializing_if = "is_default")]
    pub channel: String,
    /// Good and bad times.
    #[serde(default, skip_serializing_if = "is_default")]
    pub times: String,
}

/// A sign, seen somewhere by somebody, that a councillor would care.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clue {
    /// What was seen, exactly as typed.
    pub text: String,
    /// Where: a page, a report, a leaflet, a meeting.
    pub source: String,
    /// The day it was seen.
    pub date: Date,
    /// A link to it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub link: String,
    /// Their own words, where there are any.
    #[serde(default, skip_serializing_if = "is_default")]
    pub quote: String,
    /// The theme it bears on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub theme: String,
    /// Whether it counts against rather than for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub against: bool,
    /// What kind of place it was seen in.
    #[serde(default, skip_serializing_if = "is_default")]
    pub place: CluePlace,
    /// Who checked it, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub checked_by: String,
    /// The day it was last looked at again, where it was. Its strength still
    /// counts from the day it was seen.
    #[serde(default, skip_serializing_if = "is_default")]
    pub looked_at: Option<Date>,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// The officer who wrote it, by id; none where that was not recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub officer: Option<Id>,
}

impl Clue {
    /// A clue of which only the words, the place and the day are known.
    pub fn new(text: impl Into<String>, source: impl Into<String>, date: Date) -> Self {
        Clue {
            text: text.into(),
            source: source.into(),
            date,
            link: String::new(),
            quote: String::new(),
            theme: String::new(),
            against: false,
            place: CluePlace::NotSaid,
            checked_by: String::new(),
            looked_at: None,
            uid: Uid::default(),
            officer: None,
        }
    }

    /// The day since when nobody has looked at it.
    pub fn fresh_on(&self) -> Date {
        self.looked_at.map_or(self.date, |day| day.max(self.date))
    }
}

/// A kind of place where clues are seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CluePlace {
    /// Not said.
    #[default]
    NotSaid,
    /// The councillor's page on the council's site.
    ProfilePage,
    /// What they post in public.
    SocialMedia,
    /// Their party's or group's site.
    PartySite,
    /// What they stood on at an election.
    ElectionMaterial,
    /// A report, an agenda or minutes.
    CouncilReport,
    /// The press.
    Press,
    /// Heard from them in person.
    HeardInPerson,
}

impl CluePlace {
    /// All of them, in the order they are offered.
    pub const ALL: [CluePlace; 8] = [
        CluePlace::NotSaid,
        CluePlace::ProfilePage,
        CluePlace::SocialMedia,
        CluePlace::PartySite,
        CluePlace::ElectionMaterial,
        CluePlace::CouncilReport,
        CluePlace::Press,
        CluePlace::HeardInPerson,
    ];
}

/// A role that a councillor said they would like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleWish {
    /// The key of the role ([`super::Role::key`]).
    pub role: String,
    /// In which initiative; in any where none is named.
    #[serde(default, skip_serializing_if = "is_default")]
    pub initiative: Option<Id>,
    /// Their words, exactly as typed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: String,
    /// How it is known, and since when.
    pub basis: Basis,
}

/// Something that presses on a councillor, and what coproduction could do for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concern {
    /// What presses, exactly as typed.
    pub text: String,
    /// What coproduction could offer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub offer: String,
    /// By whom.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by: String,
    /// How it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: ConcernState,
    /// What came of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub came_of_it: String,
    /// The day it was raised.
    pub date: Date,
    /// The last day that something about it moved; the day it was raised where none.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moved: Option<Date>,
    /// The conversation that it was lifted from, by id.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Id>,
    /// How it is known; not said in older files.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: Option<Basis>,
    /// Who may see it; `OnlyMe` unless said otherwise.
    #[serde(default, skip_serializing_if = "is_default")]
    pub visibility: Visibility,
    /// Its short id, which never changes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uid: Uid,
    /// The officer who wrote it, by id; none where that was not recorded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub officer: Option<Id>,
}

impl Concern {
    /// A concern of which only the words and the day are known.
    pub fn new(text: impl Into<String>, date: Date) -> Self {
        Concern {
            text: text.into(),
            offer: String::new(),
            by: String::new(),
            state: ConcernState::Raised,
            came_of_it: String::new(),
            date,
            moved: None,
            from: None,
            basis: None,
            visibility: Visibility::OnlyMe,
            uid: Uid::default(),
            officer: None,
        }
    }

    /// The last day that something about it moved.
    pub fn moved_on(&self) -> Date {
        self.moved.map_or(self.date, |moved| moved.max(self.date))
    }
}

/// How a concern stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConcernState {
    /// Raised by the councillor.
    #[default]
    Raised,
    /// Something was offered.
    Offered,
    /// It is under way.
    UnderWay,
    /// The result was reported back.
    ReportedBack,
}

impl ConcernState {
    /// All of them, in order.
    pub const ALL: [ConcernState; 4] =
        [ConcernState::Raised, ConcernState::Offered, ConcernState::UnderWay, ConcernState::ReportedBack];
}
