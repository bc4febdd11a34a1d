import { expect, it } from "vitest";
import { METHOD_KINDS } from "../../src/dataset/reader.ts";
import { TERM_KINDS } from "../../src/term-rules.ts";

it("a map's rules name the kinds of methods that the dataset knows, in its order, and concepts", () => {
  expect(TERM_KINDS).toEqual(["concept", ...METHOD_KINDS]);
});
