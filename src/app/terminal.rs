//! The real terminal: taken over, given back whatever happens.

use std::io::{self, IsTerminal, Stdout, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{self, DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{cursor, execute, queue};

use super::listening::{self, Heard, InField};
use super::msg::{Msg, OpenWhat};
use super::opening::StartWith;
use super::paint::Painter;
use super::room::Opens;
use super::run::{self, Ending, Terminal, Typed};
use super::runner::{WorkRunner, read_preferences};
use super::state::App;
use super::theme_files::read_themes;
use crate::command::Input;
use crate::guidance::sample::OPENS_WITH;
use crate::model::{Date, Id, Say};
use crate::store::{Store, clock};
use crate::ui::draw;

/// What the screen is opened with.
#[derive(Clone, Debug)]
pub struct ScreenOptions {
    /// The workspace's folder; it may be missing.
    pub workspace: PathBuf,
    /// Whether it is a copy of the sample council.
    pub sample: bool,
    /// ASCII only.
    pub ascii: bool,
    /// What to open with.
    pub opens: Opens,
    /// Makes a fresh copy of the sample council and gives its folder.
    pub fresh_sample: fn(Option<&Path>, Date) -> Result<PathBuf, Say>,
}

/// Why the screen could not be opened, or ended before its time.
#[derive(Debug, thiserror::Error)]
pub enum ScreenError {
    /// Input or output is no terminal.
    #[error("no terminal")]
    NoTerminal,
    /// The workspace cannot be opened, or something else that has a sentence.
    #[error("{}", .0.key)]
    Said(Say),
    /// Something went wrong in the room; in a sentence that may stand on the wall.
    #[error("{}", .0.key)]
    Room(Say),
    /// The terminal refuses or is gone; and what became of what was being typed.
    #[error("the terminal: {0}")]
    Terminal(io::Error, Typed),
    /// A mistake of the program's own, at this place; and what became of what was being typed.
    #[error("a mistake at {0}")]
    Broke(String, Typed),
}

impl ScreenError {
    /// What happened, in a sentence.
    pub fn say(&self) -> Say {
        match self {
            ScreenError::NoTerminal => Say::new("cli-no-terminal"),
            ScreenError::Said(say) | ScreenError::Room(say) => say.clone(),
            ScreenError::Terminal(e, typed) => {
                Say::new("terminal-gone").with("why", crate::store::reason_number(e)).with("typed", typed.say())
            }
            ScreenError::Broke(place, typed) => {
                Say::new("terminal-broke").with("place", place).with("typed", typed.say())
            }
        }
    }
}

/// Opens the screen and stays until the program ends. Gives what is left to be
/// said although nothing was lost.
///
/// # Errors
/// See [`ScreenError`]; the terminal is as it was.
pub fn screen(options: ScreenOptions) -> Result<Option<Say>, ScreenError> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(ScreenError::NoTerminal);
    }
    // A mistake of the program's own must not write over the screen, nor show
    // what somebody typed: only its place is kept.
    let place: Arc<Mutex<Option<String>>> = Arc::default();
    let seen = place.clone();
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if let (Ok(mut seen), Some(at)) = (seen.lock(), info.location()) {
            *seen = Some(format!("{}:{}", at.file(), at.line()));
        }
    }));
    let broke = |typed| {
        let at = place.lock().ok().and_then(|p| p.clone()).unwrap_or_default();
        Err(ScreenError::Broke(at, typed))
    };
    let result = match std::panic::catch_unwind(|| stay(options)) {
        Ok(Err(ScreenError::Broke(_, typed))) => broke(typed),
        Ok(ended) => ended,
        // Outside of a workspace nothing is typed.
        Err(_) => broke(Typed::Nothing),
    };
    std::panic::set_hook(usual);
    result
}

/// The language of the preferences; English where there are none that can be read.
pub fn preferred_language() -> String {
    preferences_file().map_or_else(|| "en".to_owned(), |file| read_preferences(&file).0.language)
}

/// Where the preferences are; `None` where this computer has no such place.
pub fn preferences_file() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "commonground").map(|d| d.config_dir().join("preferences.ron"))
}

fn stay(mut options: ScreenOptions) -> Result<Option<Say>, ScreenError> {
    let (sender, arrivals) = channel();
    let mut taken = Taken::take(sender.clone()).map_err(|e| ScreenError::Terminal(e, Typed::Nothing))?;
    listening::listen(sender.clone(), taken.heard.clone(), taken.in_field.clone());
    let mut notice = None;
    #[cfg(unix)]
    {
        signals(sender.clone());
        until_gone(sender.clone());
    }
    loop {
        let (next, said) = once(&options, &mut taken, &sender, &arrivals)?;
        notice = said.or(notice);
        match next {
            None => return Ok(notice),
            Some(OpenWhat::Sample) => match (options.fresh_sample)(None, clock::today()) {
                Ok(folder) => options = ScreenOptions { workspace: folder, sample: true, ..options },
                Err(say) => return Err(ScreenError::Said(say)),
            },
            Some(OpenWhat::Folder(folder)) => {
                options = ScreenOptions { workspace: folder, sample: false, ..options };
            }
        }
    }
}

/// One workspace, from opening to leaving it: what is to be opened next, and
/// what is left to be said.
fn once(
    options: &ScreenOptions,
    taken: &mut Taken,
    sender: &Sender<Msg>,
    arrivals: &Receiver<Msg>,
) -> Result<(Option<OpenWhat>, Option<Say>), ScreenError> {
    let file = preferences_file();
    let (mut prefs, unreadable) = file.as_deref().map_or((Default::default(), None), read_preferences);
    let folder = file.as_deref().and_then(std::path::Path::parent);
    let (themes, bad_themes) = folder.map(|f| read_themes(&f.join("themes"))).unwrap_or_default();
    prefs.themes = themes;
    let size = crossterm::terminal::size().unwrap_or((80, 24));
    let with = StartWith {
        prefs,
        folder: options.workspace.clone(),
        today: clock::today(),
        size,
        plain: std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty()),
        ascii: options.ascii,
        opens: options.opens,
        opens_with: options.sample.then(|| (Id::new(OPENS_WITH.0), Id::new(OPENS_WITH.1))),
    };
    let mut app = App::new(with);
    // Preferences that could not be read are left as they are.
    let file = file.filter(|_| unreadable.is_none());
    let store = Store::open_folder(&options.workspace).map_err(|e| ScreenError::Said(e.say()))?;
    let mut runner = WorkRunner::new(store, clock::today, file, Some(sender.clone()));
    for say in bad_themes.into_iter().chain(unreadable) {
        let _ = sender.send(Msg::Notice(say, true));
    }
    let Ending { ended, typed, failed, notice } =
        run::run_to_the_end(&mut app, taken, &mut runner, arrivals, clock::today);
    let what = match ended {
        Err(_) => return Err(ScreenError::Broke(String::new(), typed)),
        Ok(Err(run::RunError::Terminal(e))) => return Err(ScreenError::Terminal(e, typed)),
        Ok(Ok(what)) => what,
    };
    let lost = failed.is_some() || matches!(typed, Typed::Lost | Typed::GivenUp);
    if options.opens == Opens::Room {
        return match app.room_trouble(lost) {
            Some(say) if lost => Err(ScreenError::Room(say)),
            said => Ok((what, said.or(notice))),
        };
    }
    match (failed, typed) {
        (Some(say), _) => Err(ScreenError::Said(say)),
        (None, Typed::Lost) => Err(ScreenError::Said(Typed::Lost.say())),
        (None, typed @ Typed::Temporary(_)) => Ok((what, Some(typed.say()))),
        (None, _) => Ok((what, notice)),
    }
}

/// SIGTERM, SIGHUP and SIGINT end the program as `q` does; SIGTSTP suspends it.
#[cfg(unix)]
fn signals(sender: Sender<Msg>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP]) else { return };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let msg = if signal == SIGTSTP { Msg::Suspend } else { Msg::Terminate };
            if sender.send(msg).is_err() {
                return;
            }
        }
    });
}

/// A terminal that is gone ends the program, also where no signal says so (a
/// shell that keeps SIGHUP to itself). Sleeps until then.
#[cfg(unix)]
fn until_gone(sender: Sender<Msg>) {
    use rustix::event::{PollFd, PollFlags, poll};
    std::thread::spawn(move || {
        let stdin = io::stdin();
        loop {
            let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
            match poll(&mut watched, None) {
                Err(rustix::io::Errno::INTR) => {}
                // Where the system cannot watch a terminal, the signal has to do.
                Err(_) => return,
                Ok(_) => {
                    if watched[0].revents().contains(PollFlags::HUP) {
                        let _ = sender.send(Msg::Terminate);
                    }
                    return;
                }
            }
        }
    });
}

/// The terminal while it is ours; given back when it goes out of sight, in a panic too.
struct Taken {
    painter: Painter,
    sender: Sender<Msg>,
    /// Whether the window bears the room's title, and its own waits on the terminal's stack.
    titled: bool,
    /// When something last came from the terminal.
    heard: Heard,
    /// Whether letters are text on what is drawn.
    in_field: InField,
}

impl Taken {
    fn take(sender: Sender<Msg>) -> io::Result<Self> {
        enter()?;
        let (heard, in_field) = (Heard::default(), InField::default());
        Ok(Taken { painter: Painter::default(), sender, titled: false, heard, in_field })
    }
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    let mut out = io::stdout();
    let done = execute!(out, EnterAlternateScreen, EnableFocusChange, cursor::Hide)
        .and_then(|()| pastes(&mut out, true))
        .and_then(|()| mouse(&mut out, true));
    if done.is_err() {
        leave();
    }
    done
}

/// Buttons and the wheel only: a mouse that merely moves must not wake the program.
fn mouse(out: &mut Stdout, on: bool) -> io::Result<()> {
    if cfg!(windows) {
        if on { execute!(out, event::EnableMouseCapture) } else { execute!(out, event::DisableMouseCapture) }
    } else {
        out.write_all(if on { b"\x1b[?1000h\x1b[?1006h" } else { b"\x1b[?1006l\x1b[?1000l" })?;
        out.flush()
    }
}

/// Has pastes marked. Not on Windows: its console delivers them as keys all the same, a
/// legacy console refuses, and Windows Terminal would no longer warn of a paste of many lines.
fn pastes(out: &mut Stdout, on: bool) -> io::Result<()> {
    match (cfg!(windows), on) {
        (true, _) => Ok(()),
        (false, true) => execute!(out, EnableBracketedPaste),
        (false, false) => execute!(out, DisableBracketedPaste),
    }
}

fn leave() {
    let mut out = io::stdout();
    // One that fails must not keep the others from being tried.
    let _ = mouse(&mut out, false);
    let _ = pastes(&mut out, false);
    let _ = queue!(out, DisableFocusChange, LeaveAlternateScreen, cursor::Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// What the window is called while the room is shown: the program's name and nothing else.
const ROOM_TITLE: &str = "\x1b[22;0t\x1b]0;Common Ground\x07";
/// The window is called again what it was called before.
const OWN_TITLE: &str = "\x1b[23;0t";

impl Taken {
    fn title(&mut self, room: bool) -> io::Result<()> {
        if self.titled == room {
            return Ok(());
        }
        self.titled = room;
        let mut out = io::stdout();
        out.write_all(if room { ROOM_TITLE } else { OWN_TITLE }.as_bytes())?;
        out.flush()
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        // A terminal that is gone has no title.
        let _ = self.title(false);
        // A shell would run what is left of a paste.
        self.heard.discard_rest();
        leave();
    }
}

impl Terminal for Taken {
    fn draw(&mut self, app: &App) -> io::Result<()> {
        self.in_field.set(app.letters_are_text());
        let size = crossterm::terminal::size()?;
        if size != app.size {
            // It is another by now: the program is told, and draws then. The terminal's own word
            // comes too, but not where it changed before anybody listened.
            let _ = self.sender.send(Msg::Input(Input::Resize(size.0, size.1)));
            return Ok(());
        }
        self.title(app.in_room())?;
        let panes: Vec<_> = app.frame.panes.iter().map(|(_, area)| *area).collect();
        let bytes = self.painter.frame(size, &panes, |buffer| draw::draw(app, buffer));
        if bytes.is_empty() {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(bytes.as_bytes())?;
        out.flush()
    }

    fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))
    }

    fn suspend(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        {
            let titled = self.titled;
            self.title(false)?;
            leave();
            signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
            enter()?;
            self.painter.forget();
            self.title(titled)?;
        }
        Ok(())
    }
}
