/**
 * How well a candidate would serve as an index term of its paper, as one number.
 *
 * A weighted sum under a logistic curve: each weight can be read, and a learned set can take the
 * place of this one.
 */
import type { Features } from "./features.ts";

/** @returns in (0, 1); more is better */
export function scoreOf(f: Features): number {
  let z = -2.2;
  z += 0.9 * Math.log2(1 + f.count);
  z += 1.1 * f.whole;
  z += f.inTitle ? 1.3 : 0;
  z -= 0.8 * f.first;
  z += f.length === 1 ? -1.1 : f.length === 2 ? 0.5 : f.length === 3 ? 0.3 : -0.4;
  z -= f.swallowed ? 1.5 : 0;
  z -= f.light ? 2 : 0;
  z += f.abbreviated ? 1 : 0;
  z += f.papers > 1 ? 0.5 : 0;
  return 1 / (1 + Math.exp(-z));
}
