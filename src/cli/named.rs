//! What is said where a name on the command line is several councillors' or nobody's.

use crate::model::{Say, text};
use crate::store::Candidate;

/// How many councillors are listed at most.
const MOST: usize = 12;

/// Several have this name: who they are, each with the id to use.
pub(super) fn several(words: &str, all: &[Candidate]) -> Say {
    listed(Say::new("cli-who-several"), words, all)
}

/// Nobody has this name: who is called something like it.
pub(super) fn nobody(words: &str, near: &[Candidate]) -> Say {
    if near.is_empty() {
        return Say::new("cli-who-nobody").with("words", shown(words));
    }
    listed(Say::new("cli-who-near"), words, near)
}

/// One councillor fits a part of a name, which is not enough to erase them.
pub(super) fn only_a_part(words: &str, who: &Candidate) -> Say {
    listed(Say::new("cli-who-part"), words, std::slice::from_ref(who))
}

/// Words that are to be cut out of free text are councillors' too.
pub(super) fn also(words: &str, all: &[Candidate]) -> Say {
    listed(Say::new("cli-text-also-councillor"), words, all)
}

fn listed(say: Say, words: &str, all: &[Candidate]) -> Say {
    let mut names: Vec<String> = all.iter().take(MOST).map(candidate).collect();
    if all.len() > MOST {
        names.push("…".to_owned());
    }
    say.with("words", shown(words)).with("count", all.len()).with("names", names.join("; "))
}

/// Somebody by their id, with what tells them apart.
fn candidate(who: &Candidate) -> String {
    let mut of_them = vec![shown(&who.name)];
    of_them.extend(who.wards.iter().map(|ward| shown(ward)));
    format!("{} ({})", shown(who.id.as_str()), of_them.join(", "))
}

fn shown(words: &str) -> String {
    text::shown(words).into_owned()
}
