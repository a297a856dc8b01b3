//! Reports: PDF, Word, web pages, text.

use lopdf::{Dictionary, Object, Stream};

use crate::make::{docx, page, paragraph, pdf_of, pdf_with, stream, zip_of};
use crate::{refused, tried};

const BOMB: &str = "unpacks to far more than a report holds";
const LONG: &str = "more text than this program can read";

fn bomb(name: &str, bytes: &[u8]) {
    refused(&["find-in"], name, bytes, BOMB);
}

/// The file is read, and names Ann Adams this often.
fn reads(name: &str, bytes: &[u8], times: usize) -> String {
    let (code, out, messages) = tried(&["find-in"], name, bytes);
    assert_eq!(code, Some(0), "{name}: {messages}");
    assert_eq!(out.matches("→ Ann Adams").count(), times, "{name}: {messages}");
    messages
}

/// Bytes as one filter of PDFs packs them.
fn flate(bytes: Vec<u8>) -> Vec<u8> {
    let mut stream = Stream::new(Dictionary::new(), bytes);
    stream.compress().expect("packed");
    assert_eq!(stream.dict.get(b"Filter").and_then(Object::as_name).expect("a filter"), b"FlateDecode");
    stream.content
}

/// A PDF of one page with this content, packed, and more objects from 6 on.
fn packed(content: &str, times: usize, resources: &str, more: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> {resources} >> >>")
            .into_bytes(),
        if content.len() * times > 1_000 {
            stream("/Filter /FlateDecode", &flate(content.repeat(times).into_bytes()))
        } else {
            stream("", content.repeat(times).as_bytes())
        },
    ];
    objects.extend(more);
    pdf_of(&objects, "")
}

#[test]
fn pdf_content_is_bounded() {
    let operators = packed("q ", 6 * 1024 * 1024, "", Vec::new());
    assert!(operators.len() < 20_000);
    bomb("operators.pdf", &operators);
    bomb("unpacked.pdf", &packed("          ", 8 * 1024 * 1024, "", Vec::new()));
    bomb("operands.pdf", &packed("1 ", 300_000, "", Vec::new()));
    bomb("array.pdf", &packed("[(a)", 300_000, "", Vec::new()));
    bomb("letters.pdf", &packed("BT /F1 1 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ", 100_000, "", Vec::new()));
    // Nested as deep as they like, they are one text, one array and one dictionary.
    let pages = [b"(([<<".repeat(200_000), page(&["Councillor Ann Adams spoke"])];
    reads("brackets.pdf", &pdf_with(&pages, ""), 1);
}

#[test]
fn stacked_filters_are_bounded() {
    let packed = flate(flate(vec![b' '; 20 * 1024 * 1024]));
    let bytes: String = packed.iter().map(|b| format!("{b:02x}")).collect();
    let with = |flates: usize| {
        let names = format!("/ASCIIHexDecode {}", "/FlateDecode ".repeat(flates));
        let objects = vec![
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
            b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>".to_vec(),
            stream(&format!("/Filter [{names}]"), bytes.as_bytes()),
        ];
        pdf_of(&objects, "")
    };
    bomb("filters.pdf", &with(12));
    // Three are read, and there is nothing on the page.
    refused(&["find-in"], "three.pdf", &with(2), "pictures");
}

#[test]
fn forms_in_forms_are_bounded() {
    // Each form draws the next one ten times: a hundred million drawings.
    let form = |next: usize| {
        let draws = "/X Do ".repeat(10);
        stream(
            &format!("/Type /XObject /Subtype /Form /Resources << /XObject << /X {next} 0 R >> >>"),
            draws.as_bytes(),
        )
    };
    let forms: Vec<Vec<u8>> = (7..17).map(form).collect();
    bomb("fans.pdf", &packed("/X Do ", 10, "/XObject << /X 6 0 R >>", forms));
    // A form that draws itself.
    let text = "BT /F1 11 Tf 60 700 Td (Councillor Ann Adams spoke) Tj ET /X Do /X Do ";
    let own = stream("/Type /XObject /Subtype /Form /Resources << /XObject << /X 6 0 R >> >>", b"/X Do /X Do ");
    reads("itself.pdf", &packed(text, 1, "/XObject << /X 6 0 R >>", vec![own]), 1);
}

#[test]
fn pdf_objects_and_pages_are_bounded() {
    let catalog = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
    let mut pages = vec![catalog.clone()];
    let kids: String = (3..20_010).map(|n| format!("{n} 0 R ")).collect();
    pages.push(format!("<< /Type /Pages /Kids [{kids}] /Count 20007 >>").into_bytes());
    pages.extend(vec![b"<< /Type /Page /Parent 2 0 R >>".to_vec(); 20_007]);
    refused(&["find-in"], "pages.pdf", &pdf_of(&pages, ""), "more than 20,000 pages");
    // One page, listed a million times.
    let kids = "3 0 R ".repeat(1_000_000);
    let listed = vec![
        catalog.clone(),
        format!("<< /Type /Pages /Kids [{}] /Count 1000000 >>", &kids[..6 * 300_000]).into_bytes(),
        b"<< /Type /Page /Parent 2 0 R >>".to_vec(),
    ];
    refused(&["find-in"], "listed.pdf", &pdf_of(&listed, ""), "holds");
    let numbers = vec![catalog.clone(), format!("[{}]", "0 ".repeat(6_000_000)).into_bytes()];
    bomb("numbers.pdf", &pdf_of(&numbers, ""));
    let dictionaries = vec![b"<< /A << /B [1 2 3] >> /C (text) /D /Name >>".to_vec(); 400_000];
    bomb("objects.pdf", &pdf_of(&[vec![catalog.clone()], dictionaries].concat(), ""));
    // A page tree that is its own child, and a table of objects that comes before itself.
    let own = vec![catalog, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Parent 2 0 R /Count 9 >>".to_vec()];
    refused(&["find-in"], "own-child.pdf", &pdf_of(&own, "/Prev 0"), "damaged");
    let whole = pdf_with(&[page(&["Councillor Ann Adams spoke"])], "");
    let at = whole.windows(5).rposition(|w| w == b"xref\n").expect("a table") - 5;
    let table = whole[..at].windows(5).rposition(|w| w == b"xref\n").unwrap_or(at);
    reads("loop.pdf", &pdf_with(&[page(&["Councillor Ann Adams spoke"])], &format!("/Prev {table}")), 1);
}

#[test]
fn object_streams_are_bounded() {
    let with = |index: String, body: String, n: usize| {
        let first = index.len();
        let content = flate([index.into_bytes(), body.into_bytes()].concat());
        let objects = vec![
            b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
            b"<< /Type /Page /Parent 2 0 R >>".to_vec(),
            stream(&format!("/Type /ObjStm /N {n} /First {first} /Filter /FlateDecode"), &content),
        ];
        pdf_of(&objects, "")
    };
    // A hundred thousand objects that are all the same long array.
    let same: String = (10..100_010).map(|n| format!("{n} 0 ")).collect();
    let (code, ..) = tried(&["find-in"], "same.pdf", &with(same, format!("[{}]", "0 ".repeat(100_000)), 100_000));
    assert_eq!(code, Some(1));
    bomb("long.pdf", &with("10 0 ".into(), format!("({})", " ".repeat(60 * 1024 * 1024)), 1));
    bomb("wide.pdf", &with("10 0 ".into(), format!("[{}]", "0 ".repeat(1_900_000)), 1));
}

/// Objects of a PDF of one page that names Ann Adams, and more from 6 on; each object is as it is in the file.
struct Raw {
    bytes: Vec<u8>,
    entries: Vec<[u32; 3]>,
}

impl Raw {
    fn new() -> Self {
        let mut raw = Raw { bytes: b"%PDF-1.5\n".to_vec(), entries: vec![[0, 0, 65535]] };
        for object in [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            "<< /Length 57 >> stream\nBT /F1 11 Tf 60 700 Td (Councillor Ann Adams spoke) Tj ET\nendstream",
        ] {
            raw.object(format!("{object}\nendobj"));
        }
        raw
    }

    fn at(&self) -> u32 {
        u32::try_from(self.bytes.len()).expect("a small file")
    }

    fn number(&self) -> usize {
        self.entries.len()
    }

    fn object(&mut self, object: impl AsRef<[u8]>) {
        let (at, number) = (self.at(), self.number());
        self.entries.push([1, at, 0]);
        self.bytes.extend(format!("{number} 0 obj ").bytes().chain(object.as_ref().iter().copied()).chain([b'\n']));
    }

    /// A packed table of all objects; gives where it is.
    fn table(&mut self) -> u32 {
        let at = self.at();
        let entry = |[kind, at, last]: &[u32; 3]| {
            [&kind.to_be_bytes()[3..], &at.to_be_bytes(), &last.to_be_bytes()[2..]].concat()
        };
        let plain: Vec<u8> = self.entries.iter().flat_map(entry).collect();
        // Few entries get no smaller by it.
        let (content, filter) = if plain.len() > 1_000 { (flate(plain), "/Filter /FlateDecode") } else { (plain, "") };
        let (size, length) = (self.entries.len(), content.len());
        let head = format!(
            "999999 0 obj << /Type /XRef /Size {size} /W [1 4 2] /Root 1 0 R /Length {length} {filter} >> stream\n"
        );
        self.bytes.extend(head.bytes().chain(content).chain(*b"\nendstream endobj\n"));
        at
    }

    fn end(mut self, at: u32) -> Vec<u8> {
        self.bytes.extend(format!("startxref\n{at}\n%%EOF\n").bytes());
        self.bytes
    }

    fn ended(mut self) -> Vec<u8> {
        let at = self.table();
        self.end(at)
    }
}

fn tangled(name: &str, bytes: &[u8]) {
    assert!(bytes.len() < 2_000_000, "{name} is a small file");
    refused(&["find-in"], name, bytes, "leads to the same parts over and over");
}

#[test]
fn one_object_under_many_numbers_is_bounded() {
    for end in ["] endobj", "! endobj"] {
        let mut raw = Raw::new();
        raw.object(format!("[{}{end}", "0 ".repeat(100_000)));
        let last = *raw.entries.last().expect("one");
        raw.entries.extend(vec![last; 20_000]);
        tangled("numbers.pdf", &raw.ended());
    }
    // Two numbers for one object are odd, and harmless.
    let mut raw = Raw::new();
    raw.entries.push(raw.entries[3]);
    reads("two.pdf", &raw.ended(), 1);
}

#[test]
fn lengths_of_streams_are_bounded() {
    // Each stream has its length in the next one: the loader would use up its stack.
    let mut raw = Raw::new();
    for _ in 0..5_000 {
        raw.object(format!("<< /Length {} 0 R >> stream\n\nendstream endobj", raw.number() + 1));
    }
    tangled("chain.pdf", &raw.ended());
    // All have it in one long array, and that by a name that is written oddly.
    for name in ["Length", "L#65ngth"] {
        let mut raw = Raw::new();
        raw.object(format!("[{}] endobj", "0 ".repeat(100_000)));
        for _ in 0..5_000 {
            raw.object(format!("<< /{name} 6 0 R >> stream\n\nendstream endobj"));
        }
        tangled("array.pdf", &raw.ended());
    }
    // As programs write it.
    let mut raw = Raw::new();
    for _ in 0..2_000 {
        let next = raw.number() + 1;
        raw.object(format!("<< /Length {next} 0 R >> stream\nq Q\nendstream endobj"));
        raw.object("3 endobj");
    }
    reads("usual.pdf", &raw.ended(), 1);
}

#[test]
fn members_of_object_streams_are_bounded() {
    for body in [format!("{}{}", "[0 ".repeat(6_666), "0 ".repeat(150_000)), "(".repeat(20_000) + &"a".repeat(500_000)]
    {
        let index: String = (0..20_000).map(|n| format!("{} {n} ", n + 10)).collect();
        let content = flate(format!("{index}{body}").into_bytes());
        let mut raw = Raw::new();
        let dict = format!("/Type /ObjStm /N 20000 /First {} /Filter /FlateDecode", index.len());
        raw.object([stream(&dict, &content), b"\nendobj".to_vec()].concat());
        bomb("members.pdf", &raw.ended());
    }
}

#[test]
fn tables_of_objects_are_bounded() {
    let mut raw = Raw::new();
    let usual = raw.entries.len();
    raw.entries.extend(vec![[2, 7, 0]; 500_000]);
    let packed = raw.table();
    raw.entries.truncate(usual);
    let mut before = None;
    for _ in 0..300 {
        let at = raw.at();
        let prev = before.map_or(String::new(), |prev: u32| format!("/Prev {prev} "));
        let table =
            format!("xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 7 /Root 1 0 R /XRefStm {packed} {prev}>>\n");
        raw.bytes.extend(table.bytes());
        before = Some(at);
    }
    tangled("tables.pdf", &raw.end(before.expect("a table")));
    // A hundred versions of a file, each with a table of its own.
    let mut raw = Raw::new();
    let mut at = raw.table();
    for _ in 0..100 {
        raw.bytes.extend(format!("startxref\n{at}\n%%EOF\n").bytes());
        at = raw.table();
    }
    reads("versions.pdf", &raw.end(at), 1);
}

#[test]
fn texts_in_texts_are_bounded() {
    let mut raw = Raw::new();
    raw.object(format!("{}{}{} endobj", "(".repeat(90), "a".repeat(1_800_000), ")".repeat(90)));
    tangled("deep.pdf", &raw.ended());
}

#[test]
fn font_maps_are_bounded() {
    let ranges = "<0000> <ffff> <0041>\n".repeat(150_000);
    let objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>"
            .to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>".to_vec(),
        stream("", b"BT /F1 10 Tf 60 700 Td <00010002> Tj ET"),
        format!("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /W [{}] >>", "0 65535 500 ".repeat(100_000)).into_bytes(),
        stream("/Filter /FlateDecode", &flate(format!("1 beginbfrange\n{ranges} endbfrange").into_bytes())),
    ];
    reads("map.pdf", &pdf_of(&objects, ""), 0);
}

#[test]
fn word_documents_are_bounded() {
    let long = docx(&paragraph("Councillor Ann Adams spoke of the harbour wall.").repeat(30_000));
    reads("paragraphs.docx", &long, 30_000);
    // Empty ones are lines too.
    reads("empty.docx", &docx(&("<w:p/>".repeat(600_000) + &paragraph("Cllr Ann Adams spoke"))), 1);
    refused(&["find-in"], "lines.docx", &docx(&"<w:p/>".repeat(1_200_000)), LONG);
    let open = "<w:tbl><w:tr><w:tc>".repeat(100_000);
    bomb("tables.docx", &docx(&format!("{open}{}", "</w:tc></w:tr></w:tbl>".repeat(100_000))));
    bomb("deep.docx", &docx(&"<a>".repeat(1_000_000)));
    let attributes: String = (0..1_000_000).map(|n| format!(" a{n}='b'")).collect();
    bomb("attributes.docx", &docx(&format!("<w:p{attributes}/>")));
    bomb("text.docx", &docx(&paragraph(&"a".repeat(20 * 1024 * 1024))));
    bomb("markup.docx", &docx(&"<!---->".repeat(9_000_000)));
    // A row of very many cells costs no more than its text.
    let cells = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>".repeat(150_000);
    reads("cells.docx", &docx(&format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>")), 0);
    let names: Vec<String> = (0..30_000).map(|n| format!("word/header{n}.xml")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b"<x/>"[..])).collect();
    bomb("entries.docx", &zip_of(&files));
    // A zip within a zip is not opened, and entities are not put in.
    let inner = zip_of(&[("word/document.xml", b"<x/>")]);
    refused(&["find-in"], "nested.docx", &zip_of(&[("inner.docx", &inner)]), "Word document");
    let laughs: String = (1..30).map(|n| format!("<!ENTITY l{n} \"&l{0};&l{0};&l{0};&l{0};\">", n - 1)).collect();
    let xml = format!("<!DOCTYPE d [<!ENTITY l0 \"ha\">{laughs}]><d><p><t>Cllr Ann Adams &l29; spoke</t></p></d>");
    reads("laughs.docx", &zip_of(&[("word/document.xml", xml.as_bytes())]), 1);
}

#[test]
fn texts_and_pages_are_bounded() {
    let large = "larger than 32 MB";
    refused(&["find-in"], "zeros.txt", &vec![0; 64 * 1024 * 1024], large);
    refused(&["find-in"], "zeros.txt", &vec![0; 20 * 1024 * 1024], "neither a text");
    refused(&["find-in"], "short-words.txt", &b"a ".repeat(1_600_000), LONG);
    refused(&["find-in"], "breaks.txt", &b"\n".repeat(2 * 1024 * 1024), LONG);
    refused(&["find-in"], "marks.txt", &b".".repeat(2 * 1024 * 1024), LONG);
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(b"a\0 \0".repeat(1_600_000)).collect();
    refused(&["find-in"], "wide.txt", &wide, LONG);
    for (name, bytes) in [("less", b"<".repeat(4 << 20)), ("and", b"&".repeat(4 << 20))] {
        refused(&["find-in"], &format!("{name}.html"), &[b"<html><p>".to_vec(), bytes].concat(), LONG);
    }
    for (name, tag) in [("deep", "<div>"), ("quotes", "<a b=\">"), ("closing", "</p><p>a"), ("script", "<script")] {
        let page = format!("<html><p>Cllr Ann Adams spoke</p>{}", tag.repeat(1_000_000 / tag.len()));
        let (code, out, messages) = tried(&["find-in"], &format!("{name}.html"), page.as_bytes());
        assert!(code == Some(0) && out.contains("→ Ann Adams"), "{name}: {messages}");
    }
    let attributes: String = (0..1_000_000).map(|n| format!(" a{n}='b'")).collect();
    reads("attributes.html", format!("<html><p{attributes}>Cllr Ann Adams spoke</p>").as_bytes(), 1);
}

#[test]
fn long_lines_cost_no_more_than_short_ones() {
    // With work for the whole line at every name, this takes hours.
    let line = "Councillor Ann Adams spoke of the harbour wall, and then ".repeat(75_000);
    assert!(line.len() > 4_000_000);
    reads("line.txt", line.as_bytes(), 75_000);
}

#[test]
fn names_by_the_hundred_thousand_are_refused() {
    let names = "Cllr Ann Adams\n".repeat(201_000);
    refused(&["find-in"], "names.txt", names.as_bytes(), "names more people");
}
