import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import {
  expectAccessible,
  expectPhase,
  expectSelection,
  selectionOf,
  useBrowser,
} from "./browser.ts";

describe("the list", () => {
  const browser = useBrowser();

  async function openList(search = "?list=papers", options = {}): Promise<Page> {
    const page = await browser.open(search, options);
    await expectPhase(page, "ready");
    await rowsOf(page).first().waitFor();
    return page;
  }
  const rowsOf = (page: Page) => page.locator("[data-panel] [role=row]");
  const tab = (page: Page, name: string) => page.getByRole("tab", { name });
  const focusedRow = (page: Page) =>
    page.evaluate(() => {
      const row = document.activeElement?.closest("[role=row]");
      return row ? Number(row.getAttribute("aria-rowindex")) : null;
    });
  const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

  it.each([
    [1024, 768],
    [1440, 900],
  ])("leaves each land its name beside it, at %d × %d", async (width, height) => {
    const page = await openList("?list=papers", { viewport: { width, height } });
    const named = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<SVGTextElement>("[data-map] svg text")]
          .filter(({ style }) => style.visibility !== "hidden" && Number(style.opacity) > 0.5)
          .map((text) => text.textContent)
          .join(" "),
      );
    const names = await page
      .locator("[data-communities] .pw-community-link > [dir]")
      .allTextContents();
    expect(names).toHaveLength(6);
    for (const name of names) await expect.poll(named).toContain(name.toUpperCase());
  });

  it("is opened by its button, and goes through kinds and orders, which the address keeps", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.getByRole("button", { name: "List", exact: true }).click();
    await page.getByRole("heading", { name: "All 63 papers" }).waitFor();
    await expect.poll(() => parameter(page, "list")).toBe("papers");

    await tab(page, "Papers").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => parameter(page, "list")).toBe("concepts");
    expect(await tab(page, "Concepts").getAttribute("aria-selected")).toBe("true");
    await page.getByLabel("Sort by").selectOption("title");
    await page.getByRole("button", { name: "Reverse order" }).click();
    await expect.poll(() => parameter(page, "list")).toBe("concepts,-title");
    const labels = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      return graph
        .filterNodes((_key, { kind }) => kind === "concept")
        .map((key) => graph.getNodeAttribute(key, "label"))
        .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? 1 : -1));
    });
    expect(await rowsOf(page).locator(".pw-entry-name").first().textContent()).toBe(labels[0]);
    await page.reload();
    await expectPhase(page, "ready");
    await expect
      .poll(() => rowsOf(page).locator(".pw-entry-name").first().textContent())
      .toBe(labels[0]);
    // Of some four hundred rows those in sight are drawn.
    expect(Number(await page.getByRole("grid").getAttribute("aria-rowcount"))).toBe(labels.length);
    expect(await rowsOf(page).count()).toBeLessThan(40);
  });

  it("has the papers by how often they are cited, where a source says so", async () => {
    const page = await browser.open(`${inject("datedAddress")}?list=papers`);
    await expectPhase(page, "ready");
    await page.getByLabel("Sort by").selectOption("times cited");
    await expect.poll(() => parameter(page, "list")).toBe("papers,cited");
    const names = rowsOf(page).locator(".pw-entry-name");
    await expect
      .poll(async () => (await names.allTextContents()).slice(0, 4))
      .toEqual([
        ...["Plain Cloth from a Power Loom", "Mooring Lines and Sea Level"],
        ...["TideLoom: Weaving by the Tides", "Warp Tension on a Power Loom"],
      ]);
    expect(await rowsOf(page).first().textContent()).toContain("cited 1,204 times");
    await names.first().click();
    await expect
      .poll(() => page.locator("[data-panel] .pw-byline").textContent())
      .toContain("cited 1,204 times");

    const bundled = await browser.open("?list=papers");
    await expectPhase(bundled, "ready");
    expect(await bundled.getByLabel("Sort by").textContent()).not.toContain("cited");
  });

  it("is walked by keyboard: arrows, ends, letters; Enter opens, and the way back is to the same row", async () => {
    const page = await openList("?list=concepts,title");
    await page.getByRole("button", { name: "Export…" }).focus();
    await page.keyboard.press("Tab");
    expect(await focusedRow(page)).toBe(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await focusedRow(page)).toBe(3);
    await page.keyboard.press("End");
    const last = Number(await page.getByRole("grid").getAttribute("aria-rowcount"));
    expect(await focusedRow(page)).toBe(last);
    await page.keyboard.press("PageUp");
    expect(await focusedRow(page)).toBeLessThan(last - 3);
    await page.keyboard.press("Home");
    await page.keyboard.type("rew");
    const name = await page.evaluate(
      () => document.activeElement?.querySelector(".pw-entry-name")?.textContent ?? "",
    );
    expect(name.toLowerCase().startsWith("rew")).toBe(true);

    const row = (await focusedRow(page))!;
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await selectionOf(page)).length).toBe(1);
    await page.getByRole("heading", { name, level: 2 }).waitFor();
    await page.getByRole("button", { name: "Back to the list" }).focus();
    await page.keyboard.press("Enter");
    await expectSelection(page, null);
    await expect.poll(() => focusedRow(page)).toBe(row);
    expect(await rowsOf(page).locator("xpath=self::*[@aria-selected='true']").count()).toBe(1);
  });

  it("shows what search and filters leave, and says so", async () => {
    const page = await openList();
    await page.getByRole("combobox", { name: /Search/ }).fill("brain");
    await expect
      .poll(async () => Number(await page.getByRole("grid").getAttribute("aria-rowcount")))
      .toBeLessThan(30);
    await page.getByText("What “brain” finds.").waitFor();
    await page.getByRole("button", { name: "Clear the search" }).last().click();
    await page.getByRole("heading", { name: "All 63 papers" }).waitFor();
    // What finds nothing leaves nothing, to list or to export.
    await page.getByRole("combobox", { name: /Search/ }).fill("zzqqzz");
    await page.getByRole("heading", { name: "0 of 63 papers" }).waitFor();
    await expect.poll(() => rowsOf(page).count()).toBe(0);
  });

  it("lights the node of the row under the pointer, and the row of the node", async () => {
    const page = await openList();
    const second = rowsOf(page).nth(1);
    await second.hover();
    await second.locator(".pw-lit").waitFor();
    await page.mouse.move(400, 500);
    await expect.poll(() => second.locator(".pw-lit").count()).toBe(0);
  });

  it("gives its rows the room that wider lines need, and its tabs a second line", async () => {
    const page = await openList("?list=papers", { bypassCSP: true });
    // The reader's own, as WCAG 1.4.12 has it, and letters twice as large.
    await page.addStyleTag({
      content:
        "html { font-size: 28px !important }" +
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
    });
    const cut = () =>
      rowsOf(page).evaluateAll((rows) =>
        rows.filter((row, i) => {
          const { bottom } = row.getBoundingClientRect();
          const facts = row.querySelector(".pw-entry-facts")!.getBoundingClientRect();
          const next = rows[i + 1]?.getBoundingClientRect().top ?? bottom;
          return facts.bottom > bottom || Math.abs(next - bottom) > 1;
        }),
      );
    await expect.poll(async () => (await cut()).length).toBe(0);
    const panel = (await page.locator("[data-panel]").boundingBox())!;
    const last = (await tab(page, "Reading").boundingBox())!;
    expect(last.x + last.width).toBeLessThan(panel.x + panel.width);
  });

  it.each([
    ["light", {}],
    ["dark", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ] as const)("can be used by everyone, in %s colours", async (colorScheme, device) => {
    const page = await openList("?list=methods,count", { colorScheme, ...device });
    await expectAccessible(page);
    if (!("hasTouch" in device)) return;
    const targets = page.locator("[data-panel] :is(button:not([data-grip]), select, a):visible");
    const small = await targets.evaluateAll((all) =>
      all
        .filter((target) => target.getBoundingClientRect().height < 43.9)
        .map(({ textContent }) => textContent),
    );
    expect(small).toEqual([]);
  });
});
