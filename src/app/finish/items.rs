//! From a form for one item to the change it makes.

use super::*;

impl App {
    pub(super) fn finish_item(
        &self,
        form: &Form,
        section: Section,
        id: &Id,
        at: Option<usize>,
    ) -> Result<Finished, Wrong> {
        let date = form.day("date", self.today).unwrap_or(self.today);
        match section {
            Section::Top | Section::Bottom if form.words("date").trim().is_empty() => {
                Err(("date", Say::new("wrong-card-date")))
            }
            Section::Top | Section::Bottom => {
                let mut map: SenseMap = match base(form).or_else(|| self.sense_of(id)) {
                    Some(map) => map,
                    None => return Err(("source", Say::new("wrong-no-map"))),
                };
                let (cards, key, kinds) = if section == Section::Top {
                    (&mut map.top, "card-top", &CardKind::TOP[..])
                } else {
                    (&mut map.bottom, "card-bottom", &CardKind::BOTTOM[..])
                };
                // What the form does not show (a law's id, where it was lifted from) stays as it was.
                let old = at.and_then(|at| cards.get(at)).cloned();
                let card = Card {
                    text: form.words(key),
                    source: form.words("source"),
                    date,
                    landed: one_of(&Landed::ALL, enums::landed, &form.words("landed")).unwrap_or_default(),
                    kind: one_of(kinds, enums::card_kind, &form.words("card-kind")).unwrap_or_default(),
                    idea: form.words("story-idea"),
                    work: form.words("story-work"),
                    council: form.words("story-council"),
                    ..old.unwrap_or_else(|| Card::new("", date))
                };
                put(cards, at, card);
                Ok(self.edit(form, "did-card", id.clone(), map))
            }
            Section::Meaning | Section::HowRun => {
                let mut it: Initiative = base(form).unwrap_or_default();
                let (list, key) = if section == Section::Meaning {
                    (&mut it.meaning, "meaning")
                } else {
                    (&mut it.how_run, "how-run")
                };
                let meaning =
                    Meaning { text: form.words(key), whose: form.words("whose"), date, decided: form.words("decided") };
                put(list, at, meaning);
                Ok(self.edit(form, "did-meaning", id.clone(), it))
            }
            _ => {
                let mut it: Councillor = base(form).unwrap_or_default();
                fill_person(&mut it, form, section, at, date, self.today)?;
                Ok(self.edit(form, "did-profile", id.clone(), it))
            }
        }
    }
}

/// Puts a thing in its place, or behind the others.
pub(super) fn put<T>(list: &mut Vec<T>, at: Option<usize>, it: T) {
    match at.and_then(|at| list.get_mut(at)) {
        Some(place) => *place = it,
        None => list.push(it),
    }
}

pub(super) fn fill_person(
    it: &mut Councillor,
    form: &Form,
    section: Section,
    at: Option<usize>,
    date: Date,
    today: Date,
) -> Result<(), Wrong> {
    match section {
        Section::Posts => {
            let title = form.words("post-title");
            let guess = Post::parse(&title).into_iter().next();
            let kind = one_of(&PostKind::ALL, enums::post_kind, &form.words("post-kind"))
                .or(guess.as_ref().map(|g| g.kind))
                .unwrap_or_default();
            let remit = some(form.words("remit")).or(guess.map(|g| g.remit)).unwrap_or_default();
            let post = Post {
                title,
                kind,
                body: form.words("body"),
                remit,
                from: form.day("from", today),
                until: form.day("until", today),
                origin: Origin::Published,
            };
            let was_theirs = at.and_then(|at| it.posts.get(at)).is_some_and(|p| p.origin == Origin::Council);
            correct(it, Fact::Posts, was_theirs);
            put(&mut it.posts, at, post);
        }
        Section::Contacts => {
            let kind =
                one_of(&ContactKind::ALL, enums::contact, &form.words("contact-kind")).unwrap_or(ContactKind::Email);
            let value = form.words("contact-value");
            if kind == ContactKind::Email && !value.contains('@') {
                return Err(("contact-value", Say::new("wrong-email").with("typed", value)));
            }
            let given = form.words("origin") == "given";
            let was_theirs = at.and_then(|at| it.contacts.get(at)).is_some_and(|c| c.origin == Origin::Council);
            correct(it, Fact::Contacts, was_theirs);
            let origin = if given { Origin::Given } else { Origin::Published };
            put(&mut it.contacts, at, Contact { kind, value, note: form.words("contact-note"), origin });
        }
        Section::Approach => {
            let (what, source) = (form.words("approach-what"), form.words("approach-source"));
            it.approach = match form.words("approach").as_str() {
                "approach-direction" => {
                    if what.trim().is_empty() {
                        return Err(("approach-what", Say::new("wrong-direction-what")));
                    }
                    if source.trim().is_empty() {
                        return Err(("approach-source", Say::new("wrong-direction-source")));
                    }
                    Approach::Direction { what, source, date }
                }
                "approach-leave" => Approach::LeaveAlone { what, date },
                // Words that would be lost with a free approach are not thrown away silently.
                _ if !what.trim().is_empty() || !source.trim().is_empty() => {
                    return Err(("approach", Say::new("wrong-free-with-words")));
                }
                _ => Approach::Free,
            };
        }
        Section::Prefers => {
            it.prefers.language = form.words("language");
            it.prefers.channel = form.words("prefers-channel");
            it.prefers.times = form.words("times");
        }
        Section::Clues if form.words("date").trim().is_empty() => {
            return Err(("date", Say::new("wrong-clue-date")));
        }
        Section::Clues => {
            let old = at.and_then(|at| it.clues.get(at));
            let clue = Clue {
                text: form.words("clue"),
                source: form.words("clue-source"),
                date,
                link: form.words("link"),
                quote: form.words("quote"),
                theme: form.words("theme"),
                against: form.is_on("against"),
                place: one_of(&CluePlace::ALL, enums::clue_place, &form.words("clue-place")).unwrap_or_default(),
                checked_by: form.words("checked-by"),
                looked_at: old.and_then(|old| old.looked_at),
                uid: old.map(|old| old.uid.clone()).unwrap_or_default(),
                officer: old.and_then(|old| old.officer.clone()),
            };
            put(&mut it.clues, at, clue);
        }
        Section::Concerns => {
            let old = at.and_then(|at| it.concerns.get(at));
            let mut concern = Concern {
                text: form.words("concern"),
                offer: form.words("offer"),
                by: form.words("by"),
                state: one_of(&ConcernState::ALL, enums::concern, &form.words("concern-state")).unwrap_or_default(),
                came_of_it: form.words("came-of-it"),
                date,
                moved: old.and_then(|o| o.moved),
                from: old.and_then(|o| o.from.clone()),
                basis: old.and_then(|o| o.basis.clone()),
                visibility: old.map(|o| o.visibility).unwrap_or_default(),
                uid: old.map(|o| o.uid.clone()).unwrap_or_default(),
                officer: old.and_then(|o| o.officer.clone()),
            };
            let same = |o: &Concern| {
                (o.state, &o.offer, &o.by, &o.came_of_it)
                    == (concern.state, &concern.offer, &concern.by, &concern.came_of_it)
            };
            if old.is_some_and(|o| !same(o)) {
                concern.moved = Some(today);
            }
            put(&mut it.concerns, at, concern);
        }
        _ => {
            let (source, link) = (form.words("source"), form.words("link"));
            let basis = match form.words("basis").as_str() {
                "basis-published" => {
                    if source.trim().is_empty() {
                        return Err(("source", Say::new("wrong-source")));
                    }
                    Basis::Published { source, date, link }
                }
                // A source was typed: only what is published keeps one.
                _ if !source.trim().is_empty() || !link.trim().is_empty() => {
                    return Err(("basis", Say::new("wrong-basis-with-source")));
                }
                // A guess at somebody's politics is special-category data (UK GDPR, Article 9).
                "basis-impression" if section == Section::PressureParty => {
                    return Err(("basis", Say::new("wrong-party-guess")));
                }
                "basis-impression" => Basis::MyImpression { date },
                _ => Basis::ToldMe { date },
            };
            if let Some(list) = statements_mut(it, section) {
                let old = at.and_then(|at| list.get(at));
                let statement = Statement {
                    text: form.words("statement"),
                    basis,
                    visibility: visibility(form),
                    from: old.and_then(|old| old.from.clone()),
                    looked_at: old.and_then(|old| old.looked_at),
                    uid: old.map(|old| old.uid.clone()).unwrap_or_default(),
                    officer: old.and_then(|old| old.officer.clone()),
                };
                put(list, at, statement);
            }
        }
    }
    Ok(())
}
