/** Papers that an index finds, for those who have no file: OpenAlex itself is played here. */
import type { Page, Route } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { expectAccessible, useBrowser, type OpenOptions } from "./browser.ts";

const OPENALEX = "https://api.openalex.org";

describe("papers found for a map", () => {
  const browser = useBrowser();

  /** The page, and what OpenAlex was asked for: paths and parameters, and its own headers. */
  async function open(
    path: string,
    answer: (route: Route, url: URL) => Promise<void>,
    options: OpenOptions = {},
  ) {
    const asked: URL[] = [];
    const page = await browser.open(path, {
      ...options,
      mayAsk: OPENALEX,
      before: (opened) =>
        opened.route(`${OPENALEX}/**`, (route) => {
          const url = new URL(route.request().url());
          asked.push(url);
          return answer(route, url);
        }),
    });
    return { page, asked };
  }

  it("finds papers by words, makes their map, and opens it", async () => {
    const { page, asked } = await open("make/", answerWith(240));
    await page.locator("[data-asked]").fill("urban heat islands");
    await page.keyboard.press("Enter");
    await page.locator("[data-make-here]").waitFor();
    expect(asked.map(({ searchParams }) => searchParams.get("search"))).toEqual([
      "urban heat islands",
      "urban heat islands",
    ]);
    expect(await page.locator("[data-files]").innerText()).toContain("Urban heat islands.jsonl");
    expect(await page.locator("[data-notes]").innerText()).toBe(
      "OpenAlex has 240 such papers; the 200 best are taken.",
    );
    expect(await focused(page)).toBe("makeHere");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/own/**");
    await page.waitForFunction(() => document.documentElement.dataset["paperweft"] === "ready");
    expect(await page.title()).toContain("Urban heat islands");
    expect(await page.locator("[data-cartouche]").innerText()).toContain("200");
  });

  it("finds what is around a paper that a link names, once the visitor asks", async () => {
    const { page, asked } = await open(
      "make/?q=arXiv:2305.18290",
      (route, { pathname, searchParams }) => {
        if (pathname !== "/works") return answer(route, work(7));
        const isCited = searchParams.get("filter")?.startsWith("cited_by:W7") === true;
        return answer(route, { meta: {}, results: isCited ? [work(8)] : [work(9)] });
      },
    );
    expect(await page.locator("[data-asked]").inputValue()).toBe("arXiv:2305.18290");
    expect(asked).toEqual([]);
    await page.locator("[data-find-go]").click();
    await page.locator("[data-make-here]").waitFor();
    expect(asked[0]?.pathname).toBe("/works/doi:10.48550/arxiv.2305.18290");
    expect(await page.locator("[data-files] bdi").allInnerTexts()).toEqual([
      "Around Trees of street 7.jsonl",
    ]);
    expect(await page.locator("[data-title]").inputValue()).toBe("");
    expect(await page.locator("[data-files] li").count()).toBe(1);
  });

  it("says what is wrong, asks for a key where that helps, and can be stopped", async () => {
    let isSpent = true;
    let isHeld = false;
    const { promise: release, resolve } = Promise.withResolvers<undefined>();
    const { page, asked } = await open(
      "make/",
      async (route) => {
        if (isSpent) return answer(route, { message: "Your budget is spent" }, 429);
        if (isHeld) await release;
        return answer(route, { meta: { count: 0 }, results: [] });
      },
      { mayFail: true },
    );
    await page.locator("[data-find-go]").click();
    expect(await said(page, "Write what")).toContain("or paste the DOI of one");
    await page.locator("[data-asked]").fill("urban heat islands");
    await page.locator("[data-find-go]").click();
    expect(await said(page, "With a key")).toContain("Your budget is spent");
    expect(await page.locator("[data-key]").isVisible()).toBe(true);
    await expectAccessible(page);

    isSpent = false;
    await page.locator("[data-key]").fill("secret");
    await page.keyboard.press("Enter");
    expect(await said(page, "no paper")).toBe("OpenAlex has no paper for this. Try other words.");
    expect(asked.at(-1)?.searchParams.get("api_key")).toBe("secret");

    isHeld = true;
    await page.locator("[data-find-go]").click();
    await page.locator("[data-finding]").waitFor();
    await page.locator("[data-find-go]").click();
    expect(await said(page, "Stopped")).toBe("Stopped.");
    resolve(undefined);
  });

  it("is led to from a paper whose DOI is known: from its page, and from its panel", async () => {
    const page = await browser.open(new URL("papers/", inject("datedAddress")).href);
    await page.getByRole("link", { name: "Mooring Lines and Sea Level" }).click();
    const around = page.getByRole("link", { name: "map what it cites and what cites it" });
    const address = await around.getAttribute("href");
    await page.locator("a[href*='?select=']").first().click();
    await around.waitFor();
    expect(await around.getAttribute("href")).toBe(address);
    await around.click();
    await page.waitForURL("**/make/?q=*");
    expect(await page.locator("[data-asked]").inputValue()).toBe("10.5555/knots.5");
  });
});

function answerWith(count: number) {
  return (route: Route, { searchParams }: URL): Promise<void> => {
    const cursor = searchParams.get("cursor");
    const start = cursor === "*" ? 0 : Number(cursor);
    const end = Math.min(count, start + Number(searchParams.get("per_page")));
    const results = Array.from({ length: end - start }, (_, i) => work(start + i));
    return answer(route, { meta: { count, next_cursor: String(end) }, results });
  };
}

/** As OpenAlex does it: for pages of other sites, but with no header of theirs. */
function answer(route: Route, body: object, status = 200): Promise<void> {
  return route.fulfill({ status, headers: { "access-control-allow-origin": "*" }, json: body });
}

function work(number: number): object {
  const subject = ["street trees", "green roofs", "wild bees", "rain gardens"][number % 4]!;
  const words =
    `We study ${subject} in city ${String(number)}. The urban heat island grows where ${subject} ` +
    "are few, and habitat connectivity falls. We measure air temperature.";
  const index: Record<string, number[]> = {};
  words.split(" ").forEach((word, at) => (index[word] ??= []).push(at));
  return {
    id: `https://openalex.org/W${String(number)}`,
    doi: `https://doi.org/10.5555/city.${String(number)}`,
    display_name: `Trees of street ${String(number)}: a study of ${subject}`,
    publication_year: 2015 + (number % 9),
    authorships: [{ author: { display_name: "Ada Weaver" } }],
    abstract_inverted_index: index,
  };
}

/** What the field says, once it begins with, or holds, these words. */
async function said(page: Page, words: string): Promise<string> {
  const line = page.locator("[data-find-said]", { hasText: words });
  await line.waitFor();
  return line.innerText();
}

/** The part of the page that has the focus, by its `data-` name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const names = activeElement instanceof HTMLElement ? Object.keys(activeElement.dataset) : [];
    return names[0] ?? activeElement?.tagName ?? "";
  });
}
