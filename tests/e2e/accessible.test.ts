/** Every state of the explorer, and every kind of page, for everyone: axe finds nothing to mend. */
import type { Page } from "playwright-core";
import { describe, inject, it } from "vitest";
import {
  expectAccessible,
  expectPhase,
  sharedConcept,
  useBrowser,
  type OpenOptions,
} from "./browser.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NARROWEST = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

/** States whose inks differ in the dark; the others are made of the same parts. */
const ALSO_DARK = [
  ...["the start page, with what a newcomer sees", "what was found", "search tips"],
  ...["a paper", "a community", "the list", "the keys"],
  ...["a question that was understood", "where papers differ", "a shared term’s sentences"],
];

/** Something to look at: where it is, what is done there first, and on what. */
interface Scene {
  readonly name: string;
  readonly path?: string;
  readonly prepare: (page: Page) => Promise<unknown>;
  readonly options?: OpenOptions;
}

const ready = (page: Page) => expectPhase(page, "ready");

const EXPLORER: readonly Scene[] = [
  { name: "the start page, with what a newcomer sees", prepare: ready },
  { name: "a mark that explains itself", prepare: explained },
  { name: "how to read the map", prepare: (page) => unfold(page, ".pw-reading") },
  { name: "the drawer of communities", prepare: (page) => unfold(page, "[data-communities]") },
  { name: "the drawer of terms", prepare: (page) => unfold(page, "[data-terms]") },
  { name: "search tips", prepare: (page) => searching(page, "", ".pw-tips ul") },
  { name: "what was found", prepare: found },
  { name: "what was not found", prepare: (page) => searching(page, "xyzzyx", ".pw-tips") },
  { name: "a field that is none", prepare: (page) => searching(page, "titel:a", ".pw-message p") },
  { name: "a paper", prepare: (page) => choose(page, "paper") },
  { name: "a concept, all that a paper says with it", prepare: saidWith },
  { name: "a method", prepare: (page) => choose(page, "method") },
  { name: "a community", prepare: (page) => choose(page, "community") },
  { name: "a question that was understood", prepare: asked },
  { name: "where papers differ", prepare: differing },
  { name: "a shared term’s sentences", prepare: sharing },
  { name: "the list", prepare: listed },
  { name: "the keys", prepare: helped },
  { name: "a phone’s start", options: PHONE, prepare: ready },
  { name: "a phone’s sheet", options: PHONE, prepare: (page) => choose(page, "paper") },
  { name: "a phone’s search", options: PHONE, prepare: found },
  {
    name: "the narrowest screen",
    options: NARROWEST,
    prepare: (page) => choose(page, "community"),
  },
  { name: "a map whose context is lost", prepare: lost },
  {
    name: "a map that did not arrive",
    options: {
      mayFail: true,
      before: (page) =>
        page.route("**/dataset/nodes.bin*", (route) => route.fulfill({ status: 503 })),
    },
    prepare: (page) => expectPhase(page, "failed"),
  },
  {
    name: "an explorer that did not start",
    options: {
      mayFail: true,
      before: (page) => page.route("**/_astro/*.js", (route) => route.fulfill({ status: 503 })),
    },
    prepare: (page) => expectPhase(page, "failed"),
  },
];

const PAGES: readonly Scene[] = [
  { name: "list of papers", path: "papers/", prepare: settled },
  { name: "a paper’s page", path: "papers/", prepare: (page) => follow(page, "/papers/") },
  { name: "a concept’s page", path: "concepts/", prepare: (page) => follow(page, "/concepts/") },
  { name: "a method’s page", path: "methods/", prepare: (page) => follow(page, "/methods/") },
  {
    name: "a community’s page",
    path: "communities/",
    prepare: (page) => follow(page, "/communities/"),
  },
  { name: "the page about the map", path: "about/", prepare: settled },
];

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  const browser = useBrowser();

  const states = EXPLORER.filter(({ name }) => colorScheme === "light" || ALSO_DARK.includes(name));
  it.each([...states, ...PAGES])("everyone can use: $name", async (scene) => {
    const page = await browser.open(scene.path, { colorScheme, ...scene.options });
    await scene.prepare(page);
    await expectAccessible(page);
  });

  it("everyone can use: years of a community", async () => {
    const page = await browser.open(inject("datedAddress"), { colorScheme });
    await choose(page, "community");
    await page.locator(".pw-year-chart").waitFor();
    await expectAccessible(page);
  });
});

describe("without WebGL", () => {
  const browser = useBrowser({ webgl: false });

  it("everyone can use the map that stands in the page", async () => {
    const page = await browser.open();
    await expectPhase(page, "no-webgl");
    await page.locator("[data-panel] h2").first().waitFor();
    await expectAccessible(page);
  });
});

async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
}

async function choose(
  page: Page,
  kind: "paper" | "concept" | "method" | "community",
): Promise<void> {
  await ready(page);
  await page.evaluate((wanted) => {
    const { graph, select } = window.paperweft!;
    const first = graph!.filterNodes(
      (_key, node) => node.kind === (wanted === "community" ? "paper" : wanted),
    )[0]!;
    select(wanted === "community" ? graph!.getNodeAttribute(first, "community") : first);
  }, kind);
  await page.locator("[data-panel] h2").first().waitFor();
  await page.locator("[data-panel] [aria-busy]").waitFor({ state: "detached" });
}

async function saidWith(page: Page): Promise<void> {
  await choose(page, "concept");
  await page.locator(".pw-more-sentences").first().click();
}

async function asked(page: Page): Promise<void> {
  await searching(page, "DPO and value alignment", ".pw-result-asked");
}

async function differing(page: Page): Promise<void> {
  await choose(page, "concept");
  await page.locator("[data-part=sayings] summary").click();
  await page.locator(".pw-stance").first().waitFor();
}

async function sharing(page: Page): Promise<void> {
  await choose(page, "paper");
  await page.locator(".pw-shares .pw-paper-link").first().focus();
  await page.keyboard.press("Tab");
  await page.locator(".pw-shared-tip figure").first().waitFor();
}

async function explained(page: Page): Promise<void> {
  await ready(page);
  await page.locator("button[data-kind=paper]").hover();
  await page.getByRole("tooltip").waitFor();
}

async function unfold(page: Page, drawer: string): Promise<void> {
  await ready(page);
  await page.locator(`${drawer} > summary`).click();
}

async function searching(page: Page, query: string, awaited: string): Promise<void> {
  await ready(page);
  await page.getByRole("combobox").click();
  await page.locator(".pw-tips").waitFor();
  if (query === "") await page.locator(".pw-tips summary").click();
  else await page.getByRole("combobox").fill(query);
  await page.locator(awaited).first().waitFor();
}

async function found(page: Page): Promise<void> {
  await ready(page);
  await page.getByRole("combobox").fill(await sharedConcept(page));
  await page.getByRole("option").first().waitFor();
}

async function listed(page: Page): Promise<void> {
  await ready(page);
  await page.locator("[data-do=list]").click();
  await page.locator("[data-panel] h2").first().waitFor();
}

async function helped(page: Page): Promise<void> {
  await ready(page);
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
}

async function lost(page: Page): Promise<void> {
  await ready(page);
  await loseContext(page);
  await page
    .getByRole("status")
    .filter({ hasText: /graphics card/ })
    .waitFor();
}

/** As a graphics card does that has too much to do. */
async function loseContext(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll("canvas")) {
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    }
  });
}

/** Opens the first page of a kind that the list links to. */
async function follow(page: Page, folder: string): Promise<void> {
  await page.locator(`main a[href*='${folder}']`).first().click();
  await page.waitForURL((url) => url.pathname.split(folder)[1] !== "");
  await settled(page);
}
