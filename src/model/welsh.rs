//! Welsh words and their mutated forms.

/// Up to this length in letters the mutated forms of a word are other words and names.
pub const SHORT: usize = 3;

/// A folded Welsh word with its mutated forms, the word itself last: "cegin" gives "gegin",
/// "chegin", "nghegin" and "cegin".
pub fn mutations(word: &str) -> Vec<String> {
    const FORMS: [(&str, &[&str]); 18] = [
        ("ch", &[]),
        ("th", &[]),
        ("ph", &[]),
        ("dd", &[]),
        ("ff", &[]),
        ("rh", &["r"]),
        ("ll", &["l"]),
        ("c", &["g", "ch", "ngh"]),
        ("p", &["b", "ph", "mh"]),
        ("t", &["d", "th", "nh"]),
        ("g", &["", "ng"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("m", &["f"]),
        ("a", &["ha"]),
        ("e", &["he"]),
        ("i", &["hi"]),
        ("y", &["hy"]),
    ];
    let mut out = Vec::new();
    if word.len() >= SHORT
        && let Some((start, forms)) = FORMS.iter().find(|(start, _)| word.starts_with(start))
    {
        out.extend(forms.iter().map(|form| format!("{form}{}", &word[start.len()..])));
    }
    out.push(word.to_owned());
    out
}
