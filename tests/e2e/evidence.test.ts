import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  expectAccessible,
  expectPhase,
  expectSelection,
  selectionOf,
  useBrowser,
} from "./browser.ts";

/** Moves the pointer across the map until it lies on a thread; returns where that is. */
async function findThread(page: Page): Promise<{ x: number; y: number }> {
  const tip = page.locator(".pw-tip");
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
    const tip = page.locator(".pw-tip");
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

  it("are joined by the terms and sentences of both, from one of the things to try", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.locator("[data-suggestions] summary").click();
    const links = page.locator("[data-suggestions] a[data-keys]");
    const keys = (await links.first().getAttribute("data-keys"))!;
    await links.first().click();
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
