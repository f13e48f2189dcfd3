//! What comes out of a printer, as a PDF, and what can be read in it.
//! Everything printed stays in `print`, in cargo's own folder for tests, to look at.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use fantoccini::wd::{PrintConfiguration, PrintMargins, PrintSize};

use crate::engine::Engine;
use crate::page::Page;

/// The edge of the paper that stays white, in centimetres.
const EDGE: f64 = 1.5;

pub struct Pdf(PathBuf);

impl Page {
    /// Prints the screen at this fragment, once this element is on it.
    pub fn prints(&self, name: &str, fragment: &str, selector: &str) -> Pdf {
        self.visit(fragment);
        let is_there = "return document.querySelector(arguments[0]) !== null";
        self.until_words(&format!("{selector} is on the screen"), is_there, selector);
        if self.is(Engine::WebKit) {
            return self.prints_elsewhere(name, fragment, selector);
        }
        self.prints_this(name)
    }

    /// Prints what is on the screen. WebKit's driver cannot.
    pub fn prints_this(&self, name: &str) -> Pdf {
        let margins = PrintMargins { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
        let a4 = PrintConfiguration::builder().size(PrintSize { width: 21.0, height: 29.7 }).margins(margins);
        let a4 = a4.build().expect("a sheet of A4 is large enough");
        let printed = self.session.wait(self.session.client().print(a4)).expect("the browser prints");
        let path = self.path_of(name);
        fs::write(&path, printed).expect("the PDF can be kept");
        Pdf(path)
    }

    /// In a second browser that knows nothing of the first.
    fn prints_elsewhere(&self, name: &str, fragment: &str, selector: &str) -> Pdf {
        let path = self.path_of(name);
        let address = format!("{}{fragment}", self.server.address());
        // Debian's own Python: the modules are packages for that one.
        let mut print = Command::new("/usr/bin/python3");
        print.arg("tests/browser/print_page.py").args([&address, selector]).arg(&path);
        answer(print.args(["--margin", &(EDGE * 10.0).to_string()]));
        Pdf(path)
    }

    fn path_of(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("print");
        fs::create_dir_all(&folder).expect("a folder for what is printed");
        folder.join(format!("{name}-{:?}.pdf", self.session.engine).to_lowercase())
    }
}

impl Pdf {
    /// How many sheets of A4 there are; no other paper will do.
    pub fn sheets(&self) -> usize {
        let about = answer(Command::new("pdfinfo").arg(&self.0));
        let about = String::from_utf8_lossy(&about);
        let line = |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        assert!(line("Page size:").ends_with("(A4)"), "{} is no A4: {about}", self.0.display());
        line("Pages:").trim().parse().expect("a PDF has pages")
    }

    /// The text, in the order in which it was put on paper, squeezed as by
    /// [`squeezed`].
    pub fn text(&self) -> String {
        self.text_by_sheet().concat()
    }

    /// The same for each sheet.
    pub fn text_by_sheet(&self) -> Vec<String> {
        let text = answer(Command::new("pdftotext").arg("-raw").arg(&self.0).arg("-"));
        // A form feed ends each page.
        String::from_utf8_lossy(&text).split_terminator('\u{c}').map(squeezed).collect()
    }

    /// What a camera reads in the QR code on the first sheet, at 300 dots an inch:
    /// far less than a phone sees, and enough for the largest code.
    pub fn scanned(&self) -> String {
        let picture = answer(Command::new("pdftoppm").args(["-gray", "-r", "300", "-l", "1"]).arg(&self.0));
        let (wide, high, grey) = grey_map(&picture).expect("a grey map");
        let shade = |x: usize, y: usize| grey[y * wide + x];
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(wide, high, shade);
        let codes = image.detect_grids();
        assert_eq!(codes.len(), 1, "codes on {}", self.0.display());
        codes[0].decode().expect("a code that can be read").1
    }
}

/// Without spaces, hyphens and line breaks, and with letters that are drawn as
/// one apart: how a line is set is no matter.
pub fn squeezed(text: &str) -> String {
    let drawn = |letter: &char| !letter.is_whitespace() && !matches!(letter, '-' | '\u{ad}' | '\u{2010}');
    let apart = [("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl")];
    let text: String = text.chars().filter(drawn).collect();
    apart.iter().fold(text, |text, (one, apart)| text.replace(one, apart))
}

/// A binary PGM: `P5`, width, height and the lightest shade as words, then a
/// byte for each dot.
fn grey_map(picture: &[u8]) -> Option<(usize, usize, &[u8])> {
    let mut rest = picture;
    let mut word = || {
        let end = rest.iter().position(u8::is_ascii_whitespace)?;
        let word = std::str::from_utf8(&rest[..end]).ok()?;
        rest = &rest[end + 1..];
        Some(word)
    };
    let (_form, wide, high, _lightest) = (word()?, word()?.parse().ok()?, word()?.parse().ok()?, word()?);
    Some((wide, high, rest))
}

/// What a program prints; it must end well.
fn answer(program: &mut Command) -> Vec<u8> {
    let ended = program.output().unwrap_or_else(|problem| panic!("{program:?} does not start: {problem}"));
    assert!(ended.status.success(), "{program:?}: {}", String::from_utf8_lossy(&ended.stderr));
    ended.stdout
}
