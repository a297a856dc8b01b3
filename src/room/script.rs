//! From an agenda to what its steps show: prompts that may be asked or told,
//! cards, law, questions and checks, in the room's language. Nothing else of the
//! guidance gets in, and of the workspace only a [`RoomMatter`].

use super::slides::{Kind, Look, Para, Part};
use crate::guidance::{Confidence, Guidance, Law, PromptKind, Role};
use crate::model::audience::RoomMatter;
use crate::model::{Agenda, AgendaStep, Nation, Say, Shows};
use crate::words::Words;

/// How many rows of law a step shows.
const LAWS: usize = 8;

/// A step as the room goes through it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub title: String,
    /// The board's headings while it is on.
    pub headings: Vec<String>,
    /// What it shows.
    pub parts: Vec<Part>,
}

/// What a script is written from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The guidance that ships, with what the workspace corrects.
    pub guidance: &'a Guidance,
    /// What of the workspace may stand on the wall.
    pub matter: &'a RoomMatter,
    /// The language, by its folder.
    pub language: &'a str,
    /// Its words.
    pub words: &'a Words,
}

/// The steps of an agenda, with the choice of agenda before them and what may
/// leave the room behind them.
pub fn write(agenda: &Agenda, from: &Source<'_>) -> Vec<Step> {
    let w = from.words;
    let alone = |kind, heading: String, paras, below| Step {
        title: heading.clone(),
        headings: Vec::new(),
        parts: vec![Part { kind, heading, paras, below }],
    };
    let mut steps = vec![alone(Kind::Cover, w.get("app-name"), Vec::new(), String::new())];
    steps.extend(agenda.steps.iter().map(|step| one(step, from)));
    steps.push(alone(Kind::Ticks, w.get("room-ticks"), Vec::new(), agenda.take_away(from.language).to_owned()));
    steps
}

fn one(step: &AgendaStep, from: &Source<'_>) -> Step {
    let title = step.title(from.language).to_owned();
    let mut paras: Vec<Para> =
        step.says(from.language).iter().map(|words| Para { look: Look::Body, words: words.clone() }).collect();
    paras.extend(step.prompts.iter().filter_map(|id| prompt(id, from)).map(|words| Para { look: Look::Prompt, words }));
    let mut parts = vec![Part { kind: Kind::Words, heading: title.clone(), paras, below: String::new() }];
    for shows in &step.shows {
        parts.extend(shown(*shows, step, from));
    }
    // A step that is nothing but a list or a board begins with it.
    if parts.len() > 1 && parts[0].paras.is_empty() {
        parts.remove(0);
    }
    Step { title, headings: step.headings(from.language), parts }
}

/// A prompt's words, where it may be asked or told in a room.
fn prompt(id: &str, from: &Source<'_>) -> Option<String> {
    let prompt = from.guidance.prompt(id)?;
    let (open, close) = ("“", "”");
    match prompt.kind {
        PromptKind::Ask | PromptKind::FollowUp | PromptKind::Tell => {
            Some(format!("{open}{}{close}", prompt.prompt.get(from.language)))
        }
        PromptKind::Reflect => None,
    }
}

fn shown(shows: Shows, step: &AgendaStep, from: &Source<'_>) -> Vec<Part> {
    let w = from.words;
    let part =
        |kind, heading: &str, paras: Vec<Para>| Part { kind, heading: w.get(heading), paras, below: String::new() };
    let items = |keys: &[&str]| keys.iter().map(|k| Para { look: Look::Item, words: w.get(k) }).collect::<Vec<_>>();
    let plain = |keys: &[&str]| keys.iter().map(|k| Para { look: Look::Body, words: w.get(k) }).collect::<Vec<_>>();
    match shows {
        Shows::Stages => {
            vec![part(Kind::Words, "room-stages", plain(&["welcome-stage-1", "welcome-stage-2", "welcome-stage-3"]))]
        }
        Shows::FourQuestions => vec![part(
            Kind::Words,
            "room-four-questions",
            items(&[
                "room-question-holds",
                "room-question-chairs",
                "room-question-checks",
                "room-question-ward",
                "room-question-keen",
            ]),
        )],
        Shows::Practice => {
            let mut list = part(Kind::Practice, "room-practice", Vec::new());
            list.below = w.get("room-fiction");
            vec![list]
        }
        Shows::Roles => {
            let mut parts = vec![part(Kind::Roles, "room-roles", Vec::new())];
            parts.extend(from.guidance.roles().iter().map(|role| role_card(role, from)));
            parts
        }
        Shows::Ask => vec![part(Kind::Ask, "room-ask", Vec::new())],
        Shows::Checks => vec![part(Kind::Checks, "room-checks", Vec::new())],
        Shows::Law => laws(from.guidance, from.matter.nation()).into_iter().map(|law| law_part(law, w)).collect(),
        Shows::MapHeadings => vec![part(
            Kind::Words,
            "room-map",
            items(&["room-map-top", "room-map-bottom", "room-map-meet", "room-map-them", "room-map-meaning"]),
        )],
        Shows::People => people(from),
        Shows::Board => vec![Part {
            kind: Kind::Board,
            heading: step.title(from.language).to_owned(),
            paras: Vec::new(),
            below: String::new(),
        }],
    }
}

fn role_card(role: &Role, from: &Source<'_>) -> Part {
    let (w, language) = (from.words, from.language);
    let mut paras = vec![Para { look: Look::Strong, words: role.line.get(language).to_owned() }];
    paras.extend(role.does.iter().map(|does| Para { look: Look::Item, words: does.get(language).to_owned() }));
    let time = Say::new("room-role-time").with("time", role.time.get(language));
    let first = Say::new("room-role-first").with("ask", role.first_ask.get(language));
    paras.push(Para { look: Look::Body, words: w.say(&time) });
    paras.push(Para { look: Look::Prompt, words: w.say(&first) });
    Part { kind: Kind::Words, heading: role.name.get(language).to_owned(), paras, below: String::new() }
}

/// The law that a room is shown: what is certain, was read at the source and applies, in the order of the guidance.
/// Where the nation is not known, only what applies in every nation.
pub fn laws(guidance: &Guidance, nation: impl Into<Option<Nation>>) -> Vec<&Law> {
    let nation = nation.into();
    let applies = |l: &Law| match nation {
        Some(nation) => l.applies_in(nation),
        None => Nation::ALL.into_iter().all(|nation| l.applies_in(nation)),
    };
    let certain = |l: &&Law| applies(l) && l.confidence == Confidence::High && !l.is_to_be_checked();
    guidance.laws().iter().filter(certain).take(LAWS).collect()
}

fn law_part(law: &Law, w: &Words) -> Part {
    let source = Say::new("room-law-source")
        .with("citation", &law.citation)
        .with("sections", &law.sections)
        .with("checked", law.checked);
    let paras = vec![
        Para { look: Look::Strong, words: law.title.clone() },
        Para { look: Look::Body, words: law.asks.clone() },
        Para { look: Look::Small, words: w.say(&source) },
    ];
    Part { kind: Kind::Words, heading: w.get("room-law"), paras, below: w.get("room-not-advice") }
}

/// The councillors who are present and agreed, where there are any.
fn people(from: &Source<'_>) -> Vec<Part> {
    if from.matter.people().is_empty() {
        return Vec::new();
    }
    let mut paras = Vec::new();
    for person in from.matter.people() {
        let mut words = vec![person.name().as_str().to_owned()];
        words.extend(person.posts().iter().chain(person.wards()).map(|s| s.as_str().to_owned()));
        paras.push(Para { look: Look::Item, words: words.join(" · ") });
    }
    vec![Part { kind: Kind::Words, heading: from.words.get("room-people"), paras, below: String::new() }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(language: &str) -> String {
        let (guidance, words) = (Guidance::load(), Words::new(language));
        let matter = RoomMatter::default();
        let from = Source { guidance: &guidance, matter: &matter, language, words: &words };
        guidance.agendas().iter().map(|(_, agenda)| format!("{:?}", write(agenda, &from))).collect()
    }

    #[test]
    fn what_is_for_the_officer_alone_is_in_no_step_of_any_agenda() {
        let guidance = Guidance::load();
        for language in ["en", "cy"] {
            let all = all(language);
            for prompt in guidance.prompts() {
                assert!(!all.contains(prompt.listen_for.get(language)), "{}", prompt.id);
                assert!(
                    prompt.kind != PromptKind::Reflect || !all.contains(prompt.prompt.get(language)),
                    "{}",
                    prompt.id
                );
            }
            for practice in guidance.practice() {
                assert!(!all.contains(practice.pressure.get(language)), "{}", practice.id);
            }
            for (_, agenda) in guidance.agendas() {
                for step in agenda.steps.iter().filter(|s| !s.note(language).is_empty()) {
                    assert!(!all.contains(step.note(language)), "{}", step.title);
                }
            }
            assert!(!all.contains('⟦'), "a message is missing");
        }
        assert!(all("en").contains("Tell me about a time residents sorted something out"));
    }

    #[test]
    fn an_own_agenda_that_names_a_prompt_for_the_officer_shows_nothing_of_it() {
        let (guidance, words) = (Guidance::load(), Words::new("en"));
        let step =
            AgendaStep { title: "Own".into(), prompts: vec!["mc05".into(), "mc04".into()], ..AgendaStep::default() };
        let matter = RoomMatter::default();
        let from = Source { guidance: &guidance, matter: &matter, language: "en", words: &words };
        let steps = write(&Agenda { steps: vec![step], ..Agenda::default() }, &from);
        assert_eq!(steps[1].parts[0].paras.len(), 1);
        assert!(steps[1].parts[0].paras[0].words.contains("from where you sit"));
    }

    #[test]
    fn every_row_of_law_says_that_it_is_no_advice() {
        let (guidance, words) = (Guidance::load(), Words::new("en"));
        for nation in Nation::ALL {
            let laws = laws(&guidance, nation);
            assert!(laws.len() > 2, "{nation:?}");
            assert!(laws.into_iter().all(|l| law_part(l, &words).below.contains("Not legal advice")));
        }
    }
}
