import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, selectionOf, useBrowser } from "./browser.ts";

describe("the matrix of papers and terms", () => {
  const browser = useBrowser();

  async function openMatrix(options = {}): Promise<Page> {
    const page = await browser.open("?list=papers", options);
    await expectPhase(page, "ready");
    await page.getByRole("button", { name: "Table…" }).click();
    await page.getByRole("grid", { name: "Papers and terms" }).waitFor();
    return page;
  }
  const dialog = (page: Page) => page.locator("[data-dialog=matrix]");
  const rows = (page: Page) => dialog(page).locator("[data-paper]");

  it("is walked by keyboard, sorted by a term, opens a mark on its sentence, and is taken away", async () => {
    const page = await openMatrix();
    await dialog(page).getByText("63 papers × 24 terms").waitFor();
    await rows(page).first().getByRole("link").focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    const sorted = dialog(page).locator("[aria-sort=descending]");
    await sorted.waitFor();
    const term = (await sorted.textContent())!;

    // The first row has the term now: its cell is below the name.
    await page.keyboard.press("ArrowDown");
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(label).toMatch(new RegExp(`^(?:introduces|uses|discusses) ${term}$`));
    await page.keyboard.press("Enter");
    await dialog(page).locator(".pw-matrix-said .pw-quotation").waitFor();
    await page.keyboard.press("Control+End");
    const last = await page.evaluate(() =>
      document.activeElement?.closest("[role=row]")?.getAttribute("aria-rowindex"),
    );
    expect(last).toBe("64");

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page).getByRole("button", { name: "Save as CSV" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(text.split("\r\n")[0]).toContain(`"${term}"`);
    expect(text.match(/^"paper\//gm)).toHaveLength(63);
    const first = text.split("\r\n")[1]!;
    expect(first).toMatch(/"(?:introduces|uses|discusses)"/);

    await dialog(page).getByLabel("Columns").selectOption("method");
    expect(await dialog(page).locator("[role=columnheader] .pw-glyph-concept").count()).toBe(0);
    await rows(page).first().getByRole("link").click();
    await dialog(page).waitFor({ state: "detached" });
    expect(await selectionOf(page)).toHaveLength(1);
  });

  it("gives titles what its columns leave, and none of the width to nothing", async () => {
    const page = await openMatrix({ viewport: { width: 1440, height: 900 } });
    await rows(page).first().waitFor();
    const grid = dialog(page).getByRole("grid");
    const widthOf = async (part: typeof grid) => (await part.boundingBox())!.width;
    expect(await widthOf(grid)).toBeGreaterThan(0.95 * (await widthOf(dialog(page))));
    const hidden = await grid.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(hidden).toBe(0);
  });

  it("has the room of a sentence until one is asked for, and keeps in sight what was pressed", async () => {
    const page = await openMatrix({ viewport: { width: 1440, height: 900 } });
    await rows(page).first().waitFor();
    const grid = dialog(page).getByRole("grid");
    const bottomOf = async (part: typeof grid) => {
      const { y, height } = (await part.boundingBox())!;
      return y + height;
    };
    const before = await bottomOf(grid);
    expect((await bottomOf(dialog(page))) - before).toBeLessThan(60);
    const low = await grid.evaluate((element) => {
      const { bottom } = element.getBoundingClientRect();
      const marks = [...element.querySelectorAll<HTMLElement>("[data-term]:has(span)")];
      const seen = marks.filter((mark) => mark.getBoundingClientRect().bottom < bottom);
      seen.at(-1)!.click();
      return seen.length;
    });
    expect(low).toBeGreaterThan(9);
    await dialog(page).locator(".pw-matrix-said .pw-quotation").waitFor();
    const after = await bottomOf(grid);
    expect(after).toBeLessThan(before);
    expect(await bottomOf(dialog(page).locator(".pw-pressed"))).toBeLessThanOrEqual(after);
  });

  it.each([
    ["light", {}],
    ["dark", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ] as const)("can be used by everyone, in %s colours", async (colorScheme, device) => {
    const page = await openMatrix({ colorScheme, ...device });
    await dialog(page).locator("[data-term]:has(span)").first().click();
    await dialog(page).locator(".pw-matrix-said .pw-quotation").waitFor();
    await expectAccessible(page);
  });
});
