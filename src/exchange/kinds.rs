//! Files that hold councillors and cannot be read here, told by what is in them and not by their names, each with
//! what to do instead.

/// Why bytes that are no text cannot be read; `None` where nothing is known of them.
pub(super) fn packed(bytes: &[u8]) -> Option<&'static str> {
    let holds = |wanted: &[u8]| bytes.windows(wanted.len()).any(|w| w == wanted);
    // Names in such a file are written in UTF-16.
    let names = |wanted: &str| holds(&wanted.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>());
    Some(match bytes {
        [b'P', b'K', 3, 4, ..] if holds(b"xl/workbook") => "exchange-refused-excel",
        [b'P', b'K', 3, 4, ..] if holds(b"word/document") => "exchange-refused-word",
        [b'P', b'K', 3, 4, ..] if holds(b"opendocument.spreadsheet") => "exchange-refused-calc",
        [b'P', b'K', 3, 4, ..] if holds(b"opendocument.text") => "exchange-refused-word",
        [b'P', b'K', 3, 4, ..] if holds(b"Index/Document.iwa") => "exchange-refused-numbers",
        [b'P', b'K', 3..=6, _, ..] | [0x1f, 0x8b, ..] | [b'7', b'z', 0xbc, 0xaf, ..] | [b'R', b'a', b'r', b'!', ..] => {
            "exchange-refused-zip"
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] if names("EncryptedPackage") => "exchange-refused-password",
        [0xd0, 0xcf, 0x11, 0xe0, ..] if names("__properties_version1.0") => "exchange-refused-mail",
        [0xd0, 0xcf, 0x11, 0xe0, ..] if names("WordDocument") => "exchange-refused-word",
        [0xd0, 0xcf, 0x11, 0xe0, ..] => "exchange-refused-excel",
        [b'%', b'P', b'D', b'F', ..] => "exchange-refused-pdf",
        [b'b', b'p', b'l', b'i', b's', b't', ..] => "exchange-refused-saved-archive",
        _ => return None,
    })
}

/// Why a text cannot be read, as its first lines tell.
pub(super) fn text(text: &str) -> Option<&'static str> {
    let head: String = text.trim_start().chars().take(4_000).collect::<String>().to_lowercase();
    let fields = header_fields(&head);
    let has = |name: &str| fields.iter().any(|f| f == name);
    let known =
        ["from", "to", "date", "subject", "received", "message-id", "mime-version", "return-path", "content-type"];
    Some(match () {
        () if head.starts_with("begin:vcard") => "exchange-refused-vcard",
        () if head.starts_with("begin:vcalendar") => "exchange-refused-calendar",
        () if head.starts_with("{\\rtf") => "exchange-refused-word",
        () if head.starts_with('<')
            && (head.contains("urn:schemas-microsoft-com:office:excel")
                || head.contains("urn:schemas-microsoft-com:office:spreadsheet")
                || head.contains("progid=\"excel.sheet\"")) =>
        {
            "exchange-refused-excel"
        }
        () if known.iter().filter(|k| has(k)).count() >= 2 => {
            let page = has("snapshot-content-location")
                || head.contains("multipart/related") && !has("received") && !has("to");
            if page { "exchange-refused-saved-archive" } else { "exchange-refused-mail" }
        }
        () => return None,
    })
}

/// The names of the fields that a message begins with, up to its first empty line.
fn header_fields(head: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in head.lines().take_while(|l| !l.trim().is_empty()) {
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let name = line.split_once(':').map(|(name, _)| name.trim());
        let sound = |n: &&str| !n.is_empty() && n.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        match name.filter(sound) {
            Some(name) => out.push(name.to_owned()),
            None => return Vec::new(),
        }
    }
    out
}
