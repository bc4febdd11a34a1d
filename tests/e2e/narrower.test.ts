import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, expectSelection, useBrowser } from "./browser.ts";

/** Nine papers have it; one more has a kind of it alone. */
const BROAD = "concept/reinforcement-learning";

const wider = (page: Page) => page.getByRole("button", { name: "10 with its 2 narrower terms" });

describe("a term with its narrower ones", () => {
  const browser = useBrowser();

  it("is counted in its panel, and lit and let go by a press", async () => {
    const page = await browser.open(`?select=${BROAD}`);
    await expectPhase(page, "ready");
    await wider(page).click();
    await expect.poll(() => wider(page).getAttribute("aria-pressed")).toBe("true");
    await expectAccessible(page);
    await wider(page).click();
    await expect.poll(() => wider(page).getAttribute("aria-pressed")).toBe("false");
  });

  it("is offered where papers about it are searched for", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.keyboard.press("/");
    await page.keyboard.type('about:"reinforcement learning"');
    const offer = page.getByRole("option", { name: "Light 10 with its 2 narrower terms" });
    await offer.waitFor();
    // The last of the options, by keys as by the eye.
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expectSelection(page, BROAD);
    await expect.poll(() => wider(page).getAttribute("aria-pressed")).toBe("true");
  });
});
