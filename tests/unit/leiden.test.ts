import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findParts, mergeRoom, networkOf, type WeightedPair } from "../../src/leiden.ts";
import { seeded } from "../../src/random.ts";

/** Zachary's karate club: W. W. Zachary, Journal of Anthropological Research 33 (1977) 452–473. */
const KARATE = [
  ...["1 2", "1 3", "2 3", "1 4", "2 4", "3 4", "1 5", "1 6", "1 7", "5 7", "6 7", "1 8", "2 8"],
  ...["3 8", "4 8", "1 9", "3 9", "3 10", "1 11", "5 11", "6 11", "1 12", "1 13", "4 13", "1 14"],
  ...["2 14", "3 14", "4 14", "6 17", "7 17", "1 18", "2 18", "1 20", "2 20", "1 22", "2 22"],
  ...["24 26", "25 26", "3 28", "24 28", "25 28", "3 29", "24 30", "27 30", "2 31", "9 31"],
  ...["1 32", "25 32", "26 32", "29 32", "3 33", "9 33", "15 33", "16 33", "19 33", "21 33"],
  ...["23 33", "24 33", "30 33", "31 33", "32 33", "9 34", "10 34", "14 34", "15 34", "16 34"],
  ...["19 34", "20 34", "21 34", "23 34", "24 34", "27 34", "28 34", "29 34", "30 34", "31 34"],
  ...["32 34", "33 34"],
].map((pair): WeightedPair => {
  const [a, b] = pair.split(" ").map(Number);
  return { a: a! - 1, b: b! - 1, weight: 1 };
});

const NODES = 24;
const networks = fc
  .uniqueArray(fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1), fc.integer({ min: 1, max: 9 })), {
    selector: ([a, b]) => Math.min(a, b) * NODES + Math.max(a, b),
    maxLength: 60,
  })
  .map((edges) =>
    edges.filter(([a, b]) => a !== b).map(([a, b, weight]): WeightedPair => ({ a, b, weight })),
  );

/** Sum over parts of (weight inside − resolution × strength² / 2 m) / m. */
function quality(parts: Int32Array, pairs: readonly WeightedPair[], resolution = 1): number {
  const strengths = new Map<number, number>();
  let inside = 0;
  let total = 0;
  for (const { a, b, weight } of pairs) {
    for (const end of [parts[a]!, parts[b]!])
      strengths.set(end, (strengths.get(end) ?? 0) + weight);
    if (parts[a] === parts[b]) inside += weight;
    total += weight;
  }
  let expected = 0;
  for (const strength of strengths.values()) expected += (strength / (2 * total)) ** 2;
  return inside / total - resolution * expected;
}

describe("findParts(network, options)", () => {
  it("finds the best known partition of the karate club: four parts, modularity .4198", () => {
    const parts = findParts(networkOf(34, KARATE), { random: seeded(1) });
    expect(Math.max(...parts)).toBe(3);
    expect(quality(parts, KARATE)).toBeCloseTo(0.4198, 4);
  });
  it("finds more and smaller parts at a higher resolution", () => {
    const random = seeded(1);
    const coarse = findParts(networkOf(34, KARATE), { random, resolution: 0.5 });
    const fine = findParts(networkOf(34, KARATE), { random, resolution: 2 });
    expect(Math.max(...fine)).toBeGreaterThan(Math.max(...coarse));
  });
  it("numbers parts by their first nodes, and leaves a node without neighbours alone", () => {
    const pairs = [{ a: 1, b: 3, weight: 1 }];
    expect([...findParts(networkOf(4, pairs), { random: seeded(1) })]).toEqual([0, 1, 2, 1]);
  });
  it("gives connected parts alone", () => {
    fc.assert(
      fc.property(networks, fc.nat(), (pairs, seed) => {
        const parts = findParts(networkOf(NODES, pairs), { random: seeded(seed) });
        const reached = new Map<number, Set<number>>();
        for (let node = 0; node < NODES; ++node) {
          const part = parts[node]!;
          if (reached.has(part)) continue;
          const seen = new Set([node]);
          for (const at of seen)
            for (const { a, b } of pairs) {
              const other = a === at ? b : b === at ? a : undefined;
              if (other !== undefined && parts[other] === part) seen.add(other);
            }
          reached.set(part, seen);
        }
        for (const [part, seen] of reached)
          expect(seen.size).toBe(parts.filter((other) => other === part).length);
      }),
    );
  });
  it("ends where no node alone would gain by moving", () => {
    fc.assert(
      fc.property(networks, (pairs) => {
        if (pairs.length === 0) return;
        const parts = findParts(networkOf(NODES, pairs), { random: seeded(7) });
        const reached = quality(parts, pairs);
        for (let node = 0; node < NODES; ++node)
          for (const part of new Set(parts)) {
            const moved = parts.slice();
            moved[node] = part;
            expect(quality(moved, pairs)).toBeLessThanOrEqual(reached + 1e-9);
          }
      }),
      { numRuns: 30 },
    );
  });
  it("finds the same in room that another attempt has used", () => {
    fc.assert(
      fc.property(networks, networks, (pairs, before) => {
        const network = networkOf(NODES, [...pairs, ...before]);
        const room = mergeRoom(network);
        findParts(network, { random: seeded(3), room });
        const alone = findParts(network, { random: seeded(7) });
        expect(findParts(network, { random: seeded(7), room })).toEqual(alone);
      }),
    );
  });
  it("begins with the parts that it is given, and keeps them where they cannot be bettered", () => {
    const random = seeded(1);
    const network = networkOf(34, KARATE);
    const parts = findParts(network, { random });
    expect(findParts(network, { random: seeded(99), start: parts })).toEqual(parts);
  });
});
