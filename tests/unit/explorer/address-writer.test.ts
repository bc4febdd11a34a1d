import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAddressWriter } from "../../../src/explorer/address-writer.ts";
import { INITIAL_STATE, type ExplorerState } from "../../../src/explorer/state.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A writer, what is shown, and what was written. */
function writing() {
  const written: string[] = [];
  let standing = "?q=";
  const shown = { query: "" };
  const put = (how: string) => (address: string) => {
    written.push(`${how} ${address}`);
    standing = address;
  };
  const trail = { step: put("step"), replace: put("replace") };
  const writer = createAddressWriter(
    trail,
    () => standing,
    ({ query } = { ...INITIAL_STATE, ...shown }) => `?q=${query}`,
  );
  return { writer, shown, written };
}
const asked = (query: string): ExplorerState => ({ ...INITIAL_STATE, query });

describe("createAddressWriter(trail, standing, format)", () => {
  it("writes what is shown once nothing has changed for 350 ms", () => {
    const { writer, shown, written } = writing();
    for (const query of ["o", "ow", "owl"]) {
      shown.query = query;
      writer.replaceSoon();
      vi.advanceTimersByTime(349);
    }
    expect(written).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(written).toEqual(["replace ?q=owl"]);
  });

  it("writes nothing that stands there already", () => {
    const { writer, shown, written } = writing();
    writer.step();
    writer.replace();
    shown.query = "owl";
    writer.step();
    writer.step();
    expect(written).toEqual(["step ?q=owl"]);
  });

  it("settles what waits, by the state before where that is given, and nothing else", () => {
    const { writer, shown, written } = writing();
    shown.query = "owls";
    writer.settle();
    expect(written).toEqual([]);
    writer.replaceSoon();
    writer.settle(asked("owl"));
    expect(written).toEqual(["replace ?q=owl"]);
    vi.advanceTimersByTime(1000);
    expect(written).toEqual(["replace ?q=owl"]);
  });

  it("drops what waits, and at a step as well, which writes it", () => {
    const { writer, shown, written } = writing();
    shown.query = "owl";
    writer.replaceSoon();
    writer.drop();
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([]);
    writer.replaceSoon();
    writer.step();
    vi.advanceTimersByTime(1000);
    expect(written).toEqual(["step ?q=owl"]);
  });
});
