import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, useBrowser } from "./browser.ts";

const zoomOf = (page: Page) => page.evaluate(() => window.paperweft!.camera!.view().zoom);

describe("inside another page", () => {
  const browser = useBrowser();

  async function openEmbedded(query = ""): Promise<Page> {
    const page = await browser.open(`?embed=1${query}`);
    await expectPhase(page, "ready");
    return page;
  }

  it("shows the map alone, and a way to the map itself with what is seen", async () => {
    const page = await openEmbedded();
    for (const part of ["search", "cartouche", "controls", "panel"]) {
      expect(await page.locator(`[data-${part}]`).isVisible(), part).toBe(false);
    }
    const key = await page.evaluate(() => {
      const { graph, select } = window.paperweft!;
      const paper = graph!.filterNodes((_key, { kind }) => kind === "paper")[0]!;
      select(paper);
      return paper;
    });
    const link = page.getByRole("link", { name: "Open the map" });
    await link.focus();
    const target = new URL((await link.getAttribute("href"))!, page.url());
    expect(target.searchParams.get("select")).toBe(key);
    expect(target.searchParams.has("embed")).toBe(false);
    expect(await link.getAttribute("target")).toBe("_blank");
    await expectAccessible(page);
  });

  it("leaves the wheel to the page around it until the map is pressed, or with Ctrl", async () => {
    const page = await openEmbedded();
    const start = await zoomOf(page);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, -400);
    await page.waitForTimeout(600);
    expect(await zoomOf(page)).toBeCloseTo(start, 6);

    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -400);
    await page.keyboard.up("Control");
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(start * 1.05);

    const before = await zoomOf(page);
    await page.mouse.click(30, 300);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(before * 1.05);
  });
});
