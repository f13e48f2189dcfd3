//! One window of the browser for one test: starts a driver of its own and ends
//! it, and makes each call to it a plain one.

use std::future::Future;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

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

/// One window at a time: WebKit's driver knows no second one, and two browsers
/// on two cores only make each other slow.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
static PROFILES: AtomicUsize = AtomicUsize::new(0);

pub struct Session {
    pub engine: Engine,
    client: Option<Client>,
    runtime: Runtime,
    driver: Child,
    profile: PathBuf,
    _turn: MutexGuard<'static, ()>,
}

impl Session {
    pub fn start(light: Light) -> Self {
        Self::start_with(light, Wasm::There, None)
    }

    pub fn start_without_wasm() -> Self {
        Self::start_with(Light::Day, Wasm::Missing, None)
    }

    /// With a camera that shows this film, for Chromium alone.
    pub fn start_before(film: &[u8]) -> Self {
        Self::start_with(Light::Day, Wasm::There, Some(film))
    }

    fn start_with(light: Light, wasm: Wasm, film: Option<&[u8]>) -> Self {
        // A test that failed in its turn leaves nothing behind that matters.
        let turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let engine = Engine::tested();
        let (driver, port) = driver_of(engine, light, wasm);
        let runtime =
            Builder::new_current_thread().enable_all().build().expect("a runtime needs no more than memory");
        let nth = PROFILES.fetch_add(1, Ordering::Relaxed);
        let profile = std::env::temp_dir().join(format!("steunwijzer-browser-{}-{nth}", std::process::id()));
        let mut session = Self { engine, client: None, runtime, driver, profile, _turn: turn };
        let camera = film.map(|film| session.put_aside(film));
        let opened = session.open(port, light, wasm, camera.as_deref()).or_else(|| {
            // On a busy machine WebKit's driver now and then waits for ever.
            let _ = session.driver.kill();
            let _ = session.driver.wait();
            let (another, port) = driver_of(engine, light, wasm);
            session.driver = another;
            session.open(port, light, wasm, camera.as_deref())
        });
        session.client = Some(opened.unwrap_or_else(|| panic!("{engine:?} gives no window")));
        if engine == Engine::Chromium && light == Light::Dark {
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            session.chromium("Emulation.setEmulatedMedia", dark);
        }
        session
    }

    /// Writes a film to where the browser's profile is, which goes in the end.
    fn put_aside(&self, film: &[u8]) -> PathBuf {
        let path = self.profile.join("film.y4m");
        std::fs::create_dir_all(&self.profile).expect("a folder of our own");
        std::fs::write(&path, film).expect("room for a film");
        path
    }

    /// `None` where no window comes in time.
    fn open(&self, port: u16, light: Light, wasm: Wasm, camera: Option<&Path>) -> Option<Client> {
        let mut wanted = ClientBuilder::new(HttpConnector::new());
        wanted.capabilities(self.engine.capabilities(light, wasm, &self.profile, camera));
        let address = format!("http://127.0.0.1:{port}");
        let opened = async { tokio::time::timeout(A_WINDOW, wanted.connect(&address)).await };
        let opened = self.runtime.block_on(opened).ok()?;
        Some(opened.unwrap_or_else(|problem| panic!("{:?} gives no window: {problem}", self.engine)))
    }

    /// Awaits one call to the driver.
    pub fn wait<T>(&self, call: impl Future<Output = T>) -> T {
        self.runtime.block_on(call)
    }

    pub fn client(&self) -> &Client {
        self.client.as_ref().expect("the window is there from start to drop")
    }

    /// Runs a script in the page.
    pub fn try_script(&self, script: &str, with: Vec<Value>) -> Result<Value, String> {
        self.wait(self.client().execute(script, with)).map_err(|problem| problem.to_string())
    }

    /// A call of Chromium's own protocol, for what WebDriver cannot ask.
    pub fn chromium(&self, name: &str, with: Value) -> Value {
        let call = Own { name: name.to_owned(), with };
        self.wait(self.client().issue_cmd(call)).unwrap_or_else(|problem| panic!("{name}: {problem}"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // The driver ends its browser; without an answer the driver goes all the same.
            let closing = async { tokio::time::timeout(Duration::from_secs(5), client.close()).await };
            let _ = self.runtime.block_on(closing);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// Starts the driver on a free port, and waits until it answers there.
fn driver_of(engine: Engine, light: Light, wasm: Wasm) -> (Child, u16) {
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|socket| socket.local_addr());
    let port = free.expect("a machine has a free port").port();
    let program = engine::path("STEUNWIJZER_DRIVER");
    let driver = Command::new(&program)
        .arg(format!("--port={port}"))
        .envs(engine.environment(light, wasm))
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
