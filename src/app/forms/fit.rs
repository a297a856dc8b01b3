//! Forms for proposals.

use super::*;

impl App {
    pub(super) fn proposal_form(&self, id: Option<&Id>) -> Option<Form> {
        let base = match id {
            Some(id) => Some(self.book.proposals.get(id)?.clone()),
            None => None,
        };
        let role_shown = match self.target_in(crate::app::state::PaneId::Roles) {
            Some(crate::app::target::Target::Role(key)) => key,
            _ => String::new(),
        };
        let it = base.clone().unwrap_or_else(|| Proposal {
            councillor: self.person_shown(),
            initiative: self.place.initiative.clone(),
            role: role_shown,
            ..Proposal::default()
        });
        let roles = self.roles_to_choose();
        let mut fields = Vec::new();
        for part in Part::ALL {
            let key = part.key();
            let said = part.of(&it);
            fields.push(match part {
                Part::Review => Field::date(key, &self.day(it.review), Lean::Future),
                Part::When | Part::Until => Field::line(key, &said).timed(),
                Part::FirstStep => Field::text(key, &said).timed(),
                Part::Place | Part::HowLong | Part::HowOften | Part::Successor => Field::line(key, &said),
                _ => Field::text(key, &said),
            });
        }
        fields.push(Field::toggle("part-public", it.public));
        let heads = vec![
            Field::choice("role", roles, &it.role),
            Field::several("who-one", Suggest::People, self.people_tags(it.councillor.as_slice())),
            Field::choice("initiative", self.initiatives_to_choose(), it.initiative.as_ref().map_or("", Id::as_str)),
        ];
        fields.splice(1..1, heads);
        let title = match (id, &it.councillor) {
            (None, Some(who)) => Say::new("form-proposal-for").with("name", self.book.name_of(who)),
            (None, None) => Say::new("form-proposal"),
            (Some(_), _) => Say::new("form-proposal-edit"),
        };
        Some(Form::new(Purpose::Proposal(id.cloned()), title, fields, base.map(Proposal::into_record)))
    }

    pub(super) fn status_form(&self, id: &Id, to: usize) -> Option<Form> {
        let proposal = self.book.proposals.get(id)?;
        let to_status = *Status::ALL.get(to)?;
        let date = Field::date("date", &self.day(Some(self.today)), Lean::Past);
        let fields = match to_status {
            // When and how it was put to them is part of what it means to have offered it.
            Status::Offered => {
                let mut how = vec![Choice::new("", self.words.get("none-chosen"))];
                how.extend(self.choices(&Channel::ALL, enums::channel));
                vec![Field::text("status-note", ""), Field::choice("status-how", how, ""), date]
            }
            Status::Declined => vec![Field::text("status-reason", ""), date],
            _ => vec![Field::text("status-note", ""), date],
        };
        let title = Say::new("form-status").with("status", Say::new(enums::status(to_status)));
        Some(Form::new(Purpose::Status(id.clone(), to), title, fields, Some(proposal.clone().into_record())))
    }
}
