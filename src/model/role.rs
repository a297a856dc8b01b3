//! Roles: what a card of one says, and those that a workspace has of its own.

use serde::{Deserialize, Serialize};

use super::{Say, is_default};

/// Words that stand in English, and in Welsh where there is a Welsh version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Text {
    /// English only.
    En(String),
    /// Both languages.
    Both {
        /// English.
        en: String,
        /// Welsh.
        cy: String,
    },
}

impl Text {
    /// The English.
    pub fn en(&self) -> &str {
        match self {
            Text::En(en) | Text::Both { en, .. } => en,
        }
    }

    /// The Welsh, where there is any.
    pub fn cy(&self) -> Option<&str> {
        match self {
            Text::En(_) => None,
            Text::Both { cy, .. } => Some(cy),
        }
    }

    /// In a language by its locale folder (`en`, `cy`); English where that has nothing.
    pub fn get(&self, language: &str) -> &str {
        if language == "cy" { self.cy().unwrap_or(self.en()) } else { self.en() }
    }

    /// With other words in a language; the other language keeps its own.
    #[must_use]
    pub fn put(&self, language: &str, words: &str) -> Text {
        if self.get(language) == words {
            return self.clone();
        }
        match (language, self) {
            ("cy", it) => Text::Both { en: it.en().into(), cy: words.into() },
            (_, Text::Both { cy, .. }) => Text::Both { en: words.into(), cy: cy.clone() },
            _ => Text::En(words.into()),
        }
    }
}

impl Default for Text {
    fn default() -> Self {
        Text::En(String::new())
    }
}

/// One of the four roles, which a role of a council's own is kin to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kin {
    /// Brings the right local people into the room.
    CommunityOrganiser,
    /// Makes the case where officers cannot speak.
    Advocate,
    /// Checks that promises are kept.
    Watchdog,
    /// Lends authority.
    Sponsor,
}

impl Kin {
    /// All of them, most hands-on first.
    pub const ALL: [Kin; 4] = [Kin::CommunityOrganiser, Kin::Advocate, Kin::Watchdog, Kin::Sponsor];

    /// The key that proposals name the shipped role by.
    pub fn key(self) -> &'static str {
        match self {
            Kin::CommunityOrganiser => "community-organiser",
            Kin::Advocate => "advocate",
            Kin::Watchdog => "watchdog",
            Kin::Sponsor => "sponsor",
        }
    }

    /// The one of a key.
    pub fn of_key(key: &str) -> Option<Kin> {
        Kin::ALL.into_iter().find(|k| k.key() == key)
    }
}

/// One role, as its card shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// What proposals name it by (`community-organiser`); it never changes.
    pub key: String,
    /// What it is called.
    pub name: Text,
    /// Which of the four it is kin to; needed for all but these.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kin: Option<Kin>,
    /// What it is, in one line.
    pub line: Text,
    /// Where it stands between hands-on and strategic.
    pub position: Position,
    /// What somebody in this role does.
    #[serde(default, skip_serializing_if = "is_default")]
    pub does: Vec<Text>,
    /// What on a public page suggests that it would suit somebody.
    #[serde(default, skip_serializing_if = "is_default")]
    pub suits: Vec<Text>,
    /// Things to ask for, each with the time it takes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub asks: Vec<Ask>,
    /// The support that somebody in this role needs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub support: Vec<Text>,
    /// What to watch for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub watch_for: Vec<Text>,
    /// How much time it typically takes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub time: Text,
    /// The best thing to ask for first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub first_ask: Text,
    /// Where what is said here comes from.
    pub basis: RoleBasis,
}

impl Role {
    /// Which of the four it is, or is kin to.
    pub fn kin(&self) -> Option<Kin> {
        Kin::of_key(&self.key).or(self.kin)
    }
}

/// One thing to ask of somebody in a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Position {
    /// In the room with residents.
    HandsOn,
    /// Between the two.
    Between,
    /// Clearing the path outside it.
    Strategic,
}

impl Position {
    /// All of them, most hands-on first.
    pub const ALL: [Position; 3] = [Position::HandsOn, Position::Between, Position::Strategic];
}

/// Where something said of a role comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// `roles.ron`: what a workspace adds to the four, or says otherwise of one of
/// them (a role of the same key takes the shipped one's place).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OwnRoles(pub Vec<Role>);

impl OwnRoles {
    /// What is wrong with them as a whole, where each by itself can be read: a
    /// key that stands twice, a role without a key or without kin. With the
    /// key's place in the list.
    pub fn wrong(&self) -> Vec<(usize, Say)> {
        let mut out = Vec::new();
        for (at, role) in self.0.iter().enumerate() {
            let key = if role.key.trim().is_empty() {
                "roles-no-key"
            } else if self.0[..at].iter().any(|r| r.key == role.key) {
                "roles-twice"
            } else if role.kin().is_none() {
                "roles-no-kin"
            } else {
                continue;
            };
            out.push((at, Say::new(key).with("role", &role.name).with("id", role.key.as_str())));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_words_in_one_language_leave_the_other_alone() {
        let both = Text::Both { en: "Host".into(), cy: "Gwesteiwr".into() };
        assert_eq!(both.put("en", "Convenor"), Text::Both { en: "Convenor".into(), cy: "Gwesteiwr".into() });
        assert_eq!(both.put("cy", "Cynullydd"), Text::Both { en: "Host".into(), cy: "Cynullydd".into() });
        assert_eq!(Text::En("Host".into()).put("cy", "Host"), Text::En("Host".into()));
        assert_eq!(Text::En("Host".into()).put("en", "Convenor"), Text::En("Convenor".into()));
    }
}
