/**
 * Leiden: parts of a network that hang together.
 *
 * Louvain, the usual way, leaves parts that fall to pieces: a node that held a part together may move
 * away, and nothing looks back. Leiden merges within its parts only what is well connected before it
 * goes up a level, so that every part is connected; and it visits only nodes whose surroundings have
 * changed, which is quicker. V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden:
 * guaranteeing well-connected communities", Scientific Reports 9 (2019) 5233,
 * https://doi.org/10.1038/s41598-019-41695-z. It maximises modularity with a resolution: J. Reichardt,
 * S. Bornholdt, Physical Review E 74 (2006) 016110, https://doi.org/10.1103/PhysRevE.74.016110.
 *
 * Two of the paper's choices differ: refinement takes the best part instead of drawing one by
 * exp(gain / θ), which is its limit for θ → 0, so that nothing hangs on how an engine rounds
 * `Math.exp`; and a node leaves for another part only where that gains more than TIE, so that ties do
 * not hang on the last bit of a sum.
 */
import type { Random } from "./random.ts";

/** Numbered nodes and their neighbours in rows: node i's stand from starts[i] to starts[i + 1]. */
export interface Network {
  /** One more than nodes. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** > 0 */
  readonly weights: Float64Array;
}

/** An undirected edge between two nodes that differ. */
export interface WeightedPair {
  readonly a: number;
  readonly b: number;
  /** > 0 */
  readonly weight: number;
}

export interface Leiden {
  /** Default 1; the higher, the smaller the parts. */
  readonly resolution?: number;
  /** For the order of visits. */
  readonly random: Random;
  /** A part of each node to begin with, from 0; default: each node alone. */
  readonly start?: Int32Array;
  /** Of this network; default: some of its own. */
  readonly room?: MergeRoom;
}

/**
 * Room for merged networks, which attempts on one network can share: on 100,000 papers each takes
 * 60 MB, and an engine that is handed that anew every second clears its whole heap as often.
 */
export type MergeRoom = readonly [Room, Room];
type Room = Pick<Network, "neighbours" | "weights">;

/** Room for the merged networks of a network, as large as it is itself. */
export function mergeRoom({ neighbours: { length } }: Network): MergeRoom {
  const room = (): Room => ({
    neighbours: new Int32Array(length),
    weights: new Float64Array(length),
  });
  return [room(), room()];
}

/** Gains below this share of a node's strength are ties. */
const TIE = 1e-9;
/** Runs, each beginning with the last one's parts: later ones move little. */
const ROUNDS = 2;

/**
 * A network of so many nodes.
 *
 * @param pairs - in an order that is always the same; a pair may come more than once and then adds up
 */
export function networkOf(count: number, pairs: readonly WeightedPair[]): Network {
  const starts = new Int32Array(count + 1);
  for (const { a, b } of pairs) {
    starts[a + 1]! += 1;
    starts[b + 1]! += 1;
  }
  for (let i = 0; i < count; ++i) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, count);
  const neighbours = new Int32Array(2 * pairs.length);
  const weights = new Float64Array(2 * pairs.length);
  for (const { a, b, weight } of pairs) {
    neighbours[next[a]!] = b;
    weights[next[a]!++] = weight;
    neighbours[next[b]!] = a;
    weights[next[b]!++] = weight;
  }
  return { starts, neighbours, weights };
}

/**
 * Finds the parts of a network.
 *
 * @returns of each node the number of its part, from 0 in the order of their first nodes; a node
 *   without neighbours is a part of its own
 */
export function findParts(
  network: Network,
  { resolution = 1, random, start, room = mergeRoom(network) }: Leiden,
): Int32Array {
  let parts = start?.slice() ?? identity(network.starts.length - 1);
  for (let round = 0; round < ROUNDS; ++round)
    parts = runOnce(network, parts, { resolution, random, room });
  return numberByFirst(parts);
}

/** A network on the way up: its nodes are what was merged so far. */
interface Level {
  readonly network: Network;
  /** Weight of all edges of each node, those inside it twice. */
  readonly strengths: Float64Array;
}

/** Moves, refines and merges until nothing merges any more. */
function runOnce(
  network: Network,
  start: Int32Array,
  { resolution, random, room: [here, there] }: Required<Omit<Leiden, "start">>,
): Int32Array {
  let level: Level = { network, strengths: strengthsOf(network) };
  let total = 0;
  for (const strength of level.strengths) total += strength;
  if (total === 0) return start;
  const pull = resolution / total;
  let parts: Int32Array = numberByFirst(start);
  // Of each of the network's nodes: the node of this level that it is in.
  const nodeOf = identity(start.length);
  for (;;) {
    parts = numberByFirst(moveNodes(level, parts, pull, random));
    const refined = numberByFirst(refine(level, parts, pull, random));
    const count = largest(refined) + 1;
    if (count === refined.length) break;
    const partOf = new Int32Array(count);
    for (const [node, merged] of refined.entries()) partOf[merged] = parts[node]!;
    level = merge(level, refined, count, here);
    // What was merged last is read while the next is written.
    [here, there] = [there, here];
    for (const [node, at] of nodeOf.entries()) nodeOf[node] = refined[at]!;
    parts = partOf;
  }
  return nodeOf.map((node) => parts[node]!);
}

/** Moves nodes to the part that gains most, until no node's surroundings change any more. */
function moveNodes(
  { network: { starts, neighbours, weights }, strengths }: Level,
  start: Int32Array,
  pull: number,
  random: Random,
): Int32Array {
  const count = strengths.length;
  const parts = start.slice();
  const ofPart = new Float64Array(count);
  const members = new Int32Array(count);
  for (let node = 0; node < count; ++node) {
    ofPart[parts[node]!]! += strengths[node]!;
    members[parts[node]!]! += 1;
  }
  const empty: number[] = [];
  for (let part = count - 1; part >= 0; --part) if (members[part] === 0) empty.push(part);
  const queue = shuffled(count, random);
  const isQueued = new Uint8Array(count).fill(1);
  const towards = new Float64Array(count);
  const met = new Int32Array(count);
  for (let head = 0, waiting = count; waiting > 0; --waiting) {
    const node = queue[head]!;
    head = head + 1 === count ? 0 : head + 1;
    isQueued[node] = 0;
    const from = parts[node]!;
    const strength = strengths[node]!;
    let metCount = 0;
    for (let at = starts[node]!; at < starts[node + 1]!; ++at) {
      const part = parts[neighbours[at]!]!;
      if (towards[part] === 0) met[metCount++] = part;
      towards[part]! += weights[at]!;
    }
    const scale = pull * strength;
    let best = from;
    let bestGain = towards[from]! - scale * (ofPart[from]! - strength);
    const tie = TIE * strength;
    for (let i = 0; i < metCount; ++i) {
      const part = met[i]!;
      if (part === from) continue;
      const gain = towards[part]! - scale * ofPart[part]!;
      if (gain > bestGain + tie) [best, bestGain] = [part, gain];
    }
    for (let i = 0; i < metCount; ++i) towards[met[i]!] = 0;
    if (bestGain < -tie && members[from]! > 1) best = empty.pop()!;
    if (best === from) continue;
    parts[node] = best;
    ofPart[from]! -= strength;
    ofPart[best]! += strength;
    members[best]! += 1;
    members[from]! -= 1;
    if (members[from] === 0) {
      ofPart[from] = 0;
      empty.push(from);
    }
    for (let at = starts[node]!; at < starts[node + 1]!; ++at) {
      const neighbour = neighbours[at]!;
      if (isQueued[neighbour] === 1 || parts[neighbour] === best) continue;
      isQueued[neighbour] = 1;
      // As many wait as stand from the head on: this one is still counted until the loop's end.
      queue[(head + waiting - 1) % count] = neighbour;
      ++waiting;
    }
  }
  return parts;
}

/** Merges, within each part, nodes that stand alone with what they are well connected to. */
function refine(
  { network: { starts, neighbours, weights }, strengths }: Level,
  parts: Int32Array,
  pull: number,
  random: Random,
): Int32Array {
  const count = strengths.length;
  const refined = identity(count);
  const ofPart = new Float64Array(count);
  for (let node = 0; node < count; ++node) ofPart[parts[node]!]! += strengths[node]!;
  const ofRefined = strengths.slice();
  const isAlone = new Uint8Array(count).fill(1);
  // Weight of the edges from each refined part to the rest of its part.
  const outside = new Float64Array(count);
  for (let node = 0; node < count; ++node)
    for (let at = starts[node]!; at < starts[node + 1]!; ++at)
      if (parts[node] === parts[neighbours[at]!]) outside[node]! += weights[at]!;
  const towards = new Float64Array(count);
  const met = new Int32Array(count);
  for (const node of shuffled(count, random)) {
    if (isAlone[node] === 0) continue;
    const strength = strengths[node]!;
    const whole = ofPart[parts[node]!]!;
    const ownOutside = outside[node]!;
    if (ownOutside < pull * strength * (whole - strength)) continue;
    let metCount = 0;
    for (let at = starts[node]!; at < starts[node + 1]!; ++at) {
      const neighbour = neighbours[at]!;
      if (parts[neighbour] !== parts[node]) continue;
      const part = refined[neighbour]!;
      if (towards[part] === 0) met[metCount++] = part;
      towards[part]! += weights[at]!;
    }
    let best = node;
    let bestGain = TIE * strength;
    for (let i = 0; i < metCount; ++i) {
      const part = met[i]!;
      if (part === node) continue;
      const theirs = ofRefined[part]!;
      if (outside[part]! < pull * theirs * (whole - theirs)) continue;
      const gain = towards[part]! - pull * strength * theirs;
      if (gain > bestGain) [best, bestGain] = [part, gain];
    }
    if (best !== node) {
      refined[node] = best;
      isAlone[node] = 0;
      isAlone[best] = 0;
      ofRefined[best]! += strength;
      outside[best]! += ownOutside - 2 * towards[best]!;
    }
    for (let i = 0; i < metCount; ++i) towards[met[i]!] = 0;
  }
  return refined;
}

/** The network whose nodes are parts of this one's, in the room given. */
function merge(
  { network: { starts, neighbours, weights }, strengths }: Level,
  parts: Int32Array,
  count: number,
  { neighbours: mergedNeighbours, weights: mergedWeights }: Room,
): Level {
  const first = new Int32Array(count + 1);
  for (const part of parts) first[part + 1]! += 1;
  for (let i = 0; i < count; ++i) first[i + 1]! += first[i]!;
  const members = new Int32Array(parts.length);
  const next = first.slice(0, count);
  for (const [node, part] of parts.entries()) members[next[part]!++] = node;
  const mergedStrengths = new Float64Array(count);
  const mergedStarts = new Int32Array(count + 1);
  const slotOf = new Int32Array(count).fill(-1);
  let end = 0;
  for (let part = 0; part < count; ++part) {
    const begin = end;
    for (let i = first[part]!; i < first[part + 1]!; ++i) {
      const node = members[i]!;
      mergedStrengths[part]! += strengths[node]!;
      for (let at = starts[node]!; at < starts[node + 1]!; ++at) {
        const other = parts[neighbours[at]!]!;
        if (other === part) continue;
        let slot = slotOf[other]!;
        if (slot < 0) {
          slot = slotOf[other] = end++;
          mergedNeighbours[slot] = other;
          mergedWeights[slot] = 0;
        }
        mergedWeights[slot]! += weights[at]!;
      }
    }
    for (let slot = begin; slot < end; ++slot) slotOf[mergedNeighbours[slot]!] = -1;
    mergedStarts[part + 1] = end;
  }
  return {
    network: {
      starts: mergedStarts,
      neighbours: mergedNeighbours.subarray(0, end),
      weights: mergedWeights.subarray(0, end),
    },
    strengths: mergedStrengths,
  };
}

function strengthsOf({ starts, weights }: Network): Float64Array {
  const strengths = new Float64Array(starts.length - 1);
  for (let node = 0; node < strengths.length; ++node)
    for (let at = starts[node]!; at < starts[node + 1]!; ++at) strengths[node]! += weights[at]!;
  return strengths;
}

/** The same parts, each ≥ 0, numbered from 0 in the order of their first nodes. */
export function numberByFirst(parts: Int32Array): Int32Array {
  const numberOf = new Int32Array(largest(parts) + 1).fill(-1);
  let count = 0;
  return parts.map((part) => (numberOf[part]! < 0 ? (numberOf[part] = count++) : numberOf[part]!));
}

function largest(parts: Int32Array): number {
  let most = -1;
  for (const part of parts) if (part > most) most = part;
  return most;
}

function identity(count: number): Int32Array {
  return new Int32Array(count).map((_, i) => i);
}

/** 0 to count − 1 in a random order: R. Durstenfeld, Communications of the ACM 7 (1964) 420. */
function shuffled(count: number, random: Random): Int32Array {
  const order = identity(count);
  for (let i = count - 1; i > 0; --i) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}
