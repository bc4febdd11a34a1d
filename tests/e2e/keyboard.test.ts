import { describe, expect, it } from "vitest";
import { expectPhase, expectSelection, selectionOf, sharedConcept, useBrowser } from "./browser.ts";

describe("the keyboard alone", () => {
  const browser = useBrowser();

  it("finds a paper, reads it, walks on, and steps back", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const field = page.getByRole("combobox");

    await page.keyboard.press("/");
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press("/");
    expect(await field.inputValue()).toBe("");
    await page.keyboard.type(await sharedConcept(page));
    const options = page.getByRole("option");
    await options.first().waitFor();
    // What was found by the first letters gives way to what all of them find.
    await page.locator("[role=listbox][aria-busy]").waitFor({ state: "detached" });
    expect(await options.count()).toBeGreaterThan(2);

    const chosen = page.locator("[role=option][aria-selected=true]");
    const first = await chosen.getAttribute("data-key");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen.getAttribute("data-key")).not.toBe(first);
    const second = (await chosen.getAttribute("data-key"))!;
    await page.keyboard.press("Enter");
    await expectSelection(page, second);
    await page.locator("[data-panel]").waitFor();

    // Esc: out of the field's text, out of the field, then out of the selection.
    for (let i = 0; i < 4 && (await selectionOf(page)).length > 0; ++i) {
      await page.keyboard.press("Escape");
    }
    expect(await selectionOf(page)).toEqual([]);
  });

  it("steps back out of the search: first its results go, then what was asked", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const field = page.getByRole("combobox");
    await page.keyboard.press("/");
    await page.keyboard.type(await sharedConcept(page));
    const results = page.getByRole("listbox");
    await results.waitFor();
    await page.keyboard.press("Escape");
    await results.waitFor({ state: "hidden" });
    expect(await field.inputValue()).not.toBe("");
    await page.keyboard.press("Escape");
    expect(await field.inputValue()).toBe("");
    expect(await page.locator("[data-map]").evaluate((map) => map === document.activeElement)).toBe(
      true,
    );
    expect(await page.locator("[role=listbox]").isHidden()).toBe(true);
  });

  it("walks from a chosen node to a neighbour with the arrows", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const start = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      return graph.filterNodes((_key, { kind, degree }) => kind === "paper" && degree > 4)[0]!;
    });
    await page.evaluate((key) => window.paperweft!.select(key), start);
    await expectSelection(page, start);
    await page.locator("[data-map]").focus();
    const reached = new Set<string>();
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
      await page.keyboard.press(key);
      const [now] = await selectionOf(page);
      reached.add(now!);
    }
    reached.delete(start);
    expect(reached.size).toBeGreaterThan(0);
  });

  it("zooms with + and −, fits with 0, and lists its keys with ?", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const zoom = () => page.evaluate(() => window.paperweft!.camera!.view().zoom);
    const start = await zoom();
    await page.keyboard.press("+");
    await expect.poll(zoom).toBeGreaterThan(start * 1.1);
    await page.keyboard.press("0");
    await expect.poll(zoom).toBeCloseTo(start, 2);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  it("opens the search with Ctrl-K and selects what stands there", async () => {
    const page = await browser.open("?q=vision");
    await expectPhase(page, "ready");
    await page.keyboard.press("Control+k");
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toBe("vision");
  });

  it("turns letters off as keys but on the map, and keeps that", async () => {
    const page = await browser.open("?select=method/dpo");
    await expectPhase(page, "ready");
    await page.locator("[data-map]").focus();
    await page.keyboard.press("?");
    const letters = page.getByRole("checkbox", { name: "Letter keys", exact: true });
    expect(await letters.isChecked()).toBe(true);
    await letters.uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    const hidden = () => page.evaluate(() => new URLSearchParams(location.search).get("hide"));
    const searches = () =>
      page.getByRole("combobox").evaluate((field) => field === document.activeElement);
    await page.reload();
    await expectPhase(page, "ready");
    await page.locator("[data-panel]").focus();
    for (const key of ["h", "/", "?"]) await page.keyboard.press(key);
    expect(await page.getByRole("dialog").isHidden()).toBe(true);
    expect(await searches()).toBe(false);
    expect(await hidden()).toBeNull();
    await page.locator("[data-map]").focus();
    await page.keyboard.press("/");
    expect(await searches()).toBe(true);
  });

  it("goes past what nobody writes in, and leaves a note with Esc", async () => {
    const page = await browser.open("?select=method/dpo");
    await expectPhase(page, "ready");
    await page.locator("[data-panel]").focus();
    await page.keyboard.press("s");
    const note = page.getByLabel("Note");
    await note.fill("why /?");
    await page.keyboard.press("Escape");
    expect(
      await page.locator("[data-panel]").evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await expectSelection(page, "method/dpo");
    await page.locator("[data-collected]").getByLabel("Read").focus();
    await page.keyboard.press("/");
    expect(await page.getByRole("combobox").evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await page.locator("[data-collected]").getByLabel("Read").focus();
    await page.keyboard.press("Escape");
    await expectSelection(page, null);
  });
});
