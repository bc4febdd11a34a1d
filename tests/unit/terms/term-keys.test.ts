import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  giveTermKeys,
  type KnownTerm,
  otherNames,
  type UnnamedTerm,
} from "../../../src/terms/term-keys.ts";

const term = (label: string, aliases: readonly string[] = [label], more = {}): UnnamedTerm => ({
  ...{ id: aliases.join(" "), label, aliases, support: 2 },
  ...more,
});

const keep = (terms: readonly UnnamedTerm[], keys: readonly string[]): KnownTerm[] =>
  terms.map(({ label, aliases }, i) => {
    return { key: keys[i]!, names: otherNames(keys[i]!, [label, ...aliases]) };
  });

const latent = term("LCA", ["LCA", "latent class analysis"]);
const lifeCycle = term("LCA", ["LCA", "life cycle assessment"]);

describe("giveTermKeys(kind, terms)", () => {
  it("reads like the label, with a hash of what they are on those that clash", () => {
    const [nest, ...clashing] = giveTermKeys("method", [term("NestNet"), latent, lifeCycle]);
    expect(nest).toBe("method/nestnet");
    expect(clashing.every((key) => /^method\/lca-[0-9a-f]{6}$/.test(key))).toBe(true);
    expect(new Set(clashing).size).toBe(2);
  });

  it("leaves the plain key to the one that nearly all papers mean", () => {
    const [most, few] = giveTermKeys("method", [
      { ...latent, support: 6 },
      lifeCycle,
      term("Bird"),
    ]);
    expect(most).toBe("method/lca");
    expect(few).toMatch(/^method\/lca-[0-9a-f]{6}$/);
    // A few papers more would make another the one.
    const near = [{ ...latent, support: 5 }, lifeCycle];
    expect(giveTermKeys("method", near)).not.toContain("method/lca");
  });

  it("spells the mark that ends a name", () => {
    expect(giveTermKeys("method", [term("RRT*"), term("RRT"), term("C++")])).toEqual([
      "method/rrt-star",
      "method/rrt",
      "method/c-plus-plus",
    ]);
  });
});

describe("otherNames(key, names)", () => {
  it("is what the key does not say, each spelling once", () => {
    const names = ["reward model", "reward models", "reward-model", "RM", "RMs", "utility model"];
    expect(otherNames("concept/reward-model", names)).toEqual(["RM", "utility model"]);
    expect(otherNames("method/lca-595c07", ["LCA", "latent class analysis"])).toEqual([
      "LCA",
      "latent class analysis",
    ]);
  });
});

describe("giveTermKeys(kind, terms, known)", () => {
  it("keeps the key of a term that is renamed, or that another label wins", () => {
    const known = keep([term("human value")], ["concept/human-value"]);
    const renamed = term("human values and norms", ["human value", "human values"]);
    expect(giveTermKeys("concept", [renamed], known)).toEqual(["concept/human-value"]);
    // The form that the key is made of is written by nobody any longer.
    const next = keep([renamed], ["concept/human-value"]);
    const later = term("norm", ["norm", "human values and norms"]);
    expect(giveTermKeys("concept", [later], next)).toEqual(["concept/human-value"]);
  });

  it("keeps the key with a hash when the other of its label is gone", () => {
    const keys = giveTermKeys("method", [latent, lifeCycle]);
    const known = keep([latent, lifeCycle], keys);
    expect(giveTermKeys("method", [latent], known)).toEqual([keys[0]]);
    // Also of places that were kept without names.
    const bare = keys.map((key) => ({ key }));
    expect(giveTermKeys("method", [lifeCycle], bare)).toEqual([keys[1]]);
  });

  it("leaves a plain key to who has it when another of its label comes", () => {
    const known = keep([latent], giveTermKeys("method", [latent]));
    const used = { ...lifeCycle, support: 99 };
    const [newcomer, old] = giveTermKeys("method", [used, latent], known);
    expect(old).toBe("method/lca");
    expect(newcomer).toMatch(/^method\/lca-[0-9a-f]{6}$/);
    const relabelled = { ...latent, label: "latent class analysis" };
    expect(giveTermKeys("method", [used, relabelled], known)).toEqual([newcomer, old]);
    // It has the key to itself where the other is gone.
    expect(giveTermKeys("method", [used], known)).toEqual(["method/lca"]);
    // Where nothing tells, the most used has it.
    expect(giveTermKeys("method", [used, latent], [{ key: "method/lca" }])[0]).toBe("method/lca");
  });

  it("goes on as the larger part of a term that is split", () => {
    const whole = term("reward model", ["preference model", "reward model", "utility model"]);
    const known = keep([whole], ["concept/reward-model"]);
    const small = term("preference model", ["preference model"], { support: 3 });
    const large = term("utility model", ["utility model"], { support: 9 });
    expect(giveTermKeys("concept", [small, large], known)).toEqual([
      "concept/preference-model",
      "concept/reward-model",
    ]);
    const same = term("reward model");
    expect(giveTermKeys("concept", [small, large, same], known)[2]).toBe("concept/reward-model");
  });

  it("goes on under its label's key where it was two terms, else under the one with most forms", () => {
    const known = keep([term("A", ["A", "A one"]), term("B")], ["concept/a", "concept/b"]);
    const into = (label: string) => term(label, ["A", "A one", "B"]);
    expect(giveTermKeys("concept", [into("B")], known)).toEqual(["concept/b"]);
    expect(giveTermKeys("concept", [into("C")], known)).toEqual(["concept/a"]);
  });

  it("leaves the key that is made of a label to the term that has the label now", () => {
    const known = keep(
      [term("A", ["A", "one"]), term("B", ["B", "two"])],
      ["concept/a", "concept/b"],
    );
    const now = [term("B", ["A", "B", "one"]), term("C", ["C", "two"])];
    expect(giveTermKeys("concept", now, known)).toEqual(["concept/b", "concept/c"]);
  });

  it("does not take two things for one that are short for the same letters", () => {
    const known = keep(
      [term("deep Gaussian process", ["DGP", "deep Gaussian process"]), term("BO")],
      ["concept/deep-gaussian-process", "concept/bo"],
    );
    const now = [
      term("dependent Gaussian process", ["DGP", "dependent Gaussian process"]),
      term("Bayesian optimization", ["BO", "Bayesian optimization"]),
    ];
    expect(giveTermKeys("concept", now, known)).toEqual([
      "concept/dependent-gaussian-process",
      "concept/bo",
    ]);
  });

  it("keeps no key of another kind, and none that is no address", () => {
    const known = [{ key: "concept/lca" }, { key: "method/../lca", names: ["LCA"] }];
    expect(giveTermKeys("method", [latent], known)).toEqual(["method/lca"]);
  });

  const name = fc.constantFrom("A", "a", "B", "C", "C c", "D d", "??", "x");
  const terms = fc.uniqueArray(
    fc.record({
      id: fc.string(),
      label: name,
      aliases: fc.uniqueArray(name, { minLength: 1 }),
      support: fc.integer({ min: 2, max: 4 }),
    }),
    { selector: ({ id }) => id },
  );

  it("gives each its own key, whatever the order of terms and of what is known", () => {
    const orders = fc
      .tuple(terms, terms)
      .chain(([before, now]) =>
        fc.tuple(
          fc.constant(before),
          fc.constant(now),
          fc.shuffledSubarray(before, { minLength: before.length }),
          fc.shuffledSubarray(now, { minLength: now.length }),
        ),
      );
    fc.assert(
      fc.property(orders, ([before, now, otherBefore, otherNow]) => {
        const known = keep(before, giveTermKeys("concept", before));
        const keys = giveTermKeys("concept", now, known);
        expect(new Set(keys).size).toBe(now.length);
        const shuffledKnown = keep(otherBefore, giveTermKeys("concept", otherBefore));
        const shuffled = giveTermKeys("concept", otherNow, shuffledKnown);
        const keyOf = new Map(otherNow.map(({ id }, i) => [id, shuffled[i]]));
        expect(now.map(({ id }) => keyOf.get(id))).toEqual(keys);
      }),
    );
  });

  it("changes no key where nothing has changed", () => {
    fc.assert(
      fc.property(terms, (same) => {
        const keys = giveTermKeys("concept", same);
        expect(giveTermKeys("concept", same, keep(same, keys))).toEqual(keys);
        expect(
          giveTermKeys(
            "concept",
            same,
            keys.map((key) => ({ key })),
          ),
        ).toEqual(keys);
      }),
    );
  });
});
