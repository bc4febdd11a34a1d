import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { palette, type Color } from "../../src/look/index.ts";
import {
  expectAccessible,
  expectPhase,
  expectSelection,
  openEntry,
  useBrowser,
} from "./browser.ts";
import { pixelsOf } from "./pixels.ts";

/** Of 2001. */
const OLDEST = "paper/tideloom-weaving-by-the-tides";

/** fixtures/years-and-venues.jsonl: eight papers of 2001 to 2024, one of them without a year. */
describe("colours by number", () => {
  const browser = useBrowser();
  const { ramp, unknown, communities } = palette("light");

  async function openReady(search = "", options = {}): Promise<Page> {
    const page = await browser.open(inject("datedAddress") + search, options);
    await expectPhase(page, "ready");
    return page;
  }
  const drawerOf = (page: Page) => page.locator("[data-colouring]");
  const scaleOf = (page: Page) => page.locator("[data-scale]");
  const choice = (page: Page, name: string) =>
    drawerOf(page).getByRole("radio", { name, exact: true });
  const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

  /** How many pixels of the map are of a colour, as near as it is drawn. */
  async function countPixels(page: Page, { bytes }: Color): Promise<number> {
    const pixels = await pixelsOf(page, await page.locator("[data-map]").screenshot());
    return pixels.evaluate(({ data }, wanted) => {
      let count = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (wanted.every((byte, part) => Math.abs(data[i + part]! - byte) < 3)) count += 1;
      }
      return count;
    }, bytes);
  }

  it("are not offered where the map knows neither years nor citations", async () => {
    const page = await browser.open("?colour=year");
    await expectPhase(page, "ready");
    expect(await page.locator("[data-colouring], [data-scale]").count()).toBe(0);
  });

  it("are chosen by keyboard, told, and left with the way back", async () => {
    const page = await openReady(`?select=${OLDEST}`);
    await page.keyboard.press("Escape");
    await expectSelection(page, null);
    await drawerOf(page).locator("summary").focus();
    await page.keyboard.press("Enter");
    await choice(page, "Community").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => parameter(page, "colour")).toBe("year");
    expect(await page.locator("[data-live]").textContent()).toBe(
      "Coloured by: Year, from 2001 in ochre to 2024 in blue. A term has the mean of its papers. Grey: 1 paper of which it is not known.",
    );
    await expect.poll(() => countPixels(page, ramp[0]!)).toBeGreaterThan(10);
    await expect.poll(() => countPixels(page, unknown)).toBeGreaterThan(10);
    // Land has given way.
    expect(await countPixels(page, communities[0]!.name)).toBe(0);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => parameter(page, "colour")).toBe("cited");
    await scaleOf(page).getByText("Times cited").waitFor();
    await expectAccessible(page);
    await page.goBack();
    // As a lens it is no step of its own: what was chosen before comes back, as it was.
    await expectSelection(page, OLDEST);
    await expect.poll(() => parameter(page, "colour")).toBe(null);
    await expect.poll(() => scaleOf(page).isVisible()).toBe(false);
  });

  it("are restored from the address, and the chosen is marked on the scale", async () => {
    const page = await openReady(`?color=year&select=${OLDEST}`, { colorScheme: "dark" });
    expect(await drawerOf(page).locator("input").nth(1).isChecked()).toBe(true);
    expect(await scaleOf(page).getAttribute("aria-label")).toContain("from 2001 in ochre");
    const needle = scaleOf(page).locator(".pw-needle");
    await expect.poll(() => needle.evaluate((at) => at.style.insetInlineStart)).toBe("0%");
    await expectAccessible(page);
  });

  it("are what a picture shows, with their scale", async () => {
    const page = await openReady("?colour=year");
    await openEntry(page, "picture", "picture");
    const preview = page.locator(".pw-picture-preview");
    const old = preview.locator("g", { has: page.locator("title", { hasText: /^TideLoom: W/ }) });
    expect(await old.last().locator("circle").last().getAttribute("fill")).toBe(ramp[0]!.hex);
    await preview.locator("#ramp stop").nth(8).waitFor({ state: "attached" });
  });

  it("explain themselves inside another page", async () => {
    const page = await openReady("?colour=year&embed=1");
    await scaleOf(page).getByText("2024").waitFor();
  });
});
