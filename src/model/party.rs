//! Parties as published.

use serde::{Deserialize, Serialize};

/// A party as the council writes it, and the one name under which its many
/// spellings are known. Shown as published; it never enters a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Party {
    /// As the council wrote it.
    pub written: String,
}

/// In a file a party is the bare words, so that a person may write `party: "Labour"`.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Written(String);

impl From<Written> for Party {
    fn from(w: Written) -> Self {
        Party { written: w.0 }
    }
}

impl From<Party> for Written {
    fn from(p: Party) -> Self {
        Written(p.written)
    }
}

/// Spellings, folded, and the name each is known under.
const SPELLINGS: &[(&str, &str)] = &[
    ("lab", "Labour"),
    ("labour", "Labour"),
    ("labour party", "Labour"),
    ("the labour party", "Labour"),
    ("welsh labour", "Labour"),
    ("llafur", "Labour"),
    ("llafur cymru", "Labour"),
    ("scottish labour", "Labour"),
    ("labour and co-operative", "Labour and Co-operative"),
    ("labour and co-operative party", "Labour and Co-operative"),
    ("labour & co-operative", "Labour and Co-operative"),
    ("labour/co-operative", "Labour and Co-operative"),
    ("con", "Conservative"),
    ("cons", "Conservative"),
    ("conservative", "Conservative"),
    ("conservatives", "Conservative"),
    ("conservative party", "Conservative"),
    ("the conservative party", "Conservative"),
    ("welsh conservative", "Conservative"),
    ("welsh conservatives", "Conservative"),
    ("conservative and unionist", "Conservative"),
    ("conservative and unionist party", "Conservative"),
    ("ceidwadwyr", "Conservative"),
    ("ceidwadwyr cymreig", "Conservative"),
    ("ld", "Liberal Democrat"),
    ("libdem", "Liberal Democrat"),
    ("lib dem", "Liberal Democrat"),
    ("ldm", "Liberal Democrat"),
    ("lib dems", "Liberal Democrat"),
    ("democratiaid rhyddfrydol", "Liberal Democrat"),
    ("democratiaid rhyddfrydol cymru", "Liberal Democrat"),
    ("liberal democrat", "Liberal Democrat"),
    ("liberal democrats", "Liberal Democrat"),
    ("the liberal democrats", "Liberal Democrat"),
    ("the liberal democrat party", "Liberal Democrat"),
    ("liberal democrat party", "Liberal Democrat"),
    ("welsh liberal democrat", "Liberal Democrat"),
    ("welsh liberal democrats", "Liberal Democrat"),
    ("pc", "Plaid Cymru"),
    ("plaid", "Plaid Cymru"),
    ("plaid cymru", "Plaid Cymru"),
    ("plaid cymru - the party of wales", "Plaid Cymru"),
    ("plaid cymru/the party of wales", "Plaid Cymru"),
    ("the party of wales", "Plaid Cymru"),
    ("grn", "Green"),
    ("green", "Green"),
    ("green party (e&w)", "Green"),
    ("plaid werdd", "Green"),
    ("y blaid werdd", "Green"),
    ("greens", "Green"),
    ("green party", "Green"),
    ("the green party", "Green"),
    ("wales green party", "Green"),
    ("snp", "Scottish National Party"),
    ("scottish national party", "Scottish National Party"),
    ("scottish national party (snp)", "Scottish National Party"),
    ("ind", "Independent"),
    ("independent", "Independent"),
    ("independents", "Independent"),
    ("independent / other", "Independent"),
    ("independent group", "Independent"),
    ("independent member", "Independent"),
    ("annibynnol", "Independent"),
    ("non-aligned", "Independent"),
    ("ref", "Reform UK"),
    ("reform", "Reform UK"),
    ("reform uk", "Reform UK"),
    ("uki", "UK Independence Party"),
    ("ukip", "UK Independence Party"),
    ("uk independence party", "UK Independence Party"),
    ("uk independence party (ukip)", "UK Independence Party"),
    ("dup", "Democratic Unionist Party"),
    ("democratic unionist party", "Democratic Unionist Party"),
    ("sf", "Sinn Féin"),
    ("sinn fein", "Sinn Féin"),
    ("sdl", "SDLP"),
    ("sdlp", "SDLP"),
    ("social democratic and labour party", "SDLP"),
    ("uup", "Ulster Unionist Party"),
    ("ulster unionist party", "Ulster Unionist Party"),
    ("alliance", "Alliance"),
    ("alliance party", "Alliance"),
];

impl Party {
    /// A party as somebody wrote it.
    pub fn new(written: impl Into<String>) -> Self {
        Party { written: written.into() }
    }

    /// The one name under which its spellings are known; as written where unknown.
    pub fn name(&self) -> &str {
        self.known().unwrap_or(self.written.trim())
    }

    /// The one name of a party whose spelling is known; `None` where it is not.
    pub fn known(&self) -> Option<&'static str> {
        let folded = super::text::fold(&self.written);
        SPELLINGS.iter().find(|(spelling, _)| *spelling == folded).map(|(_, name)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::Party;

    #[test]
    fn one_party_has_many_spellings_and_keeps_the_one_written() {
        for spelling in ["Labour", "LABOUR", "Labour Party", "The Labour Party", "Welsh Labour"] {
            let party = Party::new(spelling);
            assert_eq!(party.name(), "Labour");
            assert_eq!(party.written, spelling);
        }
        assert_eq!(Party::new("Llais Gwynedd").name(), "Llais Gwynedd");
    }
}
