/**
 * A real browser for one file of tests, and a page that minds what no test may cause: a request to
 * another host, a word in the error console, a breach of the Content-Security-Policy.
 */
import { AxeBuilder } from "@axe-core/playwright";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import type { Phase } from "../../src/explorer/paperweft-global.ts";
import { ALWAYS, WITH_WEBGL, WITHOUT_WEBGL } from "./browser-flags.ts";

/** Long: machines that draw in software and do more besides are slow, and time is no test. */
const PATIENCE_MS = 45_000;

const DESKTOP = { width: 1440, height: 900 };

export interface OpenOptions extends BrowserContextOptions {
  /** Whether the explorer may fail here, and say so in the console. */
  readonly mayFail?: boolean;
  /** Whether an error may go uncaught. */
  readonly mayThrow?: boolean;
  /** The one other host that may be asked, as "https://example.org". */
  readonly mayAsk?: string;
  /** Runs before the page is opened. */
  readonly before?: (page: Page) => unknown;
}

export interface TestBrowser {
  /**
   * Opens an address of the site, relative to the start page, or of another site of the tests;
   * waits for nothing.
   */
  open(path?: string, options?: OpenOptions): Promise<Page>;
}

/**
 * A browser for the tests of this file; its pages are closed after each test.
 *
 * @param webgl - whether it draws with WebGL
 */
export function useBrowser({ webgl = true }: { readonly webgl?: boolean } = {}): TestBrowser {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject("browser"),
      args: [...ALWAYS, ...(webgl ? WITH_WEBGL : WITHOUT_WEBGL)],
    });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const found = complaints;
    complaints = [];
    expect(found).toEqual([]);
  });

  return {
    async open(path = "", { mayFail = false, mayThrow = false, mayAsk, before, ...options } = {}) {
      const address = new URL(path, inject("address"));
      const context = await browser.newContext({
        viewport: DESKTOP,
        reducedMotion: "reduce",
        // Each page is a first visit; the worker's own tests let it in.
        serviceWorkers: "block",
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on("request", (request) => {
        const url = new URL(request.url());
        const isOurs = url.origin === address.origin;
        if (!isOurs && url.origin !== mayAsk && !["data:", "blob:"].includes(url.protocol)) {
          complaints.push(`a request to another host: ${request.url()}`);
        }
      });
      page.on("console", (message) => {
        if (message.type() === "error" && !mayFail) complaints.push(message.text());
      });
      page.on("pageerror", (error) => {
        if (!mayThrow) complaints.push(error.message);
      });
      await before?.(page);
      await page.goto(address.href);
      return page;
    },
  };
}

/** Waits until the root element says what became of the explorer, and that is `phase`. */
export async function expectPhase(page: Page, phase: Exclude<Phase, "loading">): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset["paperweft"] !== "loading");
  await page.evaluate(() => window.paperweft?.ready);
  expect(await page.evaluate(() => document.documentElement.dataset["paperweft"])).toBe(phase);
}

/** The keys of what is chosen. */
export function selectionOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.paperweft?.selection ?? []);
}

/** Waits until this alone is chosen. */
export async function expectSelection(page: Page, key: string | null): Promise<void> {
  await page.waitForFunction((keys) => window.paperweft?.selection.join() === keys, key ?? "");
}

/** A concept that several papers discuss: asked for, it finds itself and them. */
export function sharedConcept(page: Page): Promise<string> {
  return page.evaluate(() => {
    const graph = window.paperweft!.graph!;
    const shared = graph.filterNodes((_key, { kind, degree }) => kind === "concept" && degree > 2);
    return graph.getNodeAttribute(shared[0]!, "label");
  });
}

/** Fails with every breach of WCAG 2.2 A and AA that axe finds on the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  );
  expect(found).toEqual([]);
}

/** Opens an entry of the menu, whose dialog is awaited. */
export async function openEntry(page: Page, entry: string, dialog: string): Promise<void> {
  await page.locator("[data-do=more]").click();
  await page.locator(`[data-entry=${entry}]`).click();
  await page.locator(`[data-dialog=${dialog}]`).waitFor();
}
