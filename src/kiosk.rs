//! How a tablet in a waiting room is set, as text: the one thing that is kept
//! on it, and what an address may carry (`#/kiosk?region=be-vlg&idle=90`).

use crate::domain::ids::{Region, Version};

/// Fewest and most seconds of silence before the tablet asks who is there.
pub const IDLE: std::ops::RangeInclusive<u32> = 30..=300;
/// Seconds between that question and the wipe (WCAG 2.2.1 asks for twenty).
pub const COUNTDOWN: u32 = 20;
/// Fewest and most digits of the code that ends it.
pub const CODE: std::ops::RangeInclusive<usize> = 4..=8;

/// The settings of a tablet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kiosk {
    pub region: Region,
    pub version: Version,
    /// BCP 47 tags; each next parent finds the first.
    pub languages: Vec<String>,
    /// Seconds of silence, within [`IDLE`].
    pub idle: u32,
    /// Digits that end it; empty: only wiping everything does.
    pub code: String,
    /// Keeps the screen on, where the browser can.
    pub awake: bool,
    pub print: bool,
    /// It goes round in a group: what a parent shares is added to its round.
    pub group: bool,
}

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            region: Region::Flanders,
            version: Version::Short,
            languages: Vec::new(),
            idle: 90,
            code: String::new(),
            awake: true,
            print: false,
            group: false,
        }
    }
}

impl Kiosk {
    /// Reads settings, and names each that could not be: that one keeps its
    /// default. Never fails, because a tablet whose settings were torn must
    /// not open up.
    pub fn read(text: &str) -> (Self, Vec<String>) {
        let mut kiosk = Self::default();
        let mut wrong = Vec::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if kiosk.set(name, value).is_none() {
                wrong.push(format!("{name}={value}"));
            }
        }
        (kiosk, wrong)
    }

    /// Changes one setting; `None` where the name or value is none.
    pub fn set(&mut self, name: &str, value: &str) -> Option<()> {
        let yes_or_no = || match value {
            "1" => Some(true),
            "0" => Some(false),
            _ => None,
        };
        match name {
            "region" => self.region = Region::from_id(value)?,
            "version" => self.version = Version::from_id(value)?,
            "languages" => self.languages = tags(value)?,
            "idle" => self.idle = value.parse().ok().filter(|seconds| IDLE.contains(seconds))?,
            "code" => self.code = Some(value.to_owned()).filter(|code| is_code(code))?,
            "awake" => self.awake = yes_or_no()?,
            "print" => self.print = yes_or_no()?,
            "group" => self.group = yes_or_no()?,
            _ => return None,
        }
        Some(())
    }

    /// The text form, whole.
    pub fn to_text(&self) -> String {
        let Self { region, version, languages, idle, code, awake, print, group } = self;
        let languages = languages.join(",");
        let (awake, print) = (u8::from(*awake), u8::from(*print));
        let group = if *group { "&group=1" } else { "" };
        format!(
            "region={region}&version={version}&languages={languages}&idle={idle}&code={code}&awake={awake}&print={print}{group}"
        )
    }

    /// The language that each next parent finds.
    pub fn first_language(&self) -> &str {
        self.languages.first().map_or("nl", String::as_str)
    }
}

/// Tags apart by commas, none twice; empty: all that there are.
fn tags(value: &str) -> Option<Vec<String>> {
    let mut tags: Vec<String> = Vec::new();
    for tag in value.split(',').filter(|tag| !tag.is_empty()) {
        let known = crate::content::language::LANGUAGES.iter().any(|(one, _)| *one == tag);
        if !known || tags.iter().any(|one| one == tag) {
            return None;
        }
        tags.push(tag.to_owned());
    }
    Some(tags)
}

fn is_code(code: &str) -> bool {
    code.is_empty() || CODE.contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit())
}
