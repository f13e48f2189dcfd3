//! Which browser is tested, from the variables that `xtask/src/test/browsers.rs`
//! describes, and how a driver is asked for a window of it.

use std::path::{Path, PathBuf};

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Whether a parent's device asks for light or dark screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    Day,
    Dark,
}

impl Engine {
    pub fn tested() -> Self {
        match variable("BROWSER").as_str() {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            "webkit" => Self::WebKit,
            other => panic!("BROWSER is {other}, which is none of chromium, firefox and webkit"),
        }
    }

    /// What a new window of this browser should be like. `profile` is a fresh
    /// folder of its own.
    pub fn capabilities(self, light: Light, profile: &Path) -> Capabilities {
        let browser = path("STEUNWIJZER_BROWSER");
        let wanted = match self {
            Self::Chromium => chromium(&browser, profile),
            Self::Firefox => firefox(&browser, light),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
            }),
        };
        wanted.as_object().cloned().expect("capabilities are written as an object above")
    }

    /// The theme of WebKitGTK is that of the desktop, which the driver hands on.
    pub fn environment(self, light: Light) -> Option<(&'static str, &'static str)> {
        let dark = self == Self::WebKit && light == Light::Dark;
        dark.then_some(("GTK_THEME", "Adwaita:dark"))
    }
}

fn chromium(browser: &Path, profile: &Path) -> Value {
    let profile = format!("--user-data-dir={}", profile.display());
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": browser,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", profile,
            ],
        },
    })
}

fn firefox(browser: &Path, light: Light) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": browser,
            "args": ["-headless"],
            "prefs": {
                "ui.systemUsesDarkTheme": i32::from(light == Light::Dark),
                "app.update.disabledForTesting": true,
                "datareporting.policy.dataSubmissionEnabled": false,
            },
        },
    })
}

/// A path that one of the variables holds.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(variable(name))
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set; run `cargo xtask test`"))
}
