//! `commonground contact-order`: who to speak to first for an initiative, and why.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::args::{ContactOrderArgs, Format};
use super::folder;
use super::said::{Exit, Said};
use crate::guidance::Guidance;
use crate::insight::order::{self, Aside, Order};
use crate::model::{Book, Date, Id, Initiative, Say, text};
use crate::store::Store;

/// One councillor in the order, for programs.
#[derive(Serialize)]
struct Ranked {
    rank: usize,
    councillor: String,
    name: String,
    reasons: Vec<RankedReason>,
}

#[derive(Serialize)]
struct RankedReason {
    kind: &'static str,
    text: String,
}

/// Says who to speak to first. Changes nothing.
pub fn contact_order(said: &mut Said, workspace: &Path, asked: &ContactOrderArgs, today: Date) -> Exit {
    if asked.initiative.is_none() && asked.themes.is_empty() && asked.wards.is_empty() {
        said.tell(&Say::new("contact-order-ask"));
        return Exit::Usage;
    }
    let store = match folder::open_to_look(workspace) {
        Ok(store) => store,
        Err(why) => {
            said.tell(&why);
            return Exit::Problems;
        }
    };
    let (book, _) = read(&store);
    let (id, initiative) = match chosen(&book, asked) {
        Ok(found) => found,
        Err(why) => {
            said.tell(&why);
            return Exit::Problems;
        }
    };
    let mut guidance = Guidance::load();
    match store.read_as(&Id::new("themes")) {
        Ok(own) => guidance.add_themes(&own),
        Err(e) if e.is_missing() => {}
        Err(e) => said.tell(&e.say()),
    }
    let themes = |text: &str| guidance.theme_hits(text);
    if let Some(unknown) = asked.themes.iter().find(|theme| !is_known(&guidance, &book, theme)) {
        said.tell(&Say::new("contact-order-unknown-theme").with("theme", text::shown(unknown).as_ref()));
        return Exit::Usage;
    }
    let order = order::order(&book, Some((id.as_ref(), &initiative)), &themes, today);
    let gaps = order::gaps(&book, id.as_ref(), &initiative, &order, &themes);
    match asked.format {
        Format::Json => said.json(&ranked(said, &book, &order)),
        Format::Text => {
            for (rank, place) in listed(&order).enumerate() {
                let Some(person) = book.people().get(*place as usize) else { continue };
                let why: Vec<String> = order.reasons[place].iter().map(|r| said.in_words(&r.say)).collect();
                let touched = order.aside.contains_key(place).then(|| said.words().get("contact-order-in-touch"));
                let touched = touched.map(|t| format!(" [{t}]")).unwrap_or_default();
                let line = format!("{:>3}  {}{touched}: {}", rank + 1, person.name, why.join("; "));
                said.line(&line);
            }
            if listed(&order).next().is_none() {
                said.result(&Say::new("contact-order-nobody"));
            }
            for gap in &gaps {
                said.tell(gap);
            }
        }
    }
    Exit::Done
}

/// Whether a theme is one of the known ones, or a word that stands in anybody's post: of any other nothing could be
/// said but what is not so.
fn is_known(guidance: &Guidance, book: &Book, theme: &str) -> bool {
    let word = text::fold(theme);
    let posts = || book.people().iter().flat_map(|p| p.posts.iter());
    !guidance.theme_hits(theme).is_empty()
        || !guidance.theme_hits(&theme.replace('-', " ")).is_empty()
        || posts().any(|post| text::fold(&post.title).contains(&word) || text::fold(&post.remit).contains(&word))
}

/// Those with a reason who may be spoken to.
fn listed(order: &Order) -> impl Iterator<Item = &u32> {
    order
        .places
        .iter()
        .filter(|i| order.reasons.contains_key(i) && order.aside.get(i).is_none_or(|a| *a == Aside::InTouch))
}

fn ranked(said: &Said, book: &Book, order: &Order) -> Vec<Ranked> {
    listed(order)
        .filter_map(|place| book.people().get(*place as usize).map(|p| (place, p)))
        .enumerate()
        .map(|(at, (place, person))| Ranked {
            rank: at + 1,
            councillor: person.id.to_string(),
            name: text::shown(&person.name).into_owned(),
            reasons: order.reasons[place]
                .iter()
                .map(|r| RankedReason { kind: r.kind.name(), text: said.in_words(&r.say) })
                .collect(),
        })
        .collect()
}

/// Everything that the order is made from, and how many files could not be read.
pub(super) fn read(store: &Store) -> (Book, usize) {
    let mut book = Book::default();
    if let Ok(workspace) = store.read_as(&Id::new("workspace")) {
        book.workspace = workspace;
    }
    let mut unread = 0;
    store.scan(&AtomicBool::new(false), &mut |batch| {
        unread += batch.problems.len();
        book.put_people(batch.people);
        book.put_talks(batch.talks);
        batch.records.iter().for_each(|(id, record)| book.put(id, record));
        for (kind, id) in batch.gone {
            book.remove(kind, &id);
        }
    });
    (book, unread)
}

/// The initiative that is asked about: one of the workspace's by its id or its
/// name, with the themes and wards that are to be tried added; or these alone.
fn chosen(book: &Book, asked: &ContactOrderArgs) -> Result<(Option<Id>, Initiative), Say> {
    let (id, mut initiative) = match &asked.initiative {
        None => (None, Initiative::default()),
        Some(words) => {
            let folded = text::fold(words);
            let named = |f: &dyn Fn(&str) -> bool| -> Vec<(&Id, &Initiative)> {
                book.initiatives.iter().filter(|(_, it)| f(&text::fold(&it.name))).collect()
            };
            let by_id = book.initiatives.get_key_value(&Id::new(words.as_str()));
            let found = match by_id {
                Some(one) => vec![one],
                None => {
                    let whole = named(&|name| name == folded);
                    if whole.is_empty() { named(&|name| name.contains(&folded)) } else { whole }
                }
            };
            match found.as_slice() {
                [(id, it)] => (Some((*id).clone()), (*it).clone()),
                [] if book.initiatives.is_empty() => return Err(Say::new("contact-order-none")),
                [] => {
                    let names: Vec<&str> = book.initiatives.keys().map(Id::as_str).collect();
                    let say = Say::new("contact-order-unknown").with("words", text::shown(words).into_owned());
                    return Err(say.with("names", names.join(", ")));
                }
                several => {
                    let names: Vec<&str> = several.iter().map(|(id, _)| id.as_str()).collect();
                    let say = Say::new("contact-order-several").with("words", text::shown(words).into_owned());
                    return Err(say.with("names", names.join(", ")));
                }
            }
        }
    };
    initiative.themes.extend(asked.themes.iter().cloned());
    initiative.wards.extend(asked.wards.iter().cloned());
    Ok((id, initiative))
}
