//! A strict reader of vCard and iCalendar lines, made from RFC 2425 and RFC 5545,
//! to read back what was written.

/// One property: its name with its parameters, its value unescaped (parts of
/// a structured value stand apart).
pub(crate) type Property = (String, Vec<String>);

/// Reads lines into properties; panics at whatever the RFCs forbid.
pub(crate) fn read(text: &str) -> Vec<Property> {
    assert!(text.ends_with("\r\n"), "ends with CRLF");
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "no line break but CRLF");
    let mut lines: Vec<String> = Vec::new();
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        match line.strip_prefix([' ', '\t']) {
            Some(more) => lines.last_mut().expect("a line to continue").push_str(more),
            None => lines.push(line.to_owned()),
        }
    }
    lines.iter().map(|l| property(l)).collect()
}

fn property(line: &str) -> Property {
    assert!(!line.chars().any(char::is_control), "a control character in {line:?}");
    let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no value: {line}"));
    assert!(
        name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ';' | '=' | '.' | ',')),
        "a name: {name}"
    );
    let (mut parts, mut part, mut chars) = (Vec::new(), String::new(), value.chars());
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => part.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => part.push(c),
                other => panic!("escaped {other:?} in {line}"),
            },
            ';' | ',' if !name.starts_with("RRULE") => parts.push(std::mem::take(&mut part)),
            c => part.push(c),
        }
    }
    parts.push(part);
    (name.to_owned(), parts)
}
