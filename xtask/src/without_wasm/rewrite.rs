//! Joins what wasm-bindgen and wasm2js wrote. Neither knows the other, so a few
//! lines of each are replaced; a line that is no longer there fails the build,
//! because the result would fail in a phone.

use base64::{Engine, prelude::BASE64_STANDARD};

/// From here on the glue fetches and starts WebAssembly.
const FETCHES: &str = "let wasmModule, wasmInstance, wasm;";

const STARTS: &str = "
let wasm;
export default async function init() {
  if (wasm === undefined) {
    wasm = translated(__wbg_get_imports());
    wasm.__wbindgen_start();
  }
}
";

/// The first place for an object of the page's, as the glue counts them.
const HEAP: &str = "heap.push(undefined, null, true, false);";
const PLACES: &str = "let heap = new Array(1024).fill(undefined);";
const FIRST_PLACE: &str = "const import1 = { __wbindgen_externref_statics_end: () => 1028 };";

/// The calls of the page, around the translated program.
pub fn glue(text: &str) -> Result<String, String> {
    let (calls, _) = text.split_once(FETCHES).ok_or_else(|| changed("wasm-bindgen", FETCHES))?;
    for expected in [HEAP, PLACES] {
        once("wasm-bindgen", calls, expected, expected)?;
    }
    let calls = once(
        "wasm-bindgen",
        calls,
        "import * as import1 from \"__wbindgen_externref_xform__\"",
        FIRST_PLACE,
    )?;
    // A memory that has grown is another one here, and nothing says so.
    let calls = once(
        "wasm-bindgen",
        &calls,
        "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined \
         && cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedDataViewMemory0.buffer !== wasm.memory.buffer",
    )?;
    let calls = once(
        "wasm-bindgen",
        &calls,
        "cachedUint8ArrayMemory0.byteLength === 0",
        "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer",
    )?;
    if calls.matches("Memory0 === null").count() != 2 {
        return Err(changed("wasm-bindgen", "two views of the memory"));
    }
    Ok(format!("import {{ translated }} from './program.js';\n{calls}{STARTS}"))
}

/// The translated program, as a function of what it imports.
pub fn program(text: &str) -> Result<String, String> {
    let start = "function initActiveSegments(imports) {";
    let (_, program) = text.split_once(start).ok_or_else(|| changed("wasm2js", start))?;
    let end = "\nvar retasmFunc = ";
    let (program, _) = program.split_once(end).ok_or_else(|| changed("wasm2js", end))?;
    let program = data_as_text(program)?;
    Ok(format!("var bufferView;\n{PUT}{start}{program}\nexport {{ asmFunc as translated }};\n"))
}

const PUT: &str = "function put(to, at, text) {
  for (var i = 0; i < text.length; i++) to[at + i] = text.charCodeAt(i);
}
";

/// Bytes as letters of a text, because most of them are texts: they compress
/// better so than in base64.
fn data_as_text(program: &str) -> Result<String, String> {
    let call = "base64DecodeToExistingUint8Array(bufferView, ";
    let mut parts = program.split(call);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let data = part.split_once(", \"").and_then(|(at, rest)| {
            let (data, rest) = rest.split_once('"')?;
            Some((at, BASE64_STANDARD.decode(data).ok()?, rest))
        });
        let (at, data, rest) = data.ok_or_else(|| changed("wasm2js", call))?;
        text.push_str(&format!("put(bufferView, {at}, \"{}\"{rest}", letters(&data)));
    }
    Ok(text)
}

/// One letter for each byte, as a script spells them.
fn letters(data: &[u8]) -> String {
    let mut text = String::with_capacity(data.len() * 2);
    for byte in data {
        match byte {
            b'"' => text.push_str("\\\""),
            b'\\' => text.push_str("\\\\"),
            b'\n' => text.push_str("\\n"),
            b'\r' => text.push_str("\\r"),
            _ => text.push(char::from(*byte)),
        }
    }
    text
}

fn once(tool: &str, text: &str, from: &str, to: &str) -> Result<String, String> {
    if text.matches(from).count() == 1 { Ok(text.replace(from, to)) } else { Err(changed(tool, from)) }
}

fn changed(tool: &str, line: &str) -> String {
    format!("{tool} writes something else now; xtask/src/without_wasm/rewrite.rs looks for: {line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRANSLATED: &str = "import * as a from 'a';\n\n  var bufferView;\n\
        function base64DecodeToExistingUint8Array(a, b, c) {}\n\
        function initActiveSegments(imports) {\n  \
        base64DecodeToExistingUint8Array(bufferView, 1024, \"aGkgIlx7w6l9Igo=\");\n\
        base64DecodeToExistingUint8Array(bufferView, 1056, \"AA==\");\n}\n\
        function asmFunc(imports) { return {}; }\n\n\
        var retasmFunc = asmFunc({});\nexport var memory = retasmFunc.memory;\n";

    #[test]
    fn the_program_becomes_a_function_with_its_data_as_text() {
        let program = program(TRANSLATED).unwrap();
        assert!(program.contains("put(bufferView, 1024, \"hi \\\"\\\\{Ã©}\\\"\\n\");"), "{program}");
        assert!(program.contains("put(bufferView, 1056, \"\0\");"), "{program}");
        assert!(program.ends_with("export { asmFunc as translated };\n"), "{program}");
        for gone in ["base64", "import *", "retasmFunc"] {
            assert!(!program.contains(gone), "{gone}: {program}");
        }
    }

    #[test]
    fn what_a_tool_no_longer_writes_fails_the_build_and_is_named() {
        for (tool, problem) in
            [("wasm2js", program("")), ("wasm-bindgen", glue("")), ("wasm-bindgen", glue(FETCHES))]
        {
            let problem = problem.unwrap_err();
            assert!(problem.starts_with(tool) && problem.contains("looks for"), "{problem}");
        }
        assert!(program(&TRANSLATED.replace("AA==", "A%")).is_err());
    }
}
