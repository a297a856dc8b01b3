//! Signals: what in somebody's record points to one of the four roles.

use super::signs;
use super::{Looked, Reason};
use crate::insight::order::strength;
use crate::model::{
    Basis, ClueBrief, Evidence, EvidenceKind, Kin, OpenPromise, Post, PostKind, Role, Say, Statement, Status, Who,
    kind_in, text,
};

/// What their post is for, a strong signal, a useful one, a weak one; and what needs care. Only ever
/// compared with one another.
const STRONGEST: i32 = 35;
const STRONG: i32 = 20;
const USEFUL: i32 = 10;
const WEAK: i32 = 5;

/// What a post is, besides its kind.
pub(super) struct Seat {
    pub(super) executive: bool,
    pub(super) scrutiny: bool,
    pub(super) judges: bool,
    pub(super) panel: bool,
    group: bool,
    partnership: bool,
    local: bool,
}

/// The kind of a post as it counts in the council of whoever is looked at.
fn kind_here(of: &Looked<'_>, post: &Post) -> PostKind {
    kind_in(post.kind, &post.title, of.person.council.as_ref().and_then(|id| of.book.council(id)))
}

/// What a post is, by its kind and its words.
pub(super) fn seat(of: &Looked<'_>, post: &Post) -> Seat {
    let words = text::fold(&format!("{} {} {}", post.title, post.body, post.remit));
    let any = |all: &[&str]| signs::any(&words, all);
    let leads = matches!(post.kind, PostKind::CommitteeChair | PostKind::ViceChair);
    Seat {
        executive: matches!(
            kind_here(of, post),
            PostKind::Leader
                | PostKind::ElectedMayor
                | PostKind::DeputyLeader
                | PostKind::CabinetMember
                | PostKind::DeputyCabinetMember
        ),
        scrutiny: post.kind == PostKind::ScrutinyChair
            || any(&["scrutiny", "craffu", "audit", "archwilio", "select committee", "overview"]),
        judges: any(&["planning", "cynllunio", "licens", "trwyddedu"])
            && !matches!(post.kind, PostKind::CabinetMember | PostKind::DeputyCabinetMember | PostKind::Champion),
        panel: leads && any(&["petition", "deiseb", "appeal", "apel", "standards", "safonau", "appointment", "penodi"]),
        group: any(&[
            "group leader",
            "leader of the opposition",
            "whip",
            "arweinydd y grwp",
            "arweinydd grwp",
            "chwip",
        ]) || (words.starts_with("leader of") && words.ends_with("group")),
        partnership: any(&[
            "partnership board",
            "public services board",
            "health board",
            "bwrdd partneriaeth",
            "bwrdd gwasanaethau cyhoeddus",
            "bwrdd iechyd",
        ]),
        local: any(&["community council", "town council", "parish council", "cyngor cymuned", "cyngor tref"]),
    }
}

/// Everything that points somewhere, with where it points.
pub(super) fn all(of: &Looked<'_>) -> Vec<(Kin, Reason)> {
    let mut out = Vec::new();
    wards(of, &mut out);
    posts(of, &mut out);
    for surgery in of.person.surgeries.iter().take(1) {
        let say = Say::new("fit-why-surgery").with("text", surgery.as_str());
        both(
            &mut out,
            &say,
            &evidence(EvidenceKind::Surgery, surgery),
            [(Kin::CommunityOrganiser, USEFUL), (Kin::Advocate, WEAK)],
        );
    }
    clues(of, &mut out);
    let p = of.person;
    // A worry or a doubt is heard, and is no strength.
    let mindset = p.mindset.iter().filter(|m| !signs::doubts(&m.text));
    for said in p.strengths.iter().chain(mindset).chain(&p.priorities).chain(&p.already_does) {
        statement(said, &mut out);
    }
    for concern in &p.concerns {
        let say = Say::new("fit-why-concern").with("text", concern.text.as_str()).with("date", concern.date);
        let evidence = evidence(EvidenceKind::Concern, &concern.text);
        for kin in signs::in_text(&concern.text) {
            out.push((kin, reason(say.clone(), evidence.clone(), WEAK)));
        }
    }
    promises(of, &mut out);
    out
}

fn evidence(kind: EvidenceKind, text: &str) -> Evidence {
    Evidence { kind, text: text.to_owned() }
}

fn reason(say: Say, evidence: Evidence, weight: i32) -> Reason {
    Reason { say, evidence, against: weight < 0, weight }
}

fn both<const N: usize>(out: &mut Vec<(Kin, Reason)>, say: &Say, at: &Evidence, kins: [(Kin, i32); N]) {
    out.extend(kins.map(|(kin, weight)| (kin, reason(say.clone(), at.clone(), weight))));
}

fn wards(of: &Looked<'_>, out: &mut Vec<(Kin, Reason)>) {
    let Some((_, initiative)) = of.initiative else { return };
    let touched: Vec<String> = initiative.wards.iter().map(|w| text::fold(w)).collect();
    let Some(ward) = of.person.wards.iter().find(|w| touched.contains(&text::fold(w))) else { return };
    let say = Say::new("fit-why-ward").with("ward", ward.as_str());
    both(out, &say, &evidence(EvidenceKind::Ward, ward), [(Kin::CommunityOrganiser, STRONG), (Kin::Advocate, USEFUL)]);
}

/// The word of the initiative's themes that a text meets.
pub(super) fn meets(of: &Looked<'_>, words: &str) -> Option<String> {
    let (_, initiative) = of.initiative?;
    let known = (of.themes_in)(words);
    let folded = text::fold(words);
    initiative.themes.iter().find_map(|theme| {
        let keys = (of.themes_in)(theme);
        let by_theme = known.iter().find(|k| keys.iter().any(|key| key.theme == k.theme)).map(|k| k.word.clone());
        by_theme.or_else(|| signs::any(&folded, &[text::fold(theme).as_str()]).then(|| theme.clone()))
    })
}

fn posts(of: &Looked<'_>, out: &mut Vec<(Kin, Reason)>) {
    use Kin::{Advocate, CommunityOrganiser, Sponsor, Watchdog};
    for post in of.posts() {
        let seat = seat(of, post);
        let words = if post.remit.is_empty() { &post.title } else { &post.remit };
        let theme = meets(of, words);
        let at = evidence(EvidenceKind::Post, &post.title);
        let say = |key: &'static str| {
            let word = theme.clone().unwrap_or_default();
            Say::new(key).with("post", post.title.as_str()).with("word", word)
        };
        match (kind_here(of, post), theme.is_some()) {
            (PostKind::CabinetMember | PostKind::Leader | PostKind::ElectedMayor | PostKind::DeputyLeader, true) => {
                both(out, &say("fit-why-portfolio"), &at, [(Sponsor, STRONGEST), (Advocate, USEFUL)]);
            }
            (PostKind::Leader | PostKind::ElectedMayor | PostKind::DeputyLeader, false) => {
                both(out, &say("fit-why-leads"), &at, [(Sponsor, USEFUL), (Advocate, WEAK)]);
            }
            (PostKind::CabinetMember, false) => both(out, &say("fit-why-executive"), &at, [(Sponsor, WEAK)]),
            (PostKind::DeputyCabinetMember, true) => {
                both(out, &say("fit-why-portfolio"), &at, [(Sponsor, USEFUL), (Advocate, USEFUL)]);
            }
            (PostKind::ScrutinyChair, true) => both(out, &say("fit-why-scrutiny-theme"), &at, [(Watchdog, STRONGEST)]),
            (PostKind::CommitteeChair, true) if !seat.judges => {
                both(out, &say("fit-why-chair"), &at, [(Sponsor, USEFUL), (Advocate, USEFUL)]);
            }
            (PostKind::Champion, true) => {
                both(
                    out,
                    &say("fit-why-champion"),
                    &at,
                    [(Advocate, STRONGEST), (CommunityOrganiser, USEFUL), (Sponsor, USEFUL)],
                );
            }
            (PostKind::Champion, false) => both(out, &say("fit-why-champion-of"), &at, [(Advocate, WEAK)]),
            _ => {}
        }
        if seat.scrutiny && !seat.executive && !(post.kind == PostKind::ScrutinyChair && theme.is_some()) {
            let weight = if post.kind == PostKind::ScrutinyChair || theme.is_some() { USEFUL + WEAK } else { USEFUL };
            both(out, &say("fit-why-scrutiny"), &at, [(Watchdog, weight)]);
        }
        if seat.group {
            both(out, &say("fit-why-group"), &at, [(Advocate, STRONG), (Sponsor, USEFUL)]);
        }
        if seat.partnership {
            both(out, &say("fit-why-partnership"), &at, [(Sponsor, STRONG), (Advocate, USEFUL)]);
        }
        if seat.local {
            both(out, &say("fit-why-local"), &at, [(CommunityOrganiser, USEFUL)]);
        }
    }
}

fn clues(of: &Looked<'_>, out: &mut Vec<(Kin, Reason)>) {
    for clue in &of.person.clues {
        let on_theme = clue.theme.is_empty() && meets(of, &clue.text).is_some() || meets(of, &clue.theme).is_some();
        let brief = ClueBrief {
            text: clue.text.as_str().into(),
            source: clue.source.as_str().into(),
            date: clue.date,
            theme: clue.theme.as_str().into(),
            against: clue.against,
        };
        // A clue fades: after a year it is worth half.
        let worth = strength(&brief, of.today);
        #[allow(clippy::cast_possible_truncation)] // between -10 and 10
        let weight = (worth * f64::from(USEFUL)).round() as i32;
        let say = Say::new("fit-why-clue")
            .with("text", clue.text.as_str())
            .with("source", clue.source.as_str())
            .with("date", clue.date);
        let at = evidence(EvidenceKind::Clue, &clue.text);
        let mut kins = signs::in_text(&format!("{} {} {}", clue.text, clue.quote, clue.source));
        // Their own words on the theme, said in public: a cause to speak for.
        if on_theme && !clue.quote.is_empty() && !kins.contains(&Kin::Advocate) {
            kins.push(Kin::Advocate);
        }
        for kin in kins {
            let mut reason = reason(say.clone(), at.clone(), if weight == 0 { 1 } else { weight });
            reason.against = clue.against;
            out.push((kin, reason));
        }
    }
}

fn statement(said: &Statement, out: &mut Vec<(Kin, Reason)>) {
    let (key, weight) = match &said.basis {
        Basis::ToldMe { .. } => ("fit-why-told", USEFUL + 2),
        Basis::Published { .. } => ("fit-why-published", USEFUL),
        Basis::MyImpression { .. } => ("fit-why-impression", WEAK),
    };
    let say = Say::new(key).with("text", said.text.as_str()).with("date", said.basis.date());
    // What was lifted from a note leads to the conversation it was said in.
    let kind = said.from.clone().map_or(EvidenceKind::Statement, EvidenceKind::Talk);
    for kin in signs::in_text(&said.text) {
        out.push((kin, reason(say.clone(), evidence(kind.clone(), &said.text), weight)));
    }
}

/// What they promised themselves, in conversations about this. Where others were
/// there too it counts only if somebody said whose promise it was.
fn promises(of: &Looked<'_>, out: &mut Vec<(Kin, Reason)>) {
    let about = of.initiative.map(|(id, _)| id);
    for talk in of.book.talks().iter().filter(|t| t.councillors.contains(of.who)) {
        if about.is_some() && talk.initiative.as_ref() != about {
            continue;
        }
        let alone = talk.councillors.len() == 1;
        let theirs = |p: &&OpenPromise| p.by == Who::Them && (alone || p.councillor.as_ref() == Some(of.who));
        for OpenPromise { what, .. } in talk.open.iter().filter(theirs) {
            let say = Say::new("fit-why-promise").with("text", &**what).with("date", talk.date);
            for kin in signs::in_text(what) {
                out.push((kin, reason(say.clone(), evidence(EvidenceKind::Talk(talk.id.clone()), what), USEFUL)));
            }
        }
    }
}

/// The same role taken before, elsewhere; or declined here.
pub(super) fn earlier(of: &Looked<'_>, role: &Role) -> Vec<Reason> {
    let about = of.initiative.map(|(id, _)| id);
    let mine = of.book.proposals.iter().filter(|(_, p)| p.councillor.as_ref() == Some(of.who) && p.role == role.key);
    mine.filter_map(|(id, p)| {
        let here = p.initiative.as_ref() == about;
        let at = evidence(EvidenceKind::Proposal(id.clone()), &p.ask);
        let date = p.history.last().map_or(of.today, |h| h.date);
        let name = p.initiative.as_ref().and_then(|i| of.book.initiatives.get(i)).map_or("", |i| i.name.as_str());
        let say = |key: &'static str| Say::new(key).with("name", name).with("date", date);
        match p.status {
            Status::Declined if here => Some(reason(say("fit-why-declined"), at, -STRONG - USEFUL)),
            Status::Active | Status::Ended if !here => Some(reason(say("fit-why-before"), at, USEFUL)),
            _ => None,
        }
    })
    .collect()
}

/// That they said they would like this role: here, or anywhere where they named no place.
pub(super) fn wish(of: &Looked<'_>, role: &Role) -> Option<Reason> {
    let about = of.initiative.map(|(id, _)| id);
    let wishes = || of.person.would_like.iter().rev();
    // What was said of this initiative counts before what was said in general.
    let here = wishes().find(|w| w.initiative.is_some() && w.initiative.as_ref() == about);
    let wish = here.or_else(|| wishes().find(|w| w.initiative.is_none()))?;
    if wish.role != role.key {
        return None;
    }
    let key = if wish.text.trim().is_empty() { "fit-why-wish" } else { "fit-why-wish-words" };
    let say = Say::new(key).with("text", wish.text.as_str()).with("date", wish.basis.date());
    Some(reason(say, evidence(EvidenceKind::Wish, &wish.role), STRONG))
}

/// What reasons weigh together. Of what was seen or said only the strongest two
/// count, so that who is well known is not pushed into one role by much writing.
pub(super) fn weigh(reasons: &[Reason]) -> i32 {
    let words = |r: &&Reason| {
        matches!(
            r.evidence.kind,
            EvidenceKind::Clue | EvidenceKind::Statement | EvidenceKind::Concern | EvidenceKind::Talk(_)
        ) && !r.against
    };
    let rest: i32 = reasons.iter().filter(|r| !words(r)).map(|r| r.weight).sum();
    let mut said: Vec<i32> = reasons.iter().filter(words).map(|r| r.weight).collect();
    said.sort_unstable_by_key(|w| std::cmp::Reverse(*w));
    rest + said.iter().take(2).sum::<i32>()
}
