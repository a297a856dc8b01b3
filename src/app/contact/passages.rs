//! The text of a report in passages, each short enough to be broken into lines
//! when it is seen, with everybody it names marked.

use std::ops::Range;

use super::reading::Report;
use super::report::sign;
use crate::insight::mentions::Mention;
use crate::ui::row::Row;
use crate::ui::theme::Tone;

/// How many bytes of a line are one passage, about: in some files a line is a whole page.
const MOST: usize = 1_600;

/// A passage of a report: a line of it, or a part of a very long one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    /// The line, from 0.
    line: usize,
    /// Where in the line it stands, in bytes.
    bytes: Range<usize>,
    /// How many characters of the line stand before it.
    before: usize,
}

/// The text of a report in passages: all of it, in its order, no name torn apart.
pub(super) fn passages(report: &Report) -> Vec<Passage> {
    let mut out = Vec::with_capacity(report.lines.len());
    for (line, text) in report.lines.iter().enumerate() {
        let (mut from, mut before) = (0, 0);
        if text.len() > MOST {
            let named = named(report, line);
            let mut next = 0;
            let mut free = 0;
            for (count, (at, c)) in text.char_indices().enumerate() {
                while let Some(mention) = named.get(next).filter(|m| m.column <= count + 1) {
                    free = free.max(mention.column - 1 + mention.length);
                    next += 1;
                }
                // Between words, or where there are none for a long while.
                let long = at - from;
                if count >= free && (long >= MOST && c == ' ' || long >= 2 * MOST) {
                    let end = at + if c == ' ' { 1 } else { 0 };
                    out.push(Passage { line, bytes: from..end, before });
                    (from, before) = (end, count + usize::from(c == ' '));
                }
            }
        }
        if from == 0 || from < text.len() {
            out.push(Passage { line, bytes: from..text.len(), before });
        }
    }
    out
}

/// Everybody whom a line names.
fn named(report: &Report, line: usize) -> &[Mention] {
    let all = &report.mentions;
    &all[all.partition_point(|m| m.line < line + 1)..all.partition_point(|m| m.line <= line + 1)]
}

/// The passage in which somebody is named.
pub(super) fn passage_of(all: &[Passage], mention: &Mention) -> Option<usize> {
    let place = (mention.line.checked_sub(1)?, mention.column.checked_sub(1)?);
    all.partition_point(|p| (p.line, p.before) <= place).checked_sub(1)
}

/// A passage as a row, with the number of its line and every name in it marked:
/// in brackets with its sign, the one that is `chosen` between arrows. With
/// `so_far` it ends behind that one.
pub(super) fn row(report: &Report, passage: &Passage, chosen: Option<usize>, so_far: bool) -> Row<()> {
    let Passage { line, bytes, before } = passage;
    let number = if bytes.start == 0 { format!("{:>5} ", line + 1) } else { " ".repeat(6) };
    let mut row = Row::new().with(Tone::Dim, number).hang(6);
    let Some(text) = report.lines.get(*line).and_then(|l| l.get(bytes.clone())) else { return row };
    let chosen = chosen.and_then(|at| report.mentions.get(at));
    // How far the text is put down: in characters from the line's beginning, and what is left of it.
    let (mut done, mut rest) = (*before, text);
    let mut take = |until: usize| {
        let end = rest.char_indices().nth(until.saturating_sub(done)).map_or(rest.len(), |(at, _)| at);
        let (taken, left) = rest.split_at(end);
        (done, rest) = (done.max(until), left);
        taken.to_owned()
    };
    let named = named(report, *line);
    let from = named.partition_point(|m| m.column <= *before);
    let mut reached = *before;
    for mention in &named[from..] {
        let start = mention.column - 1;
        // Two that stand in one another are marked once.
        if start < reached {
            continue;
        }
        let words = take(start);
        let name = take(start + mention.length);
        if name.is_empty() {
            break;
        }
        reached = start + mention.length;
        let (sign, tone, _) = sign(mention.certainty);
        row = row.with(Tone::Text, words);
        if chosen.is_some_and(|c| std::ptr::eq(c, mention)) {
            row = row.with(Tone::Heading, format!("»[{name}]{sign}«"));
            if so_far {
                return row;
            }
        } else {
            row = row.with(tone, format!("[{name}]{sign}"));
        }
    }
    let left = take(usize::MAX);
    row.with(Tone::Text, left)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::app::contact::reading::ReportAsked;
    use crate::insight::mentions::{Certainty, Mention};

    fn report(lines: &[&str], mentions: &[(usize, &str)]) -> Report {
        let place = |(line, name): &(usize, &str)| {
            let text = lines[line - 1];
            let column = text[..text.find(name).expect("there")].chars().count() + 1;
            Mention {
                name: (*name).to_owned(),
                line: *line,
                column,
                length: name.chars().count(),
                certainty: Certainty::Unknown,
                doubt: None,
                councillor: None,
                candidates: Vec::new(),
            }
        };
        Report {
            asked: ReportAsked::default(),
            file: "r.txt".into(),
            date: None,
            lines: Arc::new(lines.iter().map(ToString::to_string).collect()),
            mentions: mentions.iter().map(place).collect(),
            notes: Vec::new(),
            nobody_known: false,
            strangers: Default::default(),
        }
    }

    fn words(row: &Row<()>) -> String {
        row.pieces.iter().map(|p| p.words.as_str()).collect()
    }

    #[test]
    fn every_name_of_a_line_is_marked_and_the_chosen_one_by_more() {
        let r = report(
            &["Siân Pŵel and Ann Ŵyn met", "", "Ann Ŵyn left"],
            &[(1, "Siân Pŵel"), (1, "Ann Ŵyn"), (3, "Ann Ŵyn")],
        );
        let all = passages(&r);
        assert_eq!(all.len(), 3);
        assert_eq!(words(&row(&r, &all[0], Some(1), false)), "    1 [Siân Pŵel]× and »[Ann Ŵyn]×« met");
        assert_eq!(words(&row(&r, &all[0], Some(1), true)), "    1 [Siân Pŵel]× and »[Ann Ŵyn]×«");
        assert_eq!(words(&row(&r, &all[2], None, false)), "    3 [Ann Ŵyn]× left");
        assert_eq!(passage_of(&all, &r.mentions[2]), Some(2));
    }

    #[test]
    fn a_line_as_long_as_a_book_is_cut_between_words_and_no_name_is_torn() {
        let filler = format!("{} ", "yŵ ".repeat(MOST / 4 - 1));
        let line = format!("{filler}Ann Ŵyn{} Siân Pŵel the end", "x".repeat(3 * MOST));
        let r = report(&[&line], &[(1, "Ann Ŵyn"), (1, "Siân Pŵel")]);
        let all = passages(&r);
        assert!(all.len() > 2);
        let text: String = all.iter().map(|p| &line[p.bytes.clone()]).collect();
        assert_eq!(text, line);
        for (at, mention) in r.mentions.iter().enumerate() {
            let marked = format!("»[{}]×«", mention.name);
            let found = all.iter().filter(|p| words(&row(&r, p, Some(at), false)).contains(&marked)).count();
            assert_eq!(found, 1, "{marked}");
            let passage = &all[passage_of(&all, mention).expect("a passage")];
            assert!(words(&row(&r, passage, Some(at), true)).ends_with(&marked));
        }
        // The cut would have fallen into the first name.
        assert!(words(&row(&r, &all[0], None, false)).contains("[Ann Ŵyn]×"));
    }
}
