/** What a newcomer asks in plain words, and where it leads. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, expectSelection, useBrowser } from "./browser.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Asks, by the keyboard alone, and waits for the first result. */
async function ask(page: Page, question: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(question);
  await page.getByRole("option").first().waitFor();
}

const active = (page: Page) => page.locator("[role=option][aria-selected=true]");
const focusIsInPanel = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest("[data-panel]") !== null);

describe("a question in the search field", () => {
  const browser = useBrowser();

  it.each([
    "how are DPO and value alignment connected?",
    "DPO and value alignment",
    "DPO value alignment",
  ])("offers the paths between two things first: %s", async (question) => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, question);
    await active(page)
      .filter({ hasText: "How are DPO and “value alignment” connected?" })
      .waitFor();
    await page
      .locator("[data-live]")
      .filter({ hasText: "How are DPO and “value alignment” connected? Enter answers." })
      .waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /DPO and “value alignment”/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("path")).toBe("method/dpo,concept/value-alignment");
    expect(await focusIsInPanel(page)).toBe(true);
  });

  it("says where to begin, and why with each paper, and lists them with Enter", async () => {
    const page = await browser.open("", PHONE);
    await expectPhase(page, "ready");
    await ask(page, "what should I read first?");
    await active(page)
      .filter({ hasText: /^All \d papers, in the list$/ })
      .waitFor();
    await page
      .locator(".pw-read-as", { hasText: "To begin with: surveys, and those that share most with" })
      .waitFor();
    const papers = page.getByRole("group", { name: /^Papers/ }).getByRole("option");
    const reasons = await papers.locator("small").allInnerTexts();
    expect(reasons).toHaveLength(await papers.count());
    expect(reasons[0]).toBe("survey, by its title");
    expect(reasons.at(-1)).toMatch(/^of .+: shares terms with \d+ papers$/);
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("list=papers");
  });

  it("says in the panel's head what a section is of that the answer opens", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, "what should I read after SALMON?");
    await page.keyboard.press("Enter");
    const name = page.locator(".pw-head-title");
    await name.filter({ hasText: "SALMON", visible: true }).waitFor();
    // What the name takes the place of is out of sight, not out of the keyboard's reach.
    const community = page.locator("[data-running] .pw-region");
    await community.focus();
    await name.waitFor({ state: "hidden" });
    expect((await community.boundingBox())!.width).toBeGreaterThan(20);
    await community.blur();
    await name.waitFor();
    await page.locator("[data-panel]").evaluate((panel) => panel.scrollTo(0, 0));
    await name.waitFor({ state: "hidden" });
  });

  it("finds the papers that use a method, each with its sentence", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, "which papers use DPO?");
    await page.getByText("Read as uses:DPO").waitFor();
    const users = await page.evaluate(() => {
      const { graph } = window.paperweft!;
      return graph!.filterInEdges("method/dpo", (_edge, { relation }) => relation === "uses")
        .length;
    });
    expect(users).toBeGreaterThan(2);
    const papers = page.locator(".pw-result-paper");
    await expect.poll(() => papers.locator("small b").count()).toBeGreaterThan(2);
    expect(await papers.count()).toBe(users);
    await expectAccessible(page);
  });

  it.each([
    ["which papers use DPO?", "papers", "6 of 63 papers"],
    ["who introduces a benchmark?", "papers", "5 of 63 papers"],
    ["uses:DPO", "papers", "6 of 63 papers"],
    ["methods for human preferences", "methods", /^\d+ of 95 methods$/],
  ])("lists by Enter what is a set, lit on the map: %s", async (question, tab, title) => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, question);
    await active(page).filter({ hasText: "in the list" }).waitFor();
    await page.locator("[data-live]").filter({ hasText: "Enter lists them." }).waitFor({
      state: "attached",
    });
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: title }).waitFor();
    expect(await focusIsInPanel(page)).toBe(true);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get("q"), searchParams.get("list")]).toEqual([question, tab]);
    // All of it is lit, not the neighbourhood of the row that has the focus.
    expect(await page.locator("[data-panel] .pw-lit").count()).toBe(0);
    await page.goBack();
    await page.locator("[data-panel]").waitFor({ state: "hidden" });
    expect(new URL(page.url()).searchParams.get("q")).toBe(question);
  });

  it("says which name nothing has, and which words were left out", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, "how are quantum computers and DPO connected?");
    const message = page.locator("[data-search-message]");
    await message.getByText("Nothing on this map is called quantum computers.").waitFor();
    await message.getByText("Without quantum, computers:").waitFor();
    await active(page).getByText("DPO").waitFor();
    await expectAccessible(page);
  });

  it("is answered for whoever follows a link to it, until the map is pressed", async () => {
    const page = await browser.open("?q=which+papers+use+DPO%3F");
    await expectPhase(page, "ready");
    await page.getByText("Read as uses:DPO").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await page.mouse.click(1380, 60);
    await page.getByText("Read as uses:DPO").waitFor({ state: "hidden" });
  });

  it("is answered on a phone below the map, with what it lights in sight above", async () => {
    const page = await browser.open("?q=which+papers+use+DPO%3F", PHONE);
    await expectPhase(page, "ready");
    await page.getByText("Read as uses:DPO").waitFor();
    const answer = page.locator("[data-answer]");
    await expect.poll(async () => (await answer.boundingBox())!.y).toBeGreaterThan(844 * 0.44);
    await expect.poll(() => page.evaluate(() => window.paperweft!.camera!.view().zoom)).not.toBe(1);
    await expectAccessible(page);
    // Whoever types has the answer at the field, above the keyboard.
    await page.locator("[data-search] input").tap();
    await expect.poll(async () => (await answer.boundingBox())!.y).toBeLessThan(100);
  });

  it("opens by Enter what is called just so, in any spelling", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, "RL");
    await active(page).getByText("reinforcement learning").waitFor();
    await page.keyboard.press("Enter");
    await expectSelection(page, "concept/reinforcement-learning");
  });

  it("finds who introduces a benchmark, and says which", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, "who introduces a benchmark?");
    await page.getByText("Read as introduces:benchmark").waitFor();
    await page.locator(".pw-result-paper small").filter({ hasText: "introduces SNARE" }).waitFor();
  });

  it("finds the papers that use an idea: those that discuss it", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, "which papers use human preferences?");
    await page.getByText('Read as uses:"human preferences"').waitFor();
    const papers = await page.evaluate(() =>
      window.paperweft!.graph!.inDegree("concept/human-preference"),
    );
    await page
      .locator("[data-live]")
      .filter({ hasText: `${String(papers)} papers` })
      .waitFor({ state: "attached" });
  });

  it("looks for no word that only asks", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, "which papers have to do with brains?");
    const found = page.locator(".pw-result-paper");
    await expect.poll(() => found.filter({ hasText: /brain/i }).count()).toBeGreaterThan(2);
    expect(await found.filter({ hasNotText: /brain|neur/i }).count()).toBe(0);
  });

  it("opens what to read after a paper", async () => {
    const page = await browser.open("", PHONE);
    await expectPhase(page, "ready");
    await ask(page, "what should I read after SALMON?");
    await active(page).filter({ hasText: "What should I read after SALMON?" }).tap();
    const key = "paper/salmon-self-alignment-with-principle-following-reward-models";
    await expectSelection(page, key);
    const next = page.getByRole("heading", { level: 3, name: "Read next" });
    await next.waitFor();
    await expect
      .poll(() => next.evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(844);
  });

  it("sets what papers say side by side, by what their sentences do", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await ask(page, "what do the reward-model papers disagree about?");
    await page.keyboard.press("Enter");
    await expectSelection(page, "concept/reward-model");
    const problems = page.locator(".pw-stance").filter({ hasText: "Name a problem" });
    await problems.waitFor();
    expect(await problems.locator("figure").count()).toBeGreaterThan(1);
    for (const figure of await problems.locator("figure").all()) {
      expect(await figure.locator(".pw-cue").count()).toBeGreaterThan(0);
      expect(await figure.locator("mark").count()).toBeGreaterThan(0);
    }
    await page.getByRole("heading", { level: 4, name: /^Claim a gain/ }).waitFor();
    expect(await focusIsInPanel(page)).toBe(true);
    await expectAccessible(page);
  });

  it("is answered though Enter comes before the answer", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.keyboard.press("/");
    await page.keyboard.type("what do the reward-model papers disagree about?");
    await page.keyboard.press("Enter");
    await expectSelection(page, "concept/reward-model");
  });

  it("stays with what the arrows have gone to when the same is asked again", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("reward");
    const chosen = page.locator("[role=option][aria-selected=true]");
    const first = await chosen.getAttribute("data-key");
    await page.locator("[role=listbox][aria-busy]").waitFor({ state: "detached" });
    for (const key of ["ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    const gone = (await chosen.getAttribute("data-key"))!;
    expect(gone).not.toBe(first);
    await page.keyboard.press("Control+k");
    await page.locator("[role=listbox][aria-busy]").waitFor({ state: "detached" });
    expect(await chosen.getAttribute("data-key")).toBe(gone);
    await page.keyboard.press("Enter");
    await expectSelection(page, gone);
  });

  it("is answered by the things to try where its answer stands", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    await page.getByRole("link", { name: /^What do papers say about/ }).click();
    await page.locator(".pw-stance").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: /^What should I read after/ }).click();
    const next = page.locator("[data-part=next] h3");
    await next.waitFor();
    await expect
      .poll(() => next.evaluate((it) => it.getBoundingClientRect().top))
      .toBeLessThan(200);
  });
});
