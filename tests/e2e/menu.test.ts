import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, useBrowser } from "./browser.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const focused = (page: Page) =>
  page.evaluate(() => {
    const { entry, do: control } = (document.activeElement as HTMLElement).dataset;
    return entry ?? control ?? document.activeElement!.tagName;
  });

describe("the menu", () => {
  const browser = useBrowser();

  async function openMenu(page: Page): Promise<void> {
    await page.locator("[data-do=more]").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
  }

  it("is walked with the keyboard, and gives the focus back", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await openMenu(page);
    await page.keyboard.press("End");
    await expect.poll(() => focused(page)).toBe("about");
    await page.keyboard.press("ArrowDown");
    const first = await focused(page);
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("about");
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe(first);
    await page.keyboard.type("da");
    expect(await focused(page)).toBe("colours-dark");
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("more");
  });

  it("does what is chosen, and says which colours are", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await openMenu(page);
    await page.keyboard.type("da");
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("more");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await openMenu(page);
    await page.getByRole("menuitemradio", { name: "Dark", checked: true }).waitFor();
    await page.keyboard.type("k");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
  });

  it.each(["light", "dark"] as const)("everyone can use it in %s colours", async (colorScheme) => {
    const page = await browser.open("", { colorScheme });
    await expectPhase(page, "ready");
    await openMenu(page);
    await expectAccessible(page);
  });

  it("has targets that a finger hits, all of them on the screen", async () => {
    for (const viewport of [PHONE.viewport, { width: 320, height: 480 }]) {
      const page = await browser.open("", { ...PHONE, viewport });
      await expectPhase(page, "ready");
      await page.locator("[data-do=more]").tap();
      await page.getByRole("menu").waitFor();
      const wrong = await page.locator("[data-menu] [data-entry]").evaluateAll((items) =>
        items
          .map((item) => {
            item.scrollIntoView({ block: "nearest" });
            return item.getBoundingClientRect();
          })
          .filter(
            ({ left, right, top, bottom, height }) =>
              height < 44 || left < 0 || right > innerWidth || top < 0 || bottom > innerHeight,
          )
          .map(({ x, y, width, height }) => [x, y, width, height]),
      );
      expect(wrong).toEqual([]);
      // A tap beside it puts it away.
      await page.touchscreen.tap(viewport.width / 2, 10);
      await page.getByRole("menu").waitFor({ state: "hidden" });
    }
  });
});
