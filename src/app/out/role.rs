//! What the role of a proposal involves, on one page.

use super::letter::{answer, beside, draft_notice, is_draft, language_of, signature, what_it_involves};
use super::matter::Matter;
use super::{Body, Made};
use crate::exchange::out::{Block, Doc, Line};
use crate::guidance::Text;
use crate::model::audience::Shown;
use crate::model::{Id, Say};

/// The description of a role. For a room it is the role card alone: what is
/// asked of whom is nobody else's.
pub(super) fn role(matter: &Matter<'_>, id: &Id) -> Result<Made, Say> {
    let proposal = matter.proposal_in_its_letter(id)?;
    let (language, note) = match &proposal {
        Some(it) => language_of(matter, it),
        None => (matter.language, None),
    };
    let card = matter.role_card(id)?;
    let name = match (card, &proposal) {
        (Some(card), _) => Line::from(Shown::guidance(card.name.get(language))),
        (None, Some(proposal)) => Line::from(&proposal.role),
        (None, None) => Line::key("out-role"),
    };
    let title = match proposal.as_ref().and_then(|p| matter.initiative(p.initiative.as_ref())) {
        Some(it) if !it.name.is_empty() => Line::Joined(vec![name, Line::key("out-dash"), Line::from(&it.name)]),
        _ => name,
    };
    let mut doc = Doc::new(title, matter.audience(), language);
    if let Some(draft) = proposal.as_ref().filter(|p| is_draft(matter, id, p)) {
        doc.blocks.push(Block::Notice(draft_notice(draft)));
    }
    let text = |t: &Text| Line::from(Shown::guidance(t.get(language)));
    if let Some(card) = card {
        doc.para(text(&card.line));
    }
    if let Some(proposal) = &proposal {
        doc.heading(Line::key("out-role-ask"));
        if proposal.ask.is_empty() {
            doc.para(Line::key("out-letter-no-ask"));
        } else {
            doc.blocks.push(Block::Quote { words: (&proposal.ask).into(), of: None });
        }
        doc.table(what_it_involves(proposal, matter.today));
    }
    if let Some(card) = card {
        doc.heading(Line::key("out-role-does"));
        doc.list(card.does.iter().map(text).collect());
        if proposal.is_none() {
            doc.table(vec![(Line::key("out-role-time"), text(&card.time))]);
        }
    }
    if proposal.is_some() {
        doc.heading(Line::key("out-role-questions"));
        doc.para(answer(&matter.officer));
        let signed = signature(&matter.officer);
        if !signed.is_empty() {
            doc.blocks.push(Block::Lines(signed));
        }
    }
    if let Some(proposal) = proposal.as_ref().filter(|_| matter.me()) {
        doc.heading(Line::key("out-not-in-role"));
        doc.table(beside(proposal));
    }
    let mut made = matter.made(Body::Doc(doc), language, format!("{id}-role"));
    made.notes.extend(note);
    made.notes.extend(matter.out_of_date(id));
    made.notes.extend(matter.clash(id));
    Ok(made)
}
