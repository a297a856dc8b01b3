//! Forms for roles: a council's own, the role that somebody would like, and a
//! role put further up or down by hand.

use super::*;
use crate::model::{ElectionPeriod, Kin, Position, Role, Text};

/// The keys of the two days of each council's pre-election period; the first
/// pair is for all councils.
pub(in crate::app) const ELECTION_FIELDS: [(&str, &str); 7] = [
    ("election-from", "election-until"),
    ("election-from-1", "election-until-1"),
    ("election-from-2", "election-until-2"),
    ("election-from-3", "election-until-3"),
    ("election-from-4", "election-until-4"),
    ("election-from-5", "election-until-5"),
    ("election-from-6", "election-until-6"),
];

impl App {
    /// The roles to choose from, by key.
    pub(super) fn roles_to_choose(&self) -> Vec<Choice> {
        let named = |r: &Role| Choice::new(r.key.clone(), r.name.get(&self.prefs.language));
        self.guidance.roles().iter().map(named).collect()
    }

    pub(super) fn role_form(&self, key: Option<&str>) -> Option<Form> {
        let language = self.prefs.language.as_str();
        let it = match key {
            Some(key) => Some(self.guidance.role(key)?),
            None => None,
        };
        let words = |of: fn(&Role) -> &Text| it.map_or("", |r| of(r).get(language)).to_owned();
        let lines = |of: fn(&Role) -> &Vec<Text>| {
            let all: Vec<&str> = it.map(|r| of(r).iter().map(|t| t.get(language)).collect()).unwrap_or_default();
            all.join("\n")
        };
        let asks: Vec<String> = it
            .map(|r| r.asks.iter().map(|a| format!("{} ({})", a.what.get(language), a.time.get(language))).collect())
            .unwrap_or_default();
        let kin = it.and_then(Role::kin).unwrap_or(Kin::CommunityOrganiser);
        let position = it.map_or(Position::HandsOn, |r| r.position);
        let mut fields = vec![
            Field::line("role-name", &words(|r| &r.name)).needed(),
            Field::line("role-line", &words(|r| &r.line)),
            Field::choice("role-kin", self.kin_to_choose(), kin.key()),
            Field::choice("role-position", self.choices(&Position::ALL, enums::position), enums::position(position)),
            Field::text("role-does", &lines(|r| &r.does)),
            Field::text("role-asks", &asks.join("\n")),
            Field::text("role-support", &lines(|r| &r.support)),
            Field::text("role-watch", &lines(|r| &r.watch_for)),
            Field::text("role-suits", &lines(|r| &r.suits)),
            Field::line("role-time", &words(|r| &r.time)),
            Field::line("role-first-ask", &words(|r| &r.first_ask)),
        ];
        // The four are what others are kin to.
        if key.is_some_and(|k| Kin::of_key(k).is_some()) {
            fields.retain(|f| f.key != "role-kin");
        }
        let title = if key.is_some() { "form-role-edit" } else { "form-role" };
        let base = Some(self.book.roles.clone().into_record());
        Some(Form::new(Purpose::Role(key.map(str::to_owned)), Say::new(title), fields, base))
    }

    fn kin_to_choose(&self) -> Vec<Choice> {
        Kin::ALL.iter().map(|k| Choice::new(k.key(), self.role_name(k.key()))).collect()
    }

    pub(super) fn wish_form(&self, who: &Id) -> Option<Form> {
        let base = self.person_record(who)?.clone();
        let wish = base.would_like.last().cloned();
        let shown = match self.target_in(crate::app::state::PaneId::Roles) {
            Some(crate::app::target::Target::Role(key)) => Some(key),
            _ => None,
        };
        let mut roles = self.roles_to_choose();
        roles.push(Choice::new("", self.words.get("role-wish-none")));
        let role = wish.as_ref().map(|w| w.role.clone()).or(shown).unwrap_or_default();
        let initiative = wish.as_ref().map_or(self.place.initiative.clone(), |w| w.initiative.clone());
        let basis = wish.as_ref().map_or(Basis::ToldMe { date: self.today }, |w| w.basis.clone());
        let (known, source) = match &basis {
            Basis::Published { source, .. } => ("basis-published", source.clone()),
            _ => ("basis-told", String::new()),
        };
        let knowns = ["basis-told", "basis-published"].map(|k| Choice::new(k, self.words.get(k))).to_vec();
        let mut initiatives = self.initiatives_to_choose();
        initiatives[0].label = self.words.get("role-wish-anywhere");
        let fields = vec![
            Field::choice("role-wish", roles, &role),
            Field::text("role-wish-words", &wish.map(|w| w.text).unwrap_or_default()),
            Field::date("date", &self.day(Some(basis.date())), Lean::Past),
            Field::choice("role-wish-basis", knowns, known),
            Field::line("source", &source),
            Field::choice("role-wish-where", initiatives, initiative.as_ref().map_or("", Id::as_str)),
        ];
        let title = Say::new("form-wish-of").with("name", self.book.name_of(who));
        Some(Form::new(Purpose::Wish(who.clone()), title, fields, Some(base.into_record())))
    }

    pub(super) fn role_move_form(&self, purpose: &Purpose) -> Option<Form> {
        let Purpose::RoleMove(id, who, role, _) = purpose else { return None };
        let base = self.book.initiatives.get(id)?.clone().into_record();
        let title = Say::new("form-role-move").with("role", self.role_name(role)).with("name", self.book.name_of(who));
        Some(Form::new(purpose.clone(), title, vec![Field::line("role-move-reason", "").needed()], Some(base)))
    }

    /// The fields for pre-election periods: one pair, and one for each council where there are several.
    pub(super) fn election_fields(&self) -> Vec<Field> {
        let it = &self.book.workspace;
        let of = |council: Option<&Id>| it.elections.iter().rev().find(|e| e.council.as_ref() == council);
        let councils: Vec<Option<&Id>> = match it.councils.as_slice() {
            several @ [_, _, ..] => std::iter::once(None).chain(several.iter().map(|c| Some(&c.id))).collect(),
            _ => vec![None],
        };
        let mut fields = Vec::new();
        for (council, (from, until)) in councils.into_iter().zip(ELECTION_FIELDS) {
            let period: Option<&ElectionPeriod> = of(council);
            fields.push(Field::date(from, &self.day(period.map(|e| e.from)), Lean::Near));
            fields.push(Field::date(until, &self.day(period.map(|e| e.until)), Lean::Future));
        }
        fields
    }
}
