import type { Page } from "playwright-core";
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

  it("reaches every neighbour with N, and goes back with the opposite arrow", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const { start, count } = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      const key = graph.filterNodes(
        (_key, { kind, degree }) => kind === "method" && degree > 4,
      )[0]!;
      return { start: key, count: graph.degree(key) };
    });
    await page.evaluate((key) => window.paperweft!.select(key), start);
    await expectSelection(page, start);
    await page.locator("[data-map]").focus();
    const reached = new Set<string>();
    for (let i = 0; i < count; ++i) {
      await page.keyboard.press("n");
      reached.add((await selectionOf(page))[0]!);
    }
    expect(reached.size).toBe(count);

    await page.evaluate((key) => window.paperweft!.select(key), start);
    for (const [there, back] of [
      ["ArrowRight", "ArrowLeft"],
      ["ArrowUp", "ArrowDown"],
    ] as const) {
      await page.keyboard.press(there);
      if ((await selectionOf(page))[0] === start) continue;
      await page.keyboard.press(back);
      expect(await selectionOf(page)).toEqual([start]);
    }
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

  it("comes from the search to the lenses, which it had folded away", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.keyboard.press("/");
    await page.locator(".pw-tips summary").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const everything = page.getByRole("radio", { name: "Everything" });
    expect(await everything.evaluate((radio) => radio === document.activeElement)).toBe(true);
    const box = (await page.locator("[data-lenses]").boundingBox())!;
    expect(box.height).toBeGreaterThan(20);
    // Folded or not, the page has its heading.
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
    await page.evaluate(() => window.paperweft!.select("method/dpo"));
    await page.locator("[data-panel] h2").first().waitFor();
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });

  it("is told once what the field for a second thing found", async () => {
    const page = await browser.open("?select=method/dpo");
    await expectPhase(page, "ready");
    await page.getByRole("button", { name: "Connect to…" }).press("Enter");
    const field = page.locator(".pw-picker input");
    await field.waitFor();
    const hint = page.locator(`#${(await field.getAttribute("aria-describedby"))!}`);
    expect(await hint.textContent()).toBe("Or take it from the map, the search or a list.");
    expect(await page.locator(".pw-picker [role=status]").count()).toBe(0);
    const said = page.locator("[data-live]");
    await field.fill("value alignment");
    await expect.poll(() => said.textContent()).toMatch(/^\d results?$/);
    const found = Number.parseInt((await said.textContent())!);
    expect(await page.locator(".pw-pick").count()).toBe(found);
    await field.fill("xyzzyx");
    await expect.poll(() => said.textContent()).toBe("Nothing on this map is called so.");
  });
});

describe("in the system’s own colours", () => {
  const browser = useBrowser();
  const FORCED = { forcedColors: "active" } as const;
  /** One of the system's colours, as the browser has it. */
  const systemColour = (page: Page, name: string) =>
    page.evaluate((colour) => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.className = "pw-hidden";
      const { sheet } = document.head.appendChild(document.createElement("style"));
      sheet?.insertRule(`i.pw-hidden { color: ${colour} }`);
      return getComputedStyle(probe).color;
    }, name);

  it("shows where the focus is: on the map, and in the search", async () => {
    const page = await browser.open("", { ...FORCED, bypassCSP: true });
    await expectPhase(page, "ready");
    const highlight = await systemColour(page, "Highlight");
    const outline = (part: string) =>
      page.locator(part).evaluate((box) => {
        const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(box);
        return [outlineStyle, outlineColor, parseFloat(outlineWidth) >= 2];
      });
    await page.keyboard.press("Tab");
    expect(await outline(".pw-neatline")).toEqual(["solid", highlight, true]);
    await page.keyboard.press("/");
    expect(await outline("[data-search]")).toEqual(["solid", highlight, true]);
  });

  it("tells the one that is chosen from the others", async () => {
    const page = await browser.open("?list=papers", { ...FORCED, bypassCSP: true });
    await expectPhase(page, "ready");
    const highlight = await systemColour(page, "Highlight");
    const lines = await page
      .getByRole("tab")
      .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor));
    expect(lines.map((line) => line === highlight)).toEqual([true, false, false, false]);

    await page.locator("[data-do=more]").click();
    const ticks = await page
      .getByRole("menuitemradio")
      .evaluateAll((items) => items.map((item) => getComputedStyle(item, "::before").visibility));
    expect(ticks).toEqual(["visible", "hidden", "hidden"]);
    await page.keyboard.press("Escape");

    await page.getByRole("combobox", { name: /^Search/ }).fill("reward model");
    const result = page.locator(".pw-result[aria-selected=true]");
    await result.waitFor();
    const inks = await result.evaluate((row) =>
      [row, ...row.querySelectorAll("span, small, b")].map((part) => getComputedStyle(part).color),
    );
    expect(new Set(inks).size).toBe(1);
    expect(await result.evaluate((row) => getComputedStyle(row).backgroundColor)).toBe(highlight);

    await page.evaluate(() => window.paperweft!.select("method/dpo"));
    await page.getByRole("button", { name: "Connect to…" }).press("Enter");
    await page.locator(".pw-picker input").fill("value");
    const pick = page.locator(".pw-pick[aria-selected=true]");
    await pick.waitFor();
    expect(await pick.evaluate((row) => getComputedStyle(row).backgroundColor)).toBe(highlight);
  });
});
