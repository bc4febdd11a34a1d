import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import type { Counts, Manifest } from "../../src/dataset/reader.ts";
import { expectPhase, expectSelection, selectionOf, useBrowser } from "./browser.ts";
import { pixelsOf } from "./pixels.ts";

/** A paper and a method of the bundled map that the paper introduces. */
interface Pair {
  readonly paper: string;
  readonly title: string;
  readonly method: string;
  readonly label: string;
}

/** The first paper, by key, that introduces a method. */
function findPair(page: Page): Promise<Pair> {
  return page.evaluate(() => {
    const graph = window.paperweft!.graph!;
    const edge = graph
      .filterEdges((_edge, { relation }) => relation === "introduces")
      .sort((a, b) => (graph.source(a) < graph.source(b) ? -1 : 1))[0]!;
    const paper = graph.source(edge);
    const method = graph.target(edge);
    return {
      paper,
      title: graph.getNodeAttribute(paper, "label"),
      method,
      label: graph.getNodeAttribute(method, "label"),
    };
  });
}

async function readCounts(): Promise<Counts> {
  const file = join(inject("folder"), "dataset", "manifest.json");
  return (JSON.parse(await readFile(file, "utf8")) as Manifest).counts;
}

const panelOf = (page: Page) => page.locator("[data-panel]");

/** The camera travels for 480 ms, and a slow machine draws late. */
const SETTLED_MS = 1200;

describe("the explorer", () => {
  const browser = useBrowser();

  async function openReady(path = ""): Promise<Page> {
    const page = await browser.open(path);
    await expectPhase(page, "ready");
    return page;
  }

  it("paints the map and hands the graph out", async () => {
    const page = await openReady();
    const counts = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      const kinds = graph.mapNodes((_key, { kind }) => kind);
      return {
        papers: kinds.filter((kind) => kind === "paper").length,
        others: kinds.filter((kind) => kind !== "paper").length,
        unnamed: graph.filterNodes((_key, { label }) => label === "").length,
      };
    });
    const { papers, concepts, methods } = await readCounts();
    expect(counts).toEqual({ papers, others: concepts + methods, unnamed: 0 });
    expect(papers).toBeGreaterThan(0);
    // A map that was not drawn is a sheet of one colour.
    expect(await countColors(page)).toBeGreaterThan(20);
  });

  it("opens a paper that is clicked on the map", async () => {
    const page = await openReady();
    const { paper, title } = await findPair(page);
    const box = (await page.locator("[data-map]").boundingBox())!;
    await expect
      .poll(async () => {
        // Each try begins anew: a click that came too early opens nothing, one that came late
        // moves the map from under the next.
        await page.evaluate((key) => {
          const { graph, camera, select } = window.paperweft!;
          const { x, y } = graph!.getNodeAttributes(key);
          select(null);
          camera!.moveTo({ x, y, zoom: 8 });
        }, paper);
        await page.waitForTimeout(SETTLED_MS);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        await page.waitForTimeout(SETTLED_MS);
        return selectionOf(page);
      })
      .toEqual([paper]);
    await panelOf(page).getByRole("heading", { name: title }).waitFor();
  });

  it("marks the terms in an abstract, and goes where a mark is clicked", async () => {
    const page = await openReady();
    const { paper, title } = await findPair(page);
    await page.evaluate((key) => window.paperweft!.select(key), paper);
    const panel = panelOf(page);
    await panel.getByRole("heading", { name: title }).waitFor();
    const marks = panel.locator(".pw-abstract a, .pw-abstract button");
    await marks.first().waitFor();
    expect(await marks.count()).toBeGreaterThan(1);

    await marks.first().click();
    await page.waitForFunction(() => /^(concept|method)\//.test(window.paperweft!.selection[0]!));
    const [term] = await selectionOf(page);
    const label = await page.evaluate(
      (key) => window.paperweft!.graph!.getNodeAttribute(key, "label"),
      term!,
    );
    await panel.getByRole("heading", { level: 2, name: label }).waitFor();
    // Each paper of a term stands with the sentence that names it.
    await panel.locator(".pw-sayings mark, .pw-sayings .pw-mark").first().waitFor();
  });

  it("says in a method's panel of what kind it is", async () => {
    const page = await openReady();
    const key = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      return graph.findNode((_key, { methodKind }) => methodKind === "benchmark")!;
    });
    await page.evaluate((chosen) => window.paperweft!.select(chosen), key);
    await expect.poll(() => panelOf(page).locator(".pw-kind").textContent()).toBe("Benchmark");
  });

  it("keeps the selection in the address, for links, back, forward and reload", async () => {
    const page = await openReady();
    const { paper, title, method, label } = await findPair(page);
    await page.evaluate((key) => window.paperweft!.select(key), paper);
    await expect.poll(() => new URL(page.url()).searchParams.get("select")).toBe(paper);
    await page.evaluate((key) => window.paperweft!.select(key), method);
    await expect.poll(() => new URL(page.url()).searchParams.get("select")).toBe(method);

    await page.goBack();
    await expectSelection(page, paper);
    await panelOf(page).getByRole("heading", { name: title }).waitFor();
    await page.goForward();
    await expectSelection(page, method);

    await page.reload();
    await expectPhase(page, "ready");
    expect(await selectionOf(page)).toEqual([method]);
    await panelOf(page).getByRole("heading", { level: 2, name: label }).waitFor();
  });

  it("keeps in the address where the wheel, and then the hand, took the map", async () => {
    const page = await openReady();
    const inAddress = () => new URL(page.url()).searchParams.get("view");
    const onMap = () => page.evaluate(() => window.paperweft!.camera!.view());
    await page.mouse.move(700, 450);
    await page.mouse.wheel(0, -240);
    await expect.poll(inAddress).not.toBeNull();
    const wheeled = inAddress();

    await page.mouse.down();
    await page.mouse.move(760, 480, { steps: 4 });
    await page.mouse.up();
    // The map glides on for a moment after the hand lets go.
    const isWhereMapIs = async (): Promise<boolean> => {
      const [x = NaN, y = NaN, zoom = NaN] = (inAddress() ?? "").split(",").map(Number);
      const view = await onMap();
      return [x - view.x, y - view.y, zoom - view.zoom].every((off) => Math.abs(off) < 0.1);
    };
    await expect.poll(isWhereMapIs).toBe(true);
    expect(inAddress()).not.toBe(wheeled);

    await page.reload();
    await expectPhase(page, "ready");
    expect(await isWhereMapIs()).toBe(true);
  });

  it("says that a key in the address is unknown", async () => {
    const page = await openReady("?select=paper/no-such-paper");
    expect(await selectionOf(page)).toEqual([]);
    await page.getByRole("status").filter({ hasText: "paper/no-such-paper" }).waitFor();
  });

  it("is not broken by an address that asks of land what only nodes have", async () => {
    const page = await openReady("");
    const land = await page.evaluate(() =>
      window.paperweft!.graph!.getNodeAttribute("method/dpo", "community")!,
    );
    const other = await openReady(`?near=${land},2&hide=${land}&pin=${land}`);
    await other.getByText("All 63 papers").first().waitFor({ state: "attached" });
    expect(await other.getByText(/hidden/).count()).toBe(0);
  });

  it("switches kinds off and on again", async () => {
    const page = await openReady();
    const methods = page.locator("[data-cartouche] button[data-kind=method]");
    await methods.click();
    await expect.poll(() => methods.getAttribute("aria-pressed")).toBe("false");
    await expect.poll(() => new URL(page.url()).searchParams.get("kind")).not.toBeNull();
    // The address alone says it as well.
    await page.reload();
    await expectPhase(page, "ready");
    expect(await methods.getAttribute("aria-pressed")).toBe("false");
    await methods.click();
    await expect.poll(() => methods.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => new URL(page.url()).searchParams.get("kind")).toBeNull();
  });

  it("switches between light and dark, and remembers it", async () => {
    const page = await openReady();
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    const before = await ground();
    const choose = async (entry: string) => {
      await page.locator("[data-do=more]").click();
      await page.locator(`[data-entry=${entry}]`).click();
    };
    await choose("colours-dark");
    await expect.poll(ground).toBe("dark");
    await page.goto(new URL(".", page.url()).href);
    await expectPhase(page, "ready");
    expect(await ground()).toBe("dark");
    await choose("colours-system");
    await expect.poll(ground).toBe(before);
  });

  it("zooms by its buttons, and fits the whole map again", async () => {
    const page = await openReady();
    const zoom = () => page.evaluate(() => window.paperweft!.camera!.view().zoom);
    const start = await zoom();
    await page.locator("[data-do=in]").click();
    await expect.poll(zoom).toBeGreaterThan(start * 1.1);
    await page.locator("[data-do=fit]").click();
    await expect.poll(zoom).toBeCloseTo(start, 2);
  });

  it("sets a title and an abstract in Arabic from right to left", async () => {
    const page = await browser.open("papers/");
    await page.locator("main a[href*='/papers/']").first().click();
    for (const part of ["h1", "p.abstract"]) {
      const direction = await page.locator(part).evaluate((element) => {
        element.textContent = "الشك عند الفلاسفة المسلمين.";
        return getComputedStyle(element).direction;
      });
      expect(direction).toBe("rtl");
    }
  });
});

/** How many colours the window shows, sampled on a grid of its picture. */
async function countColors(page: Page): Promise<number> {
  const picture = await pixelsOf(page, await page.screenshot());
  return picture.evaluate(({ data: pixels }) => {
    const colors = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4 * 7) {
      colors.add((pixels[i]! << 16) | (pixels[i + 1]! << 8) | pixels[i + 2]!);
    }
    return colors.size;
  });
}
