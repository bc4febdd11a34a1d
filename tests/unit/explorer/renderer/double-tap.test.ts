import { expect, it } from "vitest";
import { createDoubleTap } from "../../../../src/explorer/renderer/double-tap.ts";

it("is the second tap within 300 ms of the first, and begins anew after it", () => {
  const isSecond = createDoubleTap();
  expect([0, 299, 400, 699, 1000, 1300].map(isSecond)).toEqual([
    false,
    true,
    false,
    true,
    false,
    false,
  ]);
});
