//! What may be seen of initiatives, conversations, sense maps and proposals, of
//! the officer and of the workspace.

use super::{Audience, ForOthers, Shown, if_mine, show, show_all};
use crate::model::{
    AboutMe, Card, CardKind, Channel, Conversation, Council, Date, FollowUp, Id, Initiative, Landed, Meaning, Moment,
    Move, Phase, PhaseStart, Promise, PromiseState, Proposal, SenseMap, Stage, Status, StatusChange, Timing, Uid,
    Visibility, Who, Workspace, when,
};

/// What may be seen of an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenInitiative {
    /// What people call it.
    pub name: Shown,
    /// What it is for.
    pub purpose: Shown,
    /// Themes.
    pub themes: Vec<Shown>,
    /// Wards affected.
    pub wards: Vec<Shown>,
    /// Communities affected.
    pub communities: Vec<Shown>,
    /// When each phase began or begins.
    pub phases: Vec<(Phase, Shown<Date>)>,
    /// What coproduction means here, newest last.
    pub meaning: Vec<SeenMeaning>,
    /// How things are to be run, newest last.
    pub how_run: Vec<SeenMeaning>,
    /// People outside the council who take part.
    pub people: Vec<Shown>,
    /// Who was moved in the order of contact, by how many places, and why.
    pub moves: Vec<(Id, i32, Shown)>,
}

/// A meaning that people gave to this work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenMeaning {
    /// The words.
    pub text: Shown,
    /// Whose they are, where that may be seen.
    pub whose: Shown,
    /// The day.
    pub date: Shown<Date>,
    /// What councillors helped decide in it, for the officer: it names them.
    pub decided: Shown,
}

impl ForOthers for Initiative {
    type Seen = SeenInitiative;

    /// What it is and when is for everybody; what it means here for councillors
    /// too, though not in whose words; who was moved and why for the officer.
    fn seen(&self, _: &Id, who: &Audience) -> Option<SeenInitiative> {
        let Initiative {
            name,
            purpose,
            council: _,
            themes,
            wards,
            communities,
            phases,
            meaning,
            how_run,
            people,
            moves,
            role_moves: _,
            short_name: _,
            // What the officers know and judge: no audience here has asked for it.
            involved: _,
            promised_level: _,
            said_did: _,
            assessments: _,
            stories: _,
            uid: _,
            hold: _,
            changed: _,
            unsettled: _,
        } = self;
        let me = *who == Audience::Me;
        let meanings = |all: &[Meaning]| {
            let some = all.iter().filter(|_| *who != Audience::Room);
            some.map(|Meaning { text, whose, date, decided }| SeenMeaning {
                text: show(text),
                whose: if_mine(me, whose),
                date: Shown(*date),
                decided: if_mine(me, decided),
            })
            .collect()
        };
        Some(SeenInitiative {
            name: show(name),
            purpose: show(purpose),
            themes: show_all(themes),
            wards: show_all(wards),
            communities: show_all(communities),
            phases: phases.iter().map(|PhaseStart { phase, from }| (*phase, Shown(*from))).collect(),
            meaning: meanings(meaning),
            how_run: meanings(how_run),
            people: if me { show_all(people) } else { Vec::new() },
            moves: moves
                .iter()
                .filter(|_| me)
                .map(|Move { councillor, by, reason }| (councillor.clone(), *by, show(reason)))
                .collect(),
        })
    }
}

/// What may be seen of a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenTalk {
    /// The day.
    pub date: Shown<Date>,
    /// How it took place.
    pub channel: Channel,
    /// Who was in it, as far as this audience may know.
    pub councillors: Vec<Id>,
    /// What it was about.
    pub initiative: Option<Id>,
    /// Which part of the conversation it belongs to.
    pub stage: Option<Stage>,
    /// The note.
    pub note: Shown,
    /// What was promised: by whom, what, by when, how it stands.
    pub promises: Vec<(Who, Shown, Option<Shown<Date>>, PromiseState)>,
    /// When to get in touch again, what for, and whether that is done.
    pub follow_up: Option<(Shown<Date>, Shown, bool)>,
    /// Further days to get in touch again, likewise.
    pub further: Vec<(Shown<Date>, Shown, bool)>,
    /// What was asked, and whether it has been answered: for the officer.
    pub questions: Vec<(Shown, bool)>,
    /// What a calendar holds of it: promises with a day, and for the officer follow-ups.
    pub dated: Vec<SeenTask>,
}

/// A promise or a follow-up with a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenTask {
    /// What it is known by in every calendar: the uids of its conversation and its own.
    pub uid: String,
    /// Whose promise it is; none for a follow-up.
    pub by: Option<Who>,
    /// The day.
    pub day: Shown<Date>,
    /// What.
    pub what: Shown,
    /// How it stands.
    pub state: PromiseState,
    /// The day it was settled, where that is known.
    pub settled_on: Option<Shown<Date>>,
}

/// The promises with a day that may be seen, and the follow-ups.
fn dated<'a>(
    of: &Uid,
    promises: impl Iterator<Item = &'a Promise>,
    follow_ups: impl Iterator<Item = &'a FollowUp>,
) -> Vec<SeenTask> {
    let uid = |own: &Uid| format!("{of}-{own}");
    let promises = promises.filter_map(|p| {
        Some(SeenTask {
            uid: uid(&p.uid),
            by: Some(p.by),
            day: Shown(p.due?),
            what: show(&p.text),
            state: p.state,
            settled_on: p.settled_on.map(Shown),
        })
    });
    let follow_ups = follow_ups.map(|f| SeenTask {
        uid: uid(&f.uid),
        by: None,
        day: Shown(f.date),
        what: show(&f.what),
        state: if f.done { PromiseState::Kept } else { PromiseState::Open },
        settled_on: f.settled_on.map(Shown),
    });
    promises.chain(follow_ups).collect()
}

impl SeenTalk {
    /// Whether it shows that councillors were spoken to: it names them, and it has words.
    pub fn is_contact(&self) -> bool {
        !self.councillors.is_empty() && !self.note.as_str().trim().is_empty()
    }
}

impl ForOthers for Conversation {
    type Seen = SeenTalk;

    /// A councillor sees a conversation in which they took part and that was
    /// marked for them. What the officer means to do next stays the officer's,
    /// and so does who else was there. The room sees none.
    fn seen(&self, _: &Id, who: &Audience) -> Option<SeenTalk> {
        let Conversation {
            date,
            channel,
            councillors,
            initiative,
            stage,
            note,
            promises,
            follow_up,
            further,
            questions,
            lifted: _,
            visibility,
            officer: _,
            minutes: _,
            message_id: _,
            links: _,
            uid,
            hold: _,
            changed: _,
            unsettled: _,
        } = self;
        let me = match who {
            Audience::Me => true,
            Audience::Councillor(id)
                if councillors.contains(id) && !matches!(visibility, Visibility::OnlyMe | Visibility::MyTeam) =>
            {
                false
            }
            Audience::Councillor(_) | Audience::Room => return None,
        };
        // Of a promise made in company nobody knows whose it was, unless somebody said so.
        let whose = |p: &Promise| match p.by {
            _ if me => true,
            Who::Us => true,
            Who::Them => p.councillor.as_ref().map_or(councillors.len() == 1, |id| who.is(id)),
        };
        Some(SeenTalk {
            date: Shown(*date),
            channel: *channel,
            councillors: councillors.iter().filter(|c| me || who.is(c)).cloned().collect(),
            initiative: initiative.clone(),
            stage: *stage,
            note: show(note),
            promises: promises
                .iter()
                .filter(|p| whose(p))
                .map(|Promise { by, councillor: _, text, due, state, settled_on: _, uid: _ }| {
                    (*by, show(text), due.map(Shown), *state)
                })
                .collect(),
            follow_up: follow_up.as_ref().filter(|_| me).map(|f| (Shown(f.date), show(&f.what), f.done)),
            further: further.iter().filter(|_| me).map(|f| (Shown(f.date), show(&f.what), f.done)).collect(),
            questions: questions.iter().filter(|_| me).map(|q| (show(&q.text), q.answered)).collect(),
            dated: dated(uid, promises.iter().filter(|p| whose(p)), follow_up.iter().chain(further).filter(|_| me)),
        })
    }
}

/// What may be seen of a sense map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenSense {
    /// Cards from the top.
    pub top: Vec<SeenCard>,
    /// Cards from the bottom.
    pub bottom: Vec<SeenCard>,
    /// Where they meet: places in `top` and `bottom`.
    pub links: Vec<(usize, usize)>,
}

/// A card on the sense map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenCard {
    /// The words.
    pub text: Shown,
    /// Where it comes from.
    pub source: Shown,
    /// The day it was talked about.
    pub date: Shown<Date>,
    /// How it landed.
    pub landed: Landed,
    /// What sort of thing it is.
    pub kind: CardKind,
    /// Of a story: who had the idea, who did the work, what the council brought.
    pub story: [Shown; 3],
}

impl ForOthers for SenseMap {
    type Seen = SeenSense;

    /// How something landed with somebody is the officer's alone.
    fn seen(&self, _: &Id, who: &Audience) -> Option<SeenSense> {
        let SenseMap { initiative: _, councillor: _, top, bottom, links: _, uid: _, hold: _, changed: _, unsettled: _ } =
            self;
        let card = |it: &Card| {
            let Card { text, source, date, landed, kind, law: _, idea, work, council, from: _, uid: _ } = it;
            SeenCard {
                text: show(text),
                source: show(source),
                date: Shown(*date),
                landed: *landed,
                kind: *kind,
                story: [idea, work, council].map(|words| show(words)),
            }
        };
        (*who == Audience::Me).then(|| SeenSense {
            top: top.iter().map(card).collect(),
            bottom: bottom.iter().map(card).collect(),
            links: self.linked_places(),
        })
    }
}

/// What may be seen of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenProposal {
    /// Its uid: by that calendars know its days.
    pub uid: Uid,
    /// Who is asked.
    pub councillor: Option<Id>,
    /// In which initiative.
    pub initiative: Option<Id>,
    /// The key of the role.
    pub role: Shown,
    /// How it stands.
    pub status: Status,
    /// What is asked.
    pub ask: Shown,
    /// When.
    pub when: Shown,
    /// Where.
    pub place: Shown,
    /// How long each time.
    pub how_long: Shown,
    /// How often.
    pub how_often: Shown,
    /// Until when.
    pub until: Shown,
    /// Beforehand.
    pub preparation: Shown,
    /// What they get.
    pub they_get: Shown,
    /// Support.
    pub support: Shown,
    /// Why them.
    pub why_them: Shown,
    /// What it is not.
    pub not_this: Shown,
    /// The first step.
    pub first_step: Shown,
    /// Who shares it.
    pub shared_with: Shown,
    /// Interests, for the officer.
    pub interests: Shown,
    /// When to look at it again, for the officer.
    pub review: Option<Shown<Date>>,
    /// Who next, for the officer.
    pub successor: Shown,
    /// How it came to stand as it does. The notes are the officer's.
    pub history: Vec<SeenChange>,
    /// "When", "until" and "first step", with what they were understood as.
    timings: [Timing; 3],
    /// The day its words are from.
    since: Option<Date>,
}

impl SeenProposal {
    /// When it takes place, as far as that is known. What its words leave open is taken from the
    /// lines beside them: an end from how long it takes, a rhythm from how often.
    pub fn takes_place(&self, today: Date) -> Option<Shown<Timing>> {
        let seen = |timing: &Timing| timing.seen_from(self.since, today);
        let mut timing = seen(&self.timings[0]).repeating(self.how_often.as_str(), &seen(&self.timings[1]));
        if let Some(hours) = timing.hours().filter(|hours| hours.until.is_none()) {
            let length = when::duration(self.how_long.as_str()).ok();
            let plain = length.filter(|l| l.whole && !l.roughly && l.up_to.is_none());
            let minutes = plain.and_then(|l| u16::try_from(l.minutes).ok());
            let ends = hours.lasting(minutes).until;
            timing.end = timing.start.zip(ends).map(|(start, at)| Moment { time: Some(at), ..start });
        }
        timing.is_understood().then_some(Shown(timing))
    }

    /// When it takes place, where its words leave the day, the start or the end of a recurrence open.
    pub fn when_in_full(&self, today: Date) -> Option<Shown<Timing>> {
        let when = Shown(self.timings[0].seen_from(self.since, today));
        let whole = self.takes_place(today)?;
        // What recurs is said with its first day and its end, which may be told elsewhere.
        if whole.0.rule.is_some() { Some(whole) } else { when.in_full(today) }
    }

    /// What the words of "when", "until" and "first step" were understood as, in this order.
    pub fn timings(&self, today: Date) -> [Shown<Timing>; 3] {
        self.timings.clone().map(|timing| Shown(timing.seen_from(self.since, today)))
    }
}

/// One change of how a proposal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenChange {
    /// What it became.
    pub to: Status,
    /// The day.
    pub date: Shown<Date>,
    /// How, or why.
    pub note: Shown,
}

impl ForOthers for Proposal {
    type Seen = SeenProposal;

    /// The councillor who is asked sees it once it has been put to them; nobody
    /// else does.
    fn seen(&self, id: &Id, who: &Audience) -> Option<SeenProposal> {
        seen_in_its_letter(self, id, who).filter(|p| *who == Audience::Me || p.status >= Status::Offered)
    }
}

/// What the letter of a proposal and the description of its role may say of it,
/// whether or not it has been put to them yet: every line of the ask. Interests,
/// when to look at it again, who is next and the notes in its history are the
/// officer's; nobody but the councillor who is asked sees any of it.
pub fn seen_in_its_letter(proposal: &Proposal, _: &Id, who: &Audience) -> Option<SeenProposal> {
    let Proposal {
        councillor,
        initiative,
        role,
        status,
        ask,
        when,
        place,
        how_long,
        how_often,
        until,
        preparation,
        they_get,
        support,
        why_them,
        not_this,
        first_step,
        shared_with,
        interests,
        review,
        successor,
        // How it was arrived at, and what it is beside, is the officer's.
        evidence: _,
        variant_of: _,
        public: _,
        offer_from: _,
        history,
        // Not in any letter yet.
        reply_by: _,
        reference: _,
        language: _,
        other_words: _,
        meeting: _,
        uid,
        hold: _,
        changed: _,
        unsettled: _,
    } = proposal;
    let me = *who == Audience::Me;
    if !me && !councillor.as_ref().is_some_and(|id| who.is(id)) {
        return None;
    }
    // What happened before it was put to them did not happen to them.
    let known = |to: Status| me || to >= Status::Offered;
    Some(SeenProposal {
        uid: uid.clone(),
        councillor: councillor.clone(),
        initiative: initiative.clone(),
        role: show(role),
        status: *status,
        ask: show(ask),
        when: show(&when.words),
        place: show(place),
        how_long: show(how_long),
        how_often: show(how_often),
        until: show(&until.words),
        preparation: show(preparation),
        they_get: show(they_get),
        support: show(support),
        why_them: show(why_them),
        not_this: show(not_this),
        first_step: show(&first_step.words),
        shared_with: show(shared_with),
        interests: if_mine(me, interests),
        review: review.filter(|_| me).map(Shown),
        successor: if_mine(me, successor),
        history: history
            .iter()
            .filter(|c| known(c.to))
            .map(|StatusChange { to, date, how: _, note, officer: _ }| SeenChange {
                to: *to,
                date: Shown(*date),
                note: if_mine(me, note),
            })
            .collect(),
        timings: [when.clone(), until.clone(), first_step.clone()],
        since: proposal.since(),
    })
}

/// What may be seen of the officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenOfficer {
    /// Name.
    pub name: Shown,
    /// Post.
    pub post: Shown,
    /// Organisation.
    pub organisation: Shown,
    /// How to be reached: for councillors, not for the room.
    pub contact: Shown,
    /// What stands under a letter: for councillors, not for the room.
    pub signature: Shown,
    /// Their side of common ground, for themselves.
    pub common_ground: Vec<Shown>,
}

impl ForOthers for AboutMe {
    type Seen = SeenOfficer;

    fn seen(&self, _: &Id, who: &Audience) -> Option<SeenOfficer> {
        let AboutMe {
            name,
            post,
            organisation,
            contact,
            signature,
            common_ground,
            uid: _,
            hold: _,
            changed: _,
            unsettled: _,
        } = self;
        let writes = *who != Audience::Room;
        Some(SeenOfficer {
            name: show(name),
            post: show(post),
            organisation: show(organisation),
            contact: if_mine(writes, contact),
            signature: if_mine(writes, signature),
            common_ground: if *who == Audience::Me { show_all(common_ground) } else { Vec::new() },
        })
    }
}

/// What may be seen of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenWorkspace {
    /// Councils: their key and what they are called.
    pub councils: Vec<(Id, Shown)>,
    /// Whether everybody in it is invented.
    pub invented: bool,
}

impl ForOthers for Workspace {
    type Seen = SeenWorkspace;

    fn seen(&self, _: &Id, _: &Audience) -> Option<SeenWorkspace> {
        let Workspace {
            format: _,
            name: _,
            nation: _,
            nation_unknown: _,
            councils,
            invented,
            losing_touch_weeks: _,
            stale_weeks: _,
            phase_weeks: _,
            elections: _,
            direction: _,
            retention: _,
            show_groups: _,
            governance: _,
            letter_template: _,
            uid: _,
            hold: _,
            changed: _,
            unsettled: _,
        } = self;
        let council =
            |Council { id, name, wards: _, known_as: _, ward_names: _, columns: _, name_order: _ }: &Council| {
                (id.clone(), show(name))
            };
        Some(SeenWorkspace { councils: councils.iter().map(council).collect(), invented: *invented })
    }
}
