//! Preferences: how the program looks and where one was. In the platform's
//! configuration folder, never in the workspace.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::command::Overrides;
use crate::model::{Id, is_default};
use crate::ui::theme::{OwnColours, OwnPalette};

/// The preferences, in `preferences.ron`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The theme's name.
    pub theme: String,
    /// The language's folder in the locales.
    pub language: String,
    /// Keys of one's own: a command's name and its keys.
    #[serde(skip_serializing_if = "no_keys")]
    pub keys: Overrides,
    /// Colours of one's own, by theme: `colours: {"dark": {"heading": "#ffffff"}}`.
    #[serde(skip_serializing_if = "is_default")]
    pub colours: BTreeMap<String, OwnColours>,
    /// The room's theme, where F6 chose one there.
    #[serde(skip_serializing_if = "is_default")]
    pub room_theme: String,
    /// The officer's own theme files, by their names; they are read beside the preferences.
    #[serde(skip)]
    pub themes: BTreeMap<String, OwnPalette>,
    /// Where one was, by workspace.
    #[serde(skip_serializing_if = "is_default")]
    pub last: BTreeMap<String, LastPlace>,
}

fn no_keys(keys: &Overrides) -> bool {
    keys.0.is_empty()
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            theme: "dark".into(),
            language: "en".into(),
            keys: Overrides::default(),
            colours: BTreeMap::new(),
            room_theme: String::new(),
            themes: BTreeMap::new(),
            last: BTreeMap::new(),
        }
    }
}

/// Where one was in a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastPlace {
    /// 0 for the overview, 1 to 3 for the stages.
    pub screen: u8,
    /// Which pane had the focus, from 0.
    pub pane: u8,
    /// The initiative.
    #[serde(skip_serializing_if = "is_default")]
    pub initiative: Option<Id>,
    /// The councillor.
    #[serde(skip_serializing_if = "is_default")]
    pub councillor: Option<Id>,
}
