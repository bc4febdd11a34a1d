/** What is left where something is missing: WebGL, a file, JavaScript, the page itself. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPhase, expectSelection, sharedConcept, useBrowser } from "./browser.ts";

/** Contexts that the page has asked for, on its window. */
interface Held {
  held: WebGL2RenderingContext[];
}

/** In the page: refuses the canvases of land and names, which come after sigma's own. */
function refuseLayers(): void {
  const held: WebGL2RenderingContext[] = [];
  Object.assign(window, { held });
  const original = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, "getContext")!
    .value as (this: HTMLCanvasElement, ...args: unknown[]) => unknown;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string, options?: CanvasRenderingContext2DSettings) {
      if (kind === "2d" && options?.willReadFrequently === true) throw new Error("no canvas");
      const context = original.call(this, kind, options);
      if (context instanceof WebGL2RenderingContext && !held.includes(context)) held.push(context);
      return context;
    },
  });
}

describe("without WebGL", () => {
  const browser = useBrowser({ webgl: false });

  it("says so, and lists the papers instead", async () => {
    const page = await browser.open();
    await expectPhase(page, "no-webgl");
    await page.getByText(/WebGL/).first().waitFor();
    const key = await page.evaluate(
      () => window.paperweft!.graph!.filterNodes((_key, { kind }) => kind === "paper")[0]!,
    );
    await page.evaluate((chosen) => window.paperweft!.select(chosen), key);
    await expectSelection(page, key);
    await page.locator("[data-panel] h2").first().waitFor();
    // The list is open beside it.
    expect(await page.getByRole("link", { name: "Read the list instead" }).count()).toBe(0);
  });

  it("says so as well where the browser does not know what WebGL is", async () => {
    const page = await browser.open("", {
      before: (opened) =>
        opened.addInitScript(() => {
          Reflect.deleteProperty(globalThis, "WebGLRenderingContext");
          Reflect.deleteProperty(globalThis, "WebGL2RenderingContext");
        }),
    });
    await expectPhase(page, "no-webgl");
    await page.getByText("Drawn without WebGL").waitFor();
    await page.getByRole("heading", { name: "All 63 papers" }).waitFor();
  });

  it("draws papers and names that can be seen, beside the list", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    for (const [screen, plate] of [
      [{}, ".pw-plate-wide"],
      [phone, ".pw-plate-tall"],
    ] as const) {
      const page = await browser.open("", screen);
      await expectPhase(page, "no-webgl");
      const [px, smallest, inInk] = await page.locator(plate).evaluate((svg: SVGSVGElement) => {
        const dot = svg.querySelector<SVGCircleElement>(".pw-plate-paper")!;
        const { fill, stroke, strokeWidth } = getComputedStyle(dot);
        const scale = Math.hypot(dot.getScreenCTM()!.a, dot.getScreenCTM()!.b);
        const names = [...svg.querySelectorAll<SVGTextElement>(".pw-plate-name")].map(
          (name) => Number(name.getAttribute("font-size")) * name.getScreenCTM()!.a,
        );
        const diameter = 2 * dot.r.baseVal.value * scale + parseFloat(strokeWidth);
        return [diameter, Math.min(...names), fill === stroke] as const;
      });
      expect(px).toBeGreaterThan(6);
      expect(smallest).toBeGreaterThan(8);
      expect(inInk).toBe(true);
    }
  });

  it("searches as ever", async () => {
    const page = await browser.open();
    await expectPhase(page, "no-webgl");
    await page.locator("[data-search] input").fill(await sharedConcept(page));
    await page.getByRole("option").first().click();
    await page.waitForFunction(() => window.paperweft!.selection.length === 1);
  });
});

describe("where the dataset does not arrive", () => {
  const browser = useBrowser();

  it("says so, and offers to try again", async () => {
    const page = await browser.open("", {
      mayFail: true,
      before: (opened) =>
        opened.route("**/dataset/nodes.bin*", (route) => route.fulfill({ status: 503 })),
    });
    await expectPhase(page, "failed");
    await page.getByText(/did not arrive/).waitFor();
    await page.unroute("**/dataset/nodes.bin*");
    await page.getByRole("button", { name: /again/i }).click();
    await page.waitForFunction(() => document.documentElement.dataset["paperweft"] === "ready");
  });
});

describe("where the explorer does not start", () => {
  const browser = useBrowser();

  it("lets go of the graphics card where its layers cannot be made", async () => {
    const page = await browser.open("", {
      mayFail: true,
      mayThrow: true,
      before: (opened) => opened.addInitScript(refuseLayers),
    });
    await expectPhase(page, "failed");
    const lost = await page.evaluate(() =>
      (window as unknown as Held).held.map((context) => context.isContextLost()),
    );
    expect(lost.length).toBeGreaterThan(0);
    expect(lost).toEqual(lost.map(() => true));
  });

  async function expectWayOut(before: (page: Page) => Promise<unknown>): Promise<void> {
    const page = await browser.open("", { mayFail: true, mayThrow: true, before });
    await expectPhase(page, "failed");
    await page
      .getByRole("alert")
      .getByText(/did not start/)
      .waitFor();
    await page.getByRole("link", { name: "Read the list instead" }).click();
    await page.waitForURL(/\/papers\/$/);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }

  it("says so in a browser that is too old", () =>
    expectWayOut((page) =>
      page.addInitScript(() => Reflect.deleteProperty(Promise, "withResolvers")),
    ));

  it("says so when its code does not arrive", () =>
    expectWayOut((page) =>
      page.route("**/_astro/*.js", (route) => route.fulfill({ status: 503 })),
    ));

  it("says nothing of it where it does", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    expect(await page.getByText(/did not start/).isVisible()).toBe(false);
  });
});

describe("without JavaScript", () => {
  const browser = useBrowser();
  const open = (path: string) => browser.open(path, { javaScriptEnabled: false });

  it("names its papers and terms, and links to their pages", async () => {
    const page = await open("");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const links = page.locator("a[href*='/papers/'], a[href*='/concepts/']");
    expect(await links.count()).toBeGreaterThan(1);
  });

  it("reads a paper, its terms, and back again", async () => {
    const page = await open("papers/");
    const paper = page.locator("main a[href*='/papers/']").first();
    const title = (await paper.innerText()).trim();
    await paper.click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(
      title.split("\n")[0],
    );
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(500);

    const term = page.locator("main a[href*='/concepts/'], main a[href*='/methods/']").first();
    await term.click();
    await page.waitForURL(/\/(concepts|methods)\/[^/]+\/$/);
    await page.locator("main a[href*='/papers/']").first().waitFor();
    expect(await page.locator("main mark").count()).toBeGreaterThan(0);
  });

  it.each([390, 1440, 1920])("has one edge for head, text and foot at %d px", async (width) => {
    const viewport = { width, height: 900 };
    const page = await browser.open("papers/", { javaScriptEnabled: false, viewport });
    const lefts = await page
      .locator(".brand, h1, .page > footer p")
      .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(1);
    expect(lefts).toHaveLength(3);
  });

  it("leads from a paper's page to its place on the map", async () => {
    const page = await open("papers/");
    await page.locator("main a[href*='/papers/']").first().click();
    expect(await page.locator("a[href*='?select=paper']").count()).toBeGreaterThan(0);
  });
});

describe("an address that is nothing's", () => {
  const browser = useBrowser();

  it("gets a page that leads on", async () => {
    const page = await browser.open("papers/no-such-paper/", { mayFail: true });
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page
      .getByText("were added: look for it on the map, or in the lists of papers,")
      .waitFor();
    await page.locator("a[href='/my-map/']").first().click();
    await expectPhase(page, "ready");
  });
});
