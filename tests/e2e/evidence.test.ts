import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  expectAccessible,
  expectPhase,
  expectSelection,
  selectionOf,
  useBrowser,
} from "./browser.ts";

/** The legend and shared terms have tips of their own. */
const tipOf = (page: Page) => page.locator(".pw-tip[aria-hidden]");

/** Moves the pointer across the map until it lies on a thread; returns where that is. */
async function findThread(page: Page): Promise<{ x: number; y: number }> {
  const tip = tipOf(page);
  for (let y = 250; y < 650; y += 110) {
    for (let x = 420; x < 1300; x += 7) {
      await page.mouse.move(x, y);
      const pointed = await page.evaluate(
        ([left, top]) => {
          const shown = document.elementFromPoint(left!, top!)?.closest("[data-map] > div");
          return shown instanceof HTMLElement && shown.style.cursor === "pointer";
        },
        [x, y],
      );
      if (!pointed) continue;
      await page.waitForTimeout(400);
      if (await tip.isVisible()) return { x, y };
    }
  }
  throw new Error("no thread was found under the pointer");
}

describe("the evidence of a thread", () => {
  const browser = useBrowser();

  it("stands at the pointer, and opens with a click", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const { x, y } = await findThread(page);
    const tip = tipOf(page);
    const term = (await tip.locator("b").textContent())!;
    const title = (await tip.locator(".pw-tip-paper").textContent())!;
    const sentence = (await tip.locator("blockquote").textContent())!;
    expect(await tip.locator("mark").count()).toBeGreaterThan(0);

    await page.mouse.click(x, y);
    await expect.poll(() => selectionOf(page)).toHaveLength(2);
    const labels = await page.evaluate(() =>
      window.paperweft!.selection.map((key) =>
        window.paperweft!.graph!.getNodeAttribute(key, "label"),
      ),
    );
    expect(labels).toEqual([term, title]);
    const quoted = page.locator("[data-chosen] blockquote");
    await quoted.waitFor();
    expect(await quoted.textContent()).toBe(sentence);
    expect(await tip.isVisible()).toBe(false);
    await expectAccessible(page);
  });
});

describe("a shared term", () => {
  const browser = useBrowser();
  const tipOfTerm = (page: Page) => page.locator(".pw-shared-tip");
  const titled = (page: Page, key: string) =>
    page.evaluate((paper) => window.paperweft!.graph!.getNodeAttribute(paper, "shortLabel"), key);

  /** Opens a paper that shares terms; returns its first shared term's key and both papers. */
  async function openShares(page: Page): Promise<{ key: string; between: string[] }> {
    await expectPhase(page, "ready");
    await page.evaluate(() => {
      const { graph, select } = window.paperweft!;
      select(graph!.filterNodes((_key, { kind, linked }) => kind === "paper" && linked)[0]!);
    });
    const term = page.locator(".pw-shares a[data-between]").first();
    await term.waitFor();
    const [key, between] = await Promise.all(
      ["data-key", "data-between"].map((name) => term.getAttribute(name)),
    );
    return { key: key!, between: between!.split(",") };
  }

  /** Both sentences stand in the tip: each names the term, under its paper's name. */
  async function expectBothSides(page: Page, between: readonly string[]): Promise<void> {
    const figures = tipOfTerm(page).locator("figure");
    await figures.nth(1).waitFor();
    expect(await figures.count()).toBe(2);
    for (const [i, paper] of between.entries()) {
      expect(await figures.nth(i).locator("mark").count()).toBeGreaterThan(0);
      expect(await figures.nth(i).locator("figcaption").textContent()).toContain(
        await titled(page, paper),
      );
    }
  }

  it("shows the sentences of both papers to a pointer, which may move onto them", async () => {
    const page = await browser.open();
    const { between } = await openShares(page);
    await page.locator(".pw-shares a[data-between]").first().hover();
    await expectBothSides(page, between);
    await tipOfTerm(page).hover();
    await page.waitForTimeout(400);
    expect(await tipOfTerm(page).isVisible()).toBe(true);
    await expectAccessible(page);
    await page.locator("[data-panel] h2").hover();
    await tipOfTerm(page).waitFor({ state: "hidden" });
  });

  it("shows and says them to the keyboard, and Esc takes them alone away", async () => {
    const page = await browser.open();
    const { between } = await openShares(page);
    const [paper] = between;
    // The focus comes by a key: by a click it would be no wish to look.
    await page.locator(".pw-shares .pw-paper-link").first().focus();
    await page.keyboard.press("Tab");
    await expectBothSides(page, between);
    const said = await tipOfTerm(page).locator("blockquote").first().textContent();
    await page.locator("[data-live]").filter({ hasText: said! }).waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await tipOfTerm(page).waitFor({ state: "hidden" });
    expect(await selectionOf(page)).toEqual([paper]);
    await page.keyboard.press("Escape");
    await expectSelection(page, null);
  });

  it("shows them to a finger, and the way to the term in them", async () => {
    const page = await browser.open("", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const { key, between } = await openShares(page);
    const [paper] = between;
    const term = page.locator(".pw-shares a[data-between]").first();
    await term.scrollIntoViewIfNeeded();
    await term.tap();
    await expectBothSides(page, between);
    expect(await selectionOf(page)).toEqual([paper]);
    const { x, width } = (await tipOfTerm(page).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    await tipOfTerm(page).getByRole("link").tap();
    await expectSelection(page, key);
    expect(await tipOfTerm(page).isVisible()).toBe(false);
  });
});

describe("two things chosen", () => {
  const browser = useBrowser();

  it("are joined by the terms and sentences of both", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const keys = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      const [term] = graph.filterNodes((_key, { kind, degree }) => kind === "method" && degree > 2);
      return graph.inNeighbors(term!).slice(0, 2).join(",");
    });
    await page.goto(`${page.url()}?select=${keys}`);
    await expectPhase(page, "ready");
    await expectSelection(page, keys);
    await page.locator("[data-chosen] figure").nth(1).waitFor();
    const shared = await page.locator("[data-chosen] .pw-carrier").allTextContents();
    const both = await page.evaluate((pair) => {
      const graph = window.paperweft!.graph!;
      const [one, other] = pair.split(",");
      return graph
        .filterOutNeighbors(one!, (term) => graph.hasDirectedEdge(other!, term))
        .map((term) => graph.getNodeAttribute(term, "label"));
    }, keys);
    expect(shared.length).toBeGreaterThan(0);
    expect(both).toEqual(expect.arrayContaining(shared));
  });
});
