// Measures one screen once, with Lighthouse's own settings for a phone:
//
//   CHROME_PATH=… node measure.mjs ADDRESS SHOWS REPORT [ANSWERS]
//
// SHOWS is a selector that only this screen, with these answers, has.
// REPORT.json and REPORT.html are written. ANSWERS is a file with what a parent
// answered, as the app keeps it in a tab. `xtask/src/lighthouse.rs` calls this.

import { readFile, writeFile } from "node:fs/promises";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const [address, shows, report, answers] = process.argv.slice(2);

// The key under which the app keeps what a parent answered.
const KEY = "steunwijzer";

// As the browser tests start it.
const CALM = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
];

// A browser of its own, in an empty profile that puppeteer makes and removes:
// what one visit leaves behind cannot make the next one quicker.
const browser = await puppeteer.launch({ executablePath: process.env.CHROME_PATH, headless: true, args: CALM });
try {
  const page = await browser.newPage();
  if (answers) await hold(page, await readFile(answers, "utf8"));
  const flags = { output: ["json", "html"], locale: "en-US", logLevel: "error" };
  const measured = await lighthouse(address, flags, undefined, page);
  const [json, html] = measured.report;
  await writeFile(`${report}.json`, json);
  await writeFile(`${report}.html`, html);
  // Why nothing was measured stands in the report.
  if (!measured.lhr.runtimeError) await isShown(page);
} catch (problem) {
  console.error(problem.message);
  process.exitCode = 1;
} finally {
  await browser.close();
}

// Puts the answers into this tab from the one page of the site that loads no
// program: neither cache nor service worker knows the app yet. What Lighthouse
// clears before it measures is caches and service workers, not the tab's own
// storage, so its usual reset stays on.
async function hold(page, text) {
  await page.goto(new URL("leeg.html", address).href);
  await page.evaluate((key, text) => sessionStorage.setItem(key, text), KEY, text);
}

// Without the answers the app shows less, and that would be measured without
// a word.
async function isShown(page) {
  await page.waitForSelector(shows, { timeout: 10_000 }).catch(() => {
    throw new Error(`${address} does not show ${shows}: another screen was measured.`);
  });
}
