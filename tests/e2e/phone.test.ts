import { describe, expect, it } from "vitest";
import { expectPhase, openEntry, useBrowser } from "./browser.ts";

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

  it("shows all that can be done to what is chosen, none of it cut off", async () => {
    const page = await browser.open("?select=method/dpo", PHONE);
    await expectPhase(page, "ready");
    const row = page.locator("[data-hand-row]");
    await row.getByRole("button", { name: "Choose more…" }).waitFor();
    const { hidden, right } = await row.evaluate((element) => ({
      hidden: element.scrollWidth - element.clientWidth,
      right: Math.max(
        ...[...element.querySelectorAll("button")].map((one) => one.getBoundingClientRect().right),
      ),
    }));
    expect(hidden).toBe(0);
    expect(right).toBeLessThanOrEqual(PHONE.viewport.width);
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

  it("has what to try in one row, each as wide as its words", async () => {
    const page = await browser.open("", PHONE);
    await expectPhase(page, "ready");
    const boxes = await Promise.all(
      (await page.locator(".pw-suggestion").all()).map((each) => each.boundingBox()),
    );
    expect(boxes).toHaveLength(3);
    expect(new Set(boxes.map((box) => box!.y)).size).toBe(1);
    for (const box of boxes) {
      expect(box!.width).toBeGreaterThan(150);
      expect(box!.height).toBeLessThan(50);
    }
  });

  it("does not zoom into a field, and fits the narrowest screen", async () => {
    const narrowest = { ...PHONE, viewport: { width: 320, height: 640 } };
    const page = await browser.open("?list=papers", narrowest);
    await expectPhase(page, "ready");
    /** What iOS would zoom into: text of a field that is smaller than 16 CSS pixels. */
    const small = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("input, select, textarea")]
          .filter(
            (field) => !["checkbox", "radio", "file"].includes((field as HTMLInputElement).type),
          )
          .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
          .map((field) => field.outerHTML.slice(0, 80)),
      );
    const overflow = (part: string) =>
      page.locator(part).evaluate((box) => box.scrollWidth - box.clientWidth);
    await page.locator(".pw-sort").waitFor();
    expect(await small()).toEqual([]);
    expect(await overflow("[data-panel]")).toBe(0);

    await page.locator("[data-panel] [role=row] .pw-collect").first().tap();
    await page.locator("[data-panel] [role=row] a").first().tap();
    await page.getByLabel("Note").waitFor();
    expect(await small()).toEqual([]);
    await openEntry(page, "picture", "picture");
    expect(await small()).toEqual([]);
    expect(await overflow("[data-dialog=picture]")).toBe(0);
  });

  it("has titles of one line that a finger hits, and a heading to be read out", async () => {
    const page = await browser.open("?select=concept/human-value", PHONE);
    await expectPhase(page, "ready");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: "Make the sheet larger" }).last().press("Enter");
    await page.locator("[data-panel] .pw-paper-link").first().waitFor();
    const missed = await page.locator("[data-panel] .pw-paper-link").evaluateAll((links) =>
      links
        .filter((link) => {
          link.scrollIntoView({ block: "center" });
          const { left, top, height } = link.getBoundingClientRect();
          const middle = top + height / 2;
          return [-21, 21].some(
            (dy) => !link.contains(document.elementFromPoint(left + 40, middle + dy)),
          );
        })
        .map(({ textContent }) => textContent),
    );
    expect(missed).toEqual([]);
  });

  it("has the whole menu on the screen when it lies on its side beside a panel", async () => {
    const onItsSide = { ...PHONE, viewport: { width: 844, height: 390 } };
    const page = await browser.open("?select=method/dpo", onItsSide);
    await expectPhase(page, "ready");
    await page.locator("[data-do=more]").tap();
    const menu = (await page.locator("[data-menu]").boundingBox())!;
    expect(menu.y).toBeGreaterThanOrEqual(0);
    expect(menu.y + menu.height).toBeLessThanOrEqual(390);
  });
});

describe("on a phone on its side", () => {
  const browser = useBrowser();
  const SIDEWAYS = { viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true };

  it("leaves what a panel leaves to the map", async () => {
    const page = await browser.open("", SIDEWAYS);
    await expectPhase(page, "ready");
    const search = (await page.locator("[data-search]").boundingBox())!;
    const cartouche = (await page.locator("[data-cartouche]").boundingBox())!;
    expect([cartouche.x, cartouche.width]).toEqual([search.x, search.width]);
    const key = await page.evaluate(() => {
      const { graph, select } = window.paperweft!;
      const paper = graph!.findNode((_key, { kind }) => kind === "paper")!;
      select(paper);
      return paper;
    });
    await page.locator("[data-panel] h2").first().waitFor();
    expect(await page.locator("[data-cartouche]").isVisible()).toBe(false);
    expect(await page.evaluate(() => window.paperweft!.selection)).toEqual([key]);
  });
});

describe("the legend", () => {
  const browser = useBrowser();

  it.each([320, 390, 844, 1280, 1440])(
    "stands in one row at %d px with the counts of 10,000 papers",
    async (width) => {
      const height = width === 844 ? 390 : 800;
      const page = await browser.open("", { viewport: { width, height } });
      await expectPhase(page, "ready");
      const rows = await page.locator("[data-cartouche]").evaluate((cartouche) => {
        const counts = ["10,000", "33,925", "5,930"];
        const buttons = [...cartouche.querySelectorAll("button[data-kind]")];
        for (const [i, button] of buttons.entries()) {
          button.querySelector(".pw-count")!.textContent = counts[i]!;
        }
        const { right } = cartouche.getBoundingClientRect();
        const boxes = buttons.map((button) => button.getBoundingClientRect());
        return boxes.map((box) => (box.right <= right ? box.top : "outside"));
      });
      expect(new Set(rows).size).toBe(1);
      expect(rows).toHaveLength(3);
      expect(rows).not.toContain("outside");
    },
  );
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
