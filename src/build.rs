//! Build script: one table of messages for each language, sorted by key, out of
//! the Fluent files in `assets/locales/`. The program then finds a message
//! without parsing a file when it starts.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The language that a message is said in where another lacks it; it comes first.
const FIRST: &str = "en";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed=assets/locales");
    let locales = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("assets/locales");
    let mut languages: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&locales)? {
        let path = entry?.path();
        if path.is_dir() {
            languages.push(path);
        }
    }
    languages.sort_by_key(|path| (!path.ends_with(FIRST), path.clone()));
    let mut out = String::from("pub(crate) static TABLES: &[(&str, &[(&str, &str)])] = &[\n");
    for folder in &languages {
        let name = folder.file_name().and_then(|n| n.to_str()).ok_or("a locale's folder has no name")?;
        writeln!(out, "    ({name:?}, &[")?;
        for (key, source) in messages(folder)? {
            writeln!(out, "        ({key:?}, {source:?}),")?;
        }
        out.push_str("    ]),\n");
    }
    out.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("messages.rs"), out)?;
    Ok(())
}

/// Every message of a folder's files: its key, and its source as it stands.
fn messages(folder: &Path) -> Result<BTreeMap<String, String>, Box<dyn Error>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "ftl") {
            let source = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            for (key, message) in split(&source) {
                if all.insert(key.clone(), message).is_some() {
                    return Err(format!("{}: `{key}` is there twice in this language", path.display()).into());
                }
            }
        }
    }
    Ok(all)
}

/// A file's messages. A message begins at the start of a line with its key and
/// ends before the next one, or before a comment (Fluent syntax 1.0).
fn split(source: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for line in source.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let key = line.split('=').next().unwrap_or_default().trim().to_owned();
            found.push((key, format!("{line}\n")));
            open = true;
        } else if line.starts_with('#') {
            open = false;
        } else if let (true, Some((_, message))) = (open, found.last_mut()) {
            message.push_str(line);
            message.push('\n');
        }
    }
    for (_, message) in &mut found {
        message.truncate(message.trim_end().len());
        message.push('\n');
    }
    found
}
