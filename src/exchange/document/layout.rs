//! The words on a page of a PDF, which only knows where each letter goes.
//!
//! Letters are taken in the order of the page's content: programs write the cells of a table one after the other, and
//! lines that stand side by side would otherwise be read across.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document as Pdf, Object};

use super::content::{Next, Operand, Operators};
use super::font::Font;
use super::unpack::{Over, Spending, unpacked};
use crate::model::limits::{Budget, LIMITS};

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
    spending: &'f mut Spending,
    /// Drawing steps left to this page.
    steps: Budget,
    /// Letters left to this page.
    letters: Budget,
    state: State,
    kept: Vec<State>,
    line_at: Matrix,
    at: Matrix,
    lines: Vec<String>,
    line: String,
    /// Where the last letter ended and how large it was: along the line, across it, size.
    last: Option<(f32, f32, f32)>,
    /// The forms being drawn, each inside the one before it.
    forms: Vec<*const lopdf::Stream>,
    unfinished: bool,
}

impl<'a, 'f> Page<'a, 'f> {
    pub(super) fn new(pdf: &'a Pdf, fonts: &'f mut HashMap<usize, Rc<Font>>, spending: &'f mut Spending) -> Self {
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
            spending,
            steps: Budget::new(LIMITS.pdf_page_steps),
            letters: Budget::new(LIMITS.pdf_letters),
            state,
            kept: Vec::new(),
            line_at: STILL,
            at: STILL,
            lines: Vec::new(),
            line: String::new(),
            last: None,
            forms: Vec::new(),
            unfinished: false,
        }
    }

    /// Whether its content breaks off, or is none.
    pub(super) fn is_unfinished(&self) -> bool {
        self.unfinished
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
    ///
    /// # Errors
    /// Where it holds more than is read; what was found until then is no whole page.
    pub(super) fn run(&mut self, content: &[u8], resources: Option<&'a Dictionary>) -> Result<(), Over> {
        let mut operators = Operators::of(content, LIMITS.pdf_operands);
        loop {
            let operator = match operators.next() {
                Next::Operator(operator) => operator,
                Next::TooMany => return Err(Over::Page),
                Next::End => {
                    self.unfinished |= operators.unfinished;
                    return Ok(());
                }
            };
            self.spending.steps.take(1).map_err(|_| Over::All)?;
            self.steps.take(1).map_err(|_| Over::Page)?;
            self.step(operator, &operators.operands, resources)?;
        }
    }

    fn step(
        &mut self,
        operator: &[u8],
        operands: &[Operand<'_>],
        resources: Option<&'a Dictionary>,
    ) -> Result<(), Over> {
        let number = |operand: &Operand<'_>| if let Operand::Number(n) = operand { Some(*n) } else { None };
        let n = |at: usize| operands.iter().filter_map(number).nth(at).unwrap_or(0.0);
        let matrix = || -> Option<Matrix> {
            let numbers: Vec<f32> = operands.iter().filter_map(number).take(7).collect();
            numbers.try_into().ok()
        };
        let name = || operands.iter().find_map(|o| if let Operand::Name(name) = o { Some(&**name) } else { None });
        match operator {
            b"q" if self.kept.len() < 256 => self.kept.push(self.state.clone()),
            b"Q" => {
                if let Some(state) = self.kept.pop() {
                    self.state = state;
                }
            }
            b"cm" => {
                if let Some(matrix) = matrix() {
                    self.state.place = times(&matrix, &self.state.place);
                }
            }
            b"BT" => (self.line_at, self.at) = (STILL, STILL),
            b"Tf" => {
                self.state.font = match name() {
                    Some(name) => self.font(name, resources)?,
                    None => None,
                };
                self.state.size = n(0);
            }
            b"Tc" => self.state.letter_gap = n(0),
            b"Tw" => self.state.word_gap = n(0),
            b"Tz" => self.state.stretch = n(0) / 100.0,
            b"TL" => self.state.leading = n(0),
            b"Ts" => self.state.rise = n(0),
            b"Td" => self.next_line(n(0), n(1)),
            b"TD" => {
                self.state.leading = -n(1);
                self.next_line(n(0), n(1));
            }
            b"Tm" => {
                if let Some(matrix) = matrix() {
                    self.line_at = matrix;
                    self.at = matrix;
                }
            }
            b"T*" => self.next_line(0.0, -self.state.leading),
            b"Tj" | b"TJ" => self.show_all(operands)?,
            b"'" => {
                self.next_line(0.0, -self.state.leading);
                self.show_all(operands)?;
            }
            b"\"" => {
                (self.state.word_gap, self.state.letter_gap) = (n(0), n(1));
                self.next_line(0.0, -self.state.leading);
                self.show_all(operands.get(2..).unwrap_or_default())?;
            }
            b"Do" => {
                if let Some(name) = name() {
                    self.form(name, resources)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn form(&mut self, name: &[u8], resources: Option<&'a Dictionary>) -> Result<(), Over> {
        let forms = resources.and_then(|r| r.get_deref(b"XObject", self.pdf).ok()).and_then(|o| o.as_dict().ok());
        let Some(Ok(form)) = forms.and_then(|f| f.get_deref(name, self.pdf).ok()).map(Object::as_stream) else {
            return Ok(());
        };
        if form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|n| n != b"Form") {
            return Ok(());
        }
        // A form that draws itself draws nothing more.
        let own = std::ptr::from_ref(form);
        if self.forms.len() >= LIMITS.pdf_form_depth || self.forms.contains(&own) {
            return Ok(());
        }
        let content = match unpacked(form, LIMITS.pdf_stream, self.spending) {
            Ok(content) => content,
            Err(Over::Damaged) => return Ok(()),
            Err(over) => return Err(over),
        };
        let kept = (self.state.clone(), self.line_at, self.at);
        if let Ok(matrix) = form.dict.get_deref(b"Matrix", self.pdf).and_then(Object::as_array) {
            let numbers: Vec<f32> = matrix.iter().take(7).filter_map(|o| o.as_float().ok()).collect();
            if let Ok(matrix) = Matrix::try_from(numbers) {
                self.state.place = times(&matrix, &self.state.place);
            }
        }
        let inside = form.dict.get_deref(b"Resources", self.pdf).and_then(Object::as_dict).ok();
        let depth_of_kept = self.kept.len();
        self.forms.push(own);
        self.run(&content, inside.or(resources))?;
        self.forms.pop();
        self.kept.truncate(depth_of_kept);
        (self.state, self.line_at, self.at) = kept;
        Ok(())
    }

    fn font(&mut self, name: &[u8], resources: Option<&'a Dictionary>) -> Result<Option<Rc<Font>>, Over> {
        let fonts = resources.and_then(|r| r.get_deref(b"Font", self.pdf).ok()).and_then(|o| o.as_dict().ok());
        let dict = fonts.and_then(|f| f.get_deref(name, self.pdf).ok()).and_then(|o| o.as_dict().ok());
        let Some(dict) = dict else { return Ok(None) };
        // One dictionary is one font; where it lies in memory tells it from others.
        let key = std::ptr::from_ref(dict) as usize;
        if let Some(font) = self.fonts.get(&key) {
            return Ok(Some(Rc::clone(font)));
        }
        let font = Rc::new(Font::new(dict, self.pdf, self.spending)?);
        self.fonts.insert(key, Rc::clone(&font));
        Ok(Some(font))
    }

    fn next_line(&mut self, x: f32, y: f32) {
        self.line_at = times(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line_at);
        self.at = self.line_at;
    }

    fn show_all(&mut self, operands: &[Operand<'_>]) -> Result<(), Over> {
        for operand in operands {
            match operand {
                Operand::Text(bytes) => self.show(bytes)?,
                Operand::Number(back) => {
                    let x = -back / 1000.0 * self.state.size * self.state.stretch;
                    self.at = times(&[1.0, 0.0, 0.0, 1.0, x, 0.0], &self.at);
                }
                Operand::Name(_) => {}
            }
        }
        Ok(())
    }

    fn show(&mut self, bytes: &[u8]) -> Result<(), Over> {
        let Some(font) = self.state.font.clone() else { return Ok(()) };
        let step = if font.wide { 2 } else { 1 };
        for code in bytes.chunks(step) {
            self.letters.take(1).map_err(|_| Over::Page)?;
            let code = code.iter().fold(0u32, |all, b| (all << 8) | u32::from(*b));
            let text = font.texts.get(&code).map_or("", String::as_str);
            // One code may say several letters.
            self.letters.take(text.len().saturating_sub(8)).map_err(|_| Over::Page)?;
            let mut wide = font.width(code, text) / 1000.0 * self.state.size + self.state.letter_gap;
            if code == 32 && !font.wide {
                wide += self.state.word_gap;
            }
            wide *= self.state.stretch;
            self.place(text, wide);
            self.at = times(&[1.0, 0.0, 0.0, 1.0, wide, 0.0], &self.at);
        }
        Ok(())
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
