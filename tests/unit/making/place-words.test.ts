import { describe, expect, it } from "vitest";
import { placeWords } from "../../../src/making/place-words.ts";

describe("placeWords(place)", () => {
  it("says in words where something stands, as far as it is known", () => {
    expect(placeWords({ file: "refs.bib" })).toBe("refs.bib");
    expect(placeWords({ file: "refs.bib", line: 41, record: 3 })).toBe("refs.bib, line 41");
    expect(placeWords({ file: "refs.json", record: 3, field: "year" })).toBe(
      "refs.json, record 3, year",
    );
  });
});
