//! Streams of a PDF, unpacked as far as the limits go.

use lopdf::{DecompressError, Dictionary, Error, Object, Stream};

use crate::model::limits::{Budget, LIMITS};

/// Why a page, or what it is made of, is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// It is damaged.
    Damaged,
    /// This page holds more than is read of one page.
    Page,
    /// The file holds more than is read of one file: no further page is read.
    All,
}

/// What a PDF may still take.
pub(super) struct Spending {
    /// Bytes that its streams unpack to.
    pub unpacked: Budget,
    /// Drawing steps.
    pub steps: Budget,
    /// Letters and widths of its fonts.
    pub font_codes: Budget,
}

impl Spending {
    /// Nothing is taken yet.
    pub(super) fn new() -> Self {
        Spending {
            unpacked: Budget::new(LIMITS.pdf_unpacked),
            steps: Budget::new(LIMITS.pdf_steps),
            font_codes: Budget::new(LIMITS.pdf_font_codes),
        }
    }
}

/// What unpacking costs even where nothing comes out, in bytes: else a file could have empty streams unpacked forever.
const EACH: usize = 4096;

/// A stream's bytes, at most `most` of them.
///
/// # Errors
/// Where it is damaged, or more comes out than the limits allow.
pub(super) fn unpacked(stream: &Stream, most: usize, spending: &mut Spending) -> Result<Vec<u8>, Over> {
    let filters = stream.filters().unwrap_or_default();
    if filters.len() > LIMITS.pdf_filters {
        return Err(Over::Page);
    }
    let mut spend = |bytes: usize| spending.unpacked.take(bytes + EACH).map_err(|_| Over::All);
    if filters.is_empty() {
        spend(stream.content.len())?;
        return if stream.content.len() > most { Err(Over::Page) } else { Ok(stream.content.clone()) };
    }
    // One filter at a time: what comes out in between counts too.
    let mut content: Option<Vec<u8>> = None;
    for (at, filter) in filters.iter().enumerate() {
        let out = match content.take() {
            None if filters.len() == 1 => stream.decompressed_content_with_limit(most),
            before => {
                let mut dict = Dictionary::new();
                dict.set("Filter", Object::Name(filter.to_vec()));
                let settings = match stream.dict.get(b"DecodeParms") {
                    Ok(Object::Array(all)) => all.get(at).cloned(),
                    Ok(one) => Some(one.clone()),
                    Err(_) => None,
                };
                if let Some(settings) = settings {
                    dict.set("DecodeParms", settings);
                }
                let content = before.unwrap_or_else(|| stream.content.clone());
                Stream::new(dict, content).decompressed_content_with_limit(most)
            }
        };
        match out {
            Ok(out) => {
                spend(out.len())?;
                content = Some(out);
            }
            Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
                spend(most)?;
                return Err(Over::Page);
            }
            Err(_) => {
                spend(stream.content.len())?;
                return Err(Over::Damaged);
            }
        }
    }
    Ok(content.unwrap_or_default())
}
