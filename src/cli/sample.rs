//! A copy of the sample council to look around in: afresh each time, and never
//! at the cost of what somebody wrote in the last one.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::folder;
use crate::guidance::sample;
use crate::model::{Date, Say};
use crate::store::disk::{Disk, parent};
use crate::store::{RealDisk, StoreError, folder_moved, folder_removed, is_open_elsewhere, new_id, ron_text};

/// The key of the refusal to copy into a folder that holds something.
pub const NOT_EMPTY: &str = "cli-sample-not-empty";

/// The folder of the copy, within the folder of the program's data.
const FOLDER: &str = "sample";
/// So many copies can be open at once before one is taken from under a program.
const MOST_OPEN: u32 = 100;
/// What was copied, within the copy.
const COPIED: &str = ".commonground/sample.ron";
/// What the program makes of its own accord: nobody wrote it.
const OWN: [&str; 5] =
    [COPIED, ".commonground/index", ".commonground/lock", ".commonground/id", ".commonground/.gitignore"];
/// Where programs say that they have it open: what a killed one left there.
const OPEN: &str = ".commonground/open/";

/// What was copied: each file with a sum over its bytes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleCopy {
    /// The day that the copy was made for.
    day: Date,
    /// Sums by path.
    files: BTreeMap<String, u64>,
}

/// Copies the sample council, as it stands on a day, and gives the folder of
/// the copy: `dir` where one is given (it must be empty or not there yet), else
/// `sample` in the folder of the program's data. There, an older copy is
/// replaced; one in which somebody wrote is set aside first as `sample-DATE`. One
/// that another program has open stays where it is, and the copy is `sample-2`.
///
/// # Errors
/// A sentence (with the key [`NOT_EMPTY`] where `dir` holds something); then
/// nothing that was there before is lost.
pub fn fresh_copy(dir: Option<&Path>, today: Date) -> Result<PathBuf, Say> {
    match dir {
        Some(dir) => {
            refuse_full(dir)?;
            fill(dir, today).map_err(|e| failed(dir, e))?;
            Ok(dir.to_owned())
        }
        None => in_data_folder(&folder::data_folder()?, today),
    }
}

/// Refuses a folder that holds something, or that is a file.
///
/// # Errors
/// A sentence that says so.
pub fn refuse_full(dir: &Path) -> Result<(), Say> {
    folder::no_file(dir)?;
    match std::fs::read_dir(dir).and_then(|mut all| all.next().transpose()) {
        Ok(None) => Ok(()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Ok(Some(_)) => Err(Say::new(NOT_EMPTY).with("path", folder::shown(dir))),
        Err(e) => Err(failed(dir, e)),
    }
}

pub(super) fn in_data_folder(data: &Path, today: Date) -> Result<PathBuf, Say> {
    let mut name = FOLDER.to_owned();
    for n in 2..=MOST_OPEN {
        if !is_open_elsewhere(&data.join(&name)) {
            break;
        }
        name = format!("{FOLDER}-{n}");
    }
    let copied = data.join(&name);
    replace(data, &name, today).map_err(|e| failed(&copied, e))?;
    Ok(copied)
}

fn failed(path: &Path, source: io::Error) -> Say {
    StoreError::Disk { path: folder::shown(path), source }.say()
}

/// Makes the new copy first: where that fails, the old one is still in its place.
fn replace(data: &Path, name: &str, today: Date) -> io::Result<()> {
    let disk = RealDisk::new(data);
    disk.create_dir_all("")?;
    let making = tempfile::Builder::new().prefix(".sample-").tempdir_in(data)?;
    let made = making.path().join(FOLDER);
    fill(&made, today)?;
    let made = made.strip_prefix(data).map(|p| p.to_string_lossy().replace('\\', "/")).map_err(io::Error::other)?;
    for _ in 0..8 {
        set_aside(&disk, name, today)?;
        match disk.rename_new(&made, name) {
            // Somebody else made one at the same moment.
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(e),
            Ok(()) => return disk.sync_dir(""),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Moves the last copy out of the way, and removes it where nobody wrote in it.
/// Looked at only once it is moved: what somebody writes in the meantime is in it.
fn set_aside(disk: &RealDisk, name: &str, today: Date) -> io::Result<()> {
    let at = disk.root().join(name);
    if std::fs::symlink_metadata(&at).is_err_and(|e| e.kind() == io::ErrorKind::NotFound) {
        return Ok(());
    }
    let mut aside = format!("{name}-{today}");
    for n in 2.. {
        match disk.rename_new(name, &aside) {
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => aside = format!("{name}-{today}-{n}"),
            done => {
                done?;
                break;
            }
        }
    }
    disk.sync_dir("")?;
    let aside_at = disk.root().join(&aside);
    // What was being written in it is kept elsewhere on this computer, and goes with it.
    let typed = folder_moved(&at, &aside_at);
    if !typed && !somebody_wrote(&aside_at) {
        let id = RealDisk::new(&aside_at).read(new_id().0).ok().and_then(|id| String::from_utf8(id).ok());
        // What cannot be removed does no harm.
        if disk.remove_dir_all(&aside).is_ok()
            && let Some(id) = id
        {
            folder_removed(&at, id.trim());
        }
    }
    Ok(())
}

/// Writes the sample's files into an empty folder; where that fails, what was
/// written is taken away again.
fn fill(dir: &Path, today: Date) -> io::Result<()> {
    let disk = RealDisk::new(dir);
    let mut files = sample::files(today);
    let sums = files.iter().map(|(path, bytes)| (path.clone(), sum(bytes))).collect();
    let copied = ron_text::to_text(&SampleCopy { day: today, files: sums }).map_err(io::Error::other)?;
    files.push((COPIED.to_owned(), copied.into_bytes()));
    // All copies have the same settings: by its id a program knows that the one it opened is still in its place.
    let (path, id) = new_id();
    files.push((path.to_owned(), id.into_bytes()));
    let mut written = Vec::with_capacity(files.len());
    let done = write_all(&disk, &files, &mut written);
    if done.is_err() {
        for path in &written {
            let _ = disk.remove(path);
        }
    }
    done
}

fn write_all(disk: &RealDisk, files: &[(String, Vec<u8>)], written: &mut Vec<String>) -> io::Result<()> {
    disk.create_dir_all("")?;
    for (path, bytes) in files {
        disk.create_dir_all(parent(path))?;
        disk.write_new(path, bytes, false)?;
        written.push(path.clone());
    }
    disk.sync_all_files(written)
}

/// Whether a copy is not as it was made: a file is changed, gone or new. Where
/// that cannot be told, somebody did.
pub(super) fn somebody_wrote(dir: &Path) -> bool {
    let disk = RealDisk::new(dir);
    let Some(mut copied) = disk.read(COPIED).ok().and_then(|b| ron_text::from_bytes::<SampleCopy>(&b).ok()) else {
        return true;
    };
    let Ok(there) = files_in(dir) else { return true };
    for path in there.iter().filter(|path| !OWN.contains(&path.as_str()) && !path.starts_with(OPEN)) {
        let as_copied = copied.files.remove(path);
        if as_copied.is_none() || disk.read(path).ok().map(|bytes| sum(&bytes)) != as_copied {
            return true;
        }
    }
    !copied.files.is_empty()
}

/// Everything in a folder that is not a folder itself; links are not followed.
fn files_in(dir: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![(dir.to_owned(), String::new())];
    while let Some((folder, name)) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let entry = entry?;
            let path = format!("{name}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((entry.path(), format!("{path}/")));
            } else {
                files.push(path);
            }
        }
    }
    Ok(files)
}

/// A sum over bytes that tells versions of a file apart (FNV-1a).
fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, b| (sum ^ u64::from(*b)).wrapping_mul(0x100_0000_01b3))
}
