//! From forms for roles and elections to the changes they make.

use super::*;
use crate::app::forms::ELECTION_FIELDS;
use crate::model::{Ask, ElectionPeriod, Kin, OwnRoles, Position, Role, RoleBasis, RoleMove, RoleWish, Text};

impl App {
    pub(super) fn finish_role(&self, form: &Form, key: Option<&str>) -> Result<Finished, Wrong> {
        let mut own: OwnRoles = base(form).unwrap_or_default();
        let known = key.and_then(|k| self.guidance.role(k));
        let language = self.prefs.language.as_str();
        let name = form.words("role-name");
        let key = match key {
            Some(key) => key.to_owned(),
            None => self.free_role_key(&name),
        };
        let text = |field: &str, old: Option<&Text>| old.cloned().unwrap_or_default().put(language, &form.words(field));
        let lines = |field: &str, old: Option<&Vec<Text>>| -> Vec<Text> {
            let typed = form.words(field);
            let said = typed.lines().filter(|l| !l.trim().is_empty());
            said.map(|line| same_line(old.map_or(&[], Vec::as_slice), line, language)).collect()
        };
        let typed = form.words("role-asks");
        let old_asks = known.map_or(&[][..], |r| r.asks.as_slice());
        let asks = typed.lines().filter(|l| !l.trim().is_empty()).map(|l| ask_of(old_asks, l, language)).collect();
        let role = Role {
            name: text("role-name", known.map(|r| &r.name)),
            kin: match Kin::of_key(&key) {
                Some(_) => None,
                None => Kin::of_key(&form.words("role-kin")),
            },
            line: text("role-line", known.map(|r| &r.line)),
            position: one_of(&Position::ALL, enums::position, &form.words("role-position"))
                .unwrap_or(Position::HandsOn),
            does: lines("role-does", known.map(|r| &r.does)),
            suits: lines("role-suits", known.map(|r| &r.suits)),
            asks,
            support: lines("role-support", known.map(|r| &r.support)),
            watch_for: lines("role-watch", known.map(|r| &r.watch_for)),
            time: text("role-time", known.map(|r| &r.time)),
            first_ask: text("role-first-ask", known.map(|r| &r.first_ask)),
            basis: RoleBasis::Own,
            key,
        };
        let made = known.is_none();
        match own.0.iter_mut().find(|r| r.key == role.key) {
            Some(place) => *place = role,
            None => own.0.push(role),
        }
        Ok(self.edit(form, if made { "did-role" } else { "did-role-edit" }, Id::new("roles"), own))
    }

    /// A key that no role has yet, made of a name.
    fn free_role_key(&self, name: &str) -> String {
        let wish = Id::slug(name);
        let taken = |id: &Id| self.guidance.role(id.as_str()).is_some();
        if !taken(&wish) {
            return wish.to_string();
        }
        (2..).map(|n| wish.numbered(n)).find(|id| !taken(id)).unwrap_or(wish).to_string()
    }

    pub(super) fn finish_wish(&self, form: &Form, who: &Id) -> Result<Finished, Wrong> {
        let mut it: Councillor = base(form).unwrap_or_default();
        let date = form.day("date", self.today).unwrap_or(self.today);
        let source = form.words("source");
        let basis = if form.words("role-wish-basis") == "basis-published" {
            if source.trim().is_empty() {
                return Err(("source", Say::new("wrong-source")));
            }
            Basis::Published { source, date, link: String::new() }
        } else {
            Basis::ToldMe { date }
        };
        match some(form.words("role-wish")) {
            Some(role) => {
                let initiative = some(form.words("role-wish-where")).map(Id::new);
                let wish = RoleWish { role, initiative, text: form.words("role-wish-words"), basis };
                // What they said before of the same place is taken back by what they say now.
                it.would_like.retain(|w| w.initiative != wish.initiative);
                it.would_like.push(wish);
            }
            None => drop(it.would_like.pop()),
        }
        Ok(self.edit(form, "did-wish", who.clone(), it))
    }

    pub(super) fn finish_role_move(&self, form: &Form) -> Option<Finished> {
        let Purpose::RoleMove(id, who, role, by) = &form.purpose else { return None };
        let mut it: Initiative = base(form).unwrap_or_default();
        it.role_moves.push(RoleMove {
            councillor: who.clone(),
            role: role.clone(),
            by: *by,
            reason: form.words("role-move-reason"),
            date: self.today,
        });
        Some(self.edit(form, "did-role-move", id.clone(), it))
    }

    /// The pre-election periods of the workspace's form. Periods that have no
    /// field (earlier ones) stay.
    pub(super) fn finish_elections(&self, form: &Form, it: &mut Workspace) -> Result<(), Wrong> {
        let mut councils: Vec<Option<Id>> = vec![None];
        councils.extend(it.councils.iter().map(|c| Some(c.id.clone())));
        for (council, (from_key, until_key)) in councils.into_iter().zip(ELECTION_FIELDS) {
            if form.get(from_key).is_none() {
                continue;
            }
            let (from, until) = (form.day(from_key, self.today), form.day(until_key, self.today));
            let at = it.elections.iter().rposition(|e| e.council == council);
            match (from, until) {
                (Some(from), Some(until)) if from > until => {
                    return Err((until_key, Say::new("wrong-election-order")));
                }
                (Some(from), Some(until)) => {
                    let wards = at.map(|at| it.elections[at].wards.clone()).unwrap_or_default();
                    let period = ElectionPeriod { council, from, until, wards };
                    match at {
                        Some(at) => it.elections[at] = period,
                        None => it.elections.push(period),
                    }
                }
                (None, None) => {
                    if let Some(at) = at {
                        it.elections.remove(at);
                    }
                }
                (Some(_), None) => return Err((until_key, Say::new("wrong-election-half"))),
                (None, Some(_)) => return Err((from_key, Say::new("wrong-election-half"))),
            }
        }
        Ok(())
    }
}

/// A line as it stands already, with its other language, or a new one.
fn same_line(old: &[Text], line: &str, language: &str) -> Text {
    let same = old.iter().find(|t| t.get(language) == line).cloned();
    same.unwrap_or_else(|| Text::default().put(language, line))
}

/// "Walk the area with us (90 minutes)": what is asked, and the time in the last brackets.
fn ask_of(old: &[Ask], line: &str, language: &str) -> Ask {
    let line = line.trim_end();
    let (what, time) = match line.strip_suffix(')').and_then(|l| l.rsplit_once('(')) {
        Some((what, time)) => (what.trim_end(), time),
        None => (line, ""),
    };
    let same = |a: &&Ask| a.what.get(language) == what && a.time.get(language) == time;
    old.iter().find(same).cloned().unwrap_or_else(|| Ask {
        what: Text::default().put(language, what),
        time: Text::default().put(language, time),
        basis: RoleBasis::Own,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_an_ask_stands_in_its_last_brackets() {
        let of = |line: &str| {
            let ask = ask_of(&[], line, "en");
            (ask.what.en().to_owned(), ask.time.en().to_owned())
        };
        assert_eq!(
            of("Walk the Row (all of it) with us (90 minutes)"),
            ("Walk the Row (all of it) with us".into(), "90 minutes".into())
        );
        assert_eq!(of("Open the hall"), ("Open the hall".into(), String::new()));
    }
}
