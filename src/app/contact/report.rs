//! A report as a sheet: the councillors it names, and beside each who it is and
//! the text round it. From there to a clue, to evidence, to a profile.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::doubts::why_uncertain;
use super::passages::{self, Passage};
use super::reading::{Doing, Report, ReportAsked};
use crate::app::jobs::CancelToken;
use crate::app::layer::{Answer, Ask, Layer, Progress};
use crate::app::msg::Effect;
use crate::app::sheet::{After, Content};
use crate::app::{App, Purpose, Screen, Section, enums};
use crate::command::Command;
use crate::insight::mentions::{Certainty, Mention};
use crate::model::{CluePlace, Id, Say, text};
use crate::ui::panes;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// What is remembered between one look at a report and the next.
#[derive(Debug, Default)]
pub(in crate::app) struct Reports {
    /// The report that was read last.
    pub last: Option<Arc<Report>>,
    /// Which of its mentions was looked at.
    at: Arc<AtomicUsize>,
    /// A clue that waits for the record of whom it is about.
    waiting: Option<(Id, Vec<(&'static str, String)>)>,
    /// The name, folded, of which a profile is being started, and those of which one was.
    pub starting: Option<String>,
    /// See `starting`.
    pub started: std::collections::BTreeSet<String>,
    /// A place in somebody's profile that waits for their record.
    pub show: Option<(Id, crate::app::Target)>,
}

/// What is to be done with a mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportDo {
    /// The profile is shown.
    Show(Id),
    /// It becomes a clue about this councillor.
    Clue(Id),
    /// Its sentence becomes a card on the initiative's own map.
    Card(Section),
    /// It is nobody on the list.
    Stranger,
    /// A profile is started.
    Profile,
    /// Another file is asked for.
    Other,
}

/// The councillors that a report names.
#[derive(Debug)]
pub(super) struct Named {
    report: Arc<Report>,
    /// Its text in passages that are not too long to be broken into lines.
    passages: Vec<Passage>,
    at: Arc<AtomicUsize>,
    version: u64,
}

/// The name of a file whose path was typed.
fn name_of(path: &str) -> String {
    path.trim().trim_matches(['\'', '"']).rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
}

/// The sign of a mention, its tone, and the key of what it means.
fn sign_of(mention: &Mention) -> (&'static str, Tone, &'static str) {
    match (mention.certainty, mention.candidates.len()) {
        (Certainty::Ambiguous, 1) => ("?", Tone::Warn, "report-perhaps"),
        (certainty, _) => sign(certainty),
    }
}

pub(super) fn sign(certainty: Certainty) -> (&'static str, Tone, &'static str) {
    match certainty {
        Certainty::Certain => ("✓", Tone::Good, "report-certain"),
        Certainty::Ambiguous => ("?", Tone::Warn, "report-ambiguous"),
        Certainty::Unknown => ("×", Tone::Dim, "report-unknown"),
    }
}

impl Named {
    fn new(report: Arc<Report>, at: Arc<AtomicUsize>) -> Self {
        Named { passages: passages::passages(&report), report, at, version: 0 }
    }

    fn mention(&self, at: Option<usize>) -> Option<&Mention> {
        self.report.mentions.get(at?)
    }

    /// Whom it may be: name, ward, posts.
    fn person(app: &App, id: &Id, out: &mut Vec<Row<()>>) {
        let Some(person) = app.book.person(id) else {
            out.push(Row::new().with(Tone::Dim, id.as_str()));
            return;
        };
        let mut row = Row::new().with(Tone::Strong, person.name.to_string());
        if !person.wards.is_empty() {
            row = row.with(Tone::Text, format!("  {}", person.wards.join(", ")));
        }
        if !person.in_post {
            row = row.with(Tone::Warn, format!("  {}", app.words.get("profile-left")));
        }
        out.push(row.hang(2));
        let post = |p: &crate::model::PostBrief| Row::new().with(Tone::Text, p.title.to_string()).indent(2).hang(2);
        out.extend(person.posts.iter().map(post));
    }
}

impl Content for Named {
    fn title(&self, _: &App) -> Say {
        Say::new("report-title").with("file", self.report.file.as_str())
    }

    fn head(&self, app: &App) -> Vec<Row<()>> {
        let report = &self.report;
        let counts = Say::new("report-counts")
            .with("mentions", report.mentions.len())
            .with("certain", report.count(Certainty::Certain))
            .with("ambiguous", report.count(Certainty::Ambiguous))
            .with("unknown", report.count(Certainty::Unknown))
            .with("people", report.people());
        let mut row = Row::new().with(Tone::Strong, app.words.say(&counts));
        if let Some(date) = report.date {
            row = row.with(Tone::Dim, format!("  {}", app.words.date(date)));
        }
        let mut out = vec![row];
        if report.date.is_none() {
            out.push(Row::new().with(Tone::Warn, app.words.get("report-no-date")));
        }
        out.extend(report.notes.iter().map(|note| Row::new().with(Tone::Warn, app.words.say(note))));
        if report.nobody_known {
            out.push(Row::new().with(Tone::Warn, app.words.get("report-nobody-known")));
        }
        out
    }

    fn rows(&self, app: &App) -> Vec<Row<usize>> {
        if self.report.mentions.is_empty() {
            return vec![Row::new().with(Tone::Prompt, app.words.get("report-none")).indent(1)];
        }
        let row = |(at, m): (usize, &Mention)| {
            let (sign, tone, key) = sign_of(m);
            let row = Row::new().with(tone, format!("{sign} ")).with(Tone::Strong, m.name.clone());
            let who = match (m.certainty, m.candidates.as_slice()) {
                (Certainty::Certain, [id, ..]) => app.book.name_of(id),
                (Certainty::Ambiguous, [id]) => {
                    app.words.say(&Say::new("report-is-it").with("name", app.book.name_of(id)))
                }
                (Certainty::Ambiguous, some) => app.words.say(&Say::new("report-one-of").with("count", some.len())),
                _ => String::new(),
            };
            let row = if who.is_empty() || who == m.name { row } else { row.with(Tone::Text, format!("  → {who}")) };
            row.with(Tone::Dim, format!("  {} · {}", app.words.get(key), m.line)).hang(4).on(at)
        };
        self.report.mentions.iter().enumerate().map(row).collect()
    }

    fn beside(&self, app: &App, at: Option<usize>) -> Vec<Row<()>> {
        let w = &app.words;
        let (Some(at), Some(mention)) = (at, self.mention(at)) else { return Vec::new() };
        self.at.store(at, Ordering::Relaxed);
        let (sign, tone, key) = sign_of(mention);
        let mut out =
            vec![Row::new().with(Tone::Heading, mention.name.clone()).with(tone, format!("  {sign} {}", w.get(key)))];
        match mention.certainty {
            Certainty::Certain => mention.candidates.iter().take(1).for_each(|id| Self::person(app, id, &mut out)),
            Certainty::Ambiguous => {
                out.push(Row::new().with(Tone::Warn, app.who_may_be(mention)));
                out.extend(app.why_uncertain(mention));
                mention.candidates.iter().for_each(|id| Self::person(app, id, &mut out));
            }
            Certainty::Unknown => {
                out.push(Row::new().with(Tone::Text, w.get("report-why-unknown")));
                if let Some(post) = self.report.post_beside(mention) {
                    out.push(Row::new().with(Tone::Dim, post).indent(2));
                }
            }
        }
        out
    }

    fn pieces(&self) -> usize {
        self.passages.len()
    }

    fn piece(&self, number: usize, at: Option<usize>) -> Row<()> {
        self.passages.get(number).map_or_else(Row::new, |it| passages::row(&self.report, it, at, false))
    }

    fn begins(&self, at: Option<usize>) -> Option<(usize, Row<()>)> {
        let number = passages::passage_of(&self.passages, self.mention(at)?)?;
        Some((number, passages::row(&self.report, &self.passages[number], at, true)))
    }

    fn share(&self) -> u16 {
        40
    }

    fn first(&self) -> Option<usize> {
        Some(self.at.load(Ordering::Relaxed))
    }

    fn version(&self) -> u64 {
        self.version
    }

    fn keys(&self) -> &'static [Command] {
        &[Command::Choose, Command::Add]
    }

    fn act(&mut self, app: &mut App, command: Command, at: Option<usize>) -> After {
        let Some(mention) = self.mention(at) else { return After::NotMine };
        match (command, mention.certainty) {
            (Command::Choose, Certainty::Certain) => {
                if let Some(id) = mention.councillor.clone() {
                    app.show_person(id);
                    return After::Close;
                }
            }
            (Command::Choose, Certainty::Ambiguous) => {
                let mut body = vec![Row::new().with(Tone::Text, app.who_may_be(mention))];
                body.extend(app.why_uncertain(mention));
                let mut choices = app.candidates(mention, ReportDo::Show);
                choices.push((Say::new("answer-none-of-these"), Answer::Report(ReportDo::Stranger)));
                choices.push((Say::new("answer-not-now"), Answer::Close));
                let title = Say::new("report-who").with("name", mention.name.as_str());
                app.layers.push(Layer::Ask(Ask::new(title, body, choices)));
            }
            (Command::Choose | Command::Add, _) => app.add_from_report(&self.report, mention),
            _ => return After::NotMine,
        }
        After::Stay
    }

    fn help(&self) -> &'static str {
        "help-report"
    }

    fn as_any_mut(&mut self) -> &mut dyn std::any::Any {
        self
    }
}

impl App {
    /// Has a report read, with progress over the screen and Esc to stop it.
    pub(in crate::app) fn read_report(&mut self, asked: ReportAsked) {
        let file = name_of(&asked.path);
        let job = CancelToken::new();
        self.layers.push(Layer::Progress(Progress::new(Doing::Reading.say(&file), 0, job.clone())));
        self.effect(Effect::ReadReport(asked, job));
    }

    /// Something else is done with the report that is being read.
    pub(in crate::app) fn report_step(&mut self, job: &CancelToken, doing: Doing) {
        let file = self.last_path.as_deref().map(name_of).unwrap_or_default();
        if let Some(progress) = self.progress_of(job) {
            *progress = Progress::new(doing.say(&file), 0, job.clone());
        }
    }

    /// A report was read: its sheet opens, or the one that is open shows it anew.
    pub(in crate::app) fn report_read(&mut self, job: Option<&CancelToken>, result: Result<Arc<Report>, Say>) {
        if let Some(job) = job {
            self.close_progress(job);
        }
        match result {
            // Stopped when it was nearly read: it is not shown all the same.
            Ok(report) if job.is_some_and(CancelToken::is_cancelled) => {
                self.say(Say::new("document-refused-stopped").with("file", report.file.as_str()));
            }
            Ok(report) => {
                self.reports.last = Some(report.clone());
                if let Some(open) = self.content_mut::<Named>() {
                    *open = Named { version: open.version + 1, ..Named::new(report, open.at.clone()) };
                } else {
                    self.reports.at.store(0, Ordering::Relaxed);
                    self.open_last_report();
                }
            }
            Err(say) if say.key == "document-refused-stopped" => self.say(say),
            Err(say) => {
                let body = vec![Row::new().with(Tone::Text, self.words.say(&say))];
                let choices = vec![
                    (Say::new("answer-other-file"), Answer::Report(ReportDo::Other)),
                    (Say::new("answer-close"), Answer::Close),
                ];
                self.layers.push(Layer::Ask(Ask::new(Say::new("report-refused"), body, choices)));
            }
        }
    }

    /// Shows the report that was read last, where one is there, at the mention last looked at.
    pub(super) fn open_last_report(&mut self) {
        match self.reports.last.clone() {
            Some(report) => {
                let at = self.reports.at.clone();
                self.open_sheet(Box::new(Named::new(report, at)));
            }
            None => self.open_form(Purpose::ReportPath, None),
        }
    }

    /// Whether a report has been read.
    pub(in crate::app) fn has_report(&self) -> bool {
        self.reports.last.is_some()
    }

    /// Somebody was written down while a report is open: it is held against everybody again.
    pub(in crate::app) fn name_again(&mut self) {
        self.profile_started();
        self.read_names_again();
    }

    /// Holds a report that is open against everybody again.
    pub(in crate::app) fn read_names_again(&mut self) {
        if let (Some(report), Some(_)) = (self.reports.last.clone(), self.content_mut::<Named>()) {
            self.effect(Effect::NameAgain(report));
        }
    }

    /// Chooses somebody and shows the profile.
    pub(super) fn show_person(&mut self, id: Id) {
        self.go_to(Screen::Contact);
        self.choose_person(id);
        self.place.focus[usize::from(Screen::Contact.number())] = 1;
    }

    /// The question whom an ambiguous mention means; with one who may be meant, whether it is them.
    fn who_may_be(&self, mention: &Mention) -> String {
        match mention.candidates.as_slice() {
            [id] => self.words.say(&Say::new("report-is-it").with("name", self.book.name_of(id))),
            _ => self.words.get("report-may-be"),
        }
    }

    /// Why a mention is not certain, where more is to be said than whom it may be.
    fn why_uncertain(&self, mention: &Mention) -> Option<Row<()>> {
        Some(Row::new().with(Tone::Text, self.words.say(&why_uncertain(mention)?)).hang(2))
    }

    /// Everybody whom a mention may be, to choose from.
    fn candidates(&self, mention: &Mention, what: fn(Id) -> ReportDo) -> Vec<(Say, Answer)> {
        let choice = |id: &Id| {
            let name = self.book.person(id).map_or_else(|| id.to_string(), panes::name_and_ward);
            (Say::new("report-candidate").with("name", name), Answer::Report(what(id.clone())))
        };
        mention.candidates.iter().map(choice).collect()
    }

    /// Asks what a mention is to become.
    fn add_from_report(&mut self, report: &Report, mention: &Mention) {
        let mut body = vec![Row::new().with(Tone::Text, format!("“{}”", report.sentence(mention))), Row::new()];
        let mut choices: Vec<(Say, Answer)> = Vec::new();
        match (mention.certainty, &mention.councillor) {
            (Certainty::Certain, Some(id)) => {
                let say = Say::new("answer-clue-about").with("name", self.book.name_of(id));
                choices.push((say, Answer::Report(ReportDo::Clue(id.clone()))));
            }
            (Certainty::Ambiguous, _) => {
                body.push(Row::new().with(Tone::Warn, self.words.get("report-choose-who")));
                body.extend(self.why_uncertain(mention));
                choices = self.candidates(mention, ReportDo::Clue);
                choices.push((Say::new("answer-none-of-these"), Answer::Report(ReportDo::Stranger)));
            }
            _ => {
                let say = Say::new("answer-start-profile").with("name", mention.name.as_str());
                choices.push((say, Answer::Report(ReportDo::Profile)));
            }
        }
        if let Some(it) = self.initiative_shown().and_then(|id| self.book.initiatives.get(&id)) {
            for (key, section) in [("answer-card-bottom", Section::Bottom), ("answer-card-top", Section::Top)] {
                // A long name makes room for what is chosen.
                let name = text::first_words(&it.name, 28);
                choices.push((Say::new(key).with("name", name), Answer::Report(ReportDo::Card(section))));
            }
        }
        choices.push((Say::new("answer-not-now"), Answer::Close));
        let title = Say::new("report-add").with("name", mention.name.as_str());
        self.layers.push(Layer::Ask(Ask::new(title, body, choices)));
    }

    /// Does with the mention that was looked at what was chosen.
    pub(in crate::app) fn report_answer(&mut self, what: ReportDo) {
        let found = self.reports.last.clone().and_then(|report| {
            let mention = report.mentions.get(self.reports.at.load(Ordering::Relaxed)).cloned()?;
            Some((report, mention))
        });
        if let Some(say) = found.as_ref().and_then(|(report, mention)| self.kept_already(&what, report, mention)) {
            return self.say(say);
        }
        match (what, found) {
            (ReportDo::Other, _) => {
                let path = self.last_path.clone().unwrap_or_default();
                self.open_form_with(Purpose::ReportPath, &[("report-path", path)], None);
            }
            (ReportDo::Show(id), _) => {
                self.layers.retain(|l| !matches!(l, Layer::Sheet(_)));
                self.show_person(id);
            }
            (ReportDo::Stranger, Some((report, mention))) => {
                let mut report = Report::clone(&report);
                report.is_stranger(&mention);
                self.report_read(None, Ok(Arc::new(report)));
                self.say(Say::new("said-none-of-these").with("name", mention.name.as_str()));
            }
            (ReportDo::Clue(who), Some((report, mention))) => {
                // The day is the report's or nobody's: it is asked for.
                let day = report.date.map(|d| self.words.date(d)).unwrap_or_default();
                let sentence = report.sentence(&mention);
                let put = vec![
                    ("clue", sentence.clone()),
                    ("clue-place", enums::clue_place(CluePlace::CouncilReport).to_owned()),
                    ("clue-source", report.name().to_owned()),
                    ("date", day),
                    ("link", report.asked.link.clone()),
                    ("theme", self.theme_of(&sentence)),
                ];
                self.choose_person(who.clone());
                if self.person_record(&who).is_some() {
                    self.open_form_with(Purpose::Item(Section::Clues, who, None), &put, None);
                } else {
                    self.reports.waiting = Some((who, put));
                }
            }
            (ReportDo::Card(section), Some((report, mention))) => {
                let Some(initiative) = self.initiative_shown() else { return };
                let id = self.sense_id(&initiative, None);
                // As with a clue: today is not the report's day.
                let day = report.date.map(|d| self.words.date(d)).unwrap_or_default();
                let key = if section == Section::Top { "card-top" } else { "card-bottom" };
                let put = [(key, report.sentence(&mention)), ("source", report.name().to_owned()), ("date", day)];
                self.open_form_with(Purpose::Item(section, id, None), &put, None);
            }
            (ReportDo::Profile, Some((report, mention))) => {
                let put = [
                    ("person-name", mention.name.clone()),
                    ("post-title", report.post_beside(&mention).unwrap_or_default()),
                ];
                self.reports.starting = Some(crate::model::text::fold(&mention.name));
                self.open_form_with(Purpose::Person(None), &put, None);
            }
            (_, None) => {}
        }
    }

    /// The theme that a sentence speaks of: one of the initiative's where it does, else the first.
    fn theme_of(&self, sentence: &str) -> String {
        let found: Vec<&str> = self.guidance.themes_in(sentence).into_iter().map(|(key, _)| key).collect();
        let initiative = self.initiative_shown().and_then(|id| self.book.initiatives.get(&id));
        let wanted = initiative
            .iter()
            .flat_map(|it| &it.themes)
            .find(|theme| self.guidance.themes().by_name(theme).is_some_and(|t| found.contains(&t.key.as_str())));
        let first = || Some(self.guidance.themes().get(found.first()?)?.name.get(&self.prefs.language).to_owned());
        wanted.cloned().or_else(first).unwrap_or_default()
    }

    /// The record of somebody has been read: a clue may have waited for it.
    pub(in crate::app) fn clue_waited(&mut self) {
        self.show_waited();
        let ready = self.reports.waiting.as_ref().is_some_and(|(id, _)| self.person_record(id).is_some());
        if ready && let Some((who, put)) = self.reports.waiting.take() {
            let of = |key: &str| put.iter().find(|(k, _)| *k == key).map_or("", |(_, words)| words.as_str());
            match self.clue_kept(&who, of("clue"), of("clue-source")) {
                Some(say) => self.say(say),
                None => self.open_form_with(Purpose::Item(Section::Clues, who, None), &put, None),
            }
        }
    }
}
