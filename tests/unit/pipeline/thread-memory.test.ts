import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { giveBackMemory } from "../../../src/pipeline/thread-memory.ts";

describe("memory that is given back", () => {
  it("is what nothing uses, and that alone", async () => {
    const used = { paper: "SALMON" };
    const refs = [new WeakRef(used), new WeakRef({ paper: "PAL" })];
    // What a reference names is in use to the end of the turn.
    await setImmediate();
    giveBackMemory();
    expect(refs.map((ref) => ref.deref()?.paper)).toEqual([used.paper, undefined]);
  });
});
