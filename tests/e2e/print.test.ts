import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPhase, useBrowser } from "./browser.ts";

describe("the map on paper", () => {
  const browser = useBrowser();

  /** Has printing do what it does to the page, without a printer. */
  async function openPrintable(): Promise<Page> {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.evaluate(() => {
      window.print = () => dispatchEvent(new Event("beforeprint"));
    });
    return page;
  }

  it("is its picture with title and legend, and the open panel without its buttons", async () => {
    const page = await openPrintable();
    const label = await page.evaluate(() => {
      const { graph, select } = window.paperweft!;
      const key = graph!.findNode((_key, { kind, linked }) => kind === "paper" && linked)!;
      select(key);
      return graph!.getNodeAttribute(key, "label");
    });
    await page.locator("[data-panel] .pw-abstract").waitFor();
    await page.locator("[data-map]").focus();
    await page.keyboard.press("Control+p");
    const sheet = page.locator(".pw-print > svg");
    await sheet.waitFor({ state: "attached" });
    const text = (await sheet.textContent())!;
    expect(text).toContain((await page.locator("h1").textContent())!);
    expect(text).toContain("Concepts");

    expect(await sheet.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await sheet.isVisible()).toBe(true);
    expect(await page.getByRole("heading", { name: label }).isVisible()).toBe(true);
    const onScreen = [".pw-plate", "[data-cartouche]", "[data-search]", "[data-controls]"];
    for (const hidden of [...onScreen, "[data-close]", ".pw-unfold", ".pw-own-page"]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    const tops = await page.evaluate(() =>
      [".pw-print", "[data-panel]"].map(
        (part) => document.querySelector(part)!.getBoundingClientRect().top,
      ),
    );
    expect(tops[0]).toBeLessThan(tops[1]!);

    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await sheet.waitFor({ state: "detached" });
  });

  it("is saved as large as the browser can draw, and that is said", async () => {
    const page = await openPrintable();
    // As Safari has it on an iPhone, but smaller: beyond some size a canvas stays empty.
    await page.evaluate(() => {
      const { prototype } = CanvasRenderingContext2D;
      const read = Reflect.get<typeof prototype, "getImageData">(prototype, "getImageData");
      prototype.getImageData = function (x: number, y: number, width: number, height: number) {
        const { canvas } = this;
        return canvas.width * canvas.height > 4_000_000
          ? new ImageData(width, height)
          : read.call(this, x, y, width, height);
      };
    });
    await page.locator("[data-do=more]").click();
    await page.locator("[data-entry=picture]").click();
    await page.getByLabel("Width in pixels").fill("8000");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    // The width and height of a PNG stand in its first chunk.
    const png = await readFile(await download.path());
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width * height).toBeLessThanOrEqual(4_000_000);
    expect(width * height).toBeGreaterThan(3_400_000);
    await page
      .getByText(`no larger picture than ${String(width)} × ${String(height)} pixels`)
      .waitFor();
  });
});
