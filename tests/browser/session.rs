//! One window of the browser for one test, and each call to it a plain one.
//! Starting a browser takes longer than most tests do, so it is handed on to the
//! test that waits for its turn. Every test has a server at a port of its own: to
//! the browser that is another site, with nothing stored.

use std::future::Future;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use url::{ParseError, Url};

use crate::engine::{self, Engine, Light, Wasm};

/// How long anything awaited may take. Generous: the machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// How long a window may take to come.
const A_WINDOW: Duration = Duration::from_secs(60);
/// How often it is looked for.
pub const GLANCE: Duration = Duration::from_millis(15);

/// One test at a time has a browser: two on two cores only make each other slow.
/// In between it holds the one that was handed on.
static TURN: Mutex<Option<Browser>> = Mutex::new(None);
/// How many tests wait for their turn: without any, a browser is ended.
static WAITING: AtomicUsize = AtomicUsize::new(0);
static PROFILES: AtomicUsize = AtomicUsize::new(0);

pub struct Session {
    pub engine: Engine,
    /// From start to drop it holds a browser.
    turn: MutexGuard<'static, Option<Browser>>,
}

impl Session {
    pub fn start(light: Light) -> Self {
        Self::start_with(Kind { light, wasm: Wasm::There, film: None })
    }

    pub fn start_without_wasm() -> Self {
        Self::start_with(Kind { light: Light::Day, wasm: Wasm::Missing, film: None })
    }

    /// With a camera that shows this film, for Chromium alone.
    pub fn start_before(film: &[u8]) -> Self {
        Self::start_with(Kind { light: Light::Day, wasm: Wasm::There, film: Some(film.to_vec()) })
    }

    fn start_with(kind: Kind) -> Self {
        WAITING.fetch_add(1, Ordering::SeqCst);
        // A test that failed in its turn leaves nothing behind that matters.
        let mut turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        WAITING.fetch_sub(1, Ordering::SeqCst);
        let engine = Engine::tested();
        let left = turn.take().filter(|left| left.kind == kind && left.gives_a_new_window());
        let browser = left.unwrap_or_else(|| Browser::start(engine, kind));
        if engine == Engine::Chromium && browser.kind.light == Light::Dark {
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            browser.chromium("Emulation.setEmulatedMedia", dark);
        }
        *turn = Some(browser);
        Self { engine, turn }
    }

    fn browser(&self) -> &Browser {
        self.turn.as_ref().expect("the browser is there from start to drop")
    }

    /// Awaits one call to the driver.
    pub fn wait<T>(&self, call: impl Future<Output = T>) -> T {
        self.browser().runtime.block_on(call)
    }

    pub fn client(&self) -> &Client {
        self.browser().client()
    }

    /// Runs a script in the page.
    pub fn try_script(&self, script: &str, with: Vec<Value>) -> Result<Value, String> {
        self.wait(self.client().execute(script, with)).map_err(|problem| problem.to_string())
    }

    /// A call of Chromium's own protocol, for what WebDriver cannot ask.
    pub fn chromium(&self, name: &str, with: Value) -> Value {
        self.browser().chromium(name, with)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if std::thread::panicking() || WAITING.load(Ordering::SeqCst) == 0 {
            self.turn.take();
        }
    }
}

/// What a browser is started with, and cannot change afterwards.
#[derive(PartialEq, Eq)]
struct Kind {
    light: Light,
    wasm: Wasm,
    film: Option<Vec<u8>>,
}

/// A browser, with a driver of its own, which it ends with.
struct Browser {
    kind: Kind,
    client: Option<Client>,
    runtime: Runtime,
    driver: Child,
    profile: PathBuf,
}

impl Browser {
    fn start(engine: Engine, kind: Kind) -> Self {
        let (driver, port) = driver_of(engine, &kind);
        let runtime =
            Builder::new_current_thread().enable_all().build().expect("a runtime needs no more than memory");
        let nth = PROFILES.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("steunwijzer-browser-{}-{nth}", std::process::id()));
        let mut browser = Self { kind, client: None, runtime, driver, profile };
        let camera = browser.kind.film.as_deref().map(|film| browser.put_aside(film));
        let opened = browser.open(engine, port, camera.as_deref()).or_else(|| {
            // On a busy machine WebKit's driver now and then waits for ever.
            let _ = browser.driver.kill();
            let _ = browser.driver.wait();
            let (another, port) = driver_of(engine, &browser.kind);
            browser.driver = another;
            browser.open(engine, port, camera.as_deref())
        });
        browser.client = Some(opened.unwrap_or_else(|| panic!("{engine:?} gives no window")));
        browser
    }

    /// Writes a film to where the browser's profile is, which goes in the end.
    fn put_aside(&self, film: &[u8]) -> PathBuf {
        let path = self.profile.join("film.y4m");
        std::fs::create_dir_all(&self.profile).expect("a folder of our own");
        std::fs::write(&path, film).expect("room for a film");
        path
    }

    /// `None` where no window comes in time.
    fn open(&self, engine: Engine, port: u16, camera: Option<&Path>) -> Option<Client> {
        let mut wanted = ClientBuilder::new(HttpConnector::new());
        let Kind { light, wasm, .. } = self.kind;
        wanted.capabilities(engine.capabilities(light, wasm, &self.profile, camera));
        let address = format!("http://127.0.0.1:{port}");
        let opened = async { tokio::time::timeout(A_WINDOW, wanted.connect(&address)).await };
        let opened = self.runtime.block_on(opened).ok()?;
        Some(opened.unwrap_or_else(|problem| panic!("{engine:?} gives no window: {problem}")))
    }

    fn client(&self) -> &Client {
        self.client.as_ref().expect("a browser that has started")
    }

    /// Puts a new window in the place of all there are; says whether it came, and
    /// has the focus.
    fn gives_a_new_window(&self) -> bool {
        let changes = async {
            let client = self.client();
            let old = client.windows().await?;
            let new = client.new_window(true).await?.handle;
            for window in old {
                client.switch_to_window(window).await?;
                client.close_window().await?;
            }
            client.switch_to_window(new).await?;
            if Engine::tested() == Engine::Chromium {
                let call = Own { name: "Page.bringToFront".to_owned(), with: json!({}) };
                client.issue_cmd(call).await?;
            }
            client.execute("return document.hasFocus()", Vec::new()).await
        };
        let changed: Result<Result<Value, CmdError>, _> =
            self.runtime.block_on(async { tokio::time::timeout(PATIENCE, changes).await });
        matches!(changed, Ok(Ok(Value::Bool(true))))
    }

    fn chromium(&self, name: &str, with: Value) -> Value {
        let call = Own { name: name.to_owned(), with };
        let called = self.runtime.block_on(self.client().issue_cmd(call));
        called.unwrap_or_else(|problem| panic!("{name}: {problem}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // The driver ends its browser; without an answer the driver goes all the same,
            // and Firefox, which would stay, with it.
            let firefox =
                client.capabilities().and_then(|had| had.get("moz:processID")).map(Value::to_string);
            let closing = async { tokio::time::timeout(Duration::from_secs(5), client.close()).await };
            if let (Err(_), Some(process)) = (self.runtime.block_on(closing), firefox) {
                let _ = Command::new("kill").args(["-KILL", &process]).status();
            }
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// Starts the driver on a free port, and waits until it answers there.
fn driver_of(engine: Engine, kind: &Kind) -> (Child, u16) {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|socket| socket.local_addr());
    let port = free.expect("a machine has a free port").port();
    let program = engine::path("STEUNWIJZER_DRIVER");
    let driver = Command::new(&program)
        .arg(format!("--port={port}"))
        .envs(engine.environment(kind.light, kind.wasm))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|problem| panic!("{} does not start: {problem}", program.display()));
    let deadline = Instant::now() + PATIENCE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(Instant::now() < deadline, "awaited: {} answers on port {port}", program.display());
        std::thread::sleep(GLANCE);
    }
    (driver, port)
}

#[derive(Debug)]
struct Own {
    name: String,
    with: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.name, "params": self.with }).to_string()))
    }
}
