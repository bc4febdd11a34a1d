import { describe, expect, it } from "vitest";

import { boost, type BoostingOptions } from "../../../../src/terms/model/boosting.ts";
import { parseForest, sumsOf } from "../../../../src/terms/trees.ts";
import { seeded } from "../../../../src/random.ts";

const OPTIONS: BoostingOptions = { trees: 30, leaves: 4, rate: 0.3, leastExamples: 5, ridge: 1 };

/** Chosen where exactly one of the first two features is high; the third is noise. */
function exclusive(count: number, seed: number) {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const features = Float64Array.of(random(), random(), random());
    return { features, chosen: features[0]! > 0.5 !== features[1]! > 0.5 };
  });
}

describe("boost(examples, options)", () => {
  it("learns what no sum of the features could tell", () => {
    const forest = parseForest(boost(exclusive(2000, 1), OPTIONS));
    const unseen = exclusive(500, 2);
    const right = unseen.filter(
      ({ features, chosen }) => sumsOf(forest, features, 1)[0]! > 0 === chosen,
    );
    expect(right.length).toBeGreaterThan(475);
  });

  it("begins with the log-odds of all examples", () => {
    const examples = [1, 2, 3, 4].map((value) => ({
      features: Float64Array.of(value),
      chosen: value === 1,
    }));
    expect(boost(examples, { ...OPTIONS, trees: 0 })).toEqual([String(-1.09861)]);
  });

  it("makes no leaf of fewer examples than asked for", () => {
    const examples = exclusive(20, 3);
    const [, tree] = boost(examples, { ...OPTIONS, trees: 1, leastExamples: 11 });
    expect(tree).not.toContain("<");
  });

  it("gives the same trees for the same examples", () => {
    expect(boost(exclusive(300, 5), OPTIONS)).toEqual(boost(exclusive(300, 5), OPTIONS));
  });
});
