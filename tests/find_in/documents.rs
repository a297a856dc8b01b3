//! Files of every kind, whole and broken.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use commonground::exchange::document::{Document, Kind, read, was_stopped};
use commonground::insight::mentions::{Certainty, Register, find};

use crate::corpus::people;
use crate::make::{docx, page, paragraph, pdf, pdf_of, pdf_with, stream, zip_of};

fn opened(bytes: &[u8]) -> Document {
    read(bytes, "report", &mut |_, _| {}, &AtomicBool::new(false)).unwrap_or_else(|r| panic!("{}", r.say.key))
}

fn refused(bytes: &[u8]) -> &'static str {
    match read(bytes, "report", &mut |_, _| {}, &AtomicBool::new(false)) {
        Ok(document) => panic!("it was read: {document:?}"),
        Err(refusal) => refusal.say.key.trim_start_matches("document-refused-"),
    }
}

fn certain(document: &Document) -> Vec<String> {
    let found = find(&document.lines, &Register::new(&people())).expect("few names");
    let certain = found.into_iter().filter(|m| m.certainty == Certainty::Certain);
    certain.map(|m| format!("{}:{} {}", m.line, m.column, m.name)).collect()
}

#[test]
fn a_pdf_is_read_line_by_line_and_page_by_page() {
    let bytes = pdf(&[
        vec![
            "Minutes of the Council",
            "",
            "Present: Councillors A Bevan, D De’Ath, Hannah Francis-",
            "Dew and S Carver",
            "1",
        ],
        vec!["Councillor Farida Ahmed asked about accom-", "modation for Siân (aged 9).", "Page 2 of 2"],
    ]);
    let document = opened(&bytes);
    assert_eq!(document.kind, Kind::Pdf);
    assert_eq!(
        document.lines,
        [
            "Minutes of the Council",
            "",
            "Present: Councillors A Bevan, D De’Ath, Hannah Francis-",
            "Dew and S Carver",
            "Councillor Farida Ahmed asked about accommodation",
            "for Siân (aged 9).",
        ]
    );
    assert_eq!(
        certain(&document),
        ["3:22 A Bevan", "3:31 D De’Ath", "3:41 Hannah Francis- Dew", "4:9 S Carver", "5:12 Farida Ahmed"]
    );
    // Some other bytes may stand before it.
    let before = [b"\n\nsent by a mail program\n".to_vec(), bytes].concat();
    assert_eq!(opened(&before).kind, Kind::Pdf);
}

#[test]
fn letters_are_put_together_by_where_they_stand() {
    // Kerned, letter by letter, in cells, turned on its side, and through a form.
    let content = b"BT /F1 10 Tf 60 700 Td [(Councillor) -300 (A) -280 (Be) 20 (van)] TJ ET \
        BT /F1 10 Tf 1 0 0 1 60 680 Tm (Cllr) Tj 1 0 0 1 160 680 Tm (P May) Tj ET \
        q 0 1 -1 0 300 100 cm BT /F1 10 Tf 0 0 Td (Cllr C Green) Tj ET Q \
        q 2 0 0 2 0 0 cm BT /F1 5 Tf 30 300 Td (Cllr ) Tj (N Lloyd) Tj ET Q"
        .to_vec();
    let lines = opened(&pdf_with(&[content], "")).lines;
    let lines: Vec<&str> = lines.iter().map(String::as_str).filter(|l| !l.is_empty()).collect();
    assert_eq!(lines, ["Councillor A Bevan", "Cllr\tP May", "Cllr C Green", "Cllr N Lloyd"]);
}

#[test]
fn what_a_pdf_says_its_letters_are_comes_before_how_they_are_drawn() {
    let map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n\
        1 begincodespacerange <0000> <ffff> endcodespacerange\n\
        4 beginbfchar <0001> <004C> <0002> <006C> <0003> <0177> <0004> <0072> endbfchar\n\
        endcmap end end";
    let objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>".to_vec(),
        stream("", b"BT /F1 10 Tf 60 700 Td <0001000200030004> Tj ET"),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 600 /W [1 [500 250 500] 4 4 330] >>".to_vec(),
        stream("", map.as_bytes()),
    ];
    assert_eq!(opened(&pdf_of(&objects, "")).lines, ["Llŷr"]);
}

#[test]
fn a_report_of_400_pages_is_read_with_progress() {
    let lines: Vec<String> = (0..45)
        .map(|at| match at % 9 {
            0 => format!("{at}. The Committee considered the report on Evans Street and Hill House, and the"),
            4 => "Councillors A Bevan, P M Blackmore, J E Burton and M Jones declared an interest in it.".to_owned(),
            _ => "provision of services across the county during the financial year, as set out below,".to_owned(),
        })
        .collect();
    let pages = vec![lines.iter().map(String::as_str).collect::<Vec<_>>(); 400];
    let bytes = pdf(&pages);
    let mut steps = Vec::new();
    let begun = Instant::now();
    let document =
        read(&bytes, "pack.pdf", &mut |done, total| steps.push((done, total)), &AtomicBool::new(false)).expect("read");
    let after_reading = begun.elapsed();
    let found = find(&document.lines, &Register::new(&people())).expect("few names");
    println!(
        "400 pages, {} lines: read in {after_reading:.2?}, {} mentions found in {:.2?}",
        document.lines.len(),
        found.len(),
        begun.elapsed() - after_reading
    );
    assert_eq!(found.len(), 400 * 5 * 4);
    assert_eq!(steps.last(), Some(&(400, 400)));
    assert!(steps.len() > 400 && steps.windows(2).all(|w| w[0].0 <= w[1].0 || w[0].1 != w[1].1));
}

#[test]
fn reading_can_be_stopped() {
    let bytes = pdf(&vec![vec!["Councillor A Bevan"]; 50]);
    let stop = AtomicBool::new(false);
    let mut last = 0;
    let stopped = read(
        &bytes,
        "pack.pdf",
        &mut |done, _| {
            last = done;
            stop.store(done == 10, Ordering::Relaxed);
        },
        &stop,
    );
    assert!(stopped.is_err_and(|refusal| was_stopped(&refusal)));
    assert_eq!(last, 10);
}

#[test]
fn a_pdf_that_cannot_be_read_gets_a_sentence() {
    let whole = pdf(&[vec!["Councillor A Bevan"]]);
    let locked = "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 \
        /O <000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f> \
        /U <000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f> >> \
        /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]";
    assert_eq!(refused(&pdf_with(&[page(&["A secret"])], locked)), "encrypted");
    let beside = locked.replace("/Encrypt <<", "/Encrypt 3 0 R /Spare <<");
    assert_eq!(refused(&pdf_with(&[page(&["A secret"])], &beside)), "encrypted");
    assert_eq!(refused(&pdf_with(&[b"q 600 0 0 800 0 0 cm /Im1 Do Q".to_vec()], "")), "scanned");
    assert_eq!(refused(&pdf_with(&[b"[".repeat(10_000)], "")), "damaged", "brackets are no picture");
    assert_eq!(refused(b"%PDF-1.7\n%%EOF"), "damaged");
    assert_eq!(refused(b"%PDF-1.4 and then nothing of the kind"), "damaged");
    // Cut off anywhere, it is read as far as it goes or refused; it never panics.
    for end in (9..whole.len()).step_by(7) {
        let _ = read(&whole[..end], "report", &mut |_, _| {}, &AtomicBool::new(false));
    }
}

#[test]
fn one_damaged_page_takes_no_other_down() {
    let filter = "/Filter /FlateDecode";
    let objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>".to_vec(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>".to_vec(),
        stream("", &page(&["Councillor A Bevan"])),
        b"<< /Type /Page /Parent 2 0 R /Contents 7 0 R /Resources << /Font << /F1 3 0 R >> >> >>".to_vec(),
        stream(filter, b"this was never packed"),
    ];
    let document = opened(&pdf_of(&objects, ""));
    assert_eq!(document.lines, ["Councillor A Bevan"]);
    assert_eq!(document.notes.len(), 1);
}

#[test]
fn a_word_document_gives_its_paragraphs_and_its_tables_by_row() {
    let row = |cells: &[&str]| -> String {
        let cells: String = cells.iter().map(|c| format!("<w:tc>{}</w:tc>", paragraph(c))).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let body = format!(
        "{}<w:p><w:r><w:t>Cllr A</w:t></w:r><w:r><w:tab/><w:t>Be</w:t></w:r><w:r><w:t>van &amp; Co&#8217;s</w:t></w:r></w:p>\
         <w:tbl>{}{}</w:tbl><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>",
        paragraph("Councillors: Si\u{302}an Jones"),
        row(&["Councillor", "Item"]),
        row(&["P May", "4"]),
    );
    let document = opened(&docx(&body));
    assert_eq!(document.kind, Kind::Docx);
    let lines: Vec<&str> = document.lines.iter().map(String::as_str).filter(|l| !l.is_empty()).collect();
    assert_eq!(lines, ["Councillors: Sîan Jones", "Cllr A\tBevan & Co’s", "Councillor\tItem", "P May\t4"]);
}

#[test]
fn every_row_of_a_table_in_a_pdf_counts() {
    // Rows far apart, so that there is an empty line between them.
    let rows = [["Councillor", "Ward"], ["Alun Bevan", "Castle"], ["Petra May", "Hill"], ["Stephen Carver", "Quay"]];
    let cell = |at: usize, row: &[&str; 2]| {
        let y = 700 - 26 * at;
        format!("BT /F1 10 Tf 60 {y} Td ({}) Tj ET BT /F1 10 Tf 260 {y} Td ({}) Tj ET\n", row[0], row[1])
    };
    let content: String = rows.iter().enumerate().map(|(at, row)| cell(at, row)).collect();
    let document = opened(&pdf_with(&[content.into_bytes()], ""));
    assert_eq!(document.lines.iter().filter(|l| l.is_empty()).count(), 3, "{:?}", document.lines);
    assert_eq!(certain(&document), ["3:1 Alun Bevan", "5:1 Petra May", "7:1 Stephen Carver"]);
}

#[test]
fn a_zip_that_is_no_word_document_or_far_too_much_of_one_is_refused() {
    assert_eq!(refused(&zip_of(&[("xl/workbook.xml", b"<x/>")])), "other-office");
    assert_eq!(refused(b"PK\x03\x04 and no more"), "damaged");
    let mut cut = docx(&paragraph("Councillor A Bevan"));
    cut.truncate(cut.len() / 2);
    assert_eq!(refused(&cut), "damaged");
    assert_eq!(refused(&docx("<w:p><w:r><w:t>open")), "damaged");
    let bomb = docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a ".repeat(80 * 1024 * 1024)));
    assert!(bomb.len() < 2 * 1024 * 1024);
    assert_eq!(refused(&bomb), "bomb");
    assert_eq!(refused(&docx("")), "empty");
}

#[test]
fn a_saved_page_gives_what_a_browser_shows() {
    let page = "<!DOCTYPE html><!-- saved from url --><html><head><title>Agenda</title>\
        <script>var x = '<p>Councillor A Bevan</p>';</script><style>p { color: red }</style></head><body>\
        <div class=\"mgThumbsList\"><ul><li><a href='mgUserInfo.aspx?UID=1'>Councillor&nbsp;Si&acirc;n   Jones</a>\
        <p>Castle</p></li></ul></div><table><tr><th>Councillor</th><th>Item</th></tr><tr><td>C Green &amp; Son</td>\
        <td title='a > b'>4 &lt; 5</td></tr></table>O&#146;Connell&#x2019;s<br>A &madeup; B & C</body></html>";
    let document = opened(page.as_bytes());
    assert_eq!(document.kind, Kind::Html);
    let lines: Vec<&str> = document.lines.iter().map(String::as_str).filter(|l| !l.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "Agenda",
            "Councillor Siân Jones",
            "Castle",
            "Councillor\tItem",
            "C Green & Son\t4 < 5",
            "O’Connell’s",
            "A &madeup; B & C"
        ]
    );
}

#[test]
fn text_is_read_in_its_encoding_and_keeps_its_lines() {
    let plain = opened(b"Cyng. Si\xe2n Jones\r\nCyng. A Bevan\rend\n");
    assert_eq!(plain.lines, ["Cyng. Siân Jones", "Cyng. A Bevan", "end", ""]);
    assert_eq!(plain.notes.len(), 1);
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("Cllr ŵ".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(opened(&wide).lines, ["Cllr ŵ"]);
    assert_eq!(refused(b""), "empty");
    assert_eq!(refused(b" \r\n \n"), "empty");
    assert_eq!(refused(&[0, 1, 2, 3, 0, 0, 7]), "binary");
    assert_eq!(refused(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "old-office");
    assert_eq!(refused(b"{\\rtf1 hello}"), "rtf");
}
