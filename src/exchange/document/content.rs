//! What draws a page of a PDF, taken apart one operator at a time. Nothing is gathered: a page of a hundred million
//! operators takes no more memory than one of ten.

use std::borrow::Cow;

/// What stands before an operator, as far as words need it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Operand<'a> {
    Number(f32),
    Name(Cow<'a, [u8]>),
    Text(Vec<u8>),
}

/// The operators of a page's content, in their order.
pub(super) struct Operators<'a> {
    bytes: &'a [u8],
    at: usize,
    /// What stands before the operator that was read last; arrays are flat, dictionaries are left out.
    pub operands: Vec<Operand<'a>>,
    /// Whether something stands at the end that no operator follows: the content breaks off, or is none.
    pub unfinished: bool,
    most: usize,
}

/// What comes next in a page's content.
#[derive(Debug, PartialEq)]
pub(super) enum Next<'a> {
    Operator(&'a [u8]),
    /// More operands stand before one operator than are read.
    TooMany,
    End,
}

/// How deep brackets may stand inside each other in a text.
const BRACKETS: usize = 100;

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

impl<'a> Operators<'a> {
    /// The operators of this content, with at most `most` operands each.
    pub(super) fn of(bytes: &'a [u8], most: usize) -> Self {
        Operators { bytes, at: 0, operands: Vec::new(), unfinished: false, most }
    }

    /// The next operator; its operands are in `operands`.
    pub(super) fn next(&mut self) -> Next<'a> {
        self.operands.clear();
        let mut dictionaries = 0usize;
        self.unfinished = false;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.unfinished |= !is_space(byte) && byte != b'%';
            let operand = match byte {
                b'%' => {
                    self.pass(|b| !matches!(b, b'\r' | b'\n'));
                    None
                }
                b'(' => Some(Operand::Text(self.literal())),
                b'<' if self.bytes.get(self.at + 1) == Some(&b'<') => {
                    (self.at, dictionaries) = (self.at + 2, dictionaries + 1);
                    None
                }
                b'>' if self.bytes.get(self.at + 1) == Some(&b'>') => {
                    (self.at, dictionaries) = (self.at + 2, dictionaries.saturating_sub(1));
                    None
                }
                b'<' => Some(Operand::Text(self.hex())),
                b'/' => Some(Operand::Name(self.name())),
                b'0'..=b'9' | b'+' | b'-' | b'.' => Some(Operand::Number(self.number())),
                b'a'..=b'z' | b'A'..=b'Z' | b'\'' | b'"' => match self.pass(is_regular) {
                    b"true" | b"false" | b"null" => None,
                    b"BI" => {
                        self.pass_image();
                        self.operands.clear();
                        self.unfinished = false;
                        None
                    }
                    _ if dictionaries > 0 => None,
                    operator => return Next::Operator(operator),
                },
                _ => {
                    self.at += 1;
                    None
                }
            };
            if let Some(operand) = operand.filter(|_| dictionaries == 0) {
                if self.operands.len() >= self.most {
                    return Next::TooMany;
                }
                self.operands.push(operand);
            }
        }
        Next::End
    }

    /// Passes over bytes as long as they are wanted, and gives them.
    fn pass(&mut self, wanted: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let length = rest.iter().position(|b| !wanted(*b)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    fn number(&mut self) -> f32 {
        let digits = self.pass(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.'));
        let digits = std::str::from_utf8(digits).unwrap_or("");
        // "12-3" and "1.2.3" are what broken programs write for 12 and 1.2.
        let whole = |text: &str| text.parse::<f32>().ok();
        whole(digits).unwrap_or_else(|| {
            let sign = digits.len() - digits.trim_start_matches(['+', '-']).len();
            let mut dots = 0;
            let end = digits[sign..].find(|c: char| {
                dots += usize::from(c == '.');
                dots > 1 || matches!(c, '+' | '-')
            });
            let value = whole(&digits[sign..end.map_or(digits.len(), |end| end + sign)]).unwrap_or(0.0);
            if digits.starts_with('-') { -value } else { value }
        })
    }

    fn name(&mut self) -> Cow<'a, [u8]> {
        self.at += 1;
        let raw = self.pass(is_regular);
        if !raw.contains(&b'#') {
            return Cow::Borrowed(raw);
        }
        let mut out = Vec::with_capacity(raw.len());
        let mut at = 0;
        while let Some(&byte) = raw.get(at) {
            let digits = raw.get(at + 1..at + 3).and_then(|d| std::str::from_utf8(d).ok());
            match digits.filter(|_| byte == b'#').and_then(|d| u8::from_str_radix(d, 16).ok()) {
                Some(escaped) => (at, _) = (at + 3, out.push(escaped)),
                None => (at, _) = (at + 1, out.push(byte)),
            }
        }
        Cow::Owned(out)
    }

    fn hex(&mut self) -> Vec<u8> {
        self.at += 1;
        let digits = self.pass(|b| b != b'>');
        self.at = (self.at + 1).min(self.bytes.len());
        let mut out = Vec::with_capacity(digits.len() / 2);
        let mut half = None;
        for digit in digits.iter().filter_map(|b| char::from(*b).to_digit(16)).filter_map(|d| u8::try_from(d).ok()) {
            match half.take() {
                None => half = Some(digit << 4),
                Some(high) => out.push(high | digit),
            }
        }
        out.extend(half);
        out
    }

    fn literal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut out = Vec::new();
        let mut depth = 1usize;
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.escaped(&mut out),
                b'(' => {
                    depth += 1;
                    if depth > BRACKETS {
                        break;
                    }
                    out.push(byte);
                }
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                    out.push(byte);
                }
                // However a line ends, it is one line feed.
                b'\r' => {
                    self.at += usize::from(self.bytes.get(self.at) == Some(&b'\n'));
                    out.push(b'\n');
                }
                _ => out.push(byte),
            }
        }
        out
    }

    /// What stands behind a backslash.
    fn escaped(&mut self, out: &mut Vec<u8>) {
        let Some(&byte) = self.bytes.get(self.at) else { return };
        self.at += 1;
        match byte {
            b'n' => out.push(b'\n'),
            b'r' => out.push(b'\r'),
            b't' => out.push(b'\t'),
            b'b' => out.push(8),
            b'f' => out.push(12),
            b'\r' => self.at += usize::from(self.bytes.get(self.at) == Some(&b'\n')),
            b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.bytes.get(self.at).filter(|b| (b'0'..=b'7').contains(b)) else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                out.extend(u8::try_from(code & 0xff));
            }
            other => out.push(other),
        }
    }

    /// Passes over a picture that is written into the content, up to its `EI`.
    fn pass_image(&mut self) {
        let rest = &self.bytes[self.at..];
        let begins = |at: usize, mark: &[u8]| {
            let before = at.checked_sub(1).and_then(|b| rest.get(b)).is_none_or(|b| is_space(*b));
            before && rest[at..].starts_with(mark) && rest.get(at + mark.len()).is_none_or(|b| is_space(*b))
        };
        let data = (0..rest.len()).find(|at| begins(*at, b"ID")).map_or(rest.len(), |at| at + 2);
        // The letters may stand in the picture too; behind the real ones goes on what is written in ASCII.
        let plain = |at: usize| {
            let behind = &rest[(at + 2).min(rest.len())..(at + 12).min(rest.len())];
            behind.iter().all(|b| is_space(*b) || (b' '..=b'~').contains(b))
        };
        let end = (data..rest.len()).find(|at| begins(*at, b"EI") && plain(*at)).map_or(rest.len(), |at| at + 2);
        self.at += end;
    }
}

#[cfg(test)]
mod tests {
    use super::{Next, Operand, Operators};

    fn read(content: &[u8]) -> Vec<(String, usize)> {
        let mut operators = Operators::of(content, 100);
        let mut all = Vec::new();
        while let Next::Operator(name) = operators.next() {
            all.push((String::from_utf8_lossy(name).into_owned(), operators.operands.len()));
        }
        all
    }

    #[test]
    fn operators_come_with_their_operands() {
        let content = b"% a remark Tj\nq 1 0 0 1 -5.5 +.5 cm /F#31 12 Tf[(a) -20 <41 4>]TJ BDC /P <</MCID 3 /X [1 2]>> BDC (x)' EMC Q";
        let names = read(content);
        let expected =
            [("q", 0), ("cm", 6), ("Tf", 2), ("TJ", 3), ("BDC", 0), ("BDC", 1), ("'", 1), ("EMC", 0), ("Q", 0)];
        assert_eq!(names, expected.map(|(name, count)| (name.to_owned(), count)));
    }

    #[test]
    fn texts_names_and_numbers_are_decoded() {
        let mut operators = Operators::of(b"(a\\(b(c)\\\nd\\101\\7\r\ne) <4 14> /A#20b 12-3 1.2.3 -.5 Tj", 100);
        assert_eq!(operators.next(), Next::Operator(b"Tj"));
        assert_eq!(
            operators.operands,
            [
                Operand::Text(b"a(b(c)dA\x07\ne".to_vec()),
                Operand::Text(b"A@".to_vec()),
                Operand::Name(b"A b".to_vec().into()),
                Operand::Number(12.0),
                Operand::Number(1.2),
                Operand::Number(-0.5),
            ]
        );
    }

    #[test]
    fn pictures_in_the_content_are_passed_over() {
        let content = b"BI /W 2 /H 2 /BPC 8 /CS /G ID \x80 EI \x01\x02 EI\nBT (a) Tj ET";
        assert_eq!(read(content), [("BT".to_owned(), 0), ("Tj".to_owned(), 1), ("ET".to_owned(), 0)]);
        assert_eq!(read(b"BI /W 2 ID (never ends"), []);
    }

    #[test]
    fn content_without_its_operator_is_unfinished() {
        for (content, unfinished) in [
            (&b"[[[[[["[..], true),
            (b"q Q [[[[", true),
            (b"q Q % a remark", false),
            (b"q (a) Tj Q\n\0 ", false),
            (b"", false),
        ] {
            let mut operators = Operators::of(content, 100);
            while let Next::Operator(_) = operators.next() {}
            assert_eq!(operators.unfinished, unfinished, "{}", String::from_utf8_lossy(content));
        }
    }

    #[test]
    fn too_many_operands_stop_the_reading() {
        let content = b"1 ".repeat(101);
        assert_eq!(Operators::of(&content, 100).next(), Next::TooMany);
        assert_eq!(Operators::of(b"((((((((", 100).next(), Next::End);
    }
}
