//! Serves the finished site on this machine, with the headers a good host
//! sends. The browser tests start the same server.

use std::path::Path;

use crate::{build, repository};

mod headers;
mod server;
mod site;

pub use server::Server;

/// Serves the folder at `http://127.0.0.1:PORT/`; port 0 takes any free port.
pub fn start(dist: &Path, port: u16) -> Result<Server, String> {
    Server::start(dist, port)
}

/// `cargo xtask serve`.
pub fn until_interrupted(port: u16) -> Result<(), String> {
    build::set_up_and_build_what_changed()?;
    let server = start(&repository::dist(), port).or_else(|problem| {
        println!("{problem} Taking a free port.");
        start(&repository::dist(), 0)
    })?;
    println!("Steunwijzer is at {} (Ctrl+C stops it).", server.address());
    loop {
        std::thread::park();
    }
}
