/** Visits the built site in a real Chromium, for `npm run bench -- --site`. */
import { chromium, type Browser, type Response } from "playwright-core";
import { describeBuild } from "../src/pipeline/data-flags.ts";
import type { Effects } from "../src/pipeline/effects.ts";
import { alone } from "../src/pipeline/lock.ts";
import { serveSite } from "../src/pipeline/serve.ts";
import { buildSite, readAddress, SITE_FOLDER } from "../src/pipeline/site.ts";
import type { Transfer, Visit } from "../src/pipeline/site-weight.ts";
import { buildDataset } from "../src/pipeline/build.ts";
import { MACHINE } from "../tests/e2e/browser-effects.ts";
import { CHROMIUM_FLAGS } from "../tests/e2e/browser-flags.ts";
import { findBrowser } from "../tests/e2e/find-browser.ts";

const VISITS = 5;
const READY_WITHIN_MS = 60_000;

/** Builds this checkout's site and visits its start page, each time with an empty cache. */
export async function visitSite(effects: Effects): Promise<readonly Visit[]> {
  const executablePath = await findBrowser(MACHINE);
  const address = await readAddress(effects);
  await alone(async () => {
    await buildDataset(describeBuild({}), effects);
    await buildSite(address, effects);
  });
  const { base } = address;
  const site = await serveSite({ folder: SITE_FOLDER, base, host: "127.0.0.1", port: 0 }, effects);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    // The first one pays for the browser's own start.
    await visit(browser, site.address);
    const visits: Visit[] = [];
    while (visits.length < VISITS) visits.push(await visit(browser, site.address));
    return visits;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.goto(address);
  await page.waitForFunction(
    () => document.documentElement.dataset["paperweft"] === "ready",
    undefined,
    { timeout: READY_WITHIN_MS },
  );
  const timing = await page.evaluate(() => ({
    readyMs: performance.now(),
    paintMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    blocking: performance
      .getEntriesByType("resource")
      .filter(
        (entry) => "renderBlockingStatus" in entry && entry.renderBlockingStatus === "blocking",
      )
      .map(({ name }) => name),
  }));
  const transfers = await Promise.all(
    responses.map(async (response): Promise<Transfer> => {
      const kind = response.request().resourceType();
      return {
        path: response.url().slice(address.length).replace(/\?.*$/, ""),
        kind,
        isBlocking: kind === "document" || timing.blocking.includes(response.url()),
        body: await response.body(),
      };
    }),
  );
  await context.close();
  return { transfers, paintMs: timing.paintMs, readyMs: timing.readyMs };
}
