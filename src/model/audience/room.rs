//! What a room full of people may see of a workspace. The room's state and its
//! drawing take nothing else of it: not the book, not a record.

use serde::{Deserialize, Serialize};

use super::{Audience, ForOthers, Shown, seen, show};
use crate::model::{Councillor, Date, Id, Nation, Party, Workshop, text};

/// What of a workspace may stand on the wall. Only [`for_room`] makes one that
/// says anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoomMatter {
    nation: Option<Nation>,
    people: Vec<RoomPerson>,
}

impl RoomMatter {
    /// The nation whose law counts; `None` where it is not known.
    pub fn nation(&self) -> Option<Nation> {
        self.nation
    }

    /// The councillors who are present and agreed to be shown.
    pub fn people(&self) -> &[RoomPerson] {
        &self.people
    }
}

/// A councillor who is present and agreed, as published. No party: it would
/// stand beside what they say. No contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomPerson {
    name: Shown,
    wards: Vec<Shown>,
    posts: Vec<Shown>,
}

impl RoomPerson {
    /// What would stand on the wall of somebody, for the officer to tell before
    /// it does; `None` where nothing of them may be shown.
    pub fn would_be(id: &Id, councillor: &Councillor) -> Option<Self> {
        let it = seen(councillor, id, &Audience::Room)?;
        let titles = it.posts.into_iter().map(|p| p.title);
        let posts = titles.filter(|title| !names_party(title.as_str(), councillor.party.as_ref())).collect();
        Some(RoomPerson { name: it.name, wards: it.wards, posts })
    }

    /// The name as published.
    pub fn name(&self) -> &Shown {
        &self.name
    }

    /// The wards.
    pub fn wards(&self) -> &[Shown] {
        &self.wards
    }

    /// The posts as published, by their titles.
    pub fn posts(&self) -> &[Shown] {
        &self.posts
    }
}

/// That a councillor is present and agreed to be shown: the facilitator said so,
/// about this one, on the officer's own screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PresentAndAgreed(());

impl PresentAndAgreed {
    /// The facilitator says so.
    pub fn says_the_facilitator() -> Self {
        PresentAndAgreed(())
    }
}

/// The one way from a workspace to what a room may see of it.
pub fn for_room<'a>(
    nation: impl Into<Option<Nation>>,
    present: impl IntoIterator<Item = (&'a Id, &'a Councillor, PresentAndAgreed)>,
) -> RoomMatter {
    let person = |(id, councillor, _): (&Id, &Councillor, PresentAndAgreed)| RoomPerson::would_be(id, councillor);
    RoomMatter { nation: nation.into(), people: present.into_iter().filter_map(person).collect() }
}

/// Whether a post's title tells somebody's party: a group's leader or whip, or
/// the party's own name. Rather a post too few on the wall than a party.
fn names_party(title: &str, party: Option<&Party>) -> bool {
    let words = |text: &str| -> Vec<String> {
        text::fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    let title = words(title);
    let has = |any: &[&str]| title.iter().any(|w| any.contains(&w.as_str()));
    let leads_group = has(&["leader", "arweinydd"]) && has(&["group", "grwp", "ngrwp"]);
    let names = party.into_iter().flat_map(|p| [p.written.as_str(), p.name()]).map(words);
    let named = names.filter(|n| !n.is_empty()).any(|n| title.windows(n.len()).any(|w| w == n));
    leads_group || has(&["whip", "chwip"]) || named
}

/// What of a workshop may leave the room: what the room ticked, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenWorkshop {
    /// What it is called.
    pub name: Shown,
    /// The day.
    pub date: Shown<Date>,
    /// The headings that have a ticked point, each with those: the words and the dots.
    pub board: Vec<(Shown, Vec<(Shown, u32)>)>,
    /// The agenda, by its id.
    pub agenda: String,
    /// The ticked asks.
    pub asks: Vec<SeenAsk>,
}

/// An ask of a workshop that may leave the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenAsk {
    /// The practice councillor, by id; empty where none was chosen.
    pub practice: String,
    /// The role, by its key.
    pub role: String,
    /// Each part's key with its words.
    pub parts: Vec<(String, Shown)>,
}

impl ForOthers for Workshop {
    type Seen = SeenWorkshop;

    /// The officer's own too: what was not ticked stays in the file, and goes nowhere.
    fn seen(&self, _: &Id, _: &Audience) -> Option<SeenWorkshop> {
        let Workshop {
            name,
            date,
            agenda,
            board,
            asks,
            took: _,
            initiative: _,
            attended: _,
            uid: _,
            hold: _,
            changed: _,
            unsettled: _,
        } = self;
        let board = board
            .iter()
            .map(|h| {
                let ticked = h.points.iter().filter(|p| p.leaves);
                (show(&h.title), ticked.map(|p| (show(&p.text), p.dots)).collect::<Vec<_>>())
            })
            .filter(|(_, points)| !points.is_empty())
            .collect();
        let asks = asks
            .iter()
            .filter(|a| a.leaves)
            .map(|a| SeenAsk {
                practice: a.councillor.clone(),
                role: a.role.clone(),
                parts: a.parts.iter().map(|(k, words)| (k.clone(), show(words))).collect(),
            })
            .collect();
        Some(SeenWorkshop { name: show(name), date: Shown(*date), agenda: agenda.clone(), board, asks })
    }
}

/// Where the room is: all that goes from the screen on the wall to the speaker's
/// view beside it. Places, times, and headings that stand on the wall; nobody's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The agenda, by its id.
    pub agenda: String,
    /// The workshop, by its id; empty while nothing is written.
    #[serde(default)]
    pub workshop: String,
    /// The step: 0 before the first, one past the last after it.
    pub step: usize,
    /// The slide within the step, and how many there are.
    pub slide: (usize, usize),
    /// The heading of this slide, and of the step's next one; empty where there is none.
    #[serde(default)]
    pub headings: (String, String),
    /// How long each step has taken until `at`, in seconds.
    pub used: Vec<u32>,
    /// Minutes added to each step.
    pub added: Vec<u16>,
    /// Whether the time runs.
    pub running: bool,
    /// Whether the screen is blank.
    pub blank: bool,
    /// Whether the officer's own screen is where the room was.
    #[serde(default)]
    pub away: bool,
    /// The practice councillor that was chosen, by id.
    pub practice: String,
    /// When this was written, in seconds since 1970.
    pub at: u64,
    /// Whether the room is over.
    pub ended: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Contact, ContactKind, Origin, Post};

    #[test]
    fn a_post_that_tells_a_party_is_not_on_the_wall() {
        let tells = |title: &str, party: &str| names_party(title, Some(&Party::new(party)));
        for title in
            ["Leader of the Conservative Group", "Arweinydd Grŵp Plaid Cymru", "Labour Group Whip", "Chief Whip"]
        {
            assert!(tells(title, "Something Else"), "{title}");
        }
        assert!(tells("Spokesperson, Welsh Labour", "Labour") && tells("Labour spokesperson", "Welsh Labour"));
        for title in
            ["Leader of the Council", "Chair, Flood Task Group", "Cabinet Member for Housing", "Arweinydd y Cyngor"]
        {
            assert!(!tells(title, "Labour"), "{title}");
        }
        assert!(!names_party("Chair of Planning", None));
    }

    #[test]
    fn of_somebody_in_the_room_there_is_a_name_and_what_is_published_and_no_party() {
        let councillor = Councillor {
            name: "Ceri Prys".into(),
            wards: vec!["Cwm".into()],
            party: Some(Party::new("Secret Party")),
            posts: Post::parse("Chair of Planning").into_iter().collect(),
            contacts: vec![Contact {
                kind: ContactKind::Mobile,
                value: "07700 900123".into(),
                note: String::new(),
                origin: Origin::Given,
            }],
            ..Councillor::default()
        };
        let id = Id::new("ceri-prys");
        let matter = for_room(Nation::Wales, [(&id, &councillor, PresentAndAgreed::says_the_facilitator())]);
        let shown = format!("{matter:?}");
        assert!(shown.contains("Ceri Prys") && shown.contains("Chair of Planning") && shown.contains("Cwm"));
        assert!(!shown.contains("Secret Party") && !shown.contains("900123"), "{shown}");
        assert!(for_room(Nation::Wales, []).people().is_empty());
    }

    #[test]
    fn what_the_room_did_not_tick_does_not_leave_it() {
        use crate::model::{Heading, Point};
        let point = |text: &str, leaves| Point { text: text.into(), dots: 2, leaves, ..Point::default() };
        let board = vec![
            Heading {
                title: "Top".into(),
                points: vec![point("stays", false), point("goes", true)],
                ..Heading::default()
            },
            Heading { title: "Nothing of this".into(), points: vec![point("stays too", false)], ..Heading::default() },
        ];
        let workshop = Workshop { board, ..Workshop::new("Taster", Date::new(2026, 11, 24).expect("a day"), "a") };
        let out = format!("{:?}", seen(&workshop, &Id::new("w"), &Audience::Room));
        assert!(out.contains("goes") && !out.contains("stays") && !out.contains("Nothing of this"), "{out}");
    }
}
