import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { sweepMemory } from "../../../src/pipeline/thread-memory.ts";

describe("sweepMemory()", () => {
  it("gives back what nothing uses, and that alone", async () => {
    const used = { paper: "SALMON" };
    const refs = [new WeakRef(used), new WeakRef({ paper: "PAL" })];
    // What a reference names is in use to the end of the turn.
    await setImmediate();
    sweepMemory();
    expect(refs.map((ref) => ref.deref()?.paper)).toEqual([used.paper, undefined]);
  });
});
