//! From a form for a proposal to the change it makes.

use super::*;
use crate::insight::ready::Part;

/// A proposal as it is typed in a form so far, as far as its texts go.
pub(in crate::app) fn typed_proposal(form: &Form, today: Date) -> Proposal {
    let mut it: Proposal = base(form).unwrap_or_default();
    take_texts(&mut it, form, today);
    it
}

/// Puts what a form says into the texts of a proposal.
fn take_texts(it: &mut Proposal, form: &Form, today: Date) {
    it.ask = form.words("part-ask");
    it.when = it.when.typed_again(form.words("part-when"), today);
    it.place = form.words("part-place");
    it.how_long = form.words("part-how-long");
    it.how_often = form.words("part-how-often");
    it.until = it.until.typed_again(form.words("part-until"), today);
    it.preparation = form.words("part-preparation");
    it.they_get = form.words("part-they-get");
    it.support = form.words("part-support");
    it.why_them = form.words("part-why-them");
    it.not_this = form.words("part-not-this");
    it.first_step = it.first_step.typed_again(form.words("part-first-step"), today);
    it.shared_with = form.words("part-shared-with");
    it.interests = form.words("part-interests");
    it.successor = form.words("part-successor");
}

impl App {
    pub(super) fn finish_status(&self, form: &Form, id: &Id, to: usize) -> Finished {
        let mut it: Proposal = base(form).unwrap_or_default();
        let to = Status::ALL.get(to).copied().unwrap_or_default();
        it.status = to;
        it.history.push(StatusChange {
            to,
            date: form.day("date", self.today).unwrap_or(self.today),
            how: one_of(&Channel::ALL, enums::channel, &form.words("status-how")),
            note: form.words(if to == Status::Declined { "status-reason" } else { "status-note" }),
            officer: None,
        });
        if to == Status::Offered {
            it.offer_from = None;
        }
        self.edit(form, "did-status", id.clone(), it)
    }

    /// What the councillor would find changed in a proposal that was put to
    /// them, part by part, in words.
    fn what_changed(&self, old: &Proposal, new: &Proposal) -> Vec<String> {
        let w = &self.words;
        let said = |part: Part, p: &Proposal| match (part, p.review) {
            (Part::Review, Some(date)) => w.date(date),
            _ => part.of(p),
        };
        // Interests, the review and who follows are between the officer and the file.
        let theirs = |part: &Part| !matches!(part, Part::Interests | Part::Review | Part::Successor);
        Part::ALL
            .into_iter()
            .filter(theirs)
            .filter_map(|part| {
                let (from, to) = (said(part, old), said(part, new));
                let key = match (from.trim().is_empty(), to.trim().is_empty()) {
                    _ if from == to => return None,
                    (true, _) => "amended-new",
                    (_, true) => "amended-gone",
                    _ => "amended-part",
                };
                let say = Say::new(key).with("part", Say::new(part.key())).with("from", from).with("to", to);
                Some(w.say(&say))
            })
            .collect()
    }

    pub(super) fn finish_proposal(&self, form: &Form, id: Option<&Id>) -> Result<Finished, Wrong> {
        let mut it: Proposal = base(form).unwrap_or_default();
        let who = form.tags("who-one");
        if who.len() > 1 {
            return Err(("who-one", Say::new("wrong-one-person")));
        }
        it.councillor = who.into_iter().next().map(Id::new);
        it.initiative = some(form.words("initiative")).map(Id::new);
        it.role = form.words("role");
        take_texts(&mut it, form, self.today);
        it.review = form.day("part-review", self.today);
        it.public = form.is_on("part-public");
        if let Some(old) = base::<Proposal>(form)
            && matches!(old.status, Status::Offered | Status::Amended)
        {
            let changed = self.what_changed(&old, &it);
            if !changed.is_empty() {
                it.status = Status::Amended;
                let note = changed.join("; ");
                it.history.push(StatusChange { note, ..StatusChange::new(Status::Amended, self.today) });
            }
        }
        if it.history.is_empty() {
            it.history.push(StatusChange::new(Status::Draft, self.today));
        }
        let id = id.cloned().unwrap_or_else(|| {
            let who = it.councillor.as_ref().map_or("anybody", Id::as_str);
            self.book.free_id(Kind::Proposal, &Id::slug(&format!("{who} {}", it.role)))
        });
        Ok(self.edit(form, if form.base.is_some() { "did-proposal-edit" } else { "did-proposal" }, id, it))
    }
}
