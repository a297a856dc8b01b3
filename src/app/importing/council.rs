//! Which council a file is of.

use crate::exchange::CouncilSheet;
use crate::model::{Council, Id, text};

/// What a council is called until somebody says.
const UNNAMED: &str = "Council";

/// Which council a part of a file belongs to, and whether nobody said its name.
pub(super) fn council_of(sheet: &CouncilSheet, known: &[Council], named: Option<&str>, alone: bool) -> (Council, bool) {
    let same = |a: &str, b: &str| text::fold(a) == text::fold(b);
    if let Some(name) = named {
        if let Some(council) = known.iter().find(|c| same(&c.name, name) || same(c.id.as_str(), name)) {
            return (council.clone(), false);
        }
        // A council that a file brought in without a name gets the name it is given now.
        if let Some(council) = known.iter().find(|c| sheet.is_of(c)) {
            return (Council { name: name.to_owned(), ..council.clone() }, false);
        }
        // So does the one that was taken in before anybody said what it is called.
        if let (None, [council]) = (&sheet.council, known)
            && council.name == UNNAMED
        {
            return (Council { name: name.to_owned(), ..council.clone() }, false);
        }
        return (fresh(name, known), false);
    }
    if let Some(council) = known.iter().find(|c| sheet.is_of(c)) {
        return (council.clone(), false);
    }
    match &sheet.council {
        Some(name) => (fresh(name, known), false),
        // A file that tells nothing, in a workspace of one council, is that council's next list.
        None if known.len() == 1 && alone => (known[0].clone(), false),
        // Of several that nobody names, the file's own mark tells one from another.
        None => match sheet.known_as.first().filter(|_| !alone) {
            Some(mark) => (fresh(mark, known), true),
            None => (fresh(UNNAMED, known), true),
        },
    }
}

fn fresh(name: &str, known: &[Council]) -> Council {
    let wish = Id::slug(name);
    let taken = |id: &Id| known.iter().any(|c| c.id == *id);
    let id = if taken(&wish) { (2..).map(|n| wish.numbered(n)).find(|id| !taken(id)).unwrap_or(wish) } else { wish };
    Council::new(id, name)
}
