//! The first message: a short letter made of what the councillor may read, to be
//! changed at will, copied, and noted as sent once the officer says so.

use crate::app::drafts::Waits;
use crate::app::layer::{Answer, Ask, Layer};
use crate::app::msg::{Effect, OutThen};
use crate::app::out::{For, What, written};
use crate::app::{App, Field, Form, Purpose};
use crate::command::Key;
use crate::insight::first_contact::{self, LastContact, Stands};
use crate::insight::order::Evidence;
use crate::model::audience::{Audience, SeenInitiative, SeenOfficer, SeenPerson, SeenPost, seen};
use crate::model::{
    Approach, Change, Channel, Conversation, Date, Edit, Entity, Id, Kind, Phase, PostKind, Say, Stage, Visibility,
    text,
};
use crate::ui::row::Row;
use crate::ui::theme::Tone;
use crate::words::{self, Days, Words};

/// What is done with a letter that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterDo {
    /// It goes to the clipboard.
    Copy,
    /// It is noted as sent.
    Sent,
    /// It is shown as what it would be in a file, to be written there.
    File,
}

/// Why a letter goes to somebody: places among their posts and wards as they are seen.
#[derive(Debug, Default)]
struct Why {
    posts: Vec<usize>,
    ward: Option<usize>,
}

/// What the records bear out, so that the letter claims no more.
#[derive(Debug)]
struct Borne {
    /// The day.
    today: Date,
    /// The last contact with them, where there was one.
    last: Option<(Date, LastContact)>,
    /// How far the initiative has gone.
    stands: Stands,
}

impl App {
    /// Asks in which language the first message is to be, and says what to mind.
    pub(super) fn first_message(&mut self) {
        let Some(id) = self.person_shown() else {
            self.say(Say::new("letter-nobody"));
            return;
        };
        let Some(record) = self.person_record(&id) else {
            self.say(Say::new("said-still-reading"));
            return;
        };
        let mut body: Vec<Row<()>> = Vec::new();
        match &record.approach {
            Approach::LeaveAlone { date, .. } => {
                let say = Say::new("letter-left-alone").with("name", &record.name).with("date", *date);
                self.complain(say);
                return;
            }
            Approach::Free => body.push(Row::new().with(Tone::Good, self.words.get("approach-free-why"))),
            Approach::Direction { what, source, date } => {
                body.push(Row::new().with(Tone::Warn, self.words.get("letter-direction")));
                body.push(Row::new().with(Tone::Text, what.clone()).indent(2));
                body.push(Row::new().with(Tone::Dim, format!("{source}, {}", self.words.date(*date))).indent(2));
            }
        }
        body.push(Row::new());
        let last = first_contact::last_contact(&self.book, &id, self.today);
        if let Some((last, _)) = last {
            let say = Say::new("letter-not-first").with("date", last);
            body.push(Row::new().with(Tone::Warn, self.words.say(&say)));
        }
        body.push(Row::new().with(Tone::Text, self.words.get("letter-what")));
        if !record.prefers.language.trim().is_empty() {
            let say = Say::new("letter-prefers").with("language", &record.prefers.language);
            body.push(Row::new().with(Tone::Prompt, self.words.say(&say)));
        }
        if self.book.about_me.name.trim().is_empty() && self.book.about_me.signature.trim().is_empty() {
            body.push(Row::new().with(Tone::Prompt, self.words.get("letter-no-signature")));
        }
        let title = letter_title(last).with("name", &record.name);
        let mut choices = vec![
            (Say::new("answer-letter-en"), Answer::WriteLetter("en")),
            (Say::new("answer-letter-cy"), Answer::WriteLetter("cy")),
        ];
        let welsh = crate::model::text::fold(&record.prefers.language);
        if welsh.contains("cymraeg") || welsh.contains("welsh") {
            choices.reverse();
        }
        choices.push((Say::new("answer-not-now"), Answer::Close));
        self.layers.push(Layer::Ask(Ask::new(title, body, choices)));
    }

    /// Opens the letter to who is shown, in a language.
    pub(in crate::app) fn write_letter(&mut self, language: &'static str) {
        let Some(who) = self.person_shown() else { return };
        let initiative = self.initiative_shown();
        self.open_form(Purpose::Letter { who, initiative, language: language.to_owned() }, None);
    }

    /// The letter as it is made before anybody changes it.
    pub(in crate::app) fn letter_form(&self, who: &Id, initiative: Option<&Id>, language: &str) -> Option<Form> {
        let record = self.person_record(who)?;
        let reader = Audience::Councillor(who.clone());
        let them = seen(record, who, &reader)?;
        let me = seen(&self.book.about_me, &Id::new("about-me"), &reader)?;
        let it = initiative.and_then(|id| seen(self.book.initiatives.get(id)?, id, &reader));
        let place = self.book.place_of(who).and_then(|i| u32::try_from(i).ok());
        let reasons = place.and_then(|i| self.order.reasons.get(&i)).map(Vec::as_slice).unwrap_or_default();
        let mut why = Why::default();
        for reason in reasons {
            match reason.evidence {
                Evidence::Post(at) => {
                    let title = record.posts.get(at).map(|p| p.title.as_str());
                    let public = them.posts.iter().position(|p| Some(p.title.as_str()) == title);
                    why.posts.extend(public);
                }
                Evidence::Ward => {
                    let affected = |ward: &str| {
                        let all = it.iter().flat_map(|it| &it.wards);
                        all.into_iter().any(|w| text::fold(w.as_str()) == text::fold(ward))
                    };
                    why.ward = them.wards.iter().position(|w| affected(w.as_str()));
                }
                Evidence::Clue(_) | Evidence::Initiative => {}
            }
        }
        let known = words::by_code(language);
        let phases = it.iter().flat_map(|it| it.phases.iter().map(|(phase, from)| (*phase, *from.get())));
        let borne = Borne {
            today: self.today,
            last: first_contact::last_contact(&self.book, who, self.today),
            stands: first_contact::stands(phases, self.today),
        };
        let text = compose(&Words::new(known).with_days(Days::Letter), &them, it.as_ref(), &why, &borne, &me);
        let purpose = Purpose::Letter { who: who.clone(), initiative: initiative.cloned(), language: known.to_owned() };
        let title = letter_title(borne.last).with("name", them.name.as_str());
        let mut letter = Field::text("letter", &text).needed();
        // It is read from its beginning.
        if let (Some(editor), Some(top)) = (letter.editor_mut(), Key::parse("Ctrl+Home")) {
            editor.key(top);
        }
        Some(Form::new(purpose, title, vec![letter], None))
    }

    /// Ctrl+S on a letter: what is to become of it.
    pub(in crate::app) fn letter_done(&mut self) {
        let body = vec![Row::new().with(Tone::Text, self.words.get("letter-done-what"))];
        let choices = vec![
            (Say::new("answer-letter-copy"), Answer::Letter(LetterDo::Copy)),
            (Say::new("answer-letter-file"), Answer::Letter(LetterDo::File)),
            (Say::new("answer-letter-sent"), Answer::Letter(LetterDo::Sent)),
            (Say::new("answer-letter-go-on"), Answer::Close),
        ];
        self.layers.push(Layer::Ask(Ask::new(Say::new("letter-done"), body, choices)));
    }

    /// Does with the letter what was chosen; its form lies on top again.
    pub(in crate::app) fn letter_answer(&mut self, what: LetterDo) {
        let Some(Layer::Form(form)) = self.layers.last() else { return };
        let Purpose::Letter { who, initiative, language } = form.purpose.clone() else { return };
        let text = form.words("letter");
        if what == LetterDo::File {
            let (what, whom) = (What::Message(who.clone(), text), For::Councillor(Some(who)));
            self.effect(Effect::MakeOut { what, whom, then: OutThen::Show, language });
            return;
        }
        if what == LetterDo::Copy {
            self.effect(Effect::Copy(text));
            self.ask_whether_sent(&who);
            return;
        }
        let talk = Conversation {
            channel: Channel::Message,
            councillors: vec![who.clone()],
            initiative,
            stage: Some(Stage::Contact),
            note: text,
            visibility: Visibility::TheCouncillor,
            ..Conversation::new(self.today)
        };
        let id = self.book.free_id(Kind::Conversation, &Id::new(format!("{}-{who}", self.today)));
        let change = Change { kind: Kind::Conversation, id, before: None, after: Some(talk.into_record()) };
        if let Some(why) = self.read_only.clone() {
            self.complain(why);
            return;
        }
        self.journal();
        let draft = self.set_aside(Waits::Record);
        self.draft_dirty = false;
        if self.commit(Edit { what: Say::new("did-letter"), changes: vec![change] }, draft) {
            self.say(Say::new("letter-sent").with("name", self.book.name_of(&who)));
        }
    }

    /// A terminal does not say whether it copied, and sending happens elsewhere: only the officer knows
    /// whether the letter has gone.
    fn ask_whether_sent(&mut self, who: &Id) {
        let body = vec![Row::new().with(Tone::Text, self.words.get("letter-copied"))];
        let choices = vec![
            (Say::new("answer-letter-sent"), Answer::Letter(LetterDo::Sent)),
            (Say::new("answer-letter-not-sent"), Answer::KeepDraft),
            (Say::new("answer-letter-go-on"), Answer::Close),
        ];
        let title = Say::new("letter-is-sent").with("name", self.book.name_of(who));
        let mut ask = Ask::new(title, body, choices);
        ask.selected = ask.choices.len() - 1;
        self.layers.push(Layer::Ask(ask));
    }
}

/// What the letter is called: the first one only where no contact is recorded.
fn letter_title(last: Option<(Date, LastContact)>) -> Say {
    Say::new(if last.is_some() { "letter-again-to" } else { "letter-to" })
}

/// The letter itself: who writes, what it is about, why them, fifteen minutes.
/// It is made of what they may see, by type.
fn compose(
    words: &Words,
    them: &SeenPerson,
    it: Option<&SeenInitiative>,
    why: &Why,
    borne: &Borne,
    me: &SeenOfficer,
) -> String {
    let mut parts: Vec<String> = Vec::new();
    let line = |say: Say| words.say(&say);
    // An elected mayor is no councillor.
    let mayor = them.posts.iter().any(|p| p.kind == PostKind::ElectedMayor && p.is_held_on(borne.today));
    let dear = if them.in_post && !mayor { "letter-dear" } else { "letter-dear-plain" };
    parts.push(line(Say::new(dear).with("name", them.name.as_str())));
    let mut about: Vec<String> = Vec::new();
    if !me.name.is_empty() {
        let key = if me.organisation.is_empty() { "letter-i-am" } else { "letter-i-am-at" };
        about.push(line(Say::new(key).with("name", me.name.as_str()).with("organisation", me.organisation.as_str())));
    }
    about.extend(borne.last.map(|(last, how)| line(Say::new(contact_key(how)).with("date", last))));
    if let Some(it) = it {
        about.push(line(Say::new("letter-about").with("initiative", it.name.as_str())));
        about.extend(how_far(borne.stands).map(line));
        // An aim is no fact, and one letter is in one language.
        let purpose = it.purpose.as_str().trim();
        let readable = written(purpose).is_none_or(|language| language == words.language());
        if !purpose.is_empty() && readable {
            about.push(line(Say::new("letter-purpose").with("purpose", purpose)));
        }
    }
    parts.extend((!about.is_empty()).then(|| about.join(" ")));
    let mut because: Vec<String> = Vec::new();
    // Who has left holds no post and represents no ward; nor does a post count that has ended.
    let held = |post: &&SeenPost| post.is_held_on(borne.today);
    for post in why.posts.iter().filter_map(|at| them.posts.get(*at)).filter(held).filter(|_| them.in_post) {
        because.push(line(Say::new("letter-why-post").with("post", post.title.as_str())));
    }
    if let Some(ward) = why.ward.and_then(|at| them.wards.get(at)).filter(|_| them.in_post) {
        because.push(line(Say::new("letter-why-ward").with("ward", ward.as_str())));
    }
    if let Some(quote) = them.quotes.first() {
        let say = Say::new("letter-why-quote").with("quote", quote.words.as_str());
        because.push(line(say.with("source", quote.source.as_str()).with("date", *quote.date.get())));
    }
    if because.is_empty() {
        because.push(words.get("letter-why-plain"));
    }
    parts.push(because.join(" "));
    parts.push(words.get("letter-fifteen"));
    parts.push(words.get("letter-close"));
    parts.push(if me.signature.is_empty() {
        let lines = [&me.name, &me.post, &me.organisation, &me.contact];
        lines.into_iter().filter(|l| !l.is_empty()).map(|l| l.as_str()).collect::<Vec<_>>().join("\n")
    } else {
        me.signature.as_str().trim().to_owned()
    });
    parts.retain(|p| !p.is_empty());
    parts.join("\n\n")
}

/// The words for the last contact.
fn contact_key(how: LastContact) -> &'static str {
    match how {
        LastContact::Spoke => "letter-last-spoke",
        LastContact::Met => "letter-last-met",
        LastContact::Message => "letter-last-message",
        LastContact::Proposal => "letter-last-proposal",
    }
}

/// How far the work has gone, where its phases say so.
fn how_far(stands: Stands) -> Option<Say> {
    let since = |key, from: Date| Some(Say::new(key).with("date", from));
    match stands {
        Stands::NotSaid => None,
        Stands::Idea | Stands::Since(Phase::Idea, _) => Some(Say::new("letter-still-idea")),
        Stands::Since(Phase::Design, from) => since("letter-since-design", from),
        Stands::Since(Phase::Delivery, from) => since("letter-since-delivery", from),
        Stands::Since(Phase::Review, from) => since("letter-since-review", from),
        Stands::Since(Phase::Ended, from) => since("letter-since-ended", from),
    }
}

#[cfg(test)]
#[path = "letter_claims.rs"]
mod claims;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::first_contact::stands;
    use crate::model::{
        AboutMe, Basis, Clue, CluePlace, Concern, Contact, ContactKind, Councillor, Initiative, Origin, PhaseStart,
        Post, Prefers, Statement,
    };

    const NOTHING: Borne = Borne { today: Date::EPOCH, last: None, stands: Stands::NotSaid };

    #[test]
    fn a_letter_claims_only_what_the_records_bear_out() {
        let id = Id::new("ann");
        let reader = Audience::Councillor(id.clone());
        let ann = Councillor { name: "Ann Adams".into(), ..Councillor::default() };
        let them = seen(&ann, &id, &reader).expect("seen");
        let me = seen(&AboutMe::default(), &id, &reader).expect("seen");
        let on = |d: &str| Date::from_iso(d).expect("a day");
        let it = |phase| {
            let phases = vec![PhaseStart { phase, from: on("2025-11-03") }];
            let it = Initiative { name: "Meals".into(), phases, ..Initiative::default() };
            seen(&it, &Id::new("meals"), &reader).expect("seen")
        };
        let letter = |language, phase, last: Option<&str>| {
            let today = on("2026-11-22");
            let last = last.map(|day| (on(day), LastContact::Spoke));
            let borne = Borne { today, last, stands: stands([(phase, on("2025-11-03"))], today) };
            let words = Words::new(language).with_days(Days::Letter);
            compose(&words, &them, Some(&it(phase)), &Why::default(), &borne, &me)
        };
        for phase in Phase::ALL {
            for language in ["en", "cy"] {
                let text = letter(language, phase, None);
                for claim in ["not asking", "decided", "Nid wyf yn gofyn", "benderfynu", "in touch", "spoke", "Buom"] {
                    assert!(!text.contains(claim), "{claim}: {text}");
                }
                let idea = text.contains("it is an idea") || text.contains("syniad yw");
                assert_eq!(idea, phase == Phase::Idea, "{text}");
                assert_eq!(text.contains("3 November 2025") || text.contains("3 Tachwedd 2025"), !idea, "{text}");
            }
        }
        let again = letter("en", Phase::Delivery, Some("2026-11-12"));
        assert!(again.contains("We last spoke on 12 November 2026."), "{again}");
        let again = letter("cy", Phase::Delivery, Some("2026-11-12"));
        assert!(again.contains("12 Tachwedd 2026"), "{again}");
    }

    const MARK: &str = "⟪private⟫";

    fn clue(quote: &str, place: CluePlace, against: bool) -> Clue {
        Clue {
            text: MARK.into(),
            source: "Full council".into(),
            date: Date::new(2026, 11, 3).expect("a day"),
            link: String::new(),
            quote: quote.into(),
            theme: String::new(),
            against,
            place,
            checked_by: MARK.into(),
            looked_at: None,
            uid: Default::default(),
            officer: None,
        }
    }

    /// Somebody of whom everything that is not public is marked.
    fn marked() -> Councillor {
        let said = || {
            let basis = Basis::ToldMe { date: Date::new(2026, 11, 3).expect("a day") };
            vec![Statement {
                text: MARK.into(),
                basis,
                visibility: Visibility::OnlyMe,
                from: None,
                looked_at: None,
                uid: Default::default(),
                officer: None,
            }]
        };
        Councillor {
            name: "Siân ap Gwilym".into(),
            wards: vec!["Glan Arall".into()],
            posts: vec![
                Post { title: "Chair of Care".into(), ..Post::default() },
                Post { title: MARK.into(), origin: Origin::Given, ..Post::default() },
            ],
            contacts: vec![Contact {
                kind: ContactKind::Mobile,
                value: MARK.into(),
                note: MARK.into(),
                origin: Origin::Given,
            }],
            prefers: Prefers { language: MARK.into(), channel: MARK.into(), times: MARK.into() },
            mindset: said(),
            priorities: said(),
            strengths: said(),
            support_needs: said(),
            pressure_council: said(),
            pressure_party: said(),
            pressure_community: said(),
            common_ground: said(),
            already_does: said(),
            clues: vec![
                clue(MARK, CluePlace::HeardInPerson, false),
                clue(MARK, CluePlace::NotSaid, false),
                clue(MARK, CluePlace::Press, true),
                clue("Who ate alone yesterday?", CluePlace::CouncilReport, false),
            ],
            knows: said(),
            former_names: vec![MARK.into()],
            hold: Some(crate::model::Hold { reason: MARK.into(), since: Date::new(2026, 11, 3).expect("a day") }),
            concerns: vec![Concern::new(MARK, Date::new(2026, 11, 3).expect("a day"))],
            ..Councillor::default()
        }
    }

    #[test]
    fn a_letter_says_why_them_and_asks_for_fifteen_minutes_and_nothing_private_is_in_it() {
        let it = Initiative {
            name: "Meals that Matter".into(),
            purpose: "Nobody eats alone all week.".into(),
            ..Initiative::default()
        };
        let me = AboutMe { name: "Mared Fychan".into(), organisation: "Dyffryn Arall".into(), ..AboutMe::default() };
        let id = Id::new("sian");
        let reader = Audience::Councillor(id.clone());
        let them = seen(&marked(), &id, &reader).expect("seen");
        let me = seen(&me, &Id::new("about-me"), &reader).expect("seen");
        let it = seen(&it, &Id::new("meals"), &reader).expect("seen");
        for (language, dear, fifteen) in [
            ("en", "Dear Councillor Siân ap Gwilym,", "fifteen minutes"),
            ("cy", "Annwyl Gynghorydd Siân ap Gwilym,", "chwarter awr"),
        ] {
            let why = Why { posts: vec![0], ward: Some(0) };
            let text = compose(&Words::new(language), &them, Some(&it), &why, &NOTHING, &me);
            for words in [
                dear,
                fifteen,
                "Meals that Matter",
                "Chair of Care",
                "Glan Arall",
                "Who ate alone yesterday?",
                "Mared Fychan",
            ] {
                assert!(text.contains(words), "{words} in {text}");
            }
            assert!(!text.contains(MARK), "{text}");
            assert!(!text.contains('⟦'), "{text}");
        }
    }

    #[test]
    fn a_letter_without_a_reason_or_an_initiative_still_reads() {
        let id = Id::new("ann");
        let reader = Audience::Councillor(id.clone());
        let ann = Councillor { name: "Ann Adams".into(), ..Councillor::default() };
        let them = seen(&ann, &id, &reader).expect("seen");
        let me = seen(&AboutMe::default(), &id, &reader).expect("seen");
        let text = compose(&Words::new("en"), &them, None, &Why::default(), &NOTHING, &me);
        assert!(text.starts_with("Dear Councillor Ann Adams,\n\n"), "{text}");
        assert!(!text.contains("\n\n\n"), "{text}");
    }
}
