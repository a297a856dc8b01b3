//! What goes out of the program, from the screen: asked for, shown, copied and
//! written to a file.

use std::path::{Path, PathBuf};

use super::super::form::Purpose;
use super::super::layer::{Answer, Ask, Items, Layer, Pick, PickItem, Picker};
use super::super::msg::{Effect, OutThen};
use super::super::out::{For, Form, Made, Preview, Refused, What, names};
use super::super::state::{App, Screen};
use super::super::target::Target;
use crate::command::Command;
use crate::model::{Id, Say, text};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// Every command that puts something out, in the order the picker offers them.
pub(super) const EXPORTS: [Command; 11] = [
    Command::ExportLetter,
    Command::ExportRole,
    Command::Briefing,
    Command::Report,
    Command::ExportContacts,
    Command::ExportCalendar,
    Command::ExportCouncillors,
    Command::ExportConversations,
    Command::ExportProposals,
    Command::ExportClues,
    Command::ExportWorkshop,
];

impl App {
    /// What a command would put out here; `None` where that is nothing.
    pub(in crate::app) fn out_of(&self, command: Command) -> Option<What> {
        Some(match command {
            Command::ExportLetter => What::Letter(self.proposal_to_send()?),
            Command::ExportRole => What::Role(self.proposal_to_send()?),
            Command::Briefing => What::Briefing(self.person_shown()?),
            Command::Report => What::Report(self.initiative_shown()?),
            Command::ExportContacts => What::Contacts,
            Command::ExportCalendar => What::Calendar,
            Command::ExportCouncillors => What::People,
            Command::ExportConversations => What::Talks,
            Command::ExportProposals => What::Proposals,
            Command::ExportClues => What::Clues,
            Command::ExportWorkshop => What::Workshop(self.newest_workshop()?),
            _ => return None,
        })
    }

    /// The proposal that is looked at, or else the one there is for the councillor
    /// and the initiative that are chosen.
    fn proposal_to_send(&self) -> Option<Id> {
        if let Some(Target::Part(id, _) | Target::Status(id) | Target::Proposal(id)) = self.target_in(self.focused()) {
            return Some(id);
        }
        if self.place.screen == Screen::Fit
            && let Some(id) = self.proposal_shown()
        {
            return Some(id);
        }
        let who = self.person_shown()?;
        let here = self.place.initiative.as_ref();
        let of = self.book.proposals.iter().filter(|(_, p)| p.councillor.as_ref() == Some(&who));
        of.filter(|(_, p)| here.is_none() || p.initiative.as_ref() == here)
            .max_by_key(|(_, p)| p.status)
            .map(|(id, _)| id.clone())
    }

    /// The proposal whose letter `y` copies here.
    pub(in crate::app) fn letter_here(&self) -> Option<Id> {
        if self.place.screen == Screen::Fit { self.proposal_to_send() } else { None }
    }

    /// Does a command that puts something out.
    pub(in crate::app) fn export(&mut self, command: Command) {
        match self.out_of(command) {
            Some(what) => {
                let whom = what.usually_for();
                self.ask_out(what, whom, OutThen::Show);
            }
            None if command == Command::Report => self.pick(Pick::Initiative),
            None if command == Command::Briefing => self.pick(Pick::Councillor),
            None if command == Command::ExportWorkshop => self.say(Say::new("workshops-none")),
            None => self.say(Say::new("out-no-proposal")),
        }
    }

    /// Has something put together, to be shown or copied.
    pub(in crate::app) fn ask_out(&mut self, what: What, whom: For, then: OutThen) {
        self.effect(Effect::MakeOut { what, whom, then, language: self.prefs.language.clone() });
    }

    /// What can be put out, to choose from.
    pub(in crate::app) fn pick_export(&mut self) {
        let row = |command: &Command| {
            let label = self.words.get(&command.label());
            let what = self.words.get(&format!("{}-what", command.label()));
            let search = text::fold(&format!("{label} {what}"));
            (label, what, search, PickItem::Command(*command))
        };
        let items = EXPORTS.iter().filter(|c| self.out_of(**c).is_some()).map(row).collect();
        self.layers.push(Layer::Picker(Picker::new(Pick::Command, Say::new("out-pick"), Items::These(items))));
    }

    /// Something was put together, or was not.
    pub(in crate::app) fn out_made(&mut self, result: Result<Box<Made>, Say>, then: OutThen) {
        let made = match result {
            Ok(made) => made,
            Err(say) => return self.complain(say),
        };
        if then == OutThen::Copy {
            return self.copy_out(&made);
        }
        let chosen = self.place.councillor.clone();
        match self.content_mut::<Preview>() {
            Some(preview) if preview.what() == &made.what => preview.put(made),
            _ => self.open_sheet(Box::new(Preview::new(made, chosen))),
        }
    }

    /// Copies what was put together, and says for whom it is.
    pub(in crate::app) fn copy_out(&mut self, made: &Made) {
        let form = if matches!(made.what.forms().first(), Some(Form::Markdown)) {
            Form::Text
        } else {
            made.what.forms().first().copied().unwrap_or(Form::Text)
        };
        match made.write(form).map(String::from_utf8) {
            Ok(Ok(words)) => {
                self.effect(Effect::Copy(words.trim_start_matches('\u{feff}').to_owned()));
                let audience = made.audience.plain(&|say: &Say| self.words.say(say));
                self.say(Say::new("out-copied").with("what", Say::new(made.what.key())).with("audience", audience));
            }
            Ok(Err(_)) => self.complain(Say::new("out-not-in-that-form")),
            Err(say) => self.complain(say),
        }
    }

    /// Asks where the file is to be.
    pub(in crate::app) fn ask_out_file(&mut self, name: String, what: &'static str) {
        let folder = directories::UserDirs::new()
            .and_then(|dirs| dirs.document_dir().map(Path::to_owned))
            .filter(|dir| dir.is_dir())
            .or_else(|| std::env::current_dir().ok());
        let path = folder.map_or_else(|| PathBuf::from(&name), |folder| folder.join(&name));
        self.open_form(Purpose::OutFile(path.to_string_lossy().into_owned(), what), None);
    }

    /// Has what is shown written to a file; over one that is there only when
    /// somebody said so.
    pub(in crate::app) fn write_out(&mut self, path: &str, over: bool) {
        let Some(preview) = self.content_mut::<Preview>() else { return };
        let path_given = super::super::importing::expand(path.trim());
        match preview.bytes_for(Path::new(&path_given)) {
            Ok(bytes) => self.effect(Effect::KeepOut { path: path_given.into(), bytes, over }),
            Err(say) => self.out_refused(path.to_owned(), say),
        }
    }

    /// A file could not be written: its path is there again to be put right.
    fn out_refused(&mut self, path: String, why: Say) {
        self.open_form(Purpose::OutFile(path, "out-file"), None);
        self.complain(why);
    }

    /// A file was written, or was not.
    pub(in crate::app) fn out_kept(&mut self, path: &Path, result: Result<(), Refused>) {
        let shown = names(&[path.to_owned()]);
        match result {
            Ok(()) => {
                let audience = self.content_mut::<Preview>().map(|p| p.audience());
                let audience = audience.map(|line| line.plain(&|say: &Say| self.words.say(say))).unwrap_or_default();
                self.say(Say::new("out-written").with("path", shown).with("audience", audience));
            }
            Err(Refused::Failed(say)) => self.out_refused(path.to_string_lossy().into_owned(), say),
            Err(Refused::There(_)) => {
                let body =
                    vec![Row::new().with(Tone::Text, self.words.say(&Say::new("out-there").with("path", shown)))];
                let path = path.to_string_lossy().into_owned();
                let choices = vec![
                    (Say::new("answer-out-other"), Answer::OutOther(path.clone())),
                    (Say::new("answer-out-over"), Answer::OutOver(path)),
                    (Say::new("answer-out-leave"), Answer::Close),
                ];
                self.layers.push(Layer::Ask(Ask::new(Say::new("out-there-title"), body, choices)));
            }
        }
    }
}
