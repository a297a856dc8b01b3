//! What is due: done, kept, not kept, answered, put off.

use super::*;
use crate::app::layer::{Items, PickItem, Picker};
use crate::model::{Date, PromiseState, text};

/// A change of what a conversation left to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum TalkChange {
    /// Its earliest open follow-up is done.
    FollowUpDone,
    /// How the open promise at this place stands from now on.
    Promise(usize, PromiseState),
    /// The open question at this place is answered.
    Answered(usize),
    /// Its earliest open follow-up is put off to a day.
    PutOff(Date),
    /// The promises at these places among all of them are these councillors'.
    Whose(Vec<(usize, Id)>),
    /// The open promise at this place is put off to a day.
    PutOffPromise(usize, Date),
}

impl TalkChange {
    /// Does it to a conversation; whether there was anything to do it to.
    fn change(&self, talk: &mut Conversation, today: Date) -> bool {
        let day = match self {
            TalkChange::PutOff(day) | TalkChange::PutOffPromise(_, day) => Some(*day),
            _ => None,
        };
        match self {
            TalkChange::FollowUpDone | TalkChange::PutOff(_) => {
                let open = talk.follow_up.iter_mut().chain(&mut talk.further).filter(|f| !f.done);
                let Some(first) = open.min_by_key(|f| f.date) else { return false };
                match day {
                    Some(day) => first.date = day,
                    None => first.settle(true, today),
                }
            }
            TalkChange::Promise(nth, _) | TalkChange::PutOffPromise(nth, _) => {
                let mut open = talk.promises.iter_mut().filter(|p| p.state == PromiseState::Open);
                let Some(promise) = open.nth(*nth) else { return false };
                match (self, day) {
                    (TalkChange::Promise(_, state), _) => promise.settle(*state, today),
                    (_, day) => promise.due = day,
                }
            }
            TalkChange::Whose(answers) => {
                for (at, who) in answers {
                    let Some(promise) = talk.promises.get_mut(*at) else { return false };
                    promise.councillor = Some(who.clone());
                }
            }
            TalkChange::Answered(nth) => {
                let Some(question) = talk.questions.iter_mut().filter(|q| !q.answered).nth(*nth) else { return false };
                (question.answered, question.settled_on) = (true, Some(today));
            }
        }
        true
    }

    /// What it is called in the history, and what is said when it is done.
    fn said(&self) -> (&'static str, &'static str) {
        match self {
            TalkChange::FollowUpDone => ("did-follow-up", "said-follow-up-done"),
            TalkChange::Promise(_, PromiseState::Kept) => ("did-promise", "said-promise-kept"),
            TalkChange::Promise(..) => ("did-promise", "said-promise-not-kept"),
            TalkChange::Answered(_) => ("did-answered", "said-question-answered"),
            TalkChange::Whose(..) => ("did-whose", "said-whose"),
            _ => ("did-put-off", "said-put-off"),
        }
    }
}

impl App {
    /// The promise that is selected: its conversation, and its place among the open ones.
    pub(super) fn promise_here(&self) -> Option<(Id, usize)> {
        match self.target_in(self.focused())? {
            Target::OpenPromise(id, nth) => Some((id, nth)),
            _ => None,
        }
    }

    /// What is done, kept or answered here.
    pub(super) fn done_here(&self) -> Option<(Id, TalkChange)> {
        match self.target_in(self.focused()) {
            Some(Target::OpenPromise(id, nth)) => Some((id, TalkChange::Promise(nth, PromiseState::Kept))),
            Some(Target::Question(id, nth)) => Some((id, TalkChange::Answered(nth))),
            _ => self.follow_up_here().map(|id| (id, TalkChange::FollowUpDone)),
        }
    }

    /// What can be put off to a day here: the change, and the conversation that it changes.
    pub(super) fn put_off_here(&self, day: Date) -> Option<(Id, TalkChange)> {
        match self.target_in(self.focused()) {
            Some(Target::OpenPromise(id, nth)) => Some((id, TalkChange::PutOffPromise(nth, day))),
            _ => self.follow_up_here().map(|id| (id, TalkChange::PutOff(day))),
        }
    }

    /// Offers until when.
    pub(super) fn pick_put_off(&mut self) {
        if !self.can_put_off() {
            self.say(Say::new("said-nothing-to-put-off"));
            return;
        }
        let day = |days| (days, self.today.plus_days(days));
        let mut items: Vec<_> = [("put-off-week", day(7)), ("put-off-fortnight", day(14)), ("put-off-month", day(30))]
            .into_iter()
            .map(|(key, (days, date))| {
                let label = self.words.get(key);
                (label.clone(), self.words.date(date), text::fold(&label), PickItem::PutOff(Some(days)))
            })
            .collect();
        let label = self.words.get("put-off-day");
        items.push((label.clone(), String::new(), text::fold(&label), PickItem::PutOff(None)));
        self.layers.push(Layer::Picker(Picker::new(Pick::PutOff, Say::new("pick-put-off"), Items::These(items))));
    }

    /// Puts off by so many days, or to a day that is asked for.
    pub(in crate::app) fn put_off(&mut self, days: Option<i32>) {
        match days {
            Some(days) => self.put_off_to(self.today.plus_days(days)),
            None => self.open_form(Purpose::PutOff, None),
        }
    }

    /// Puts what is selected off to a day.
    pub(in crate::app) fn put_off_to(&mut self, day: Date) {
        if self.put_off_task(day) {
            return;
        }
        if let Some((id, what)) = self.put_off_here(day) {
            self.change_talk(id, what);
        }
    }

    /// Changes a conversation; its record is read first where it is not here.
    pub(in crate::app) fn change_talk(&mut self, id: Id, what: TalkChange) {
        match self.talk_record(&id).cloned() {
            Some(before) => self.do_change_talk(id, before, &what),
            None => self.later(id, Later::Change(what)),
        }
    }

    pub(super) fn do_change_talk(&mut self, id: Id, before: Conversation, what: &TalkChange) {
        let mut after = before.clone();
        if !what.change(&mut after, self.today) {
            return;
        }
        let change = Change {
            kind: Kind::Conversation,
            id,
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        let (did, said) = what.said();
        if self.commit(Edit { what: Say::new(did), changes: vec![change] }, None) {
            self.say(Say::new(said).with("key", self.keymap.hint(Command::Undo)));
        }
    }
}
