//! `cargo xtask`: hands what was typed to the library. Nothing else happens here.

use std::process::ExitCode;

fn main() -> ExitCode {
    // `args` panics on what is no Unicode; such an argument gets an answer too.
    let arguments = std::env::args_os().skip(1);
    xtask::command::run(arguments.map(|argument| argument.to_string_lossy().into_owned()))
}
