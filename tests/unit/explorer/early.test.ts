import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { CARTOUCHE_SCRIPT } from "../../../src/explorer/early.ts";

/** A page with one word for each case, after the script that stands behind its cartouche. */
function afterScript(protocol: string) {
  const unless = { hidden: false };
  const onDisk = { hidden: true };
  const documentElement = { dataset: { paperweft: "loading" } as Record<string, string> };
  const parts: Readonly<Record<string, readonly object[]>> = {
    "[data-if-disk]": [onDisk],
    "[data-unless-disk]": [unless],
  };
  runInNewContext(CARTOUCHE_SCRIPT, {
    document: {
      documentElement,
      querySelector: () => ({ dataset: {}, querySelector: () => null }),
      querySelectorAll: (selector: string) => parts[selector],
    },
    localStorage: { getItem: () => "" },
    location: { protocol },
    matchMedia: () => ({ matches: false }),
  });
  return { data: documentElement.dataset, unless, onDisk };
}

describe("CARTOUCHE_SCRIPT", () => {
  it("says of a page that was opened from disk that it was", () => {
    const { data, unless, onDisk } = afterScript("file:");
    expect(data).toEqual({ paperweft: "failed", unstarted: "" });
    expect([unless.hidden, onDisk.hidden]).toEqual([true, false]);
  });

  it("leaves a page from a web server to its modules", () => {
    const { data, unless, onDisk } = afterScript("https:");
    expect(data).toEqual({ paperweft: "loading" });
    expect([unless.hidden, onDisk.hidden]).toEqual([false, true]);
  });
});
