/** A map of a visitor's own papers, made in the browser. */
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { makeMap } from "../../src/making/make-map.ts";
import { gatherTeam } from "../../src/making/team.ts";
import { expectAccessible, useBrowser, type OpenOptions } from "./browser.ts";
import { keepFiles } from "./kept-map.ts";

const LISTING = ["street trees", "green roofs", "wild bees"]
  .map(
    (subject) =>
      `A Study of ${subject} in Cities\n\n` +
      `We study ${subject} in nine cities. The urban heat island grows where ${subject} are few, ` +
      `and habitat connectivity falls. We measure air temperature and habitat connectivity.\n`,
  )
  .join("\n");

const BIBTEX = `@article{a, title={Street Trees}, abstract={Street trees cool cities.}}

@article{b, year={2020}}

@article{c, title={Green Roofs}, abstract={Green roofs cool cities.}}
`;

interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Papers that are worth two threads' start. */
const MANY: TextFile = {
  name: "birds.jsonl",
  text: Array.from({ length: 2050 }, (_, i) => {
    const bird = ["owl", "gull", "tern", "wren", "robin", "kite", "lark"][i % 7]!;
    return JSON.stringify({
      title: `Song of the ${bird} in valley ${String(i)}`,
      abstract: `We record ${bird} song and habitat loss in valley ${String(i % 40)}.`,
    });
  }).join("\n"),
};
/** Threads start slowly on a busy machine. */
const PATIENT = { timeout: 30_000 };

const GOOD: TextFile = { name: "cities.txt", text: LISTING };
const WITH_A_BAD_ONE: TextFile = { name: "refs.bib", text: BIBTEX };
const BINARY: TextFile = { name: "paper.pdf", text: "%PDF-1.4\n\0\u0001\u0002" };

describe("the page that maps a visitor's own papers", () => {
  const browser = useBrowser();

  const open = (options: OpenOptions = {}) =>
    browser.open("make/", {
      ...options,
      before: async (page) => {
        // The map that is opened in the end has tests of its own.
        await page.route("**/own/?*", (route) =>
          route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Own</title>" }),
        );
        await options.before?.(page);
      },
    });

  it("makes a map of a file, keeps it, and goes there", async () => {
    const fetched: string[] = [];
    const page = await open({
      before: (opened) => opened.on("request", (request) => fetched.push(request.url())),
    });
    expect(fetched.filter(isWorker)).toEqual([]);
    const plate = page.locator("[data-choose] h2");
    expect(await plate.innerText()).toBe("Drop your files anywhere here");
    await choose(page, GOOD);
    expect(await plate.innerText()).toBe("The map will be made of");
    // Safari lets the field for files stand over its neighbours: presses must go through it.
    const field = page.locator("[data-input]");
    expect(await field.evaluate((input) => getComputedStyle(input).pointerEvents)).toBe("none");
    await page.locator("[data-make-here]").click();
    await page.waitForURL("**/my-map/own/?map=cities");

    const [kept, ...others] = await keptMaps(page);
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ title: "Cities", papers: 3, sources: ["cities.txt"] });
    expect(kept!.paths).toContain("manifest.json");
    // A visit of the map fetches none of it for later; what was asked for is kept.
    const path = new URL(fetched.find(isWorker)!).pathname.replace("/my-map/", "");
    const build = await siteBuild(page);
    expect(build.first).not.toContain(path);
    expect(Object.keys(build.files)).toContain(path);
  });

  it("asks how many papers to find, but of a list, of which all are taken", async () => {
    const page = await open();
    const [asked, most] = [page.locator("[data-asked]"), page.locator("[data-most]")];
    expect(await most.isVisible()).toBe(true);
    await asked.fill("10.1000/a\n10.1000/b");
    expect(await most.isVisible()).toBe(false);
    expect(await page.locator("[data-find-said]").innerText()).toBe("2 papers, by DOI");
    await asked.fill("looms");
    expect(await most.isVisible()).toBe(true);
    expect(await page.locator("[data-find-said]").innerText()).toBe("");
  });

  it("names bad records with file and line, and waits with the map until they are seen", async () => {
    const page = await open();
    await choose(page, WITH_A_BAD_ONE);
    await page.locator("[data-make-here]").click();
    await page.locator("[data-problems] code").first().waitFor();
    expect(await page.locator("[data-problems] code").allInnerTexts()).toEqual([
      "refs.bib, line 3",
    ]);
    expect(await page.locator("[data-problems] .make-hint").allTextContents()).toEqual([
      "give it a title, or take it out",
    ]);
    expect(await page.locator("[data-found]").innerText()).toContain("2 papers, and 1 entry");
    expect(await page.locator("[data-open]").getAttribute("href")).toBe("/my-map/own/?map=refs");
    expect(await focused(page)).toBe("open");
    await expectAccessible(page);
  });

  it("lists the maps that are kept, newest first, and forgets one by the keyboard alone", async () => {
    const page = await open();
    for (const [day, title] of ["Kilns", "Looms", "Tides", "A".repeat(120), "Reeds"].entries()) {
      const slug = title.toLowerCase().slice(0, 20);
      await keepFiles(page, [["manifest.json", ""]], { slug, title, day });
    }
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 320, height: 640 },
    ]) {
      await page.setViewportSize(viewport);
      await page.reload();
      const maps = page.locator("[data-kept-maps] > li");
      await page.getByRole("button", { name: "Show all 5" }).waitFor();
      expect(await maps.locator("h3").allInnerTexts()).toEqual([
        ...["Reeds", "A".repeat(120), "Tides"],
      ]);
      expect(await maps.first().locator("p").first().innerText()).toMatch(
        /^8 papers, made on \d+ January 2026, 12 kB$/,
      );
      expect(await maps.first().getByRole("link").getAttribute("href")).toBe(
        "/my-map/own/?map=reeds",
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      await expectAccessible(page);
    }
    await page.getByRole("button", { name: "Show all 5" }).focus();
    await page.keyboard.press("Enter");
    const looms = page.getByRole("listitem").filter({ hasText: "Looms" });
    expect(await looms.getByRole("link").evaluate(isFocused)).toBe(true);
    for (const key of ["Tab", "Tab", "Tab", "Enter"]) await page.keyboard.press(key);
    await looms.getByText("Forget this map? The files on your disk stay").waitFor();
    expect(await looms.getByRole("button", { name: "Keep it" }).evaluate(isFocused)).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    expect(await looms.getByRole("button", { name: "Forget…" }).evaluate(isFocused)).toBe(true);
    for (const key of ["Enter", "Shift+Tab", "Enter"]) await page.keyboard.press(key);
    await looms.waitFor({ state: "detached" });
    expect(await page.locator("[data-status]").innerText()).toBe("Looms is forgotten.");
    // The one that came into its place.
    const kilns = page.getByRole("listitem").filter({ hasText: "Kilns" });
    expect(await kilns.getByRole("link").evaluate(isFocused)).toBe(true);
    expect((await keptMaps(page)).map(({ title }) => title)).not.toContain("Looms");
    expect((await keptMaps(page)).length).toBe(4);
  });

  it("goes on with the file where the last map is forgotten", async () => {
    const page = await open();
    await keepFiles(page, [["manifest.json", ""]]);
    await page.reload();
    await page.getByRole("button", { name: "Forget…" }).click();
    await page.getByRole("button", { name: "Forget it" }).click();
    await page.locator("[data-kept]").waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("input");
    expect(await keptMaps(page)).toEqual([]);
  });

  it("replaces a map where its title is written, and by chance none", async () => {
    const page = await open();
    await keepFiles(page, [["old.bin", ""]], { slug: "cities", title: "Cities", day: 1 });
    await keepFiles(page, [["manifest.json", ""]]);
    await page.reload();
    const titles = async () => (await keptMaps(page)).map(({ title }) => title).sort();
    const hint = page.locator("[data-name-hint]");
    await choose(page, GOOD);
    await expect.poll(() => hint.innerText()).toContain("it is called “Cities (2)”");
    await page.locator("[data-make-here]").click();
    await page.waitForURL("**/own/?map=cities-2");
    expect(await titles()).toEqual(["Cities", "Cities (2)", "Looms"]);

    await page.goto(new URL("make/", inject("address")).href);
    await choose(page, GOOD);
    await page.locator("[data-title]").fill("cities");
    await expect
      .poll(() => hint.innerText())
      .toBe("It takes the place of your map “Cities”, made on 2 January 2026.");
    await page.locator("[data-make-here]").click();
    await page.waitForURL("**/own/?map=cities");
    expect(await titles()).toEqual(["Cities (2)", "Looms", "cities"]);
    const [cities] = await keptMaps(page);
    expect(cities!.paths).toContain("manifest.json");
    expect(cities!.paths).not.toContain("old.bin");
  });

  it("makes a map again in its own place", async () => {
    const page = await open();
    await choose(page, GOOD);
    await page.locator("[data-make-here]").click();
    await page.waitForURL("**/own/?map=cities");
    await keepFiles(page, [["manifest.json", ""]]);
    const [before] = await keptMaps(page);
    await page.goto(new URL("make/", inject("address")).href);
    const cities = page.getByRole("listitem").filter({ hasText: "Cities" });
    await cities.getByRole("button", { name: "Make again" }).click();
    await page.waitForURL("**/own/?map=cities");
    expect(await keptMaps(page)).toMatchObject([before, { title: "Looms" }]);
  });

  it("takes rules for terms beside papers, and corrects a kept map in its own place", async () => {
    const page = await open();
    const rules = { name: "terms.yaml", text: "hide:\n  - habitat conectivity\n" };
    await choose(page, rules);
    await page.locator("[data-make-here]").click();
    await page.getByText("the papers that they are about are missing").waitFor();
    await choose(page, GOOD);
    await page.locator("[data-make-here]").click();
    await page.locator("[data-found]").getByText("0 of 1 rule for terms hold").waitFor();
    await page.getByText('Did you mean "habitat connectivity"?').waitFor();
    expect(await page.locator("[data-open]").getAttribute("href")).toBe("/my-map/own/?map=cities");
    const before = await keptMaps(page);
    expect(before).toMatchObject([{ title: "Cities", sources: ["terms.yaml", "cities.txt"] }]);

    await page.goto(new URL("make/?correct=cities", inject("address")).href);
    await page.getByText("or paste them below").first().waitFor();
    await page.locator("[data-files]").getByRole("button", { name: "Remove terms.yaml" }).click();
    await page.locator("[data-pasted]").fill("hide: [habitat connectivity]");
    await page.locator("[data-make-here]").click();
    await page.locator("[data-found]").getByText("1 of 1 rule for terms holds: 1 hidden").waitFor();
    expect(await keptMaps(page)).toMatchObject([
      { title: "Cities", sources: ["cities.txt", "Pasted rules.txt"] },
    ]);
    await expectAccessible(page);
  });

  it("refuses what is no list of papers, says what to do, and leaves all as it was", async () => {
    const page = await open({ colorScheme: "dark" });
    await expectAccessible(page);
    await choose(page, BINARY);
    await page.locator("[data-title]").fill("Mine");
    await page.locator("[data-make-here]").click();
    await page.locator("[data-trouble]").waitFor();
    expect(await focused(page)).toBe("trouble");
    expect(await page.locator("[data-trouble]").innerText()).toMatch(
      /paper\.pdf: the file is a PDF[^]*BibTeX, RIS or CSV/i,
    );
    expect(await page.locator("[data-files] bdi").allInnerTexts()).toEqual(["paper.pdf"]);
    expect(await page.locator("[data-title]").inputValue()).toBe("Mine");
    await expectAccessible(page);

    await page.getByRole("button", { name: "Remove paper.pdf" }).click();
    expect(await focused(page)).toBe("input");
    await page.locator("[data-make]").click();
    await expect
      .poll(() => page.locator("[data-trouble]").innerText())
      .toContain("There is nothing here yet.");
  });

  it("maps what is pasted, by the keyboard alone", async () => {
    const page = await open();
    await page.locator("[data-input]").focus();
    const finding = ["asked", "findGo", "most", "A", "SUMMARY"];
    for (const part of ["example", ...finding, "address", "readGo", "pasted"]) {
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe(part);
    }
    await page.keyboard.insertText(LISTING);
    await page.keyboard.press("Tab");
    await page.keyboard.type("From the clipboard");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("make");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/own/?map=from-the-clipboard");
    expect(await keptMaps(page)).toMatchObject([
      { title: "From the clipboard", sources: ["Pasted text.txt"] },
    ]);
  });

  it("takes what is dropped anywhere, says where it is, and stops when it is told to", async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const page = await open({
      viewport: { width: 320, height: 640 },
      before: (opened) =>
        opened.route(isWorker, async (route) => {
          await released;
          await route.abort().catch(() => undefined);
        }),
      mayFail: true,
    });
    await drop(page, GOOD, BINARY);
    expect(await page.locator("[data-files] bdi").allInnerTexts()).toEqual([
      ...["cities.txt", "paper.pdf"],
    ]);
    expect(await focused(page)).toBe("makeHere");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("stop");
    expect(await page.locator("[data-status]").innerText()).toBe("Reading the papers");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await page.locator("[data-form]").waitFor();
    expect(await focused(page)).toBe("makeHere");
    expect(await page.locator("[data-files] li").count()).toBe(2);
    expect(await keptMaps(page)).toEqual([]);

    // A worker that cannot be fetched is told of, too.
    release(undefined);
    await page.keyboard.press("Enter");
    await page.locator("[data-trouble]").waitFor();
    expect(await page.locator("[data-trouble]").innerText()).toContain("could not be fetched");
  });

  it("makes a large map with several threads, the bytes of one, and ends them when it is stopped", async () => {
    const { name, text } = MANY;
    const expected = await makeMap(
      { sources: [{ name, content: new Blob([text]) }] },
      undefined,
      gatherTeam({ most: 1 }),
    );
    if (expected.kind !== "made") throw new Error(expected.message);

    const page = await open();
    await choose(page, MANY);
    await page.locator("[data-make-here]").click();
    // The one that makes the map, and those that help; a machine of one core has none.
    const cores = await page.evaluate(() => navigator.hardwareConcurrency);
    expect(cores, "cores for this test").toBeGreaterThan(1);
    await expect.poll(() => page.workers().length, PATIENT).toBe(3);
    await page.locator("[data-stop]").click();
    await expect.poll(() => page.workers().length, PATIENT).toBe(0);

    await page.locator("[data-make-here]").click();
    await page.waitForURL("**/own/?map=birds", { timeout: 100_000 });
    const manifest = await page.evaluate(async () => {
      const opening = indexedDB.open("paperweft /my-map/");
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const asked = opening.result.transaction("maps").objectStore("maps");
      const reading = asked.get("birds/manifest.json") as IDBRequest<Uint8Array>;
      await new Promise((resolve) => (reading.onsuccess = resolve));
      return new TextDecoder().decode(reading.result);
    });
    // It has the hash of every other file.
    expect(manifest).toBe(new TextDecoder().decode(expected.files.get("manifest.json")));
  });

  it("says that the browser has no room, and leaves all as it was", async () => {
    const page = await open();
    await keepFiles(page, [["manifest.json", ""]]);
    await keepFiles(page, [["manifest.json", ""]], { slug: "cities", title: "Cities" });
    const before = await keptMaps(page);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      // There is room for all but what comes last.
      IDBObjectStore.prototype.put = function (value, key) {
        if (typeof key === "string" && key.startsWith("?"))
          throw new DOMException("", "QuotaExceededError");
        return put.call(this, value, key);
      };
    });
    await choose(page, GOOD);
    // Beside all that are kept, and in the place of one of them.
    for (const title of ["", "Cities"]) {
      await page.locator("[data-title]").fill(title);
      await page.locator("[data-make-here]").click();
      await page.locator("[data-trouble]").waitFor();
      expect(await page.locator("[data-trouble]").innerText()).toContain("no room to keep it");
      expect(await page.locator("[data-files] bdi").allInnerTexts()).toEqual(["cities.txt"]);
      expect(await keptMaps(page)).toEqual(before);
    }
  });

  it("offers to forget the map that another page has made, and not the one of before", async () => {
    const page = await open();
    await page.locator("[data-kept]").waitFor({ state: "hidden" });
    const other = await page.context().newPage();
    await other.goto(page.url());
    await choose(other, WITH_A_BAD_ONE);
    await other.locator("[data-make-here]").click();
    await other.locator("[data-open]").waitFor();
    await page.getByRole("heading", { name: "Refs" }).waitFor();
  });

  it("says without JavaScript that it takes it", async () => {
    const page = await open({ javaScriptEnabled: false });
    // By its element: what is looked for by its text is never looked for in there.
    const said = page.locator("noscript .make-trouble");
    expect(await said.innerText()).toContain("This page takes JavaScript");
    expect(await said.isVisible()).toBe(true);
    expect(await page.locator("[data-form]").isVisible()).toBe(false);
  });

  it("is found from the map's menu, and from every page", async () => {
    const page = await browser.open("about/");
    const links = page.getByRole("link", { name: /^map your own papers$/i });
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
      ...["/my-map/make/", "/my-map/make/"],
    ]);
    const sitemap = await page.request.get(new URL("sitemap-0.xml", inject("address")).href);
    expect(await sitemap.text()).toContain("/my-map/make/");
    await page.goto(inject("address"));
    await page.locator("[data-do=more]").click();
    await page.getByRole("menuitem", { name: "Map your own papers" }).click();
    await page.getByRole("heading", { level: 1, name: "Map your own papers" }).waitFor();
  });
});

/** The part of the page that has the focus, by its `data-` name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const names = activeElement instanceof HTMLElement ? Object.keys(activeElement.dataset) : [];
    return names[0] ?? activeElement?.tagName ?? "";
  });
}

const isFocused = (element: Element): boolean => element === document.activeElement;

async function choose(page: Page, ...files: readonly TextFile[]): Promise<void> {
  await page.locator("[data-input]").setInputFiles(
    files.map(({ name, text }) => {
      return { name, mimeType: "text/plain", buffer: Buffer.from(text) };
    }),
  );
  await page
    .locator("[data-files] li")
    .nth(files.length - 1)
    .waitFor();
}

async function drop(page: Page, ...files: readonly TextFile[]): Promise<void> {
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of all) dataTransfer.items.add(new File([text], name));
    const init = { dataTransfer, bubbles: true, cancelable: true };
    for (const type of ["dragenter", "dragover", "drop"]) {
      document.querySelector("footer")!.dispatchEvent(new DragEvent(type, init));
    }
  }, files);
}

function isWorker(address: string | URL): boolean {
  return /\/worker-[^/]*\.js$/.test(String(address));
}

interface Kept {
  readonly title: string;
  readonly papers: number;
  readonly sources: readonly string[];
  readonly paths: readonly string[];
}

/** What the browser keeps for the site of the tests, by slug. */
function keptMaps(page: Page): Promise<Kept[]> {
  return page.evaluate(async () => {
    interface About {
      readonly title: string;
      readonly papers: number;
      readonly sources: readonly { readonly name: string }[];
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const database = await done(indexedDB.open("paperweft /my-map/"));
    if (!database.objectStoreNames.contains("maps")) return [];
    const store = database.transaction("maps").objectStore("maps");
    const keys = (await done(store.getAllKeys())).map(String);
    const maps: Kept[] = [];
    for (const slug of keys.filter((key) => key.startsWith("?")).map((key) => key.slice(1))) {
      const { title, papers, sources } = await done(store.get(`?${slug}`) as IDBRequest<About>);
      const own = keys.filter((key) => key.startsWith(`${slug}/`) && !key.includes("?"));
      const paths = own.map((key) => key.slice(slug.length + 1));
      maps.push({ title, papers, sources: sources.map(({ name }) => name), paths });
    }
    database.close();
    return maps;
  });
}

/** What the service worker knows of its site. */
async function siteBuild(page: Page): Promise<{ first: string[]; files: object }> {
  const text = await (await page.request.get(new URL("sw.js", inject("address")).href)).text();
  const json = text.slice(text.indexOf("{"), text.indexOf(";\n"));
  return JSON.parse(json) as { first: string[]; files: object };
}
