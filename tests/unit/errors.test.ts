import { describe, expect, it } from "vitest";
import { explainWriting, formatError, OutputError } from "../../src/errors.ts";

describe("explainWriting(place, hint, work)", () => {
  const explain = (error: unknown) =>
    explainWriting({ file: "looms.json" }, "make room", () => {
      throw error;
    }).catch((thrown: unknown) => thrown);

  it("gives what the work gives", async () => {
    const work = () => Promise.resolve(7);
    expect(await explainWriting({ file: "looms.json" }, "make room", work)).toBe(7);
  });

  it("says what the disk said, where, and what to do", async () => {
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), {
      code: "ENOSPC",
    });
    const error = await explain(full);
    expect(error).toBeInstanceOf(OutputError);
    expect((error as OutputError).cause).toBe(full);
    expect(formatError(error as OutputError)).toBe(
      "looms.json: cannot be written: ENOSPC: no space left on device, write\n  make room",
    );
  });

  it.each([
    new Error("no code"),
    Object.assign(new TypeError("the path must be a string"), { code: "ERR_INVALID_ARG_TYPE" }),
    new DOMException("the wait was ended", "AbortError"),
    Object.assign(new Error("aborted"), { name: "AbortError", code: "ABORT_ERR" }),
    new OutputError("explained already", { hint: "" }),
    "no error at all",
  ])("hands on as it is what is no word of the disk's: %s", async (error) => {
    expect(await explain(error)).toBe(error);
  });
});
