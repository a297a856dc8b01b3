//! Why a mention is not certain, in words.

use crate::insight::mentions::{Doubt, Mention};
use crate::model::Say;

/// Why a mention is not certain; `None` where it is, or where its candidates say it already.
pub fn why_uncertain(mention: &Mention) -> Option<Say> {
    let key = match mention.doubt? {
        Doubt::Several => return None,
        Doubt::Namesake { line } => return Some(Say::new("document-doubt-namesake").with("line", line)),
        Doubt::OtherCouncil => "document-doubt-other-council",
        Doubt::OtherCouncilsReport => "document-doubt-other-councils-report",
        Doubt::Former => "document-doubt-former",
        Doubt::OtherList => "document-doubt-other-list",
        Doubt::OlderReport => "document-doubt-older-report",
        Doubt::Title => "document-doubt-title",
        Doubt::Heading => "document-doubt-heading",
        Doubt::Spelling => "document-doubt-spelling",
        Doubt::NoCouncillor => "document-doubt-no-councillor",
        Doubt::Post => "document-doubt-post",
        Doubt::Place => "document-doubt-place",
    };
    Some(Say::new(key))
}
