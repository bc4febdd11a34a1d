/**
 * Off line here means that the server has ended: nothing of the browser's own pretending.
 *
 * Another host than the maker's own computer is a name that the browser is told to look for here.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { processEffects } from "../../src/pipeline/effects.ts";
import { writeWorkerFiles } from "../../src/pipeline/offline.ts";
import { serveSite, type ServedSite } from "../../src/pipeline/serve.ts";
import { ALWAYS, WITH_WEBGL } from "./browser-flags.ts";
import { expectPhase, selectionOf } from "./browser.ts";

const PUBLISHED = "map.test";
const PATIENCE_MS = 45_000;

let browser: Browser;
let folder: string;
let served: ServedSite;
let page: Page;

async function serve(port = 0): Promise<void> {
  served = await serveSite({ folder, base: "/my-map/", host: "127.0.0.1", port }, processEffects());
}

const port = () => Number(new URL(served.address).port);

/** The address of the start page, on the maker's own computer or as it is published. */
const addressOn = (host: "own" | "published") =>
  host === "own" ? served.address : served.address.replace("127.0.0.1", PUBLISHED);

beforeAll(async () => {
  // A name alone is no safe place to the browser, unless it is told so, with its port.
  folder = await mkdtemp(join(tmpdir(), "paperweft-offline-"));
  await cp(inject("folder"), folder, { recursive: true });
  await serve();
  browser = await chromium.launch({
    executablePath: inject("browser"),
    args: [
      ...ALWAYS,
      ...WITH_WEBGL,
      `--host-resolver-rules=MAP ${PUBLISHED} 127.0.0.1`,
      `--unsafely-treat-insecure-origin-as-secure=http://${PUBLISHED}:${String(port())}`,
    ],
  });
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE_MS);
  page = await context.newPage();
});
afterEach(async () => {
  await page.context().close();
});

/** Opens the map, and waits until it is kept. */
async function visit(host: "own" | "published"): Promise<void> {
  await page.goto(addressOn(host));
  await expectPhase(page, "ready");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** What the worker keeps of a page, by address. */
function keptBelow(address: string): Promise<string[]> {
  return page.evaluate(async (start) => {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return kept
      .flat()
      .map(({ url }) => url)
      .filter((url) => url.startsWith(start));
  }, address);
}

async function withoutServer(run: () => Promise<void>): Promise<void> {
  const before = port();
  await served.close();
  try {
    await run();
  } finally {
    await serve(before);
  }
}

/** Another build of the same site: its title differs. */
async function rebuild(title: string): Promise<void> {
  // As with `npm start`, the server begins anew: it knows its files from its beginning.
  await withoutServer(async () => {
    const file = join(folder, "index.html");
    const html = await readFile(file, "utf8");
    await writeFile(file, html.replace(/<title>[^<]*/, `<title>${title}`));
    await writeWorkerFiles(folder);
  });
}

describe.each(["own", "published"] as const)("on a host that is: %s", (host) => {
  it("works off line after one visit, texts and search included", async () => {
    await visit(host);
    await withoutServer(async () => {
      await page.reload();
      await expectPhase(page, "ready");
      const [first] = await page.evaluate(() => window.paperweft!.search("alignment"));
      expect(first).toBeDefined();
      await page.evaluate((key) => window.paperweft!.select(key!), first);
      await page.locator("[data-panel] h2").first().waitFor();
      await page.locator("[data-panel] [aria-busy]").waitFor({ state: "detached" });
      expect(await page.getByText("could not be fetched").count()).toBe(0);
    });
  });

  it("opens a page that was read, whatever is asked of it, and keeps it once", async () => {
    await visit(host);
    const address = new URL("make/", page.url()).href;
    for (const question of ["?q=looms", "?q=kilns"]) await page.goto(address + question);
    await expect.poll(() => keptBelow(address)).toEqual([address]);
    await withoutServer(async () => {
      await page.goto(`${address}?q=tides`);
      await page.getByRole("heading", { level: 1, name: "Map your own papers" }).waitFor();
      await expect.poll(() => page.locator("[data-asked]").inputValue()).toBe("tides");
    });
  });

  it("shows a paper on the map where its own page was never read", async () => {
    await visit(host);
    const key = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      return graph.filterNodes((_key, { kind }) => kind === "paper")[0]!;
    });
    await withoutServer(async () => {
      await page.goto(new URL(`papers/${key.split("/")[1]!}/`, page.url()).href);
      await expectPhase(page, "ready");
      expect(await selectionOf(page)).toEqual([key]);
    });
  });
});

describe("a newer map", () => {
  it("is seen at once by whoever builds it", async () => {
    await visit("own");
    await rebuild("Built anew");
    await page.reload();
    expect(await page.title()).toBe("Built anew");
  });

  it("is offered where the map is published, and taken when it is asked for", async () => {
    await visit("published");
    const before = await page.title();
    await rebuild("Newer still");
    await page.reload();
    await expectPhase(page, "ready");
    expect(await page.title()).toBe(before);
    const notice = page.getByRole("status").filter({ hasText: "A newer map is here" });
    await notice.waitFor();
    expect(await page.title()).toBe(before);
    await notice.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => page.title()).toBe("Newer still");
    await expectPhase(page, "ready");
    // What the older one was kept in is gone.
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  });
});

it("can be installed: its name, and icons of the sizes that are asked for", async () => {
  await page.goto(addressOn("own"));
  const link = await page.locator("link[rel=manifest]").getAttribute("href");
  const address = new URL(link!, page.url());
  const manifest = (await (await page.request.get(address.href)).json()) as {
    name: string;
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest.name).toBe(await page.locator("[data-cartouche] h1").innerText());
  expect([manifest.start_url, manifest.scope]).toEqual(["/my-map/", "/my-map/"]);
  const pixels = manifest.icons.filter(({ sizes }) => sizes !== "any");
  expect(pixels.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  for (const { src, sizes } of pixels) {
    const png = await (await page.request.get(new URL(src, address).href)).body();
    expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`).toBe(sizes);
  }
});
