import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, expectSelection, useBrowser } from "./browser.ts";

/** Two papers that share a term, and another term each: there is more than one path. */
function twoPapers(page: Page): Promise<readonly [string, string]> {
  return page.evaluate((): readonly [string, string] => {
    const graph = window.paperweft!.graph!;
    const papers = graph.filterNodes((_key, { kind }) => kind === "paper");
    for (const from of papers) {
      for (const to of papers) {
        const shared = graph.filterOutNeighbors(from, (term) => graph.hasDirectedEdge(to, term));
        if (from !== to && shared.length > 1) return [from, to];
      }
    }
    throw new Error("no two papers share two terms");
  });
}

/** Keys of the steps that the panel shows. */
function stepsOf(page: Page): Promise<string[]> {
  return page
    .locator(".pw-steps .pw-step")
    .evaluateAll((links) => links.map((link) => link.dataset["key"] ?? ""));
}

async function follow(page: Page, search: string): Promise<void> {
  await page.goto(new URL(search, page.url()).href);
  await expectPhase(page, "ready");
}

const addressOf = (page: Page) => page.evaluate(() => decodeURIComponent(location.search));

describe("how two things are connected", () => {
  const browser = useBrowser();

  it("is asked of two chosen papers, turned through, left and come back to", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const [from, to] = await twoPapers(page);
    await follow(page, `?select=${from},${to}`);
    await page.getByRole("button", { name: "How are they connected?" }).click();
    await page.locator(".pw-steps").waitFor();
    const first = await stepsOf(page);
    expect([first[0], first.at(-1)]).toEqual([from, to]);
    expect(await addressOf(page)).toBe(`?select=${from},${to}&path=${from},${to}`);
    // Each line between two steps stands on a sentence that names its term.
    await expect.poll(() => page.locator(".pw-line mark").count()).toBeGreaterThan(1);
    expect(await page.locator(".pw-line").count()).toBe(first.length - 1);
    await expectAccessible(page);

    await page.getByRole("button", { name: "Next path" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => stepsOf(page)).not.toEqual(first);
    const second = await stepsOf(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe(
      "Next path",
    );
    await expect.poll(() => addressOf(page)).toContain("&way=2");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => stepsOf(page)).toEqual(first);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => addressOf(page)).toContain("&way=2");

    // A step leads to its own panel, and back to the path, as it was left.
    await page.locator(".pw-steps .pw-step").nth(1).click();
    await expectSelection(page, second[1]!);
    await page.goBack();
    await expect.poll(() => stepsOf(page)).toEqual(second);
    await page.goBack();
    await page.getByRole("button", { name: "How are they connected?" }).waitFor();
    expect(await addressOf(page)).toBe(`?select=${from},${to}`);
    await page.goForward();
    await expect.poll(() => stepsOf(page)).toEqual(second);

    await page.reload();
    await expectPhase(page, "ready");
    await expect.poll(() => stepsOf(page)).toEqual(second);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "How are they connected?" }).waitFor();
  });

  it("says which filter stands between two, and shows all again", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const [from, to] = await twoPapers(page);
    await follow(page, `?path=${from},${to}&kind=paper`);
    await page.getByText("Nothing that is shown joins them.").waitFor();
    await expectAccessible(page);
    await page.locator(".pw-path").getByRole("button", { name: "Show all" }).click();
    await page.locator(".pw-steps").waitFor();
  });

  it("is refused of a community, with words", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const [from] = await twoPapers(page);
    const community = await page.evaluate(
      (key) => window.paperweft!.graph!.getNodeAttribute(key, "community"),
      from,
    );
    await follow(page, `?path=${from},${community!}`);
    await page.getByText("is a community").waitFor();
  });
});

/** A phone held upright: only size and touch matter here. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe("how two things are connected, on a phone", () => {
  const browser = useBrowser();

  it("is asked in the panel and answered by a tap on the map", async () => {
    const page = await browser.open("", PHONE);
    await expectPhase(page, "ready");
    const [from, to] = await twoPapers(page);
    await follow(page, `?select=${from}`);
    await page.getByRole("button", { name: "Connect to…" }).tap();
    await page.locator(".pw-picker").waitFor();
    // With a finger no keyboard comes up before it is asked for.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("DIV");
    await expectAccessible(page);
    const box = (await page.locator("[data-map]").boundingBox())!;
    await page.evaluate(async (key) => {
      const { graph, camera } = window.paperweft!;
      const { x, y } = graph!.getNodeAttributes(key);
      camera!.moveTo({ x, y, zoom: 10 });
      // Up from the middle, which the sheet covers.
      camera!.panBy(0, 200);
      // What lies under a finger is known of the frame drawn last.
      for (let frame = 0; frame < 6; ++frame) await new Promise(requestAnimationFrame);
    }, to);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2 - 200);
    await page.locator(".pw-steps").waitFor();
    const steps = await stepsOf(page);
    expect([steps[0], steps.at(-1)]).toEqual([from, to]);
    const small = await page
      .locator(".pw-path button:visible, .pw-steps a:visible")
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.getBoundingClientRect().height < 44)
          .map(
            (target) => `${target.getAttribute("class") ?? ""} ${target.textContent.slice(0, 20)}`,
          ),
      );
    expect(small).toEqual([]);
  });
});

describe("the field for a second thing", () => {
  const browser = useBrowser();

  it("finds it by its name, with the keyboard alone, and gives the focus back", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const [from, to] = await twoPapers(page);
    await follow(page, `?select=${from}`);
    const another = page.getByRole("button", { name: "Choose more…" });
    await another.focus();
    await page.keyboard.press("Enter");
    const field = page.locator(".pw-picker input");
    await field.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Choose more…");

    await page.keyboard.press("Enter");
    const title = await page.evaluate(
      (key) => window.paperweft!.graph!.getNodeAttribute(key, "label"),
      to,
    );
    await field.fill(title);
    await page.locator(".pw-pick").first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expectSelection(page, `${from},${to}`);
  });
});
