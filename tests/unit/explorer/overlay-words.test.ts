import { describe, expect, it } from "vitest";
import { describeScale } from "../../../src/explorer/overlay-words.ts";
import { scaleOf } from "../../../src/explorer/overlay.ts";

const readings = (values: readonly number[], colouring: "year" | "cited", unknown = 0) =>
  describeScale({ scale: scaleOf(values, colouring), places: new Uint8Array(), unknown });

describe("describeScale(readings)", () => {
  it("writes years as they are", () => {
    const { name, ticks, unknown, sentence } = readings([1990, 2000, 2020], "year");
    expect(name).toBe("Year");
    expect(ticks.map(({ text }) => text)).toEqual(["1990", "2005", "2020"]);
    expect(unknown).toBeNull();
    expect(sentence).toBe(
      "Year, from 1990 in ochre to 2020 in blue. A term has the mean of its papers.",
    );
  });
  it("says what lies beyond the ends, and of how many nothing is known", () => {
    const counts = [...Array.from({ length: 99 }, (_, i) => 20 * i), 300_000];
    const { ticks, unknown, sentence } = readings(counts, "cited", 1201);
    expect(ticks.map(({ text }) => text)).toEqual(["0", "10", "100", "2,000+"]);
    expect(unknown).toBe("unknown 1,201");
    expect(sentence).toBe(
      "Times cited, from 0 in ochre to 2,000 or more in blue. A term has the mean of its papers. Grey: 1,201 papers of which it is not known.",
    );
  });
});
