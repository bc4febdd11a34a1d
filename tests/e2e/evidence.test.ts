import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { mapToViewport } from "../../src/explorer/renderer/geometry.ts";
import type { MapView } from "../../src/explorer/renderer/map-view.ts";
import { arcPoint, threadArc } from "../../src/explorer/renderer/thread-at.ts";
import {
  expectAccessible,
  expectPhase,
  expectSelection,
  selectionOf,
  useBrowser,
} from "./browser.ts";

/** The legend and shared terms have tips of their own. */
const tipOf = (page: Page) => page.locator(".pw-tip[aria-hidden]");

/** Moves the pointer across the map until it lies on a thread; returns where that is. */
async function findThread(page: Page): Promise<{ x: number; y: number }> {
  const tip = tipOf(page);
  for (let y = 250; y < 650; y += 110) {
    for (let x = 420; x < 1300; x += 7) {
      await page.mouse.move(x, y);
      const pointed = await page.evaluate(
        ([left, top]) => {
          const shown = document.elementFromPoint(left!, top!)?.closest("[data-map] > div");
          return shown instanceof HTMLElement && shown.style.cursor === "pointer";
        },
        [x, y],
      );
      if (!pointed) continue;
      await page.waitForTimeout(400);
      if (await tip.isVisible()) return { x, y };
    }
  }
  throw new Error("no thread was found under the pointer");
}

describe("the evidence of a thread", () => {
  const browser = useBrowser();

  it("stands at the pointer, and opens with a click", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const { x, y } = await findThread(page);
    const tip = tipOf(page);
    const term = (await tip.locator("b").textContent())!;
    const title = (await tip.locator(".pw-tip-paper").textContent())!;
    const sentence = (await tip.locator("blockquote").textContent())!;
    expect(await tip.locator("mark").count()).toBeGreaterThan(0);

    await page.mouse.click(x, y);
    await expect.poll(() => selectionOf(page)).toHaveLength(2);
    const labels = await page.evaluate(() =>
      window.paperweft!.selection.map((key) =>
        window.paperweft!.graph!.getNodeAttribute(key, "label"),
      ),
    );
    expect(labels).toEqual([term, title]);
    const quoted = page.locator("[data-chosen] blockquote");
    await quoted.waitFor();
    expect(await quoted.textContent()).toBe(sentence);
    expect(await tip.isVisible()).toBe(false);
    await expectAccessible(page);
  });
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Where a thread of a paper passes farthest from all marks and threads' ends, above the sheet. */
async function clearestThread(
  page: Page,
  paper: string,
): Promise<{ term: string; x: number; y: number }> {
  // The camera has to be at rest: where a thread is on the way is soon no longer true.
  await page.waitForFunction(
    () => {
      const { x, y, zoom } = window.paperweft!.camera!.view();
      const now = [x, y, zoom].join();
      const rests = document.body.dataset["view"] === now;
      document.body.dataset["view"] = now;
      return rests;
    },
    undefined,
    { polling: 300 },
  );
  const { frame, nodes, own, top } = await page.evaluate((key) => {
    const { graph, camera } = window.paperweft!;
    return {
      frame: (camera as MapView).figure().scene.frame,
      nodes: graph!.mapNodes((_key, node) => node),
      own: graph!.mapNeighbors(key, (_key, node) => [graph!.getNodeAttributes(key), node] as const),
      top: document.querySelector("[data-panel]")!.getBoundingClientRect().top,
    };
  }, paper);
  const marks = nodes.map((node) => mapToViewport(frame, node));
  const points = own.flatMap(([from, to]) =>
    [0.3, 0.4, 0.5, 0.6, 0.7].map((t) => {
      const at = arcPoint(threadArc(frame, from, to), t);
      const clear = Math.min(...marks.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
      return { ...at, term: to.label, clear };
    }),
  );
  const seen = points.filter(({ x, y }) => x > 20 && x < 370 && y > 90 && y < top - 20);
  return seen.toSorted((one, other) => other.clear - one.clear)[0]!;
}

describe("the evidence of a thread, without a pointer that hovers", () => {
  const browser = useBrowser();
  const said = (page: Page) => page.locator("[data-live]").textContent();

  /** Opens the map with a paper chosen that shares a term, and the focus on the map. */
  async function openChosen(options = {}): Promise<{ page: Page; key: string }> {
    const page = await browser.open("", options);
    await expectPhase(page, "ready");
    const key = await page.evaluate(() => {
      const { graph, select } = window.paperweft!;
      const found = graph!.findNode(
        (paper, { kind }) =>
          kind === "paper" && graph!.neighbors(paper).some((term) => graph!.degree(term) > 3),
      )!;
      select(found);
      return found;
    });
    await page.locator("[data-map]").focus();
    return { page, key };
  }

  it("is walked through by a key, said, and put away by Esc before anything else", async () => {
    const { page, key } = await openChosen();
    const tip = tipOf(page);
    const strongest = await page.evaluate((paper) => {
      const graph = window.paperweft!.graph!;
      const edges = graph.edges(paper).map((edge) => ({
        term: graph.opposite(paper, edge),
        weight: graph.getEdgeAttribute(edge, "weight"),
      }));
      edges.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
      return edges.slice(0, 2).map(({ term }) => graph.getNodeAttribute(term, "label"));
    }, key);
    await page.keyboard.press("e");
    await tip.waitFor();
    expect(await tip.locator("b").textContent()).toBe(strongest[0]);
    const sentence = (await tip.locator("blockquote").textContent())!;
    await expect.poll(() => said(page)).toContain(sentence);
    await page.keyboard.press("e");
    await expect.poll(() => tip.locator("b").textContent()).toBe(strongest[1]);
    await page.keyboard.press("Shift+E");
    await expect.poll(() => tip.locator("b").textContent()).toBe(strongest[0]);
    await expectAccessible(page);

    await page.keyboard.press("Escape");
    await tip.waitFor({ state: "hidden" });
    await expectSelection(page, key);
    await page.keyboard.press("Escape");
    await expect.poll(() => selectionOf(page)).toEqual([]);
  });

  it("stands beside the thread that one has walked along", async () => {
    const { page, key } = await openChosen();
    for (const arrow of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
      await page.keyboard.press(arrow);
      const [now] = await selectionOf(page);
      if (now !== key) break;
    }
    const tip = tipOf(page);
    await tip.waitFor();
    const [term] = await selectionOf(page);
    const labels = await page.evaluate(
      (keys) => keys.map((one) => window.paperweft!.graph!.getNodeAttribute(one, "label")),
      [term!, key],
    );
    expect(await tip.locator("b").textContent()).toBe(labels[0]);
    expect(await tip.locator(".pw-tip-paper").textContent()).toBe(labels[1]);
    expect(await tip.locator("mark").count()).toBeGreaterThan(0);
  });

  it("comes with a tap, and opens with a press", async () => {
    const { page, key } = await openChosen(PHONE);
    const tip = tipOf(page);
    const { term, x, y } = await clearestThread(page, key);
    await page.touchscreen.tap(x, y);
    await tip.waitFor();
    expect(await tip.locator("b").textContent()).toBe(term);
    await expect.poll(() => said(page)).toContain(term);
    await expectAccessible(page);
    await tip.getByRole("button", { name: "Open both" }).tap();
    await expect.poll(() => selectionOf(page)).toHaveLength(2);
    expect(await selectionOf(page)).toContain(key);
    await tip.waitFor({ state: "hidden" });
  });
});

describe("a shared term", () => {
  const browser = useBrowser();
  const tipOfTerm = (page: Page) => page.locator(".pw-shared-tip");
  const titled = (page: Page, key: string) =>
    page.evaluate((paper) => window.paperweft!.graph!.getNodeAttribute(paper, "shortLabel"), key);

  /** Opens a paper that shares terms; returns its first shared term's key and both papers. */
  async function openShares(page: Page): Promise<{ key: string; between: string[] }> {
    await expectPhase(page, "ready");
    await page.evaluate(() => {
      const { graph, select } = window.paperweft!;
      select(graph!.filterNodes((_key, { kind, linked }) => kind === "paper" && linked)[0]!);
    });
    const term = page.locator(".pw-shares a[data-between]").first();
    await term.waitFor();
    const [key, between] = await Promise.all(
      ["data-key", "data-between"].map((name) => term.getAttribute(name)),
    );
    return { key: key!, between: between!.split(",") };
  }

  /** Both sentences stand in the tip: each names the term, under its paper's name. */
  async function expectBothSides(page: Page, between: readonly string[]): Promise<void> {
    const figures = tipOfTerm(page).locator("figure");
    await figures.nth(1).waitFor();
    expect(await figures.count()).toBe(2);
    for (const [i, paper] of between.entries()) {
      expect(await figures.nth(i).locator("mark").count()).toBeGreaterThan(0);
      expect(await figures.nth(i).locator("figcaption").textContent()).toContain(
        await titled(page, paper),
      );
    }
  }

  it("shows the sentences of both papers to a pointer, which may move onto them", async () => {
    const page = await browser.open();
    const { between } = await openShares(page);
    await page.locator(".pw-shares a[data-between]").first().hover();
    await expectBothSides(page, between);
    await tipOfTerm(page).hover();
    await page.waitForTimeout(400);
    expect(await tipOfTerm(page).isVisible()).toBe(true);
    await expectAccessible(page);
    await page.locator("[data-panel] h2").hover();
    await tipOfTerm(page).waitFor({ state: "hidden" });
  });

  it("shows and says them to the keyboard, and Esc takes them alone away", async () => {
    const page = await browser.open();
    const { between } = await openShares(page);
    const [paper] = between;
    // The focus comes by a key: by a click it would be no wish to look.
    await page.locator(".pw-shares .pw-paper-link").first().focus();
    await page.keyboard.press("Tab");
    await expectBothSides(page, between);
    const said = await tipOfTerm(page).locator("blockquote").first().textContent();
    await page.locator("[data-live]").filter({ hasText: said! }).waitFor({ state: "attached" });
    await page.keyboard.press("Escape");
    await tipOfTerm(page).waitFor({ state: "hidden" });
    expect(await selectionOf(page)).toEqual([paper]);
    await page.keyboard.press("Escape");
    await expectSelection(page, null);
  });

  it("shows them to a finger, and the way to the term in them", async () => {
    const page = await browser.open("", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const { key, between } = await openShares(page);
    const [paper] = between;
    const term = page.locator(".pw-shares a[data-between]").first();
    await term.scrollIntoViewIfNeeded();
    await term.tap();
    await expectBothSides(page, between);
    expect(await selectionOf(page)).toEqual([paper]);
    const { x, width } = (await tipOfTerm(page).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await expectAccessible(page);
    await tipOfTerm(page).getByRole("link").tap();
    await expectSelection(page, key);
    expect(await tipOfTerm(page).isVisible()).toBe(false);
  });
});

describe("two things chosen", () => {
  const browser = useBrowser();

  it("are joined by the terms and sentences of both", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const keys = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      const [term] = graph.filterNodes((_key, { kind, degree }) => kind === "method" && degree > 2);
      return graph.inNeighbors(term!).slice(0, 2).join(",");
    });
    await page.goto(`${page.url()}?select=${keys}`);
    await expectPhase(page, "ready");
    await expectSelection(page, keys);
    await page.locator("[data-chosen] figure").nth(1).waitFor();
    const shared = await page.locator("[data-chosen] .pw-carrier").allTextContents();
    const both = await page.evaluate((pair) => {
      const graph = window.paperweft!.graph!;
      const [one, other] = pair.split(",");
      return graph
        .filterOutNeighbors(one!, (term) => graph.hasDirectedEdge(other!, term))
        .map((term) => graph.getNodeAttribute(term, "label"));
    }, keys);
    expect(shared.length).toBeGreaterThan(0);
    expect(both).toEqual(expect.arrayContaining(shared));
  });
});

describe("what stands often beside a term", () => {
  const browser = useBrowser();

  it("is counted by the papers that have both", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const [rare, common] = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      const terms = graph.filterNodes((_key, { kind }) => kind !== "paper");
      const byDegree = (degree: (own: number) => boolean) =>
        terms.find((key) => degree(graph.getNodeAttribute(key, "degree")))!;
      return [byDegree((own) => own === 1), byDegree((own) => own > 5)];
    });
    const chips = page
      .locator("[data-panel] section", { hasText: "Often beside it" })
      .locator("li");
    await page.evaluate((key) => window.paperweft!.select(key), rare);
    await chips.first().waitFor();
    // A single paper is not counted: it is all there is.
    expect(await chips.locator(".pw-count").count()).toBe(0);

    await page.evaluate((key) => window.paperweft!.select(key), common);
    await expect.poll(() => chips.locator(".pw-count").count()).toBeGreaterThan(0);
    const counted = await chips.evaluateAll((items) =>
      items.map((item) => [
        item.querySelector("span")!.textContent,
        Number(item.querySelector(".pw-count")?.textContent ?? 1),
      ]),
    );
    const both = await page.evaluate((key) => {
      const graph = window.paperweft!.graph!;
      const papers = graph.inNeighbors(key);
      return Object.fromEntries(
        graph
          .filterNodes((_key, { kind }) => kind !== "paper")
          .map((other) => [
            graph.getNodeAttribute(other, "label"),
            papers.filter((paper) => graph.hasDirectedEdge(paper, other)).length,
          ]),
      );
    }, common);
    expect(counted).toEqual(counted.map(([label]) => [label, both[label!]]));
  });
});
