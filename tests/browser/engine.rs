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

/// Whether the browser has WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wasm {
    There,
    Missing,
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
    /// folder of its own, `camera` the film that its camera shows.
    pub fn capabilities(
        self,
        light: Light,
        wasm: Wasm,
        profile: &Path,
        camera: Option<&Path>,
    ) -> Capabilities {
        let browser = path("STEUNWIJZER_BROWSER");
        let wanted = match self {
            Self::Chromium => chromium(&browser, wasm, profile, camera),
            Self::Firefox => firefox(&browser, light, wasm),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
            }),
        };
        wanted.as_object().cloned().expect("capabilities are written as an object above")
    }

    /// The theme of WebKitGTK is that of the desktop, which the driver hands on;
    /// what its engine may do is told by variables as well. Without a graphics card
    /// it draws twice, and its last compilers cost more than they save in pages
    /// that are open for seconds: without both, tests take four fifths of the time.
    pub fn environment(self, light: Light, wasm: Wasm) -> Vec<(&'static str, &'static str)> {
        if self != Self::WebKit {
            return Vec::new();
        }
        let mut variables =
            vec![("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1"), ("JSC_useOMGJIT", "0"), ("JSC_useFTLJIT", "0")];
        if light == Light::Dark {
            variables.push(("GTK_THEME", "Adwaita:dark"));
        }
        if wasm == Wasm::Missing {
            variables.push(("JSC_useWasm", "0"));
        }
        variables
    }
}

fn chromium(browser: &Path, wasm: Wasm, profile: &Path, camera: Option<&Path>) -> Value {
    // As in Lockdown Mode: no WebAssembly, and scripts are read, never compiled.
    let engine = if wasm == Wasm::Missing { "--js-flags=--jitless" } else { "--js-flags=" };
    let profile = format!("--user-data-dir={}", profile.display());
    let film = camera.map(|film| format!("--use-file-for-fake-video-capture={}", film.display()));
    let camera = [
        "--use-fake-device-for-media-stream".to_owned(),
        "--use-fake-ui-for-media-stream".to_owned(),
        film.clone().unwrap_or_default(),
    ];
    let mut wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "binary": browser,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", engine, profile,
            ],
        },
    });
    if let (Some(_), Some(all)) = (film, wanted["goog:chromeOptions"]["args"].as_array_mut()) {
        all.extend(camera.map(Value::from));
    }
    wanted
}

fn firefox(browser: &Path, light: Light, wasm: Wasm) -> Value {
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": browser,
            "args": ["-headless"],
            "prefs": {
                "javascript.options.wasm": wasm == Wasm::There,
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
