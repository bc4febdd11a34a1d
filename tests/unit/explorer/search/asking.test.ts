import { describe, expect, it } from "vitest";
import { createAsking, type Outcome } from "../../../../src/explorer/search/asking.ts";
import type { Answer } from "../../../../src/explorer/search.ts";

/** An answer that is told by the query it answers. */
const answerTo = (query: string): Answer => ({
  hits: [],
  called: new Set(),
  communities: [],
  needles: [],
  problems: [],
  unknown: [query],
  nearest: [],
  ...{ without: null, unnamed: [], reread: [], isSet: false },
  loosely: false,
  doing: [],
  asked: null,
  inNames: false,
});

/** Asks a search whose answers wait to be let go, and writes down what comes of it. */
function questioned() {
  const gates: (() => void)[] = [];
  const outcomes: string[] = [];
  const asking = createAsking({
    ask: async (query) => {
      await new Promise<void>((go) => gates.push(go));
      if (query === "broken") throw new Error("no index");
      return answerTo(query);
    },
  });
  const ask = (query: string): void => {
    asking.ask(query, (outcome: Outcome) => {
      outcomes.push(
        typeof outcome === "string" ? outcome : outcome === null ? "nothing" : outcome.unknown[0]!,
      );
    });
  };
  const letGo = async (): Promise<void> => {
    gates.shift()!();
    await new Promise((done) => setTimeout(done));
  };
  return { asking, ask, letGo, outcomes };
}

describe("createAsking(search)", () => {
  it("answers, and waits until then", async () => {
    const { asking, ask, letGo, outcomes } = questioned();
    expect(asking.isWaiting()).toBe(false);
    ask("looms");
    expect([asking.isWaiting(), outcomes]).toEqual([true, []]);
    await letGo();
    expect([asking.isWaiting(), outcomes]).toEqual([false, ["looms"]]);
  });
  it("tells of no answer that another question has overtaken", async () => {
    const { ask, letGo, outcomes } = questioned();
    ask("l");
    ask("lo");
    ask("loom");
    await letGo();
    expect(outcomes).toEqual([]);
    await letGo();
    expect(outcomes).toEqual(["loom"]);
  });
  it("has nothing to tell of an emptied field, at once, nor of what was asked before", async () => {
    const { ask, letGo, outcomes } = questioned();
    ask("looms");
    ask("  ");
    expect(outcomes).toEqual(["nothing"]);
    await letGo();
    expect(outcomes).toEqual(["nothing"]);
  });
  it("says where no index can be reached, and answers the next question", async () => {
    const { asking, ask, letGo, outcomes } = questioned();
    ask("broken");
    await letGo();
    expect([asking.isWaiting(), outcomes]).toEqual([false, ["unreachable"]]);
    ask("looms");
    await letGo();
    expect(outcomes).toEqual(["unreachable", "looms"]);
  });
  it("settles with the answer, or tells that something else is asked", async () => {
    const { asking, ask, letGo } = questioned();
    expect(await asking.settle()).toBe(true);
    ask("l");
    const first = asking.settle();
    ask("looms");
    const second = asking.settle();
    await letGo();
    await letGo();
    expect([await first, await second]).toEqual([false, true]);
  });
});
