//! Which way round a council writes its names: inferred from the whole list,
//! never from one row. Rows that carry a mark of their own (a comma, capitals)
//! are read by it whatever the others do.

use crate::model::{NameOrder, text};

/// Infers the order of the unmarked names of one council from what the marked
/// ones do, from email addresses, and from common forenames. `names` are the
/// names as written, each with an email address where there is one.
pub(super) fn infer<'a>(names: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> NameOrder {
    let (mut usual, mut turned) = (0usize, 0usize);
    for (name, email) in names {
        if name.contains(',') {
            continue;
        }
        let words: Vec<&str> = name
            .split_whitespace()
            .filter(|w| !TITLES.contains(&text::fold(w).trim_matches('.')) && !w.starts_with('('))
            .collect();
        let [first, .., last] = words.as_slice() else { continue };
        match by_capitals(first, last).or_else(|| by_email(first, last, email?)).or_else(|| by_forename(first, last)) {
            Some(NameOrder::Usual) => usual += 1,
            Some(NameOrder::SurnameFirst) => turned += 1,
            None => {}
        }
    }
    // Much the greater part has to say so: most lists are the usual way round.
    if turned >= 2 && turned > usual * 3 { NameOrder::SurnameFirst } else { NameOrder::Usual }
}

const TITLES: [&str; 12] =
    ["councillor", "cllr", "cyng", "cynghorydd", "mr", "mrs", "miss", "ms", "dr", "county", "the", "alderman"];

fn by_capitals(first: &str, last: &str) -> Option<NameOrder> {
    let shouted = |w: &str| {
        let letters: Vec<char> = w.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() >= 4
            && letters.iter().filter(|c| c.is_lowercase()).count() <= 2
            && letters.iter().rev().take(3).all(|c| c.is_uppercase())
    };
    match (shouted(first), shouted(last)) {
        (true, false) => Some(NameOrder::SurnameFirst),
        (false, true) => Some(NameOrder::Usual),
        _ => None,
    }
}

/// "mike.diamond@…" tells which of "Diamond Mike" is the surname.
fn by_email(first: &str, last: &str, email: &str) -> Option<NameOrder> {
    let local = text::fold(email.split_once('@')?.0);
    let parts: Vec<&str> = local.split(['.', '_']).filter(|p| !matches!(*p, "cllr" | "councillor")).collect();
    let [a, .., b] = parts.as_slice() else { return None };
    let (first, last) = (text::fold(first), text::fold(last));
    match () {
        () if first == last => None,
        () if *a == first || *b == last => Some(NameOrder::Usual),
        () if *a == last || *b == first => Some(NameOrder::SurnameFirst),
        () => None,
    }
}

fn by_forename(first: &str, last: &str) -> Option<NameOrder> {
    let known = |w: &str| {
        let key = text::fold(w);
        FORENAMES.split_whitespace().any(|f| f == key)
    };
    match (known(first), known(last)) {
        (true, false) => Some(NameOrder::Usual),
        (false, true) => Some(NameOrder::SurnameFirst),
        _ => None,
    }
}

/// Common forenames of the United Kingdom that are seldom surnames.
const FORENAMES: &str = "aaron abdul abigail adam adele adrian aidan aileen alan alana alex alexander alexandra alice alison alistair \
    amanda amy andrea andrew andy angela anita ann anna anne annette anthony antonia april arwel ashley audrey barbara barry beatrice ben \
    benjamin bernard beth betty beverley bill bob brenda brendan brian bridget bronwen bryn carl carol carole caroline carolyn catherine \
    catrin ceri charles charlie charlotte cheryl chris christina christine christopher ciaran claire clare clive colette colin conor craig \
    cynthia dafydd dai daniel danny darren dave david dawn debbie deborah declan denis denise derek diane diana dilwyn dilys dominic donna \
    doreen doris dorothy eamonn edward edwina eifion eileen eirwen eleanor elaine elfyn elin eluned elizabeth ellen emily emlyn emma emyr \
    endaf eric erica ernest eryl esther eunice eurig eva fiona frances frank fred gail gareth gary gavin gaynor geoff geoffrey geraint \
    gerald geraldine gerard gethin gill gillian gladys glenys glyn graeme graham gwen gwenda gwilym gwyn gwyneira hannah harriet harry \
    hayley hazel heather hefin heledd helen hilary howard huw hywel iain ian ieuan ifan imran ioan iola iolo irene iris isabel iwan jack \
    jackie jacqueline jacqui jade jake jan jane janet janice jason jayne jean jeff jeffrey jennifer jenny jeremy jess jessica jill jim jo \
    joan joanna joanne joe john jon jonathan joseph josie joyce juan judith julia julian julie june karen karl kate katherine kathleen \
    kathryn kathy katie katy keith kelly ken kenneth kerry kevin kirsty laura lauren lesley leslie liam lilian linda lindsay lisa liz \
    llinos lorna lorraine louise lowri lucy lynda lynette lynn lynne mabon maggie mair mairead malcolm mandy mared margaret maria marie \
    marian marilyn marion mark martha martin martyn mary matthew maureen maurice mavis megan meinir meirion melanie menna michael michelle \
    mick mike mohammed muhammad muriel myfanwy nancy natalie natasha neil nerys nia niall nicholas nick nicola nigel noel norma norman \
    oliver olwen orla owain pam pamela patricia patrick paul paula pauline penny peter phil philip phillip phyllis rachel ray raymond \
    rebecca rhian rhiannon rhodri rhys richard rita rob robert roger ron ronald rosalind rose rosemary roy russell ruth ryan sally sam \
    samantha sandra sara sarah sean sharon sheila shirley sian simon sioned sophie stella stephanie stephen steve steven stuart sue susan \
    suzanne sylvia tegwen terry teresa thelma theresa thomas tim timothy tina tom tony tracey tracy trevor tricia tudur ursula valerie \
    vanessa vaughan vera veronica victor victoria vikki vincent wendy william winifred yvonne zoe";

#[cfg(test)]
mod tests {
    use super::*;

    fn order(names: &[&str]) -> NameOrder {
        infer(names.iter().map(|n| (*n, None)))
    }

    #[test]
    fn the_order_of_names_is_told_from_the_whole_list() {
        assert_eq!(order(&["Carr Michael", "Prys Nerys", "Thomas David", "Bevan Huw"]), NameOrder::SurnameFirst);
        assert_eq!(order(&["Michael Carr", "Nerys Prys", "David Thomas", "Owen Huw"]), NameOrder::Usual);
        assert_eq!(order(&["DIAMOND Mike", "COX Ann", "O'SULLIVAN Tegid"]), NameOrder::SurnameFirst);
        assert_eq!(order(&["Malcolm BELL", "Tegid PARRY"]), NameOrder::Usual);
        let mixed = ["Carr Michael", "Prys Nerys", "Huw Bevan"];
        assert_eq!(order(&mixed), NameOrder::Usual, "much the greater part has to say so");
        assert_eq!(order(&["Prys Nerys"]), NameOrder::Usual, "one row proves nothing");
        assert_eq!(order(&[]), NameOrder::Usual);
    }

    #[test]
    fn an_email_address_tells_which_word_is_the_surname() {
        let names = [("Abioye Tolu", "tolu.abioye@cwm.example"), ("Zhi Shengke", "cllr.shengke.zhi@cwm.example")];
        assert_eq!(infer(names.iter().map(|(n, e)| (*n, Some(*e)))), NameOrder::SurnameFirst);
    }
}
