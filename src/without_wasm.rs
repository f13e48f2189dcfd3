//! Both programs in one, for a browser without WebAssembly: the build makes
//! plain script of it (`xtask/src/without_wasm.rs`).

mod answers;

fn main() {
    answers::main();
    #[cfg(target_arch = "wasm32")]
    steunwijzer::ui::start();
}
