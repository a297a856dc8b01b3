//! A document as plain text, for the clipboard and the screen.

use super::doc::{Block, Doc, Line, Speak};

/// Writes a document as plain text: lines as long as they are.
pub fn plain(doc: &Doc, speak: Speak<'_>) -> String {
    let mut out = String::new();
    let mut put = |words: &str| {
        for line in words.trim_end().lines() {
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out.push('\n');
    };
    if !doc.letter {
        put(&doc.title.plain(speak));
        put(&doc.audience.plain(speak));
    }
    for block in &doc.blocks {
        put(&match block {
            Block::Heading(line) | Block::Para(line) | Block::Notice(line) => said(line, speak),
            Block::Space => continue,
            Block::Lines(lines) => lines.iter().map(|l| said(l, speak)).collect::<Vec<_>>().join("\n"),
            Block::List(lines) => lines.iter().map(|l| hanging("- ", &said(l, speak))).collect::<String>(),
            Block::Table(rows) => rows
                .iter()
                .map(|(label, value)| hanging(&format!("{}: ", said(label, speak)), &said(value, speak)))
                .collect::<String>(),
            Block::Quote { words, of } => {
                let of = of.as_ref().map(|of| format!("  ({})\n", said(of, speak))).unwrap_or_default();
                said(words, speak).lines().map(|l| format!("  {l}\n")).collect::<String>() + &of
            }
        });
    }
    if doc.letter {
        put(&doc.audience.plain(speak));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// A line with its links behind what they are of.
fn said(line: &Line, speak: Speak<'_>) -> String {
    let one = |p: super::doc::Piece| match p.to {
        Some(to) if to != p.text => format!("{} <{to}>", p.text),
        _ => p.text,
    };
    line.pieces(speak).into_iter().map(one).collect()
}

/// Words with something before them; their further lines are indented by two.
fn hanging(before: &str, words: &str) -> String {
    let mut lines = words.lines();
    let mut out = format!("{before}{}\n", lines.next().unwrap_or(""));
    for line in lines {
        out.push_str(&format!("  {line}\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::doc::tests::{every_block, speak};
    use super::*;

    #[test]
    fn every_block_is_there_with_its_line_breaks_and_nothing_acts_on_the_terminal() {
        let text = plain(&every_block(), &speak);
        assert!(text.starts_with("A <title> & *more*\n\nout-for-me\n\nout-draft\n"), "{text}");
        assert!(text.contains("First line\nsecond <script>"), "{text}");
        assert!(text.contains("its [page] <https://cwm.example/a?b=1&c=(2)>"), "{text}");
        assert!(text.contains("one – two\nbelow\n"), "{text}");
        assert!(text.contains("out-when: Thu | 5pm\n  or Fri\n"), "{text}");
        assert!(text.contains("  Pwy?\n\n  Neb.\n  (Siân, 1. May)\n"), "{text}");
        assert!(!text.contains('\u{1b}'), "{text:?}");
    }
}
