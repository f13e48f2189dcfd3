//! The picture of a group as a file, and back: bands in words, and not one
//! number but that of the round.

use serde_json::{Map, Value, json};

use crate::domain::group::SOURCES;
use crate::domain::group::band::Band;
use crate::domain::group::picture::{Picture, Whole};
use crate::domain::ids::Form;
use crate::rounds::{Kept, MOST_NAME};

/// The form that this app writes.
const FORM: u64 = 1;
/// The key that makes a file ours; its value is the form.
const MARK: &str = "steunwijzer-group-picture";
/// The largest file that is opened, in bytes: ten times what one can be.
const LARGEST: usize = 32 * 1024;

/// A picture of a group of at least eight, to be put beside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFile {
    pub group: String,
    /// Which round of the group it was.
    pub nth: u32,
    pub whole: Whole,
}

/// Why a file is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    NotOurs,
    /// Of another version of this app.
    OtherVersion,
    /// Of fewer than eight parents: nothing to put beside.
    TooFew,
}

impl PictureFile {
    /// The picture of a round; `None` until it is closed, and of fewer than
    /// eight.
    pub fn of(kept: &Kept) -> Option<Self> {
        match Picture::of(&kept.round)? {
            Picture::Whole(whole) => Some(Self { group: kept.group.clone(), nth: kept.nth, whole }),
            _ => None,
        }
    }
}

/// The file of a closed round; `None` where nothing is shown.
pub fn written(kept: &Kept) -> Option<String> {
    let bands = |bands: &[(String, Band)]| -> Value {
        bands.iter().map(|(id, band)| (id.clone(), json!(band.id()))).collect::<Map<_, _>>().into()
    };
    let mut file = json!({ MARK: FORM, "group": kept.group, "round": kept.nth });
    match Picture::of(&kept.round)? {
        Picture::TooFew => return None,
        Picture::Small { topics, form } => {
            file["parents"] = json!("five-to-seven");
            file["topics"] = bands(&topics);
            file["most-wanted"] = json!(form.map(Form::id));
        }
        Picture::Whole(whole) => {
            let forms = Form::ALL.iter().zip(&whole.forms);
            let forms: Vec<(String, Band)> = forms.map(|(form, band)| (form.to_string(), *band)).collect();
            file["parents"] = json!("eight-or-more");
            file["forms"] = bands(&forms);
            file["goes-well"] = json!(whole.goes_well.id());
            file["topics"] = bands(&whole.topics);
            file["sources"] = bands(&whole.sources);
        }
    }
    serde_json::to_string_pretty(&file).ok()
}

/// Opens a file.
///
/// # Errors
/// The one [`Refusal`] that fits.
pub fn read(text: &str) -> Result<PictureFile, Refusal> {
    if text.len() > LARGEST {
        return Err(Refusal::NotOurs);
    }
    let file: Value = serde_json::from_str(text).map_err(|_| Refusal::NotOurs)?;
    match file.get(MARK).and_then(Value::as_u64) {
        Some(FORM) => {}
        Some(_) => return Err(Refusal::OtherVersion),
        None => return Err(Refusal::NotOurs),
    }
    if file.get("parents").and_then(Value::as_str) == Some("five-to-seven") {
        return Err(Refusal::TooFew);
    }
    whole(&file).ok_or(Refusal::NotOurs)
}

/// `None` where anything is missing or is no band.
fn whole(file: &Value) -> Option<PictureFile> {
    let band = |value: &Value| Band::from_id(value.as_str()?);
    let forms = file.get("forms")?;
    let forms: Option<Vec<Band>> = Form::ALL.iter().map(|form| band(forms.get(form.id())?)).collect();
    let sources = file.get("sources")?;
    let sources = SOURCES.iter().map(|id| Some(((*id).to_owned(), band(sources.get(*id)?)?)));
    let topics = file.get("topics")?.as_object()?.iter();
    let topics: Option<Vec<_>> = topics.map(|(id, one)| Some((id.clone(), band(one)?))).collect();
    let whole = Whole {
        forms: forms?,
        goes_well: band(file.get("goes-well")?)?,
        topics: topics?,
        sources: sources.collect::<Option<_>>()?,
    };
    let group = file.get("group")?.as_str().filter(|name| name.chars().count() <= MOST_NAME)?.to_owned();
    let nth = u32::try_from(file.get("round")?.as_u64()?).ok()?;
    Some(PictureFile { group, nth, whole })
}
