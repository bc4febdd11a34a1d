import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { expectAccessible, expectPhase, useBrowser } from "./browser.ts";

/** fixtures/years-and-venues.jsonl: eight papers, three of them in the Journal of Looms. */
const LOOMS = "Journal of Looms";

describe("filters", () => {
  const browser = useBrowser();

  async function openReady(search = "", options = {}): Promise<Page> {
    const page = await browser.open(inject("datedAddress") + search, options);
    await expectPhase(page, "ready");
    return page;
  }
  const yearsOf = (page: Page) => page.locator("[data-years]");
  const venuesOf = (page: Page) => page.locator("[data-venues]");
  const shownIn = (page: Page) => page.locator("[data-shown]");
  const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

  it("of years and venues are not there on a map that knows neither", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    expect(await page.locator("[data-years], [data-venues]").count()).toBe(0);
    expect(await shownIn(page).isVisible()).toBe(false);
  });

  it("narrow the map by keyboard, say what they leave, and are undone one by one", async () => {
    const page = await openReady();
    await yearsOf(page).locator("summary").focus();
    await page.keyboard.press("Enter");
    await yearsOf(page).getByLabel("From").selectOption("2012");
    await shownIn(page).getByText("6 of 8 papers").waitFor();
    // The one without a year is hidden as well, and said to be.
    await yearsOf(page).getByText("1 paper without a year is left out.").waitFor();
    await expect.poll(() => parameter(page, "year")).toBe("2012-");

    await venuesOf(page).locator("summary").focus();
    await page.keyboard.press("Enter");
    // The count is of what the years leave of three.
    await venuesOf(page)
      .getByRole("button", { name: `${LOOMS} 2 papers` })
      .focus();
    await page.keyboard.press("Enter");
    await shownIn(page).getByText("2 of 8 papers").waitFor();
    await expect.poll(() => parameter(page, "venue")).toBe(LOOMS);
    await expect.poll(() => page.locator("[data-live]").textContent()).toContain("2 of 8 papers");

    await yearsOf(page).getByRole("button", { name: "All years" }).focus();
    await page.keyboard.press("Enter");
    await shownIn(page).getByText("3 of 8 papers").waitFor();
    expect(await focusIsLost(page)).toBe(false);
    await shownIn(page).getByRole("button", { name: "Show all" }).focus();
    await page.keyboard.press("Enter");
    await shownIn(page).getByText("All 8 papers").waitFor();
    expect(await focusIsLost(page)).toBe(false);
    await expect.poll(() => new URL(page.url()).search).toBe("");
    // Four steps were taken: the last one back brings all filters but the year's again.
    await page.keyboard.press("Control+z");
    await shownIn(page).getByText("3 of 8 papers").waitFor();
    await page.keyboard.press("Control+Shift+z");
    await shownIn(page).getByText("All 8 papers").waitFor();
  });

  it("take terms by papers, relation and kind of method, and are undone where they are listed", async () => {
    const page = await openReady();
    const terms = page.locator("[data-terms]");
    await terms.locator("summary").focus();
    await page.keyboard.press("Enter");
    await terms.getByRole("button", { name: "Introduced 1 papers" }).click();
    await shownIn(page).getByText("1 of 8 papers").waitFor();
    await expect.poll(() => parameter(page, "relation")).toBe("introduces");
    await terms.getByLabel("At least").fill("2");
    await page.keyboard.press("Tab");
    await expect.poll(() => parameter(page, "papers")).toBe("2-");

    const list = shownIn(page).getByRole("list", { name: "Filters" });
    expect(await list.getByRole("button").allTextContents()).toEqual([
      "Only introduced: undo",
      // A paper that introduces nothing is left out, and counts all the same.
      "Terms of 2 papers or more on the whole map: undo",
    ]);
    await list.getByRole("button", { name: "Only introduced" }).focus();
    await page.keyboard.press("Enter");
    await shownIn(page).getByText("All 8 papers").waitFor();
    // The next one takes the focus over.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Terms of 2");
    await page.keyboard.press("Enter");
    await expect.poll(() => list.getByRole("button").count()).toBe(0);
    expect(await focusIsLost(page)).toBe(false);
  });

  it("hide what they leave out, or fade it", async () => {
    const page = await openReady("?year=2020-");
    await shownIn(page).getByRole("button", { name: "Fade the rest" }).click();
    await expect.poll(() => parameter(page, "rest")).toBe("fade");
    await shownIn(page).getByRole("button", { name: "Hide the rest" }).waitFor();
    await shownIn(page).getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => parameter(page, "year")).toBeNull();
  });

  it.each([
    ["beside the map", { viewport: { width: 1280, height: 800 } }],
    ["in a sheet", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ])("stay under the pointer that switches them, %s", async (_where, options) => {
    const page = await openReady("", options);
    const cartouche = page.locator("[data-cartouche]");
    const grip = cartouche.locator("[data-grip]");
    if (await grip.isVisible()) {
      for (const height of ["half", "full"]) {
        await grip.tap();
        await page.locator(`[data-cartouche][data-sheet=${height}]`).waitFor();
      }
    }
    /** Where a switch stands: before it is pressed, after, and when it is pressed again. */
    async function places(selector: string): Promise<number[]> {
      const control = cartouche.locator(selector).first();
      await control.scrollIntoViewIfNeeded();
      const tops: number[] = [];
      for (let presses = 0; presses < 3; ++presses) {
        tops.push((await control.boundingBox())!.y);
        await control.click();
      }
      await shownIn(page).locator(".pw-filter").first().waitFor({ state: "attached" });
      return tops;
    }
    for (const part of ["[data-communities]", "[data-venues]"]) {
      const drawer = cartouche.locator(part);
      if (!(await drawer.evaluate((details: HTMLDetailsElement) => details.open))) {
        await drawer.locator("summary").click();
      }
    }
    await cartouche.evaluate((box) => Promise.all(box.getAnimations().map((a) => a.finished)));
    for (const control of [
      "[data-communities] .pw-switch",
      "[data-venues] .pw-switch",
      ".pw-legend button",
    ]) {
      const [first, ...later] = await places(control);
      // A whole pixel is the finest that a box is scrolled by.
      for (const top of later) expect(Math.abs(top - first!), control).toBeLessThanOrEqual(1);
    }
  });

  it("come back from the address, back and forward among them", async () => {
    const page = await openReady(`?year=2015-2020&venue=${encodeURIComponent("Knots\\, Ropes")}`);
    await shownIn(page).getByText("2 of 8 papers").waitFor();
    await page.evaluate(() => window.paperweft!.select("paper/rope-splices-under-load"));
    await expect.poll(() => parameter(page, "select")).not.toBeNull();
    await page.goBack();
    await expect.poll(() => parameter(page, "select")).toBeNull();
    expect(parameter(page, "year")).toBe("2015-2020");
    await shownIn(page).getByText("2 of 8 papers").waitFor();

    await page.getByRole("button", { name: "List", exact: true }).click();
    const list = page.locator("[data-panel] [role=row] .pw-entry-name");
    await expect
      .poll(() => list.allTextContents())
      .toEqual(["Mooring Lines and Sea Level", "Rope Splices under Load"]);
  });

  it("hold for the search, which says what they hide", async () => {
    const page = await openReady("?year=2001");
    await page.getByRole("combobox").fill("warp tension");
    const papers = page.locator("[role=option].pw-result-paper");
    await expect.poll(() => papers.count()).toBe(1);
    await page.getByRole("option", { name: /hidden by filters/ }).click();
    await expect.poll(() => papers.count()).toBeGreaterThan(1);
    await expect.poll(() => parameter(page, "year")).toBeNull();
  });

  it("take years that are dragged over on the histogram", async () => {
    const page = await openReady();
    await yearsOf(page).locator("summary").click();
    const overlay = yearsOf(page).locator("svg .overlay");
    await overlay.waitFor();
    const { x, y, width, height } = (await overlay.boundingBox())!;
    // Twenty-four bars, 2001 to 2024: from within the first to within the twelfth.
    const at = (year: number) => x + ((year - 2001 + 0.5) / 24) * width;
    await page.mouse.move(at(2001) - width / 60, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(at(2006), y + height / 2, { steps: 3 });
    await page.mouse.move(at(2012) + width / 60, y + height / 2, { steps: 3 });
    await page.mouse.up();
    await shownIn(page).getByText("2 of 8 papers").waitFor();
    await expect.poll(() => parameter(page, "year")).toBe("-2012");
    expect(await yearsOf(page).getByLabel("to").inputValue()).toBe("2012");

    // A click beside the choice takes one bar, and within the choice all again.
    await page.mouse.click(at(2024), y + height / 2);
    await expect.poll(() => parameter(page, "year")).toBe("2024");
    await page.mouse.click(at(2024), y + height / 2);
    await expect.poll(() => parameter(page, "year")).toBeNull();
  });

  it("play the years: the map grows, pauses, goes on, and is one step to undo", async () => {
    const page = await openReady();
    const year = page.locator("[data-year-now]");
    await yearsOf(page).locator("summary").focus();
    await page.keyboard.press("Enter");
    const play = yearsOf(page).locator(".pw-play");
    await play.focus();
    await page.keyboard.press("Enter");
    await year.getByText("2001").waitFor();
    await shownIn(page).getByText("1 of 8 papers").waitFor();
    // The next year that has a paper is eleven years on.
    await year.getByText("2012").waitFor();
    await shownIn(page).getByText("2 of 8 papers").waitFor();
    await page.keyboard.press("Enter");
    await play.getByText("Go on").waitFor();
    await expect.poll(() => page.locator("[data-live]").textContent()).toMatch(/Paused at|papers/);
    const paused = await year.textContent();
    await expect
      .poll(() => parameter(page, "year"))
      .toBe(paused === "2001" ? "2001" : `-${paused!}`);

    // The map's own key goes on with it, to the end, where all is shown again.
    await page.locator("[data-map]").focus();
    await page.keyboard.press(" ");
    await expect.poll(() => year.isVisible()).toBe(false);
    await shownIn(page).getByText("All 8 papers").waitFor();

    // Years that somebody chooses by hand end it.
    await page.keyboard.press(" ");
    await year.getByText("2001").waitFor();
    await yearsOf(page).getByLabel("From").selectOption("2015");
    await expect.poll(() => year.isVisible()).toBe(false);
    await play.getByText("Play the years").waitFor();
  });

  it.each(["light", "dark"] as const)(
    "can be used by everyone, in %s colours",
    async (colorScheme) => {
      const page = await openReady("?year=2012-2020", { colorScheme });
      await yearsOf(page).locator("summary").click();
      await venuesOf(page).locator("summary").click();
      await yearsOf(page).locator("svg .overlay").waitFor();
      await page.locator("[data-terms] summary").click();
      await page.locator("[data-terms] svg .overlay").waitFor();
      await expectAccessible(page);
    },
  );

  it("have targets that a finger hits", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const page = await openReady("?year=2012-2020", phone);
    await page.locator("[data-cartouche] [data-grip]").click();
    await yearsOf(page).locator("summary").click();
    await venuesOf(page).locator("summary").click();
    await page.locator("[data-terms] summary").click();
    await page.locator("[data-terms] svg .overlay").waitFor();
    const targets = page.locator(
      ":is([data-shown], [data-terms], [data-years], [data-venues]) :is(summary, button, select, input):visible",
    );
    const small = await targets.evaluateAll((all) =>
      all
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map(({ textContent }) => textContent),
    );
    expect(await targets.count()).toBeGreaterThan(8);
    expect(small).toEqual([]);
  });
});

function focusIsLost(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === document.body);
}
