//! The files of an import: paths as typed or dropped, folders, and what belongs together.

use std::path::Path;

use crate::exchange;
use crate::model::{Say, text};

/// What was typed, dropped or given, as single paths. Several stand behind one
/// another, in quotes or with a backslash before a space, as terminals drop them.
pub fn split(typed: &str) -> Vec<String> {
    let typed = typed.trim();
    let whole = expand(typed);
    if Path::new(&whole).exists() {
        return vec![whole];
    }
    let mut out = Vec::new();
    let (mut word, mut quote, mut letters) = (String::new(), None, typed.chars().peekable());
    while let Some(c) = letters.next() {
        match (quote, c) {
            (Some(q), c) if c == q => quote = None,
            (None, '\'' | '"') => quote = Some(c),
            (None, '\\') if letters.peek() == Some(&' ') => word.extend(letters.next()),
            (None, ' ') => out.push(std::mem::take(&mut word)),
            (_, c) => word.push(c),
        }
    }
    out.push(word);
    let out: Vec<String> = out.iter().filter(|w| !w.is_empty()).map(|w| expand(w)).collect();
    // Only where all of them are there was it meant so.
    if out.len() > 1 && out.iter().all(|p| Path::new(p).exists()) { out } else { vec![whole] }
}

/// The files of one import each: the pages of single members together, every
/// other file by itself. In place of a folder stand the pages saved in it.
///
/// # Errors
/// A sentence for every path that is none, with the path.
pub fn gather(paths: &[String]) -> Result<Vec<Vec<String>>, Vec<(String, Say)>> {
    let mut out: Vec<Vec<String>> = Vec::new();
    let mut pages: Option<usize> = None;
    let mut wrong = Vec::new();
    for path in paths {
        match files(path) {
            Err(say) => wrong.push((path.clone(), say)),
            Ok(files) => {
                for file in files {
                    let page = paths.len() > 1 || file != *path;
                    let page = page && bytes(&file).is_ok_and(|bytes| exchange::is_member_page(&bytes));
                    match pages.filter(|_| page) {
                        Some(at) => out[at].push(file),
                        None => {
                            pages = pages.or(page.then_some(out.len()));
                            out.push(vec![file]);
                        }
                    }
                }
            }
        }
    }
    if wrong.is_empty() { Ok(out) } else { Err(wrong) }
}

/// A file, or the pages saved in a folder.
fn files(path: &str) -> Result<Vec<String>, Say> {
    if !Path::new(path).is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let empty = || Say::new("import-no-pages").with("path", text::shown(path).into_owned());
    let entries = std::fs::read_dir(path).map_err(|_| empty())?;
    let mut found: Vec<String> = entries
        .flatten()
        .map(|e| e.path())
        .filter(|p| {
            p.is_file()
                && p.extension().is_some_and(|e| e.eq_ignore_ascii_case("htm") || e.eq_ignore_ascii_case("html"))
        })
        .filter_map(|p| p.to_str().map(str::to_owned))
        .take(2_000)
        .collect();
    found.sort();
    if found.is_empty() { Err(empty()) } else { Ok(found) }
}

/// Reads a file.
///
/// # Errors
/// A sentence where it is not there, too large, or may not be read.
pub(super) fn bytes(path: &str) -> Result<Vec<u8>, Say> {
    let place = Path::new(path);
    let say = |key: &'static str| Say::new(key).with("path", text::shown(path).into_owned());
    let unreadable = |e: &std::io::Error| {
        say(match e.kind() {
            std::io::ErrorKind::NotFound => "import-not-found",
            std::io::ErrorKind::PermissionDenied => "import-not-allowed",
            _ => "import-unreadable",
        })
    };
    let meta = std::fs::metadata(place).map_err(|e| unreadable(&e))?;
    if !meta.is_file() {
        return Err(say("import-no-file"));
    }
    if meta.len() > exchange::LARGEST as u64 {
        return Err(say("import-too-large"));
    }
    std::fs::read(place).map_err(|e| unreadable(&e))
}

/// A path without its folder.
pub(super) fn name(path: &str) -> String {
    Path::new(path).file_name().map_or_else(|| path.to_owned(), |n| n.to_string_lossy().into_owned())
}

/// `~` at the start of a path is the home folder, as in a shell; quotes that a
/// terminal puts round a dropped file go.
pub fn expand(path: &str) -> String {
    let path = path.strip_prefix('\'').and_then(|p| p.strip_suffix('\'')).unwrap_or(path);
    let path = path.strip_prefix('"').and_then(|p| p.strip_suffix('"')).unwrap_or(path);
    match (path.strip_prefix('~'), directories::UserDirs::new()) {
        (Some(rest), Some(dirs)) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            format!("{}{rest}", dirs.home_dir().display())
        }
        _ => path.to_owned(),
    }
}
