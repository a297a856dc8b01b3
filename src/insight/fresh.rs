//! Facts that nobody has looked at for half a year ask to be looked at again.

use crate::model::{Councillor, Date};

/// After so many days a fact asks to be looked at again: half a year.
pub const LOOK_AGAIN_AFTER_DAYS: i32 = 183;

/// Whether what was last looked at on a day asks to be looked at again.
pub fn is_old(since: Date, today: Date) -> bool {
    since.days_until(today) > LOOK_AGAIN_AFTER_DAYS
}

/// How much of what is known of somebody asks to be looked at again: public
/// facts as one, each statement, each clue.
pub fn old(c: &Councillor, today: Date) -> usize {
    let published = c.published.iter().filter(|p| is_old(p.fresh_on(), today)).count();
    let said = c.statements().filter(|s| is_old(s.fresh_on(), today)).count();
    let clues = c.clues.iter().filter(|k| is_old(k.fresh_on(), today)).count();
    published + said + clues
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Basis, Published, Statement, Visibility};

    fn day(y: i16, m: i8, d: i8) -> Date {
        Date::new(y, m, d).expect("a day")
    }

    #[test]
    fn half_a_year_is_enough_and_looking_again_makes_it_fresh() {
        let today = day(2026, 11, 20);
        assert!(!is_old(day(2026, 5, 21), today));
        assert!(is_old(day(2026, 5, 20), today));
        let mut c = Councillor {
            published: Some(Published { source: "list".into(), date: day(2026, 1, 2), looked_at: None }),
            mindset: vec![Statement {
                text: "Likes to see it work.".into(),
                basis: Basis::ToldMe { date: day(2025, 11, 1) },
                visibility: Visibility::OnlyMe,
                from: None,
                looked_at: None,
                uid: Default::default(),
                officer: None,
            }],
            ..Councillor::default()
        };
        assert_eq!(old(&c, today), 2);
        c.mindset[0].looked_at = Some(today);
        assert_eq!(old(&c, today), 1);
        assert_eq!(c.mindset[0].basis.date(), day(2025, 11, 1), "when it was said stays as it was");
        // A day before it was said changes nothing.
        c.mindset[0].looked_at = Some(day(2020, 1, 1));
        assert_eq!(c.mindset[0].fresh_on(), day(2025, 11, 1));
    }
}
