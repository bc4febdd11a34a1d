/** Lists of papers on the web, by their addresses: their hosts are servers of other origins. */
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { expectAccessible, useBrowser, type OpenOptions } from "./browser.ts";

const BIBTEX = ["Street Trees", "Green Roofs", "Wild Bees"]
  .map(
    (subject, i) =>
      `@article{a${String(i)}, title={${subject} in Cities}, abstract={We study ${subject} in nine ` +
      `cities. The urban heat island grows where ${subject} are few. We measure air temperature.}}\n`,
  )
  .join("\n");

const NARROWEST = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

let server: Server;
/** Of the other host, with "/" at its end. */
let host: string;
/** What it was asked for. */
let asked: string[] = [];
/** Answers that are begun, and wait for their end. */
const held: ServerResponse[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!;
    asked.push(path);
    if (!path.startsWith("/closed/")) response.setHeader("access-control-allow-origin", "*");
    if (path.startsWith("/missing")) response.statusCode = 404;
    response.setHeader("content-type", path.endsWith(".html") ? "text/html" : "text/plain");
    if (path.startsWith("/held/")) {
      response.setHeader("content-length", BIBTEX.length);
      response.write(BIBTEX.slice(0, 100));
      held.push(response);
      return;
    }
    response.end(path.endsWith(".html") ? "<!doctype html><title>Papers</title>" : BIBTEX);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  for (const response of held) response.destroy();
  server.close();
});

describe("a list of papers by its address", () => {
  const browser = useBrowser();

  function open(path: string, options: OpenOptions = {}): Promise<Page> {
    asked = [];
    return browser.open(path, { mayAsk: `http://${host}`, ...options });
  }
  const read = async (page: Page, text: string): Promise<void> => {
    await page.locator("[data-address]").fill(text);
    await page.keyboard.press("Enter");
  };

  it("is named by a link, read when the visitor says so, and becomes a map by the keyboard alone", async () => {
    const page = await open(`make/?file=http://${host}/held/street-trees.bib`);
    const offer = page.locator("[data-offer]");
    await offer.waitFor();
    expect(await offer.locator("li").innerText()).toBe(`street-trees.bib\nfrom ${host}`);
    expect(await page.locator("[data-choose]").isVisible()).toBe(false);
    expect(asked).toEqual([]);
    await expectAccessible(page);

    await page.locator("[data-offer-read]").focus();
    await page.keyboard.press("Enter");
    await offer.getByText("street-trees.bib: 100 bytes of").waitFor();
    expect(await focused(page)).toBe("offerDecline");
    expect(await page.locator("[data-offer-progress]").isVisible()).toBe(true);
    await expectAccessible(page);
    // That is "Stop" by now.
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("offerRead");
    expect(await page.locator("[data-status]").innerText()).toBe("Stopped.");

    await page.keyboard.press("Enter");
    await expect.poll(() => held.length).toBe(2);
    held[1]!.end(BIBTEX.slice(100));
    await page.waitForURL("**/own/?map=street-trees");
    await page.waitForFunction(() => document.documentElement.dataset["paperweft"] === "ready");
    expect(await page.title()).toContain("Street trees");
    expect(asked).toEqual(["/held/street-trees.bib", "/held/street-trees.bib"]);
  });

  it("is offered on the narrowest screen and in the dark, and left for something else", async () => {
    const name = `${"a-list-of-".repeat(9)}papers.bib`;
    const page = await open(`make/?file=http://${host}/${name}&file=../data/papers.ris`, {
      ...{ ...NARROWEST, colorScheme: "dark" },
    });
    await page.getByRole("heading", { name: "A link brings 2 files" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Not now" }).click();
    expect(await focused(page)).toBe("input");
    expect(await page.locator("[data-offer]").isVisible()).toBe(false);
    expect(await page.locator("[data-address]").inputValue()).toBe(
      `http://${host}/${name}\n${new URL("data/papers.ris", inject("address")).href}`,
    );
    expect(asked).toEqual([]);
  });

  it("says of a link what is wrong, before and after its host is asked", async () => {
    const page = await open("make/?file=ftp://example.org/a.bib", { mayFail: true });
    const trouble = page.locator("[data-trouble]");
    await expect.poll(() => trouble.innerText()).toContain("Files are read by https, not by ftp.");
    expect(await page.locator("[data-choose]").isVisible()).toBe(true);

    await page.goto(new URL(`make/?file=http://${host}/missing.bib`, inject("address")).href);
    await page.locator("[data-offer-read]").click();
    await expect.poll(() => trouble.innerText()).toContain("has no missing.bib at this address");
    expect(await focused(page)).toBe("trouble");
    expect(await page.locator("[data-offer-read]").isVisible()).toBe(true);
    await expectAccessible(page);
  });

  it("is given in a field, which says why it is not read, and what to do", async () => {
    const page = await open("make/", { mayFail: true });
    const said = page.locator("[data-read-said]");
    for (const [path, words] of [
      ["", "There is no address here."],
      [`http://${host}/closed/papers.bib`, "or it lets no other site’s pages read it"],
      [`http://${host}/missing.bib`, "has no missing.bib at this address (HTTP status 404)"],
      [`http://${host}/list.html`, "is a web page, not a list of papers"],
      ["http://example.org/a.bib", "is not asked by http"],
      ["10.1000/a", "names a paper, not a file"],
    ] as const) {
      await read(page, path);
      await expect.poll(() => said.innerText()).toContain(words);
      expect(await focused(page)).toBe("address");
    }
    await expectAccessible(page);

    await read(page, `http://${host}/held/papers.bib`);
    await said.getByText("papers.bib: 100 bytes of").waitFor();
    await page.locator("[data-read-go]").click();
    await said.getByText("Stopped.").waitFor();

    await read(page, `http://${host}/papers.bib ../data/papers.ris`);
    await page.locator("[data-make-here]").waitFor();
    expect(await page.locator("[data-files] bdi").allInnerTexts()).toEqual([
      ...["papers.bib", "papers.ris"],
    ]);
    expect(await focused(page)).toBe("makeHere");
    expect(await said.innerText()).toBe("");
  });

  it("is told from words and DOIs, of which alone an index is asked", async () => {
    const page = await open("make/");
    await page.locator("[data-asked]").fill(`http://${host}/papers.bib`);
    expect(await page.locator("[data-find-said]").innerText()).toContain("not OpenAlex");
    expect(await page.locator("[data-most]").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Read the file" }).click();
    await page.locator("[data-make-here]").waitFor();
    expect(asked).toEqual(["/papers.bib"]);
    expect(await page.locator("[data-asked]").inputValue()).toBe("");
    await page.getByRole("button", { name: "Find papers" }).waitFor();

    await page.locator("[data-pasted]").fill(`http://${host}/papers.bib`);
    await page.locator("[data-make]").click();
    await expect
      .poll(() => page.locator("[data-trouble]").innerText())
      .toContain("What was pasted is an address");
  });

  it("gives a link by which others make the same map, while all of it is from the web", async () => {
    const page = await open("make/", {
      permissions: ["clipboard-read", "clipboard-write"],
      // Something is wrong with it: the map that is made is not opened at once.
      before: (opened) =>
        opened.route("**/data/papers.bib", (route) =>
          route.fulfill({ body: `${BIBTEX}\n@article{b, year={2020}}\n` }),
        ),
    });
    await read(page, "../data/papers.bib");
    const line = page.locator("[data-chosen-link]");
    await line.waitFor();
    const address = new URL("data/papers.bib", inject("address")).href;
    const link = `${new URL("make/", inject("address")).href}?file=${address}`;
    expect(await line.getByRole("link").getAttribute("href")).toBe(link);
    await line.getByRole("button", { name: "Copy" }).click();
    await line.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    await expectAccessible(page);

    await page.locator("[data-pasted]").fill("Street Trees");
    expect(await line.isVisible()).toBe(false);
    await page.locator("[data-pasted]").fill("");
    await page.locator("[data-make-here]").click();
    await page.locator("[data-made-link]").waitFor();
    expect(await page.locator("[data-made-link] a").getAttribute("href")).toBe(link);
    await expectAccessible(page);
  });

  it("opens no other page to other hosts", async () => {
    const folder = inject("folder");
    const open: string[] = [];
    for (const path of await readdir(folder, { recursive: true })) {
      if (!path.endsWith(".html")) continue;
      const html = await readFile(join(folder, path), "utf8");
      if (!/connect-src 'self'[;"]/.test(html)) open.push(path.replaceAll("\\", "/"));
    }
    expect(open).toEqual(["make/index.html"]);
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
