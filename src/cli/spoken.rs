//! The help of the command line, in the reader's language: `cli-cmd-NAME` for a
//! command and `cli-arg-NAME` for an argument, with `-more` for the long help.

use clap::{Arg, Command};

use crate::words::Words;

/// The same command line, with its help in these words.
pub(super) fn in_words(command: Command, words: &Words) -> Command {
    about(command, "cli-cmd-", words).after_help(words.get("cli-exit-codes"))
}

/// A command with its help and that of its arguments, and below it those of a
/// command of two words: `cli-cmd-export-briefing`.
fn about(command: Command, family: &str, words: &Words) -> Command {
    let key = format!("{family}{}", command.get_name());
    let more = format!("{key}-more");
    let short = words.get(&key);
    let command = if words.has(&more) {
        command.long_about(format!("{short}\n\n{}", words.get(&more)))
    } else {
        command.long_about(clap::builder::Resettable::Reset)
    };
    let family = if family == "cli-cmd-" && command.get_name() == "commonground" {
        family.to_owned()
    } else {
        format!("{key}-")
    };
    command.about(short).mut_args(|arg| argument(arg, words)).mut_subcommands(|sub| about(sub, &family, words))
}

fn argument(arg: Arg, words: &Words) -> Arg {
    let key = format!("cli-arg-{}", arg.get_id());
    let more = format!("{key}-more");
    let short = words.get(&key);
    let arg = if words.has(&more) {
        arg.long_help(format!("{short}\n\n{}", words.get(&more)))
    } else {
        arg.long_help(clap::builder::Resettable::Reset)
    };
    arg.help(short)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::super::args::Args;
    use crate::words::{self, Words};

    #[test]
    fn every_command_and_argument_has_its_help_in_every_language() {
        for language in words::languages() {
            let words = Words::new(language);
            let command = super::in_words(Args::command(), &words);
            let mut missing = Vec::new();
            let subs = command.get_subcommands().flat_map(|c| std::iter::once(c).chain(c.get_subcommands()));
            for c in std::iter::once(&command).chain(subs) {
                let help = c.clone().render_long_help().to_string();
                if help.contains('⟦') {
                    missing.push(help);
                }
            }
            assert!(missing.is_empty(), "{missing:#?}");
        }
    }
}
