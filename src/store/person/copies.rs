//! The names that sync services and people give to copies of a file.

/// The id of the record that a file is a copy of, by the file's name without
/// its ending; `None` where it is not named like a copy. Ids are in lower case,
/// so a part in capitals is a machine's or a service's.
pub(super) fn original_of(id: &str) -> Option<&str> {
    if let Some(rest) = strip_prefix_any(id, &["Copy of ", "Copi o "]) {
        return Some(rest);
    }
    let marks = [" (", " - Copy", " - Copi", "_conflict-", ".sync-conflict-", " conflicted copy", "~"];
    let marked = marks.iter().filter_map(|mark| {
        let (original, rest) = id.split_once(mark)?;
        (!original.is_empty() && (*mark != " (" || is_copy_mark(rest))).then_some(original)
    });
    // "NAME - Copy (2)" is a copy of NAME.
    if let Some(original) = marked.min_by_key(|original| original.len()) {
        return Some(original);
    }
    // NAME-DESKTOP-AB12CD
    let (original, machine) = id.char_indices().find_map(|(at, c)| {
        let rest = c.eq(&'-').then(|| &id[at + 1..])?;
        (!rest.is_empty() && rest.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-'))
            .then_some((&id[..at], rest))
    })?;
    (machine.chars().filter(char::is_ascii_uppercase).count() > 1 && !original.is_empty()).then_some(original)
}

fn strip_prefix_any<'a>(id: &'a str, prefixes: &[&str]) -> Option<&'a str> {
    prefixes.iter().find_map(|prefix| id.strip_prefix(prefix)).filter(|rest| !rest.is_empty())
}

/// What stands in brackets behind a copy's name: a number, or words that say so.
fn is_copy_mark(rest: &str) -> bool {
    let inside = rest.split(')').next().unwrap_or_default().to_lowercase();
    let number = !inside.is_empty() && inside.chars().all(|c| c.is_ascii_digit());
    number || inside.contains("conflict") || inside.contains("copy")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_told_by_their_names() {
        for copy in [
            "sian-ap-gwilym-DESKTOP-AB12CD",
            "sian-ap-gwilym-LAPTOP7",
            "sian-ap-gwilym (1)",
            "sian-ap-gwilym - Copy",
            "sian-ap-gwilym - Copy (2)",
            "Copy of sian-ap-gwilym",
            "sian-ap-gwilym (conflict 2026-11-20-09-00-00)",
            "sian-ap-gwilym (SFConflict mair@example 2026-11-20)",
            "sian-ap-gwilym_conflict-20261120-090000",
            "sian-ap-gwilym.sync-conflict-20261120-090000-ABCDEF7",
            "sian-ap-gwilym (Mair's conflicted copy 2026-11-20)",
        ] {
            assert_eq!(original_of(copy), Some("sian-ap-gwilym"), "{copy}");
        }
        for own in ["sian-ap-gwilym", "sian-ap-gwilym-2", "sian-ap-gwilym (other version)", "2026-11-20-sian-ap-gwilym"]
        {
            assert_eq!(original_of(own), None, "{own}");
        }
    }
}
