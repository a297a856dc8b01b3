//! Whether a mayor leads the council or is its civic head. Where the title does not
//! tell, the council does: `assets/lists/elected-mayors.ron`.

use std::sync::OnceLock;

use serde::Deserialize;

use super::PostKind;
use super::parse::{MayorTitle, mayor_title};
use crate::model::nation::keys;
use crate::model::text::fold;
use crate::model::{Council, CouncilSigns, nation_of};

/// What a mayor, or the deputy of one, may decide in a council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayorRole {
    /// Elected by the voters: leads this council.
    Elected,
    /// Deputy of an elected mayor of this council.
    DeputyElected,
    /// Civic head or their deputy, or the mayor of another area: decides nothing here.
    Civic,
    /// Called "Mayor" in a council of which it is not known whether its voters elect one.
    Unknown,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename = "ElectedMayors")]
struct Lists {
    councils: String,
    former: String,
    authorities: Vec<String>,
    dropped: String,
    here: Vec<String>,
}

impl Lists {
    fn read() -> Result<Self, ron::error::SpannedError> {
        ron::from_str(include_str!("../../../assets/lists/elected-mayors.ron"))
    }

    /// The area of a list that one of these names is; none where no list has it.
    fn area(&self, name: &str) -> Option<&str> {
        let dropped = |w: &&str| !self.dropped.split_whitespace().any(|d| d == *w);
        let folded = fold(name).replace("london borough", "borough").replace("royal borough", "borough");
        let name = folded.split(' ').filter(dropped).collect::<Vec<_>>().join(" ");
        let keys = keys(&name);
        let is = |area: &&str| keys.iter().any(|key| key == area);
        let mut councils = self.councils.split_whitespace().chain(self.former.split_whitespace());
        // An authority goes by the first of its names.
        let authority = || {
            let mut all = self.authorities.iter();
            all.find(|names| names.split_whitespace().any(|n| is(&n))).and_then(|names| names.split_whitespace().next())
        };
        councils.find(is).or_else(authority)
    }
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    // That the file reads is held by a test.
    LISTS.get_or_init(|| Lists::read().unwrap_or_default())
}

/// Whether the voters of an area elect a mayor ("london", "city of salford").
pub(super) fn elects_mayor(area: &str) -> bool {
    lists().area(area.trim_start_matches("the ")).is_some()
}

/// What a post means in a council, where it is that of a mayor, a chair of the council
/// or a deputy of either; `None` for every other post. Without a council, or with one
/// whose name tells nothing, a plain "Mayor" is [`MayorRole::Unknown`].
pub fn mayor_role(kind: PostKind, title: &str, council: Option<&Council>) -> Option<MayorRole> {
    let deputy = match kind {
        PostKind::ElectedMayor | PostKind::CivicMayor => false,
        PostKind::DeputyMayor => true,
        // Older files write one kind of them all.
        PostKind::Mayor => super::Post::parse(title).first().is_some_and(|p| p.kind == PostKind::DeputyMayor),
        _ => return None,
    };
    let said = mayor_title(title).unwrap_or(MayorTitle { civic: false, area: String::new() });
    if kind == PostKind::CivicMayor || (kind != PostKind::ElectedMayor && said.civic) {
        return Some(MayorRole::Civic);
    }
    let leads = if deputy { MayorRole::DeputyElected } else { MayorRole::Elected };
    let area = said.area.trim_start_matches("the ");
    let named = !area.is_empty() && !lists().here.iter().any(|here| here == area);
    let of_council = council.map(of_council);
    Some(match (named.then(|| lists().area(area)), of_council) {
        // "Mayor of Greater Manchester" on the list of a borough there.
        (Some(Some(area)), Some(Of::Elects(own))) => {
            if area == own {
                leads
            } else {
                MayorRole::Civic
            }
        }
        (Some(Some(_)), Some(Of::Civic)) => MayorRole::Civic,
        (Some(Some(_)), Some(Of::Unknown) | None) => leads,
        _ if kind == PostKind::ElectedMayor => leads,
        // "Mayor of" a town that elects none.
        (Some(None), _) => MayorRole::Civic,
        (None, Some(Of::Elects(_))) => leads,
        (None, Some(Of::Civic)) => MayorRole::Civic,
        (None, Some(Of::Unknown) | None) => MayorRole::Unknown,
    })
}

/// The kind of a post as it counts in a council: that of a mayor by what they may decide
/// there, every other as it is. [`PostKind::Mayor`] stays where that is not known.
pub fn kind_in(kind: PostKind, title: &str, council: Option<&Council>) -> PostKind {
    match mayor_role(kind, title, council) {
        None => kind,
        Some(MayorRole::Elected) => PostKind::ElectedMayor,
        Some(MayorRole::DeputyElected) => PostKind::DeputyLeader,
        Some(MayorRole::Civic) => PostKind::CivicMayor,
        Some(MayorRole::Unknown) => PostKind::Mayor,
    }
}

/// What is known of a council's mayor.
enum Of<'a> {
    Elects(&'a str),
    Civic,
    Unknown,
}

fn of_council(council: &Council) -> Of<'static> {
    let names = council.known_as.iter().chain([&council.name]);
    match names.into_iter().find_map(|name| lists().area(name)) {
        Some(area) => Of::Elects(area),
        // The list is of all who elect one: a council that is known and not in it elects none.
        None if nation_of(council, CouncilSigns::default()).is_some() => Of::Civic,
        None => Of::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Id, Post};

    fn role(title: &str, council: &str) -> Option<MayorRole> {
        let post = Post::parse(title).into_iter().next().expect("a post");
        let council = Council::new(Id::new("c"), council);
        mayor_role(post.kind, title, Some(&council))
    }

    #[test]
    fn list_of_elected_mayors_reads() {
        let lists = Lists::read().expect("elected-mayors.ron reads");
        assert_eq!(lists.councils.split_whitespace().count(), 13);
        for area in ["London", "Greater Manchester", "West Midlands Combined Authority", "Hull and East Yorkshire"] {
            assert!(lists.area(area).is_some(), "{area}");
        }
    }

    #[test]
    fn council_decides_what_a_mayor_is() {
        use MayorRole::{Civic, DeputyElected, Elected, Unknown};
        for (title, council, expected) in [
            ("Mayor", "Salford City Council", Elected),
            ("Mayor", "London Borough of Hackney", Elected),
            ("The Mayor of Tower Hamlets", "Tower Hamlets Council", Elected),
            ("Deputy Mayor", "Watford Borough Council", DeputyElected),
            ("Mayor", "Torfaen County Borough Council", Civic),
            ("Maer", "Cyngor Sir Ceredigion", Civic),
            ("Mayor", "Trafford Metropolitan Borough Council", Civic),
            ("Deputy Mayor", "Swansea", Civic),
            ("Mayor of the Borough", "Rochford District Council", Civic),
            ("Lord Mayor", "Leicester City Council", Civic),
            ("Speaker", "London Borough of Hackney", Civic),
            ("Ceremonial Mayor", "Salford City Council", Civic),
            ("Civic Mayor", "Doncaster", Civic),
            ("Deputy Civic Mayor", "Croydon", Civic),
            ("Provost", "Falkirk", Civic),
            ("Depute Provost", "Falkirk", Civic),
            ("Chair of the Council", "Newham", Civic),
            ("Cadeirydd y Cyngor", "Powys", Civic),
            ("Vice-Chairman of the Council", "Watford", Civic),
            ("Mayor", "Somewhere", Unknown),
            ("Mayor", "", Unknown),
            ("Elected Mayor", "Somewhere", Elected),
            ("Maer Etholedig", "Rhywle", Elected),
            ("Mayor of London", "Greater London Authority", Elected),
            ("Mayor of Greater Manchester", "Trafford Council", Civic),
            ("Mayor of Greater Manchester", "Salford City Council", Civic),
            ("Mayor of Brecon", "Powys", Civic),
            ("Mayor of Liverpool", "Liverpool", Elected),
        ] {
            assert_eq!(role(title, council), Some(expected), "{title}, {council}");
        }
        assert_eq!(role("Leader of the Council", "Salford"), None);
        assert_eq!(mayor_role(PostKind::Mayor, "Mayor", None), Some(Unknown));
    }

    #[test]
    fn older_files_name_all_mayors_alike() {
        let role = |title| {
            let council = Council::new(Id::new("c"), "Doncaster");
            mayor_role(PostKind::Mayor, title, Some(&council))
        };
        assert_eq!(role("Mayor"), Some(MayorRole::Elected));
        assert_eq!(role("Deputy Mayor"), Some(MayorRole::DeputyElected));
        assert_eq!(role("Civic Mayor"), Some(MayorRole::Civic));
        assert_eq!(role("Chair of the Council"), Some(MayorRole::Civic));
    }
}
