import { describe, expect, it } from "vitest";
import { expectPhase, useBrowser } from "./browser.ts";

/** A phone held upright, without its browser's name: only size and touch matter here. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe("on a phone", () => {
  const browser = useBrowser();

  it("opens what is tapped in a sheet, and leaves the page as wide as the screen", async () => {
    const page = await browser.open("", PHONE);
    await expectPhase(page, "ready");
    const key = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      return graph.filterNodes((_key, { kind }) => kind === "paper")[0]!;
    });
    await page.evaluate((paper) => {
      const { graph, camera } = window.paperweft!;
      const { x, y } = graph!.getNodeAttributes(paper);
      camera!.moveTo({ x, y, zoom: 10 });
    }, key);
    const box = (await page.locator("[data-map]").boundingBox())!;
    await expect
      .poll(async () => {
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        return page.evaluate(() => window.paperweft!.selection);
      })
      .toEqual([key]);

    const sheet = (await page.locator("[data-panel]").boundingBox())!;
    expect(sheet.width).toBeGreaterThan(350);
    expect(sheet.y).toBeGreaterThan(100);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(PHONE.viewport.width);
  });

  it("comes nearer at a double tap, wherever that is, and opens nothing", async () => {
    const page = await browser.open("", PHONE);
    await expectPhase(page, "ready");
    // Late enough that sigma would hear of the second tap when it takes it for another first.
    await page.evaluate(() => {
      const later = Date.now.bind(Date);
      let calls = 0;
      Date.now = () => later() + 1000 * ++calls;
    });
    const before = await page.evaluate(() => window.paperweft!.camera!.view());
    const [x, y] = [195, 320];
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    await expect
      .poll(() => page.evaluate(() => window.paperweft!.camera!.view().zoom))
      .toBeGreaterThan(1.5 * before.zoom);
    expect(await page.evaluate(() => window.paperweft!.selection)).toEqual([]);
    await expect.poll(() => page.locator(".pw-tip:visible").count()).toBe(0);
  });

  it("has targets that a finger hits", async () => {
    const page = await browser.open("", { ...PHONE, deviceScaleFactor: 2 });
    await expectPhase(page, "ready");
    const small = await page.locator("[data-controls] button:visible").evaluateAll((buttons) =>
      buttons
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height }) => width < 40 || height < 40)
        .map(({ width, height }) => `${String(width)} × ${String(height)}`),
    );
    expect(small).toEqual([]);
  });

  it("leaves the land at the start to the land: every community has its name", async () => {
    const page = await browser.open("", { ...PHONE, deviceScaleFactor: 2 });
    await expectPhase(page, "ready");
    const names = () =>
      page.evaluate(() => {
        const shown = [...document.querySelectorAll<SVGTextElement>("[data-map] svg text")].filter(
          ({ style }) => style.visibility === "" && Number(style.opacity) > 0,
        );
        const arcs = shown.map((text) => text.firstElementChild!.getAttribute("href")!);
        return new Set(arcs.map((arc) => arc.split("-")[2])).size;
      });
    const communities = page.locator("[data-communities] summary .pw-count");
    await expect.poll(names).toBe(Number(await communities.textContent()));
    // The way back to the whole map comes when one has left it.
    const fit = page.getByRole("button", { name: "Whole map" });
    expect(await fit.isVisible()).toBe(false);
    await page.evaluate(() => {
      window.paperweft!.camera!.zoomBy(2);
    });
    await fit.waitFor();
    await fit.tap();
    await fit.waitFor({ state: "hidden" });
  });
});

describe("on an upright tablet", () => {
  const browser = useBrowser();
  const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true };

  it("has its sheets at the bottom, so that the map has the rest", async () => {
    const page = await browser.open("", TABLET);
    await expectPhase(page, "ready");
    const sheet = (await page.locator("[data-cartouche]").boundingBox())!;
    expect(sheet.y + sheet.height).toBeCloseTo(TABLET.viewport.height, 0);
    expect(sheet.y).toBeGreaterThan(TABLET.viewport.height * 0.7);

    await page.evaluate(() => {
      const { graph, select } = window.paperweft!;
      select(graph!.findNode((_key, { kind }) => kind === "paper")!);
    });
    const panel = page.locator("[data-panel]");
    await panel.waitFor();
    await expect
      .poll(async () => (await panel.boundingBox())!.y)
      .toBeGreaterThan(TABLET.viewport.height * 0.4);
    expect((await panel.boundingBox())!.width).toBeGreaterThan(700);
  });
});
