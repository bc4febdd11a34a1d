import { describe, expect, it } from "vitest";
import { modulePath } from "../../../../src/explorer/share/qr-code.ts";

describe("modulePath(rows)", () => {
  it("draws a run of dark modules as one box", () => {
    expect(
      modulePath([
        [true, true, false],
        [false, false, false],
        [true, false, true],
      ]),
    ).toBe("M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
  });
});
