import { describe, expect, it } from "vitest";
import { latestOnly } from "../../../../src/explorer/search/latest.ts";

/** Work that waits to be let go, and what was worked on. */
function gated() {
  const begun: string[] = [];
  const gates: (() => void)[] = [];
  const ask = latestOnly(async (asked) => {
    begun.push(asked);
    await new Promise<void>((go) => gates.push(go));
    return asked.toUpperCase();
  });
  return { begun, gates, ask };
}

describe("latestOnly(work)", () => {
  it("does what is asked for while it works one after the other, and of that the last alone", async () => {
    const { begun, gates, ask } = gated();
    const answers = ["r", "re", "rew"].map((text) => ask(text));
    expect(begun).toEqual(["r"]);
    gates[0]!();
    expect(await answers[0]).toBe("R");
    expect(await answers[1]).toBeUndefined();
    expect(begun).toEqual(["r", "rew"]);
    gates[1]!();
    expect(await answers[2]).toBe("REW");
  });
  it("goes on after work that failed", async () => {
    let fails = true;
    const ask = latestOnly((asked) =>
      fails ? Promise.reject(new Error(asked)) : Promise.resolve(asked),
    );
    await expect(ask("a")).rejects.toThrow("a");
    fails = false;
    expect(await ask("b")).toBe("b");
  });
});
