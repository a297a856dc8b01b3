//! The form for a row of law and policy.

use super::*;
use crate::model::law::{Confidence, Law, LawNation, Verified};

impl App {
    pub(super) fn law_form(&self, id: Option<&str>) -> Form {
        let of = |laws: &[Law]| laws.iter().find(|l| Some(l.id.as_str()) == id).cloned();
        let law = of(&self.book.own_laws.0).or_else(|| of(self.guidance.laws()));
        let words = |f: fn(&Law) -> &String| law.as_ref().map_or("", |l| f(l)).to_owned();
        let here = match self.nation_here() {
            Some(Nation::Wales) => LawNation::Wales,
            Some(Nation::England) => LawNation::England,
            Some(Nation::Scotland) => LawNation::Scotland,
            Some(Nation::NorthernIreland) => LawNation::NorthernIreland,
            None => LawNation::Uk,
        };
        let nation = enums::law_nation(law.as_ref().map_or(here, |l| l.nation));
        let sure = enums::confidence(law.as_ref().map_or(Confidence::Medium, |l| l.confidence));
        let read = enums::verified(law.as_ref().map_or(Verified::Partly, |l| l.verified));
        let tags = law.as_ref().map(|l| l.tags.clone()).unwrap_or_default();
        // Whoever corrects a row has looked at it today.
        let fields = vec![
            Field::line("law-name", &words(|l| &l.title)).needed(),
            Field::line("law-citation", &words(|l| &l.citation)),
            Field::line("law-sections", &words(|l| &l.sections)),
            Field::choice("law-nation", self.choices(&LawNation::ALL, enums::law_nation), nation),
            Field::text("law-asks", &words(|l| &l.asks)).needed(),
            Field::text("law-matters", &words(|l| &l.matters)),
            Field::tags("law-tags", Suggest::Themes, &tags),
            Field::line("law-url", &words(|l| &l.url)),
            Field::choice("law-confidence", self.choices(&Confidence::ALL, enums::confidence), sure),
            Field::choice("law-verified", self.choices(&Verified::ALL, enums::verified), read),
            Field::line("law-via", &words(|l| &l.verified_via)),
            Field::text("law-note", &words(|l| &l.status_note)),
            Field::date("law-checked", &self.day(Some(self.today)), Lean::Past),
        ];
        let title = Say::new(if id.is_some() { "form-law-edit" } else { "form-law" });
        let base = self.book.own_laws.clone().into_record();
        Form::new(Purpose::Law(id.map(str::to_owned)), title, fields, Some(base))
    }
}
