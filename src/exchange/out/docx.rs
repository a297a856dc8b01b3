//! A document for Word: the smallest package that Word and LibreOffice open
//! without a word of complaint (ECMA-376, WordprocessingML).

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::doc::{Block, Doc, Line, Piece, Speak};
use super::html::escaped;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Writes a document for Word.
///
/// # Errors
/// Where the package cannot be put together, which memory alone could cause.
pub fn docx(doc: &Doc, speak: Speak<'_>) -> std::io::Result<Vec<u8>> {
    let mut body = Body { speak, xml: String::new(), links: Vec::new() };
    body.document(doc);
    let title = escaped(&doc.title.plain(speak).replace('\n', " "));
    let audience = escaped(&doc.audience.plain(speak).replace('\n', " "));
    let language = if doc.language == "cy" { "cy-GB" } else { "en-GB" };
    let parts: [(&str, String); 7] = [
        ("[Content_Types].xml", content_types()),
        (
            "_rels/.rels",
            relations(&[
                ("rId1", &format!("{R}/officeDocument"), "word/document.xml", false),
                ("rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml", false),
                ("rId3", &format!("{R}/extended-properties"), "docProps/app.xml", false),
            ]),
        ),
        (
            "docProps/core.xml",
            format!(
                "{HEAD}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title>\
             <dc:description>{audience}</dc:description><dc:language>{language}</dc:language></cp:coreProperties>"
            ),
        ),
        (
            "docProps/app.xml",
            format!(
                "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
             <Application>Common Ground</Application></Properties>"
            ),
        ),
        (
            "word/document.xml",
            format!(
                "{HEAD}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>{}<w:sectPr>\
             <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1020\" w:right=\"1134\" w:bottom=\"1020\" \
             w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
                body.xml
            ),
        ),
        ("word/styles.xml", styles(language)),
        ("word/_rels/document.xml.rels", {
            let mut all = vec![
                ("rIdStyles".to_owned(), format!("{R}/styles"), "styles.xml".to_owned(), false),
                ("rIdList".to_owned(), format!("{R}/numbering"), "numbering.xml".to_owned(), false),
            ];
            for (n, link) in body.links.iter().enumerate() {
                all.push((format!("rIdLink{n}"), format!("{R}/hyperlink"), escaped(link), true));
            }
            let all: Vec<(&str, &str, &str, bool)> =
                all.iter().map(|(id, kind, to, out)| (id.as_str(), kind.as_str(), to.as_str(), *out)).collect();
            relations(&all)
        }),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // A fixed day, so that the same document is the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, xml) in parts.into_iter().chain([("word/numbering.xml", numbering())]) {
        zip.start_file(name, options).map_err(std::io::Error::other)?;
        zip.write_all(xml.as_bytes())?;
    }
    Ok(zip.finish().map_err(std::io::Error::other)?.into_inner())
}

fn content_types() -> String {
    const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{TYPE}.document.main+xml\"/>\
         <Override PartName=\"/word/styles.xml\" ContentType=\"{TYPE}.styles+xml\"/>\
         <Override PartName=\"/word/numbering.xml\" ContentType=\"{TYPE}.numbering+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" \
         ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>"
    )
}

/// Relations: id, kind, target, and whether the target lies outside.
fn relations(all: &[(&str, &str, &str, bool)]) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (id, kind, target, outside) in all {
        let mode = if *outside { " TargetMode=\"External\"" } else { "" };
        out.push_str(&format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"{mode}/>"));
    }
    out + "</Relationships>"
}

/// One kind of list: a bullet.
fn numbering() -> String {
    format!(
        "{HEAD}<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"0\">\
         <w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
         <w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>\
         <w:pPr><w:ind w:left=\"397\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

fn styles(language: &str) -> String {
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let mut out = format!(
        "{HEAD}<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"110\" w:line=\"259\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>\
         <w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"170\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>\
         <w:rPr><w:color w:val=\"0B3D91\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
    );
    let spaced = |before: u32, after: u32| format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>");
    out.push_str(&style("Title", "Title", &spaced(0, 60), "<w:b/><w:sz w:val=\"32\"/>"));
    out.push_str(&style(
        "Heading1",
        "heading 1",
        &format!("<w:keepNext/>{}<w:outlineLvl w:val=\"0\"/>", spaced(200, 60)),
        "<w:b/><w:sz w:val=\"24\"/>",
    ));
    out.push_str(&style("ListParagraph", "List Paragraph", &spaced(0, 50), ""));
    out.push_str(&style("Close", "Close Lines", &spaced(0, 0), ""));
    out.push_str(&style("Cell", "Table Cell", &spaced(0, 50), ""));
    out.push_str(&style(
        "Quote",
        "Quote",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"888888\"/></w:pBdr>\
         <w:spacing w:before=\"0\" w:after=\"80\"/><w:ind w:left=\"227\"/>",
        "",
    ));
    out.push_str(&style("Audience", "Audience", &spaced(60, 160), "<w:color w:val=\"4A4A4A\"/><w:sz w:val=\"18\"/>"));
    let edge = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"1A1A1A\"/>");
    let edges: String = ["top", "left", "bottom", "right"].map(edge).concat();
    out.push_str(&style("Notice", "Notice", &format!("<w:pBdr>{edges}</w:pBdr>{}", spaced(0, 160)), "<w:b/>"));
    out + "</w:styles>"
}

/// What is written so far of the document itself.
struct Body<'a> {
    speak: Speak<'a>,
    xml: String,
    links: Vec<String>,
}

impl Body<'_> {
    fn document(&mut self, doc: &Doc) {
        if !doc.letter {
            self.paragraph("Title", "", &doc.title);
            self.paragraph("Audience", "", &doc.audience);
        }
        for block in &doc.blocks {
            match block {
                Block::Heading(line) => self.paragraph("Heading1", "", line),
                Block::Para(line) => self.paragraph("Normal", "", line),
                Block::Notice(line) => self.paragraph("Notice", "", line),
                Block::Space => {
                    self.xml.push_str("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"360\"/></w:pPr></w:p>")
                }
                Block::Lines(lines) => {
                    for line in lines {
                        self.paragraph("Close", "", line);
                    }
                    self.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"Close\"/></w:pPr></w:p>");
                }
                Block::List(lines) => {
                    let bullet = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
                    for line in lines {
                        self.paragraph("ListParagraph", bullet, line);
                    }
                }
                Block::Table(rows) => self.table(rows),
                Block::Quote { words, of } => {
                    self.paragraph("Quote", "", words);
                    if let Some(of) = of {
                        self.paragraph("Quote", "", of);
                    }
                }
            }
        }
        if doc.letter {
            self.paragraph("Audience", "", &doc.audience);
        }
    }

    fn table(&mut self, rows: &[(Line, Line)]) {
        self.xml.push_str(
            "<w:tbl><w:tblPr><w:tblW w:w=\"9638\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr>\
             <w:tblGrid><w:gridCol w:w=\"2268\"/><w:gridCol w:w=\"7370\"/></w:tblGrid>",
        );
        for (label, value) in rows {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (line, width, bold) in [(label, 2268, "<w:b/>"), (value, 7370, "")] {
                self.xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
                self.xml.push_str("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>");
                self.runs(line, bold);
                self.xml.push_str("</w:p></w:tc>");
            }
            self.xml.push_str("</w:tr>");
        }
        // A paragraph must follow a table.
        self.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Close\"/></w:pPr></w:p>");
    }

    fn paragraph(&mut self, style: &str, more: &str, line: &Line) {
        self.xml.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>"));
        self.runs(line, "");
        self.xml.push_str("</w:p>");
    }

    fn runs(&mut self, line: &Line, look: &str) {
        let mut pieces = line.pieces(self.speak);
        if let Some(last) = pieces.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        for Piece { text, to } in pieces {
            if let Some(to) = &to {
                self.xml.push_str(&format!("<w:hyperlink r:id=\"rIdLink{}\">", self.links.len()));
                self.links.push(to.clone());
            }
            let link = if to.is_some() { "<w:rStyle w:val=\"Hyperlink\"/>" } else { "" };
            for (n, words) in text.split('\n').enumerate() {
                let end = if n > 0 { "<w:br/>" } else { "" };
                let words = escaped(words);
                self.xml.push_str(&format!(
                    "<w:r><w:rPr>{link}{look}</w:rPr>{end}<w:t xml:space=\"preserve\">{words}</w:t></w:r>"
                ));
            }
            if to.is_some() {
                self.xml.push_str("</w:hyperlink>");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::sync::atomic::AtomicBool;

    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::super::doc::tests::{every_block, speak};
    use super::*;
    use crate::exchange::document;

    #[test]
    fn a_document_for_word_is_a_package_of_well_formed_parts_that_name_each_other() {
        let bytes = docx(&every_block(), &speak).expect("written");
        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a zip");
        let names: Vec<String> = zip.file_names().map(|n| n.expect("a name").into_owned()).collect();
        for (place, name) in names.iter().enumerate() {
            let mut xml = String::new();
            zip.by_index(place).expect("a part").read_to_string(&mut xml).expect("UTF-8");
            let mut reader = Reader::from_str(&xml);
            let mut depth = 0;
            loop {
                match reader.read_event().unwrap_or_else(|e| panic!("{name}: {e}")) {
                    Event::Eof => break,
                    Event::Start(_) => depth += 1,
                    Event::End(_) => depth -= 1,
                    _ => {}
                }
            }
            assert_eq!(depth, 0, "{name}");
            if name == "[Content_Types].xml" {
                for part in xml.split("PartName=\"/").skip(1).filter_map(|p| p.split('"').next()) {
                    assert!(names.iter().any(|n| n == part), "{part} is named and not there");
                }
            }
            if name == "word/_rels/document.xml.rels" {
                assert!(xml.contains("Target=\"https://cwm.example/a?b=1&amp;c=(2)\" TargetMode=\"External\""));
                assert!(!xml.contains("javascript"));
            }
        }
        assert_eq!(docx(&every_block(), &speak).expect("written"), bytes, "the same document is the same bytes");
    }

    #[test]
    fn what_was_written_for_word_is_read_back_as_it_was_said() {
        for letter in [false, true] {
            let bytes = docx(&Doc { letter, ..every_block() }, &speak).expect("written");
            let read = document::read(&bytes, "a.docx", &mut |_, _| {}, &AtomicBool::new(false)).expect("read");
            assert_eq!(read.kind, document::Kind::Docx);
            let lines = read.lines.join("\n");
            for said in [
                "out-for-me",
                "First line\nsecond <script>alert(1)</script> line ·[31m",
                "its [page]",
                "one – two\nbelow",
                "Pwy?\n\nNeb.",
            ] {
                assert!(lines.contains(said), "{said} in {lines}");
            }
            assert!(lines.contains("out-when\tThu | 5pm"), "{lines}");
        }
    }
}
