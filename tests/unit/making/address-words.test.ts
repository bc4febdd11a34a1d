import { describe, expect, it } from "vitest";
import { OutputError, UsageError } from "../../../src/errors.ts";
import {
  explainReading,
  offerTitle,
  offerWords,
  pastedAddress,
  progressWords,
} from "../../../src/making/address-words.ts";
import { parseAddresses } from "../../../src/making/file-address.ts";

const PAGE = new URL("https://maps.test/make/");
const ONE = parseAddresses(["https://example.org/a.bib"], PAGE);
const OF_ONE_HOST = parseAddresses(
  ["https://example.org/a.bib", "https://example.org/b.bib"],
  PAGE,
);
const OF_TWO = parseAddresses(["https://example.org/a.bib", "https://a.test/b.bib"], PAGE);

describe("progressWords(name, bytes, total)", () => {
  it("says how far it is, as far as that is known", () => {
    expect(progressWords("a.bib", 0, null)).toBe("Asking for a.bib…");
    expect(progressWords("a.bib", 1_200_000, 3_400_000)).toBe("a.bib: 1.2 MB of 3.4 MB");
    expect(progressWords("a.bib", 1_200_000, null)).toBe("a.bib: 1.2 MB");
  });
});

describe("offerTitle(files), offerWords(files)", () => {
  it("say what a link brings, and who would be asked", () => {
    expect([ONE, OF_TWO].map(offerTitle)).toEqual([
      ...["A link brings this file", "A link brings 2 files"],
    ]);
    expect(offerWords(ONE)).toBe(
      "Whoever made the link chose it. Your browser asks example.org for it, and makes the map on this device.",
    );
    expect(offerWords(OF_ONE_HOST)).toContain("asks example.org for them");
    expect(offerWords(OF_TWO)).toContain("asks these hosts for them");
  });
});

describe("explainReading(error)", () => {
  it("makes sentences, and leaves names as they are", () => {
    const hint = "try again";
    expect(explainReading(new OutputError("example.org did not answer", { hint }))).toEqual({
      what: "example.org did not answer.",
      hint: "Try again.",
    });
    expect(explainReading(new UsageError("there is no address here", { hint })).what).toBe(
      "There is no address here.",
    );
  });

  it("says of anything else that it is a defect", () => {
    expect(explainReading(new RangeError("x")).hint).toContain("a defect of Paperweft");
  });
});

describe("pastedAddress(text)", () => {
  it("says where an address belongs, and nothing of papers", () => {
    expect(pastedAddress("https://example.org/a.bib")?.hint).toContain("read a file from the web");
    expect(pastedAddress("Street Trees\n\nhttps://example.org")).toBeNull();
    expect(pastedAddress("")).toBeNull();
  });
});
