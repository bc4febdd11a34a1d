import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, openEntry, selectionOf, useBrowser } from "./browser.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The first paper that introduces something, by key. */
function firstPaper(page: Page): Promise<{ key: string; label: string; shortLabel: string }> {
  return page.evaluate(() => {
    const graph = window.paperweft!.graph!;
    const key = graph.filterNodes((_key, { kind }) => kind === "paper").sort()[0]!;
    const { label, shortLabel } = graph.getNodeAttributes(key);
    return { key, label, shortLabel };
  });
}

async function save(page: Page): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save" }).click(),
  ]);
  return download;
}

describe("sharing", () => {
  const browser = useBrowser();

  it("hands out a link that shows the same, a frame and a code for a camera", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const { key } = await firstPaper(page);
    await page.evaluate((paper) => window.paperweft!.select(paper), key);
    await page.locator("[data-cartouche] button[data-kind=method]").click();
    await openEntry(page, "share", "share");
    const link = await page.getByLabel("Link to what you see").inputValue();
    const code = await page.getByLabel("Inside another page").inputValue();
    expect(code).toContain(`select=${key}`);
    expect(code).toContain("embed=1");
    await page.getByRole("img", { name: "The link as a QR code" }).waitFor();
    const heightOf = async () => (await page.locator("[data-dialog=share]").boundingBox())!.height;
    const before = await heightOf();
    await page.getByRole("button", { name: "Copy the link" }).click();
    await page.getByText("The link is copied.").waitFor();
    expect(await heightOf()).toBe(before);
    await page.keyboard.press("Escape");
    await page.locator("[data-dialog=share]").waitFor({ state: "detached" });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset["do"])).toBe(
      "more",
    );

    await page.goto(link);
    await expectPhase(page, "ready");
    expect(await selectionOf(page)).toEqual([key]);
    const methods = page.locator("[data-cartouche] button[data-kind=method]");
    expect(await methods.getAttribute("aria-pressed")).toBe("false");
  });

  it("saves pixels of the width asked for", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await openEntry(page, "picture", "picture");
    await page.getByRole("spinbutton", { name: "Width in pixels" }).fill("1234");
    const download = await save(page);
    expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+\.png$/u);
    const png = await readFile(await download.path());
    // The header chunk: width and height stand right after its name.
    expect(png.subarray(12, 16).toString("latin1")).toBe("IHDR");
    expect(png.readUInt32BE(16)).toBe(1234);
    expect(png.readUInt32BE(20)).toBeGreaterThan(700);
    // Land, marks and names: a sheet of one colour would be a few kilobytes.
    expect(png.length).toBeGreaterThan(100_000);
  });

  it("saves vectors with the chosen paper's name, as text, and the map's title", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const { key, shortLabel } = await firstPaper(page);
    await page.evaluate((paper) => window.paperweft!.select(paper), key);
    await page.waitForTimeout(800);
    await openEntry(page, "picture", "picture");
    await page.getByRole("radio", { name: "SVG, vectors" }).check();
    const svg = await readFile(await (await save(page)).path(), "utf8");
    const found = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      const texts = [...parsed.querySelectorAll("text")].map((one) =>
        [...one.querySelectorAll("tspan")].map((line) => line.textContent).join(" "),
      );
      return {
        error: parsed.querySelector("parsererror")?.textContent ?? null,
        root: parsed.documentElement.localName,
        texts,
        title: parsed.querySelector("title")!.textContent,
        foreign: parsed.querySelectorAll("script, foreignObject, image, [style]").length,
        fonts: parsed.querySelectorAll("[font-family*=Newsreader]").length,
        paths: parsed.querySelectorAll("path").length,
      };
    }, svg);
    expect(found.error).toBeNull();
    expect(found.root).toBe("svg");
    // A long name is cut on the map, at a word.
    const start = shortLabel.split(" ")[0]!;
    expect(found.texts.some((text) => text.startsWith(start))).toBe(true);
    expect(found.title).toBe(await page.locator("[data-cartouche] h1").innerText());
    expect(found.foreign).toBe(0);
    expect(found.fonts).toBeGreaterThan(5);
    expect(found.paths).toBeGreaterThan(200);
  });

  it.each(["share", "picture"])("everyone can use the dialog: %s", async (name) => {
    for (const options of [{ colorScheme: "light" }, { colorScheme: "dark", ...PHONE }] as const) {
      const page = await browser.open("", options);
      await expectPhase(page, "ready");
      await openEntry(page, name, name);
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wide).toBe(false);
    }
  });
});
