import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatError, InputError } from "../../../src/errors.ts";
import { formatTerms } from "../../../src/map/index.ts";
import { parseTerms } from "../../../src/map/parse-terms.ts";

const FILE = "data/terms.yaml";

function refusal(text: string): string {
  try {
    parseTerms(text, FILE);
  } catch (error) {
    if (error instanceof InputError) return formatError(error);
    throw error;
  }
  return "none";
}

describe("parseTerms(text, file)", () => {
  it("reads all that rules can say, each with its line", () => {
    const text = `# Terms
merge:
  - [DPO, direct preference optimization]
  - - tidal gauge
    - gauge of tides
rename: { harbour: port }
hide:
  - experiment
keep: [harbour silt]
kind:
  GaugeNet: model
describe:
  tidal gauge: What tells how high the sea stands.
import: [thesaurus.txt]
`;
    const at = (field: string, line: number) => ({ file: FILE, line, field });
    expect(parseTerms(text, FILE)).toEqual({
      rules: [
        {
          does: "merge",
          names: ["DPO", "direct preference optimization"],
          place: at("merge", 3),
        },
        { does: "merge", names: ["tidal gauge", "gauge of tides"], place: at("merge", 4) },
        { does: "rename", name: "harbour", label: "port", place: at("rename", 6) },
        { does: "hide", name: "experiment", place: at("hide", 8) },
        { does: "keep", name: "harbour silt", place: at("keep", 9) },
        { does: "kind", name: "GaugeNet", kind: "model", place: at("kind", 11) },
        {
          does: "describe",
          name: "tidal gauge",
          description: "What tells how high the sea stands.",
          place: at("describe", 13),
        },
      ],
      imports: [{ name: "thesaurus.txt", place: at("import", 14) }],
    });
  });

  it("reads the example in data/README.md", () => {
    const readme = readFileSync(new URL("../../../data/README.md", import.meta.url), "utf8");
    const example = /```yaml\n(merge:[^]*?)```/.exec(readme)?.[1] ?? "";
    expect(new Set(parseTerms(example, FILE).rules.map(({ does }) => does)).size).toBe(6);
  });

  it.each(["", "# nothing yet\n", "hide:\n  # - experiment\nrename:\n"])(
    "takes %j for no rules",
    (text) => {
      expect(parseTerms(text, FILE)).toEqual({ rules: [], imports: [] });
    },
  );

  it.each([
    [
      "hide: [a]\nmerg: [[a, b]]\n",
      "data/terms.yaml:2: there is no such key: merg\n" +
        '  did you mean "merge"? These are known: import, merge, rename, hide, keep, kind, describe',
    ],
    [
      "merge:\n  - [DPO, PPO]\n  - [RLHF]\n",
      "data/terms.yaml:3 (merge): merge cannot be used\n" +
        "  it must name at least two terms; the first is the label",
    ],
    [
      "kind:\n  LoomNet: modle\n",
      'data/terms.yaml:2 (kind.LoomNet): kind.LoomNet cannot be used: "modle"\n' +
        "  it must be one of concept, method, model, dataset, benchmark, framework, tool; " +
        'did you mean "model"?',
    ],
    [
      "hide: [1984]\n",
      "data/terms.yaml:1 (hide): hide cannot be used: 1984\n  it must be text; put it in quotes",
    ],
    [
      "hide: experiment\n",
      'data/terms.yaml:1 (hide): hide cannot be used: "experiment"\n' +
        "  it must be a list of terms, each on a line that begins with “- ”",
    ],
    [
      "rename: [a, b]\n",
      "data/terms.yaml:1 (rename): rename cannot be used\n" +
        "  it must be a group of lines such as “old label: new label”",
    ],
    [
      "hide: [a]\nkeep: [b]\nhide: [c]\n",
      "data/terms.yaml:3: the key stands here a second time\n" +
        "  write what stands under it where the key stands first",
    ],
    [
      "- a\n",
      "data/terms.yaml:1: the file cannot be used\n" +
        "  it must be a list of keys, such as “hide: [a term]”",
    ],
  ])("refuses %j", (text, complaint) => {
    expect(refusal(text)).toBe(complaint);
  });
});

describe("formatTerms(suggested)", () => {
  it("writes a group for each key, with why, and what is unlikely as a comment", () => {
    const text = formatTerms([
      {
        rule: { does: "merge", names: ["DPO", "direct, preferred"] },
        why: "the initials fit",
        isLikely: true,
      },
      { rule: { does: "hide", name: "yes" }, why: "generic", isLikely: true },
      { rule: { does: "merge", names: ["a", "b"] }, why: "alike", isLikely: false },
    ]);
    expect(text).toBe(
      'merge:\n  - [DPO, "direct, preferred"] # the initials fit\n  # - [a, b] # alike\n\n' +
        "hide:\n  - yes # generic\n",
    );
  });

  it("writes what parseTerms reads", () => {
    const names = fc.string({ unit: "grapheme", minLength: 1 }).filter((name) => {
      return name.trim() === name && name !== "__proto__";
    });
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 2 }), names, (merged, name) => {
        const rules = [
          { does: "merge" as const, names: merged },
          { does: "rename" as const, name, label: merged[0]! },
          { does: "hide" as const, name },
        ];
        const text = formatTerms(
          rules.map((rule) => ({ rule: { ...rule }, why: "so", isLikely: true })),
        );
        const read = parseTerms(text, FILE).rules.map(({ place: _, ...rule }) => rule);
        expect(read).toEqual(rules);
      }),
    );
  });
});
