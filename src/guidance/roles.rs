//! The roles that a councillor can take in coproduction. That there are four,
//! and what each is at heart, is from Dave Mckenna's article of 9 July 2018;
//! asks, times, support and cautions are suggestions of this project.

use serde::Deserialize;

use super::Text;

/// One role, as its card shows it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// What proposals name it by (`community-organiser`); it never changes.
    pub key: String,
    /// What it is called.
    pub name: Text,
    /// What it is, in one line.
    pub line: Text,
    /// Where it stands between hands-on and strategic.
    pub position: Position,
    /// What somebody in this role does.
    #[serde(default)]
    pub does: Vec<Text>,
    /// What on a public page suggests that it would suit somebody.
    #[serde(default)]
    pub suits: Vec<Text>,
    /// Things to ask for, each with the time it takes.
    #[serde(default)]
    pub asks: Vec<Ask>,
    /// The support that somebody in this role needs.
    #[serde(default)]
    pub support: Vec<Text>,
    /// What to watch for.
    #[serde(default)]
    pub watch_for: Vec<Text>,
    /// How much time it typically takes.
    pub time: Text,
    /// The best thing to ask for first.
    pub first_ask: Text,
    /// Where what is said here comes from.
    pub basis: RoleBasis,
}

/// One thing to ask of somebody in a role.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// What is asked: one verb, one thing.
    pub what: Text,
    /// How long it takes, and how often.
    pub time: Text,
    /// Where it comes from.
    pub basis: RoleBasis,
}

/// Where a role stands between hands-on and strategic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Position {
    /// In the room with residents.
    HandsOn,
    /// Between the two.
    Between,
    /// Clearing the path outside it.
    Strategic,
}

/// Where something said of a role comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum RoleBasis {
    /// From the article.
    Article,
    /// At heart from the article, worked out by this project.
    ArticleAndSuggestion,
    /// A suggestion of this project, without another source.
    Suggestion,
    /// The workspace's own.
    Own,
}

#[cfg(test)]
mod tests {
    use super::super::Guidance;
    use super::*;

    #[test]
    fn the_four_roles_run_from_hands_on_to_strategic_and_each_has_asks_with_a_time() {
        let guidance = Guidance::load();
        let keys: Vec<&str> = guidance.roles().iter().map(|r| r.key.as_str()).collect();
        assert_eq!(keys, ["community-organiser", "advocate", "watchdog", "sponsor"]);
        assert!(guidance.roles().is_sorted_by_key(|r| r.position));
        for role in guidance.roles() {
            assert!(role.name.cy().is_some(), "{}", role.key);
            assert!(!role.asks.is_empty() && role.asks.iter().all(|a| !a.time.en().is_empty()), "{}", role.key);
            assert!(!role.support.is_empty() && !role.watch_for.is_empty() && !role.does.is_empty(), "{}", role.key);
        }
        assert_eq!(guidance.role("watchdog").map(|r| r.position), Some(Position::Strategic));
    }
}
