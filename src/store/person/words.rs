//! Words that are no councillor's name: where they stand, and cutting them out
//! of free text. Never out of ids, wards, dates, keys, or what something is called.

use std::ops::Range;

use super::fields::{self, Class};
use super::find::{Fit, Pattern, Searchable, around};
use super::known::cut_out;
use super::look::written;
use super::{Problem, Sort, Store, StoreError, place, sort};
use crate::model::text;

/// A place where words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsPlace {
    /// The file, from the workspace on.
    pub path: String,
    /// The field; empty where the file cannot be read as a record.
    pub field: String,
    /// The words as they stand there, with what is around them.
    pub around: String,
    /// Whether they would be cut: they stand in free text.
    pub cut: bool,
}

/// Where words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordsFound {
    /// Every place.
    pub places: Vec<WordsPlace>,
    /// Files that the disk refused: whether the words stand there is not known.
    pub unread: Vec<Problem>,
}

impl WordsFound {
    /// How many places would be cut.
    pub fn to_cut(&self) -> usize {
        self.places.iter().filter(|place| place.cut).count()
    }

    /// In how many files.
    pub fn files(&self) -> usize {
        let mut files: Vec<&str> = self.places.iter().filter(|p| p.cut).map(|p| p.path.as_str()).collect();
        files.dedup();
        files.len()
    }
}

/// What came of cutting words out.
#[derive(Debug, Default)]
pub struct WordsErased {
    /// In how many places they were cut.
    pub places: usize,
    /// In how many files.
    pub files: usize,
    /// Where they still stand.
    pub left: Vec<WordsPlace>,
    /// Why, where the disk refused.
    pub why: Option<StoreError>,
    /// Files that the disk refused to read: whether the words stand there is not known.
    pub unread: Vec<Problem>,
    /// Whether this disk cannot tell if another program has the workspace open.
    pub untold: bool,
}

/// Everyday words: cutting one of them out everywhere leaves nothing readable.
const EVERYDAY: &str = " the and for with that this they them their there then than from have has had was were are \
    been will would can could should shall may might must not but you your our his her its who what when where why how \
    all any some one two out off over about into onto only also just very more most much many such same both each said \
    says ask asks asked get got give gave take took make made come came going went here now yes yet per via new old day \
    week month year time people person council councillor cllr ward note ac neu gyda mae oedd bydd roedd yn yr ar am gan \
    hyn hynny hwn hon nhw nid dim ond fel pan sydd sy wedi eto hefyd chi ni eu ei un dau tri bod cyngor cynghorydd ward ";

impl Store {
    /// Whether words are too short or too common to be looked for as somebody's.
    pub fn is_everyday(words: &str) -> bool {
        let folded = text::fold(words);
        let letters = folded.chars().filter(|c| c.is_alphanumeric()).count();
        letters < 3 || EVERYDAY.split_whitespace().any(|word| word == folded)
    }

    /// Where words stand, in every file of the workspace, whatever their capitals, accents and spaces.
    ///
    /// # Errors
    /// Where the workspace cannot be looked into.
    pub fn find_words(&self, words: &str) -> Result<WordsFound, StoreError> {
        let pattern = Pattern::new(words);
        let mut found = WordsFound::default();
        let mut files = Vec::new();
        self.files("", &mut files)?;
        files.sort();
        for path in files {
            let sort = sort(&path);
            match self.tree(&sort, &path) {
                Err(why) => found.unread.push(Problem::of(&self.shown_path(&path), &why)),
                Ok(Some(value)) => fields::visit(&sort, &value, &mut |field, it| {
                    let cut = field.class == Class::Free;
                    found.places.extend(places(&pattern, it).iter().map(|at| WordsPlace {
                        path: path.clone(),
                        field: field.at.to_owned(),
                        around: around(it, at),
                        cut,
                    }));
                }),
                // Made out of the records: it goes once they are changed.
                Ok(None) if matches!(sort, Sort::Index) => {}
                Ok(None) => {
                    let bytes = match self.bytes(&path) {
                        Ok(bytes) => bytes.unwrap_or_default(),
                        Err(why) => {
                            found.unread.push(Problem::of(&self.shown_path(&path), &why));
                            continue;
                        }
                    };
                    let it = String::from_utf8_lossy(&bytes);
                    found.places.extend(places(&pattern, &it).iter().map(|at| WordsPlace {
                        path: path.clone(),
                        field: String::new(),
                        around: around(&it, at),
                        cut: false,
                    }));
                }
            }
        }
        Ok(found)
    }

    /// Cuts words out of free text, wherever they stand.
    ///
    /// # Errors
    /// Where nothing was changed: [`StoreError::OpenElsewhere`] where another
    /// program has the workspace open. Whatever goes wrong later is in [`WordsErased::why`].
    pub fn erase_words(&self, words: &str) -> Result<WordsErased, StoreError> {
        let _writing = self.writing()?;
        let mut done = WordsErased { untold: self.refuse_open_elsewhere()?, ..WordsErased::default() };
        let pattern = Pattern::new(words);
        let mut files = Vec::new();
        self.files("", &mut files)?;
        let held = self.held_people()?;
        for path in files.iter().filter(|path| !path.starts_with(place::HISTORY)) {
            let sort = sort(path);
            let (Sort::Record(kind, id), Ok(Some(value))) = (&sort, self.tree(&sort, path)) else { continue };
            let mut cut = false;
            fields::visit(&sort, &value, &mut |field, it| {
                cut |= field.class == Class::Free && !places(&pattern, it).is_empty();
            });
            if cut {
                self.refuse_hold(*kind, id, path)?;
                self.refuse_about_held(&held, *kind, id, path)?;
            }
        }
        done.why = self.cut_words(&pattern, &files, &mut done).err();
        if done.files > 0 {
            // It holds first words of notes.
            let dropped = self.drop_index();
            done.why = done.why.or(dropped.err());
        }
        // Something may have changed by now: what goes wrong here is told with it.
        match self.find_words(words) {
            Ok(found) => (done.left, done.unread) = (found.places, found.unread),
            Err(e) => drop(done.why.get_or_insert(e)),
        }
        Ok(done)
    }

    fn cut_words(&self, pattern: &Pattern, files: &[String], done: &mut WordsErased) -> Result<(), StoreError> {
        for path in files {
            let sort = sort(path);
            // What the disk refuses is looked for, and named, once everything else is done.
            let Ok(Some(mut value)) = self.tree(&sort, path) else { continue };
            let mut cut = 0;
            fields::change(&sort, &mut value, &mut |field, it| {
                let found = if field.class == Class::Free { places(pattern, it) } else { Vec::new() };
                cut += found.len();
                if let Some(without) = cut_out(it, &found) {
                    *it = without;
                }
            });
            if let (true, Some(text)) = (cut > 0, written(&sort, &value)) {
                self.put(path, text.as_bytes(), true)?;
                done.places += cut;
                done.files += 1;
            }
        }
        Ok(())
    }
}

fn places(pattern: &Pattern, words: &str) -> Vec<Range<usize>> {
    let found = Searchable::new(words).find(pattern);
    found.into_iter().filter(|(_, fit)| *fit != Fit::Joined).map(|(at, _)| at).collect()
}
