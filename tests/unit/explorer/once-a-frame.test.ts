import { describe, expect, it } from "vitest";
import { onceAFrame } from "../../../src/explorer/once-a-frame.ts";

function begin() {
  const done: string[] = [];
  const waiting = new Map<number, () => void>();
  let ids = 0;
  const work = onceAFrame((value: string) => done.push(value), {
    request(callback) {
      waiting.set(++ids, callback);
      return ids;
    },
    cancel: (id) => waiting.delete(id),
  });
  const frame = (): void => {
    const callbacks = [...waiting.values()];
    waiting.clear();
    for (const callback of callbacks) callback();
  };
  return { work, done, frame, waiting };
}

describe("onceAFrame(work)", () => {
  it("does the last of what was asked for since the last frame", () => {
    const { work, done, frame } = begin();
    for (const value of ["a", "b", "c"]) work.ask(value);
    expect(done).toEqual([]);
    frame();
    expect(done).toEqual(["c"]);
    work.ask("d");
    frame();
    expect(done).toEqual(["c", "d"]);
  });

  it("does at once what is not to wait, and not again with the frame", () => {
    const { work, done, frame, waiting } = begin();
    work.ask("a");
    work.flush();
    expect([done, waiting.size]).toEqual([["a"], 0]);
    frame();
    work.flush();
    expect(done).toEqual(["a"]);
  });
});
