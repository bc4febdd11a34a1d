/**
 * Which names may stand in a frame, and which marks they must mind.
 *
 * Placing a name costs some hundred comparisons, so only the most important few hundred in view are
 * tried; the nodes are sorted by importance once, and looked through from the top.
 */
import type { DrawnGraph, NodeAttributes } from "../graph.ts";
import type { Shown } from "../shown.ts";
import type { NameRoom } from "./crowd.ts";
import { isLeaf, LEAF_NAME_SCALE } from "./detail.ts";
import { RANK, type Focus } from "./focus.ts";
import { frameAffine, type Frame } from "./geometry.ts";
import { byImportance, holdsPapersAlone } from "./importance.ts";
import { STANDING, type MarkObstacle, type Standing } from "./name-placement.ts";

/** For each paper that may be named so many are tried. */
const TRIED_PAPERS = 1.5;
/** And where no paper is, for each term that may: what is left is no landmark. */
const TRIED_FAR = 3;
/** Where there are papers alone they have so much of the room that terms would have had. */
const PAPERS_ALONE = 0.5;
/**
 * So many terms are what the map is about: they come before papers where papers come first, their names
 * may cover more, and no other name covers their marks.
 */
const FOREMOST_TERMS = 10;
/** So many names that are not lit are tried in a frame, and so many lit ones. */
const MOST_CANDIDATES = 400;
const MOST_LIT = 300;
/** And so many lit ones of a crowd, where papers stand too close for names of their own. */
const MOST_LIT_FAR = 24;
/** So few lit names are found room for among any marks. */
const FEW_LIT = 12;
/** Where more than so many nodes are lit, it is no neighbourhood but a search or a community. */
const MOST_FAMILY = 60;
/** So many marks in view are minded. */
const MOST_MARKS = 4000;
/** A mark so far outside the viewport still has a name that reaches in, CSS pixels. */
const OUTSIDE = 40;

/** What covering a mark costs a name. */
const MARK_COST = { foremost: 24, paper: 14, shared: 7, leaf: 2.4 } as const;
const LIT_MARK = { leaf: 9, factor: 1.6 } as const;
const CHOSEN_FACTOR = 2.4;

/** Whether more is lit than one neighbourhood. */
export function isCrowd({ nodes }: Pick<Focus, "nodes">): boolean {
  return nodes.size > MOST_FAMILY;
}

/** A node whose name may be placed. */
export interface NamedNode {
  readonly key: string;
  readonly attributes: NodeAttributes;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly standing: Standing;
  /** Whether the map is about this: its name may cover more. */
  readonly foremost: boolean;
}

export interface NamesInView {
  /** Those that matter most first. */
  readonly nodes: readonly NamedNode[];
  readonly marks: readonly MarkObstacle[];
}

export interface ViewScene {
  readonly frame: Frame;
  readonly focus: Focus;
  readonly shown: Pick<Shown, "has" | "folds">;
  /** CSS pixels of a radius for each unit of size. */
  readonly scale: number;
  /** How far the terms of one paper have come in, 0 to 1. */
  readonly leaf: number;
  /** The regions and communities whose names are seen: no term is named as one of them is called. */
  readonly namedLands: readonly string[];
}

/**
 * Finds names and marks in view.
 *
 * @param small - whether there is room for few: then papers come first
 */
export type FindNames = (scene: ViewScene, small: boolean, room: NameRoom) => NamesInView;

/** Sorts a graph's nodes once. */
export function createNameFinder(graph: DrawnGraph): FindNames {
  const ranked = byImportance(graph).map((key) => {
    const attributes = graph.getNodeAttributes(key);
    const leaf = isLeaf(attributes);
    const cost: number =
      MARK_COST[leaf ? "leaf" : attributes.kind === "paper" ? "paper" : "shared"];
    return { key, attributes, leaf, cost, foremost: false };
  });
  const papers = ranked.filter(({ attributes }) => attributes.kind === "paper");
  const terms = ranked.filter(({ attributes }) => attributes.kind !== "paper");
  const foremost = terms.slice(0, FOREMOST_TERMS).filter(({ leaf }) => !leaf);
  for (const term of foremost) [term.foremost, term.cost] = [true, MARK_COST.foremost];
  const alone = holdsPapersAlone(graph);
  const papersFirst = [...foremost, ...papers, ...terms.slice(foremost.length)];
  return ({ frame, focus, shown, scale, leaf: leafFade, namedLands }, small, room) => {
    const lands = new Set(namedLands.map(singular));
    const papersNamed = alone ? Math.max(room.papers, PAPERS_ALONE * room.budget) : room.papers;
    let papersLeft = Math.ceil(TRIED_PAPERS * papersNamed);
    const [a, b, c, d, e, f] = frameAffine(frame);
    const far = room.papers === 0;
    const most = far ? Math.ceil(TRIED_FAR * room.budget) : MOST_CANDIDATES;
    const crowd = isCrowd(focus);
    const mostLit = crowd && far ? MOST_LIT_FAR : MOST_LIT;
    const lit: NamedNode[] = [];
    const chosen: NamedNode[] = [];
    const plain: NamedNode[] = [];
    // What is folded into a mark is told by its name: that comes first.
    const folding: NamedNode[] = [];
    const marks: MarkObstacle[] = [];
    for (const { key, attributes, leaf, cost, foremost } of small && papersLeft > 0
      ? papersFirst
      : ranked) {
      const x = a * attributes.x + c * attributes.y + e;
      const y = b * attributes.x + d * attributes.y + f;
      if (x < -OUTSIDE || y < -OUTSIDE) continue;
      if (x > frame.width + OUTSIDE || y > frame.height + OUTSIDE) continue;
      const rank = focus.nodes.get(key) ?? RANK.rest;
      if (leaf && rank === RANK.rest && leafFade < 0.3) continue;
      if (!shown.has(attributes) && rank < RANK.chosen) continue;
      const radius = Math.max(1.4, attributes.size * scale);
      if (marks.length < MOST_MARKS) {
        const reach = radius + 0.5;
        const box = [x - reach, y - reach, x + reach, y + reach] as const;
        marks.push({
          key,
          box,
          cost: markCost(cost, leaf, rank) * room.minded,
        });
      }
      const standing =
        rank === RANK.chosen
          ? STANDING.chosen
          : rank === RANK.lit
            ? STANDING.lit
            : focus.cause === "none"
              ? STANDING.plain
              : STANDING.receded;
      if (standing === STANDING.receded && (focus.cause === "hover" || leaf)) continue;
      // Terms of one paper are named from near, or where they are few of few that are lit.
      const minor = leaf && (standing < STANDING.lit || crowd);
      if (minor && frame.scale < LEAF_NAME_SCALE) continue;
      // What is said already, by a land or by the one paper that has it, is not said again.
      if (standing < STANDING.lit && attributes.kind !== "paper") {
        if (plain.length >= most && !shown.folds.has(key)) continue;
        if (lands.has(singular(attributes.shortLabel))) continue;
      }
      if (leaf && standing < STANDING.chosen && isEcho(graph, key, standing, focus)) continue;
      const node = { key, attributes, x, y, radius, standing, foremost };
      if (standing === STANDING.chosen) chosen.push(node);
      else if (standing < STANDING.lit && shown.folds.has(key)) folding.push(node);
      else if (standing === STANDING.lit) {
        if (lit.length < mostLit) lit.push(node);
      } else if (plain.length < most) {
        if (attributes.kind !== "paper") plain.push(node);
        else if (papersLeft-- > 0) plain.push(node);
      }
      if (plain.length >= most && marks.length >= MOST_MARKS && lit.length >= mostLit) {
        break;
      }
    }
    // The steps of a path, say, are what the map is about just now.
    const few = lit.length <= FEW_LIT;
    const litNodes = few ? lit.map((node) => ({ ...node, foremost: true })) : lit;
    return { nodes: [...chosen, ...litNodes, ...folding, ...plain], marks };
  };
}

function markCost(own: number, leaf: boolean, rank: number): number {
  if (rank === RANK.chosen) return own * CHOSEN_FACTOR;
  if (rank === RANK.lit) return leaf ? LIT_MARK.leaf : own * LIT_MARK.factor;
  return own;
}

/** "Legged robot" of "Legged robots". */
function singular(name: string): string {
  return name.toLowerCase().replace(/(?<!s)s$/, "");
}

/**
 * Whether a method is called as the one paper that has it goes by: said twice, it tells nothing. One
 * that is lit without its paper has its name all the same.
 */
function isEcho(
  graph: DrawnGraph,
  key: string,
  standing: Standing,
  { nodes }: Pick<Focus, "nodes">,
): boolean {
  const { kind, shortLabel } = graph.getNodeAttributes(key);
  return (
    kind === "method" &&
    graph
      .neighbors(key)
      .some(
        (paper) =>
          graph.getNodeAttribute(paper, "shortLabel") === shortLabel &&
          (standing < STANDING.lit || nodes.has(paper)),
      )
  );
}
