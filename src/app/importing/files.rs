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

/// The files of one import each: the pages or JSON of single members together, every
/// other file by itself. In place of a folder stand the pages or JSON files saved in it.
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
                    let page = page && bytes(&file).is_ok_and(|bytes| exchange::is_one_person(&bytes));
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

/// The most files of a folder that are looked at, and how deep below it.
const MOST: usize = 2_000;
const DEEPEST: usize = 3;

/// A file, or the saved pages in a folder; where it holds councillors as JSON, in it or below it, those.
fn files(path: &str) -> Result<Vec<String>, Say> {
    if !Path::new(path).is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let empty = || Say::new("import-no-pages").with("path", text::shown(path).into_owned());
    let mut all = Vec::new();
    below(Path::new(path), 0, &mut all).map_err(|_| empty())?;
    let ends = |p: &&std::path::PathBuf, ending: &str| p.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending));
    let names = |found: Vec<&std::path::PathBuf>| -> Vec<String> {
        let mut names: Vec<String> = found.into_iter().filter_map(|p| p.to_str().map(str::to_owned)).collect();
        names.sort();
        names
    };
    let json: Vec<_> = all.iter().filter(|p| ends(p, "json")).collect();
    let person = |p: &&&std::path::PathBuf| {
        p.to_str().is_some_and(|p| bytes(p).is_ok_and(|bytes| exchange::is_person_json(&bytes)))
    };
    let people: Vec<_> = json.iter().filter(|p| person(p)).copied().collect();
    if !people.is_empty() {
        return Ok(names(people));
    }
    // Saved pages bring a folder of their own each: only what stands in this one is meant.
    let here = |p: &&std::path::PathBuf| p.parent() == Some(Path::new(path));
    let found = names(all.iter().filter(|p| here(p) && (ends(p, "htm") || ends(p, "html"))).collect());
    if found.is_empty() { Err(empty()) } else { Ok(found) }
}

/// The files in a folder and below it; links that lead elsewhere are not followed.
fn below(folder: &Path, depth: usize, out: &mut Vec<std::path::PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)?.flatten() {
        let (path, kind) = (entry.path(), entry.file_type()?);
        if kind.is_dir() && depth < DEEPEST {
            // One that may not be read is passed over.
            let _ = below(&path, depth + 1, out);
        } else if path.is_file() && out.len() < MOST {
            out.push(path);
        }
    }
    Ok(())
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
        return Err(say(if meta.is_dir() { "import-no-file" } else { "import-stream" }));
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
