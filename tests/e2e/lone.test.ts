/** A map that the browser keeps leaves it as a web site of its own, which any host serves. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { nodeUnpacking } from "../../src/corpus/node-files.ts";
import { processEffects } from "../../src/pipeline/effects.ts";
import { serveSite, type ServedSite } from "../../src/pipeline/serve.ts";
import {
  expectAccessible,
  expectPhase,
  expectSelection,
  openEntry,
  useBrowser,
  type OpenOptions,
} from "./browser.ts";
import { keepFiles, readDated, type KeptFile } from "./kept-map.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
/** Another folder of another host than that of the site which the map was made on. */
const ELSEWHERE = "/some/where/else/";

/** The bytes of the archive that the share dialog gives. */
async function downloadSite(
  page: Page,
  files?: readonly KeptFile[],
): Promise<{ name: string; bytes: Buffer }> {
  const site = new URL("own/", inject("address"));
  await keepFiles(page, files ?? (await readDated()));
  await page.goto(site.href);
  await expectPhase(page, "ready");
  await openEntry(page, "share", "share-kept");
  const dialog = page.getByRole("dialog", { name: "Share this map" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download the site (ZIP)" }).click(),
  ]);
  await dialog.getByText(/MB, is on its way to your downloads/).waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function unpack(bytes: Uint8Array, folder: string): Promise<string[]> {
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield bytes;
    await Promise.resolve();
  }
  const members = await nodeUnpacking.readArchive("site.zip", whole(), (problem) => {
    throw problem;
  });
  for (const { name, open } of members) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of open()) chunks.push(chunk);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), Buffer.concat(chunks));
  }
  return members.map(({ name }) => name);
}

describe("the site of a map that a browser made", () => {
  const browser = useBrowser();
  let folder: string;
  let served: ServedSite;
  let names: readonly string[];

  /** Opens it, and minds that nothing is asked for that it does not have. */
  async function open(query = "", options: OpenOptions = {}): Promise<Page> {
    const page = await browser.open(`${served.address}${query}`, {
      ...options,
      before: (page) => {
        page.on("response", (response) => {
          const { pathname } = new URL(response.url());
          expect(`${String(response.status())} ${pathname}`).toMatch(`200 ${ELSEWHERE}`);
        });
      },
    });
    await expectPhase(page, "ready");
    return page;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "paperweft-lone-"));
  });
  afterAll(async () => {
    await served.close();
    await rm(folder, { recursive: true });
  });

  it("is one archive, the same each time, of no more files than GitHub takes at once", async () => {
    const page = await browser.open("about/");
    const { name, bytes } = await downloadSite(page);
    expect(name).toBe("years-and-venues.zip");
    const again = await downloadSite(page);
    expect(again.bytes.equals(bytes)).toBe(true);
    names = await unpack(bytes, folder);
    expect(names.length).toBeLessThanOrEqual(100);
    expect(names).toContain("index.html");
    expect(names).toContain("dataset/manifest.json");
    expect(await readFile(join(folder, "README.txt"), "utf8")).toContain("TO PUBLISH IT");
    // Where nobody tells GitHub Pages not to, it leaves out what begins so.
    expect(names.filter((each) => /(^|\/)[_.]/.test(each))).toEqual([]);
    const effects = { ...processEffects(), tell: () => undefined };
    served = await serveSite({ folder, base: ELSEWHERE, host: "127.0.0.1", port: 0 }, effects);
  });

  it("says what it is before any script, and nothing of where it was made", async () => {
    const html = await readFile(join(folder, "index.html"), "utf8");
    expect(html).toContain("<title>Years and venues</title>");
    expect(html).toContain('content="8 papers');
    expect(html).not.toMatch(/noindex|my-map|example\.org|Aligning/);
  });

  it("says what to do where it is opened from disk", async () => {
    // Browsers load no module from there, and complain.
    const address = pathToFileURL(join(folder, "index.html")).href;
    const page = await browser.open(address, { mayFail: true });
    const alert = page.getByRole("alert").filter({ visible: true });
    expect(await alert.innerText()).toMatch(
      /opened from disk.*npx serve.*python3 -m http\.server/s,
    );
    expect(await alert.innerText()).not.toContain("too old");
    expect(await alert.getByRole("link").count()).toBe(0);
  });

  it("is called what the map is called, be that code or an address", async () => {
    const title = `</script></title></noscript><img src=x onerror="x()"> "./_astro/a.js" &amp;\u2028`;
    const files = (await readDated()).map(([path, bytes]): KeptFile => {
      if (path !== "overview.json") return [path, bytes];
      const overview = JSON.parse(Buffer.from(bytes, "base64").toString()) as object;
      return [path, Buffer.from(JSON.stringify({ ...overview, title })).toString("base64")];
    });
    const page = await browser.open("about/");
    const { bytes } = await downloadSite(page, files);
    const hostile = join(folder, "hostile");
    await unpack(bytes, hostile);
    const html = await readFile(join(hostile, "index.html"), "utf8");
    await rm(hostile, { recursive: true });
    const read = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "text/html");
      return {
        title: parsed.querySelector("title")!.textContent,
        heading: parsed.querySelector("[data-says=title]")!.textContent,
        named: parsed.querySelector("[property='og:title']")!.getAttribute("content"),
        images: parsed.images.length,
      };
    }, html);
    expect(read).toEqual({ title, heading: title, named: title, images: 0 });
  });

  it("is a map as any other: searched, walked, and shared by its address", async () => {
    const page = await open();
    expect(await page.title()).toContain("Years and venues");
    await page.getByRole("combobox").fill("looms");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    const paper = await page.evaluate(() =>
      window.paperweft!.graph!.findNode((_key, { kind }) => kind === "paper"),
    );
    await page.evaluate((key) => window.paperweft!.select(key!), paper);
    await expectSelection(page, paper!);
    await openEntry(page, "share", "share");
    const link = await page.getByLabel("Link to what you see").inputValue();
    expect(link.startsWith(served.address)).toBe(true);
    const shared = await open(link.slice(served.address.length));
    await expectSelection(shared, paper!);
  });

  it("leads to no page that it does not have, on a desk or a phone", async () => {
    for (const options of [{}, PHONE]) {
      const page = await open("", options);
      const places = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
          .filter(({ origin }) => origin === location.origin)
          .map(({ pathname }) => pathname),
      );
      expect([...new Set(places)]).toEqual([ELSEWHERE]);
      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("menuitem", { name: "Keys" }).waitFor();
      expect(await page.locator("[data-menu] a").count()).toBe(0);
      await page.keyboard.press("Escape");
      await expectAccessible(page);
    }
  });
});
