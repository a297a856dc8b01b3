//! The real program in a pseudo-terminal: keys in, bytes and a screen out.
//! Waits for what is to happen, with a generous end; never for a stretch of time.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty, native_pty_system};

/// After this long what has not happened will not.
const END: Duration = Duration::from_secs(30);
/// What every frame that writes anything ends with: its last colours are put down.
pub const FRAME_END: &[u8] = b"\x1b[m";

fn some(length: u16) -> NonZero<u16> {
    NonZero::new(length).expect("a terminal has a size")
}

/// How the program is started.
pub struct Start {
    command: CommandBuilder,
    size: (u16, u16),
}

impl Start {
    /// A program, with nothing of this machine's own around it: its home is `home`.
    pub fn of(program: impl AsRef<Path>, home: &Path) -> Self {
        let mut command = CommandBuilder::new(program.as_ref());
        command.env_clear();
        command.cwd(home);
        command.env("HOME", home);
        for (name, folder) in [("CONFIG", "config"), ("DATA", "data"), ("CACHE", "cache"), ("STATE", "state")] {
            command.env(format!("XDG_{name}_HOME"), home.join(folder));
        }
        command.env(commonground::store::clock::TODAY, "2026-12-02");
        command.env("PATH", "/usr/bin:/bin");
        command.env("TERM", "xterm-256color");
        Start { command, size: (120, 36) }
    }

    /// With arguments.
    pub fn args<S: AsRef<std::ffi::OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    /// With a variable set.
    #[allow(dead_code, reason = "the benches set none")]
    pub fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// In a terminal of this size: columns, rows.
    #[allow(dead_code, reason = "the benches have one size")]
    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    /// Starts it.
    pub fn start(self) -> Pty {
        let (cols, rows) = self.size;
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let (send, output) = channel();
        let gone = Arc::new(AtomicBool::new(false));
        let stop = gone.clone();
        let reading = std::thread::spawn(move || {
            let mut room = vec![0; 1 << 16];
            while !stop.load(Ordering::SeqCst) {
                match reader.read(&mut room) {
                    Ok(n) if n > 0 => {
                        if send.send((Instant::now(), room[..n].to_vec())).is_err() {
                            return;
                        }
                    }
                    Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                    _ => return,
                }
            }
        });
        let termios = pair.master.get_termios();
        let writer = pair.master.take_writer().expect("a writer");
        let started = Instant::now();
        let child = pair.slave.spawn_command(self.command).expect("the program starts");
        Pty {
            master: Some(pair.master),
            slave: Some(pair.slave),
            writer: Some(writer),
            child,
            output,
            gone,
            reading: Some(reading),
            parser: vt100::Parser::new(some(rows), some(cols), 0),
            termios: termios.map(|t| format!("{t:?}")),
            bytes: Vec::new(),
            started,
            last: started,
        }
    }
}

/// A program in its pseudo-terminal.
pub struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    slave: Option<Box<dyn SlavePty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<(Instant, Vec<u8>)>,
    gone: Arc<AtomicBool>,
    reading: Option<JoinHandle<()>>,
    parser: vt100::Parser,
    termios: Option<String>,
    /// Everything it has written.
    pub bytes: Vec<u8>,
    /// When it was started.
    #[allow(dead_code, reason = "the benches measure from it")]
    pub started: Instant,
    /// When the last bytes came.
    pub last: Instant,
}

#[allow(dead_code, reason = "the tests and the benches each use their part")]
impl Pty {
    /// Takes in what comes next; `false` where nothing comes before `until`, or ever.
    pub fn next(&mut self, until: Instant) -> bool {
        match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok((at, bytes)) => {
                self.last = at;
                self.parser.process(&bytes);
                self.bytes.extend_from_slice(&bytes);
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }

    /// What is on the screen, a line a row.
    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// The screen.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Waits until the screen is as it should be.
    pub fn wait(&mut self, what: &str, mut is: impl FnMut(&Pty) -> bool) {
        let end = Instant::now() + END;
        while !is(self) {
            if !self.next(end) {
                let ended = self.child.try_wait();
                panic!("{what}: never. It has ended: {ended:?}. The screen:\n{}", self.text());
            }
        }
    }

    /// Waits until the screen says something.
    pub fn sees(&mut self, words: &str) {
        self.wait(words, |pty| pty.text().contains(words));
    }

    /// Waits until the screen is as it should be, and drawn to its end.
    pub fn drawn(&mut self, what: &str, mut is: impl FnMut(&Pty) -> bool) {
        self.wait(what, |pty| pty.bytes.ends_with(FRAME_END) && is(pty));
    }

    /// Waits until the screen does not say something any more.
    pub fn sees_no(&mut self, words: &str) {
        self.wait(&format!("no {words}"), |pty| !pty.text().contains(words));
    }

    /// Waits until something outside the screen is so, while what it writes is taken in.
    pub fn until(&mut self, what: &str, mut is: impl FnMut() -> bool) {
        let end = Instant::now() + END;
        while !is() {
            assert!(Instant::now() < end, "{what}: never. The screen:\n{}", self.text());
            if !self.next(Instant::now() + Duration::from_millis(10)) {
                std::thread::yield_now();
            }
        }
    }

    /// Types.
    pub fn send(&mut self, keys: impl AsRef<[u8]>) {
        let writer = self.writer.as_mut().expect("the terminal is there");
        writer.write_all(keys.as_ref()).expect("it takes keys");
        writer.flush().expect("it takes keys");
    }

    /// Pastes, as a terminal does that marks pastes.
    pub fn paste(&mut self, words: &str) {
        self.send(format!("\x1b[200~{words}\x1b[201~"));
    }

    /// Waits until the program has read all that was typed.
    pub fn has_read(&mut self) {
        use rustix::fs::{Mode, OFlags};
        let name = self.master.as_ref().and_then(|m| m.tty_name()).expect("the terminal has a name");
        let terminal = rustix::fs::open(name, OFlags::RDONLY | OFlags::NOCTTY, Mode::empty()).expect("a terminal");
        self.until("everything is read", || rustix::io::ioctl_fionread(&terminal).expect("it can be asked") == 0);
    }

    /// The position of a text on the screen: column and row from 0.
    pub fn find(&self, words: &str) -> Option<(u16, u16)> {
        let (columns, rows) = self.size();
        (0..rows).zip(self.screen().rows(0, columns)).find_map(|(row, line)| {
            let at = line.find(words)?;
            Some((u16::try_from(line[..at].chars().count()).ok()?, row))
        })
    }

    /// The terminal's size: columns, rows.
    pub fn size(&self) -> (u16, u16) {
        let (rows, columns) = self.screen().size();
        (columns.get(), rows.get())
    }

    /// Changes the terminal's size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.screen_mut().set_size(some(rows), some(columns));
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().expect("the terminal is there").resize(size).expect("it can be resized");
    }

    /// The program's number.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("it runs")
    }

    /// Sends it a signal.
    pub fn signal(&self, signal: rustix::process::Signal) {
        let pid = i32::try_from(self.pid()).ok().and_then(rustix::process::Pid::from_raw).expect("a number");
        rustix::process::kill_process(pid, signal).expect("it is there");
    }

    /// Whether it is still there.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().expect("it can be asked").is_none()
    }

    /// Waits until it has ended, and takes in the rest of what it wrote. Its
    /// end, and whether the terminal is set as it was before.
    pub fn ended(&mut self) -> (ExitStatus, bool) {
        let end = Instant::now() + END;
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("it can be asked") {
                break status;
            }
            assert!(Instant::now() < end, "it never ends. The screen:\n{}", self.text());
            self.next(Instant::now() + Duration::from_millis(2));
        };
        let now = self.master.as_ref().and_then(|m| m.get_termios()).map(|t| format!("{t:?}"));
        let same = now == self.termios;
        // Once nobody holds the other side, what is read comes to an end.
        self.slave = None;
        while self.next(end) {}
        (status, same)
    }

    /// Takes the terminal away, as when its window is closed, after one more
    /// letter was typed. That letter makes something be drawn; whether the program
    /// read it before the terminal was gone, nobody can say.
    pub fn hang_up(&mut self, letter: &str) {
        // The reader looks whether it is to end whenever something is drawn.
        self.gone.store(true, Ordering::SeqCst);
        self.send(letter);
        if let Some(reading) = self.reading.take() {
            reading.join().expect("it was read");
        }
        self.writer = None;
        self.slave = None;
        self.master = None;
    }

    /// The private modes (`CSI ? N h`) that are not as they were at the start.
    pub fn modes_left(&self) -> Vec<u16> {
        let mut on: Vec<u16> = Vec::new();
        let mut off: Vec<u16> = Vec::new();
        for part in self.bytes.split(|b| *b == 0x1b).filter_map(|p| p.strip_prefix(b"[?")) {
            let Some(end) = part.iter().position(|b| !b.is_ascii_digit() && *b != b';') else { continue };
            let numbers = String::from_utf8_lossy(&part[..end]).into_owned();
            for number in numbers.split(';').filter_map(|n| n.parse().ok()) {
                // The cursor and the wrapping of lines are on from the start.
                let usual = matches!(number, 25 | 7);
                let list = if usual { &mut off } else { &mut on };
                list.retain(|n| *n != number);
                if (part[end] == b'h') != usual {
                    list.push(number);
                }
            }
        }
        on.extend(off);
        on
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            let pid = self.child.process_id().and_then(|p| i32::try_from(p).ok());
            if let Some(pid) = pid.and_then(rustix::process::Pid::from_raw) {
                let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
            }
            let _ = self.child.wait();
        }
    }
}
