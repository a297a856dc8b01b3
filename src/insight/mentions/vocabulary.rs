//! The words around names in minutes and reports, English and Welsh, folded.

use crate::model::name;

/// What a word before a name says of whom it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// One councillor.
    One,
    /// Several.
    Many,
}

/// Whether a folded word says "councillor" or "councillors", mutated or not.
pub(super) fn head(word: &str) -> Option<Head> {
    match word {
        "councillor" | "councilor" | "cllr" | "clr" | "coun" | "cyng" | "gyng" | "chyng" | "nghyng" | "cynghorydd"
        | "gynghorydd" | "chynghorydd" | "nghynghorydd" | "comhairleoir" | "alderman" | "alderwoman" | "ald"
        | "henadur" | "bailie" => Some(Head::One),
        "councillors" | "councilors" | "cllrs" | "clrs" | "couns" | "cynghorwyr" | "gynghorwyr" | "chynghorwyr"
        | "nghynghorwyr" | "cynghorwr" | "comhairleoiri" | "aldermen" | "aldermens" | "alds" | "henaduriaid"
        | "bailies" | "cynghorau'r" => Some(Head::Many),
        _ => None,
    }
}

/// Which council's councillors they are: "County Councillors", "Cynghorydd Sir".
pub(super) fn is_level(word: &str) -> bool {
    matches!(
        word,
        "county" | "city" | "borough" | "district" | "sir" | "sirol" | "y" | "yr" | "the" | "fellow" | "ward"
    ) || is_other_level(word)
}

/// Councillors of a council below, who are seldom on the list.
pub(super) fn is_other_level(word: &str) -> bool {
    matches!(word, "town" | "community" | "parish" | "cymuned" | "tref" | "cymunedol")
}

/// Councillors no more.
pub(super) fn is_former(word: &str) -> bool {
    matches!(word, "former" | "ex" | "late" | "cyn" | "diweddar" | "honorary" | "past" | "anrhydeddus")
}

/// Titles. After "Councillor" they say nothing; without it they mostly say that it is somebody else.
pub(super) fn is_title(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "miss"
            | "ms"
            | "mx"
            | "dr"
            | "prof"
            | "professor"
            | "sir"
            | "dame"
            | "lady"
            | "lord"
            | "baroness"
            | "rev"
            | "revd"
            | "reverend"
            | "canon"
            | "hon"
            | "parch"
            | "parchedig"
            | "capt"
            | "captain"
            | "major"
            | "colonel"
            | "sgt"
            | "pc"
            | "inspector"
            | "supt"
            | "superintendent"
            | "bnr"
            | "bns"
            | "mr/mrs"
            | "athro"
            | "arolygydd"
            | "judge"
            | "saint"
            | "archdeacon"
            | "bishop"
    )
}

/// Words that join the last name of a list. "A" in capitals is an initial, so the word is taken as written.
pub(super) fn is_join(word: &str) -> bool {
    matches!(word, "and" | "a" | "ac" | "â" | "plus" | "AND" | "And" | "agus" | "a'r" | "ynghyd")
}

/// Particles that stand inside a surname in lower case, and those that minutes write so.
pub(super) fn is_particle(word: &str) -> bool {
    (word.starts_with(char::is_lowercase) && name::is_particle(word))
        || matches!(word, "mac" | "mc" | "ni" | "ní" | "nic" | "y" | "o")
}

/// Words in capitals that are no part of a name, unless somebody on the list is called so.
pub(super) fn is_no_name(word: &str) -> bool {
    const WORDS: &str = "about absence absent action additional adroddiad advisory aelod aelodau agenda all allowance \
        allowances also am amendment ancestors annual any apologies apology appendix appointed appointment apwyntio as \
        assistant at attendance attended audit background board body both briefing bu budget business but by cabinet cabined \
        call cadeirydd chair chairman chairperson chairwoman champion charter chief city clerc clerk cllr code cofnod \
        cofnodion committee community conduct constitution corporate council councillor councillors county craffu cyngor \
        cynghorydd cynghorwyr cynigiodd cynnig datgan datganodd date dating decision declaration declarations declared \
        declare democratic department deputy derbyn details development director dirprwy disclosure district draft \
        during education eiliodd eitem election elected employee english environment equality etholwyd executive \
        finance following for forum from full fund gadeirydd general governor group guests gwasanaeth he head health \
        hefyd her his housing however i in induction information interest interests internal is item items it joint \
        leader learning left lord local mae maer mayor meeting member members minute minutes mewn monitoring motion name \
        natur nature new nid no nodwyd non none not note noted notes of officer officers on opposition other others our \
        pecuniary penderfynwyd personal planning policy portfolio prejudicial presennol present presiding proposed \
        provost public pwyllgor questions question reason recommended regarding report reports representative representatives \
        representing resolved review role rota safonau schedule school scrutiny seconded secretary section seminar service services \
        she shadow social staff standards statement strategic sub support surgeries surgery swyddogion task that the \
        their there they this to town training transport under unanimously vice vote votes voting ward wards was we \
        welsh were with work workshop yes yn ymddiheuriadau yr \
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september \
        october november december llun mawrth mercher iau gwener labour conservative liberal democrat democrats plaid cymru \
        independent reform ukip llafur annibynnol party group time arrived departed sin sedd gweithredol fuddiant buddiant \
        personol arweinydd dirprwy is-gadeirydd vice-chair vice-chairman";
    static SET: std::sync::OnceLock<std::collections::HashSet<&'static str>> = std::sync::OnceLock::new();
    SET.get_or_init(|| WORDS.split_whitespace().collect()).contains(word)
}

/// What a place or a thing is called after somebody: "Evans Street", "Mary Jones Court".
pub(super) fn is_place(word: &str) -> bool {
    matches!(
        word,
        "street"
            | "road"
            | "lane"
            | "avenue"
            | "close"
            | "court"
            | "drive"
            | "way"
            | "terrace"
            | "place"
            | "square"
            | "hall"
            | "house"
            | "school"
            | "primary"
            | "academy"
            | "college"
            | "centre"
            | "park"
            | "farm"
            | "hospital"
            | "surgery"
            | "trust"
            | "foundation"
            | "memorial"
            | "library"
            | "bridge"
            | "lodge"
            | "wing"
            | "theatre"
            | "award"
            | "prize"
            | "cup"
            | "ltd"
            | "limited"
            | "plc"
            | "llp"
            | "solicitors"
            | "associates"
            | "partners"
            | "sons"
            | "brothers"
            | "stores"
            | "estates"
            | "gardens"
            | "crescent"
            | "row"
            | "hill"
            | "green"
            | "field"
            | "stadium"
            | "building"
            | "buildings"
            | "arms"
            | "stand"
            | "pavilion"
            | "review"
            | "inquiry"
            | "report"
            | "church"
            | "chapel"
            | "residential"
            | "home"
            | "estate"
            | "ward"
            | "day"
            | "week"
    )
}

/// What a place called after somebody begins with, and titles of its kind: "Ysgol", "Heol", "St".
pub(super) fn is_place_before(word: &str) -> bool {
    matches!(
        word,
        "ysgol"
            | "heol"
            | "ffordd"
            | "stryd"
            | "lon"
            | "canolfan"
            | "neuadd"
            | "plas"
            | "parc"
            | "capel"
            | "rhodfa"
            | "maes"
            | "ty"
            | "bro"
            | "st"
            | "saint"
            | "ss"
            | "theatr"
            | "llyfrgell"
            | "ysbyty"
            | "gwobr"
            | "cae"
            | "clos"
            | "cwrt"
            | "coleg"
            | "pont"
            | "tafarn"
    )
}

/// Words of a heading over names.
pub(super) fn is_heading(word: &str) -> bool {
    is_no_name(word)
        || is_attendance(word)
        || head(word).is_some()
        || is_level(word)
        || is_join(word)
        || matches!(
            word,
            "of" | "gift"
                | "gifts"
                | "value"
                | "register"
                | "attended"
                | "meetings"
                | "division"
                | "possible"
                | "actual"
                | "expected"
                | "signature"
                | "wards"
                | "parties"
                | "eitem"
                | "adran"
                | "enw"
                | "plaid"
                | "or"
                | "yr"
        )
}

/// Work that councillors do not do as such: whoever is called so is an officer or a guest.
pub(super) fn is_office(word: &str) -> bool {
    matches!(
        word,
        "officer"
            | "officers"
            | "director"
            | "head"
            | "manager"
            | "clerk"
            | "solicitor"
            | "accountant"
            | "engineer"
            | "executive"
            | "coordinator"
            | "co-ordinator"
            | "consultant"
            | "auditor"
            | "adviser"
            | "advisor"
            | "lawyer"
            | "swyddog"
            | "cyfarwyddwr"
            | "gyfarwyddwr"
            | "pennaeth"
            | "bennaeth"
            | "rheolwr"
            | "reolwr"
            | "prif"
            | "cyfreithiwr"
            | "clerc"
            | "inspector"
            | "headteacher"
            | "professor"
            | "resident"
            | "planner"
            | "architect"
            | "surveyor"
            | "secretary"
            | "chaplain"
            | "treasurer"
            | "principal"
            | "team"
            | "lead"
            | "technician"
            | "assistant"
            | "governor"
            | "representative"
            | "citizen"
            | "member of the public"
            | "teacher"
            | "administrator"
            | "support"
            | "s151"
            | "monitoring"
            | "commissioner"
            | "chief"
            | "cydlynydd"
            | "trigolyn"
            | "preswylydd"
            | "archwilydd"
            | "cyfieithydd"
            | "translator"
            | "audit"
            | "ymgynghorydd"
            | "superintendent"
            | "warden"
            | "tenant"
            | "campaigner"
            | "author"
            | "analyst"
            | "specialist"
            | "nurse"
            | "editor"
            | "reporter"
    )
}

/// Heads of a list of those who came or did not, folded.
pub(super) fn is_attendance(word: &str) -> bool {
    matches!(
        word,
        "present"
            | "presennol"
            | "bresennol"
            | "apologies"
            | "ymddiheuriadau"
            | "ymddiheuriad"
            | "absent"
            | "absennol"
            | "sederunt"
            | "membership"
            | "members"
            | "aelodau"
            | "aelodaeth"
            | "proposer"
            | "seconder"
    )
}

/// Honours, offices and degrees behind a name, as they are written: "CBE", "JP", "Jnr".
pub(super) fn is_behind_name(word: &str) -> bool {
    // "AS" is a member of the Senedd behind a name, and initials before one.
    name::is_suffix(word) || word == "AS"
}

/// How the names of a recorded vote begin.
pub(super) fn is_vote(word: &str) -> bool {
    matches!(
        word,
        "for" | "against" | "in" | "abstained" | "abstaining" | "abstentions" | "abstention" | "abstain" | "voting"
    ) || matches!(word, "o" | "dros" | "yn" | "ymatal" | "ymataliodd" | "ymatalwyd" | "ataliodd")
}

/// Words that stand between that and its colon.
pub(super) fn is_of_vote(word: &str) -> bool {
    is_vote(word)
        || matches!(
            word,
            "the"
                | "of"
                | "favour"
                | "motion"
                | "amendment"
                | "proposal"
                | "recommendation"
                | "vote"
                | "votes"
                | "members"
        )
        || matches!(
            word,
            "blaid"
                | "erbyn"
                | "y"
                | "r"
                | "cynnig"
                | "gwelliant"
                | "argymhelliad"
                | "pleidlais"
                | "rhag"
                | "pleidleisio"
                | "aelodau"
        )
}

/// Heads of a list of those who are no members.
pub(super) fn is_guests(word: &str) -> bool {
    matches!(
        word,
        "officers"
            | "officer"
            | "swyddogion"
            | "guests"
            | "gwesteion"
            | "staff"
            | "attending"
            | "advisers"
            | "advisors"
            | "contact"
            | "cyswllt"
            | "invitees"
            | "public"
            | "speakers"
            | "officials"
            | "author"
            | "awdur"
    )
}
