//! A document as Markdown: whatever was typed is read back as typed.

use super::doc::{Block, Doc, Line, Speak};

/// Writes a document as Markdown (CommonMark, with tables as lists).
pub fn markdown(doc: &Doc, speak: Speak<'_>) -> String {
    let mut out = String::new();
    let mut put = |block: String| {
        out.push_str(block.trim_end());
        out.push_str("\n\n");
    };
    if !doc.letter {
        put(format!("# {}", one_line(&said(&doc.title, speak))));
        put(format!("*{}*", one_line(&said(&doc.audience, speak))));
    }
    for block in &doc.blocks {
        put(match block {
            Block::Heading(line) if doc.letter => format!("**{}**", one_line(&said(line, speak))),
            Block::Heading(line) => format!("## {}", one_line(&said(line, speak))),
            Block::Para(line) => kept(&said(line, speak)),
            Block::Notice(line) => format!("**{}**", one_line(&said(line, speak))),
            Block::Space => continue,
            Block::Lines(lines) => kept(&lines.iter().map(|l| said(l, speak)).collect::<Vec<_>>().join("\n")),
            Block::List(lines) => lines.iter().map(|l| item("", &said(l, speak))).collect(),
            Block::Table(rows) => rows
                .iter()
                .map(|(label, value)| item(&format!("**{}:** ", one_line(&said(label, speak))), &said(value, speak)))
                .collect(),
            Block::Quote { words, of } => {
                let mut lines: Vec<String> =
                    kept(&said(words, speak)).lines().map(|l| format!("> {l}").trim_end().to_owned()).collect();
                if let Some(of) = of {
                    lines.push(">".into());
                    lines.push(format!("> ({})", one_line(&said(of, speak))));
                }
                lines.join("\n")
            }
        });
    }
    if doc.letter {
        put(format!("*{}*", one_line(&said(&doc.audience, speak))));
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn said(line: &Line, speak: Speak<'_>) -> String {
    let mut out = String::new();
    for piece in line.pieces(speak) {
        let starts = out.is_empty() || out.ends_with('\n');
        match piece.to {
            Some(to) => out.push_str(&format!("[{}](<{to}>)", escaped(&piece.text, starts))),
            None => out.push_str(&escaped(&piece.text, starts)),
        }
    }
    out
}

/// Words in which nothing means anything to Markdown; `starts` where they stand
/// at the beginning of a line.
fn escaped(words: &str, starts: bool) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for (n, line) in words.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        let line = line.trim_end_matches('\r');
        let starts = starts || n > 0;
        let text = if starts { line.trim_start_matches([' ', '\t']) } else { line };
        let digits = text.chars().take_while(char::is_ascii_digit).count();
        let numbered = starts && digits > 0 && text[digits..].starts_with(['.', ')']);
        // A line to write on: what follows no word and opens nothing needs one sign only.
        let mut drawn = 0;
        for (at, c) in text.char_indices() {
            let starts = starts && at == 0 && matches!(c, '#' | '-' | '+' | '=' | '~');
            let ends_number = numbered && at == digits;
            if c == '_' && at >= drawn {
                let behind = text[at..].trim_start_matches('_');
                let long = text.len() - at - behind.len();
                let alone = |c: Option<char>| c.is_none_or(char::is_whitespace);
                if long > 2 && alone(behind.chars().next()) && alone(text[..at].chars().next_back()) {
                    drawn = at + long;
                    out.push('\\');
                }
            }
            if at < drawn {
                out.push(c);
                continue;
            }
            if starts || ends_number || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Line breaks within a paragraph are hard ones; an empty line parts paragraphs.
fn kept(words: &str) -> String {
    let lines: Vec<&str> = words.trim_end().lines().collect();
    let mut out = String::new();
    for (n, line) in lines.iter().enumerate() {
        out.push_str(line);
        if let Some(next) = lines.get(n + 1) {
            out.push_str(if line.is_empty() || next.is_empty() { "\n" } else { "\\\n" });
        }
    }
    out
}

/// An item of a list, its further lines beneath it.
fn item(before: &str, words: &str) -> String {
    let words = kept(words);
    let mut lines = words.lines();
    let mut out = format!("- {before}{}\n", lines.next().unwrap_or(""));
    for line in lines {
        out.push_str(&if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::doc::tests::{every_block, speak};
    use super::*;

    #[test]
    fn what_was_typed_means_nothing_to_markdown() {
        let text = markdown(&every_block(), &speak);
        assert!(text.starts_with("# A \\<title\\> \\& \\*more\\*\n\n*out-for-me*\n"), "{text}");
        assert!(text.contains("## \\# Heading\\_one"), "{text}");
        assert!(text.contains("First line\\\nsecond \\<script\\>"), "{text}");
        assert!(text.contains("[its \\[page\\]](<https://cwm.example/a?b=1&c=(2)>)"), "{text}");
        assert!(text.contains("one – two\\\nbelow\n"), "{text}");
        assert!(text.contains("- no page\n"), "{text}");
        assert!(text.contains("- **out-when:** Thu \\| 5pm\\\n  or Fri"), "{text}");
        assert!(text.contains("> Pwy?\n>\n> Neb.\n>\n> (Siân, 1. May)"), "{text}");
        assert_eq!(escaped("1. one\n12) two\n1990 was", true), "1\\. one\n12\\) two\n1990 was");
        assert_eq!(escaped(" - 1. one", false), " - 1. one");
        assert_eq!(escaped("Signed ______ (day)", true), "Signed \\______ (day)");
        assert_eq!(escaped("______", true), "\\______");
        assert_eq!(escaped("a ___b___ __ c_d", true), "a \\_\\_\\_b\\_\\_\\_ \\_\\_ c\\_d");
    }
}
