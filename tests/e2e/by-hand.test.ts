import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, useBrowser } from "./browser.ts";

describe("nodes hidden, pinned and folded by hand", () => {
  const browser = useBrowser();
  const row = (page: Page) => page.locator("[data-hand-row]");
  const shownIn = (page: Page) => page.locator("[data-shown]");
  const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
  /** Hears all that is said from now on: what is said next takes its place. */
  const listen = async (page: Page): Promise<() => Promise<string>> => {
    await page.evaluate(() => {
      const region = document.querySelector("[data-live]")!;
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
      });
    });
    return () => page.evaluate(() => (window as unknown as { said: string[] }).said.join("\n"));
  };

  /** Opens the map with a paper chosen that alone has some of its terms; gives its key. */
  async function openPaper(options = {}): Promise<{ page: Page; key: string }> {
    const page = await browser.open("", options);
    await expectPhase(page, "ready");
    const key = await page.evaluate(() => {
      const { graph, select } = window.paperweft!;
      const found = graph!.findNode(
        (paper, { kind }) =>
          kind === "paper" && graph!.neighbors(paper).some((term) => graph!.degree(term) === 1),
      )!;
      select(found);
      return found;
    });
    await row(page).waitFor();
    return { page, key };
  }

  it("are hidden, folded and pinned by keys, said, undone by keys, and done again", async () => {
    const { page, key } = await openPaper();
    const heard = await listen(page);
    await page.locator("[data-map]").focus();
    await page.keyboard.press("h");
    await shownIn(page).getByText("62 of 63 papers").waitFor();
    await page.locator("[data-absent]").getByText("Hidden by hand.").waitFor();
    await expect.poll(heard).toMatch(/ hidden\n(?:.*\n)*62 of 63 papers/);
    await expect.poll(() => parameter(page, "hide")).toBe(key);
    // The pin holds against hiding: one of them alone can be.
    await page.keyboard.press("p");
    await expect.poll(() => parameter(page, "pin")).toBe(key);
    expect(parameter(page, "hide")).toBeNull();
    await page.keyboard.press("f");
    await expect.poll(() => parameter(page, "fold")).toBe(key);

    for (const name of ["fold", "pin", "hide"]) {
      await page.keyboard.press("Control+z");
      await expect.poll(() => parameter(page, name)).toBeNull();
    }
    await shownIn(page).getByText("All 63 papers").waitFor();
    for (const name of ["hide", "pin"]) {
      await page.keyboard.press("Control+y");
      await expect.poll(() => parameter(page, name)).toBe(key);
    }
  });

  it("come back from the address, and are undone one by one", async () => {
    const { page, key } = await openPaper();
    const [hub, other] = await page.evaluate(
      (chosen) =>
        window
          .paperweft!.graph!.nodes()
          .filter((node) => node.startsWith("concept/") && node !== chosen),
      key,
    );
    const path = `?hide=${hub!}&pin=${other!}&fold=${key},concept/nobody-has-this`;
    const again = await browser.open(path);
    await expectPhase(again, "ready");
    await again.getByText("This map has no concept/nobody-has-this.").waitFor();
    await again.getByRole("button", { name: "Search for “nobody has this”" }).click();
    expect(await again.getByRole("combobox").inputValue()).toBe("nobody has this");
    await again.locator("[data-search-message]").waitFor();
    await again.keyboard.press("Escape");
    await again.keyboard.press("Escape");
    const list = shownIn(again).getByRole("list", { name: "Filters" });
    expect(await list.getByRole("button").count()).toBe(3);
    await list.getByRole("button", { name: /hidden/ }).click();
    await expect.poll(() => parameter(again, "hide")).toBeNull();
    await shownIn(again).getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => parameter(again, "fold")).toBeNull();
    // A pin leaves nothing out, and stays.
    expect(parameter(again, "pin")).toBe(other);
  });

  it("say in the panel why they are not there, and are shown by it", async () => {
    const { page, key } = await openPaper();
    await page.locator("button[data-kind=paper]").click();
    const absent = page.locator("[data-absent]");
    await absent.getByText("The filters hide this.").waitFor();
    await absent.getByRole("button", { name: "Show it" }).focus();
    await page.keyboard.press("Enter");
    await row(page).getByRole("button", { name: "Unpin" }).waitFor();
    await expect.poll(() => parameter(page, "pin")).toBe(key);
    expect(await row(page).locator(":focus").count()).toBe(1);
  });

  it.each(["light", "dark"] as const)(
    "leave a panel that all can use, in %s colours",
    async (colorScheme) => {
      const { page } = await openPaper({ colorScheme });
      await row(page).getByRole("button", { name: /^Fold/ }).click();
      await row(page).getByRole("button", { name: "Hide" }).click();
      await page.locator("[data-absent]").getByText("Hidden by hand.").waitFor();
      await expectAccessible(page);
    },
  );

  it("leave only what is near, nearer and farther, by keys and buttons, in address and words", async () => {
    const { page, key } = await openPaper();
    await page.locator("[data-map]").focus();
    await page.keyboard.press("1");
    await shownIn(page)
      .getByText(/^1 of 63 papers/)
      .waitFor();
    await expect.poll(() => parameter(page, "near")).toBe(`${key},1`);
    await row(page).getByRole("button", { name: "2 steps" }).click();
    await expect.poll(() => parameter(page, "near")).toBe(`${key},2`);
    expect(await row(page).locator(":focus").count()).toBe(1);
    const again = await browser.open(`?near=${key},2`);
    await expectPhase(again, "ready");
    await shownIn(again)
      .getByRole("button", { name: /^Within 2 steps of/ })
      .click();
    await expect.poll(() => parameter(again, "near")).toBeNull();
    await page.keyboard.press("2");
    await expect.poll(() => parameter(page, "near")).toBeNull();
  });

  it("are offered below what the paper is: its panel begins with its title", async () => {
    const { page } = await openPaper();
    const [title, actions] = [page.locator("[data-body] h2"), row(page)];
    const [above, below] = [(await title.boundingBox())!, (await actions.boundingBox())!];
    expect(below.y).toBeGreaterThan(above.y + above.height);
    const head = (await page.locator("[data-running]").boundingBox())!;
    expect(above.y - head.y - head.height).toBeLessThan(60);
  });

  it("have targets that a finger hits", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page } = await openPaper(phone);
    const heights = await row(page)
      .locator("button")
      .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height));
    expect(heights).toHaveLength(6);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
