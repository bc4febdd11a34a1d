import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  expectAccessible,
  expectPhase,
  expectSelection,
  selectionOf,
  useBrowser,
} from "./browser.ts";

/** The legend has tips of its own. */
const tipOf = (page: Page) => page.locator(".pw-tip:not(.pw-legend-tip)");

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
