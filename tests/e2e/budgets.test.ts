import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { START_PAGE } from "../budgets.ts";
import { expectPhase, useBrowser } from "./browser.ts";

describe("the start page", () => {
  const browser = useBrowser();

  it("keeps to its budgets of bytes", async () => {
    const bodies = new Map<string, Promise<Buffer>>();
    const page = await browser.open("", {
      before: (opened) => {
        opened.on("response", (response) => {
          const kind = response.request().resourceType();
          bodies.set(`${kind} ${response.url()}`, response.body());
        });
      },
    });
    await expectPhase(page, "ready");

    const sums = { scripts: 0, fonts: 0, styles: 0 };
    for (const [name, body] of bodies) {
      if (name.startsWith("script ")) sums.scripts += gzipSync(await body).length;
      if (name.startsWith("stylesheet ")) sums.styles += gzipSync(await body).length;
      if (name.startsWith("font ")) sums.fonts += (await body).length;
    }
    for (const [kind, limit] of Object.entries(START_PAGE)) {
      const sum = sums[kind as keyof typeof sums];
      // None at all would mean that nothing was measured.
      expect(sum, kind).toBeGreaterThan(0);
      expect(sum, kind).toBeLessThanOrEqual(limit);
    }
  });

  it("is styled in words that Safari reads too", async () => {
    const bodies: Promise<string>[] = [];
    const page = await browser.open("", {
      before: (opened) => {
        opened.on("response", (response) => {
          if (response.request().resourceType() === "stylesheet") bodies.push(response.text());
        });
      },
    });
    await expectPhase(page, "ready");

    const underlines = (await Promise.all(bodies)).flatMap(
      (styles) => styles.match(/text-decoration:underline[^;}]*/g) ?? [],
    );
    expect(underlines.length).toBeGreaterThan(0);
    // One with a thickness in the short form is none to it; a style sheet is shortened to that.
    expect(underlines.filter((each) => /\d/.test(each))).toEqual([]);
  });
});
