//! What the letters of a PDF's fonts are, and how wide.

use std::collections::HashMap;

use encoding_rs::WINDOWS_1252;
use lopdf::{Dictionary, Document as Pdf, Object};

use super::cmap;
use super::unpack::{Over, Spending, unpacked};

/// The most bytes that the map of one font's letters may unpack to.
const MAP: usize = 4 * 1024 * 1024;

/// The most widths that one font may name, over again ones included.
const WIDTHS: usize = 200_000;

/// A font: what its codes say, and how wide they are.
pub(super) struct Font {
    /// What each code says.
    pub texts: HashMap<u32, String>,
    widths: HashMap<u32, f32>,
    /// The width of what is not listed, in thousandths.
    other: f32,
    /// Codes have two bytes.
    pub wide: bool,
}

impl Font {
    /// Reads a font.
    ///
    /// # Errors
    /// Where the fonts of the file name more letters than are read.
    pub(super) fn new(dict: &Dictionary, pdf: &Pdf, spending: &mut Spending) -> Result<Font, Over> {
        let wide = dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Type0");
        let mut font = Font { texts: HashMap::new(), widths: HashMap::new(), other: 0.0, wide };
        font.read_widths(dict, pdf);
        font.read_texts(dict, pdf, spending)?;
        spending.font_codes.take(font.texts.len() + font.widths.len()).map_err(|_| Over::All)?;
        Ok(font)
    }

    fn read_texts(&mut self, dict: &Dictionary, pdf: &Pdf, spending: &mut Spending) -> Result<(), Over> {
        // What the file says its letters are comes before how they are drawn.
        let map = dict.get_deref(b"ToUnicode", pdf).ok().and_then(|o| o.as_stream().ok());
        let map = match map.map(|m| unpacked(m, MAP, spending)) {
            Some(Err(Over::All)) => return Err(Over::All),
            Some(Ok(map)) => Some(map),
            _ => None,
        };
        let mut texts = map.map(|map| cmap::texts(&map)).unwrap_or_default();
        texts.retain(|_, text| sound(text));
        if !self.wide {
            let drawn = dict.get_font_encoding_with_limit(pdf, MAP).ok();
            for byte in 0..=255u8 {
                let as_drawn = || drawn.as_ref().and_then(|e| e.bytes_to_string(&[byte]).ok()).filter(|t| sound(t));
                let usual = || WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned();
                let text = texts.entry(u32::from(byte)).or_insert_with(|| as_drawn().unwrap_or_else(usual));
                if !sound(text) {
                    text.clear();
                }
            }
        }
        self.texts = texts.into_iter().map(|(code, text)| (code, text.chars().map(unligated).collect())).collect();
        Ok(())
    }

    fn read_widths(&mut self, dict: &Dictionary, pdf: &Pdf) {
        let number = |o: &Object| pdf.dereference(o).ok().and_then(|(_, o)| o.as_float().ok());
        let array = |d: &Dictionary, key: &[u8]| -> Vec<Object> {
            d.get_deref(key, pdf).ok().and_then(|o| o.as_array().ok()).cloned().unwrap_or_default()
        };
        if !self.wide {
            let first = dict.get(b"FirstChar").ok().and_then(number).unwrap_or(0.0).max(0.0) as u32;
            for (code, width) in (first..=255).zip(array(dict, b"Widths")) {
                self.widths.extend(number(&width).map(|w| (code, w)));
            }
            self.other = if self.widths.is_empty() { 0.0 } else { 500.0 };
            return;
        }
        self.other = 1000.0;
        let below = array(dict, b"DescendantFonts");
        let Some(below) = below.first().and_then(|o| pdf.dereference(o).ok()).and_then(|(_, o)| o.as_dict().ok())
        else {
            return;
        };
        self.other = below.get(b"DW").ok().and_then(number).unwrap_or(1000.0);
        let listed = array(below, b"W");
        let mut at = 0;
        let mut named = 0;
        while at + 1 < listed.len() && named < WIDTHS {
            let Some(first) = number(&listed[at]).map(|n| n.max(0.0) as u32) else { return };
            let second = pdf.dereference(&listed[at + 1]).map(|(_, o)| o);
            if let Ok(Object::Array(widths)) = second {
                for (code, width) in (first..=0xffff).zip(widths) {
                    named += 1;
                    self.widths.extend(number(width).map(|w| (code, w)));
                }
                at += 2;
            } else {
                let last = second.ok().and_then(|o| o.as_float().ok()).unwrap_or(0.0).max(0.0) as u32;
                if let Some(width) = listed.get(at + 2).and_then(number) {
                    let last = last.min(0xffff);
                    named += usize::try_from(last.saturating_sub(first)).unwrap_or(WIDTHS) + 1;
                    self.widths.extend((first..=last).map(|code| (code, width)));
                }
                at += 3;
            }
        }
    }

    /// A code's width, in thousandths of the letter size.
    pub(super) fn width(&self, code: u32, text: &str) -> f32 {
        match self.widths.get(&code) {
            Some(width) => *width,
            None if self.other > 0.0 => self.other,
            // The fonts that every reader has need no widths; these are near Helvetica's.
            None => match text.chars().next() {
                Some(' ' | 'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | 'I' | 't' | 'f' | '/') => {
                    270.0
                }
                Some('m' | 'w' | 'M' | 'W') => 800.0,
                Some(c) if c.is_uppercase() => 690.0,
                _ => 550.0,
            },
        }
    }
}

/// Whether a decoded letter is one.
fn sound(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| c != '\u{fffd}' && (!c.is_control() || c.is_whitespace()) && !matches!(c, '\u{e000}'..='\u{f8ff}'))
}

fn unligated(c: char) -> String {
    match c {
        'ﬀ' => "ff".into(),
        'ﬁ' => "fi".into(),
        'ﬂ' => "fl".into(),
        'ﬃ' => "ffi".into(),
        'ﬄ' => "ffl".into(),
        '\u{a0}' | '\t' | '\r' | '\n' => " ".into(),
        '\u{ad}' => "-".into(),
        c => c.to_string(),
    }
}
