//! What a link says of whose it is.

use crate::model::MemberId;

/// The host of an address on the web, lower case; `None` where there is none.
pub(super) fn host_of(url: &str) -> Option<String> {
    let rest = url.split_once("://").map(|(_, rest)| rest)?;
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("").to_lowercase();
    let sound =
        host.contains('.') && host.len() <= 100 && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'));
    sound.then_some(host)
}

/// The member number in a link to a ModernGov page (`mgUserInfo.aspx?UID=123`).
pub(super) fn member_id(url: &str) -> Option<MemberId> {
    let host = host_of(url)?;
    let query = url.split_once('?')?.1;
    let id = query.split(['&', '#']).find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        let number = !value.is_empty() && value.len() <= 12 && value.chars().all(|c| c.is_ascii_digit());
        (key.eq_ignore_ascii_case("uid") && number).then(|| value.to_owned())
    })?;
    url.to_lowercase().contains("mguserinfo").then(|| MemberId { system: "moderngov".into(), host, id })
}

/// A council's likely name from a host: "democracy.west-cwm.gov.uk" gives "West Cwm".
pub(super) fn council_name(host: &str) -> Option<String> {
    const ENDINGS: [&str; 8] =
        [".gov.uk", ".gov.wales", ".llyw.cymru", ".gov.scot", ".moderngov.co.uk", ".org.uk", ".co.uk", ".wales"];
    let stem = ENDINGS.iter().find_map(|ending| host.strip_suffix(ending))?;
    let label = stem.rsplit('.').next().filter(|l| l.len() > 2 && *l != "www" && *l != "moderngov")?;
    let name = label
        .split('-')
        .filter(|w| !w.is_empty())
        .map(|w| {
            let mut letters = w.chars();
            letters.next().map(|c| c.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
        })
        .collect::<Vec<_>>()
        .join(" ");
    (!name.is_empty()).then_some(name)
}

/// The public host of an email address: only a council's own, never a private provider's.
pub(super) fn council_email_host(email: &str) -> Option<String> {
    let host = email.rsplit_once('@')?.1.to_lowercase();
    [".gov.uk", ".gov.wales", ".llyw.cymru"].iter().any(|e| host.ends_with(e)).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_council_is_known_by_the_host_in_its_links() {
        for (host, name) in [
            ("moderngov.torfaen.gov.uk", Some("Torfaen")),
            ("cardiff.moderngov.co.uk", Some("Cardiff")),
            ("democracy.west-cwm.gov.wales", Some("West Cwm")),
            ("www.example.com", None),
            ("moderngov.co.uk", None),
            ("", None),
        ] {
            assert_eq!(council_name(host).as_deref(), name, "{host}");
        }
    }

    #[test]
    fn a_member_number_is_taken_from_a_modern_gov_link_and_from_no_other() {
        let id = member_id("https://democratic.cwm.gov.uk/mgUserInfo.aspx?LLL=0&UID=3462").expect("an id");
        assert_eq!(
            (id.system.as_str(), id.host.as_str(), id.id.as_str()),
            ("moderngov", "democratic.cwm.gov.uk", "3462")
        );
        for url in
            ["https://cwm.gov.uk/people?UID=3", "mgUserInfo.aspx?UID=3", "https://cwm.gov.uk/mgUserInfo.aspx?UID=x", ""]
        {
            assert_eq!(member_id(url), None, "{url}");
        }
    }
}
