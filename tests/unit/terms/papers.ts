/** Small papers made up for these tests. */
import type { Paper } from "../../../src/corpus/index.ts";
import type { Concept, Extraction, Method, Term } from "../../../src/terms/index.ts";

export function paper(key: string, title: string, abstract: string): Paper {
  return { key: `paper/${key}`, title, abstract, origins: [] };
}

/** Three papers that share terms under different names. */
export const BIRDS: readonly Paper[] = [
  paper(
    "birdnest",
    "BirdNest-2: Finding Nests with Large Language Models",
    "Large language models (LLMs) write about birds. We introduce BirdNest-2, a model that finds " +
      "bird nests in drone images. BirdNest-2 outperforms BirdNest on the NestBench benchmark. " +
      "Nest detection is hard for aerial robots.",
  ),
  paper(
    "survey",
    "A survey of nest detection",
    "Nest detection has a long history. We compare BirdNest with LLMs on the NestBench benchmark " +
      "and discuss reinforcement learning from human feedback (RLHF). Aerial robots are common.",
  ),
  paper(
    "robots",
    "Steering Aerial Robots near Nests",
    "An aerial robot disturbs breeding birds. We train it using RLHF. A large language model " +
      "explains what the aerial robot does.",
  ),
];

/** The term with an alias, whatever its label. */
export function termOf({ terms }: Extraction, alias: string): Term | undefined {
  return terms.find(({ aliases }) => aliases.includes(alias));
}

export function methodsOf({ terms }: Extraction): Method[] {
  return terms.filter((term): term is Method => term.kind === "method");
}

export function conceptsOf({ terms }: Extraction): Concept[] {
  return terms.filter((term): term is Concept => term.kind === "concept");
}
