//! Lists of councillors in the shapes that minutes give them, and the spellings of one name.

use commonground::insight::mentions::{Certainty, Register, find};
use commonground::model::Id;

use crate::corpus::people_of;

/// Who is named for certain, in order.
fn certain(text: &str) -> Vec<String> {
    found(text, true)
}

/// Who is named or may be.
fn found(text: &str, only_certain: bool) -> Vec<String> {
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let register = Register::new(&people_of("register-mixed.txt"));
    let mentions = find(&lines, &register).expect("few names");
    let wanted = mentions.into_iter().filter(|m| !only_certain || m.certainty == Certainty::Certain);
    wanted.map(|m| m.candidates.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn honours_without_brackets_end_no_list() {
    for text in [
        "Councillors T Beesley OBE, G FitzHugh MBE JP, M Quillan CBE DL and L Ng",
        "Councillors T Beesley O.B.E., G FitzHugh M.B.E., J.P., M Quillan BEM, L Ng",
        "Y Cynghorwyr T Beesley YH, G FitzHugh OBE, M Quillan MBE a L Ng",
        "Councillors T Beesley cc, G FitzHugh CC, M Quillan cc and L Ng",
        "Councillors Tony Beesley OBE Gerald FitzHugh MBE Margaret Quillan JP Li Ng",
    ] {
        assert_eq!(certain(text), ["beesley", "fitzhugh", "quillan", "ng"], "{text}");
    }
}

#[test]
fn titles_end_no_list() {
    let text = "Councillors T Beesley, Mrs J Easterbrook, MR R Selwyn, Ms Hodan Abdi, Dr C Okafor and L Ng";
    assert_eq!(certain(text), ["beesley", "easterbrook", "selwyn", "abdi", "okafor", "ng"]);
    let run_on = "CllrMrs Glenys Tranter, CouncillorMr Robin Selwyn, Councillor MrsEasterbrook";
    assert_eq!(certain(run_on), ["tranter", "selwyn", "easterbrook"]);
}

#[test]
fn odd_words_end_no_list() {
    for text in [
        "Councillors P Carr, xx, G Stroud, 4, L Ng (part), S Ward *, D Park",
        "COUNCILLORS P CARR, G STROUD, Z PEMBERTON, L NG, S WARD, D PARK",
        "Councillor P Carr, G Stroud, Z Pemberton, L Ng, S Ward and D Park",
        "Councillors P.Carr,G.Stroud,L.Ng,S.Ward,D.Park",
        "Councillors P Carr G Stroud L Ng S Ward D Park",
        "Councillors Peter Carr Gillian Stroud Li Ng Stella Ward Desmond Park",
        "Councillors Peter Carr Gillian Stroud Barnaby Trott Li Ng Stella Ward Desmond Park",
    ] {
        let ours: Vec<String> = certain(text).into_iter().filter(|who| !who.is_empty()).collect();
        assert_eq!(ours, ["carr", "stroud", "ng", "ward", "park"], "{text}");
    }
}

#[test]
fn names_below_present_are_listed() {
    let text = "PRESENT: Councillor Hazel Bowen-Rudd (Chair)\nTony Beesley\nGrace Mwangi\nMrs Joan Easterbrook\n\n\
        Officers: Huw Prosser, Clerk";
    assert_eq!(certain(text), ["bowen", "beesley", "mwangi", "easterbrook"]);
}

#[test]
fn prose_behind_a_list_is_no_list() {
    let text = "Councillors P Carr and L Ng met residents, Grace Mwangi and Huw Prosser listened.";
    assert_eq!(certain(text), ["carr", "ng"]);
    let officers = "Councillors P Carr, Mr H Prosser (Clerk), L Ng";
    assert_eq!(certain(officers), ["carr"]);
}

#[test]
fn columns_run_together_are_found() {
    let text = "Councillors Peter Carr, Item 7 – Market Hall and Personal interest as Gillian Stroud, Chidi Okafor the \
        Heritage trustees of the Fund Ruth Stone, Ted Lewis, Partnership of the Mwangi, Huw Prosser Reference for 2026";
    let all = found(text, false);
    for who in ["carr", "stroud", "okafor", "stone", "lewis", "mwangi", "prosser"] {
        assert!(all.iter().any(|one| one == who), "{who} in {all:?}");
    }
}

#[test]
fn forms_of_a_name_are_known() {
    for (written, who) in [
        ("Jackie Amos", "amos"),
        ("Gill Stroud", "stroud"),
        ("Steve Holloway", "holloway"),
        ("Stephen Holloway", "holloway"),
        ("Dai Griffiths-Pugh", "pugh"),
        ("David Griffiths Pugh", "pugh"),
        ("Wil Tegid", "tegid"),
        ("Bill Tegid", "tegid"),
        ("Catrin Lloyd Morgan", "lloydm"),
        ("C Lloyd-Morgan", "lloydm"),
        ("Brendan ONeill", "oneill"),
        ("Brendan O\u{2019}Neill", "oneill"),
        ("Brendan O Neill", "oneill"),
        ("Fraser McDougall", "macdougall"),
        ("Ailsa MacLintock", "mclintock"),
        ("Ailsa Mc Lintock", "mclintock"),
        ("Ieuan ap Owain", "abowain"),
        ("Emrys Ap Hywel", "emrys"),
        ("Piotr Wisniewski", "wisniewski"),
        ("Amelie De La Tour", "delatour"),
        ("J van der Berg", "vanderberg"),
        ("Wei O", "wei"),
    ] {
        assert_eq!(certain(&format!("Councillor {written} spoke.")), [who], "{written}");
    }
}

#[test]
fn other_names_stay_open() {
    for (written, who) in [("Ieuan Owain", "abowain"), ("Seán Dálaigh", "dalaigh"), ("Catrin Morgan", "lloydm")] {
        assert_eq!(certain(&format!("Councillor {written} spoke.")), [""; 0], "{written}");
        assert_eq!(found(&format!("Councillor {written} spoke."), false), [who], "{written}");
    }
    for text in ["Councillor Mrs Carr spoke.", "Councillor Mrs P Carr spoke."] {
        assert_eq!(certain(text), [""; 0], "{text}");
        assert_eq!(found(text, false), ["carr"], "{text}");
    }
}
