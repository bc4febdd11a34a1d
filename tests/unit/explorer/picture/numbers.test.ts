import { expect, it } from "vitest";
import { short } from "../../../../src/explorer/picture/numbers.ts";

it.each([
  [1, "1"],
  [1.005, "1"],
  [-0.001, "0"],
  [12.346, "12.35"],
])("writes %d in as few digits as can be seen", (value, text) => {
  expect(short(value)).toBe(text);
});
