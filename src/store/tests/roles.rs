//! A workspace's own roles: read as strictly as everything else.

use super::*;
use crate::model::{Ask, Kin, OwnRoles, Position, Proposal, Role, RoleBasis, Text};
use crate::store::ron_text::{from_text, to_text};

fn convenor() -> Role {
    Role {
        key: "convenor".into(),
        name: Text::Both { en: "Convenor".into(), cy: "Cynullydd".into() },
        kin: Some(Kin::Sponsor),
        line: Text::En("Calls the first \"meeting\"\nand the last".into()),
        position: Position::Between,
        does: vec![Text::En("Rings round".into())],
        suits: Vec::new(),
        asks: vec![Ask {
            what: Text::En("Call one meeting".into()),
            time: Text::En("1 hour".into()),
            basis: RoleBasis::Own,
        }],
        support: Vec::new(),
        watch_for: Vec::new(),
        time: Text::default(),
        first_ask: Text::default(),
        basis: RoleBasis::Own,
    }
}

#[test]
fn own_roles_are_written_as_the_shipped_ones_are_and_read_back_the_same() {
    let roles = OwnRoles(vec![convenor()]);
    let text = to_text(&roles).expect("writes");
    assert!(text.starts_with("[\n    Role(\n        key: \"convenor\","), "{text}");
    assert_eq!(from_text::<OwnRoles>(&text).expect("reads"), roles);
    assert_eq!(to_text(&from_text::<OwnRoles>(&text).expect("reads")).expect("writes"), text);
    assert!(crate::guidance::read::<Vec<Role>>(&text).is_ok());
}

#[test]
fn what_is_wrong_with_own_roles_is_a_sentence_and_takes_nothing_else_down() {
    let disk = FakeDisk::new();
    let store = store_on(&disk);
    let proposal = Proposal { role: "convenor".into(), ..Proposal::default() };
    store.save(&new("p", proposal)).expect("saves");
    let keys = |text: &str| -> Vec<String> {
        disk.put("roles.ron", text);
        store.check().problems.iter().map(|p| format!("{} {}", p.path, p.say.key)).collect()
    };
    let role = |kin: &str| {
        format!("Role(key: \"convenor\", name: En(\"C\"), {kin} line: En(\"\"), position: Between, basis: Own),")
    };
    assert_eq!(keys(&format!("[{}]", role("kin: Sponsor,"))), Vec::<String>::new());
    assert_eq!(keys(&format!("[{}]", role(""))), ["roles.ron roles-no-kin"]);
    assert_eq!(keys(&format!("[{0}{0}]", role("kin: Sponsor,"))), ["roles.ron roles-twice"]);
    // One that cannot be read is the only problem: nothing is said to lead nowhere because of it.
    let found = keys("[Role(key: \"convenor\", shoe_size: 7)]");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("roles.ron store-ron"), "{found:?}");
    assert_eq!(keys(&format!("[{}]", role("kin: Jester,"))).len(), 1);
}

#[test]
fn two_programs_that_add_a_role_each_both_keep_theirs() {
    let disk = FakeDisk::new();
    let (mine, theirs) = (store_on(&disk), store_on(&disk));
    let with = |key: &str| OwnRoles(vec![Role { key: key.into(), ..convenor() }]);
    theirs.save(&new("roles", with("scribe"))).expect("saves");
    mine.save(&new("roles", with("convenor"))).expect("saves");
    let OwnRoles(both) = mine.read_as(&Id::new("roles")).expect("reads");
    let mut keys: Vec<&str> = both.iter().map(|r| r.key.as_str()).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["convenor", "scribe"]);
}
