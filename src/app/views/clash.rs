//! The words for a public ask that meets a pre-election period.

use crate::insight::election::PeriodNotSet;
use crate::insight::public_ask::Clash;
use crate::model::{Book, Say};

/// What a clash is called in one place.
struct Keys {
    on_day: &'static str,
    across: &'static str,
    may_cross: &'static str,
    unknown: &'static str,
}

fn say(clash: Clash, keys: &Keys) -> Say {
    let period = |key, from| Say::new(key).with("from", from).with("until", clash.until());
    let say = match clash {
        Clash::OnDay { day, from, .. } => period(keys.on_day, from).with("day", day),
        Clash::Across { from, end_known: true, .. } => period(keys.across, from),
        Clash::Across { from, end_known: false, .. } => period(keys.may_cross, from),
        Clash::DayUnknown { until } => Say::new(keys.unknown).with("until", until),
    };
    say.with("after", clash.until().plus_days(1))
}

/// Under the heading of the proposal.
pub fn in_proposal(clash: Clash) -> Say {
    say(
        clash,
        &Keys {
            on_day: "fit-clash-day",
            across: "fit-clash-across",
            may_cross: "fit-clash-may-cross",
            unknown: "fit-clash-unknown",
        },
    )
}

/// Above the list of what is still missing.
pub fn in_readiness(clash: Clash) -> Say {
    say(
        clash,
        &Keys {
            on_day: "ready-clash-day",
            across: "ready-clash-across",
            may_cross: "ready-clash-may-cross",
            unknown: "ready-clash-unknown",
        },
    )
}

/// Where it is about to be offered.
pub fn in_dialog(clash: Clash) -> Say {
    say(
        clash,
        &Keys {
            on_day: "ask-held-day",
            across: "fit-clash-across",
            may_cross: "fit-clash-may-cross",
            unknown: "ask-held-unknown",
        },
    )
}

/// Beside a letter or a role description.
pub fn in_letter(clash: Clash) -> Say {
    say(
        clash,
        &Keys {
            on_day: "out-note-clash-day",
            across: "out-note-clash-across",
            may_cross: "out-note-clash-may-cross",
            unknown: "out-note-clash-unknown",
        },
    )
}

/// That a pre-election period should be set.
pub fn period_not_set(book: &Book, it: &PeriodNotSet) -> Say {
    let council = it.council.as_ref().and_then(|id| book.workspace.councils.iter().find(|c| c.id == *id));
    let (key, name) = match council {
        Some(council) => ("overview-period-of", council.name.as_str()),
        None => ("overview-period", ""),
    };
    Say::new(key).with("council", name).with("date", it.term_ends).with("count", it.people)
}
