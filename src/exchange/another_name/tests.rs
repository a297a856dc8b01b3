use crate::exchange::{Plan, plan_as, read};
use crate::model::likeness::Likeness;
use crate::model::{Contact, ContactKind, Council, Councillor, Date, Id, NameParts, Origin, Record, Stands, Uid};

fn day() -> Date {
    Date::new(2026, 11, 29).expect("a day")
}

/// Somebody of the council, by name, ward and email address.
fn here(name: &str, ward: &str, email: &str) -> (Id, Councillor) {
    let contact =
        Contact { kind: ContactKind::Email, value: email.into(), note: String::new(), origin: Origin::Council };
    let record = Councillor {
        name: name.into(),
        parts: NameParts::parse(name),
        council: Some(Id::new("cwm")),
        wards: vec![ward.into()],
        contacts: if email.is_empty() { Vec::new() } else { vec![contact] },
        uid: Uid::derived(&[name], 12),
        ..Councillor::default()
    };
    (Id::slug(name), record)
}

/// What a list of these people, by name, ward and email address, would do.
fn planned(people: &[(&str, &str, &str)], existing: &[(Id, Councillor)], same: &[(&str, bool)]) -> Plan {
    let rows: Vec<String> = people.iter().map(|(name, ward, email)| format!("{name},{ward},{email}\n")).collect();
    let file = format!("Name,Ward,Email\n{}", rows.concat());
    let sheet = read(file.as_bytes(), "cwm.csv").expect("a list").councils.remove(0);
    let same = same.iter().map(|(id, same)| (Id::new(id), *same)).collect();
    plan_as(&sheet, &Council::new(Id::new("cwm"), "Cwm Council"), existing, day(), &same)
}

fn asked(plan: &Plan) -> Vec<(String, String, Option<Likeness>)> {
    plan.maybe_moved.iter().map(|m| (m.id.to_string(), m.name.clone(), m.why)).collect()
}

#[test]
fn marriage_is_asked_and_yes_keeps_the_record() {
    let email = "b.rees@cwm.example";
    let existing = [here("Bethan Rees", "Garth", email)];
    let file = [("Bethan Mostyn", "Garth", email)];
    let plan = planned(&file, &existing, &[]);
    assert_eq!(asked(&plan), [("bethan-rees".into(), "Bethan Mostyn".into(), Some(Likeness::Email))]);
    assert_eq!((plan.added.len(), plan.left.len(), plan.missing.len(), plan.skipped.len()), (0, 0, 0, 1));

    let plan = planned(&file, &existing, &[("bethan-rees", true)]);
    let Some(Record::Councillor(after)) = &plan.changes[0].after else { panic!("a change: {plan:?}") };
    assert_eq!((plan.changes[0].id.as_str(), after.name.as_str()), ("bethan-rees", "Bethan Mostyn"));
    assert_eq!(after.former_names, ["Bethan Rees"]);
    assert!(plan.added.is_empty() && plan.missing.is_empty());
}

#[test]
fn no_is_kept_with_the_new_record() {
    let existing = [here("John Smith", "Garth", "")];
    let people = [("John Davies", "Garth", "")];
    let plan = planned(&people, &existing, &[]);
    assert_eq!(asked(&plan), [("john-smith".into(), "John Davies".into(), Some(Likeness::Forename))]);
    let plan = planned(&people, &existing, &[("john-smith", false)]);
    let Some(Record::Councillor(new)) = &plan.changes[0].after else { panic!("somebody new: {plan:?}") };
    assert_eq!(new.not_same_as, [existing[0].1.uid.clone()]);
    assert_eq!((plan.added.len(), plan.missing.len()), (1, 1));

    let both = [existing[0].clone(), (plan.added[0].clone(), new.clone())];
    let again = planned(&people, &both, &[]);
    assert_eq!(asked(&again), [], "the answer holds");
}

#[test]
fn former_name_in_an_older_list_is_known() {
    let mut existing = [here("Bethan Mostyn", "Garth", "")];
    existing[0].1.former_names = vec!["Bethan Rees".into()];
    let plan = planned(&[("Bethan Rees", "Garth", "")], &existing, &[]);
    assert_eq!((plan.added.len(), asked(&plan).len(), plan.skipped.len()), (0, 0, 0));
}

#[test]
fn somebody_who_is_in_the_file_is_nobody_else() {
    let existing = [here("Ann Lloyd", "Garth", ""), here("Huw Morgan", "Garth", "")];
    let people = [("Ann Lloyd", "Garth", ""), ("Ann Morgan", "Garth", "")];
    // Ann Lloyd is in the file herself; only Huw could be Ann Morgan, by the surname.
    let plan = planned(&people, &existing, &[]);
    assert_eq!(asked(&plan), [("huw-morgan".into(), "Ann Morgan".into(), Some(Likeness::Surname))]);
}

#[test]
fn several_who_could_be_meant_are_not_asked_about() {
    let existing = [here("Ann Lloyd", "Garth", ""), here("Huw Lloyd", "Garth", "")];
    let plan = planned(&[("Mair Lloyd", "Garth", "")], &existing, &[]);
    assert_eq!((asked(&plan).len(), plan.added.len()), (0, 1));
    let existing = [here("Ann Lloyd", "Garth", "")];
    let people = [("Mair Lloyd", "Garth", ""), ("Non Lloyd", "Garth", "")];
    let plan = planned(&people, &existing, &[]);
    assert_eq!((asked(&plan).len(), plan.added.len()), (0, 2));
}

#[test]
fn long_gone_namesake_by_forename_is_not_asked_about() {
    let mut existing = [here("John Smith", "Garth", "")];
    existing[0].1.stands = Stands::Left { since: None };
    let plan = planned(&[("John Davies", "Garth", "")], &existing, &[]);
    assert_eq!((asked(&plan).len(), plan.added.len()), (0, 1));
}
