//! Two records that are one person, by key.

use commonground::model::{Councillor, Id, Kind};
use commonground::store::ron_text;

use crate::sample;

const ALED: &str = "councillors/aled-cynfelyn.ron";
const SIAN: &str = "councillors/sian-ap-gwilym.ron";

fn read(text: &str) -> Councillor {
    ron_text::from_text(text).expect("a councillor")
}

#[test]
fn two_records_become_one_and_two_again() {
    let mut o = sample();
    o.press("1");
    o.palette("choose councillor");
    o.type_text("Aled Cynfelyn").press("Enter");
    let before = o.desk.records();
    let hers = read(&o.file(SIAN));
    o.palette("merge with").see("Which record is the same person as Aled Cynfelyn?");
    o.type_text("gwilym").press("Enter");
    o.see("One person or two?").see("Keep: Aled Cynfelyn").see("Merge into it: Siân ap Gwilym");
    o.press("Enter").see("One person now: Aled Cynfelyn.");
    assert!(o.nothing_open());
    let one = read(&o.file(ALED));
    assert!(one.former_names.contains(&hers.name) && one.merged_from.contains(&hers.uid));
    for said in hers.statements() {
        assert!(one.statements().any(|it| it.text == said.text), "{}", said.text);
    }
    assert!(!o.files("councillors/").contains(&SIAN.to_owned()));
    o.see("Also known as: Siân ap Gwilym");
    o.press("u").see("Undone:");
    assert_eq!(o.desk.records(), before);
    o.press("Ctrl+R").see("Done again:");
    assert!(!o.files("councillors/").contains(&SIAN.to_owned()));
}

#[test]
fn other_value_is_taken_by_enter() {
    let mut o = sample();
    o.press("1");
    o.palette("choose councillor").type_text("Aled Cynfelyn").press("Enter");
    o.palette("merge with").type_text("gwilym").press("Enter").see("Where they differ");
    o.press("Down Down Down").see("Name").press("Enter");
    o.press("Home Enter").see("One person now");
    assert_eq!(read(&o.file(ALED)).name, "Siân ap Gwilym");
    assert!(read(&o.file(ALED)).former_names.contains(&"Aled Cynfelyn".to_owned()));
}

#[test]
fn pair_told_apart_is_not_listed_again() {
    let mut o = sample();
    let mut twice = read(&o.file(SIAN));
    twice.uid = Default::default();
    twice.member_ids.clear();
    let path = Kind::Councillor.path(&Id::new("sian-gwilym"));
    o.desk.put(&path, ron_text::to_text(&twice).expect("a text"));
    o.come_back();
    o.palette("possible duplicates").see("Possible duplicates · 1").press("Enter").see("One person or two?");
    o.press("Down Down Enter").see("they are two people");
    o.palette("possible duplicates").see("No possible duplicates found.");
    o.press("u").see("Undone:");
    o.palette("possible duplicates").see("Possible duplicates · 1");
}
