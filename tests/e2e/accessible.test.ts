import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { expectAccessible, expectPhase, sharedConcept, useBrowser } from "./browser.ts";

/** What is looked at: where it is, and what is done there first. */
const SCENES: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ["start page", "", (page) => expectPhase(page, "ready")],
  ["a paper's panel", "", (page) => choose(page, "paper")],
  ["a concept's panel", "", (page) => choose(page, "concept")],
  ["search results", "", search],
  ["list of papers", "papers/", settled],
  ["a paper's page", "papers/", (page) => follow(page, "/papers/")],
  ["a concept's page", "concepts/", (page) => follow(page, "/concepts/")],
  ["a method's page", "methods/", (page) => follow(page, "/methods/")],
  ["a community's page", "communities/", (page) => follow(page, "/communities/")],
  ["the page about the map", "about/", settled],
];

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  const browser = useBrowser();

  it.each(SCENES)("everyone can use: %s", async (_name, path, prepare) => {
    const page = await browser.open(path, { colorScheme });
    await prepare(page);
    await expectAccessible(page);
  });
});

async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
}

async function choose(page: Page, kind: "paper" | "concept"): Promise<void> {
  await expectPhase(page, "ready");
  await page.evaluate((wanted) => {
    const { graph, select } = window.paperweft!;
    select(graph!.filterNodes((_key, attributes) => attributes.kind === wanted)[0]!);
  }, kind);
  await page.locator("[data-panel] h2").first().waitFor();
  await page.locator("[data-panel] [aria-busy]").waitFor({ state: "detached" });
}

async function search(page: Page): Promise<void> {
  await expectPhase(page, "ready");
  await page.getByRole("combobox").fill(await sharedConcept(page));
  await page.getByRole("option").first().waitFor();
}

/** Opens the first page of a kind that the list links to. */
async function follow(page: Page, folder: string): Promise<void> {
  await page.locator(`main a[href*='${folder}']`).first().click();
  await page.waitForURL((url) => url.pathname.split(folder)[1] !== "");
  await settled(page);
}
