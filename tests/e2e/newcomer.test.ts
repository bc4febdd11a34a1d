/** Somebody who is here for the first time, and somebody who has no pointer. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPhase, selectionOf, useBrowser } from "./browser.ts";

const focusIsLost = (page: Page) =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

describe("a first visit", () => {
  const browser = useBrowser();

  it("offers three things to try, and puts them away for good", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const suggestions = page.locator(".pw-suggestion");
    await suggestions.first().waitFor();
    expect(await suggestions.count()).toBe(3);
    // Nothing of the cartouche runs past its edge, whatever of it is open.
    const cartouche = page.locator("[data-cartouche]");
    const hidden = () => cartouche.evaluate((part) => part.scrollWidth - part.clientWidth);
    expect(await hidden()).toBe(0);
    await page.getByText("How to read it").click();
    expect(await hidden()).toBe(0);
    await page.getByRole("button", { name: "Put away" }).click();
    await suggestions.first().waitFor({ state: "hidden" });
    expect(await hidden()).toBe(0);

    await page.reload();
    await expectPhase(page, "ready");
    expect(await suggestions.first().isVisible()).toBe(false);
    await page.getByText("Three things to try").click();
    await suggestions.first().waitFor();
  });

  it("opens a path by its suggestion", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.getByRole("link", { name: /^How is .* connected to/ }).click();
    await page.getByRole("heading", { level: 2, name: /connected/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("path")).toMatch(/^\w+\/[^,]+,\w+\//);
  });

  it("explains a mark of the legend to who points at it", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.locator("button[data-kind=concept]").hover();
    await page.getByRole("tooltip").filter({ hasText: "A ring is an idea" }).waitFor();
  });

  it("explains it inside a narrow window too", async () => {
    const page = await browser.open("", { viewport: { width: 390, height: 844 } });
    await expectPhase(page, "ready");
    await page.locator("button[data-kind=method]").hover();
    const tip = page.getByRole("tooltip").filter({ hasText: "A diamond is a method" });
    await tip.waitFor();
    const box = (await tip.boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(390);
  });
});

describe("a question answered by the keyboard alone", () => {
  const browser = useBrowser();

  it("finds a paper, reads what to read next and why, goes there, and steps back", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const [key, name] = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      const paper = graph.filterNodes((_key, { kind, linked }) => kind === "paper" && linked)[0]!;
      return [paper, graph.getNodeAttribute(paper, "label")];
    });
    await page.keyboard.press("/");
    await page.keyboard.type(`title:"${name.split(/\W+/).slice(0, 3).join(" ")}"`);
    await page.locator("[role=option][aria-selected=true]").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => selectionOf(page)).toEqual([key]);
    await page
      .locator("[data-live]")
      .filter({ hasText: "Selected" })
      .waitFor({ state: "attached" });

    // The panel has the focus; what to read next is reached by Tab.
    await page.locator(".pw-next a").first().waitFor();
    const atNext = () =>
      page.evaluate(() => document.activeElement?.matches(".pw-next > li > a") === true);
    for (let tabs = 0; tabs < 60 && !(await atNext()); ++tabs) {
      await page.keyboard.press("Tab");
      expect(await focusIsLost(page)).toBe(false);
    }
    expect(await atNext()).toBe(true);
    const next = await page.evaluate(() => (document.activeElement as HTMLElement).dataset["key"]);
    await page.keyboard.press("Enter");
    await expect.poll(() => selectionOf(page)).toEqual([next]);
    expect(await focusIsLost(page)).toBe(false);

    await page.keyboard.press("Escape");
    await expect.poll(() => selectionOf(page)).toEqual([]);
    expect(await focusIsLost(page)).toBe(false);
  });

  it("walks over the map, hears where it is, and reads there", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.locator("[data-map]").focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await selectionOf(page)).length).toBe(1);
    const [start] = await selectionOf(page);
    // What is said is heard one after the other: the line's sentence comes right behind.
    const heard = await page.evaluateHandle(() => {
      const said: string[] = [];
      const live = document.querySelector("[data-live]")!;
      new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true });
      return said;
    });
    let walked = start;
    for (const arrow of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
      await page.keyboard.press(arrow);
      walked = (await selectionOf(page))[0];
      if (walked !== start) break;
    }
    expect(walked).not.toBe(start);
    await expect
      .poll(() => heard.jsonValue())
      .toContainEqual(expect.stringMatching(/^Selected .*, \d+ neighbours?/));
    expect(await page.evaluate(() => document.activeElement?.matches("[data-map]"))).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.matches("[data-panel]"))).toBe(true);
    await page.keyboard.press("Escape");
    expect(await focusIsLost(page)).toBe(false);
  });
});
