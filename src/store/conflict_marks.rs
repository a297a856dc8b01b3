//! The marks that git writes into a file where it could not put two versions
//! together (`<<<<<<<`, `|||||||`, `=======`, `>>>>>>>` at the start of a line).

/// Where a text that cannot be read has conflict marks: the line of the first,
/// from 1. A line of `=======` alone also underlines a heading in a note, so it
/// counts only where reading stopped, at `stopped`.
pub(super) fn in_broken(text: &str, stopped: usize) -> Option<usize> {
    let marked = |line: &str| ["<<<<<<<", "|||||||", ">>>>>>>"].iter().any(|mark| is_mark(line, mark));
    let first = text.lines().position(marked).map(|at| at + 1);
    first.or_else(|| {
        let line = text.lines().nth(stopped.checked_sub(1)?)?;
        is_mark(line, "=======").then_some(stopped)
    })
}

/// Where a text that can be read has conflict marks in a note that was typed:
/// all three of them, in order. The line of the first, from 1.
pub(super) fn in_words(text: &str) -> Option<usize> {
    // Nearly every file ends here.
    if !text.contains("<<<<<<<") {
        return None;
    }
    let mut lines = text.lines().enumerate();
    let first = lines.find(|(_, line)| is_mark(line, "<<<<<<<"))?.0 + 1;
    lines.find(|(_, line)| is_mark(line, "======="))?;
    lines.find(|(_, line)| is_mark(line, ">>>>>>>"))?;
    Some(first)
}

fn is_mark(line: &str, mark: &str) -> bool {
    line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_with_their_line() {
        let text = "Councillor(\n<<<<<<< HEAD\n    name: \"A\",\n=======\n    name: \"B\",\n>>>>>>> theirs\n)";
        assert_eq!((in_broken(text, 2), in_words(text)), (Some(2), Some(2)));
        let diff3 = text.replace("=======", "||||||| base\n    name: \"\",\n=======").replace("<<<<<<< HEAD\n", "");
        assert_eq!((in_broken(&diff3, 9), in_words(&diff3)), (Some(3), None));
        assert_eq!(in_broken("(\r\n=======\r\n)", 2), Some(2));
    }

    #[test]
    fn other_lines_are_not_conflict_marks() {
        for text in ["A heading\n=======\nand text", "<<<<<<<<<< arrows", "a <<<<<<< b", ">>>>>>>quoted", ""] {
            assert_eq!((in_broken(text, 1), in_words(text)), (None, None), "{text}");
        }
        assert_eq!(in_words("<<<<<<< only the first"), None);
    }
}
