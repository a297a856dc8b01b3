//! Names and posts as councils write them. Everybody here is invented.

use commonground::model::{NameOrder, NameParts, NameStyle, Post, PostKind, clean_name, clean_name_as, name};

/// As written; the name as kept; prefix, forenames, surname, suffix.
type Row = (&'static str, &'static str, [&'static str; 4]);

const NAMES: &[Row] = &[
    ("Councillor Nerys Prys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("Cllr Nerys  Prys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("Cllr. Nerys Prys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("Y Cynghorydd Nerys Prys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("Cyng. Nerys Prys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("Cyng/Cllr Nerys Prys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("County Councillor Nerys Prys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("Councillor Mrs. Nerys Ann Prys", "Mrs. Nerys Ann Prys", ["Mrs.", "Nerys Ann", "Prys", ""]),
    ("Councillor Dr Tolu Abioye", "Dr Tolu Abioye", ["Dr", "Tolu", "Abioye", ""]),
    ("Mrs Councillor Nerys Prys", "Mrs Nerys Prys", ["Mrs", "Nerys", "Prys", ""]),
    ("Alderman Nerys Prys", "Alderman Nerys Prys", ["Alderman", "Nerys", "Prys", ""]),
    ("Parch. Emlyn Rhys", "Parch. Emlyn Rhys", ["Parch.", "Emlyn", "Rhys", ""]),
    ("Cllr Major John Tegan", "Major John Tegan", ["Major", "John", "Tegan", ""]),
    ("Major Tegan", "Major Tegan", ["", "Major", "Tegan", ""]),
    ("R J Dallow OBE", "R J Dallow OBE", ["", "R J", "Dallow", "OBE"]),
    ("Nerys Prys, CBE", "Nerys Prys, CBE", ["", "Nerys", "Prys", "CBE"]),
    ("Nerys Prys KSS JP", "Nerys Prys KSS JP", ["", "Nerys", "Prys", "KSS JP"]),
    ("Nerys Prys BA (Hons)", "Nerys Prys BA (Hons)", ["", "Nerys", "Prys", "BA (Hons)"]),
    ("Tegid Ma", "Tegid Ma", ["", "Tegid", "Ma", ""]),
    ("LJP O'Dea", "LJP O'Dea", ["", "LJP", "O'Dea", ""]),
    ("Garth (Bill) A Bolter", "Garth (Bill) A Bolter", ["", "Garth (Bill) A", "Bolter", ""]),
    ("Cllr Iain Brodie - Brown", "Iain Brodie - Brown", ["", "Iain", "Brodie-Brown", ""]),
    ("Ann Jones- Prichard", "Ann Jones- Prichard", ["", "Ann", "Jones-Prichard", ""]),
    (
        "Cllr Lord Ronnie Fenn of Southmere, O.B.E.",
        "Lord Ronnie Fenn of Southmere, O.B.E.",
        ["Lord", "Ronnie", "Fenn", "of Southmere O.B.E."],
    ),
    ("Siân ap Gwilym", "Siân ap Gwilym", ["", "Siân", "ap Gwilym", ""]),
    ("Craig ab Iolo", "Craig ab Iolo", ["", "Craig", "ab Iolo", ""]),
    ("Fleur de Rhé-Evans", "Fleur de Rhé-Evans", ["", "Fleur", "de Rhé-Evans", ""]),
    ("Joost van der Berg", "Joost van der Berg", ["", "Joost", "van der Berg", ""]),
    ("Órla Nic Suibhne", "Órla Nic Suibhne", ["", "Órla", "Nic Suibhne", ""]),
    ("Ó Suibhne Barra", "Barra Ó Suibhne", ["", "Barra", "Ó Suibhne", ""]),
    ("T J Van-Roe", "T J Van-Roe", ["", "T J", "Van-Roe", ""]),
    ("Prys, Nerys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("Prys, Mrs Nerys", "Mrs Nerys Prys", ["Mrs", "Nerys", "Prys", ""]),
    ("Prys, Nerys JP", "Nerys Prys JP", ["", "Nerys", "Prys", "JP"]),
    ("Prys, Cllr Nerys", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("Van Roe, Tegid", "Tegid Van Roe", ["", "Tegid", "Van Roe", ""]),
    ("DALLOW Mike", "Mike Dallow", ["", "Mike", "Dallow", ""]),
    ("O'SHEEN Christine", "Christine O'Sheen", ["", "Christine", "O'Sheen", ""]),
    ("McDALLOW Mike", "Mike McDallow", ["", "Mike", "McDallow", ""]),
    ("Malcolm BELTON", "Malcolm Belton", ["", "Malcolm", "Belton", ""]),
    ("Maureen MACBELTON-ROE", "Maureen Macbelton-Roe", ["", "Maureen", "Macbelton-Roe", ""]),
    ("NERYS PRYS", "Nerys Prys", ["", "Nerys", "Prys", ""]),
    ("DW Meredith", "DW Meredith", ["", "DW", "Meredith", ""]),
    // Letters behind without a comma, known or known by their shape.
    ("Councillor Non Fychan CC", "Non Fychan CC", ["", "Non", "Fychan", "CC"]),
    ("Non Fychan cc", "Non Fychan cc", ["", "Non", "Fychan", "cc"]),
    ("Non Fychan, MB BS, MSc, PHCM", "Non Fychan, MB BS, MSc, PHCM", ["", "Non", "Fychan", "MB BS MSc PHCM"]),
    ("Non Fychan BEng (Lond)", "Non Fychan BEng (Lond)", ["", "Non", "Fychan", "BEng (Lond)"]),
    ("Non Fychan BA(Hons) MRPharmS", "Non Fychan BA(Hons) MRPharmS", ["", "Non", "Fychan", "BA(Hons) MRPharmS"]),
    ("Non Fychan DipHort FRSZQ", "Non Fychan DipHort FRSZQ", ["", "Non", "Fychan", "DipHort FRSZQ"]),
    ("Non Fychan B.Sc. Dip Ed", "Non Fychan B.Sc. Dip Ed", ["", "Non", "Fychan", "B.Sc. Dip Ed"]),
    ("Non Fychan OBE & JP", "Non Fychan OBE & JP", ["", "Non", "Fychan", "OBE JP"]),
    ("Non Fychan Obe", "Non Fychan Obe", ["", "Non", "Fychan", "Obe"]),
    ("Fychan OBE", "Fychan OBE", ["", "", "Fychan", "OBE"]),
    ("Fychan, OBE", "Fychan, OBE", ["", "", "Fychan", "OBE"]),
    ("FYCHAN OBE, Non", "Non Fychan OBE", ["", "Non", "Fychan", "OBE"]),
    ("Fychan, Non, BSc (Econ), JP", "Non Fychan BSc (Econ) JP", ["", "Non", "Fychan", "BSc (Econ) JP"]),
    // Initials, joined and behind.
    ("NA Fychan", "NA Fychan", ["", "NA", "Fychan", ""]),
    ("N.A. Fychan", "N.A. Fychan", ["", "N.A.", "Fychan", ""]),
    ("N.A.Fychan", "N.A. Fychan", ["", "N.A.", "Fychan", ""]),
    ("Cllr N.Fychan", "N. Fychan", ["", "N.", "Fychan", ""]),
    ("Fychan, NA", "NA Fychan", ["", "NA", "Fychan", ""]),
    ("Fychan, JP", "JP Fychan", ["", "JP", "Fychan", ""]),
    ("Fychan N.A.", "N.A. Fychan", ["", "N.A.", "Fychan", ""]),
    ("Fychan N A", "N A Fychan", ["", "N A", "Fychan", ""]),
    // Titles and what runs into them.
    ("CouncillorMrs Non Fychan", "Mrs Non Fychan", ["Mrs", "Non", "Fychan", ""]),
    ("Cllr.Non Fychan", "Non Fychan", ["", "Non", "Fychan", ""]),
    ("Councillor MR Non Fychan", "MR Non Fychan", ["MR", "Non", "Fychan", ""]),
    ("The Rev'd Non Fychan", "The Rev'd Non Fychan", ["The Rev'd", "Non", "Fychan", ""]),
    ("Cllr The Rev’d Canon Non Fychan", "The Rev’d Canon Non Fychan", ["The Rev’d Canon", "Non", "Fychan", ""]),
    ("Y Cynghorydd Yr Athro Non Fychan", "Yr Athro Non Fychan", ["Yr Athro", "Non", "Fychan", ""]),
    ("Y Cynghorydd Sir Non Fychan", "Non Fychan", ["", "Non", "Fychan", ""]),
    ("County Borough Councillor Non Fychan", "Non Fychan", ["", "Non", "Fychan", ""]),
    ("Non Fychan, County Councillor", "Non Fychan", ["", "Non", "Fychan", ""]),
    ("Baroness Non Fychan of Llys", "Baroness Non Fychan of Llys", ["Baroness", "Non", "Fychan", "of Llys"]),
    ("Bailie Non Fychan", "Bailie Non Fychan", ["Bailie", "Non", "Fychan", ""]),
    ("Squadron Leader Non Fychan", "Squadron Leader Non Fychan", ["Squadron Leader", "Non", "Fychan", ""]),
    ("Lt Col Non Fychan", "Lt Col Non Fychan", ["Lt Col", "Non", "Fychan", ""]),
    ("Fychan, Non Mrs", "Mrs Non Fychan", ["Mrs", "Non", "Fychan", ""]),
    ("Fychan, Mrs", "Fychan, Mrs", ["Mrs", "", "Fychan", ""]),
    ("Non Fychan (Mrs)", "Mrs Non Fychan", ["Mrs", "Non", "Fychan", ""]),
    ("Councillor Non Fychan.", "Non Fychan", ["", "Non", "Fychan", ""]),
    ("Cllr - Non Fychan", "Non Fychan", ["", "Non", "Fychan", ""]),
    // Capitals, commas and nicknames.
    ("FYCHAN, Non", "Non Fychan", ["", "Non", "Fychan", ""]),
    ("FYCHAN, NON", "Non Fychan", ["", "Non", "Fychan", ""]),
    ("Fychan,Non", "Non Fychan", ["", "Non", "Fychan", ""]),
    ("William (Bill) Fychan", "William (Bill) Fychan", ["", "William (Bill)", "Fychan", ""]),
    ("William \"Bill\" Fychan", "William \"Bill\" Fychan", ["", "William \"Bill\"", "Fychan", ""]),
    ("William ‘Bill’ Fychan", "William ‘Bill’ Fychan", ["", "William ‘Bill’", "Fychan", ""]),
    ("William Fychan (Bill)", "William Fychan (Bill)", ["", "William (Bill)", "Fychan", ""]),
    ("William(Bill) Fychan", "William (Bill) Fychan", ["", "William (Bill)", "Fychan", ""]),
    ("Non Fychan (née Prys)", "Non Fychan (née Prys)", ["", "Non", "Fychan", ""]),
    // Short names lose nothing.
    ("Jo Ng", "Jo Ng", ["", "Jo", "Ng", ""]),
    ("Jo NG", "Jo Ng", ["", "Jo", "Ng", ""]),
    ("Mary Ann NG", "Mary Ann Ng", ["", "Mary Ann", "Ng", ""]),
    ("Tegid Wyn Ma", "Tegid Wyn Ma", ["", "Tegid Wyn", "Ma", ""]),
    ("Tegid MA", "Tegid Ma", ["", "Tegid", "Ma", ""]),
    ("MA Li", "MA Li", ["", "MA", "Li", ""]),
    ("Ada Ojo", "Ada Ojo", ["", "Ada", "Ojo", ""]),
    ("Jo Ccale", "Jo Ccale", ["", "Jo", "Ccale", ""]),
    ("Mary Ann BELTON", "Mary Ann Belton", ["", "Mary Ann", "Belton", ""]),
    ("Ann Wyn RHYS", "Ann Wyn Rhys", ["", "Ann Wyn", "Rhys", ""]),
    ("Dean Prys Loyd", "Dean Prys Loyd", ["", "Dean Prys", "Loyd", ""]),
    ("Mary DeVoe", "Mary DeVoe", ["", "Mary", "DeVoe", ""]),
    ("JoAnn Fychan", "JoAnn Fychan", ["", "JoAnn", "Fychan", ""]),
    ("Prys", "Prys", ["", "", "Prys", ""]),
    ("", "", ["", "", "", ""]),
    ("  ,  ", "", ["", "", "", ""]),
];

#[test]
fn a_name_is_taken_apart_however_a_council_writes_it() {
    let mut wrong = String::new();
    for (raw, name, [prefix, forenames, surname, suffix]) in NAMES {
        let clean = clean_name(raw, NameOrder::Usual);
        let want = NameParts {
            prefix: (*prefix).into(),
            forenames: (*forenames).into(),
            surname: (*surname).into(),
            suffix: (*suffix).into(),
        };
        let again = NameParts::parse(&clean.name).key();
        if clean.parts != want || clean.name != *name || NameParts::parse(raw) != want || again != want.key() {
            wrong.push_str(&format!("{raw:?} gave {clean:?}, read again {again:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_post_beside_a_name_is_taken_off_and_told() {
    for (raw, name, posts) in [
        ("Councillor Bob Wellow CBE (Leader)", "Bob Wellow CBE", &["Leader"][..]),
        ("Councillor Huw Bevan (Deputy Leader)", "Huw Bevan", &["Deputy Leader"]),
        ("The Mayor (Councillor Maggi Clarke)", "Maggi Clarke", &["Mayor"]),
        ("The Lord Mayor, Councillor Maggi Clarke", "Maggi Clarke", &["Lord Mayor"]),
        (
            "Mrs Susan Barr Cabinet Member for Customer and Corporate",
            "Mrs Susan Barr",
            &["Cabinet Member for Customer and Corporate"],
        ),
        ("Hayley Prys - Leader", "Hayley Prys", &["Leader"]),
        ("Hayley Prys, Chair of Planning", "Hayley Prys", &["Chair of Planning"]),
        ("Mayor Hayley Prys", "Hayley Prys", &["Mayor"]),
        (
            "The Right Worshipful the Lord Mayor, Councillor Hayley Prys",
            "Hayley Prys",
            &["Right Worshipful the Lord Mayor"],
        ),
        ("Y Maer Hayley Prys", "Hayley Prys", &["Maer"]),
        ("Provost Hayley Prys", "Hayley Prys", &["Provost"]),
        ("Depute Provost Hayley Prys", "Hayley Prys", &["Depute Provost"]),
        ("Deputy Leader Hayley Prys", "Hayley Prys", &["Deputy Leader"]),
        ("Leader of the Council - Hayley Prys", "Hayley Prys", &["Leader of the Council"]),
        ("Hayley Prys, Mayor's Consort.", "Hayley Prys", &["Mayor's Consort"]),
        ("Hayley Prys Mayor’s Consort", "Hayley Prys", &["Mayor’s Consort"]),
        ("Hayley Prys (Mayoress)", "Hayley Prys", &["Mayoress"]),
        ("Leader, Ann", "Ann Leader", &[]),
        ("Mayor, Ann", "Ann Mayor", &[]),
        ("Hayley Prys, Labour", "Hayley Prys", &[]),
        ("Hayley Prys (Labour)", "Hayley Prys", &[]),
        ("Hayley Prys", "Hayley Prys", &[]),
        ("Ann Mayor", "Ann Mayor", &[]),
        ("John Leader", "John Leader", &[]),
        ("Mary Ann Chair", "Mary Ann Chair", &[]),
    ] {
        let clean = clean_name(raw, NameOrder::Usual);
        assert_eq!((clean.name.as_str(), clean.posts.as_slice()), (name, posts.map_strings().as_slice()), "{raw}");
    }
}

trait MapStrings {
    fn map_strings(&self) -> Vec<String>;
}
impl MapStrings for &[&str] {
    fn map_strings(&self) -> Vec<String> {
        self.iter().map(|s| (*s).to_owned()).collect()
    }
}

#[test]
fn what_the_list_wrote_is_kept_where_more_than_a_title_was_taken_off() {
    let raw = |name: &str| clean_name(name, NameOrder::Usual).raw;
    assert_eq!(raw("Councillor  Nerys  Prys"), "");
    assert_eq!(raw("Councillor Bob Wellow (Leader)"), "Councillor Bob Wellow (Leader)");
    assert_eq!(raw("DALLOW Mike"), "DALLOW Mike");
    assert_eq!(raw("Mrs. Nerys Prys"), "");
}

#[test]
fn where_a_list_puts_surnames_first_an_unmarked_name_is_turned_round() {
    for (raw, name) in [
        ("Carr Michael", "Michael Carr"),
        ("Carr Michael OBE", "Michael Carr OBE"),
        ("Mrs Carr Ann", "Mrs Ann Carr"),
        ("van Roe Tegid", "Tegid van Roe"),
        ("COX Ann", "Ann Cox"),
        ("L Anders", "L Anders"),
        ("Michael CARR", "Michael Carr"),
        ("Carr", "Carr"),
    ] {
        assert_eq!(clean_name(raw, NameOrder::SurnameFirst).name, name, "{raw}");
    }
}

#[test]
fn style_of_a_list_tells_initials_from_letters() {
    let names = ["NA Fychan", "TJ Prys", "MR Loyd", "DR Bevan", "E Rhys", "HW Tegan"];
    let style = NameStyle::of(names.into_iter());
    let read = |name: &str| clean_name_as(name, &style).parts;
    assert_eq!((read("MR Loyd").prefix.as_str(), read("MR Loyd").forenames.as_str()), ("", "MR"));
    let names = ["Non Fychan XEB", "Huw Prys XEB", "Ann Loyd XEB", "Wil Rhys"];
    let style = NameStyle::of(names.into_iter());
    assert_eq!(clean_name_as("Non Fychan XEB", &style).parts.surname, "Fychan");
    let names = ["Fychan, NA", "Prys, TJ", "Loyd Rees, TJ", "Bevan, Huw"];
    let style = NameStyle::of(names.into_iter());
    assert_eq!(clean_name_as("Loyd Rees, TJ", &style).parts.surname, "Loyd Rees");
}

#[test]
fn empty_seats_and_posts_alone_are_nobody() {
    for text in [
        "Vacant",
        "VACANCY",
        "Cllr TBC",
        "Swydd wag",
        "Y Cynghorydd - Sedd Wag",
        "Councillor To be confirmed",
        "tbc (May 2026)",
    ] {
        assert!(name::is_vacant(text), "{text}");
    }
    for text in ["Mayor's Consort.", "Leader of the Council", "Total", "Total seats 60", "Updated 12 May 2026"] {
        assert!(name::is_no_name(text), "{text}");
    }
    for text in ["Tobias Becker", "Ann Mayor", "Vac Havelka-Roe", "Anna Key", "John Leader"] {
        assert!(!name::is_no_name(text), "{text}");
    }
    assert!(!name::is_vacant("Non Gwagle"));
}

#[test]
fn escape_sequences_in_a_name_are_gone() {
    let clean = clean_name("Nerys\u{1b}[31m \u{202e}Prys", NameOrder::Usual);
    assert!(!clean.name.chars().chain(clean.raw.chars()).any(|c| c.is_control() || c == '\u{202e}'), "{clean:?}");
}

use PostKind::{
    CabinetMember as Cabinet, Champion, CivicMayor, CommitteeChair as Chair, DeputyCabinetMember as DeputyCabinet,
    DeputyLeader, DeputyMayor, ElectedMayor, Leader, Mayor, Other, ScrutinyChair as Scrutiny, ViceChair as Vice,
};

/// As written; each post: kind, title, and its body or remit.
type Posts = (&'static str, &'static [(PostKind, &'static str, &'static str)]);

const POSTS: &[Posts] = &[
    ("Councillor", &[]),
    ("Member", &[]),
    ("Cynghorydd", &[]),
    ("", &[]),
    (" - ", &[]),
    ("Leader of the Council", &[(Leader, "Leader of the Council", "")]),
    ("Council Leader", &[(Leader, "Council Leader", "")]),
    ("Leader - Economy & Partnerships", &[(Leader, "Leader - Economy & Partnerships", "Economy & Partnerships")]),
    ("Deputy Leader", &[(DeputyLeader, "Deputy Leader", "")]),
    ("Deputy Leader of the Council", &[(DeputyLeader, "Deputy Leader of the Council", "")]),
    (
        "Deputy Leader - Early Years, Families",
        &[(DeputyLeader, "Deputy Leader - Early Years, Families", "Early Years, Families")],
    ),
    ("Leader of the Labour Group", &[(Other, "Leader of the Labour Group", "")]),
    ("Leader - Liberal Democrat Party Group", &[(Other, "Leader - Liberal Democrat Party Group", "")]),
    ("Leader of the Opposition", &[(Other, "Leader of the Opposition", "")]),
    ("Labour Group Leader", &[(Other, "Labour Group Leader", "Labour")]),
    ("Leader of Plaid Cymru", &[(Other, "Leader of Plaid Cymru", "")]),
    ("Deputy Leader of the Green Group", &[(Other, "Deputy Leader of the Green Group", "")]),
    (
        "Chief Whip Labour Group; Chair Standards Committee;",
        &[
            (Other, "Chief Whip Labour Group", "Labour Group"),
            (Chair, "Chair Standards Committee", "Standards Committee"),
        ],
    ),
    (
        "Cabinet Member Health, Housing and Wellbeing",
        &[(Cabinet, "Cabinet Member Health, Housing and Wellbeing", "Health, Housing and Wellbeing")],
    ),
    ("Cabinet Member - Housing", &[(Cabinet, "Cabinet Member - Housing", "Housing")]),
    ("Cabinet Member (Housing)", &[(Cabinet, "Cabinet Member (Housing)", "Housing")]),
    ("Cabinet Member-Housing", &[(Cabinet, "Cabinet Member-Housing", "Housing")]),
    (
        "Executive Member Health &   Wellbeing",
        &[(Cabinet, "Executive Member Health & Wellbeing", "Health & Wellbeing")],
    ),
    ("Executive Member for Communities", &[(Cabinet, "Executive Member for Communities", "Communities")]),
    (
        "Housing and Planning Portfolio Holder",
        &[(Cabinet, "Housing and Planning Portfolio Holder", "Housing and Planning")],
    ),
    ("Housing Deputy Portfolio Holder", &[(DeputyCabinet, "Housing Deputy Portfolio Holder", "Housing")]),
    ("Deputy Housing Portfolio Holder", &[(DeputyCabinet, "Deputy Housing Portfolio Holder", "Housing")]),
    (
        "Assistant Cabinet Member for Libraries",
        &[(DeputyCabinet, "Assistant Cabinet Member for Libraries", "Libraries")],
    ),
    ("Cabinet Support Member for Libraries", &[(DeputyCabinet, "Cabinet Support Member for Libraries", "Libraries")]),
    (
        "Mayoral Lead for Older People; Deputy Chair Planning Committee",
        &[
            (DeputyCabinet, "Mayoral Lead for Older People", "Older People"),
            (Vice, "Deputy Chair Planning Committee", "Planning Committee"),
        ],
    ),
    ("Shadow Cabinet Member for Housing", &[(Other, "Shadow Cabinet Member for Housing", "Housing")]),
    (
        "Leader and Cabinet Member for Housing",
        &[(Leader, "Leader", ""), (Cabinet, "Cabinet Member for Housing", "Housing")],
    ),
    (
        "Leader and Housing Portfolio Holder",
        &[(Leader, "Leader", ""), (Cabinet, "Housing Portfolio Holder", "Housing")],
    ),
    (
        "Deputy Lord Mayor & Cabinet Member - Adult & Children's Care",
        &[
            (DeputyMayor, "Deputy Lord Mayor", ""),
            (Cabinet, "Cabinet Member - Adult & Children's Care", "Adult & Children's Care"),
        ],
    ),
    (
        "Assistant Mayor of Cwm & Cabinet Member - Culture, Tourism & Events",
        &[
            (Cabinet, "Assistant Mayor of Cwm", ""),
            (Cabinet, "Cabinet Member - Culture, Tourism & Events", "Culture, Tourism & Events"),
        ],
    ),
    (
        "Deputy Leader, Cabinet Member for Housing, Vice-Chair of Planning",
        &[
            (DeputyLeader, "Deputy Leader", ""),
            (Cabinet, "Cabinet Member for Housing", "Housing"),
            (Vice, "Vice-Chair of Planning", "Planning"),
        ],
    ),
    (
        "Deputy Leader - Cabinet Member for Housing",
        &[(DeputyLeader, "Deputy Leader", ""), (Cabinet, "Cabinet Member for Housing", "Housing")],
    ),
    (
        "(Chair - Planning) (Vice-Chair - Licensing)",
        &[(Chair, "Chair - Planning", "Planning"), (Vice, "Vice-Chair - Licensing", "Licensing")],
    ),
    (
        "Chair (Planning) Vice-Chair (Licensing)",
        &[(Chair, "Chair (Planning)", "Planning"), (Vice, "Vice-Chair (Licensing)", "Licensing")],
    ),
    (
        "Chair of Licensing Committee and Licensing & Gambling Committee",
        &[
            (Chair, "Chair of Licensing Committee", "Licensing Committee"),
            (Chair, "Chair of Licensing & Gambling Committee", "Licensing & Gambling Committee"),
        ],
    ),
    (
        "Chair of Adult and Children's Health Select Committee;",
        &[(
            Scrutiny,
            "Chair of Adult and Children's Health Select Committee",
            "Adult and Children's Health Select Committee",
        )],
    ),
    ("Chair, Resources O&S Committee", &[(Scrutiny, "Chair, Resources O&S Committee", "Resources O&S Committee")]),
    ("Chairman, Planning", &[(Chair, "Chairman, Planning", "Planning")]),
    ("Planning Committee Chairman", &[(Chair, "Planning Committee Chairman", "Planning Committee")]),
    ("Chair of Overview & Scrutiny", &[(Scrutiny, "Chair of Overview & Scrutiny", "Overview & Scrutiny")]),
    ("Vice Chairman of Scrutiny Committee", &[(Vice, "Vice Chairman of Scrutiny Committee", "Scrutiny Committee")]),
    (
        "Deputy Chair Education Select Committee",
        &[(Vice, "Deputy Chair Education Select Committee", "Education Select Committee")],
    ),
    ("Chairman of the Council", &[(CivicMayor, "Chairman of the Council", "Council")]),
    ("Older People's Champion", &[(Champion, "Older People's Champion", "Older People")]),
    ("Member Champion for Armed Forces", &[(Champion, "Member Champion for Armed Forces", "Armed Forces")]),
    (
        "Cabinet Member for Housing and Armed Forces Champion",
        &[(Cabinet, "Cabinet Member for Housing", "Housing"), (Champion, "Armed Forces Champion", "Armed Forces")],
    ),
    ("Mayor", &[(Mayor, "Mayor", "")]),
    ("Deputy Mayor", &[(DeputyMayor, "Deputy Mayor", "")]),
    ("Lord Mayor", &[(CivicMayor, "Lord Mayor", "")]),
    ("Lord Provost", &[(CivicMayor, "Lord Provost", "")]),
    ("Mayor of Cwm", &[(Mayor, "Mayor of Cwm", "")]),
    ("Elected Mayor", &[(ElectedMayor, "Elected Mayor", "")]),
    ("Deputy City Mayor", &[(DeputyLeader, "Deputy City Mayor", "")]),
    ("Past Mayor", &[(Other, "Past Mayor", "")]),
    ("Governor at Ysgol Cwm", &[(Other, "Governor at Ysgol Cwm", "")]),
    ("Arweinydd y Cyngor", &[(Leader, "Arweinydd y Cyngor", "")]),
    ("Dirprwy Arweinydd", &[(DeputyLeader, "Dirprwy Arweinydd", "")]),
    ("Aelod Cabinet dros Dai", &[(Cabinet, "Aelod Cabinet dros Dai", "Dai")]),
    (
        "Dirprwy Arweinydd ac Aelod Cabinet dros Addysg",
        &[(DeputyLeader, "Dirprwy Arweinydd", ""), (Cabinet, "Aelod Cabinet dros Addysg", "Addysg")],
    ),
    ("Cadeirydd y Pwyllgor Craffu", &[(Scrutiny, "Cadeirydd y Pwyllgor Craffu", "Pwyllgor Craffu")]),
    ("Is-gadeirydd y Pwyllgor Cynllunio", &[(Vice, "Is-gadeirydd y Pwyllgor Cynllunio", "Pwyllgor Cynllunio")]),
    ("Cadeirydd y Cyngor", &[(CivicMayor, "Cadeirydd y Cyngor", "Cyngor")]),
    ("Hyrwyddwr y Gymraeg", &[(Champion, "Hyrwyddwr y Gymraeg", "Gymraeg")]),
    ("Maer", &[(Mayor, "Maer", "")]),
    ("Commissioner for Housing", &[(Cabinet, "Commissioner for Housing", "Housing")]),
    ("Police and Crime Commissioner", &[(Other, "Police and Crime Commissioner", "")]),
    ("Policy Lead for Roads", &[(Cabinet, "Policy Lead for Roads", "Roads")]),
    ("Depute Policy Lead for Roads", &[(DeputyCabinet, "Depute Policy Lead for Roads", "Roads")]),
    ("Portfolio: Housing", &[(Cabinet, "Portfolio: Housing", "Housing")]),
    ("Portfolio - Housing", &[(Cabinet, "Portfolio - Housing", "Housing")]),
    (
        "Leader of the Council. Portfolio: Growth",
        &[(Leader, "Leader of the Council", ""), (Cabinet, "Portfolio: Growth", "Growth")],
    ),
    (
        "Deputy and Cabinet Member for Homes",
        &[(DeputyLeader, "Deputy", ""), (Cabinet, "Cabinet Member for Homes", "Homes")],
    ),
    ("Deputy", &[(Other, "Deputy", "")]),
    ("Co-Leader", &[(Leader, "Co-Leader", "")]),
    ("Aelod o'r Bwrdd Gweithredol dros Dai", &[(Cabinet, "Aelod o'r Bwrdd Gweithredol dros Dai", "Dai")]),
    (
        "Lead Member of the Education Select Committee",
        &[(Scrutiny, "Lead Member of the Education Select Committee", "Education Select Committee")],
    ),
    ("Chair of Cwm Community Council", &[(Chair, "Chair of Cwm Community Council", "Cwm Community Council")]),
    ("Mayor of London", &[(ElectedMayor, "Mayor of London", "")]),
    ("Deputy Mayor of London", &[(DeputyLeader, "Deputy Mayor of London", "")]),
    ("Lord Mayor of Bristol", &[(CivicMayor, "Lord Mayor of Bristol", "")]),
    ("Speaker", &[(CivicMayor, "Speaker", "")]),
    ("Cynullydd Craffu", &[(Scrutiny, "Cynullydd Craffu", "Craffu")]),
    ("Arweinydd Grŵp Plaid Cymru", &[(Other, "Arweinydd Grŵp Plaid Cymru", "")]),
];

#[test]
fn posts_are_told_apart_and_understood_however_a_council_writes_them() {
    let mut wrong = String::new();
    for (text, want) in POSTS {
        let posts = Post::parse(text);
        let got: Vec<_> = (posts.iter())
            .map(|p| (p.kind, p.title.as_str(), if p.body.is_empty() { p.remit.as_str() } else { p.body.as_str() }))
            .collect();
        if got != want.to_vec() {
            wrong.push_str(&format!("{text:?} gave {got:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
