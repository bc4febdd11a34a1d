import { expect, it } from "vitest";
import { createDwell } from "../../../../src/explorer/renderer/dwell.ts";

it("has read a thread once the pointer has lain on it for 150 ms", () => {
  let time = 0;
  const dwell = createDwell(() => time);
  expect(dwell.point("a")).toBe(true);
  time = 149;
  expect(dwell.hasRead("a")).toBe(false);
  time = 150;
  expect([dwell.hasRead("a"), dwell.hasRead("b")]).toEqual([true, false]);
});

it("begins anew at another thread, and not where the pointer moves along the same", () => {
  let time = 0;
  const dwell = createDwell(() => time);
  dwell.point("a");
  time = 100;
  expect(dwell.point("a")).toBe(false);
  time = 150;
  expect(dwell.hasRead("a")).toBe(true);
  expect(dwell.point("b")).toBe(true);
  expect([dwell.edge, dwell.hasRead("b")]).toEqual(["b", false]);
  dwell.point(null);
  expect([dwell.edge, dwell.point(null)]).toEqual([null, false]);
});
