import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/corpus/index.ts";
import type { TermRule } from "../../../src/term-rules.ts";
import { extractTerms, type Method, type Term } from "../../../src/terms/index.ts";
import { partNamesakes } from "../../../src/terms/namesakes.ts";
import { methodsOf, paper } from "./papers.ts";

const ROBOT: Paper = {
  ...paper(
    "robot",
    "KITTIWAKE: A Flying Robot for Cliffs",
    "We present KITTIWAKE, a flying robot that perches on cliffs. KITTIWAKE folds its rotors.",
  ),
  ...{ authors: ["Ada Finch"], year: 2015 },
};
const LOSS: Paper = {
  ...paper(
    "loss",
    "KITTIWAKE: Learning Rewards from Preferences",
    "We introduce KITTIWAKE, an algorithm that learns a reward model from human preferences.",
  ),
  ...{ authors: ["Bo Wren"], year: 2023 },
};
const USER: Paper = {
  ...paper(
    "user",
    "Reward models for dialogue",
    "We train a reward model of human preferences for dialogue. We compare it with KITTIWAKE.",
  ),
  ...{ authors: ["Cy Crane"], year: 2024 },
};

/** What each method of a name has for papers. */
function parts(papers: readonly Paper[], rules: readonly TermRule[] = []): string[][] {
  return methodsOf(extractTerms(papers, { rules }))
    .filter(({ label }) => label === "KITTIWAKE")
    .map(({ occurrences }) => occurrences.map((occurrence) => occurrence.paper));
}

describe("partNamesakes(terms, papers)", () => {
  it("parts what unrelated works introduce by one name; who uses it goes with the work most alike", () => {
    const { terms } = extractTerms([LOSS, USER, ROBOT]);
    const kittiwakes = terms.filter(({ label }) => label === "KITTIWAKE");
    expect(kittiwakes.map(({ occurrences }) => occurrences.map((each) => each.paper))).toEqual([
      ["paper/robot"],
      ["paper/loss", "paper/user"],
    ]);
    expect(kittiwakes.every(({ key }) => /^method\/kittiwake-[0-9a-f]{6}$/.test(key))).toBe(true);
  });

  it("keeps each thing's address when works come and go, and gives it to no other", () => {
    const keyOf = (papers: readonly Paper[], at: Paper, before: readonly Term[] = []) => {
      const known = before.map(({ key, aliases }) => ({ key, names: aliases }));
      const { terms } = extractTerms(papers, { known });
      const own = terms.find(
        ({ label, occurrences }) =>
          label === "KITTIWAKE" && occurrences.some((each) => each.paper === at.key),
      );
      return { terms, key: own?.key };
    };
    const both = keyOf([ROBOT, LOSS], LOSS);
    const older: Paper = { ...LOSS, key: "paper/older", year: 2001, title: "On KITTIWAKE" };
    const stone: Paper = {
      ...paper("stone", "KITTIWAKE: Stones", "We present KITTIWAKE, a tool that cuts stones."),
      ...{ authors: ["Di Rook"], year: 1990 },
    };
    expect(keyOf([ROBOT, LOSS, stone], LOSS, both.terms).key).toBe(both.key);
    expect(keyOf([ROBOT, LOSS, older], LOSS, both.terms).key).toBe(both.key);
    expect(keyOf([LOSS], LOSS, both.terms).key).toBe(both.key);
    // What had the plain address alone leaves it to nobody.
    const alone = keyOf([LOSS], LOSS);
    expect(alone.key).toBe("method/kittiwake");
    const then = keyOf([ROBOT, LOSS], ROBOT, alone.terms);
    expect(then.terms.map(({ key }) => key)).not.toContain("method/kittiwake");
  });

  it("takes each thing's kind and name from its own papers", () => {
    const set: Paper = {
      ...paper(
        "set",
        "Kittiwake: A Data Set of Gulls",
        "We release the Kittiwake dataset of gulls. The Kittiwake dataset has 900 pictures.",
      ),
      ...{ authors: ["Di Rook"], year: 2020 },
    };
    const named = methodsOf(extractTerms([ROBOT, set])).filter(({ key }) =>
      key.startsWith("method/kittiwake"),
    );
    expect(named.map(({ label, methodKind }) => [label, methodKind]).sort()).toEqual([
      ["KITTIWAKE", "method"],
      ["Kittiwake", "dataset"],
    ]);
  });

  it("hangs a version on the thing of its own papers", () => {
    const next = {
      ...LOSS,
      abstract: `${LOSS.abstract} We introduce KITTIWAKE-2, an algorithm that learns it faster.`,
    };
    const { terms } = extractTerms([ROBOT, next]);
    const version = terms.find(({ label }) => label === "KITTIWAKE-2");
    const [broader] = terms.filter(({ key }) => version?.broader.includes(key) === true);
    expect(broader?.occurrences.map((each) => each.paper)).toEqual(["paper/loss"]);
  });

  it("leaves who only uses the name, and has nothing in common with either, to neither", () => {
    const stray = paper("stray", "On pottery", "Glaze on pots is compared with KITTIWAKE.");
    expect(parts([ROBOT, LOSS, stray]).sort()).toEqual([
      ["paper/loss"],
      ["paper/robot"],
      ["paper/stray"],
    ]);
  });

  it("takes no other term's address for what is left to neither", () => {
    const stray = paper("stray", "On pottery", "Glaze on pots is compared with KITTIWAKE.");
    const papers = [ROBOT, LOSS, stray];
    const whole = { ...methodsOf(extractTerms([ROBOT]))[0]!, key: "method/kittiwake-0a0a0a" };
    const other = { ...whole, key: "method/kittiwake", label: "kittiwake", aliases: ["kittiwake"] };
    const occurrences = papers.map(({ key, title }) => ({
      ...whole.occurrences[0]!,
      paper: key,
      relation: title.startsWith("KITTIWAKE") ? ("introduces" as const) : ("uses" as const),
      mentions: [],
    }));
    const parted = partNamesakes(
      [
        { ...other, occurrences: [] },
        { ...whole, occurrences },
      ],
      papers,
    );
    expect(parted).toHaveLength(4);
    expect(new Set(parted.map(({ key }) => key)).size).toBe(4);
    expect(parted.find(({ occurrences: [first] }) => first?.paper === stray.key)?.key).toBe(
      "method/kittiwake-0a0a0a",
    );
  });

  it("leaves one what has an author in common", () => {
    expect(parts([{ ...ROBOT, authors: ["Finch, A.", "Bo Wren"] }, LOSS])).toHaveLength(1);
  });

  it("leaves one what shares a telling term", () => {
    const abstract = `${LOSS.abstract} A flying robot perches on cliffs.`;
    expect(parts([ROBOT, { ...LOSS, abstract }])).toHaveLength(1);
  });

  it("leaves one what a person speaks of", () => {
    const keep = {
      does: "keep",
      name: "KITTIWAKE",
      place: { file: "terms.yaml", line: 1 },
    } as const;
    expect(parts([ROBOT, LOSS])).toHaveLength(2);
    expect(parts([ROBOT, LOSS], [keep])).toHaveLength(1);
  });

  it("leaves one what more papers use than introduce", () => {
    const others = [1, 2, 3].map((i) =>
      paper(`other-${String(i)}`, `Note ${String(i)}`, "We compare birds with KITTIWAKE."),
    );
    expect(parts([ROBOT, LOSS, ...others])).toHaveLength(1);
  });

  it("loses no paper and invents none, whatever the papers' order", () => {
    const papers = ["a", "b", "c", "d", "e", "f"].map((name, i): Paper => ({
      ...paper(name, name, ""),
      ...{ year: 2000 + (i % 3), authors: [`A${name} ${"xyz"[i % 3]!}`] },
    }));
    const relations = fc.array(fc.constantFrom("introduces", "uses", "none"), {
      ...{ minLength: papers.length, maxLength: papers.length },
    });
    fc.assert(
      fc.property(relations, fc.array(relations, { maxLength: 3 }), (own, more) => {
        const terms = [own, ...more].map((chosen, i) => methodOf(`N${String(i)}`, chosen, papers));
        const parted = partNamesakes(terms, papers);
        expect(partNamesakes(terms, papers.toReversed())).toEqual(parted);
        expect(new Set(parted.map(({ key }) => key)).size).toBe(parted.length);
        for (const term of terms) {
          const kept = parted.filter(({ label }) => label === term.label);
          expect(kept.flatMap(placesOf).sort()).toEqual(placesOf(term).sort());
        }
      }),
    );
  });
});

function placesOf({ occurrences }: Term): string[] {
  return occurrences.map((occurrence) => occurrence.paper);
}

function methodOf(label: string, relations: readonly string[], papers: readonly Paper[]): Method {
  return {
    kind: "method",
    key: `method/${label.toLowerCase()}`,
    label,
    aliases: [label],
    broader: [],
    methodKind: "method",
    occurrences: papers.flatMap(({ key }, i) => {
      const relation = relations[i];
      return relation === "introduces" || relation === "uses"
        ? [{ paper: key, relation, score: 0.5, mentions: [] }]
        : [];
    }),
  };
}
