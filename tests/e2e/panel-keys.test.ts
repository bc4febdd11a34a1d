/** A paper's panel by the keyboard: its sections first, and one stop for each row of links. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, expectSelection, useBrowser } from "./browser.ts";

/** Opens the most important paper; the focus is in its panel. */
async function openPaper(page: Page): Promise<void> {
  await expectPhase(page, "ready");
  const paper = await page.evaluate(() => {
    const { graph, select } = window.paperweft!;
    const first = graph!.filterNodes((_key, { kind, linked }) => kind === "paper" && linked)[0]!;
    select(first);
    return first;
  });
  await expectSelection(page, paper);
  await page.locator("[data-panel] [aria-busy]").waitFor({ state: "detached" });
  await page.locator("[data-map]").focus();
  await page.keyboard.press("Enter");
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement!;
    const row = at.closest(".pw-abstract, .pw-chips, .pw-carriers, .pw-sections");
    return {
      text: at.textContent,
      row: row?.className ?? null,
      inNext: at.closest("[data-part=next]") !== null,
    };
  });

describe("a paper’s panel by the keyboard", () => {
  const browser = useBrowser();

  it("leads to what to read next in three keys", async () => {
    const page = await browser.open();
    await openPaper(page);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ text: "Read next", row: "pw-sections" });
    expect(await page.locator(".pw-sections button").first().isVisible()).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatchObject({ text: "Shares most with" });
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toMatchObject({ text: "Read next", inNext: true });
    await page.keyboard.press("Tab");
    const { text } = await focused(page);
    expect(await page.locator(".pw-next .pw-paper-link").first().textContent()).toBe(text);
  });

  it("has one stop for the marks of the abstract, and for each row of terms", async () => {
    const page = await browser.open();
    await openPaper(page);
    const stops: string[] = [];
    for (let tabs = 0; tabs < 60; ++tabs) {
      await page.keyboard.press("Tab");
      const { row, inNext } = await focused(page);
      if (inNext) break;
      if (row !== null) stops.push(row);
    }
    expect(stops.filter((row) => row === "pw-abstract")).toHaveLength(1);
    expect(stops.filter((row) => row === "pw-chips").length).toBeLessThanOrEqual(2);

    await page.locator(".pw-abstract a").first().focus();
    const first = (await focused(page)).text;
    await page.keyboard.press("ArrowRight");
    const second = (await focused(page)).text;
    expect(second).toBe(await page.locator(".pw-abstract a").nth(1).textContent());
    await page.keyboard.press("ArrowLeft");
    expect((await focused(page)).text).toBe(first);
    await page.keyboard.press("End");
    expect((await focused(page)).text).toBe(
      await page.locator(".pw-abstract a").last().textContent(),
    );
  });
});
