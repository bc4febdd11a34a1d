import { describe, expect, it } from "vitest";
import { sha256Of } from "../../../src/sha256.ts";
import { describeOptions } from "../../../src/pipeline/manifest-options.ts";

const hide = (name: string, file: string) =>
  ({ does: "hide", name, place: { file, line: 3 } }) as const;

describe("describeOptions({ duplicates, curation })", () => {
  it("says nothing where nobody has said anything", () => {
    expect(describeOptions({})).toEqual({});
    const empty = {
      duplicates: { same: [], different: [] },
      curation: { rules: [], problems: [] },
    };
    expect(describeOptions(empty)).toEqual({});
  });

  it("hashes what rules say, not where they are written", () => {
    const there = { rules: [hide("loom", "a/terms.yaml")], problems: [] };
    const here = { rules: [hide("loom", "b.yaml")], problems: [] };
    const said = new TextEncoder().encode('[{"does":"hide","name":"loom"}]');
    expect(describeOptions({ curation: there })).toEqual({
      terms: { rules: 1, sha256: sha256Of(said) },
    });
    expect(describeOptions({ curation: here })).toEqual(describeOptions({ curation: there }));
    const other = { rules: [hide("weft", "b.yaml")], problems: [] };
    expect(describeOptions({ curation: other })).not.toEqual(describeOptions({ curation: here }));
  });

  it("counts what is said of papers", () => {
    const rule = { names: ["10.1/a", "10.1/b"], place: { file: "map.yaml" } };
    const { duplicates, terms } = describeOptions({
      duplicates: { same: [rule, rule], different: [rule] },
    });
    expect([duplicates?.rules, terms]).toEqual([3, undefined]);
    const parted = describeOptions({ duplicates: { same: [rule], different: [rule, rule] } });
    expect(parted.duplicates?.sha256).not.toBe(duplicates?.sha256);
  });
});
