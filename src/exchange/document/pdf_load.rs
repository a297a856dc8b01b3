//! A PDF's objects, loaded within limits: what no text comes from is left out at once, and loading ends as soon as
//! the rest takes more memory than it may.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use lopdf::xref::XrefRecovery;
use lopdf::{Dictionary, Document as Pdf, Error, LoadOptions, Object, ObjectId, Stream};

use super::Trouble;
use super::unpack::{Over, Spending, unpacked};
use super::{pdf_prescan, pdf_work};
use crate::model::limits::{Budget, LIMITS};

/// What loading may still take. The loader calls back with a plain function, which can hold nothing of its own.
struct Loading {
    objects: Budget,
    memory: Budget,
    spending: Spending,
}

impl Loading {
    fn new() -> Self {
        Loading {
            objects: Budget::new(LIMITS.pdf_objects),
            memory: Budget::new(LIMITS.pdf_memory),
            spending: Spending::new(),
        }
    }
}

thread_local! {
    static LOADING: RefCell<Loading> = RefCell::new(Loading::new());
}

/// What a load is ended with that would take too much: the loader itself cannot be stopped.
struct TooMuch;

/// Loads a PDF.
pub(super) fn load(bytes: &[u8]) -> Result<Pdf, Trouble> {
    let encrypted = || bytes.windows(8).any(|w| w == b"/Encrypt");
    if bytes.len() > LIMITS.encrypted_file && encrypted() {
        return Err(Trouble::Say("document-refused-encrypted"));
    }
    if !pdf_prescan::fits(bytes) {
        return Err(Trouble::Say("document-refused-bomb"));
    }
    if !pdf_work::fits(bytes) {
        return Err(Trouble::Say("document-refused-tangled"));
    }
    let pdf = load_as(bytes, false)?;
    // A table of objects that leads to no page may be wrong although it can be read.
    let rebuild = pdf.page_iter().next().is_none()
        && pdf.xref_recovery != Some(XrefRecovery::Reconstructed)
        && pdf.trailer.get(b"Encrypt").is_err();
    let mut pdf = if rebuild { load_as(bytes, true).unwrap_or(pdf) } else { pdf };
    let locked = pdf.trailer.get(b"Encrypt").is_ok() && pdf.page_iter().next().is_none();
    if locked || pdf.is_encrypted() {
        return Err(Trouble::Say("document-refused-encrypted"));
    }
    pdf.objects.retain(|_, object| !object.as_stream().is_ok_and(|s| s.dict.has_type(b"ObjStm")));
    if pdf.was_encrypted() {
        // The loader does not call back for what it decrypts.
        pdf.objects.retain(|_, object| is_wanted(object));
        let mut loading = Loading::new();
        if !pdf.objects.values().all(|object| loading.fits(object)) {
            return Err(Trouble::Say("document-refused-bomb"));
        }
    }
    Ok(pdf)
}

fn load_as(bytes: &[u8], force_reconstruct: bool) -> Result<Pdf, Trouble> {
    LOADING.with(|loading| *loading.borrow_mut() = Loading::new());
    let options = LoadOptions {
        filter: Some(keep),
        max_decompressed_size: Some(LIMITS.pdf_object_stream),
        force_reconstruct,
        ..LoadOptions::default()
    };
    let loaded = catch_unwind(AssertUnwindSafe(|| Pdf::load_mem_with_options(bytes, options)));
    match loaded {
        Ok(loaded) => loaded.map_err(|e| {
            Trouble::Say(match e {
                Error::Decryption(_) | Error::InvalidPassword | Error::UnsupportedSecurityHandler(_) => {
                    "document-refused-encrypted"
                }
                Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => "document-refused-bomb",
                _ => "document-refused-damaged",
            })
        }),
        Err(why) if why.is::<TooMuch>() => Err(Trouble::Say("document-refused-bomb")),
        Err(_) => Err(Trouble::Say("document-refused-damaged")),
    }
}

/// Keeps an object, or leaves it out. The object that is given back counts only for those out of object streams.
fn keep(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    LOADING
        .with(|loading| {
            let mut loading = loading.borrow_mut();
            let sound = match object {
                Object::Stream(stream) if stream.dict.has_type(b"ObjStm") => loading.open(stream),
                _ => Ok(()),
            };
            if sound.is_err() || !is_wanted(object) {
                // What is left out was parsed all the same.
                return if sound != Err(Over::All) && loading.objects.take(1).is_ok() { Ok(None) } else { Err(()) };
            }
            if !loading.fits(object) {
                return Err(());
            }
            Ok(Some((id, if object.as_stream().is_ok() { Object::Null } else { object.clone() })))
        })
        .unwrap_or_else(|()| resume_unwind(Box::new(TooMuch)))
}

/// Whether words can come from an object, or lead to them.
fn is_wanted(object: &Object) -> bool {
    let named = |dict: &Dictionary, key: &[u8], names: &[&[u8]]| {
        dict.get(key).and_then(Object::as_name).is_ok_and(|name| names.contains(&name))
    };
    match object {
        Object::Stream(stream) => {
            let font_file = stream.dict.has(b"Length1") || stream.dict.has(b"Length2");
            !font_file
                && !named(&stream.dict, b"Subtype", &[b"Image", b"Type1C", b"CIDFontType0C", b"OpenType", b"XML"])
                && !named(&stream.dict, b"Type", &[b"XRef", b"Metadata", b"EmbeddedFile"])
        }
        Object::Dictionary(dict) => {
            // The tree that says what is a heading and what a paragraph.
            let structure = dict.has(b"S") && dict.has(b"P");
            !structure && !named(dict, b"Type", &[b"StructElem", b"Annot", b"OBJR", b"MCR", b"Action"])
        }
        _ => true,
    }
}

impl Loading {
    fn fits(&mut self, object: &Object) -> bool {
        self.objects.take(1).is_ok() && self.weigh(object).is_ok()
    }

    /// Takes about the memory that an object takes. It is nested no deeper than the loader reads.
    fn weigh(&mut self, object: &Object) -> Result<(), ()> {
        const ONE: usize = 64;
        const ENTRY: usize = 160;
        let bytes = match object {
            Object::Name(bytes) | Object::String(bytes, _) => bytes.len(),
            Object::Array(all) => {
                all.iter().try_for_each(|inner| self.weigh(inner))?;
                0
            }
            Object::Dictionary(dict) => {
                dict.iter().try_for_each(|(key, inner)| {
                    self.memory.take(ENTRY + key.len()).map_err(|_| ())?;
                    self.weigh(inner)
                })?;
                0
            }
            Object::Stream(stream) => stream.content.len() + stream.dict.len() * ENTRY,
            _ => 0,
        };
        self.memory.take(ONE + bytes).map_err(|_| ())
    }

    /// Unpacks an object stream in its place, and looks whether it names more objects than it can hold: the loader
    /// would copy the same bytes for each.
    fn open(&mut self, stream: &mut Stream) -> Result<(), Over> {
        let content = match unpacked(stream, LIMITS.pdf_object_stream, &mut self.spending) {
            Err(Over::Page) => return Err(Over::All),
            content => content?,
        };
        if !pdf_prescan::fits(&content) {
            return Err(Over::All);
        }
        let first = stream.dict.get(b"First").and_then(Object::as_i64).map_err(|_| Over::Damaged)?;
        let index = usize::try_from(first).ok().and_then(|first| content.get(..first)).ok_or(Over::Damaged)?;
        let lines = index.split(|b| matches!(b, b'\r' | b'\n')).flat_map(|l| l.split(|b| *b == b'%').next());
        let numbers = lines.flat_map(|l| l.split(u8::is_ascii_whitespace)).filter(|n| !n.is_empty());
        let place = |number: &[u8]| std::str::from_utf8(number).ok()?.parse::<usize>().ok();
        // What is no number, or leads out of the stream, is passed over by the loader.
        let mut places: Vec<usize> = numbers.skip(1).step_by(2).filter_map(place).collect();
        self.objects.take(places.len()).map_err(|_| Over::All)?;
        places.sort_unstable();
        let all = places.len();
        places.dedup();
        if places.len() < all {
            return Err(Over::Damaged);
        }
        let members = content.get(index.len()..).unwrap_or_default();
        if !pdf_work::members_fit(members, &places) {
            return Err(Over::All);
        }
        stream.set_plain_content(content);
        Ok(())
    }
}
