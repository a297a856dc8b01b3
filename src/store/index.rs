//! The index: what lists need of every councillor and conversation, in one file
//! that reads in milliseconds. It holds nothing that the records do not, and is
//! thrown away wherever it is not exactly what this program wrote.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::open::{Access, Store};
use super::place;
use super::same_record::Identity;
use crate::model::{
    Channel, Concern, Conversation, Councillor, Date, FollowUp, Id, Kind, Party, PersonBrief, Post, PostKind, Promise,
    Question, TalkBrief, Who,
};

const MAGIC: &[u8; 8] = b"cgindex\n";
/// The number of this layout.
const LAYOUT: u64 = 8;
/// What stands at the end: magic, layout, fingerprint, how many entries, sum of these.
const FOOTER: usize = 5 * 8;
/// What stands before a block: its length (4 bytes) and the sum of its bytes (8).
const BLOCK_HEADER: usize = 12;
/// About how long a block is, in bytes: as much of the index as is in memory at once.
const BLOCK: usize = 256 * 1024;

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
    /// What tells the record from others.
    pub(super) identity: Identity,
    pub(super) brief: Brief,
}

/// A brief of either kind.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Brief {
    Person(PersonBrief),
    Talk(TalkBrief),
}

/// An index on disk, read a block at a time.
pub(super) struct Index<'a> {
    store: &'a Store,
    /// How many entries it says that it has.
    pub(super) entries: usize,
    at: u64,
    /// Where the blocks end.
    end: u64,
}

impl<'a> Index<'a> {
    /// Opens the index; `None` where there is none of this program's.
    /// `erased` is the sum of the tombstones: with others each file is held against them again.
    pub(super) fn open(store: &'a Store, erased: u64) -> Option<Self> {
        let disk = store.inner.disk.as_ref();
        let end = disk.stat(place::INDEX).ok()?.len.checked_sub(FOOTER as u64)?;
        let footer = disk.read_part(place::INDEX, end, FOOTER).ok()?;
        let number = |n: usize| Some(u64::from_le_bytes(footer.get(8 + n * 8..16 + n * 8)?.try_into().ok()?));
        let ours = footer.starts_with(MAGIC) && number(0)? == LAYOUT && number(1)? == fingerprint() ^ erased;
        let entries = usize::try_from(number(2)?).ok()?;
        let whole = number(3)? == sum(&footer[..FOOTER - 8]);
        (ours && whole).then_some(Index { store, entries, at: 0, end })
    }

    /// The next block, checked; `None` at the end, and where it is damaged: what
    /// would follow is read from its own files.
    pub(super) fn block(&mut self) -> Option<Block> {
        if self.at >= self.end {
            return None;
        }
        let disk = self.store.inner.disk.as_ref();
        let mut bytes = disk.read_part(place::INDEX, self.at, BLOCK_HEADER + BLOCK).ok()?;
        let len = usize::try_from(u32::from_le_bytes(*bytes.first_chunk::<4>()?)).ok()?;
        let check = u64::from_le_bytes(bytes.get(4..BLOCK_HEADER)?.try_into().ok()?);
        if BLOCK_HEADER + len > bytes.len() {
            bytes = disk.read_part(place::INDEX, self.at, BLOCK_HEADER + len).ok()?;
        }
        self.at += (BLOCK_HEADER + len) as u64;
        let whole = sum(bytes.get(BLOCK_HEADER..BLOCK_HEADER + len)?) == check;
        bytes.truncate(BLOCK_HEADER + len);
        whole.then_some(Block { bytes })
    }
}

/// Some entries of an index.
pub(super) struct Block {
    bytes: Vec<u8>,
}

impl Block {
    /// Its entries; ends early where one cannot be read.
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> {
        self.frames().map_while(|frame| postcard::from_bytes(frame).ok())
    }

    fn frames(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.bytes.get(BLOCK_HEADER..).unwrap_or_default();
        std::iter::from_fn(move || {
            let (len, more) = rest.split_first_chunk::<4>()?;
            let (frame, more) = more.split_at_checked(usize::try_from(u32::from_le_bytes(*len)).ok()?)?;
            rest = more;
            Some(frame)
        })
    }
}

/// An index in the making: the block that is being filled, and beside the index
/// a file with those before it, so that no more than a block is in memory.
#[derive(Default)]
pub(super) struct Making {
    /// The block, with room for what stands before it.
    block: Vec<u8>,
    entries: usize,
    /// The unfinished file, once a block was full.
    file: Option<String>,
    /// The disk refused: then there is no index this time.
    failed: bool,
}

impl Making {
    /// Adds an entry.
    pub(super) fn add(&mut self, store: &Store, entry: &Entry) {
        // One that cannot be written is left out: it is read from its own file the next time.
        if let Ok(frame) = postcard::to_stdvec(entry) {
            self.add_frame(store, &frame);
        }
    }

    fn add_frame(&mut self, store: &Store, frame: &[u8]) {
        let Ok(len) = u32::try_from(frame.len()) else { return };
        if self.failed {
            return;
        }
        if !self.block.is_empty() && self.block.len() + frame.len() + 4 > BLOCK_HEADER + BLOCK {
            self.put_block(store);
        }
        if self.block.is_empty() {
            self.block.resize(BLOCK_HEADER, 0);
        }
        self.block.extend_from_slice(&len.to_le_bytes());
        self.block.extend_from_slice(frame);
        self.entries += 1;
    }

    /// Writes the block behind those before it.
    fn put_block(&mut self, store: &Store) {
        let (header, body) = self.block.split_at_mut(BLOCK_HEADER);
        // A block longer than that is not made by `add_frame`.
        header[..4].copy_from_slice(&u32::try_from(body.len()).unwrap_or(0).to_le_bytes());
        header[4..].copy_from_slice(&sum(body).to_le_bytes());
        let block = std::mem::take(&mut self.block);
        self.put(store, &block);
        self.block = block;
        self.block.clear();
    }

    fn put(&mut self, store: &Store, bytes: &[u8]) {
        let disk = store.inner.disk.as_ref();
        let written = match &self.file {
            _ if self.failed || store.access() != Access::ReadWrite => Err(()),
            Some(file) => disk.append(file, bytes).map_err(drop),
            None => {
                let folder = super::disk::parent(place::INDEX);
                let file = store.unfinished_name(folder);
                let made = store.make_folder(folder).map_err(drop);
                let made = made.and_then(|()| disk.write_new(&file, bytes, false).map_err(drop));
                made.map(|()| self.file = Some(file))
            }
        };
        if written.is_err() {
            self.failed = true;
        }
    }

    /// Leaves it unmade.
    pub(super) fn drop_it(self, store: &Store) {
        if let Some(file) = self.file {
            let _ = store.inner.disk.remove(&file);
        }
    }

    /// Writes the index anew: these entries, and what the old index holds
    /// without those that are gone or changed. One that cannot be written is
    /// missed by nobody but the clock.
    pub(super) fn write(mut self, store: &Store, without: &HashSet<(Kind, Id)>, erased: u64) {
        let mut old = Index::open(store, erased);
        while let Some(block) = old.as_mut().and_then(Index::block) {
            for frame in block.frames() {
                if let Ok((key, _)) = postcard::take_from_bytes::<(Kind, Id)>(frame)
                    && !without.contains(&key)
                {
                    self.add_frame(store, frame);
                }
            }
        }
        if self.entries == 0 {
            let _ = store.drop_index();
            return;
        }
        if !self.block.is_empty() {
            self.put_block(store);
        }
        let mut footer = [0; FOOTER];
        let numbers = [LAYOUT, fingerprint() ^ erased, self.entries as u64];
        footer[..8].copy_from_slice(MAGIC);
        for (n, number) in numbers.iter().enumerate() {
            footer[8 + n * 8..16 + n * 8].copy_from_slice(&number.to_le_bytes());
        }
        let check = sum(&footer[..FOOTER - 8]);
        footer[FOOTER - 8..].copy_from_slice(&check.to_le_bytes());
        self.put(store, &footer);
        // Not synced: what a power cut leaves fails its sums and is made again.
        let placed = match &self.file {
            Some(file) if !self.failed => store.inner.disk.rename(file, place::INDEX).is_ok(),
            _ => false,
        };
        if !placed {
            self.drop_it(store);
        }
    }
}

/// Changes whenever the shape of a brief does, so that no index of another
/// version of the program is misread.
fn fingerprint() -> u64 {
    let day = Date::from_iso("2026-11-20").unwrap_or(Date::EPOCH);
    let post = Post { title: "Cadeirydd Tŷ".into(), ..Post::default() };
    let person = Councillor {
        name: "Siân ap Gwilym".into(),
        wards: vec!["Dŵr".into()],
        party: Some(Party::new("Llafur")),
        posts: vec![post],
        concerns: vec![Concern::new("Damp", day)],
        ..Councillor::default()
    };
    let talk = Conversation {
        channel: Channel::Call,
        note: "A note\nof two lines".into(),
        promises: vec![Promise::new(Who::Us, "a survey")],
        questions: vec![Question::new("who pays?")],
        follow_up: Some(FollowUp::new(day, "ring")),
        ..Conversation::new(day)
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
