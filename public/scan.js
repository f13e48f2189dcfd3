// Reads codes in a worker: grey pixels in; out the text of a code, null, or
// false where the program (`src/scanner.rs`) did not come.

let address = "./steunwijzer-scanner.js";
let program = fresh();

async function fresh() {
  const scanner = await import(address);
  await scanner.default();
  return scanner;
}

onmessage = async ({ data: { pixels, width } }) => {
  let text = false;
  try {
    const { read } = await program;
    text = null;
    text = read(new Uint8Array(pixels), width) ?? null;
  } catch {
    // What stopped half-way is not used again: by another address it is a new one.
    address += "?";
    program = fresh();
  }
  postMessage(text);
};
