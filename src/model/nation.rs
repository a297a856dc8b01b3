//! Which nation a council is in, as far as its name, its hosts, and its wards' codes tell: `assets/lists/councils.ron`.

use std::collections::HashSet;
use std::sync::OnceLock;

use serde::Deserialize;

use super::text::fold;
use super::{Council, Nation, is_ward_code};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename = "Councils")]
struct Lists {
    nations: Vec<Signs>,
    dropped: String,
    english_hosts: Vec<String>,
    english_names: Vec<String>,
}

/// By what a nation's councils are known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Nation")]
struct Signs {
    nation: Nation,
    councils: String,
    hosts: Vec<String>,
    codes: Vec<String>,
    parties: Vec<String>,
    titles: String,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    // That the file reads is held by a test.
    LISTS.get_or_init(|| read().unwrap_or_default())
}

fn read() -> Result<Lists, ron::error::SpannedError> {
    ron::from_str(include_str!("../../assets/lists/councils.ron"))
}

/// What is known of a council, beside its record, from its own list.
#[derive(Clone, Copy, Debug, Default)]
pub struct CouncilSigns<'a> {
    /// Its wards, by name or code.
    pub wards: &'a [&'a str],
    /// Its parties as written.
    pub parties: &'a [&'a str],
    /// The names of its councillors as written, with their titles.
    pub names: &'a [&'a str],
}

/// The nation of a council; `None` where it cannot be told. Codes of the Office for National Statistics come first, then
/// the ending of its host, its name, what only one nation's councils have, and last what is left for England.
pub fn nation_of(council: &Council, signs: CouncilSigns<'_>) -> Option<Nation> {
    found(council, signs, false)
}

/// The nation of a council where its name, its hosts or its wards' codes leave no doubt: not what is only left for
/// England, for towns have hosts of their own too.
pub fn certain_nation_of(council: &Council) -> Option<Nation> {
    found(council, CouncilSigns::default(), true)
}

fn found(council: &Council, signs: CouncilSigns<'_>, certain: bool) -> Option<Nation> {
    let all = &lists().nations;
    let named: Vec<String> = council.known_as.iter().chain([&council.name]).map(|n| fold(n)).collect();
    let hosts: Vec<&String> = named.iter().filter(|n| n.contains('.') && !n.contains(' ')).collect();
    let codes = council.ward_names.iter().map(|w| w.code.as_str());
    let by_code = |s: &&Signs| {
        let is = |w: &str| is_ward_code(w) && s.codes.iter().any(|c| w.starts_with(c.as_str()));
        signs.wards.iter().copied().chain(council.wards.iter().map(String::as_str)).chain(codes.clone()).any(is)
    };
    let by_host = |s: &&Signs| hosts.iter().any(|h| s.hosts.iter().any(|end| h.ends_with(end.as_str())));
    let by_name = |s: &&Signs| {
        let councils: HashSet<&str> = s.councils.split_whitespace().collect();
        named.iter().any(|n| keys(n).iter().any(|k| councils.contains(k.as_str())))
    };
    let by_people = |s: &&Signs| {
        let titles: HashSet<&str> = s.titles.split_whitespace().collect();
        let titled = |n: &&str| n.split_whitespace().take(2).any(|w| titles.contains(fold(w).trim_matches('.')));
        signs.parties.iter().any(|p| s.parties.iter().any(|q| *q == fold(p)))
            || signs.names.iter().filter(|n| titled(n)).count() * 2 > signs.names.len()
    };
    let told = all.iter().find(by_code).or_else(|| all.iter().find(by_host)).or_else(|| all.iter().find(by_name));
    if certain {
        return told.map(|s| s.nation);
    }
    told.or_else(|| all.iter().find(by_people)).map(|s| s.nation).or_else(|| {
        let english = hosts.iter().any(|h| lists().english_hosts.iter().any(|end| h.ends_with(end.as_str())))
            || named.iter().any(|n| lists().english_names.iter().any(|w| n.contains(w.as_str())));
        english.then_some(Nation::England)
    })
}

/// What a name or a host may be called in the lists.
pub(super) fn keys(name: &str) -> Vec<String> {
    let plain = |words: &[&str]| words.concat().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    if name.contains('.') && !name.contains(' ') {
        return name.split('.').map(|label| plain(&[label])).collect();
    }
    let dropped: HashSet<&str> = lists().dropped.split_whitespace().collect();
    let text = name.replace('&', " and ");
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let link = |w: &&str| matches!(*w, "and" | "of");
    // "City and County of Swansea", "Vale of Glamorgan", "Cyngor Sir Fynwy".
    let core: Vec<&str> = words.iter().copied().filter(|w| link(w) || !dropped.contains(w)).skip_while(link).collect();
    let bare: Vec<&str> = words.iter().copied().filter(|w| !dropped.contains(w)).collect();
    let without: Vec<&str> = bare.iter().copied().filter(|w| *w != "sir").collect();
    vec![plain(&words), plain(&core), plain(&bare), plain(&without)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    fn told(name: &str, known_as: &[&str]) -> Option<Nation> {
        let known_as = known_as.iter().map(|k| (*k).to_owned()).collect();
        nation_of(&Council { known_as, ..Council::new(Id::new("c"), name) }, CouncilSigns::default())
    }

    #[test]
    fn nation_is_told_by_names_of_councils() {
        for (name, nation) in [
            ("Torfaen", Some(Nation::Wales)),
            ("City of Cardiff Council", Some(Nation::Wales)),
            ("City and County of Swansea", Some(Nation::Wales)),
            ("Vale of Glamorgan Council", Some(Nation::Wales)),
            ("Cyngor Sir Ynys Môn", Some(Nation::Wales)),
            ("Cyngor Bwrdeistref Sirol Castell-nedd Port Talbot", Some(Nation::Wales)),
            ("Rhondda Cynon Taf County Borough Council", Some(Nation::Wales)),
            ("Comhairle nan Eilean Siar", Some(Nation::Scotland)),
            ("The City of Edinburgh Council", Some(Nation::Scotland)),
            ("Perth & Kinross Council", Some(Nation::Scotland)),
            ("Armagh City, Banbridge and Craigavon Borough Council", Some(Nation::NorthernIreland)),
            ("Newry, Mourne and Down District Council", Some(Nation::NorthernIreland)),
            ("Trafford Metropolitan Borough Council", Some(Nation::England)),
            ("London Borough of Hackney", Some(Nation::England)),
            ("Somewhere", None),
            ("Council", None),
        ] {
            assert_eq!(told(name, &[]), nation, "{name}");
        }
    }

    #[test]
    fn nation_is_told_by_hosts() {
        for (host, nation) in [
            ("democracy.npt.gov.uk", Some(Nation::Wales)),
            ("cwm.gov.wales", Some(Nation::Wales)),
            ("democratiaeth.ynysmon.llyw.cymru", Some(Nation::Wales)),
            ("rctcbc.moderngov.co.uk", Some(Nation::Wales)),
            ("www.dumgal.gov.uk", Some(Nation::Scotland)),
            ("fife.scot", Some(Nation::Scotland)),
            ("minutes.belfastcity.gov.uk", Some(Nation::NorthernIreland)),
            ("democratic.trafford.gov.uk", Some(Nation::England)),
            ("cwm.example", None),
            ("somewhere.moderngov.co.uk", None),
        ] {
            assert_eq!(told("Council", &[host]), nation, "{host}");
        }
    }

    #[test]
    fn nation_is_told_by_codes_and_people() {
        let council = Council::new(Id::new("c"), "Cwm Tawel");
        for (code, nation) in [
            ("W05001039", Nation::Wales),
            ("E05009999", Nation::England),
            ("S13002999", Nation::Scotland),
            ("N08000199", Nation::NorthernIreland),
        ] {
            assert_eq!(nation_of(&council, CouncilSigns { wards: &[code], ..CouncilSigns::default() }), Some(nation));
        }
        let signs = CouncilSigns { parties: &["Labour", "Plaid Cymru"], ..CouncilSigns::default() };
        assert_eq!(nation_of(&council, signs), Some(Nation::Wales));
        let signs = CouncilSigns { names: &["Y Cynghorydd Non Fychan", "Cyng. Huw Prys"], ..CouncilSigns::default() };
        assert_eq!(nation_of(&council, signs), Some(Nation::Wales));
        let signs = CouncilSigns { names: &["Cllr Non Fychan"], parties: &["Labour"], ..CouncilSigns::default() };
        assert_eq!(nation_of(&council, signs), None);
    }

    #[test]
    fn every_council_of_three_nations_is_known() {
        let lists = read().expect("councils.ron reads");
        let councils = |nation| {
            lists.nations.iter().find(|s| s.nation == nation).map_or(0, |s| s.councils.split_whitespace().count())
        };
        assert!(
            councils(Nation::Wales) >= 22
                && councils(Nation::Scotland) >= 32
                && councils(Nation::NorthernIreland) >= 11
        );
        for word in lists.nations.iter().flat_map(|s| s.councils.split_whitespace()) {
            assert!(word.chars().all(|c| c.is_ascii_lowercase()), "{word}");
        }
    }
}
