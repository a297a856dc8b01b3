//! The keys in the locales of everything that is one of several.

use crate::insight::journey::Reached;
use crate::model::law::{Confidence, LawNation, Verified};
use crate::model::{
    CardKind, Channel, CluePlace, ConcernState, ContactKind, Landed, LiftInto, Nation, Phase, Position, PostKind,
    PromiseState, Stage, Status, TaskKind, TaskState, Visibility,
};

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident($type:ty) { $($variant:ident => $key:literal),* $(,)? })*) => {
        $($(#[$doc])*
        pub fn $name(it: $type) -> &'static str {
            match it { $(<$type>::$variant => $key,)* }
        })*
    };
}

keys! {
    /// A way of talking.
    channel(Channel) {
        InPerson => "channel-in-person", Call => "channel-call", Online => "channel-online", Email => "channel-email",
        Message => "channel-message", Meeting => "channel-meeting", Workshop => "channel-workshop",
    }
    /// A part of the conversation.
    stage(Stage) { Contact => "stage-contact", Sense => "stage-sense", Fit => "stage-fit" }
    /// Who may see it.
    visibility(Visibility) {
        OnlyMe => "visibility-only-me", MyTeam => "visibility-my-team", TheCouncillor => "visibility-councillor", Anyone => "visibility-anyone",
    }
    /// How a proposal stands.
    status(Status) {
        Draft => "status-draft", Ready => "status-ready", Offered => "status-offered", Amended => "status-amended",
        Accepted => "status-accepted", Declined => "status-declined", Active => "status-active", Ended => "status-ended",
    }
    /// A nation.
    nation(Nation) {
        Wales => "nation-wales", England => "nation-england", Scotland => "nation-scotland",
        NorthernIreland => "nation-northern-ireland",
    }
    /// How something landed.
    landed(Landed) {
        Unknown => "landed-unknown", Well => "landed-well", Evenly => "landed-evenly", Badly => "landed-badly",
    }
    /// What sort of card it is.
    card_kind(CardKind) {
        Plain => "card-kind-plain", Law => "card-kind-law", Strategy => "card-kind-strategy",
        Promise => "card-kind-promise", Story => "card-kind-story", Evidence => "card-kind-evidence",
    }
    /// What a line was lifted into.
    lifted(LiftInto) {
        OurPromise => "lift-our-promise", TheirPromise => "lift-their-promise", FollowUp => "lift-follow-up",
        Question => "lift-question", Concern => "lift-concern", Story => "lift-story", Top => "lift-top",
        Bottom => "lift-bottom", Mindset => "lift-mindset", Priority => "lift-priority", Strength => "lift-strength",
        SupportNeed => "lift-support-need", CommonGround => "lift-common-ground",
        PressureCouncil => "lift-pressure-council", PressureParty => "lift-pressure-party",
        PressureCommunity => "lift-pressure-community",
    }
    /// How a promise stands.
    promise(PromiseState) {
        Open => "promise-open", Kept => "promise-kept", NotKept => "promise-not-kept", Dropped => "promise-dropped",
    }
    /// What sort of task it is.
    task_kind(TaskKind) {
        FollowUp => "task-follow-up", Promise => "task-promise", Question => "task-question",
    }
    /// How far a task is.
    task_state(TaskState) {
        Open => "task-open", Done => "task-done", NotKept => "task-not-kept", Cancelled => "task-cancelled",
    }
    /// Where a law applies.
    law_nation(LawNation) {
        Wales => "nation-wales", England => "nation-england", Scotland => "nation-scotland",
        NorthernIreland => "nation-northern-ireland", Uk => "law-uk",
    }
    /// How sure a row of law is.
    confidence(Confidence) { High => "confidence-high", Medium => "confidence-medium", Low => "confidence-low" }
    /// Whether the source of a row of law was read.
    confidence_to_check(Confidence) {
        High => "confidence-high-check", Medium => "confidence-medium-check", Low => "confidence-low-check"
    }
    verified(Verified) { Yes => "verified-yes", Partly => "verified-partly", Memory => "verified-memory" }
    /// A phase.
    phase(Phase) {
        Idea => "phase-idea", Design => "phase-design", Delivery => "phase-delivery", Review => "phase-review",
        Ended => "phase-ended",
    }
    /// Where a role stands.
    position(Position) {
        HandsOn => "position-hands-on", Between => "position-between", Strategic => "position-strategic",
    }
    /// A kind of post.
    post_kind(PostKind) {
        Leader => "post-leader", DeputyLeader => "post-deputy-leader", CabinetMember => "post-cabinet",
        DeputyCabinetMember => "post-deputy-cabinet", CommitteeChair => "post-chair", ScrutinyChair => "post-scrutiny",
        ViceChair => "post-vice", Champion => "post-champion", Mayor => "post-mayor",
        GroupLeader => "post-group-leader", ElectedMayor => "post-elected-mayor", CivicMayor => "post-civic-mayor",
        DeputyMayor => "post-deputy-mayor", CoOpted => "post-co-opted", Other => "post-other",
    }
    /// A way to reach somebody.
    contact(ContactKind) {
        Email => "contact-email", Phone => "contact-phone", Mobile => "contact-mobile", Post => "contact-post",
        Page => "contact-page",
    }
    /// A kind of place where clues are seen.
    clue_place(CluePlace) {
        NotSaid => "clue-place-not-said", ProfilePage => "clue-place-profile", SocialMedia => "clue-place-social",
        PartySite => "clue-place-party", ElectionMaterial => "clue-place-election",
        CouncilReport => "clue-place-report", Press => "clue-place-press", HeardInPerson => "clue-place-heard",
    }
    /// How a concern stands.
    concern(ConcernState) {
        Raised => "concern-raised", Offered => "concern-offered", UnderWay => "concern-under-way",
        ReportedBack => "concern-reported",
    }
    /// How far somebody has come.
    reached(Reached) {
        NotYet => "reached-not-yet", InTouch => "reached-in-touch", MakingSense => "reached-making-sense",
        Proposed => "reached-proposed", InRole => "reached-in-role",
    }
}
