//! A report read beside the screen: the file, its text, and the councillors it names.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::app::importing::expand;
use crate::exchange::document;
use crate::insight::mentions::{self, Certainty, Halt, Mention, Register};
use crate::model::{Councillor, Date, Id, Say, text};
use crate::store::Store;

/// What the officer said of a report: where it is, and what it cannot say itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportAsked {
    /// Where it is, as typed, pasted or dropped.
    pub path: String,
    /// Where it stands on the web, where that was given.
    pub link: String,
    /// Its date, where that was given.
    pub date: Option<Date>,
}

/// A report that was read.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was asked.
    pub asked: ReportAsked,
    /// The file's name without its folder, safe to show.
    pub file: String,
    /// Its date: as given, else as its first lines say; none where neither does.
    pub date: Option<Date>,
    /// Its text, line by line.
    pub lines: Arc<Vec<String>>,
    /// The councillors that it names, in its order.
    pub mentions: Vec<Mention>,
    /// What is worth knowing of it.
    pub notes: Vec<Say>,
    /// Whether nobody was known to hold it against.
    pub nobody_known: bool,
    /// Where a name stands of which the officer said that it is nobody's on the list.
    pub strangers: HashSet<(usize, usize)>,
}

impl Report {
    /// Notes that a name is nobody's on the list, as the officer says.
    pub fn is_stranger(&mut self, mention: &Mention) {
        self.strangers.insert((mention.line, mention.column));
        self.leave_strangers();
    }

    fn leave_strangers(&mut self) {
        for mention in self.mentions.iter_mut().filter(|m| m.certainty == Certainty::Ambiguous) {
            if self.strangers.contains(&(mention.line, mention.column)) {
                mention.certainty = Certainty::Unknown;
                mention.candidates.clear();
            }
        }
    }

    /// How many mentions are of a certainty.
    pub fn count(&self, of: Certainty) -> usize {
        self.mentions.iter().filter(|m| m.certainty == of).count()
    }

    /// How many councillors are named for certain.
    pub fn people(&self) -> usize {
        self.mentions.iter().filter_map(|m| m.councillor.as_ref()).collect::<HashSet<&Id>>().len()
    }

    /// The name of the report without the ending of its file.
    pub fn name(&self) -> &str {
        self.file.rsplit_once('.').map_or(self.file.as_str(), |(name, _)| name)
    }

    /// The sentence in which somebody is named, on one line, of at most 400 characters.
    pub fn sentence(&self, mention: &Mention) -> String {
        sentence(&self.lines, mention.line.saturating_sub(1), mention.column.saturating_sub(1))
    }

    /// The post written beside a name: "Ada Bell – Cabinet Member for Homes", "Bell (Chair)".
    pub fn post_beside(&self, mention: &Mention) -> Option<String> {
        let line = self.lines.get(mention.line.checked_sub(1)?)?;
        // A whole report may be one line.
        let rest: String = line.chars().skip(mention.column.saturating_sub(1) + mention.length).take(400).collect();
        let rest = rest.trim_start();
        let (from, ends): (&str, &[char]) = match rest.strip_prefix('(') {
            Some(inner) => (inner, &[')']),
            None => (rest.strip_prefix(['–', '-', '—', ','])?, &[';', '.', '\t']),
        };
        let post = from.split(|c| ends.contains(&c)).next()?.trim();
        let folded = text::fold(post);
        let posts = ["cabinet", "chair", "leader", "champion", "mayor", "cadeirydd", "arweinydd", "aelod", "member"];
        (posts.iter().any(|p| folded.contains(p)) && post.chars().count() <= 120).then(|| post.to_owned())
    }
}

/// What is being done with a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Its pages are read.
    Reading,
    /// Councillors are looked for, line by line.
    Naming,
}

impl Doing {
    /// What is said of it meanwhile.
    pub fn say(self, file: &str) -> Say {
        let key = match self {
            Doing::Reading => "report-reading",
            Doing::Naming => "report-naming",
        };
        Say::new(key).with("file", file)
    }
}

/// Reads a report and holds it against everybody in the workspace; changes nothing.
///
/// # Errors
/// A sentence: what could not be read and what to do, or that it was stopped.
pub fn read(
    store: &Store,
    asked: ReportAsked,
    progress: &mut dyn FnMut(Doing, usize, usize),
    stop: &AtomicBool,
) -> Result<Report, Say> {
    let path = dropped(&asked.path);
    let place = Path::new(&path);
    let shown = text::shown(&path).into_owned();
    let file = place.file_name().map_or_else(|| shown.clone(), |n| text::shown(&n.to_string_lossy()).into_owned());
    let unreadable = |e: &std::io::Error| {
        let key = match e.kind() {
            std::io::ErrorKind::NotFound => "document-not-found",
            std::io::ErrorKind::PermissionDenied => "document-not-allowed",
            _ => "document-unreadable",
        };
        Say::new(key).with("path", shown.as_str())
    };
    let meta = std::fs::metadata(place).map_err(|e| unreadable(&e))?;
    if !meta.is_file() {
        let key = if meta.is_dir() { "document-no-file" } else { "document-stream" };
        return Err(Say::new(key).with("path", shown.as_str()));
    }
    if meta.len() > document::LARGEST as u64 {
        let megabytes = document::LARGEST / 1024 / 1024;
        return Err(Say::new("document-refused-too-large").with("file", file).with("megabytes", megabytes));
    }
    let bytes = std::fs::read(place).map_err(|e| unreadable(&e))?;
    let read = document::read(&bytes, &file, &mut |done, of| progress(Doing::Reading, done, of), stop)
        .map_err(|refusal| refusal.say)?;
    drop(bytes);
    let report = Report {
        date: asked.date.or_else(|| mentions::day_of(&read.lines)),
        asked,
        file,
        mentions: Vec::new(),
        notes: read.notes,
        nobody_known: true,
        strangers: HashSet::new(),
        lines: Arc::new(read.lines),
    };
    held(store, &report, &mut |done, of| {
        progress(Doing::Naming, done, of);
        !stop.load(Ordering::Relaxed)
    })
}

/// Holds a report that was read against everybody in the workspace, as it is now.
///
/// # Errors
/// A sentence where the councillors cannot be read.
pub fn again(store: &Store, report: &Report) -> Result<Report, Say> {
    held(store, report, &mut |_, _| true)
}

fn held(store: &Store, report: &Report, go_on: &mut dyn FnMut(usize, usize) -> bool) -> Result<Report, Say> {
    let people = store.all::<Councillor>().map_err(|e| e.say())?;
    let register = Register::new(&people);
    drop(people);
    // Whatever a text holds, the program goes on.
    let mentions = catch_unwind(AssertUnwindSafe(|| mentions::find_while(&report.lines, &register, go_on)))
        .map_err(|_| Say::new("said-broke"))?
        .map_err(|halt| {
            let key = match halt {
                Halt::Stopped => "document-refused-stopped",
                Halt::TooMany => "document-find-too-many",
            };
            Say::new(key).with("file", report.file.as_str())
        })?;
    let mut report = Report { mentions, nobody_known: register.is_empty(), ..report.clone() };
    report.leave_strangers();
    Ok(report)
}

/// A path as terminals paste a dropped file: in quotes, with spaces escaped, or
/// as a `file:` address.
fn dropped(typed: &str) -> String {
    let typed = typed.trim();
    if let Some(address) = typed.strip_prefix("file://") {
        let bytes = address.as_bytes();
        let mut out = Vec::with_capacity(bytes.len());
        let mut at = 0;
        while at < bytes.len() {
            let hex = (bytes[at] == b'%').then(|| address.get(at + 1..at + 3)).flatten();
            match hex.and_then(|h| u8::from_str_radix(h, 16).ok()) {
                Some(byte) => {
                    out.push(byte);
                    at += 3;
                }
                None => {
                    out.push(bytes[at]);
                    at += 1;
                }
            }
        }
        return String::from_utf8_lossy(&out).into_owned();
    }
    // A file of just this name comes first, whatever it is called.
    let plain = expand(typed);
    if cfg!(unix) && plain.contains('\\') && !Path::new(&plain).exists() {
        return plain.replace("\\ ", " ").replace("\\(", "(").replace("\\)", ")").replace("\\'", "'");
    }
    plain
}

/// The sentence round a place in a text, its lines joined, cut to what can be read.
fn sentence(lines: &[String], line: usize, column: usize) -> String {
    const MOST: usize = 400;
    // A whole report may be one line: no more of one is gone through than a sentence can take.
    const AROUND: usize = 4_000;
    let Some(own) = lines.get(line) else { return String::new() };
    let skipped = column.saturating_sub(AROUND);
    let near: String = own.chars().skip(skipped).take(2 * AROUND).collect();
    // The paragraph: at most a few lines each way, to an empty one.
    let blank = |l: &String| l.trim().is_empty();
    let from =
        (line.saturating_sub(4)..line).rev().find(|at| blank(&lines[*at])).map_or(line.saturating_sub(4), |at| at + 1);
    let until = (line..lines.len().min(line + 6)).find(|at| blank(&lines[*at])).unwrap_or(lines.len().min(line + 6));
    let mut chars: Vec<char> = Vec::new();
    let mut place = 0;
    // Where a heading above ends: a short line without a stop, and a capital after it.
    let longest = lines[from..until].iter().map(|l| l.trim().chars().take(AROUND).count()).max().unwrap_or(0);
    let mut starts: Vec<usize> = Vec::new();
    for (at, words) in lines.iter().enumerate().take(until).skip(from) {
        let words = match at.cmp(&line) {
            std::cmp::Ordering::Equal => near.as_str(),
            // Of a long line above, its end; of one below, its beginning.
            std::cmp::Ordering::Less => {
                words.char_indices().rev().nth(AROUND).map_or(words.as_str(), |(n, _)| &words[n..])
            }
            std::cmp::Ordering::Greater => {
                words.char_indices().nth(AROUND).map_or(words.as_str(), |(n, _)| &words[..n])
            }
        };
        let above = if at > from { lines[at - 1].trim() } else { "" };
        let heading = !above.is_empty()
            && above.chars().take(AROUND).count() * 3 < longest * 2
            && !above.ends_with(['.', '!', '?', ';', ',', ':'])
            && words.trim().starts_with(|c: char| c.is_uppercase());
        let mut words_on = words.trim_start().chars();
        let bullet = matches!(words_on.next(), Some('•' | '·' | '*' | '-' | '–' | '▪' | '◦' | '\u{f0b7}'))
            && words_on.next().is_some_and(char::is_whitespace);
        if heading || bullet {
            starts.push(chars.len());
        }
        if !chars.is_empty() {
            chars.push(' ');
        }
        if at == line {
            place = chars.len() + column - skipped;
        }
        chars.extend(words.trim_end().chars().map(|c| if c == '\t' { ' ' } else { c }));
    }
    let place = place.min(chars.len().saturating_sub(1));
    let start = (0..place).rev().filter_map(|at| ends(&chars, at)).find(|end| *end <= place).unwrap_or(0);
    let end = (place..chars.len()).find_map(|at| ends(&chars, at)).unwrap_or(chars.len());
    let start = starts.iter().copied().filter(|at| *at <= place).fold(start, usize::max);
    let end = starts.iter().copied().filter(|at| *at > place).fold(end, usize::min);
    let whole: String = chars[start..end].iter().collect();
    let whole = whole.split_whitespace().collect::<Vec<_>>().join(" ");
    if whole.chars().count() <= MOST {
        return text::shown(&whole).into_owned();
    }
    // Too long (a list of names): what stands round the name.
    let from = place.saturating_sub(MOST / 2).max(start);
    let until = (from + MOST).min(end);
    let cut: String = chars[from..until].iter().collect();
    let cut = cut.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{}{}", if from > start { "… " } else { "" }, text::shown(&cut), if until < end { " …" } else { "" })
}

/// Where a sentence ends whose mark stands at this place, with the quotation marks
/// and brackets behind it; `None` where the mark ends none: an initial, "Cllr.", "No. 4".
fn ends(chars: &[char], at: usize) -> Option<usize> {
    const SHORT: [&str; 19] = [
        "cllr", "cllrs", "cyng", "cynghr", "mr", "mrs", "ms", "dr", "prof", "st", "rev", "revd", "parch", "hon", "sir",
        "no", "rhif", "vs", "cf",
    ];
    if !matches!(chars[at], '.' | '!' | '?' | ';') {
        return None;
    }
    let closes = |c: &&char| matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '»');
    let end = at + 1 + chars[at + 1..].iter().take_while(closes).count();
    let mut behind = chars[end..].iter();
    if behind.next().is_some_and(|c| !c.is_whitespace()) {
        return None;
    }
    let next = behind.find(|c| c.is_alphanumeric());
    if next.is_some_and(|c| c.is_lowercase()) {
        return None;
    }
    if chars[at] != '.' {
        return Some(end);
    }
    let before: Vec<char> = chars[..at].iter().rev().take_while(|c| !c.is_whitespace()).copied().collect();
    let word: String = before.iter().rev().filter(|c| c.is_alphanumeric() || **c == '.').collect();
    let last = word.rsplit('.').next().unwrap_or_default().to_lowercase();
    let number = last.chars().all(|c| c.is_ascii_digit());
    let listed = number && !last.is_empty() && before.len() == at;
    let initial = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
    let numbered = matches!(last.as_str(), "no" | "rhif") && !next.is_some_and(char::is_ascii_digit);
    let short = SHORT.contains(&last.as_str()) && !numbered;
    (!before.is_empty() && !listed && !initial && !short).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_sentence_round_a_name_is_found_over_line_breaks_and_initials() {
        let text = lines(
            "The minutes were agreed. Cllr. J. M. Price asked whether\nanybody had spoken to the carers. It was noted.\n\nNext item",
        );
        assert_eq!(sentence(&text, 0, 31), "Cllr. J. M. Price asked whether anybody had spoken to the carers.");
        assert_eq!(sentence(&text, 1, 40), "It was noted.");
        assert_eq!(sentence(&lines("Price"), 0, 0), "Price");
    }

    #[test]
    fn a_sentence_ends_before_the_next_one_about_somebody_else() {
        let of = |text: &str, name: &str| {
            let text = lines(text);
            let line = text.iter().position(|l| l.contains(name)).expect("there");
            let column = text[line][..text[line].find(name).expect("there")].chars().count();
            sentence(&text, line, column)
        };
        for first in [
            "Councillor Ada Bell asked about parking.",
            "Councillor Ada Bell said she would do it.",
            "Councillor Ada Bell said \u{201c}we must begin.\u{201d}",
            "Councillor Ada Bell (who had asked for this in 2024).",
            "Councillor Ada Bell wanted 10%.",
            "Councillor Ada Bell was thanked by Cllr. J. Cole of St. Mary\u{2019}s, item No. 4.",
            "Had Councillor Ada Bell asked?",
            "Councillor Ada Bell said no.",
        ] {
            for second in
                ["Councillor Ben Dunn thanked the officers.", "\u{201c}Yes\u{201d}, said Councillor Ben Dunn."]
            {
                assert_eq!(of(&format!("{first} {second}"), "Ada"), first);
                assert_eq!(of(&format!("{first} {second}"), "Ben"), second);
                assert_eq!(of(&format!("{first}\n{second}"), "Ben"), second);
            }
        }
        let listed = "- Councillor Ada Bell: the library\n- Councillor Ben Dunn: the bus";
        assert_eq!(of(listed, "Ada"), "- Councillor Ada Bell: the library");
        assert_eq!(of(listed, "Ben"), "- Councillor Ben Dunn: the bus");
    }

    #[test]
    fn a_long_list_is_cut_round_the_name_and_says_so() {
        let names: Vec<String> = (0..80).map(|n| format!("Name Number{n}")).collect();
        let text = vec![names.join(", ")];
        let at = text[0].find("Number40").expect("there");
        let said = sentence(&text, 0, at);
        assert!(said.contains("Number40") && said.starts_with("… ") && said.ends_with(" …"), "{said}");
        assert!(said.chars().count() <= 410, "{said}");
    }

    #[test]
    fn esc_stops_while_names_are_looked_for_and_what_is_found_is_the_same_in_strides() {
        let disk = crate::store::FakeDisk::new();
        let ann = "Councillor(\n    name: \"Ann Adams\",\n)\n";
        disk.put("councillors/ann.ron", ann.as_bytes());
        let store = Store::open(Arc::new(disk)).expect("opens");
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("pack.txt");
        let filler = "Nothing of note was said about the harbour wall.\n".repeat(600);
        std::fs::write(&path, format!("{filler}Councillor Ann Adams spoke.\n{filler}")).expect("written");
        let asked = ReportAsked { path: path.to_string_lossy().into_owned(), ..ReportAsked::default() };
        // Asked several times on the way; whoever answers no gets a sentence and nothing else.
        let (stop, mut seen) = (AtomicBool::new(false), Vec::new());
        let read = read(&store, asked.clone(), &mut |doing, done, of| seen.push((doing, done, of)), &stop);
        assert_eq!(read.expect("read").mentions.iter().map(|m| m.line).collect::<Vec<_>>(), [601]);
        assert!(seen.iter().filter(|(doing, ..)| *doing == Doing::Naming).count() > 4, "{seen:?}");
        assert!(seen.windows(2).all(|w| w[0].0 != w[1].0 || w[0].1 <= w[1].1) && seen.iter().all(|s| s.1 <= s.2));
        let mut esc = |doing, done, _| stop.store(doing == Doing::Naming && done > 100, Ordering::Relaxed);
        let stopped = super::read(&store, asked, &mut esc, &stop);
        assert_eq!(stopped.map(|r| r.mentions.len()).map_err(|say| say.key), Err("document-refused-stopped"));
    }

    #[test]
    fn a_dropped_file_is_found_however_the_terminal_pastes_it() {
        assert_eq!(dropped(" '/tmp/a b.pdf' "), "/tmp/a b.pdf");
        assert_eq!(dropped("file:///tmp/a%20b%C5%B5.pdf"), "/tmp/a bŵ.pdf");
        if cfg!(unix) {
            assert_eq!(dropped("/tmp/nobody/a\\ b\\ \\(1\\).pdf"), "/tmp/nobody/a b (1).pdf");
        }
    }

    #[test]
    fn the_heading_above_is_no_part_of_a_sentence() {
        let text = lines(
            "Carers and respite\nCouncillor Price asked whether anybody had spoken to the carers of the\nvalley. It was noted.",
        );
        assert_eq!(
            sentence(&text, 1, 11),
            "Councillor Price asked whether anybody had spoken to the carers of the valley."
        );
        assert_eq!(sentence(&text, 0, 0), "Carers and respite");
    }
}
