//! `check --proposals`: the judgement of open proposals, for people and for programs.

use super::*;

fn workspace(home: &Home) {
    home.file("ws/councillors/ann-arbour.ron", "Councillor(name: \"Ann Arbour\")\n");
    let draft = "Proposal(councillor: \"ann-arbour\", role: \"watchdog\", status: Draft, ask: \"Visit one kitchen evening\", \
                 support: \"Some support\")\n";
    home.file("ws/proposals/draft.ron", draft);
    home.file("ws/proposals/over.ron", "Proposal(councillor: \"ann-arbour\", role: \"watchdog\", status: Ended)\n");
}

#[test]
fn open_proposals_are_judged_part_by_part() {
    let home = Home::new();
    workspace(&home);
    let before = home.tree("ws");
    let value = home.run("-w ws check --proposals --format json").ends(0).json(&["proposals"]);
    let all = value["proposals"].as_array().expect("a list");
    assert_eq!(all.len(), 1, "what has ended is not judged: {value}");
    assert_eq!(
        (&all[0]["id"], &all[0]["ready"], &all[0]["held_until"]),
        (&"draft".into(), &false.into(), &Value::Null)
    );
    let part = |name: &str| {
        let parts = all[0]["parts"].as_array().expect("parts").iter();
        parts.filter(|p| p["part"] == name).map(|p| (p["standing"].clone(), p["why"].clone())).next().expect("a part")
    };
    assert_eq!(part("ask").0, "clear");
    assert_eq!(part("when"), ("missing".into(), Value::Null));
    assert_eq!(part("support").0, "vague");
    assert!(part("support").1.as_str().is_some_and(|why| !why.is_empty()));
    assert_eq!(home.tree("ws"), before, "nothing is changed");
}

#[test]
fn proposals_are_judged_in_words() {
    let home = Home::new();
    workspace(&home);
    let said = home.run("-w ws check --proposals").ends(0);
    assert!(said.out.starts_with("draft: not ready\n"), "{said:?}");
    assert!(said.out.contains("\n  When: missing\n"), "{said:?}");
    assert!(home.run("-w none check --proposals").ends(0).out.starts_with("There are no open proposals."));
}

#[test]
fn unreadable_files_are_told() {
    let home = Home::new();
    workspace(&home);
    home.file("ws/proposals/broken.ron", "Proposal(\n");
    let said = home.run("-w ws check --proposals").ends(1);
    assert!(said.err.contains("1 file could not be read"), "{said:?}");
    assert!(said.out.starts_with("draft: not ready\n"), "{said:?}");
}
