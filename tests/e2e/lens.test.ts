import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, openEntry, useBrowser } from "./browser.ts";

describe("lenses", () => {
  const browser = useBrowser();
  const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
  const lens = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });
  const viewOf = (page: Page) => page.evaluate(() => window.paperweft!.camera!.view());

  it("show papers alone on the same land, by keyboard, and keep what is chosen", async () => {
    const page = await browser.open("?select=method/dpo");
    await expectPhase(page, "ready");
    await page.keyboard.press("Escape");
    await lens(page, "Everything").focus();
    const before = await viewOf(page);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => parameter(page, "lens")).toBe("papers");
    expect(await page.locator("[data-live]").textContent()).toBe("Papers alone");
    await expect.poll(() => page.locator("[data-map] .sigma-nodes").count()).toBe(1);
    const after = await viewOf(page);
    for (const part of ["x", "y", "zoom"] as const)
      expect(after[part]).toBeCloseTo(before[part], 3);
    await page.goBack();
    // A lens is no step of its own: what was chosen before comes back.
    await expect
      .poll(() => page.evaluate(() => window.paperweft!.selection))
      .toEqual(["method/dpo"]);
    await expect.poll(() => parameter(page, "lens")).toBe(null);
  });

  it("are restored from the address, with one map on the page and no findings by axe", async () => {
    const page = await browser.open("?lens=terms");
    await expectPhase(page, "ready");
    expect(await lens(page, "Shared terms").isChecked()).toBe(true);
    // The legend counts what is drawn.
    await page.locator("[data-kind=paper]").filter({ hasText: "Papers 0" }).waitFor();
    const countOf = async (at: string) =>
      Number(await page.locator(`${at} .pw-count`).first().textContent());
    const drawn = (await countOf("[data-kind=concept]")) + (await countOf("[data-kind=method]"));
    expect(await countOf("[data-terms] summary")).toBe(drawn);
    for (const name of ["Papers", "Everything"])
      await page.locator("[data-lenses]").getByText(name, { exact: true }).click();
    await expect.poll(() => parameter(page, "lens")).toBe(null);
    // Each lens is a map drawn over the one before, which goes when it stands.
    await expect.poll(() => page.locator("[data-map] .sigma-nodes").count()).toBe(1);
    await expectAccessible(page);
  });

  it("are what a picture shows", async () => {
    const page = await browser.open("?lens=papers");
    await expectPhase(page, "ready");
    await openEntry(page, "picture", "picture");
    const marks = page.locator(".pw-picture-preview title + circle");
    const lines = page.locator(".pw-picture-preview path[stroke-opacity]");
    await expect.poll(() => marks.count()).toBe(63);
    expect(await lines.count()).toBeGreaterThan(63);
  });

  it("tie frequent terms to one another where filters leave no others, and are taken away so", async () => {
    const page = await browser.open("?lens=terms&papers=5-");
    await expectPhase(page, "ready");
    /** The ties that are drawn, as a table has them. */
    const ties = async () => {
      await openEntry(page, "export", "export");
      const offered = page.getByRole("radio", { name: /^Shared terms, as the map shows/ });
      expect(await offered.isChecked()).toBe(true);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.locator("[data-format=edges-csv]").click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/-shared-terms\.edges\.csv$/);
      await page.keyboard.press("Escape");
      const [head, ...rows] = readFileSync(await file.path(), "utf8")
        .trim()
        .split("\r\n");
      expect(head).toContain('"Shared papers"');
      return rows;
    };
    const narrowed = await ties();
    expect(narrowed.length).toBeGreaterThan(5);
    await page.getByRole("button", { name: "Show all" }).first().click();
    await expect.poll(async () => (await ties()).length).toBeGreaterThan(narrowed.length);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(ties).toEqual(narrowed);
  });
});
