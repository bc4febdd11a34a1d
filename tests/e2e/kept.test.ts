/** Several maps that the browser keeps: listed, named by their addresses, and none of them lost. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { expectAccessible, expectPhase, expectSelection, useBrowser } from "./browser.ts";
import { keepFiles, readDated, type KeptAs, type KeptFile } from "./kept-map.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SITE = "/my-map/";

let files: readonly KeptFile[];

beforeAll(async () => {
  files = await readDated();
});

/** The dataset under another title. */
function titled(title: string): KeptFile[] {
  return files.map(([path, bytes]): KeptFile => {
    if (path !== "overview.json") return [path, bytes];
    const overview = JSON.parse(Buffer.from(bytes, "base64").toString()) as object;
    return [path, Buffer.from(JSON.stringify({ ...overview, title })).toString("base64")];
  });
}

async function keep(page: Page, title: string, as: KeptAs = {}): Promise<void> {
  await keepFiles(page, titled(title), { slug: title.toLowerCase(), title, ...as });
}

/** As src/dataset/kept.ts says that something has changed. */
async function tell(page: Page): Promise<void> {
  await page.evaluate((name) => {
    const channel = new BroadcastChannel(name);
    channel.postMessage("changed");
    channel.close();
  }, `paperweft ${SITE}`);
}

async function forget(page: Page, slug: string): Promise<void> {
  await page.evaluate(async (key) => {
    const opening = indexedDB.open("paperweft /my-map/");
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const deleted = opening.result.transaction("maps", "readwrite").objectStore("maps").delete(key);
    await new Promise((resolve) => (deleted.onsuccess = resolve));
    opening.result.close();
  }, `?${slug}`);
}

const addressOf = (path: string): string => new URL(path, inject("address")).href;

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(path));
  await expectPhase(page, "ready");
}

const heading = (page: Page) =>
  page.locator("[data-cartouche]").getByRole("heading", { level: 1 }).innerText();

const firstPaper = (page: Page): Promise<string> =>
  page.evaluate(() => window.paperweft!.graph!.findNode((_key, { kind }) => kind === "paper")!);

describe("a map among those that the browser keeps", () => {
  const browser = useBrowser();

  it("is the one that the address names, or the newest, which the address names from then on", async () => {
    const page = await browser.open("about/");
    await keep(page, "Kilns", { day: 2 });
    await keep(page, "Looms", { day: 1 });
    await goTo(page, "own/?map=looms");
    expect(await heading(page)).toBe("Looms");
    await goTo(page, "own/?list=papers");
    expect(await heading(page)).toBe("Kilns");
    expect(new URL(page.url()).search).toBe("?map=kilns&list=papers");
    // What is made meanwhile changes nothing for who loads the page again.
    await keep(page, "Tides", { day: 3 });
    await page.reload();
    await expectPhase(page, "ready");
    expect(await heading(page)).toBe("Kilns");
    await goTo(page, "own/?map=kilns");
    const others = page.locator("[data-cartouche]").getByRole("link", { name: /other maps/ });
    expect(await others.innerText()).toBe("Your other maps (2)");
    expect(await others.getAttribute("href")).toBe("/my-map/make/");
    await expectAccessible(page);
  });

  it("keeps its name in the address while something is chosen, gone back to, or opened in a tab", async () => {
    const page = await browser.open("about/");
    await keep(page, "Kilns", { day: 2 });
    await keep(page, "Looms", { day: 1 });
    await goTo(page, "own/?map=looms");
    const paper = await firstPaper(page);
    await page.evaluate((key) => window.paperweft!.select(key), paper);
    await page.waitForURL((url) => url.searchParams.get("select") === paper);
    expect(new URL(page.url()).searchParams.get("map")).toBe("looms");
    const link = page.locator("[data-panel] a[data-key]").first();
    const key = (await link.getAttribute("data-key"))!;
    await link.hover();
    const opened = await page.context().newPage();
    await opened.goto(new URL((await link.getAttribute("href"))!, page.url()).href);
    await expectPhase(opened, "ready");
    expect(await heading(opened)).toBe("Looms");
    await expectSelection(opened, key);
    await opened.close();
    await link.click();
    await page.waitForURL((url) => url.searchParams.get("select") === key);
    await page.goBack();
    await expectSelection(page, paper);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has("select"));
    expect(new URL(page.url()).search).toBe("?map=looms");
    await page.reload();
    await expectPhase(page, "ready");
    expect(await heading(page)).toBe("Looms");
  });

  it("has a reading list of its own", async () => {
    const page = await browser.open("about/");
    await keep(page, "Kilns");
    await keep(page, "Looms");
    await goTo(page, "own/?map=looms");
    await page.evaluate((key) => window.paperweft!.select(key), await firstPaper(page));
    await page.keyboard.press("s");
    await page.getByText("On your reading list").waitFor();
    await goTo(page, "own/?map=kilns");
    await page.evaluate((key) => window.paperweft!.select(key), await firstPaper(page));
    await page.locator("[data-panel] h2").first().waitFor();
    expect(await page.getByText("On your reading list").count()).toBe(0);

    await page.goto(addressOf("make/"));
    const looms = page.getByRole("listitem").filter({ hasText: "Looms" });
    await looms.getByRole("button", { name: "Forget…" }).click();
    await looms.getByText("Forget this map and its reading list?").waitFor();
    await looms.getByRole("button", { name: "Forget it" }).click();
    await looms.waitFor({ state: "detached" });
    const lists = await page.evaluate(() =>
      Object.keys(localStorage).filter((name) => name.startsWith("paperweft-reading:")),
    );
    expect(lists).toEqual([]);
  });

  it("says when another page has replaced or forgotten it, and nothing of the others", async () => {
    const page = await browser.open("about/");
    await keep(page, "Kilns");
    await keep(page, "Looms");
    await goTo(page, "own/?map=looms");
    await forget(page, "kilns");
    await tell(page);
    // A notice comes after the look, which says how many others there are.
    await page.locator("[data-other-maps]").waitFor({ state: "detached" });
    expect(await page.locator("[data-notice]").isVisible()).toBe(false);
    await forget(page, "looms");
    await tell(page);
    await page.getByText("This map was forgotten, on another page.").waitFor();
    await page.getByRole("button", { name: "Your maps" }).click();
    await page.waitForURL(addressOf("make/"));
  });

  it("leads to those that are here, where it is not", async () => {
    for (const options of [{}, PHONE]) {
      const page = await browser.open("about/", options);
      await keep(page, "Kilns");
      await page.goto(addressOf("own/?map=looms"));
      await expectPhase(page, "failed");
      await page.getByRole("heading", { level: 1, name: "This map is not here" }).waitFor();
      await expectAccessible(page);
      await page.getByRole("link", { name: "Kilns" }).click();
      await expectPhase(page, "ready");
      expect(await heading(page)).toBe("Kilns");
    }
  });
});
