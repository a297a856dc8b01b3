//! The manual pages, one for each command, made from the arguments themselves:
//! for packages, and for whoever likes to read them.

use std::fs;
use std::io;
use std::path::Path;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::args::Args;
use super::said::{Exit, Said};
use super::spoken;
use crate::model::Say;
use crate::store::plain_reason;
use crate::words::Words;

/// The exit codes and files that the main page explains: the heading, and the
/// rows of a name and what it is, as keys of messages.
const SECTIONS: [(&str, &[(&str, &str)]); 3] = [
    ("man-exit", &[("0", "man-exit-done"), ("1", "man-exit-problems"), ("2", "man-exit-usage")]),
    (
        "man-environment",
        &[("COMMONGROUND_WORKSPACE", "man-environment-workspace"), ("NO_COLOR", "man-environment-colour")],
    ),
    (
        "man-files",
        &[
            ("~/.local/share/commonground/workspace", "man-files-workspace"),
            ("~/.config/commonground/preferences.ron", "man-files-preferences"),
            ("~/.local/state/commonground", "man-files-state"),
        ],
    ),
];

/// Writes every page into a folder, which is made where it is missing.
pub(super) fn man(said: &mut Said, folder: &Path) -> Exit {
    match write(said.words(), folder) {
        Ok(()) => Exit::Done,
        Err(e) => {
            said.tell(&Say::new("cli-not-written").with("why", plain_reason(&e)));
            Exit::Problems
        }
    }
}

fn write(words: &Words, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut command = spoken::in_words(Args::command(), words);
    command.build();
    pages(&command, words, folder)
}

/// The page of a command, and those of the commands below it.
fn pages(command: &Command, words: &Words, folder: &Path) -> io::Result<()> {
    for below in command.get_subcommands().filter(|c| !c.is_hide_set() && c.get_name() != "help") {
        pages(below, words, folder)?;
    }
    let main = command.get_name() == "commonground";
    let version = concat!("commonground ", env!("CARGO_PKG_VERSION"));
    let page = Man::new(command.clone()).source(version).manual("Common Ground");
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_options_section(&mut text)?;
    if main {
        page.render_subcommands_section(&mut text)?;
        text.extend(sections(words).render().into_bytes());
    }
    fs::write(folder.join(page.get_filename()), text)
}

/// What the main page says of exit codes, the environment and files.
fn sections(words: &Words) -> Roff {
    let mut roff = Roff::new();
    for (heading, rows) in SECTIONS {
        roff.control("SH", [words.get(heading).to_uppercase().as_str()]);
        for (name, what) in rows {
            roff.control("TP", []);
            roff.text([bold(*name)]);
            roff.text([roman(words.get(what))]);
        }
    }
    roff
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page() {
        let folder = tempfile::tempdir().expect("a folder");
        write(&Words::new("en"), &folder.path().join("man")).expect("written");
        let mut names: Vec<String> = fs::read_dir(folder.path().join("man"))
            .expect("a folder")
            .map(|file| file.expect("a file").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        let mut command = Args::command();
        command.build();
        assert!(names.contains(&"commonground.1".to_owned()), "{names:?}");
        for below in command.get_subcommands().filter(|c| c.get_name() != "help") {
            assert!(names.contains(&format!("commonground-{}.1", below.get_name())), "{names:?}");
        }
        for name in names {
            let page = fs::read_to_string(folder.path().join("man").join(&name)).expect("text");
            assert!(page.contains(".TH") && page.contains(".SH NAME") && !page.contains('⟦'), "{name}: {page}");
        }
    }
}
