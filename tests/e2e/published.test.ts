import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { readDirectory } from "../../src/dataset/directory.ts";
import { openDataset } from "../../src/dataset/reader.ts";
import {
  EXPORTERS,
  gatherGraph,
  PUBLISHED_FOLDER,
  publishedFiles,
} from "../../src/exporters/index.ts";
import { expectPhase, openEntry, useBrowser } from "./browser.ts";

/** Where the tests' site says that it lives. */
const SITE = "https://example.org/my-map/";

describe("files for other programs", () => {
  const browser = useBrowser();
  const addressOf = (name: string) => new URL(`${PUBLISHED_FOLDER}/${name}`, inject("address"));

  it("lie at their addresses under the sub-path, the bytes of an export of the whole map", async () => {
    const dataset = await openDataset(readDirectory(join(inject("folder"), "dataset")));
    const graph = await gatherGraph(dataset, null, true, SITE);
    const files = publishedFiles(dataset.manifest.counts);
    expect(files).not.toEqual([]);
    for (const { name } of files) {
      const served = await fetch(addressOf(name));
      expect(served.status, name).toBe(200);
      const text = await served.text();
      const exporter = EXPORTERS.find(({ published }) => published === name)!;
      if (exporter.of === "graph") expect(text === exporter.format(graph), name).toBe(true);
      // The addresses of its pages are whole: a file that is taken elsewhere keeps them.
      if (/gexf|graphml|vosviewer|csv/.test(name)) expect(text).toContain(`${SITE}papers/`);
    }
  });

  it("are what their formats ask for", async () => {
    const page = await browser.open("about/");
    const errors = await page.evaluate(
      async (addresses) => {
        const found: (string | null)[] = [];
        for (const address of addresses) {
          const parsed = new DOMParser().parseFromString(
            await (await fetch(address)).text(),
            "application/xml",
          );
          const nodes = parsed.querySelectorAll("node").length;
          found.push(parsed.querySelector("parsererror")?.textContent ?? String(nodes));
        }
        return found;
      },
      [addressOf("graph.gexf").href, addressOf("graph.graphml").href],
    );
    const { network } = (await (await fetch(addressOf("vosviewer.json"))).json()) as {
      network: { items: unknown[] };
    };
    const nodes = String(network.items.length);
    expect(errors).toEqual([nodes, nodes]);
    const items = (await (await fetch(addressOf("papers.csl.json"))).json()) as unknown[];
    expect(items).toHaveLength(63);
  });

  it("are listed with links to the programs that open them, which nothing is asked of", async () => {
    const page = await browser.open("about/");
    const section = page.locator("main");
    for (const name of ["graph.gexf", "vosviewer.json", "papers.bib"]) {
      const link = section.getByRole("link", { name, exact: true });
      expect(await link.getAttribute("href")).toBe(`/my-map/data/${name}`);
    }
    const gephi = section.getByRole("link", { name: "Gephi Lite", exact: true });
    expect(await gephi.getAttribute("href")).toBe(
      `https://gephi.org/gephi-lite/?file=${encodeURIComponent(`${SITE}data/graph.gexf`)}`,
    );
    expect(await gephi.getAttribute("rel")).toContain("noopener");
    const vosviewer = section.getByRole("link", { name: "VOSviewer Online", exact: true });
    expect(await vosviewer.getAttribute("href")).toBe(
      `https://app.vosviewer.com/?json=${encodeURIComponent(`${SITE}data/vosviewer.json`)}`,
    );
  });

  it("are opened elsewhere from the map where it is published, and said to be where it is not", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await openEntry(page, "export", "export");
    const section = page.getByRole("region", { name: "Opened elsewhere, by link" });
    // The tests' own host is one that nobody else reaches.
    await section.getByText("once it is published").waitFor();
    expect(await section.getByRole("link", { name: /^Open in/ }).count()).toBe(0);
  });

  it("are none that the service worker keeps", async () => {
    const worker = await readFile(join(inject("folder"), "sw.js"), "utf8");
    expect(worker).toContain('"dataset/nodes.bin":');
    expect(worker).not.toContain('"data/');
  });
});
