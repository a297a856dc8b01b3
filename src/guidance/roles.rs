//! The roles that a councillor can take in coproduction, as they ship. That there
//! are four, and what each is at heart, is from Dave Mckenna's article of
//! 9 July 2018; asks, times, support and cautions are suggestions of this project.

#[cfg(test)]
mod tests {
    use super::super::Guidance;
    use crate::model::Position;

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
