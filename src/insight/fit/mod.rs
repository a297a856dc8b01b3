//! Which role would suit somebody in an initiative: signals, each a reason in
//! words with where it stands, and what to take care with, each with the rule
//! behind it. An order to look at them in, and never a figure; party has no part
//! in it. What a councillor said they would like comes before every signal, and
//! the officer's own hand last of all.

mod across;
mod ask_care;
mod ask_words;
mod cautions;
mod rules;
mod signals;
mod signs;
#[cfg(test)]
mod tests;

pub use across::{Across, Held, Holding, across};
pub use ask_care::{NEAR_ELECTION, ask_cautions};
pub use cautions::{cautions, cautions_of, record_of};
pub use rules::{Rule, Sure};

pub use super::order::Themes;

use crate::model::{Book, Councillor, Date, Evidence, Id, Initiative, Kin, Post, Role, Say};

/// Whose fit is looked at, in what, on which day.
pub struct Looked<'a> {
    /// Everything that is known.
    pub book: &'a Book,
    /// Who, by id.
    pub who: &'a Id,
    /// The same person's record.
    pub person: &'a Councillor,
    /// In which initiative, where one is chosen.
    pub initiative: Option<(&'a Id, &'a Initiative)>,
    /// The roles there are, most hands-on first.
    pub roles: &'a [Role],
    /// The vocabulary of themes.
    pub themes_in: Themes<'a>,
    /// The day.
    pub today: Date,
}

impl Looked<'_> {
    /// The posts that they hold on the day.
    pub(super) fn posts(&self) -> impl Iterator<Item = &Post> {
        self.person.posts.iter().filter(|post| post.is_held_on(self.today))
    }
}

/// How a role would suit somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleFit {
    /// The role, by its key.
    pub role: String,
    /// Which of the four it is, or is kin to.
    pub kin: Option<Kin>,
    /// That they said they would like it.
    pub wish: Option<Reason>,
    /// Why it would suit them, the strongest first.
    pub reasons: Vec<Reason>,
    /// What to take care with.
    pub cautions: Vec<Caution>,
    /// Where the officer put it by hand, and why.
    pub moved: Option<Say>,
    weight: i32,
}

/// Why a role would suit somebody, or would not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// In words that could be said aloud.
    pub say: Say,
    /// Where it stands.
    pub evidence: Evidence,
    /// Whether it counts against.
    pub against: bool,
    weight: i32,
}

/// What to take care with, and the rule behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caution {
    /// The rule.
    pub rule: Rule,
    /// What it means here.
    pub say: Say,
    /// Where what it is about stands, where it stands somewhere.
    pub evidence: Option<Evidence>,
}

impl Caution {
    /// The ask would have somebody run what they scrutinise.
    const RUNS: &'static str = "care-ask-runs";
    /// The ask would have somebody take a side in what they decide.
    const PREJUDGES: &'static str = "care-ask-prejudges";

    /// Whether the ask itself is what somebody in their post could not say yes to.
    pub fn stops_the_ask(&self) -> bool {
        matches!(self.say.key, Self::RUNS | Self::PREJUDGES)
    }

    /// Whether it speaks against proposing the role at all: watching and leading
    /// the same work, or somebody who asked to be left alone.
    pub fn forbids(&self) -> bool {
        self.rule == Rule::R1 || self.say.key == "care-r5-alone"
    }
}

/// How each role would suit somebody, the one to look at first in front.
pub fn fit(of: &Looked<'_>) -> Vec<RoleFit> {
    let found = signals::all(of);
    let mut fits: Vec<RoleFit> = of
        .roles
        .iter()
        .map(|role| {
            let kin = role.kin();
            let mut reasons: Vec<Reason> =
                found.iter().filter(|(k, _)| Some(*k) == kin).map(|(_, reason)| reason.clone()).collect();
            reasons.extend(signals::earlier(of, role));
            reasons.sort_by_key(|r| (r.against, std::cmp::Reverse(r.weight)));
            let mut fit = RoleFit {
                role: role.key.clone(),
                kin,
                wish: signals::wish(of, role),
                cautions: cautions::of(of, role),
                moved: None,
                weight: signals::weigh(&reasons),
                reasons,
            };
            fit.weight += cautions::weight(of, kin);
            fit
        })
        .collect();
    // Stable: of equals the more hands-on comes first, as in the list of roles.
    fits.sort_by_key(|f| (f.wish.is_none(), std::cmp::Reverse(f.weight)));
    by_hand(of, &mut fits);
    fits
}

/// Places that the officer changed by hand, in the order they were changed.
fn by_hand(of: &Looked<'_>, fits: &mut Vec<RoleFit>) {
    let Some((_, initiative)) = of.initiative else { return };
    for moved in initiative.role_moves.iter().filter(|m| m.councillor == *of.who) {
        let Some(at) = fits.iter().position(|f| f.role == moved.role) else { continue };
        let by = isize::try_from(moved.by).unwrap_or(0);
        let to = at.saturating_add_signed(by).min(fits.len() - 1);
        let mut fit = fits.remove(at);
        let say = Say::new("fit-moved").with("why", moved.reason.as_str()).with("date", moved.date);
        fit.moved = Some(say);
        fits.insert(to, fit);
    }
}
