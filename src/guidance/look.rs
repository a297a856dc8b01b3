//! Where to look for clues: kinds of places, phrases to search for there, and
//! what to look for. The program itself searches nothing.

use serde::Deserialize;

use crate::model::Text;

/// One kind of place.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// Its key (`minutes`).
    pub key: String,
    /// What it is called.
    pub name: Text,
    /// Phrases with `{council}`, `{theme}`, `{ward}` and `{name}` to be filled in.
    pub phrases: Vec<Text>,
    /// What to look for there.
    pub look_for: Text,
}

/// What goes into a phrase; what is not known makes no phrase.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fill<'a> {
    /// The council's name.
    pub council: Option<&'a str>,
    /// A theme, in the language of the phrase.
    pub theme: Option<&'a str>,
    /// A ward.
    pub ward: Option<&'a str>,
    /// A councillor's name, as published.
    pub name: Option<&'a str>,
}

/// A phrase with everything filled in; `None` where something that it asks for is not known.
pub fn filled(phrase: &str, fill: Fill<'_>) -> Option<String> {
    let mut out = phrase.to_owned();
    for (hole, words) in
        [("{council}", fill.council), ("{theme}", fill.theme), ("{ward}", fill.ward), ("{name}", fill.name)]
    {
        if out.contains(hole) {
            // A quotation mark of a name's own would end the phrase.
            out = out.replace(hole, &words?.replace('"', ""));
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::super::Guidance;
    use super::*;

    #[test]
    fn every_place_has_phrases_in_both_languages_whose_holes_are_known() {
        let all = Fill { council: Some("C"), theme: Some("T"), ward: Some("W"), name: Some("N") };
        let guidance = Guidance::load();
        assert!(guidance.looks().len() >= 5);
        for look in guidance.looks() {
            assert!(look.name.cy().is_some() && look.look_for.cy().is_some(), "{}", look.key);
            for phrase in &look.phrases {
                for words in [Some(phrase.en()), phrase.cy()] {
                    let filled = filled(words.expect("both languages"), all).expect("filled");
                    assert!(!filled.contains(['{', '}']), "{filled}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_known_makes_no_phrase() {
        let fill = Fill { council: Some("Cardiff"), ..Fill::default() };
        assert_eq!(filled("\"{council}\" minutes", fill).as_deref(), Some("\"Cardiff\" minutes"));
        assert_eq!(filled("\"{council}\" minutes {theme}", fill), None);
    }
}
