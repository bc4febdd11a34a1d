import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectPhase, openEntry, useBrowser } from "./browser.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe("back on a phone", () => {
  const browser = useBrowser();

  const chosen = (page: Page) => page.evaluate(() => window.paperweft!.selection);
  /** Opens the map, ready; "back" from there leaves it. */
  async function open(address = ""): Promise<Page> {
    const page = await browser.open(address, PHONE);
    await expectPhase(page, "ready");
    return page;
  }
  /** The reader's own step: what it leads to is the caller's to wait for. */
  const back = (page: Page) => page.goBack({ waitUntil: "commit" });

  it("closes the results, and keeps what was typed", async () => {
    const page = await open();
    const field = page.getByRole("combobox", { name: /^Search/ });
    await field.tap();
    await field.pressSequentially("alignment");
    await page.locator(".pw-result").first().waitFor();
    await expect.poll(() => page.url()).toContain("q=alignment");
    await back(page);
    await page.locator(".pw-result").first().waitFor({ state: "hidden" });
    expect(await field.inputValue()).toBe("alignment");
    await expect.poll(() => page.url()).toContain("q=alignment");
    // The buttons have their place again.
    await page.locator("[data-do=list]").waitFor();
  });

  it("goes from a result to what was there before it, and then leaves", async () => {
    const page = await open("?select=concept/human-value");
    await expect.poll(() => chosen(page)).toEqual(["concept/human-value"]);
    const field = page.getByRole("combobox", { name: /^Search/ });
    await field.tap();
    await field.pressSequentially("DPO");
    await page.locator(".pw-result").first().tap();
    await expect.poll(() => chosen(page)).not.toEqual(["concept/human-value"]);
    await expect.poll(() => page.locator("[data-answer]").isVisible()).toBe(false);
    await back(page);
    await expect.poll(() => chosen(page)).toEqual(["concept/human-value"]);
    await back(page);
    await expect.poll(() => page.url()).toBe("about:blank");
  });

  it("makes a sheet smaller that was drawn up", async () => {
    const page = await open();
    const cartouche = page.locator("[data-cartouche]");
    const grip = cartouche.locator("[data-grip]");
    await grip.tap();
    await grip.tap();
    await expect.poll(() => cartouche.getAttribute("data-sheet")).toBe("full");
    await back(page);
    await expect.poll(() => cartouche.getAttribute("data-sheet")).toBe("peek");

    await grip.tap();
    await page.locator("[data-communities] .pw-community-link").first().tap();
    const panel = page.locator("[data-panel]");
    await panel.locator("[data-grip]").tap();
    await expect.poll(() => panel.getAttribute("data-sheet")).toBe("full");
    await back(page);
    await expect.poll(() => panel.getAttribute("data-sheet")).toBe("half");
    expect(await chosen(page)).toHaveLength(1);
    await back(page);
    await expect.poll(() => chosen(page)).toEqual([]);
    expect(await cartouche.getAttribute("data-sheet")).toBe("half");
    await back(page);
    await expect.poll(() => cartouche.getAttribute("data-sheet")).toBe("peek");
  });

  it("makes a sheet smaller that came into sight again, and goes forward past it", async () => {
    const page = await open();
    const cartouche = page.locator("[data-cartouche]");
    await cartouche.locator("[data-grip]").tap();
    await page.locator("[data-communities] .pw-community-link").first().tap();
    const panel = page.locator("[data-panel]");
    await panel.locator("[data-close]").tap();
    await panel.waitFor({ state: "hidden" });
    expect(await cartouche.getAttribute("data-sheet")).toBe("half");
    await back(page);
    await expect.poll(() => cartouche.getAttribute("data-sheet")).toBe("peek");
    expect(await chosen(page)).toEqual([]);
    await back(page);
    await expect.poll(() => chosen(page)).toHaveLength(1);
    await back(page);
    await expect.poll(() => chosen(page)).toEqual([]);
    await page.goForward({ waitUntil: "commit" });
    await expect.poll(() => chosen(page)).toHaveLength(1);
  });

  it("closes the menu, and a dialog that it led to", async () => {
    const page = await open();
    const menu = page.locator("[data-menu]");
    await page.locator("[data-do=more]").tap();
    await menu.waitFor();
    await back(page);
    await menu.waitFor({ state: "hidden" });
    for (const [entry, dialog] of [
      ["share", "[data-dialog=share]"],
      ["keys", "dialog[data-help]"],
    ] as const) {
      await page.locator("[data-do=more]").tap();
      await page.locator(`[data-menu] [data-entry=${entry}]`).tap();
      await page.locator(dialog).waitFor();
      await back(page);
      await page.locator(dialog).waitFor({ state: "hidden" });
    }
    await expectPhase(page, "ready");
  });

  it("leaves no dialog over the step that several steps lead back to", async () => {
    const page = await open("?select=concept/human-value");
    await page.locator("[data-panel] [data-close]").tap();
    await expect.poll(() => chosen(page)).toEqual([]);
    await openEntry(page, "share", "share");
    const dialog = page.locator("[data-dialog=share]");
    await dialog.waitFor();
    // The menu left its guard, before the dialog's or for it.
    await page.evaluate(() => {
      const { paperweft } = history.state as { paperweft: { guards: number } };
      history.go(-1 - paperweft.guards);
    });
    await expect.poll(() => chosen(page)).toEqual(["concept/human-value"]);
    await dialog.waitFor({ state: "hidden" });
  });

  it("closes the list, and comes back to it from what was chosen there", async () => {
    const page = await open();
    const rows = page.locator("[data-panel] [role=row]");
    await page.locator("[data-do=list]").tap();
    await rows.first().waitFor();
    await expect.poll(() => page.url()).toContain("list=papers");
    await rows.first().locator("a").tap();
    await expect.poll(() => chosen(page)).toHaveLength(1);
    await back(page);
    await rows.first().waitFor();
    expect(await chosen(page)).toEqual([]);
    await back(page);
    await page.locator("[data-panel]").waitFor({ state: "hidden" });
    await expect.poll(() => page.url()).not.toContain("list=");
    await back(page);
    await expect.poll(() => page.url()).toBe("about:blank");
  });

  it("steps over what was closed by hand", async () => {
    const page = await open();
    await page.locator("[data-do=list]").tap();
    await page.locator("[data-panel] [data-close]").tap();
    await page.locator("[data-panel]").waitFor({ state: "hidden" });
    // No press is lost where there is no page before this one.
    await expect
      .poll(() => page.evaluate(() => (history.state as { paperweft: object }).paperweft))
      .toEqual({ step: 0, guards: 0 });
    await back(page);
    await expect.poll(() => page.url()).toBe("about:blank");
  });

  it("closes the answer to a shared question, once it was touched", async () => {
    const page = await open("?q=reward");
    const answer = page.locator("[data-answer]");
    await answer.waitFor();
    await answer.locator(".pw-result-group, [role=group] > *").first().tap();
    await expect
      .poll(() => page.evaluate(() => (history.state as { paperweft?: object } | null)?.paperweft))
      .toEqual({ step: 0, guards: 1 });
    await back(page);
    await answer.waitFor({ state: "hidden" });
    expect(page.url()).toContain("q=reward");
  });
});

describe("back beside a desk", () => {
  const browser = useBrowser();

  it("is for what was chosen alone, and forward as well", async () => {
    const page = await browser.open("?select=concept/human-value");
    await expectPhase(page, "ready");
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    await openEntry(page, "share", "share");
    await page.keyboard.press("Escape");
    const field = page.getByRole("combobox", { name: /^Search/ });
    await field.fill("DPO");
    expect(await entries()).toBe(before);
    await page.locator(".pw-result").first().click();
    await expect.poll(entries).toBe(before + 1);
    const chosen = () => page.evaluate(() => window.paperweft!.selection.join());
    await expect.poll(chosen).not.toBe("concept/human-value");
    const second = await chosen();
    await page.goBack();
    await expect.poll(chosen).toBe("concept/human-value");
    await page.goForward();
    await expect.poll(chosen).toBe(second);
  });
});
