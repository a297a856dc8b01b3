//! The index: what lists need of every councillor and conversation, in one file
//! that reads in milliseconds. It holds nothing that the records do not, and is
//! thrown away wherever it is not exactly what this program wrote.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::open::Store;
use super::place;
use super::wrong::StoreError;
use crate::model::{Channel, Conversation, Councillor, Date, Id, Kind, Party, PersonBrief, Post, PostKind, TalkBrief};

const MAGIC: &[u8; 8] = b"cgindex\n";
/// The number of this layout.
const LAYOUT: u64 = 1;
/// Magic, layout, fingerprint, how many entries, sum of the rest.
const HEADER: usize = 8 + 4 * 8;

/// One file's length and time, as it was when its brief was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    pub(super) len: u64,
    pub(super) mtime: u64,
    /// It had been written so shortly before that another write could bear the
    /// same time: to be read again.
    pub(super) fresh: bool,
}

/// What is kept of one file.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) id: Id,
    pub(super) stamp: Stamp,
    pub(super) brief: Brief,
}

/// A brief of either kind.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Brief {
    Person(PersonBrief),
    Talk(TalkBrief),
}

/// An index as it was read, checked as a whole.
pub(super) struct Index {
    bytes: Vec<u8>,
    pub(super) entries: usize,
}

impl Index {
    /// Reads the index; `None` where there is none that can be trusted.
    pub(super) fn read(store: &Store) -> Option<Index> {
        let bytes = store.inner.disk.read(place::INDEX).ok()?;
        let (header, body) = bytes.split_at_checked(HEADER)?;
        let number = |n: usize| Some(u64::from_le_bytes(header.get(8 + n * 8..16 + n * 8)?.try_into().ok()?));
        let ours = header.starts_with(MAGIC) && number(0)? == LAYOUT && number(1)? == fingerprint();
        let entries = usize::try_from(number(2)?).ok()?;
        (ours && number(3)? == sum(body)).then_some(Index { entries, bytes })
    }

    /// Its entries; ends early where one cannot be read.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> {
        self.frames().map_while(|frame| postcard::from_bytes(frame).ok())
    }

    fn frames(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.bytes.get(HEADER..).unwrap_or_default();
        std::iter::from_fn(move || {
            let (len, more) = rest.split_first_chunk::<4>()?;
            let (frame, more) = more.split_at_checked(usize::try_from(u32::from_le_bytes(*len)).ok()?)?;
            rest = more;
            Some(frame)
        })
    }
}

/// Adds an entry to what is to be written.
pub(super) fn add(frames: &mut Vec<u8>, entry: &Entry) {
    let start = frames.len();
    frames.extend_from_slice(&[0; 4]);
    let len = postcard::to_io(entry, &mut *frames).is_ok().then(|| u32::try_from(frames.len() - start - 4).ok());
    match len.flatten() {
        Some(len) => frames[start..start + 4].copy_from_slice(&len.to_le_bytes()),
        // Left out: it is read from its own file the next time.
        None => frames.truncate(start),
    }
}

/// Writes the index anew: what the old one holds, without those that are gone
/// or changed, and the new entries (as [`add`] made them).
pub(super) fn write(
    store: &Store,
    without: &HashSet<(Kind, Id)>,
    new: &[u8],
    how_many_new: usize,
) -> Result<(), StoreError> {
    let old = Index::read(store);
    let mut bytes = Vec::with_capacity(HEADER + new.len() + old.as_ref().map_or(0, |o| o.bytes.len()));
    bytes.resize(HEADER, 0);
    let mut entries = how_many_new;
    for frame in old.iter().flat_map(Index::frames) {
        if let Ok(((kind, id), _)) = postcard::take_from_bytes::<(Kind, Id)>(frame)
            && !without.contains(&(kind, id))
        {
            bytes.extend_from_slice(&u32::try_from(frame.len()).unwrap_or(0).to_le_bytes());
            bytes.extend_from_slice(frame);
            entries += 1;
        }
    }
    drop(old);
    bytes.extend_from_slice(new);
    let numbers = [LAYOUT, fingerprint(), entries as u64, sum(&bytes[HEADER..])];
    bytes[..8].copy_from_slice(MAGIC);
    for (n, number) in numbers.iter().enumerate() {
        bytes[8 + n * 8..16 + n * 8].copy_from_slice(&number.to_le_bytes());
    }
    // Not synced: a half-written index fails its sum and is made again.
    store.put(place::INDEX, &bytes, false)
}

/// Changes whenever the shape of a brief does, so that no index of another
/// version of the program is misread.
fn fingerprint() -> u64 {
    let day = Date::from_iso("2026-11-20").unwrap_or_else(Date::today);
    let post = Post { title: "Cadeirydd Tŷ".into(), ..Post::default() };
    let person = Councillor {
        name: "Siân ap Gwilym".into(),
        wards: vec!["Dŵr".into()],
        party: Some(Party::new("Llafur")),
        posts: vec![post],
        ..Councillor::default()
    };
    let talk = Conversation {
        date: day,
        channel: Channel::Call,
        councillors: Vec::new(),
        initiative: None,
        stage: None,
        note: "A note\nof two lines".into(),
        promises: Vec::new(),
        follow_up: None,
        visibility: crate::model::Visibility::default(),
    };
    let id = Id::new("a");
    let shape = format!(
        "{} {:?} {:?} {:?} {:?}",
        env!("CARGO_PKG_VERSION"),
        PersonBrief::of(&id, &person),
        TalkBrief::of(&id, &talk),
        PostKind::ALL,
        Channel::ALL
    );
    sum(shape.as_bytes())
}

/// A sum over bytes, eight at a time: it finds accidents, not malice.
fn sum(bytes: &[u8]) -> u64 {
    let mut sum = 0x9e37_79b9_7f4a_7c15_u64 ^ bytes.len() as u64;
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        sum = (sum ^ u64::from_le_bytes(*word)).wrapping_mul(0xff51_afd7_ed55_8ccd).rotate_left(29);
    }
    for byte in rest {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(0xc4ce_b9fe_1a85_ec53).rotate_left(31);
    }
    sum ^ (sum >> 32)
}
