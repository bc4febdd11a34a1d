/** A map that the browser keeps: made elsewhere here, and put where the maker's page puts it. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { SCHEMA_VERSION } from "../../src/dataset/reader.ts";
import {
  expectAccessible,
  expectPhase,
  expectSelection,
  openEntry,
  selectionOf,
  useBrowser,
  type OpenOptions,
} from "./browser.ts";
import { keepFiles, readDated, type KeptFile } from "./kept-map.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SITE = "/my-map/";

let files: readonly KeptFile[];

beforeAll(async () => {
  files = await readDated();
});

/** The parts of the page's and the panel's links that lie on this site, without what they ask. */
async function placesLinked(page: Page): Promise<string[]> {
  const places = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname }) => pathname),
  );
  return [...new Set(places)].sort();
}

/** Leads to the map itself, to where one is made, and to the site's own, named so. */
const PLACES = [SITE, `${SITE}make/`, `${SITE}own/`];

describe("a map that the browser keeps", () => {
  const browser = useBrowser();

  async function open(query = "", options: OpenOptions = {}): Promise<Page> {
    // Any page of the site will do to get at its storage.
    const page = await browser.open("about/", options);
    await keepFiles(page, files);
    await page.goto(new URL(`own/${query}`, inject("address")).href);
    await expectPhase(page, "ready");
    return page;
  }

  it("says where there is none, and leads to where one is made", async () => {
    for (const options of [{ colorScheme: "light" }, { colorScheme: "dark", ...PHONE }] as const) {
      const page = await browser.open("own/", options);
      await expectPhase(page, "failed");
      await page.getByRole("heading", { level: 1, name: "No map here yet" }).waitFor();
      const link = page.getByRole("link", { name: "Make a map" });
      expect(await link.getAttribute("href")).toBe(`${SITE}make/`);
      // Coasts that nobody has mapped, not an empty sea; with a map they are not there.
      await page.locator("[data-explorer] > .make-land").waitFor();
      expect(await page.getByRole("button").count()).toBe(0);
      expect(await page.title()).toBe("Your map");
      await expectAccessible(page);
    }
  });

  it("says where it cannot be opened at all, and opens nothing", async () => {
    const still = await browser.open("own/", { javaScriptEnabled: false });
    await still.locator("noscript p", { hasText: "without it there is none" }).waitFor();
    expect(await still.getByText("Opening it").isVisible()).toBe(false);
    const broken = await browser.open("own/", {
      mayFail: true,
      before: (page) => page.route("**/_astro/*.js", (route) => route.fulfill({ status: 503 })),
    });
    await expectPhase(broken, "failed");
    await broken
      .getByRole("alert")
      .getByText(/did not start/)
      .waitFor();
    expect(await broken.getByText("Opening it").isVisible()).toBe(false);
    expect(await placesLinked(broken)).toEqual(PLACES);
    await expectAccessible(broken);
  });

  it("says so where another version made it, and where a part of it is lost", async () => {
    const page = await browser.open("own/");
    await expectPhase(page, "failed");
    const older = Buffer.from(JSON.stringify({ schema: SCHEMA_VERSION - 1, counts: {} }));
    await keepFiles(page, [["manifest.json", older.toString("base64")]]);
    await page.reload();
    await page.getByRole("heading", { name: "Your map is of an older version" }).waitFor();
    await page.getByRole("link", { name: "Make it again" }).waitFor();
    await keepFiles(page, files.slice(0, 1));
    await page.reload();
    await page.getByRole("heading", { name: "Your map cannot be read" }).waitFor();
  });

  it("is furnished with what it says of itself, and nothing of the site's map", async () => {
    const page = await open();
    const cartouche = page.locator("[data-cartouche]");
    const title = await cartouche.getByRole("heading", { level: 1 }).innerText();
    expect(title).toBe("Years and venues");
    expect(await page.title()).toBe(title);
    expect(await cartouche.locator("[data-kind=paper]").innerText()).toMatch(/^Papers\s*8$/);
    expect(await cartouche.locator("[data-years] summary").innerText()).toMatch(/2001–2024/);
    expect(await cartouche.locator("[data-venues] summary .pw-count").innerText()).not.toBe("");
    expect(await cartouche.locator(".pw-suggestion").count()).toBeGreaterThan(0);
    expect(await page.locator("[data-map]").getAttribute("aria-label")).toMatch(/^Map of 8 papers/);
    expect(await page.locator("[data-plate]").count()).toBe(0);
    expect(await page.locator("meta[name=robots]").getAttribute("content")).toBe("noindex");
    await expectAccessible(page);
  });

  it("searches, chooses, connects, lists and goes back, with no page of another map", async () => {
    const page = await open();
    await page.getByRole("combobox").fill("warp tension");
    await page.locator("[data-search]").getByRole("option").first().click();
    await page.locator("[data-panel] h2").first().waitFor();
    const keys = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      const first = (kind: string) => graph.filterNodes((_key, node) => node.kind === kind)[0]!;
      const paper = first("paper");
      return [paper, first("concept"), graph.getNodeAttribute(paper, "community")!];
    });
    for (const key of keys) {
      await page.evaluate((one) => window.paperweft!.select(one), key);
      await page.locator("[data-panel] [aria-busy]").waitFor({ state: "detached" });
      expect(await placesLinked(page), key).toEqual(PLACES);
    }
    await page.goBack();
    await expectSelection(page, keys[1]!);
    await page.locator("[data-do=more]").click();
    expect(await page.locator("[data-entry=about]").count()).toBe(0);
    await page.keyboard.press("Escape");
    const two = await page.evaluate(() =>
      window
        .paperweft!.graph!.filterNodes((_key, { kind, linked }) => kind === "paper" && linked)
        .slice(0, 2),
    );
    await page.goto(new URL(`own/?path=${two.join()}`, inject("address")).href);
    await expectPhase(page, "ready");
    await page.getByRole("heading", { name: /connected\?$/ }).waitFor();
    await page.goto(new URL("own/?list=papers", inject("address")).href);
    await expectPhase(page, "ready");
    expect(await placesLinked(page)).toEqual(PLACES);
  });

  it("is there again after a reload, with a reading list of its own", async () => {
    const page = await open();
    const key = await page.evaluate(
      () => window.paperweft!.graph!.filterNodes((_key, { kind }) => kind === "paper")[0]!,
    );
    await page.evaluate((paper) => window.paperweft!.select(paper), key);
    await page.keyboard.press("s");
    await page.getByText("On your reading list").waitFor();
    await page.reload();
    await expectPhase(page, "ready");
    expect(await selectionOf(page)).toEqual([key]);
    await page.getByText("On your reading list").waitFor();
    const shelves = await page.evaluate(() =>
      Object.keys(localStorage).filter((name) => name.startsWith("paperweft-reading:")),
    );
    expect(shelves).toEqual([`paperweft-reading:kept:${SITE}looms`]);
  });

  it("is exported without addresses that nobody else can open", async () => {
    const page = await open();
    await openEntry(page, "export", "export");
    expect(await page.getByText("Opened elsewhere, by link").count()).toBe(0);
    for (const format of ["csv", "gexf"]) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(`[data-format=${format}]`).click(),
      ]);
      const text = await readFile(await download.path(), "utf8");
      expect(text).toContain("TideLoom");
      expect(text).not.toContain(SITE);
    }
  });

  it("says that a link would open for nobody else, and what can be passed on", async () => {
    for (const options of [{}, PHONE]) {
      const page = await open("", options);
      await openEntry(page, "share", "share-kept");
      const dialog = page.getByRole("dialog", { name: "Share this map" });
      await dialog.getByText("a link to it would open for nobody else").waitFor();
      await dialog.getByText("the same file, looms.bib, into").waitFor();
      expect(await dialog.getByRole("textbox").count()).toBe(0);
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide).toBe(false);
    }
  });

  it("is pictured from where it is shared, without an address", async () => {
    const page = await open();
    await openEntry(page, "share", "share-kept");
    await page.getByRole("button", { name: "Save picture…" }).click();
    await page.getByRole("radio", { name: "SVG, vectors" }).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save", exact: true }).click(),
    ]);
    const svg = await readFile(await download.path(), "utf8");
    expect(svg.includes("Years and venues")).toBe(true);
    expect(svg.includes("own/")).toBe(false);
  });

  it("says when another page has made another one, and opens that", async () => {
    const page = await open("?q=warp");
    await keepFiles(page, files, { made: "2-2" });
    await page.evaluate((name) => {
      const channel = new BroadcastChannel(name);
      channel.postMessage("changed");
      channel.close();
    }, `paperweft ${SITE}`);
    await page.getByText("Another map was made in place of this one.").waitFor();
    await page.getByRole("button", { name: "Open it" }).click();
    await page.waitForURL((url) => url.search === "?map=looms");
    await expectPhase(page, "ready");
  });

  it("is no page for search engines, and one that is there off line", async () => {
    const [sitemap, worker] = await Promise.all(
      ["sitemap-0.xml", "sw.js"].map(async (path) =>
        (await fetch(new URL(path, inject("address")))).text(),
      ),
    );
    expect(sitemap).toContain("/papers/");
    expect(sitemap).not.toContain("/own/");
    expect(/"first":\[[^\]]*"own\/index.html"/.test(worker!)).toBe(true);
  });
});

describe("a map that the browser keeps, without WebGL", () => {
  const browser = useBrowser({ webgl: false });

  it("is listed, with a word about why", async () => {
    const page = await browser.open("about/");
    await keepFiles(page, files);
    await page.goto(new URL("own/", inject("address")).href);
    await expectPhase(page, "no-webgl");
    await page.getByText("The map itself needs WebGL").first().waitFor();
    await page.locator("[data-panel] h2").first().waitFor();
    expect(await placesLinked(page)).toEqual(PLACES);
    await expectAccessible(page);
  });
});
