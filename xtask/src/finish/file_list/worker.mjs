// Runs the service worker of a staged site in a browser made of maps. The
// first argument is public/sw.js; a claim that does not hold ends it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const SCRIPT = readFileSync(process.argv[2], "utf8");
const MARK = 'const BUILD = { version: "", files: {}, withoutWasm: {}, workshop: {} };';
const SCOPE = "https://host/app/";
const TYPES = { js: "text/javascript", css: "text/css", json: "application/json", wasm: "application/wasm" };
const PARENTS = { "./": "page", "later.css": "looks" };
const WORKSHOP = { "scan.js": "scan", "steunwijzer-workshop_bg.wasm": "program", "workshop.css": "looks" };

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
function worker(version, files, workshop) {
  const list = (texts) => Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]));
  const build = JSON.stringify({ version, files: list(files), withoutWasm: {}, workshop: list(workshop) });
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
    keep: async () => {
      let answer;
      await told("message", {
        data: { type: "keep-workshop" }, ports: [{ postMessage: (said) => { answer = said; } }],
      });
      return answer;
    },
    keepWithoutPort: () => told("message", { data: { type: "keep-workshop" }, ports: [] }),
  };
}

const kept = (version) => [...(stores.get(`steunwijzer /app/ ${version}`)?.keys() ?? [])]
  .map((address) => address.slice(SCOPE.length) || "./").sort();

async function claim(words, check) {
  network = { ...PARENTS, ...WORKSHOP };
  asked = [];
  full = new Set();
  stores.clear();
  await check().catch((problem) => {
    console.error(`Not so: ${words}.`);
    throw problem;
  });
}

const parents = Object.keys(PARENTS).sort();
const both = [...parents, ...Object.keys(WORKSHOP)].sort();

await claim("a parent downloads and keeps nothing of the workshop, over an update too", async () => {
  const one = worker("one", PARENTS, WORKSHOP);
  await one.install();
  await one.activate();
  await worker("two", PARENTS, WORKSHOP).install();
  assert.deepEqual([kept("one"), kept("two")], [parents, parents]);
  assert(asked.every((address) => address in PARENTS));
});

await claim("asked, it keeps the whole set and says so; asked again, it downloads nothing", async () => {
  const one = worker("one", PARENTS, WORKSHOP);
  await one.install();
  asked = [];
  assert.deepEqual(await Promise.all([one.keep(), one.keep()]), [true, true]);
  assert.deepEqual(kept("one"), both);
  assert.equal(asked.length, 3);
  network = null;
  assert.equal(await one.keep(), true);
  await one.keepWithoutPort();
});

await claim("without a network, with another file or with no room it keeps none of it", async () => {
  const one = worker("one", PARENTS, WORKSHOP);
  await one.install();
  for (const spoil of [
    () => { network = null; },
    () => { network["scan.js"] = "of another version"; },
    () => { full.add(`${SCOPE}workshop.css`); },
  ]) {
    network = { ...PARENTS, ...WORKSHOP };
    spoil();
    assert.equal(await one.keep(), false);
    assert.deepEqual(kept("one"), parents);
  }
  full.clear();
  network = { ...PARENTS, ...WORKSHOP };
  assert.equal(await one.keep(), true, "and it can be asked again");
});

await claim("a new version keeps its own set where the earlier one was kept, or is not installed", async () => {
  const one = worker("one", PARENTS, WORKSHOP);
  await one.install();
  await one.keep();
  const newer = { ...WORKSHOP, "scan.js": "newer", "content/lang/nl-workshop.json": "{}" };
  await assert.rejects(worker("two", PARENTS, newer).install());
  network = { ...PARENTS, ...newer };
  const two = worker("two", PARENTS, newer);
  await two.install();
  await two.activate();
  network = null;
  assert.equal(await two.keep(), true);
  assert.deepEqual(kept("one"), []);
  assert.deepEqual(kept("two"), [...both, "content/lang/nl-workshop.json"].sort());
});

await claim("a version that waits can be asked too", async () => {
  const one = worker("one", PARENTS, WORKSHOP);
  await one.install();
  const two = worker("two", PARENTS, WORKSHOP);
  await two.install();
  await Promise.all([one.keep(), two.keepWithoutPort()]);
  await two.activate();
  assert.deepEqual(kept("two"), both);
});
