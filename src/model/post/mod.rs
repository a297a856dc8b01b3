//! Posts that councillors hold, and what kind each is.

mod mayors;
mod parse;
mod titles;

pub use mayors::{MayorRole, kind_in, mayor_role};

use serde::{Deserialize, Serialize};

use super::councillor::Origin;
use super::{Date, is_default};

/// One post, as the council writes it and as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// The title as published ("Cabinet Member Health, Housing and Wellbeing").
    pub title: String,
    /// What kind of post it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: PostKind,
    /// The committee or group it belongs to, where there is one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub body: String,
    /// What it covers ("Health, Housing and Wellbeing").
    #[serde(default, skip_serializing_if = "is_default")]
    pub remit: String,
    /// Held since.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from: Option<Date>,
    /// Held until.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: Option<Date>,
    /// Where it comes from: the council's list, or the officer.
    #[serde(default, skip_serializing_if = "is_default")]
    pub origin: Origin,
}

impl Post {
    /// Whether it is held on a day, as far as is known.
    pub fn is_held_on(&self, day: Date) -> bool {
        is_held((self.from, self.until), day)
    }
}

/// Whether something that is held from a day until another, where these are known, is held on a day.
pub fn is_held((from, until): (Option<Date>, Option<Date>), day: Date) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| until >= day)
}

/// A kind of post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PostKind {
    /// Leader of the council. Older files write it of an elected mayor too.
    Leader,
    /// Deputy leader.
    DeputyLeader,
    /// Cabinet member, executive member or portfolio holder.
    CabinetMember,
    /// Deputy or assistant to a cabinet member.
    DeputyCabinetMember,
    /// Chair of a committee that is not a scrutiny committee.
    CommitteeChair,
    /// Chair of a scrutiny or select committee.
    ScrutinyChair,
    /// Vice-chair or deputy chair of a committee.
    ViceChair,
    /// Member champion.
    Champion,
    /// Mayor, where the title does not say whether voters elected them ([`mayor_role`] asks the council). Older files
    /// write it of every civic head, and of their deputies.
    Mayor,
    /// Leader of a political group.
    GroupLeader,
    /// Directly elected mayor, who leads the council.
    ElectedMayor,
    /// Civic mayor, lord mayor, provost or chair of the council: no executive power.
    CivicMayor,
    /// Deputy of a mayor, provost or chair of the council.
    DeputyMayor,
    /// Member of a committee who is no councillor.
    CoOpted,
    /// Anything else.
    #[default]
    Other,
}

impl PostKind {
    /// All of them, in the order they are offered.
    pub const ALL: [PostKind; 15] = [
        PostKind::Leader,
        PostKind::DeputyLeader,
        PostKind::CabinetMember,
        PostKind::DeputyCabinetMember,
        PostKind::CommitteeChair,
        PostKind::ScrutinyChair,
        PostKind::ViceChair,
        PostKind::Champion,
        PostKind::Mayor,
        PostKind::GroupLeader,
        PostKind::ElectedMayor,
        PostKind::CivicMayor,
        PostKind::DeputyMayor,
        PostKind::CoOpted,
        PostKind::Other,
    ];
}
