//! Finds the answer to one request: a file of the site, or what a test put in
//! its place.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use tower_http::services::ServeDir;

use super::headers;

pub struct Site {
    folder: PathBuf,
    requests: Mutex<Vec<String>>,
    replacements: Mutex<HashMap<String, Replacement>>,
    held_back: Mutex<HashMap<String, Vec<String>>>,
}

#[derive(Clone)]
struct Replacement {
    bytes: Vec<u8>,
    content_type: Option<HeaderValue>,
}

impl Site {
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            requests: Mutex::default(),
            replacements: Mutex::default(),
            held_back: Mutex::default(),
        }
    }

    /// What was asked for so far, in order: path and query.
    pub fn requests(&self) -> Vec<String> {
        locked(&self.requests).clone()
    }

    pub fn replace(&self, path: &str, bytes: Vec<u8>, content_type: &str) {
        let replacement = Replacement { bytes, content_type: HeaderValue::from_str(content_type).ok() };
        locked(&self.replacements).insert(path.into(), replacement);
    }

    pub fn hold_back(&self, path: &str, until_asked: &[&str]) {
        let others = until_asked.iter().map(|&other| other.to_owned()).collect();
        locked(&self.held_back).insert(path.into(), others);
    }

    /// Returns when everything that this path has to wait for was asked for.
    async fn is_due(&self, path: &str) {
        let others = locked(&self.held_back).get(path).cloned().unwrap_or_default();
        while !others.iter().all(|other| locked(&self.requests).contains(other)) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    async fn file(&self, request: Request) -> Response {
        let found = ServeDir::new(&self.folder)
            .redirect_to_trailing_slash(false)
            .precompressed_br()
            .precompressed_gzip()
            .try_call(request)
            .await;
        match found {
            Ok(answer) => answer.map(Body::new),
            Err(_) => with_status(StatusCode::NOT_FOUND),
        }
    }

    /// Read for each answer, because the site may be built anew while it is
    /// served; the policy must be that of the page which is there now.
    fn page(&self) -> String {
        std::fs::read_to_string(self.folder.join("index.html")).unwrap_or_default()
    }

    fn replacement(&self, request: &Request) -> Option<Replacement> {
        let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
        locked(&self.replacements).get(request.uri().path()).filter(|_| is_read).cloned()
    }
}

pub async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    locked(&site.requests).push(request.uri().to_string());
    let path = request.uri().path().to_owned();
    site.is_due(&path).await;
    let (mut answer, content_type) = match site.replacement(&request) {
        Some(Replacement { bytes, content_type }) => (Response::new(bytes.into()), content_type),
        None => (site.file(request).await, None),
    };
    let found = answer.status().is_success() || answer.status() == StatusCode::NOT_MODIFIED;
    headers::add(answer.headers_mut(), &path, found, &site.page());
    if let Some(content_type) = content_type {
        answer.headers_mut().insert(header::CONTENT_TYPE, content_type);
    }
    answer
}

fn with_status(status: StatusCode) -> Response {
    let mut answer = Response::default();
    *answer.status_mut() = status;
    answer
}

/// A test that fails while it holds the lock leaves plain data behind.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
