//! The browser tests run once in each engine. They are told what to use by
//! these variables, which all hold absolute paths but the first and the last:
//!
//! | variable | holds |
//! | --- | --- |
//! | `BROWSER` | `chromium`, `firefox` or `webkit` |
//! | `STEUNWIJZER_DIST` | the built site, to serve with `xtask::serve::start` |
//! | `STEUNWIJZER_DRIVER` | the WebDriver program of this browser |
//! | `STEUNWIJZER_BROWSER` | the browser's own program, for the driver to start |
//! | `STEUNWIJZER_AXE` | axe-core's script, to put into a page |
//! | `STEUNWIJZER_FULL` | set where every screen is looked at in every way: `--full` |
//!
//! Which tests the second and third engine are asked is told in `elsewhere`.

use std::fs;
use std::path::{Path, PathBuf};

use super::Extent;
use super::elsewhere::ELSEWHERE;
use crate::program::{self, Program};
use crate::setup;

pub struct Browser {
    pub name: &'static str,
    variable: &'static str,
    driver: &'static str,
    program: fn() -> Result<PathBuf, String>,
    /// WebKit's MiniBrowser knows no mode without a window.
    needs_screen: bool,
    /// What it is asked where not everything is to be looked at: nothing named is all.
    asked: &'static [&'static str],
}

pub fn all() -> [Browser; 3] {
    [
        Browser {
            name: "Chromium",
            variable: "chromium",
            driver: "chromedriver",
            program: || program::needed("chromium"),
            needs_screen: false,
            asked: &[],
        },
        Browser {
            name: "Firefox",
            variable: "firefox",
            driver: "geckodriver",
            program: || program::needed("firefox-esr"),
            needs_screen: false,
            asked: &ELSEWHERE,
        },
        Browser {
            name: "WebKitGTK",
            variable: "webkit",
            driver: "WebKitWebDriver",
            program: mini_browser,
            needs_screen: true,
            asked: &ELSEWHERE,
        },
    ]
}

impl Browser {
    /// The call of the browser tests for this engine.
    pub fn test(&self, dist: &Path, extent: Extent) -> Result<Program, String> {
        let screen = if self.needs_screen { "xvfb-run -a " } else { "" };
        let test = Program::of(&format!("{screen}cargo test --test browser"))
            .environment("BROWSER", self.variable)
            .environment("STEUNWIJZER_DIST", dist.to_string_lossy())
            .environment("STEUNWIJZER_DRIVER", program::needed(self.driver)?.to_string_lossy())
            .environment("STEUNWIJZER_BROWSER", (self.program)()?.to_string_lossy())
            .environment("STEUNWIJZER_AXE", setup::accessibility_script().to_string_lossy());
        Ok(match extent {
            Extent::Full => test.environment("STEUNWIJZER_FULL", "1"),
            _ if self.asked.is_empty() => test,
            _ => test.arguments(&format!("-- {}", self.asked.join(" "))),
        })
    }
}

/// WebKitGTK's small browser is no command: Debian puts it at
/// `/usr/lib/<machine>/webkit2gtk-<version>/MiniBrowser`.
fn mini_browser() -> Result<PathBuf, String> {
    let folders = |parent: PathBuf| fs::read_dir(parent).into_iter().flatten().flatten();
    folders("/usr/lib".into())
        .flat_map(|machine| folders(machine.path()))
        .filter(|library| library.file_name().to_string_lossy().starts_with("webkit2gtk-4"))
        .map(|library| library.path().join("MiniBrowser"))
        .find(|program| program.is_file())
        .ok_or_else(|| "WebKitGTK's MiniBrowser is nowhere under /usr/lib.".into())
}
