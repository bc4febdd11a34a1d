/** The list of kept maps while another page changes what is kept, and what was forgotten by mistake. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, useBrowser } from "./browser.ts";
import { keepFiles } from "./kept-map.ts";

const isFocused = (element: Element): boolean => element === document.activeElement;

const rowOf = (page: Page, title: string): Locator =>
  page.locator("[data-kept-maps] > li").filter({ hasText: title });

/** Keeps maps of these titles, the last one newest, and shows them. */
async function showKept(page: Page, ...titles: readonly string[]): Promise<void> {
  for (const [day, title] of titles.entries()) {
    await keepFiles(page, [["manifest.json", "e30="]], { slug: title.toLowerCase(), title, day });
  }
  await page.reload();
  await rowOf(page, titles.at(-1)!).waitFor();
}

describe("the list of kept maps", () => {
  const browser = useBrowser();

  it("keeps the focus and what it asks while another page forgets another map", async () => {
    const page = await browser.open("make/");
    await showKept(page, "Kilns", "Looms", "Tides");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await rowOf(page, "Looms").getByRole("button", { name: "Forget…" }).click();
    const keepIt = rowOf(page, "Looms").getByRole("button", { name: "Keep it" });
    expect(await keepIt.evaluate(isFocused)).toBe(true);

    await rowOf(other, "Tides").getByRole("button", { name: "Forget…" }).click();
    await other.getByRole("button", { name: "Forget it" }).click();
    await rowOf(page, "Tides").waitFor({ state: "detached" });
    expect(await keepIt.isVisible()).toBe(true);
    expect(await keepIt.evaluate(isFocused)).toBe(true);

    // The map that is asked about goes as well: what came into its place has the focus.
    await rowOf(other, "Looms").getByRole("button", { name: "Forget…" }).click();
    await other.getByRole("button", { name: "Forget it" }).click();
    await rowOf(page, "Looms").waitFor({ state: "detached" });
    const link = rowOf(page, "Kilns").getByRole("link");
    expect(await link.evaluate(isFocused)).toBe(true);
  });

  it("has a map again that was forgotten, with its reading list", async () => {
    const page = await browser.open("make/", { viewport: { width: 320, height: 640 } });
    await showKept(page, "Looms");
    await page.evaluate(() => localStorage.setItem("paperweft-reading:kept:/my-map/looms", "[]"));
    const lists = () => page.evaluate(() => Object.entries(localStorage));
    const before = await lists();
    await page.getByRole("button", { name: "Forget…" }).click();
    await page.getByRole("button", { name: "Forget it" }).click();
    await page.locator("[data-kept]").waitFor({ state: "hidden" });
    expect(await lists()).not.toEqual(before);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

    await page.getByRole("button", { name: "Keep it after all" }).click();
    await rowOf(page, "Looms").waitFor();
    expect(await page.locator("[data-forgotten]").isVisible()).toBe(false);
    expect(await page.locator("[data-status]").innerText()).toBe("Looms is kept again.");
    expect(await rowOf(page, "Looms").getByRole("link").evaluate(isFocused)).toBe(true);
    expect(await lists()).toEqual(before);
    await page.reload();
    await rowOf(page, "Looms").waitFor();
  });

  it("says that storage does not answer, rather than that there is no map", async () => {
    const page = await browser.open("make/", {
      before: (opened) =>
        opened.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException("shut", "SecurityError");
          };
        }),
    });
    await page.getByText("This browser’s storage does not answer").waitFor();
    await expectAccessible(page);
  });
});
