//! The server's life: it starts, says where it is, and can be made to vanish
//! as a network does.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;

use axum::Router;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

use super::site::{Site, answer};

/// A running server. Stops when dropped.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
    running: Option<Running>,
}

struct Running {
    stop: oneshot::Sender<()>,
    thread: JoinHandle<()>,
}

impl Server {
    pub(super) fn start(dist: &Path, port: u16) -> Result<Self, String> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| format!("Port {port} cannot be used: {error}."))?;
        let not_started = |error| format!("The server cannot be started: {error}.");
        let address = listener.local_addr().map_err(not_started)?;
        listener.set_nonblocking(true).map_err(not_started)?;
        let site = Arc::new(Site::new(dist.to_owned()));
        let router = Router::new().fallback(answer).with_state(Arc::clone(&site));
        let running = Running::start(listener, router).map_err(not_started)?;
        Ok(Self { address, site, running: Some(running) })
    }

    /// Where a browser finds it, such as `http://127.0.0.1:8080/`.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The path and query of every request so far, in order.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests()
    }

    /// From now on answers `path` (such as `/sw.js`) with these bytes, without
    /// touching the site's folder.
    pub fn replace(&self, path: &str, bytes: impl Into<Vec<u8>>, content_type: &str) {
        self.site.replace(path, bytes.into(), content_type);
    }

    /// From now on answers `path` only when all the others have been asked for
    /// too, however long that takes: what needs the answer to ask for them
    /// waits for ever.
    pub fn hold_back(&self, path: &str, until_asked: &[&str]) {
        self.site.hold_back(path, until_asked);
    }

    /// Closes the listening socket and every open connection, and returns when
    /// that is done: from here on the device is offline.
    pub fn stop(&mut self) {
        if let Some(Running { stop, thread }) = self.running.take() {
            drop(stop);
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Running {
    /// One thread that owns everything open: when it ends, all of it is closed.
    fn start(listener: TcpListener, router: Router) -> std::io::Result<Self> {
        let (stop, mut stopped) = oneshot::channel();
        let runtime = Builder::new_current_thread().enable_io().enable_time().build()?;
        let thread = std::thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                let serving = async { axum::serve(listener, router).await };
                tokio::select! {
                    _ = serving => {}
                    _ = &mut stopped => {}
                }
            });
        });
        Ok(Self { stop, thread })
    }
}

#[cfg(test)]
mod tests {
    use std::io::{ErrorKind, Read, Write};
    use std::net::TcpStream;
    use std::time::Duration;

    use super::*;
    use crate::scratch::Scratch;

    fn site() -> Scratch {
        let site = Scratch::new();
        site.file("index.html", "<head></head>page").file("content/lang/nl.json", "{}");
        site.file("app.js", "long script").file("app.js.br", "short").file("app.js.gz", "middle");
        site
    }

    fn connect(server: &Server) -> TcpStream {
        TcpStream::connect(server.address).unwrap()
    }

    fn ask(server: &Server, path: &str, headers: &str) -> String {
        let mut stream = connect(server);
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn the_folder_is_served_with_its_start_page() {
        let site = site();
        let server = Server::start(site.path(), 0).unwrap();
        let answer = ask(&server, "/", "");
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("page"), "{answer}");
        assert!(answer.contains("content-type: text/html"), "{answer}");
        assert!(ask(&server, "/content/lang/nl.json?v=1", "").ends_with("{}"));
        assert_eq!(server.requests(), ["/", "/content/lang/nl.json?v=1"]);
    }

    #[test]
    fn the_compressed_copy_is_sent_to_whoever_takes_it() {
        let site = site();
        let server = Server::start(site.path(), 0).unwrap();
        let brotli = ask(&server, "/app.js", "Accept-Encoding: gzip, br\r\n");
        assert!(brotli.contains("content-encoding: br") && brotli.ends_with("short"), "{brotli}");
        assert!(brotli.contains("content-type: text/javascript"), "{brotli}");
        assert!(brotli.contains("vary: accept-encoding"), "{brotli}");
        assert!(ask(&server, "/app.js", "Accept-Encoding: gzip\r\n").ends_with("middle"));
        assert!(ask(&server, "/app.js", "").ends_with("long script"));
    }

    #[test]
    fn no_path_leads_out_of_the_folder_and_unknown_ones_are_404() {
        let site = site();
        site.file("secret.txt", "secret");
        let server = Server::start(&site.path().join("content"), 0).unwrap();
        for path in [
            "/../secret.txt",
            "/lang/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "//secret.txt",
            "/%00",
            "/no-such-file",
            "/lang",
            "/lang/",
        ] {
            let answer = ask(&server, path, "");
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
            assert!(!answer.contains("secret") && answer.contains("nosniff"), "{path}: {answer}");
        }
    }

    #[test]
    fn a_file_can_be_replaced_without_touching_the_folder() {
        let site = site();
        let server = Server::start(site.path(), 0).unwrap();
        server.replace("/app.js", "another script", "text/javascript");
        let answer = ask(&server, "/app.js", "Accept-Encoding: br\r\n");
        assert!(answer.ends_with("another script") && !answer.contains("content-encoding"));
        assert!(answer.contains("content-type: text/javascript\r\n"), "{answer}");
    }

    #[test]
    fn a_file_that_is_held_back_comes_once_the_other_was_asked_for() {
        let site = site();
        let server = Server::start(site.path(), 0).unwrap();
        server.hold_back("/app.js", &["/content/lang/nl.json"]);
        let mut waiting = connect(&server);
        waiting.write_all(b"GET /app.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        waiting.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        let early = waiting.read(&mut [0; 1]).unwrap_err();
        assert!(matches!(early.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut), "{early}");
        assert!(ask(&server, "/content/lang/nl.json", "").ends_with("{}"));
        waiting.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let mut answer = String::new();
        waiting.read_to_string(&mut answer).unwrap();
        assert!(answer.ends_with("long script"), "{answer}");
    }

    #[test]
    fn after_a_stop_the_port_is_closed_and_so_is_every_connection() {
        let site = site();
        let mut server = Server::start(site.path(), 0).unwrap();
        let mut kept_open = connect(&server);
        kept_open.write_all(b"GET /app.js HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        assert!(kept_open.read(&mut [0; 1000]).unwrap() > 0);
        let address = server.address;
        server.stop();
        assert!(TcpStream::connect(address).is_err());
        kept_open.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let end = kept_open.read_to_end(&mut Vec::new());
        let is_reset = |error: std::io::Error| error.kind() == ErrorKind::ConnectionReset;
        assert!(end.map_or_else(is_reset, |_| true), "the connection ended");

        let again = Server::start(site.path(), address.port()).unwrap();
        assert!(ask(&again, "/", "").ends_with("page"), "the same address can come back");
        assert_eq!(server.requests(), ["/app.js"], "the log outlives the server");
    }

    #[test]
    fn a_port_that_is_taken_is_refused_by_name() {
        let site = site();
        let server = Server::start(site.path(), 0).unwrap();
        let port = server.address.port();
        let problem = Server::start(site.path(), port).err().unwrap();
        assert!(problem.contains(&port.to_string()), "{problem}");
    }
}
