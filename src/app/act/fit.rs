//! What is done with roles and proposals.

use super::*;
use crate::app::layer::{Answer, Ask, PickItem};
use crate::app::out::{For, What};
use crate::app::views;
use crate::insight::due;
use crate::insight::effort::Effort;
use crate::insight::public_ask::Clash;
use crate::insight::ready;
use crate::model::audience::{self, Audience};
use crate::model::{Evidence, EvidenceKind, Proposal, Status, StatusChange, Timing, text};
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// What an answer about a proposal does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FitAnswer {
    /// Write down a follow-up to a yes.
    FollowUp(Id),
    /// Put its days into a calendar.
    Calendar(Id),
    /// Go on with the smaller step that is there.
    Smaller(Id),
    /// Write a smaller step.
    WriteSmaller(Id),
    /// Propose the same to who comes next.
    Next(Id),
    /// Offer it after the election.
    Later(Id),
    /// Settle what is still open with this councillor.
    Settle(Id),
    /// Choose another day for it.
    OtherDay(Id),
    /// Ask for something private instead.
    Private(Id),
    /// Write down that it was offered all the same.
    OfferedAnyway(Id),
}

/// How many open things a dialog lists; the rest are counted.
const OPEN_SHOWN: usize = 4;

impl App {
    /// Does a command that is about the proposal looked at.
    pub(super) fn with_proposal(&mut self, command: Command) {
        let Some(id) = self.proposal_here().filter(|id| self.can_with(command, id)) else {
            self.say(Say::new("said-no-proposal"));
            return;
        };
        match command {
            Command::PickEvidence => self.pick(Pick::Evidence(id)),
            Command::SmallerStep => self.smaller_step(&id),
            Command::CompareProposals => {
                self.comparing = !self.comparing;
                // Where two panes fit, these are the two.
                self.place.focus[3] = 2;
            }
            Command::ProposeToNext => self.propose_to_next(&id),
            Command::OfferLater => self.offer_later(&id),
            _ => {}
        }
    }

    /// Writes down which role the councillor said they would like.
    pub(super) fn role_wish(&mut self) {
        match self.person_shown() {
            Some(id) => self.open_form(Purpose::Wish(id), None),
            None => self.pick(Pick::Councillor),
        }
    }

    /// Takes a role of the workspace's own out; where it took the place of one
    /// of the four, that one is back. One that a proposal names stays.
    pub(super) fn delete_role(&mut self, key: &str) {
        let shipped = crate::model::Kin::of_key(key).is_some();
        if let Some((_, p)) = self.book.proposals.iter().find(|(_, p)| p.role == key && !shipped) {
            let who = p.councillor.as_ref().map(|id| self.book.name_of(id)).unwrap_or_default();
            self.say(Say::new("said-not-role-in-use").with("role", self.role_name(key)).with("name", who));
            return;
        }
        let before = self.book.roles.clone();
        let mut after = before.clone();
        after.0.retain(|r| r.key != key);
        let change = Change {
            kind: Kind::Roles,
            id: Id::new("roles"),
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        if self.commit(Edit { what: Say::new("did-delete"), changes: vec![change] }, None) {
            self.say(Say::new("said-deleted").with("key", self.keymap.hint(Command::Undo)));
        }
    }

    /// Enter on a role: what to ask of somebody in it.
    pub(super) fn propose_role(&mut self, key: String) {
        if self.person_shown().is_none() {
            self.pick(Pick::Councillor);
        } else {
            self.pick(Pick::Ask(key, None));
        }
    }

    /// The asks of a role, then those of proposals that can be taken as a
    /// pattern, then a blank one.
    pub(in crate::app) fn asks_to_pick(&self, key: &str, of: Option<&Id>) -> Vec<(String, String, String, PickItem)> {
        let language = self.prefs.language.as_str();
        let mut items = Vec::new();
        let row = |label: String, detail: String, item: PickItem| {
            let search = text::fold(&format!("{label} {detail}"));
            (label, detail, search, item)
        };
        // A smaller step is another ask that takes less time. Where that cannot be told it is not offered as one.
        let larger = of.and_then(|id| self.book.proposals.get(id));
        let smaller = |ask: &str, effort: Option<Effort>| {
            larger.is_none_or(|p| {
                let less = effort.zip(Effort::of_proposal(p)).is_some_and(|(its, theirs)| its.is_less_than(theirs));
                text::fold(ask.trim()) != text::fold(p.ask.trim()) && less
            })
        };
        if let Some(role) = self.guidance.role(key) {
            for (at, ask) in role.asks.iter().enumerate() {
                if !smaller(ask.what.get(language), Effort::of(ask.time.get(language), "")) {
                    continue;
                }
                let item = PickItem::AskOf(key.to_owned(), at);
                items.push(row(ask.what.get(language).into(), ask.time.get(language).into(), item));
            }
            let first = role.first_ask.get(language);
            if !first.is_empty() && smaller(first, None) {
                let item = PickItem::AskOf(key.to_owned(), usize::MAX);
                items.push(row(first.into(), self.words.get("role-first-ask"), item));
            }
        }
        let same_role = |p: &&Proposal| p.role == key;
        for (id, p) in self.book.proposals.iter().filter(|(id, p)| same_role(p) && Some(*id) != of) {
            let there = of.is_some() && p.variant_of.as_ref() == of;
            if there || p.ask.trim().is_empty() || !smaller(&p.ask, Effort::of_proposal(p)) {
                continue;
            }
            let who = p.councillor.as_ref().map(|id| self.book.name_of(id)).unwrap_or_default();
            let detail = self.words.say(&Say::new("fit-like").with("name", who));
            items.push(row(text::first_words(&p.ask, 80), detail, PickItem::AskLike(id.clone())));
        }
        items.push(row(self.words.get("fit-blank"), String::new(), PickItem::AskBlank(key.to_owned())));
        items
    }

    /// What was picked among the asks: a proposal with it, or a smaller step of one.
    pub(in crate::app) fn picked_ask(&mut self, of: Option<Id>, item: PickItem) {
        let larger = of.as_ref().and_then(|id| self.book.proposals.get(id)).cloned();
        let mut p = match (&larger, &of) {
            (Some(larger), Some(id)) => smaller_of(larger, id),
            _ => {
                Proposal { councillor: self.person_shown(), initiative: self.initiative_shown(), ..Proposal::default() }
            }
        };
        match item {
            PickItem::AskOf(key, at) => {
                let language = self.prefs.language.as_str();
                let Some(role) = self.guidance.role(&key) else { return };
                match role.asks.get(at) {
                    Some(ask) => {
                        p.ask = ask.what.get(language).to_owned();
                        (p.how_long, p.how_often) = split_time(ask.time.get(language));
                    }
                    None => p.ask = role.first_ask.get(language).to_owned(),
                }
                p.role = key;
            }
            PickItem::AskLike(id) => {
                let Some(like) = self.book.proposals.get(&id) else { return };
                p = Proposal {
                    councillor: p.councillor,
                    initiative: p.initiative,
                    variant_of: p.variant_of,
                    ..like_another(like)
                };
            }
            PickItem::AskBlank(key) if larger.is_none() => {
                self.open_form(Purpose::Proposal(None), None);
                if let Some(Layer::Form(form)) = self.layers.last_mut()
                    && let Some(at) = form.fields.iter().position(|f| f.key == "role")
                {
                    form.fields[at].put_text(&key, &|v| v.to_owned());
                }
                return;
            }
            PickItem::AskBlank(key) => p.role = key,
            _ => return,
        }
        self.make_proposal(p);
    }

    /// Keeps a new proposal and opens it at the first part that is still open.
    fn make_proposal(&mut self, mut p: Proposal) {
        p.status = Status::Draft;
        p.history = vec![StatusChange::new(Status::Draft, self.today)];
        let who = p.councillor.as_ref().map_or("anybody", Id::as_str);
        let id = self.book.free_id(Kind::Proposal, &Id::slug(&format!("{who} {}", p.role)));
        let open = ready::first_open(&p, self.today, &self.ask_cautions(&p));
        let change = Change { kind: Kind::Proposal, id: id.clone(), before: None, after: Some(p.into_record()) };
        if !self.commit(Edit { what: Say::new("did-proposal"), changes: vec![change] }, None) {
            return;
        }
        self.open_proposal(&id);
        self.place.focus[3] = 1;
        self.say(Say::new("said-proposal-made").with("key", self.keymap.hint(Command::Undo)));
        self.open_form(Purpose::Proposal(Some(id)), open.map(|(part, _)| part.key()));
    }

    /// A smaller step of the proposal that is looked at.
    pub(super) fn smaller_step(&mut self, id: &Id) {
        if let Some(p) = self.book.proposals.get(id) {
            let role = p.role.clone();
            self.pick(Pick::Ask(role, Some(id.clone())));
        }
    }

    /// The same proposal to who comes next in the order of contact.
    pub(super) fn propose_to_next(&mut self, id: &Id) {
        let Some(p) = self.book.proposals.get(id) else { return };
        let Some(next) = self.next_for(p) else {
            self.say(Say::new("said-nobody-next"));
            return;
        };
        let fresh = Proposal {
            councillor: Some(next.id),
            initiative: p.initiative.clone(),
            shared_with: p.shared_with.clone(),
            place: p.place.clone(),
            ..like_another(p)
        };
        self.make_proposal(fresh);
    }

    /// Puts a public ask off until after the election.
    pub(in crate::app) fn offer_later(&mut self, id: &Id) {
        let Some(clash) = self.book.proposals.get(id).and_then(|p| self.clash(p)) else { return };
        let from = clash.until().plus_days(1);
        if self.change_proposal(id, "did-offer-later", |p| p.offer_from = Some(from)) {
            self.say(Say::new("said-offer-later").with("date", from));
        }
    }

    /// Marks a proposal as asking in public, or not.
    pub(super) fn toggle_public(&mut self, id: &Id) {
        self.change_proposal(id, "did-proposal-edit", |p| p.public = !p.public);
    }

    /// Changes a proposal by a step of one key; whether anything changed.
    fn change_proposal(&mut self, id: &Id, what: &'static str, f: impl FnOnce(&mut Proposal)) -> bool {
        let Some(before) = self.book.proposals.get(id).cloned() else { return false };
        let mut after = before.clone();
        f(&mut after);
        let change = Change {
            kind: Kind::Proposal,
            id: id.clone(),
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        self.commit(Edit { what: Say::new(what), changes: vec![change] }, None)
    }

    /// What can be picked as evidence for a proposal: what speaks for its role
    /// first, then clues, posts, what was said, conversations. What is picked
    /// already bears a sign, and picking it again takes it out.
    pub(in crate::app) fn evidence_to_pick(&self, id: &Id) -> Vec<(String, String, String, PickItem)> {
        let Some(p) = self.book.proposals.get(id) else { return Vec::new() };
        let mut all: Vec<Evidence> = p.evidence.clone();
        let mut add = |kind: EvidenceKind, text: &str| {
            let evidence = Evidence { kind, text: text.to_owned() };
            if !all.contains(&evidence) && !text.trim().is_empty() {
                all.push(evidence);
            }
        };
        if let Some(fit) = self.fits().and_then(|fits| fits.iter().find(|f| f.role == p.role)) {
            for reason in fit.wish.iter().chain(&fit.reasons).filter(|r| !r.against) {
                add(reason.evidence.kind.clone(), &reason.evidence.text);
            }
        }
        if let Some(who) = &p.councillor {
            if let Some(c) = self.person_record(who) {
                c.clues.iter().for_each(|k| add(EvidenceKind::Clue, &k.text));
                c.posts.iter().for_each(|k| add(EvidenceKind::Post, &k.title));
                // Pressures and support needs are no reasons to hold up to anybody.
                for said in [&c.priorities, &c.strengths, &c.mindset, &c.already_does, &c.common_ground] {
                    said.iter().for_each(|s| add(EvidenceKind::Statement, &s.text));
                }
                c.concerns.iter().for_each(|k| add(EvidenceKind::Concern, &k.text));
                c.wards.iter().for_each(|k| add(EvidenceKind::Ward, k));
            }
            for talk in self.book.talks().iter().filter(|t| t.councillors.contains(who)) {
                let words = format!("{} · {}", self.words.date(talk.date), talk.first_words);
                add(EvidenceKind::Talk(talk.id.clone()), &words);
            }
        }
        all.into_iter()
            .map(|evidence| {
                let sign = if p.evidence.contains(&evidence) { "✓ " } else { "  " };
                let label = format!("{sign}{}", evidence.text);
                let kind = self.words.get(crate::ui::panes::evidence_key(&evidence.kind));
                let search = text::fold(&format!("{} {kind}", evidence.text));
                (label, kind, search, PickItem::Evidence(evidence))
            })
            .collect()
    }

    /// Puts evidence to a proposal, or takes it from it; then the list is there again.
    pub(in crate::app) fn picked_evidence(&mut self, id: Id, evidence: Evidence) {
        let done =
            self.change_proposal(&id, "did-evidence", |p| match p.evidence.iter().position(|e| *e == evidence) {
                Some(at) => drop(p.evidence.remove(at)),
                None => p.evidence.push(evidence),
            });
        if done {
            self.say(Say::new("said-done").with("what", Say::new("did-evidence")));
        }
    }

    /// Goes where a piece of evidence stands.
    pub(super) fn go_to_evidence(&mut self, evidence: &Evidence) {
        let place = match (&evidence.kind, self.person_shown().and_then(|id| self.person_record(&id).cloned())) {
            (EvidenceKind::Talk(id), _) => self.book.talk(id).map(|t| Target::Talk(t.id.clone())),
            (EvidenceKind::Proposal(id), _) => {
                self.book.proposals.contains_key(id).then(|| Target::Proposal(id.clone()))
            }
            (_, Some(c)) => self.place_of_evidence(&c, evidence),
            _ => None,
        };
        match place {
            Some(Target::Talk(id)) => self.open_talk(id),
            Some(Target::Proposal(id)) => self.open_proposal(&id),
            Some(Target::Do(command)) => self.command(command),
            Some(target) => {
                self.go_to(Screen::Contact);
                self.place.focus[1] = 1;
                self.refresh();
                if let Some(pane) = self.panes.get_mut(&PaneId::Profile)
                    && let Some(at) = pane.rows.iter().position(|r| r.target.as_ref() == Some(&target))
                {
                    pane.list.selected = at;
                }
                self.settle(PaneId::Profile);
            }
            None => self.say(Say::new("said-no-evidence").with("text", evidence.text.as_str())),
        }
    }

    /// Puts a role further up or down for who is shown. The first time the
    /// reason is asked; back where it was, it is as if it had never been moved.
    pub(in crate::app) fn move_role(&mut self, key: String, down: bool) {
        let (Some(initiative), Some(who)) = (self.initiative_shown(), self.person_shown()) else {
            self.say(Say::new("said-nothing-to-move"));
            return;
        };
        let by = if down { 1 } else { -1 };
        let Some(before) = self.book.initiatives.get(&initiative).cloned() else { return };
        let mut after = before.clone();
        let Some(at) = after.role_moves.iter().position(|m| m.councillor == who && m.role == key) else {
            self.open_form(Purpose::RoleMove(initiative, who, key, by), None);
            return;
        };
        after.role_moves[at].by += by;
        if after.role_moves[at].by == 0 {
            after.role_moves.remove(at);
        }
        let change = Change {
            kind: Kind::Initiative,
            id: initiative,
            before: Some(before.into_record()),
            after: Some(after.into_record()),
        };
        self.commit(Edit { what: Say::new("did-role-move"), changes: vec![change] }, None);
    }

    /// What was chosen for how a proposal stands. A public ask that meets a
    /// pre-election period is held back, and that is said.
    pub(in crate::app) fn picked_status(&mut self, id: Id, at: usize) {
        let to = Status::ALL.get(at).copied().unwrap_or_default();
        let held = self.book.proposals.get(&id).and_then(|p| self.clash(p)).filter(|c| c.holds());
        let Some(clash) = held.filter(|_| to == Status::Offered) else {
            self.open_form(Purpose::Status(id, at), None);
            return;
        };
        let after = clash.until().plus_days(1);
        let first = match clash {
            Clash::OnDay { .. } => (Say::new("answer-other-day").with("date", after), FitAnswer::OtherDay(id.clone())),
            _ => (Say::new("answer-offer-later").with("date", after), FitAnswer::Later(id.clone())),
        };
        let body = vec![
            Row::new().with(Tone::Text, self.words.say(&views::clash::in_dialog(clash))),
            Row::new(),
            Row::new().with(Tone::Dim, self.words.get("ask-held-rule")),
        ];
        let choices = vec![
            (first.0, Answer::Fit(first.1)),
            (Say::new("answer-offer-private"), Answer::Fit(FitAnswer::Private(id.clone()))),
            (Say::new("answer-offered-anyway"), Answer::Fit(FitAnswer::OfferedAnyway(id))),
            (Say::new("answer-not-now"), Answer::Close),
        ];
        self.layers.push(Layer::Ask(Ask::new(Say::new("ask-held"), body, choices)));
    }

    /// After a yes: a follow-up. After a no: the smaller step, or somebody else.
    pub(in crate::app) fn after_status(&mut self, id: &Id) {
        let Some(p) = self.book.proposals.get(id).cloned() else { return };
        let name = p.councillor.as_ref().map(|id| self.book.name_of(id)).unwrap_or_default();
        match p.status {
            Status::Ready if !ready::is_ready(&p, self.today, &self.ask_cautions(&p)) => {
                self.say(Say::new("said-not-quite-ready"))
            }
            Status::Accepted => {
                let body = vec![Row::new().with(Tone::Text, self.words.get("ask-accepted-body"))];
                let mut choices = vec![(Say::new("answer-follow-up"), Answer::Fit(FitAnswer::FollowUp(id.clone())))];
                let has_day =
                    audience::seen(&p, id, &Audience::Me).is_some_and(|p| p.takes_place(self.today).is_some());
                if has_day || p.review.is_some() {
                    choices.push((Say::new("answer-calendar"), Answer::Fit(FitAnswer::Calendar(id.clone()))));
                }
                choices.push((Say::new("answer-not-now"), Answer::Close));
                let title = Say::new("ask-accepted").with("name", name);
                self.layers.push(Layer::Ask(Ask::new(title, body, choices)));
            }
            Status::Declined => self.ask_after_no(id, &p, &name),
            _ => {}
        }
    }

    fn ask_after_no(&mut self, id: &Id, p: &Proposal, name: &str) {
        let mut choices = Vec::new();
        let less = |v: &Proposal| {
            let (its, theirs) = (Effort::of_proposal(v), Effort::of_proposal(p));
            its.zip(theirs).is_some_and(|(its, theirs)| its.is_less_than(theirs))
        };
        let open = |v: &Proposal| v.status != Status::Declined && v.status != Status::Ended;
        let smaller = self.variants(id).find(|(_, v)| open(v) && less(v));
        if let Some((smaller, v)) = smaller {
            let say = Say::new("answer-smaller").with("ask", text::first_words(&v.ask, 48));
            choices.push((say, Answer::Fit(FitAnswer::Smaller(smaller.clone()))));
        } else if p.variant_of.is_none() {
            choices.push((Say::new("answer-write-smaller"), Answer::Fit(FitAnswer::WriteSmaller(id.clone()))));
        }
        let mut body = vec![Row::new().with(Tone::Text, self.words.get("ask-declined-body"))];
        if let Some(next) = self.next_for(p) {
            let name = self.book.name_of(&next.id);
            choices.push((
                Say::new("answer-next-person").with("name", name.as_str()),
                Answer::Fit(FitAnswer::Next(id.clone())),
            ));
            let why = next.why.map(|why| Say::new("ask-declined-next").with("name", name).with("why", why));
            if let Some(say) = why {
                body.extend([Row::new(), Row::new().with(Tone::Dim, self.words.say(&say))]);
            }
            for caution in next.cautions {
                let say = Say::new("ask-declined-care").with("what", caution.say);
                body.extend([Row::new(), Row::new().with(Tone::Warn, self.words.say(&say))]);
            }
        }
        let open = p.councillor.iter().flat_map(|who| due::open_with(&self.book, who)).collect::<Vec<_>>();
        if let Some(who) = p.councillor.as_ref().filter(|_| !open.is_empty()) {
            let say = Say::new("ask-declined-open").with("name", name);
            body.extend([Row::new(), Row::new().with(Tone::Warn, self.words.say(&say))]);
            body.extend(open.iter().take(OPEN_SHOWN).map(|d| crate::ui::panes::due_open_row(self, d)));
            if open.len() > OPEN_SHOWN {
                let say = Say::new("ask-declined-more").with("count", open.len() - OPEN_SHOWN);
                body.push(Row::new().with(Tone::Dim, self.words.say(&say)).indent(2));
            }
            choices.push((Say::new("answer-settle"), Answer::Fit(FitAnswer::Settle(who.clone()))));
        }
        choices.push((Say::new("answer-not-now"), Answer::Close));
        let title = Say::new("ask-declined").with("name", name);
        self.layers.push(Layer::Ask(Ask::new(title, body, choices)));
    }

    /// Does what was answered about a proposal.
    pub(in crate::app) fn fit_answer(&mut self, answer: FitAnswer) {
        let offered = Status::ALL.iter().position(|s| *s == Status::Offered).unwrap_or(0);
        match answer {
            FitAnswer::FollowUp(id) => self.follow_up_to(&id),
            FitAnswer::Calendar(id) => self.ask_out(What::Days(id), For::Me, OutThen::Show),
            FitAnswer::Smaller(id) => {
                self.open_proposal(&id);
                self.pick(Pick::Status(id));
            }
            FitAnswer::WriteSmaller(id) => self.smaller_step(&id),
            FitAnswer::Next(id) => self.propose_to_next(&id),
            FitAnswer::Later(id) => self.offer_later(&id),
            FitAnswer::Settle(who) => self.go_to_open(who),
            FitAnswer::OtherDay(id) => self.open_form(Purpose::Proposal(Some(id)), Some(Part::When.key())),
            FitAnswer::Private(id) => {
                self.change_proposal(&id, "did-proposal-edit", |p| p.public = false);
                self.open_form(Purpose::Proposal(Some(id)), Some(Part::Ask.key()));
            }
            FitAnswer::OfferedAnyway(id) => self.open_form(Purpose::Status(id, offered), None),
        }
    }

    /// A note of the yes, with the follow-up in it: on the day that the first step
    /// or the ask names, else in a week; what for from the first step.
    fn follow_up_to(&mut self, id: &Id) {
        let Some(p) = self.book.proposals.get(id).cloned() else { return };
        self.open_form(Purpose::Note(None), None);
        let note = self.words.say(&Say::new("fit-note-accepted").with("ask", p.ask.as_str()));
        let ahead = |timing: &Timing| timing.seen_from(p.since(), self.today).day().filter(|day| *day > self.today);
        let day = [&p.first_step, &p.when].into_iter().find_map(ahead);
        let day = self.words.date(day.unwrap_or_else(|| self.today.plus_days(7)).or_next_working_day());
        let initiative = p.initiative.as_ref().map_or("", Id::as_str).to_owned();
        let Some(Layer::Form(form)) = self.layers.last_mut() else { return };
        let first = if p.first_step.is_empty() { &p.when.words } else { &p.first_step.words };
        let known = [("note", &note), ("initiative", &initiative), ("follow-up", &day), ("follow-up-what", first)];
        for (key, words) in known {
            if let Some(at) = form.fields.iter().position(|f| f.key == key) {
                form.fields[at].put_text(words, &|v| v.to_owned());
            }
        }
        form.typed = true;
        form.focus_on("follow-up");
        self.draft_dirty = true;
    }
}

/// "30 minutes, once" is how long and how often; other times are how long.
fn split_time(time: &str) -> (String, String) {
    let once = |w: &str| matches!(text::fold(w).as_str(), "once" | "unwaith");
    match time.rsplit_once(", ") {
        Some((long, often)) if once(often) => (long.to_owned(), often.to_owned()),
        _ => (time.to_owned(), String::new()),
    }
}

/// What one proposal can take from another: the ask and what it involves, not
/// the days, and nothing that is about the person or was put to them beforehand.
fn like_another(p: &Proposal) -> Proposal {
    Proposal {
        role: p.role.clone(),
        ask: p.ask.clone(),
        how_long: p.how_long.clone(),
        how_often: p.how_often.clone(),
        they_get: p.they_get.clone(),
        support: p.support.clone(),
        not_this: p.not_this.clone(),
        public: p.public,
        ..Proposal::default()
    }
}

/// A smaller step of a proposal: everything about the person and the work, not
/// what is asked, when and how long, nor when to look at it again.
fn smaller_of(p: &Proposal, id: &Id) -> Proposal {
    Proposal {
        councillor: p.councillor.clone(),
        initiative: p.initiative.clone(),
        role: p.role.clone(),
        they_get: p.they_get.clone(),
        support: p.support.clone(),
        why_them: p.why_them.clone(),
        evidence: p.evidence.clone(),
        not_this: p.not_this.clone(),
        shared_with: p.shared_with.clone(),
        interests: p.interests.clone(),
        successor: p.successor.clone(),
        variant_of: Some(id.clone()),
        ..Proposal::default()
    }
}
