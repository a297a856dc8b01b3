//! What to take care with in a proposal's own words: what is asked of somebody who scrutinises or decides it, what is
//! done in public near an election, and what belongs to a party. Each by the rule behind it.

use super::ask_words::{AskWords, ask_words};
use super::cautions::{about_a_site, kin_of};
use super::signals::seat;
use super::{Caution, Looked, Rule};
use crate::insight::election::{Election, election};
use crate::insight::phrases::{Phrases, Token, span, tokens};
use crate::model::{Date, Evidence, EvidenceKind, Kin, Post, Proposal, Say};

/// A public ask this many days or fewer before a pre-election period needs care: it may be printed or shared late.
pub const NEAR_ELECTION: i32 = 56;

/// What in a proposal's own words needs care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AskCaution {
    /// A scrutiny chair or member would run, steer or advise what their committee scrutinises; by the post's title.
    Runs(String),
    /// A scrutiny chair or member would speak up for what their committee scrutinises; by the post's title.
    SpeaksUp(String),
    /// Somebody who will decide an application would take a side before; by the post's title.
    Prejudges(String),
    /// Somebody who decides such matters would speak for a project about a site; by the post's title.
    NearlyPrejudges(String),
    /// It is done in public and not marked so; by the word that says so.
    Unmarked(String),
    /// It is done in public, in a pre-election period or near one; by its first and last day.
    NearElection(Date, Date),
    /// It is asked with an election in view; in the words that say so.
    WithElectionInView(String),
    /// It says who is expected to stand at an election; in the words that say so.
    Standing(String),
    /// It is a party's matter, and not the council's; by the words that say so.
    Party(String),
}

impl AskCaution {
    fn caution(self) -> Caution {
        let post = |title: &str| Some(Evidence { kind: EvidenceKind::Post, text: title.to_owned() });
        let of =
            |rule, key, title: &str| Caution { rule, say: Say::new(key).with("post", title), evidence: post(title) };
        let word = |rule, key, word: &str| Caution { rule, say: Say::new(key).with("word", word), evidence: None };
        match &self {
            AskCaution::Runs(title) => of(Rule::R1, Caution::RUNS, title),
            AskCaution::SpeaksUp(title) => of(Rule::R1, "care-ask-speaks-up", title),
            AskCaution::Prejudges(title) => of(Rule::R2, Caution::PREJUDGES, title),
            AskCaution::NearlyPrejudges(title) => of(Rule::R2, "care-ask-nearly-prejudges", title),
            AskCaution::Unmarked(words) => word(Rule::R3, "care-ask-unmarked", words),
            AskCaution::NearElection(from, until) => {
                let say = Say::new("care-ask-near-election").with("from", *from).with("until", *until);
                Caution { rule: Rule::R3, say, evidence: None }
            }
            AskCaution::WithElectionInView(words) => word(Rule::R3, "care-ask-election", words),
            AskCaution::Standing(words) => word(Rule::R3, "care-ask-standing", words),
            AskCaution::Party(words) => word(Rule::R6, "care-ask-party", words),
        }
    }
}

/// What in a proposal's own words needs care, by rule.
pub fn ask_cautions(of: &Looked<'_>, p: &Proposal) -> Vec<Caution> {
    let ask = Ask { of, p, words: ask_words(), asked: tokens(&p.ask) };
    let mut out: Vec<Caution> = Vec::new();
    out.extend(ask.scrutiny().map(AskCaution::caution));
    out.extend(ask.decisions().map(AskCaution::caution));
    out.extend(ask.publicity().into_iter().map(AskCaution::caution));
    out.extend(ask.with_election_in_view().map(AskCaution::caution));
    out.extend(ask.standing().map(AskCaution::caution));
    out.extend(ask.party().map(AskCaution::caution));
    out.sort_by_key(|c| c.rule);
    out
}

#[cfg(test)]
#[path = "ask_care_tests.rs"]
mod tests;

struct Ask<'a> {
    of: &'a Looked<'a>,
    p: &'a Proposal,
    words: &'a AskWords,
    asked: Vec<Token>,
}

impl Ask<'_> {
    /// R1: seated on, or speaking up for, what one scrutinises.
    fn scrutiny(&self) -> Option<AskCaution> {
        let scrutinises = |post: &&Post| seat(self.of, post).scrutiny && !seat(self.of, post).executive;
        let mut posts = self.of.posts().filter(scrutinises);
        let said = self.words.reviewed.any(&self.asked);
        let post = posts.find(|post| said || self.is_about(post))?;
        if self.runs_something() {
            return Some(AskCaution::Runs(post.title.clone()));
        }
        self.speaks_up().then(|| AskCaution::SpeaksUp(post.title.clone()))
    }

    /// Whether somebody is to run, steer or advise something that is no inquiry of scrutiny's own.
    fn runs_something(&self) -> bool {
        let asked = &self.asked;
        let verb = (0..asked.len()).find(|at| self.words.running.is(asked, *at));
        let Some(behind) = verb.map(|at| at + self.words.running.at(asked, at)) else { return false };
        let rest = &asked[behind..];
        let end = rest.iter().position(|w| w.breaks).map_or(rest.len(), |n| n + 1);
        let object = &rest[..end];
        let first = |words: &Phrases| (0..object.len()).find(|at| words.is(object, *at));
        // "The inquiry panel", "panel craffu": what is named first, or right behind, says what it is.
        let own = |at: usize| first(&self.words.inquiries).is_some_and(|inquiry| inquiry <= at + 1);
        first(&self.words.undertakings).is_some_and(|at| !own(at))
    }

    /// Whether a post's committee has this for its subject: by a theme or a word that both name, or because it
    /// scrutinises everything.
    fn is_about(&self, post: &Post) -> bool {
        let title = format!("{} {} {}", post.title, post.body, post.remit);
        let plain = |w: &Token| self.words.titles.has(&w.base) || w.base.chars().count() < 4;
        let subject: Vec<String> = tokens(&title).into_iter().filter(|w| !plain(w)).map(|w| w.base).collect();
        if subject.is_empty() {
            return true;
        }
        let initiative = self.of.initiative.map(|(_, i)| format!("{} {} {}", i.name, i.purpose, i.themes.join(" ")));
        let matter = format!("{} {}", self.p.ask, initiative.unwrap_or_default());
        let named = |words: &str| -> Vec<String> { (self.of.themes_in)(words).into_iter().map(|h| h.theme).collect() };
        let of_post = named(&title);
        // A lunch club for older people is social care's too, where no committee has older people in its name.
        let hits = (self.of.themes_in)(&matter);
        let of_matter: Vec<String> = hits.into_iter().flat_map(|h| h.near.into_iter().chain([h.theme])).collect();
        let stem = |word: &str| word.trim_end_matches('s').to_owned();
        let here: Vec<String> = tokens(&matter).iter().map(|w| stem(&w.base)).collect();
        of_post.iter().any(|theme| of_matter.contains(theme)) || subject.iter().any(|word| here.contains(&stem(word)))
    }

    /// Whether the ask is to take a side.
    fn speaks_up(&self) -> bool {
        let asked = &self.asked;
        let verb = (0..asked.len()).find(|at| self.words.speaking.is(asked, *at));
        // An advocate speaks for something, whatever the words.
        let advocate = kin_of(self.of.roles, self.p) == Some(Kin::Advocate);
        let sided = verb.is_some_and(|at| advocate || self.words.siding.any(&asked[at..]));
        self.words.sides.any(asked) || sided
    }

    /// R2: a side taken before the decision, by one who will make it.
    fn decisions(&self) -> Option<AskCaution> {
        let post = self.of.posts().find(|post| seat(self.of, post).judges)?;
        if !self.speaks_up() {
            return None;
        }
        if self.words.decided.any(&self.asked) {
            return Some(AskCaution::Prejudges(post.title.clone()));
        }
        about_a_site(self.of).then(|| AskCaution::NearlyPrejudges(post.title.clone()))
    }

    /// R3: what is done in public, unmarked or near an election.
    fn publicity(&self) -> Vec<AskCaution> {
        let mut out = Vec::new();
        let found = self.words.publicity.find(&self.asked).and_then(|found| quoted(&self.p.ask, found));
        if let Some(word) = found.clone().filter(|_| !self.p.public) {
            out.push(AskCaution::Unmarked(word));
        }
        if found.is_none() && !self.p.public {
            return out;
        }
        let day = self.p.when.seen_from(self.p.since(), self.of.today).day();
        let near = [Some(self.of.today), day].into_iter().flatten().find_map(|day| self.period_near(day));
        out.extend(near.map(|(from, until)| AskCaution::NearElection(from, until)));
        out
    }

    /// The pre-election period that a day is in or close to.
    fn period_near(&self, day: Date) -> Option<(Date, Date)> {
        match election(&self.of.book.workspace, self.of.person.council.as_ref(), day) {
            Election::Inside { from, until } => Some((from, until)),
            Election::Ahead { from, until } if day.days_until(from) <= NEAR_ELECTION => Some((from, until)),
            _ => None,
        }
    }

    /// R3: an election as the reason, or as the day to be ready by.
    fn with_election_in_view(&self) -> Option<AskCaution> {
        let p = self.p;
        [&p.ask, &p.they_get, &p.support, &p.why_them, &p.until.words, &p.when.words]
            .into_iter()
            .find_map(|said| {
                let words = tokens(said);
                if let Some(found) = self.words.votes.find(&words) {
                    return quoted(said, found);
                }
                let at = (0..words.len()).find(|at| self.words.election.is(&words, *at))?;
                let from = at.saturating_sub(4);
                let before = (from..at).find(|n| self.words.before.is(&words, *n))?;
                quoted(said, &words[before..at + self.words.election.at(&words, at)])
            })
            .map(AskCaution::WithElectionInView)
    }

    /// R3: who is expected to stand, which is theirs to say.
    fn standing(&self) -> Option<AskCaution> {
        let p = self.p;
        [&p.ask, &p.why_them, &p.they_get, &p.support, &p.not_this, &p.interests, &p.successor, &p.until.words]
            .into_iter()
            .find_map(|said| quoted(said, self.words.standing.find(&tokens(said))?))
            .map(AskCaution::Standing)
    }

    /// R6: a party's matter on the council's time.
    fn party(&self) -> Option<AskCaution> {
        let p = self.p;
        [&p.ask, &p.support, &p.they_get, &p.place, &p.first_step.words, &p.preparation]
            .into_iter()
            .find_map(|said| {
                let words = tokens(said);
                self.words.party.find(&words).and_then(|found| quoted(said, found))
            })
            .map(AskCaution::Party)
    }
}

fn quoted(said: &str, found: &[Token]) -> Option<String> {
    said.get(span(found)?).map(str::to_owned)
}
