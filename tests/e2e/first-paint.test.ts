/** The page as it stands before its data: the map that the live one takes the place of. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPhase, useBrowser } from "./browser.ts";
import { pixelsOf } from "./pixels.ts";

type Color = readonly [red: number, green: number, blue: number];
type Place = readonly [x: number, y: number];

/** Colours of a picture of the window at places, CSS pixels. */
async function colorsOf(page: Page, picture: Buffer, places: readonly Place[]): Promise<Color[]> {
  const pixels = await pixelsOf(page, picture);
  return pixels.evaluate(
    ({ data, width }, at) =>
      at.map(([x, y]): Color => {
        const first = 4 * (Math.round(y) * width + Math.round(x));
        return [data[first]!, data[first + 1]!, data[first + 2]!];
      }),
    places,
  );
}

/** Where the page's own plate has a place of the map: a, d, e, f of its matrix; and whether it is turned. */
function plateMatrix(page: Page) {
  return page.evaluate(() => {
    const [wide, tall] = ["wide", "tall"].map((name) =>
      document.querySelector<SVGSVGElement>(`.pw-plate-${name}`)!,
    );
    const isTurned = getComputedStyle(tall!).display !== "none";
    const { a, d, e, f } = (isTurned ? tall! : wide!).getScreenCTM()!;
    return { a, d, e, f, isTurned };
  });
}

/** Where papers are by a plate's matrix, but for those that furniture covers; CSS pixels. */
function papersBy(page: Page, matrix: Awaited<ReturnType<typeof plateMatrix>>): Promise<Place[]> {
  return page.evaluate(({ a, d, e, f, isTurned }) => {
    const graph = window.paperweft!.graph!;
    return graph
      .filterNodes((_key, { kind }) => kind === "paper")
      .map((key) => graph.getNodeAttributes(key))
      .map(({ x, y }): [number, number] =>
        isTurned ? [a * y + e, d * x + f] : [a * x + e, d * -y + f],
      )
      .filter(([x, y]) => document.elementFromPoint(x, y)?.matches("[data-map] *") === true);
  }, matrix);
}

const distance = (one: Color, other: Color): number =>
  one.reduce((sum, part, i) => sum + Math.abs(part - other[i]!), 0);

describe("the page before its data", () => {
  const browser = useBrowser();

  it.each([
    ["a large window", { viewport: { width: 1280, height: 800 } }],
    ["a phone", { viewport: { width: 390, height: 844 }, hasTouch: true }],
  ])("shows papers and cartouche where they will stay in %s", async (_name, screen) => {
    const { promise: asked, resolve: letThrough } = Promise.withResolvers<undefined>();
    const page = await browser.open("", {
      ...screen,
      before: (opened) =>
        opened.route("**/dataset/**", async (route) => {
          await asked;
          await route.continue();
        }),
    });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const cartouche = () => page.locator("[data-cartouche]").boundingBox();
    const [standing, matrix] = [await cartouche(), await plateMatrix(page)];
    const before = await page.screenshot();
    letThrough(undefined);
    await expectPhase(page, "ready");
    const after = await page.screenshot();

    expect(await cartouche()).toEqual(standing);
    const places = await papersBy(page, matrix);
    expect(places.length).toBeGreaterThan(40);
    const [plate, map] = [
      await colorsOf(page, before, places),
      await colorsOf(page, after, places),
    ];
    // A paper is as dark on both; a mark beside its place would be land.
    const apart = plate.filter((color, i) => distance(color, map[i]!) > 90);
    expect(apart.length).toBeLessThan(0.1 * places.length);
    const land = await colorsOf(
      page,
      before,
      places.map(([x, y]) => [x + 14, y + 14]),
    );
    const same = plate.filter((color, i) => distance(color, land[i]!) < 90);
    expect(same.length).toBeLessThan(0.1 * places.length);
  });
});
