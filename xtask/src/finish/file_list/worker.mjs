// Runs the service worker of a staged site in a browser made of maps. The
// first argument is public/sw.js; a claim that does not hold ends it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const SCRIPT = readFileSync(process.argv[2], "utf8");
const MARK = 'const BUILD = { version: "", files: {}, withoutWasm: {}, sets: { workshop: {}, own: {} } };';
const SCOPE = "https://host/app/";
const TYPES = { js: "text/javascript", css: "text/css", json: "application/json", wasm: "application/wasm" };
const PARENTS = { "./": "page", "later.css": "looks" };
const WORKSHOP = { "scan.js": "scan", "steunwijzer-workshop_bg.wasm": "program", "workshop.css": "looks" };
const OWN = { "own.css": "looks", "steunwijzer-own_bg.wasm": "program" };
const POLISH = { "content/lang/pl-later.json": "later", "content/lang/pl.json": "words" };
const SETS = { workshop: WORKSHOP, own: OWN, pl: POLISH };

// What the network has, what was asked of it, and what the device keeps.
let network = {};
let asked = [];
let full = new Set();
const stores = new Map();

const caches = {
  keys: async () => [...stores.keys()],
  delete: async (name) => stores.delete(name),
  open: async (name) => {
    if (!stores.has(name)) stores.set(name, new Map());
    const store = stores.get(name);
    return {
      match: async (address) => store.get(address),
      delete: async (address) => store.delete(address),
      put: async (address, response) => {
        if (full.has(address)) throw new Error("no room");
        store.set(address, response);
      },
    };
  },
  match: async (address) => [...stores.values()].map((store) => store.get(address)).find(Boolean),
};

async function fetch(url) {
  const address = url.href.slice(SCOPE.length) || "./";
  asked.push(address);
  if (network === null) throw new Error("no network");
  const type = TYPES[address.split(".").pop()] ?? "text/html";
  return new Response(network[address], { headers: { "content-type": type } });
}

// A worker of this version, as the build writes it.
function worker(version, files = PARENTS, sets = SETS) {
  const list = (texts) => Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]));
  const lists = Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, list(set)]));
  const build = JSON.stringify({ version, files: list(files), withoutWasm: {}, sets: lists });
  const listeners = {};
  const self = {
    registration: { scope: SCOPE },
    clients: { claim: async () => {} },
    skipWaiting: () => {},
    addEventListener: (name, listener) => { listeners[name] = listener; },
  };
  const script = SCRIPT.replace(MARK, `const BUILD = ${build};`);
  assert.notEqual(script, SCRIPT, "the mark is filled");
  new Function("self", "caches", "fetch", script)(self, caches, fetch);
  const told = async (name, event = {}) => {
    let work;
    listeners[name]({ ...event, waitUntil: (promise) => { work = promise; } });
    await work;
  };
  return {
    install: () => told("install"),
    activate: () => told("activate"),
    keep: async (name) => {
      let answer;
      await told("message", {
        data: { type: `keep-${name}` }, ports: [{ postMessage: (said) => { answer = said; } }],
      });
      return answer;
    },
    keepWithoutPort: (name) => told("message", { data: { type: `keep-${name}` }, ports: [] }),
  };
}

const kept = (version) => [...(stores.get(`steunwijzer /app/ ${version}`)?.keys() ?? [])]
  .map((address) => address.slice(SCOPE.length) || "./").sort();
const names = (...lists) => lists.flatMap((list) => Object.keys(list)).sort();

async function claim(words, check) {
  network = { ...PARENTS, ...WORKSHOP, ...OWN, ...POLISH };
  asked = [];
  full = new Set();
  stores.clear();
  await check().catch((problem) => {
    console.error(`Not so: ${words}.`);
    throw problem;
  });
}

await claim("a parent downloads and keeps nothing of a set, over an update too", async () => {
  const one = worker("one");
  await one.install();
  await one.activate();
  await worker("two").install();
  assert.deepEqual([kept("one"), kept("two")], [names(PARENTS), names(PARENTS)]);
  assert(asked.every((address) => address in PARENTS));
});

await claim("what is no set is not kept, nor answered", async () => {
  const one = worker("one");
  await one.install();
  for (const name of ["", "files", "constructor"]) assert.equal(await one.keep(name), undefined);
  assert.deepEqual(kept("one"), names(PARENTS));
});

for (const [name, set] of Object.entries(SETS)) {
  await claim(`asked for ${name}, it keeps the whole set and says so; asked again, it downloads nothing`, async () => {
    const one = worker("one");
    await one.install();
    asked = [];
    assert.deepEqual(await Promise.all([one.keep(name), one.keep(name)]), [true, true]);
    assert.deepEqual(kept("one"), names(PARENTS, set));
    assert.deepEqual(asked.sort(), names(set));
    network = null;
    assert.equal(await one.keep(name), true);
    await one.keepWithoutPort(name);
  });

  await claim(`without a network, with another file or with no room it keeps nothing of ${name}`, async () => {
    const one = worker("one");
    await one.install();
    const [file] = Object.keys(set);
    const whole = network;
    for (const spoil of [
      () => { network = null; },
      () => { network[file] = "of another version"; },
      () => { full.add(SCOPE + Object.keys(set).at(-1)); },
    ]) {
      network = { ...whole };
      spoil();
      assert.equal(await one.keep(name), false);
      assert.deepEqual(kept("one"), names(PARENTS));
    }
    full.clear();
    network = whole;
    assert.equal(await one.keep(name), true, "and it can be asked again");
  });

  await claim(`a new version keeps its own ${name} where the earlier one was kept, or is not installed`, async () => {
    const one = worker("one");
    await one.install();
    await one.keep(name);
    const newer = { ...set, [Object.keys(set)[0]]: "newer", [`content/lang/nl-${name}.json`]: "{}" };
    const sets = { ...SETS, [name]: newer };
    await assert.rejects(worker("two", PARENTS, sets).install());
    network = { ...network, ...newer };
    const two = worker("two", PARENTS, sets);
    await two.install();
    await two.activate();
    network = null;
    assert.equal(await two.keep(name), true);
    assert.deepEqual(kept("one"), []);
    assert.deepEqual(kept("two"), names(PARENTS, newer));
  });

  await claim(`a version that waits can be asked for ${name} too`, async () => {
    const one = worker("one");
    await one.install();
    const two = worker("two");
    await two.install();
    await Promise.all([one.keep(name), two.keepWithoutPort(name)]);
    await two.activate();
    assert.deepEqual(kept("two"), names(PARENTS, set));
  });
}

await claim("one device may keep both sets; what becomes of one is nothing to the other", async () => {
  const one = worker("one");
  await one.install();
  assert.equal(await one.keep("own"), true);
  network["scan.js"] = "of another version";
  assert.equal(await one.keep("workshop"), false);
  assert.deepEqual(kept("one"), names(PARENTS, OWN));
  network["scan.js"] = WORKSHOP["scan.js"];
  assert.equal(await one.keep("workshop"), true);
  const two = worker("two");
  await two.install();
  assert.deepEqual(kept("two"), names(PARENTS, WORKSHOP, OWN));
});
