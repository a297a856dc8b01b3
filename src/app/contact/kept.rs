//! What of a report is kept already: nothing is written twice by pressing twice.

use super::reading::Report;
use super::report::ReportDo;
use crate::app::{App, Section};
use crate::insight::mentions::Mention;
use crate::model::{Id, Say, text};

/// Whether these words of this source are that sentence of that report: the
/// officer may have shortened it, or added to it.
fn same((words, source): (&str, &str), (sentence, report): (&str, &str)) -> bool {
    let fold = |words: &str| text::fold(words.trim());
    let (words, sentence) = (fold(words), fold(sentence));
    fold(source) == fold(report) && !words.is_empty() && (words.contains(&sentence) || sentence.contains(&words))
}

impl App {
    /// What to say where this was kept from this mention before; none where it was not.
    pub(super) fn kept_already(&self, what: &ReportDo, report: &Report, mention: &Mention) -> Option<Say> {
        match what {
            ReportDo::Clue(who) => self.clue_kept(who, &report.sentence(mention), report.name()),
            ReportDo::Card(section) => {
                let initiative = self.initiative_shown()?;
                let map = self.book.senses.get(&self.sense_id(&initiative, None))?;
                let cards = if *section == Section::Top { &map.top } else { &map.bottom };
                let card =
                    cards.iter().find(|c| same((&c.text, &c.source), (&report.sentence(mention), report.name())))?;
                let name = self.book.initiatives.get(&initiative).map(|it| it.name.to_string()).unwrap_or_default();
                Some(Say::new("said-card-kept").with("name", name).with("date", card.date))
            }
            ReportDo::Profile => {
                let name = text::fold(&mention.name);
                let known = self.book.people().iter().any(|p| text::fold(&p.name) == name);
                let started = self.reports.started.contains(&name);
                (known || started).then(|| Say::new("said-profile-kept").with("name", mention.name.as_str()))
            }
            ReportDo::Show(_) | ReportDo::Stranger | ReportDo::Other => None,
        }
    }

    /// What to say where a sentence of a report is a clue about somebody already.
    pub(super) fn clue_kept(&self, who: &Id, sentence: &str, source: &str) -> Option<Say> {
        let clue = self.person_record(who)?.clues.iter().find(|c| same((&c.text, &c.source), (sentence, source)))?;
        Some(Say::new("said-clue-kept").with("name", self.book.name_of(who)).with("date", clue.date))
    }

    /// The profile that was started from a report has been written down.
    pub(super) fn profile_started(&mut self) {
        if let Some(name) = self.reports.starting.take() {
            self.reports.started.insert(name);
        }
    }
}
