import { describe, expect, it } from "vitest";
import { expectAccessible, expectPhase, useBrowser } from "./browser.ts";

describe("more like these", () => {
  const browser = useBrowser();

  it("names what is nearest to all that is chosen, and takes one of them in", async () => {
    const page = await browser.open();
    await expectPhase(page, "ready");
    const seeds = await page.evaluate(() => {
      const graph = window.paperweft!.graph!;
      const shared = graph.filterNodes(
        (_key, { kind, degree }) => kind === "concept" && degree > 3,
      );
      return graph.inNeighbors(shared[0]!).slice(0, 2);
    });
    await page.goto(new URL(`?select=${seeds.join()}`, page.url()).href);
    await expectPhase(page, "ready");
    await page.getByText("More like these").click();
    const links = page.locator(".pw-likes .pw-paper-link");
    await links.first().waitFor();
    const keys = await links.evaluateAll((found) => found.map((link) => link.dataset["key"]));
    expect(keys.length).toBeLessThanOrEqual(12);
    expect(keys.filter((key) => seeds.includes(key ?? ""))).toEqual([]);
    expect(await page.locator(".pw-likes .pw-carrier").count()).toBeGreaterThan(0);
    await expectAccessible(page);

    await page.locator(".pw-likes").getByRole("button", { name: "Choose" }).first().click();
    await expect
      .poll(() => page.evaluate(() => window.paperweft!.selection))
      .toEqual([seeds[0], keys[0], seeds[1]]);
  });
});
