//! Damages a file a little, as bad disks, half-finished copies and people do.

use fastrand::Rng;

/// What is put somewhere in the middle.
const ODD: [&str; 26] = [
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "\u{1b}[2J",
    "\"",
    "'",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "</",
    "<![CDATA[",
    "&#0;",
    "&amp",
    ",",
    ";",
    "\r",
    "\\",
    "r#\"",
    "/*",
    "-1",
];
const NUMBERS: [&str; 7] = ["0", "-1", "1", "99999999999999999999", "4294967296", "1e308", "65536"];

/// The same bytes with one to four things wrong.
pub fn mutated(bytes: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..rng.usize(1..=4) {
        once(&mut out, rng);
    }
    out
}

fn once(out: &mut Vec<u8>, rng: &mut Rng) {
    if out.is_empty() {
        out.extend(ODD[rng.usize(..ODD.len())].bytes());
        return;
    }
    let at = rng.usize(..out.len());
    match rng.u8(..12) {
        0 => out[at] ^= 1 << rng.u8(..8),
        1 => out[at] = rng.u8(..),
        2 => out.truncate(at),
        3 => drop(out.drain(at..(at + rng.usize(1..40)).min(out.len()))),
        4 => drop(out.splice(at..at, ODD[rng.usize(..ODD.len())].bytes())),
        5 => {
            let (from, to) = range(out, rng, 200);
            let again = out[from..to].to_vec();
            drop(out.splice(at..at, again));
        }
        6 => {
            // Many times the same: nested, or long.
            let (from, to) = range(out, rng, 12);
            let again = out[from..to].repeat(rng.usize(1..400));
            drop(out.splice(at..at, again));
        }
        7 => replace(out, rng, |b| b.is_ascii_digit(), |_, rng| NUMBERS[rng.usize(..NUMBERS.len())].into()),
        8 | 9 => {
            // One word in another's place.
            let words = words(out);
            if let Some((from, to)) = pick(&words, rng) {
                let other = out[from..to].to_vec();
                replace(out, rng, |b| b.is_ascii_alphabetic(), |_, _| other.clone());
            }
        }
        10 => {
            // Two lines change places.
            let mut lines: Vec<Vec<u8>> = out.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
            let (a, b) = (rng.usize(..lines.len()), rng.usize(..lines.len()));
            lines.swap(a, b);
            *out = lines.concat();
        }
        _ => {
            // A line is there twice.
            let lines: Vec<Vec<u8>> = out.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
            let line = lines[rng.usize(..lines.len())].clone();
            let mut lines = lines;
            lines.insert(rng.usize(..=lines.len()), line);
            *out = lines.concat();
        }
    }
}

fn range(out: &[u8], rng: &mut Rng, most: usize) -> (usize, usize) {
    let from = rng.usize(..out.len());
    (from, (from + rng.usize(1..=most)).min(out.len()))
}

/// Puts something in the place of a run of such bytes.
fn replace(out: &mut Vec<u8>, rng: &mut Rng, is: fn(u8) -> bool, by: impl Fn(&[u8], &mut Rng) -> Vec<u8>) {
    let found = runs(out, is);
    if let Some((from, to)) = pick(&found, rng) {
        let new = by(&out[from..to], rng);
        drop(out.splice(from..to, new));
    }
}

fn words(out: &[u8]) -> Vec<(usize, usize)> {
    runs(out, |b| b.is_ascii_alphabetic())
}

fn runs(out: &[u8], is: fn(u8) -> bool) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut from = None;
    for (at, byte) in out.iter().chain(&[0]).enumerate() {
        match (from, is(*byte)) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                found.push((start, at));
                from = None;
            }
            _ => {}
        }
    }
    found
}

fn pick(found: &[(usize, usize)], rng: &mut Rng) -> Option<(usize, usize)> {
    (!found.is_empty()).then(|| found[rng.usize(..found.len())])
}
