//! A document as one HTML page that needs nothing else: no script, no font, no
//! picture, and no link but to a source. Also well-formed XML.

use super::doc::{Block, Doc, Line, Speak};

/// The look of a page: calm on a screen, and on one side of A4 when printed.
const STYLE: &str = "\
@page { size: A4; margin: 18mm 20mm; }\n\
* { box-sizing: border-box; }\n\
body { font: 11.5pt/1.45 Georgia, 'Times New Roman', serif; color: #1a1a1a; background: #fff; max-width: 42em; margin: 2.5em auto; padding: 0 1.5em; }\n\
h1 { font-size: 1.45em; line-height: 1.2; margin: 0 0 .3em; }\n\
h2 { font-size: 1.05em; margin: 1.2em 0 .3em; }\n\
p, ul, dl, blockquote { margin: .55em 0; }\n\
ul { padding-left: 1.3em; }\n\
li { margin: .15em 0; }\n\
dl { display: grid; grid-template-columns: minmax(6.5em, max-content) 1fr; gap: .25em 1.2em; }\n\
dt { font-weight: bold; }\n\
dd { margin: 0; }\n\
blockquote { border-left: 3px solid #888; padding-left: .9em; margin-left: 0; }\n\
.kept { white-space: pre-line; }\n\
.audience { color: #4a4a4a; font-size: .85em; border-bottom: 1px solid #999; padding-bottom: .5em; }\n\
.notice { border: 2px solid #1a1a1a; padding: .4em .7em; font-weight: bold; }\n\
.of { color: #4a4a4a; font-size: .9em; }\n\
.space { height: 2.2em; margin: 0; }\n\
.letter h2 { margin-top: .9em; }\n\
footer.audience { border-bottom: 0; border-top: 1px solid #999; padding: .5em 0 0; margin-top: 1.6em; }\n\
@media print { body { font-size: 10.5pt; line-height: 1.35; margin: 0; padding: 0; max-width: none; } h2, dt, .notice { break-after: avoid; } li, dd, blockquote { break-inside: avoid; } a { color: inherit; text-decoration: none; } }\n";

/// Writes a document as a page.
pub fn html(doc: &Doc, speak: Speak<'_>) -> String {
    let title = escaped(&doc.title.plain(speak).split_whitespace().collect::<Vec<_>>().join(" "));
    let audience = said(&doc.audience, speak);
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body{letter}>\n",
        language = doc.language,
        letter = if doc.letter { " class=\"letter\"" } else { "" },
    );
    if !doc.letter {
        out.push_str(&format!("<h1>{}</h1>\n<p class=\"audience\">{audience}</p>\n", said(&doc.title, speak)));
    }
    for block in &doc.blocks {
        out.push_str(&match block {
            Block::Heading(line) => format!("<h2>{}</h2>\n", said(line, speak)),
            Block::Para(line) => format!("<p class=\"kept\">{}</p>\n", said(line, speak)),
            Block::Notice(line) => format!("<p class=\"notice\">{}</p>\n", said(line, speak)),
            Block::Space => "<p class=\"space\"></p>\n".to_owned(),
            Block::Lines(lines) => {
                let lines: Vec<String> = lines.iter().map(|l| said(l, speak)).collect();
                format!("<p class=\"kept\">{}</p>\n", lines.join("<br/>"))
            }
            Block::List(lines) => {
                let items: String =
                    lines.iter().map(|l| format!("<li class=\"kept\">{}</li>\n", said(l, speak))).collect();
                format!("<ul>\n{items}</ul>\n")
            }
            Block::Table(rows) => {
                let row = |(label, value): &(Line, Line)| {
                    format!("<dt>{}</dt><dd class=\"kept\">{}</dd>\n", said(label, speak), said(value, speak))
                };
                format!("<dl>\n{}</dl>\n", rows.iter().map(row).collect::<String>())
            }
            Block::Quote { words, of } => {
                let of = of.as_ref().map(|of| format!("<p class=\"of\">{}</p>", said(of, speak))).unwrap_or_default();
                format!("<blockquote><p class=\"kept\">{}</p>{of}</blockquote>\n", said(words, speak))
            }
        });
    }
    if doc.letter {
        out.push_str(&format!("<footer class=\"audience\">{audience}</footer>\n"));
    }
    out.push_str("</body>\n</html>\n");
    out
}

fn said(line: &Line, speak: Speak<'_>) -> String {
    let one = |p: super::doc::Piece| match p.to {
        Some(to) => format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", escaped(&to), escaped(&p.text)),
        None => escaped(&p.text),
    };
    line.pieces(speak).into_iter().map(one).collect::<String>().trim().to_owned()
}

/// Words in which nothing means anything to HTML or XML.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // No XML can hold these.
            '\u{fffe}' | '\u{ffff}' => out.push('·'),
            '\r' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::super::doc::tests::{every_block, own, speak};
    use super::*;

    /// Reads a page with somebody else's reader: its elements, its links and its text.
    fn read(page: &str) -> (Vec<String>, Vec<String>, String) {
        let mut reader = Reader::from_str(page);
        reader.config_mut().check_end_names = true;
        let (mut names, mut links, mut text, mut depth) = (Vec::new(), Vec::new(), String::new(), 0i32);
        loop {
            match reader.read_event().expect("well-formed") {
                Event::Eof => break,
                Event::Start(e) => {
                    depth += 1;
                    names.push(e.local_name().as_ref().to_owned());
                    for attribute in e.attributes() {
                        let attribute = attribute.expect("an attribute");
                        if ["href", "src"].contains(&attribute.key.as_ref()) {
                            links.push(attribute.value.to_string());
                        }
                    }
                }
                Event::End(_) => depth -= 1,
                Event::Text(e) => text.push_str(&e.xml10_content()),
                Event::GeneralRef(e) => match e.resolve_char_ref() {
                    Ok(Some(c)) => text.push(c),
                    _ => text.push_str(quick_xml::escape::resolve_predefined_entity(&e).expect("an entity")),
                },
                _ => {}
            }
        }
        assert_eq!(depth, 0, "every element ends");
        (names, links, text)
    }

    #[test]
    fn a_page_is_well_formed_runs_nothing_and_leads_only_to_sources() {
        for letter in [false, true] {
            let page = html(&Doc { letter, ..every_block() }, &speak);
            let (names, links, text) = read(&page);
            assert!(!names.iter().any(|n| ["script", "link", "img", "iframe", "object"].contains(&n.as_str())));
            assert_eq!(links, ["https://cwm.example/a?b=1&amp;c=(2)"]);
            assert!(text.contains("First line\nsecond <script>alert(1)</script> line ·[31m"), "{text}");
            assert!(text.contains("one – two\nbelow"), "{text}");
            assert!(text.contains("Pwy?\n\nNeb."), "{text}");
            assert!(text.contains("out-for-me"), "{text}");
            assert!(page.contains("<html lang=\"cy\">"));
            assert_eq!(page.matches("http").count(), 1, "nothing is fetched from anywhere");
        }
    }

    #[test]
    fn what_no_xml_can_hold_does_not_break_a_page() {
        let odd: String =
            (0u8..32).map(char::from).chain(['\u{fffe}', '\u{ffff}', '\u{202e}', ']', ']', '>']).collect();
        let mut doc = Doc::new(own(&odd), own("me"), "en");
        doc.para(own(&odd));
        read(&html(&doc, &speak));
    }
}
