// Lets Steunwijzer work without a network: keeps every file of one version, or
// none of it. The page registers it; nothing here knows the app.

// The build writes the version and the SHA-256 of every file into this line.
const BUILD = { version: "", files: {}, withoutWasm: {}, sets: { workshop: {}, own: {} } };

const SCOPE = new URL(self.registration.scope);
// One origin may hold several copies of the app under different paths.
const FAMILY = `steunwijzer ${SCOPE.pathname} `;
const CACHE = FAMILY + BUILD.version;

// A host that gives these another type breaks the app, so it is not kept.
const TYPES = {
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  css: /^text\/css\b/,
  wasm: /^application\/wasm\b/,
  json: /^application\/json\b/,
};

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

// No skipWaiting on install: a new version waits until the page asks for it,
// so that it never takes over in the middle of a questionnaire.
self.addEventListener("message", (event) => {
  const asked = event.data?.type;
  if (asked === "skip-waiting") self.skipWaiting();
  const name = Object.keys(BUILD.sets).find((name) => asked === `keep-${name}`);
  if (!name) return;
  // One after the other: of two that ask together, the second downloads nothing.
  keeping = keeping.then(() => keepSet(BUILD.sets[name])).then(() => true, () => false);
  event.waitUntil(keeping.then((kept) => event.ports[0]?.postMessage(kept)));
});
let keeping = Promise.resolve();

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(SCOPE.href)) event.respondWith(answer(event.request));
});

async function keepAll() {
  const more = typeof WebAssembly === "object" ? {} : BUILD.withoutWasm;
  const wanted = { ...BUILD.files, ...more };
  // Whoever had a set without a network still has it after an update: where a
  // file of it is kept, it was asked for.
  for (const set of Object.values(BUILD.sets)) {
    const addresses = Object.keys(set).map((address) => new URL(address, SCOPE).href);
    const kept = await Promise.all(addresses.map((address) => caches.match(address)));
    if (kept.some(Boolean)) Object.assign(wanted, set);
  }
  await keep(wanted);
}

// For who leads a group, keeps something, or reads another language than Dutch:
// nobody else downloads these.
async function keepSet(set) {
  const cache = await caches.open(CACHE);
  const addresses = Object.keys(set).map((address) => new URL(address, SCOPE).href);
  const kept = await Promise.all(addresses.map((address) => cache.match(address)));
  if (kept.every(Boolean)) return;
  await keep(set).catch(async (problem) => {
    await Promise.all(addresses.map((address) => cache.delete(address)));
    throw problem;
  });
}

async function keep(wanted) {
  // All are checked before the first is kept.
  const files = await Promise.all(Object.entries(wanted).map(fetchChecked));
  const cache = await caches.open(CACHE);
  for (const [address, response] of files) await cache.put(address, response);
}

async function fetchChecked([address, hash]) {
  const response = await fetch(new URL(address, SCOPE), { cache: "reload", redirect: "error" });
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  const type = response.headers.get("content-type") ?? "";
  const ending = address === "./" ? "html" : address.split(".").pop();
  if (TYPES[ending] && !TYPES[ending].test(type)) throw new Error(`${address}: type ${type}`);
  const bytes = await response.clone().arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new Error(`${address}: not the file of this version`);
  return [new URL(address, SCOPE).href, response];
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  // The first visit becomes able to work offline at once. Later versions come
  // to pages that have a worker already, and need no claim.
  if (old.length === 0) await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(addressOf(request.url), { ignoreSearch: true, ignoreVary: true });
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    // A redirect, because the start page's own addresses are relative to it.
    if (request.mode === "navigate") return Response.redirect(SCOPE.href);
    throw error;
  }
}

// The start page is kept once, under the folder's address.
function addressOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, "/");
}
