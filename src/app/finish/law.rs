//! From the form for a row of law and policy to the change it makes.

use super::*;
use crate::model::law::{Confidence, Law, LawNation, OwnLaws, Verified};

impl App {
    pub(super) fn finish_law(&self, form: &Form, id: Option<&str>) -> Result<Finished, Wrong> {
        let mut own: OwnLaws = base(form).unwrap_or_default();
        let url = form.words("law-url");
        if !url.is_empty() && !url.starts_with("https://") && !url.starts_with("http://") {
            return Err(("law-url", Say::new("wrong-law-url")));
        }
        let taken = |wish: &Id| {
            let is = |l: &Law| l.id == wish.as_str();
            own.0.iter().any(is) || self.guidance.laws().iter().any(is)
        };
        let id = id.map(str::to_owned).unwrap_or_else(|| {
            let wish = Id::slug(&format!("{} {}", form.words("law-name"), form.words("law-sections")));
            let free = (2..).map(|n| wish.numbered(n)).find(|id| !taken(id));
            if taken(&wish) { free.unwrap_or(wish) } else { wish }.to_string()
        });
        let old = own.0.iter().find(|l| l.id == id).cloned();
        let (short, short_cy) = old.map(|l| (l.short, l.short_cy)).unwrap_or_default();
        let law = Law {
            id,
            nation: one_of(&LawNation::ALL, enums::law_nation, &form.words("law-nation")).unwrap_or(LawNation::Uk),
            title: form.words("law-name"),
            citation: form.words("law-citation"),
            sections: form.words("law-sections"),
            asks: form.words("law-asks"),
            matters: form.words("law-matters"),
            tags: form.tags("law-tags"),
            url,
            checked: form.day("law-checked", self.today).unwrap_or(self.today),
            status_note: form.words("law-note"),
            confidence: one_of(&Confidence::ALL, enums::confidence, &form.words("law-confidence"))
                .unwrap_or(Confidence::Medium),
            verified: one_of(&Verified::ALL, enums::verified, &form.words("law-verified")).unwrap_or(Verified::Memory),
            verified_via: form.words("law-via"),
            short,
            short_cy,
        };
        let at = own.0.iter().position(|l| l.id == law.id);
        items::put(&mut own.0, at, law);
        Ok(self.edit(form, "did-law", Id::new("law"), own))
    }
}
