//! Which questions a record answers already, so that the others are asked first.

use crate::model::{Approach, Councillor};

/// Whether a record holds what a prompt about `theme` (as the guidance names it)
/// asks for: something stands in the place that its answer fills. What fills no
/// place of a record is answered once there has been a conversation (`talked`).
pub fn is_answered(theme: &str, c: &Councillor, talked: bool) -> bool {
    let prefers = [&c.prefers.language, &c.prefers.channel, &c.prefers.times];
    match theme {
        "personal connection" => !c.priorities.is_empty() || !c.common_ground.is_empty(),
        "point of view" => !c.mindset.is_empty(),
        "pressure: council" => !c.pressure_council.is_empty(),
        "pressure: community" => !c.pressure_community.is_empty(),
        "pressure: party" => !c.pressure_party.is_empty(),
        "pressure: all" => {
            !c.pressure_council.is_empty() && !c.pressure_party.is_empty() && !c.pressure_community.is_empty()
        }
        "start the conversation" => prefers.iter().any(|p| !p.trim().is_empty()),
        "right channels" => c.approach != Approach::Free || talked,
        "clues" => !c.clues.is_empty(),
        _ => talked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Basis, Date, Statement, Visibility};

    #[test]
    fn a_question_is_answered_once_something_stands_where_its_answer_goes() {
        let mut c = Councillor::default();
        for theme in ["point of view", "pressure: council", "pressure: all", "clues", "start the conversation"] {
            assert!(!is_answered(theme, &c, true), "{theme}");
        }
        assert!(is_answered("keen councillors", &c, true) && !is_answered("keen councillors", &c, false));
        let said = Statement {
            text: "Later, please.".into(),
            basis: Basis::ToldMe { date: Date::new(2026, 11, 1).expect("a day") },
            visibility: Visibility::OnlyMe,
            from: None,
            looked_at: None,
            uid: Default::default(),
            officer: None,
        };
        c.mindset.push(said.clone());
        c.pressure_council.push(said);
        assert!(is_answered("point of view", &c, false) && is_answered("pressure: council", &c, false));
        assert!(!is_answered("pressure: all", &c, false));
        c.prefers.times = "after four".into();
        assert!(is_answered("start the conversation", &c, false));
    }
}
