import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, useBrowser } from "./browser.ts";

describe("collecting and exporting", () => {
  const browser = useBrowser();

  async function open(search = "", options = {}): Promise<Page> {
    const page = await browser.open(search, options);
    await expectPhase(page, "ready");
    return page;
  }
  const rowsOf = (page: Page) => page.locator("[data-panel] [role=row]");
  async function saved(page: Page, press: () => Promise<unknown>): Promise<[Download, string]> {
    const [download] = await Promise.all([page.waitForEvent("download"), press()]);
    return [download, await readFile(await download.path(), "utf8")];
  }

  it("keeps papers, notes and marks in this browser, and takes them away as files", async () => {
    const page = await open("?list=papers");
    await rowsOf(page)
      .first()
      .getByRole("button", { name: /^Reading list/ })
      .click();
    await rowsOf(page).nth(1).getByRole("link").click();
    await page.locator("[data-panel] h2").waitFor();
    const title = await page.locator("[data-panel] h2").first().textContent();
    await page.locator("[data-map]").focus();
    await page.keyboard.press("s");
    await expect
      .poll(() => page.locator("[data-live]").textContent())
      .toContain(`Added to the reading list: ${title!}`);
    await page.getByLabel("Note").fill("Ask Ann: {why} 100 %?");
    await page.locator("[data-collected]").getByLabel("Read").check();

    // Taken off and put back it has its note, and its row keeps the focus.
    await page.locator("[data-map]").focus();
    await page.keyboard.press("s");
    await expect.poll(() => page.getByLabel("Note").count()).toBe(0);
    await page.keyboard.press("s");
    await expect.poll(() => page.getByLabel("Note").inputValue()).toBe("Ask Ann: {why} 100 %?");

    await page.reload();
    await expectPhase(page, "ready");
    await page.getByRole("button", { name: "Back to the list" }).click();
    await page.getByRole("tab", { name: /^Reading/ }).click();
    await page.getByText("1 of 2 read. Kept in this browser alone").waitFor();
    await rowsOf(page).nth(1).getByText("Ask Ann: {why} 100 %?").waitFor();

    await page.getByRole("button", { name: "Export…" }).click();
    const dialog = page.locator("[data-dialog=export]");
    expect(await dialog.getByLabel("The reading list").isChecked()).toBe(true);
    const [download, text] = await saved(page, () =>
      dialog.getByRole("button", { name: /^BibTeX/ }).click(),
    );
    expect(download.suggestedFilename()).toMatch(/reading-list\.bib$/);
    expect(text.match(/^@/gm)).toHaveLength(2);
    expect(text).toContain(
      "annote        = {Ask Ann: \\textbraceleft{}why\\textbraceright{} 100 \\%?},",
    );
    await dialog.getByText(/^Saved as .*\.bib\.$/).waitFor();
    const [, list] = await saved(page, () =>
      dialog.getByRole("button", { name: /^Markdown/ }).click(),
    );
    expect(list).toMatch(/^- \[ \] .*\n[^]*^- \[x\] /m);
    await page.keyboard.press("Escape");

    const [copy, json] = await saved(page, () =>
      page.getByRole("button", { name: "Save a copy" }).click(),
    );
    await rowsOf(page)
      .nth(1)
      .getByRole("button", { name: /^Reading list/ })
      .click();
    await expect.poll(() => rowsOf(page).count()).toBe(1);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => rowsOf(page).count()).toBe(2);
    expect(JSON.parse(json)).toMatchObject({ paperweft: "reading-list", version: 1 });

    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expectPhase(page, "ready");
    await page.getByText("Nothing is collected yet.").waitFor();
    await page.getByLabel("A saved reading list").setInputFiles(await copy.path());
    await expect.poll(() => rowsOf(page).count()).toBe(2);
    await rowsOf(page).nth(1).getByText("Ask Ann: {why} 100 %?").waitFor();
  });

  it("collects all that a search finds at once, and takes it back at once", async () => {
    const page = await open("?list=papers&q=reward");
    const all = page.getByRole("button", { name: /^Add all \d+ to the reading list$/ });
    const found = Number(/\d+/.exec((await all.textContent())!)![0]);
    await page.getByRole("tab", { name: `Papers ${String(found)}` }).waitFor();
    await all.click();
    await expect
      .poll(() => page.locator("[data-live]").textContent())
      .toContain(`${String(found)} added to the reading list.`);
    await page.getByRole("tab", { name: `Reading ${String(found)}` }).click();
    await page.getByText(`Added ${String(found)}.`).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Nothing is collected yet.").waitFor();
  });

  it("keeps the focus where a row is marked, and follows what another tab writes", async () => {
    const page = await open("?list=papers");
    await rowsOf(page)
      .first()
      .getByRole("button", { name: /^Reading list/ })
      .click();
    await page.getByRole("tab", { name: /^Reading/ }).click();
    const read = rowsOf(page).first().getByRole("checkbox");
    await read.focus();
    await page.keyboard.press("Space");
    await expect.poll(() => read.isChecked()).toBe(true);
    expect(await read.evaluate((box) => box === document.activeElement)).toBe(true);

    await rowsOf(page).first().getByRole("link").click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel("Note").fill("from the other tab");
    await expect.poll(() => page.getByLabel("Note").inputValue()).toBe("from the other tab");
  });

  it("goes on to the next row when one is taken off, and to the row that an undo brings back", async () => {
    const page = await open("?list=papers");
    for (const row of [0, 1, 2]) {
      await rowsOf(page)
        .nth(row)
        .getByRole("button", { name: /^Reading list/ })
        .click();
    }
    await page.getByRole("tab", { name: "Reading 3" }).click();
    await expect.poll(() => rowsOf(page).count()).toBe(3);
    const names = await rowsOf(page).locator(".pw-entry-name").allTextContents();
    /** What has the focus: its class, and the name of its row. */
    const focused = () =>
      page.evaluate(() => {
        const name = document.activeElement!.closest("[role=row]")?.querySelector(".pw-entry-name");
        return [document.activeElement!.className.split(" ")[0], name?.textContent];
      });

    await rowsOf(page).nth(1).getByRole("link").focus();
    await page.keyboard.press("Space");
    await expect.poll(focused).toEqual(["pw-entry-link", names[2]]);
    await rowsOf(page)
      .nth(1)
      .getByRole("button", { name: /^Reading list/ })
      .focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toEqual(["pw-collect", names[0]]);

    await page.getByRole("button", { name: "Undo" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(focused).toEqual(["pw-entry-link", names[2]]);

    for (const name of [names[2], names[0]]) {
      await rowsOf(page)
        .filter({ hasText: name! })
        .getByRole("button", { name: /^Reading list/ })
        .focus();
      await page.keyboard.press("Enter");
    }
    await expect
      .poll(() => page.evaluate(() => document.activeElement!.id))
      .toBe("pw-list-reading");
  });

  it("says so where the browser keeps nothing, and goes on", async () => {
    const page = await open("?list=papers", {
      before: (opened: Page) =>
        opened.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException("full", "QuotaExceededError");
          };
        }),
    });
    await rowsOf(page)
      .first()
      .getByRole("button", { name: /^Reading list/ })
      .click();
    await page.getByText("This browser does not keep the reading list").waitFor();
    await page.getByRole("tab", { name: "Reading 1" }).click();
    await expect.poll(() => rowsOf(page).count()).toBe(1);
  });

  it("exports what is chosen as a graph that other programs read, and all of it", async () => {
    const page = await open("?select=method/dpo");
    await page.locator("[data-do=more]").click();
    await page.locator("[data-entry=export]").click();
    const dialog = page.locator("[data-dialog=export]");
    expect(await dialog.getByLabel("What is chosen").isChecked()).toBe(true);
    const [download, gexf] = await saved(page, () =>
      dialog.getByRole("button", { name: /^GEXF/ }).click(),
    );
    expect(download.suggestedFilename()).toMatch(/dpo\.gexf$/);
    const parts = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      const count = (name: string) => parsed.getElementsByTagName(name).length;
      return { errors: count("parsererror"), nodes: count("node"), edges: count("edge") };
    }, gexf);
    const papers = await page.evaluate(() => window.paperweft!.graph!.degree("method/dpo"));
    expect(parts.errors).toBe(0);
    expect(parts.nodes).toBeGreaterThan(papers);
    expect(parts.edges).toBeGreaterThanOrEqual(parts.nodes - papers);
    const [vosDownload, vosviewer] = await saved(page, () =>
      dialog.getByRole("button", { name: /^VOSviewer/ }).click(),
    );
    expect(vosDownload.suggestedFilename()).toMatch(/dpo\.vosviewer\.json$/);
    const { network } = JSON.parse(vosviewer) as {
      network: { items: { key: string; url: string; description: string }[] };
    };
    expect(network.items.find(({ key }) => key === "method/dpo")).toMatchObject({
      url: new URL("methods/dpo/", page.url()).href,
      description: expect.stringMatching(/<div>Method of \d+ papers<\/div>$/) as string,
    });
    await dialog.getByLabel("The whole map").check();
    const [csl] = await saved(page, () =>
      dialog.getByRole("button", { name: /^CSL-JSON/ }).click(),
    );
    expect(csl.suggestedFilename()).toMatch(/[^.]\.csl\.json$/);
    const [, csv] = await saved(page, () => dialog.getByRole("button", { name: /^CSV/ }).click());
    expect(csv.match(/^"paper\//gm)).toHaveLength(63);
  });

  it.each([
    ["light", {}],
    ["dark", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ] as const)("can be used by everyone, in %s colours", async (colorScheme, device) => {
    const page = await open("?list=papers", { colorScheme, ...device });
    for (const row of [0, 1]) {
      await rowsOf(page)
        .nth(row)
        .getByRole("button", { name: /^Reading list/ })
        .click();
    }
    await page.getByRole("tab", { name: /^Reading/ }).click();
    await rowsOf(page)
      .first()
      .getByRole("button", { name: /^Reading list/ })
      .click();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await expectAccessible(page);
    await rowsOf(page).first().getByRole("link").click();
    await page.getByLabel("Note").waitFor();
    await expectAccessible(page);
    await page.locator("[data-do=more]").click();
    await page.locator("[data-entry=export]").click();
    await page.locator("[data-dialog=export]").waitFor();
    await expectAccessible(page);
  });
});
