//! The words on a page of a PDF, which only knows where each letter goes.
//!
//! Letters are taken in the order of the page's content: programs write the cells of a table one after the other, and
//! lines that stand side by side would otherwise be read across.

use std::collections::HashMap;
use std::rc::Rc;

use encoding_rs::WINDOWS_1252;
use lopdf::content::Content;
use lopdf::{Dictionary, Document as Pdf, Error, Object};

use super::cmap;
use super::pdf::STREAM;

/// How deep forms may stand inside each other.
const DEPTH: usize = 8;

/// The most letters of one page.
const LETTERS: usize = 2_000_000;

/// A font: what its codes say, and how wide they are.
pub(super) struct Font {
    texts: HashMap<u32, String>,
    widths: HashMap<u32, f32>,
    /// The width of what is not listed, in thousandths.
    other: f32,
    /// Codes have two bytes.
    wide: bool,
}

impl Font {
    fn new(dict: &Dictionary, pdf: &Pdf) -> Font {
        let wide = dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n == b"Type0");
        let mut font = Font { texts: HashMap::new(), widths: HashMap::new(), other: 0.0, wide };
        font.read_widths(dict, pdf);
        font.read_texts(dict, pdf);
        font
    }

    fn read_texts(&mut self, dict: &Dictionary, pdf: &Pdf) {
        // What the file says its letters are comes before how they are drawn.
        let map = dict.get_deref(b"ToUnicode", pdf).ok().and_then(|o| o.as_stream().ok());
        let map = map.and_then(|m| m.decompressed_content_with_limit(STREAM).ok());
        let mut texts = map.map(|map| cmap::texts(&map)).unwrap_or_default();
        texts.retain(|_, text| sound(text));
        if !self.wide {
            let drawn = dict.get_font_encoding_with_limit(pdf, STREAM).ok();
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
        while at + 1 < listed.len() {
            let Some(first) = number(&listed[at]).map(|n| n.max(0.0) as u32) else { return };
            let second = pdf.dereference(&listed[at + 1]).map(|(_, o)| o);
            if let Ok(Object::Array(widths)) = second {
                for (code, width) in (first..=0xffff).zip(widths) {
                    self.widths.extend(number(width).map(|w| (code, w)));
                }
                at += 2;
            } else {
                let last = second.ok().and_then(|o| o.as_float().ok()).unwrap_or(0.0).max(0.0) as u32;
                if let Some(width) = listed.get(at + 2).and_then(number) {
                    self.widths.extend((first..=last.min(0xffff)).map(|code| (code, width)));
                }
                at += 3;
            }
        }
    }

    /// A code's width, in thousandths of the letter size.
    fn width(&self, code: u32, text: &str) -> f32 {
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

/// A matrix `[a b c d e f]` as PDF writes it.
type Matrix = [f32; 6];
const STILL: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn times(m: &Matrix, n: &Matrix) -> Matrix {
    [
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    ]
}

#[derive(Clone)]
struct State {
    place: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    letter_gap: f32,
    word_gap: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

/// A page's words as its content is gone through.
pub(super) struct Page<'a, 'f> {
    pdf: &'a Pdf,
    fonts: &'f mut HashMap<usize, Rc<Font>>,
    state: State,
    kept: Vec<State>,
    line_at: Matrix,
    at: Matrix,
    lines: Vec<String>,
    line: String,
    /// Where the last letter ended and how large it was: along the line, across it, size.
    last: Option<(f32, f32, f32)>,
    letters: usize,
}

impl<'a, 'f> Page<'a, 'f> {
    pub(super) fn new(pdf: &'a Pdf, fonts: &'f mut HashMap<usize, Rc<Font>>) -> Self {
        let state = State {
            place: STILL,
            font: None,
            size: 1.0,
            letter_gap: 0.0,
            word_gap: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        Page {
            pdf,
            fonts,
            state,
            kept: Vec::new(),
            line_at: STILL,
            at: STILL,
            lines: Vec::new(),
            line: String::new(),
            last: None,
            letters: 0,
        }
    }

    /// The page's lines, without its number.
    pub(super) fn lines(mut self) -> Vec<String> {
        self.end_line();
        let number = |line: &String| {
            let words: Vec<&str> = line.split_whitespace().collect();
            !words.is_empty()
                && words.len() <= 4
                && words.iter().any(|w| w.chars().all(|c| c.is_ascii_digit()))
                && words.iter().all(|w| {
                    w.chars().all(|c| c.is_ascii_digit() || c == '-')
                        || matches!(w.to_ascii_lowercase().as_str(), "page" | "of" | "tudalen" | "o")
                })
        };
        while self.lines.last().is_some_and(|l| l.is_empty() || number(l)) {
            self.lines.pop();
        }
        let from = self.lines.iter().take_while(|l| l.is_empty() || number(l)).count();
        self.lines.drain(..from);
        self.lines
    }

    /// Goes through content.
    pub(super) fn run(&mut self, content: &[u8], resources: Option<&Dictionary>, depth: usize) -> Result<(), Error> {
        let content = Content::decode(content)?;
        for operation in &content.operations {
            let numbers: Vec<f32> = operation.operands.iter().filter_map(|o| o.as_float().ok()).collect();
            let n = |at: usize| numbers.get(at).copied().unwrap_or(0.0);
            match operation.operator.as_str() {
                "q" if self.kept.len() < 256 => self.kept.push(self.state.clone()),
                "Q" => {
                    if let Some(state) = self.kept.pop() {
                        self.state = state;
                    }
                }
                "cm" if numbers.len() == 6 => {
                    self.state.place = times(&[n(0), n(1), n(2), n(3), n(4), n(5)], &self.state.place);
                }
                "BT" => (self.line_at, self.at) = (STILL, STILL),
                "Tf" => {
                    let name = operation.operands.first().and_then(|o| o.as_name().ok());
                    self.state.font = name.and_then(|name| self.font(name, resources));
                    self.state.size = n(0);
                }
                "Tc" => self.state.letter_gap = n(0),
                "Tw" => self.state.word_gap = n(0),
                "Tz" => self.state.stretch = n(0) / 100.0,
                "TL" => self.state.leading = n(0),
                "Ts" => self.state.rise = n(0),
                "Td" => self.next_line(n(0), n(1)),
                "TD" => {
                    self.state.leading = -n(1);
                    self.next_line(n(0), n(1));
                }
                "Tm" if numbers.len() == 6 => {
                    self.line_at = [n(0), n(1), n(2), n(3), n(4), n(5)];
                    self.at = self.line_at;
                }
                "T*" => self.next_line(0.0, -self.state.leading),
                "Tj" => self.show_all(&operation.operands),
                "TJ" => {
                    if let Some(Ok(all)) = operation.operands.first().map(Object::as_array) {
                        self.show_all(all);
                    }
                }
                "'" => {
                    self.next_line(0.0, -self.state.leading);
                    self.show_all(&operation.operands);
                }
                "\"" => {
                    (self.state.word_gap, self.state.letter_gap) = (n(0), n(1));
                    self.next_line(0.0, -self.state.leading);
                    let texts: Vec<Object> = operation.operands.iter().skip(2).cloned().collect();
                    self.show_all(&texts);
                }
                "Do" if depth < DEPTH => {
                    let name = operation.operands.first().and_then(|o| o.as_name().ok());
                    if let Some(name) = name {
                        self.form(name, resources, depth)?;
                    }
                }
                _ => {}
            }
            if self.letters > LETTERS {
                break;
            }
        }
        Ok(())
    }

    fn form(&mut self, name: &[u8], resources: Option<&Dictionary>, depth: usize) -> Result<(), Error> {
        let forms = resources.and_then(|r| r.get_deref(b"XObject", self.pdf).ok()).and_then(|o| o.as_dict().ok());
        let Some(Ok(form)) = forms.and_then(|f| f.get_deref(name, self.pdf).ok()).map(Object::as_stream) else {
            return Ok(());
        };
        if form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n != b"Form") {
            return Ok(());
        }
        let content = form.decompressed_content_with_limit(STREAM).unwrap_or_default();
        let kept = (self.state.clone(), self.line_at, self.at);
        if let Ok(matrix) = form.dict.get_deref(b"Matrix", self.pdf).and_then(Object::as_array) {
            let numbers: Vec<f32> = matrix.iter().filter_map(|o| o.as_float().ok()).collect();
            if let Ok(matrix) = Matrix::try_from(numbers) {
                self.state.place = times(&matrix, &self.state.place);
            }
        }
        let own = form.dict.get_deref(b"Resources", self.pdf).and_then(Object::as_dict).ok();
        let depth_of_kept = self.kept.len();
        self.run(&content, own.or(resources), depth + 1)?;
        self.kept.truncate(depth_of_kept);
        (self.state, self.line_at, self.at) = kept;
        Ok(())
    }

    fn font(&mut self, name: &[u8], resources: Option<&Dictionary>) -> Option<Rc<Font>> {
        let fonts = resources?.get_deref(b"Font", self.pdf).ok()?.as_dict().ok()?;
        let dict = fonts.get_deref(name, self.pdf).ok()?.as_dict().ok()?;
        // One dictionary is one font; where it lies in memory tells it from others.
        let key = std::ptr::from_ref(dict) as usize;
        if let Some(font) = self.fonts.get(&key) {
            return Some(Rc::clone(font));
        }
        let font = Rc::new(Font::new(dict, self.pdf));
        self.fonts.insert(key, Rc::clone(&font));
        Some(font)
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.line_at = times(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line_at);
        self.at = self.line_at;
    }

    fn show_all(&mut self, texts: &[Object]) {
        for text in texts {
            match text {
                Object::String(bytes, _) => self.show(bytes),
                other => {
                    if let Ok(back) = other.as_float() {
                        let x = -back / 1000.0 * self.state.size * self.state.stretch;
                        self.at = times(&[1.0, 0.0, 0.0, 1.0, x, 0.0], &self.at);
                    }
                }
            }
        }
    }

    fn show(&mut self, bytes: &[u8]) {
        let Some(font) = self.state.font.clone() else { return };
        let step = if font.wide { 2 } else { 1 };
        for code in bytes.chunks(step) {
            let code = code.iter().fold(0u32, |all, b| (all << 8) | u32::from(*b));
            let text = font.texts.get(&code).map_or("", String::as_str);
            let mut wide = font.width(code, text) / 1000.0 * self.state.size + self.state.letter_gap;
            if code == 32 && !font.wide {
                wide += self.state.word_gap;
            }
            wide *= self.state.stretch;
            self.place(text, wide);
            self.at = times(&[1.0, 0.0, 0.0, 1.0, wide, 0.0], &self.at);
            self.letters += 1;
        }
    }

    /// Puts a letter behind the last one, in a new line where it stands in one.
    fn place(&mut self, text: &str, wide: f32) {
        let m = times(&times(&[1.0, 0.0, 0.0, 1.0, 0.0, self.state.rise], &self.at), &self.state.place);
        let long = m[0].hypot(m[1]);
        if text.is_empty() || !long.is_finite() || long <= 0.0 {
            return;
        }
        // Along the line and across it, however the page lies.
        let (ux, uy) = (m[0] / long, m[1] / long);
        let (x, y) = (m[4] * ux + m[5] * uy, m[5] * ux - m[4] * uy);
        let size = (m[2].hypot(m[3]) * self.state.size.abs()).max(0.1);
        if let Some((end, last_y, last_size)) = self.last {
            let down = last_y - y;
            let size = size.max(last_size);
            if down.abs() > size * 0.6 || x < end - size * 2.0 {
                self.end_line();
                if down.abs() > size * 1.9 && self.lines.last().is_some_and(|l| !l.is_empty()) {
                    self.lines.push(String::new());
                }
            } else if !self.line.is_empty() && !self.line.ends_with([' ', '\t']) && text != " " {
                let gap = x - end;
                if gap > size * 1.8 {
                    self.line.push('\t');
                } else if gap > size * 0.17 {
                    self.line.push(' ');
                }
            }
        }
        if text != " " || !(self.line.is_empty() || self.line.ends_with([' ', '\t'])) {
            self.line.push_str(text);
        }
        // Gaps between letters belong to no letter.
        let end = x + (wide - self.state.letter_gap * self.state.stretch).max(0.0) * long;
        self.last = Some((end, y, size));
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim();
        if !line.is_empty() {
            self.lines.push(line.to_owned());
        }
    }
}
