//! Time in the room: how long each step has taken, what is left, and what that
//! means for the rest. Times are seconds that somebody else reads off a clock.

use crate::model::Say;

/// The time of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// How long each step is to take, in minutes.
    planned: Vec<u16>,
    /// Minutes added to each.
    added: Vec<u16>,
    /// How long each has taken, in seconds, without what runs now.
    used: Vec<u64>,
    /// The step that is on, and since when it runs; not while paused.
    on: Option<usize>,
    since: Option<u64>,
    paused: bool,
}

/// What a later step comes to, now that the earlier ones took as long as they did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Later {
    /// Which step.
    pub step: usize,
    /// When it starts, in seconds from the beginning.
    pub starts: u64,
    /// How long it was to take, in minutes.
    pub planned: u16,
    /// How long it may take for all to end in time, in minutes.
    pub may: u16,
}

impl Clock {
    /// Time for steps of so many minutes; nothing runs yet.
    pub fn new(planned: Vec<u16>) -> Self {
        let many = planned.len();
        Clock { planned, added: vec![0; many], used: vec![0; many], on: None, since: None, paused: false }
    }

    /// Goes on as a position says it stood.
    pub fn resume(planned: Vec<u16>, used: &[u32], added: &[u16], on: Option<usize>, since: Option<u64>) -> Self {
        let mut clock = Clock::new(planned);
        clock.take_over(used, added);
        let on = on.filter(|at| *at < clock.planned.len());
        Clock { since: since.filter(|_| on.is_some()), paused: since.is_none(), on, ..clock }
    }

    /// Takes over how long each step took so far, and the minutes added to each.
    pub fn take_over(&mut self, used: &[u32], added: &[u16]) {
        for (place, seconds) in self.used.iter_mut().zip(used) {
            *place = u64::from(*seconds);
        }
        for (place, minutes) in self.added.iter_mut().zip(added) {
            *place = *minutes;
        }
    }

    /// Goes to a step, or to where no time is taken.
    pub fn go(&mut self, step: Option<usize>, now: u64) {
        if self.on == step {
            return;
        }
        self.bank(now);
        self.on = step.filter(|at| *at < self.planned.len());
        self.since = self.on.filter(|_| !self.paused).map(|_| now);
    }

    /// Stops the time, or lets it run again.
    pub fn pause(&mut self, now: u64) {
        self.bank(now);
        self.paused = !self.paused;
        self.since = self.on.filter(|_| !self.paused).map(|_| now);
    }

    /// Gives the step that is on a minute more.
    pub fn minute_more(&mut self) {
        if let Some(at) = self.on {
            self.added[at] = self.added[at].saturating_add(1);
        }
    }

    fn bank(&mut self, now: u64) {
        if let (Some(at), Some(since)) = (self.on, self.since) {
            self.used[at] += now.saturating_sub(since);
            self.since = Some(now);
        }
    }

    /// Whether the time runs.
    pub fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Whether somebody stopped it.
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// How long a step has taken, in seconds.
    pub fn used(&self, step: usize, now: u64) -> u64 {
        let running = match (self.on, self.since) {
            (Some(at), Some(since)) if at == step => now.saturating_sub(since),
            _ => 0,
        };
        self.used.get(step).copied().unwrap_or(0) + running
    }

    /// Minutes added to each step.
    pub fn added(&self) -> &[u16] {
        &self.added
    }

    /// How long a step may take, in seconds.
    fn allowed(&self, step: usize) -> u64 {
        let minutes = |of: &[u16]| u64::from(of.get(step).copied().unwrap_or(0));
        (minutes(&self.planned) + minutes(&self.added)) * 60
    }

    /// What is left of the step that is on, in seconds; below nothing once it is over.
    pub fn left(&self, now: u64) -> Option<i64> {
        let at = self.on?;
        Some(signed(self.allowed(at)) - signed(self.used(at, now)))
    }

    /// The same in words.
    pub fn left_say(&self, now: u64) -> Option<Say> {
        let left = self.left(now)?;
        Some(match left {
            // A minute that has begun is one that is left: 7:56 are 8 minutes.
            60.. => Say::new("room-time-left").with("minutes", (left + 59) / 60),
            1..60 => Say::new("room-time-last"),
            -59..=0 => Say::new("room-time-up"),
            _ => Say::new("room-time-over").with("minutes", -left / 60),
        })
    }

    /// How far all of it is behind the plan, in seconds; below nothing where there is time in hand.
    pub fn behind(&self, now: u64) -> i64 {
        let until = self.on.unwrap_or(0);
        let done: i64 = (0..until).map(|at| signed(self.used(at, now)) - i64::from(self.planned[at]) * 60).sum::<i64>();
        let over = self.on.map_or(0, |at| (signed(self.used(at, now)) - i64::from(self.planned[at]) * 60).max(0));
        let added = self.on.map_or(0, |at| i64::from(self.added[at]) * 60);
        done + over.max(added)
    }

    /// The same in words.
    pub fn behind_say(&self, now: u64) -> Say {
        match self.behind(now) / 60 {
            0 => Say::new("room-all-on-time"),
            behind @ 1.. => Say::new("room-all-behind").with("minutes", behind),
            ahead => Say::new("room-all-ahead").with("minutes", -ahead),
        }
    }

    /// What the later steps come to: when each starts, and how long each may take
    /// for all to end when it was to end.
    pub fn later(&self, now: u64) -> Vec<Later> {
        let from = self.on.map_or(0, |at| at + 1);
        let taken: u64 = (0..self.planned.len()).map(|at| self.used(at, now)).sum();
        let rest_now = self.left(now).unwrap_or(0).max(0).unsigned_abs();
        let mut starts = taken + rest_now;
        let planned: u64 = self.planned.iter().map(|m| u64::from(*m) * 60).sum();
        let needed: u64 = self.planned.iter().skip(from).map(|m| u64::from(*m) * 60).sum();
        let there = planned.saturating_sub(starts);
        (from..self.planned.len())
            .map(|step| {
                let minutes = self.planned[step];
                let short = needed > there && needed > 0;
                let may = if short { u64::from(minutes) * there / needed } else { u64::from(minutes) };
                let later = Later { step, starts, planned: minutes, may: u16::try_from(may).unwrap_or(u16::MAX) };
                starts += u64::from(minutes) * 60;
                later
            })
            .collect()
    }

    /// In how many minutes a later step starts, a begun one counted; none where it starts now.
    pub fn starts_in(&self, later: &Later, now: u64) -> Option<i64> {
        let taken: u64 = (0..self.planned.len()).map(|at| self.used(at, now)).sum();
        Some(later.starts.saturating_sub(taken).div_ceil(60)).filter(|minutes| *minutes > 0).map(u64::cast_signed)
    }

    /// How many minutes have to be cut from the later steps for all to end when it was to end.
    pub fn to_cut(&self, now: u64) -> u64 {
        self.later(now).iter().map(|l| u64::from(l.planned - l.may.min(l.planned))).sum()
    }
}

fn signed(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX)
}

/// Seconds as people read them off a clock: `4:05`, `1:12:30`.
pub fn as_clock(seconds: u64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{rest:02}") } else { format!("{minutes}:{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(clock: &Clock, now: u64) -> &'static str {
        clock.left_say(now).expect("a step is on").key
    }

    #[test]
    fn a_step_says_what_is_left_then_that_it_is_up_then_how_far_over() {
        let mut clock = Clock::new(vec![5, 8]);
        assert_eq!(clock.left_say(0), None, "nothing runs before the first step");
        clock.go(Some(0), 100);
        assert_eq!(clock.left_say(160), Some(Say::new("room-time-left").with("minutes", 4_usize)));
        assert_eq!(key(&clock, 100 + 241), "room-time-last");
        assert_eq!(key(&clock, 100 + 300), "room-time-up");
        assert_eq!(clock.left_say(100 + 425), Some(Say::new("room-time-over").with("minutes", 2_usize)));
    }

    #[test]
    fn a_pause_takes_no_time_and_a_minute_more_is_a_minute_more() {
        let mut clock = Clock::new(vec![5]);
        clock.go(Some(0), 0);
        clock.pause(60);
        assert!(!clock.runs());
        assert_eq!(clock.used(0, 600), 60);
        clock.pause(600);
        assert_eq!(clock.used(0, 630), 90);
        clock.minute_more();
        assert_eq!(clock.left(630), Some(360 - 90));
    }

    #[test]
    fn who_goes_back_goes_on_with_the_time_that_was_left() {
        let mut clock = Clock::new(vec![5, 5]);
        clock.go(Some(0), 0);
        clock.go(Some(1), 100);
        clock.go(Some(0), 160);
        assert_eq!(clock.used(0, 170), 110);
        assert_eq!(clock.used(1, 170), 60);
    }

    #[test]
    fn what_runs_over_is_taken_from_the_rest() {
        let mut clock = Clock::new(vec![10, 10, 20]);
        clock.go(Some(0), 0);
        assert_eq!(clock.to_cut(60), 0);
        assert_eq!(clock.behind_say(60).key, "room-all-on-time");
        // Six minutes over.
        let now = 16 * 60;
        assert_eq!(clock.behind_say(now), Say::new("room-all-behind").with("minutes", 6_usize));
        let later = clock.later(now);
        assert_eq!(later.iter().map(|l| l.starts / 60).collect::<Vec<_>>(), [16, 26]);
        assert_eq!(later.iter().map(|l| l.may).collect::<Vec<_>>(), [8, 16]);
        assert_eq!(clock.to_cut(now), 6);
        // Who ends a step early has time in hand.
        let mut clock = Clock::new(vec![10, 10]);
        clock.go(Some(0), 0);
        clock.go(Some(1), 300);
        assert_eq!(clock.behind_say(300), Say::new("room-all-ahead").with("minutes", 5_usize));
    }

    #[test]
    fn a_position_is_gone_on_with() {
        let clock = Clock::resume(vec![5, 5], &[300, 60], &[0, 2], Some(1), Some(1_000));
        assert_eq!(clock.used(1, 1_030), 90);
        assert_eq!(clock.left(1_030), Some(420 - 90));
        assert_eq!(as_clock(3_725), "1:02:05");
        assert_eq!(as_clock(65), "1:05");
    }
}
