/** The steps of making a map, in the words of somebody who waits for it. */

/** What is done in one step. */
interface Step {
  readonly words: string;
  /** The pipeline's stages in it, in their order. */
  readonly stages: readonly string[];
  /** Its share of the whole time; measured with 10,000 papers, where one waits for it. */
  readonly share: number;
  /** How much of a stage's time has passed when it has counted to its end; 1 where it is silent. */
  readonly counted?: number;
}

export const STEPS: readonly Step[] = [
  { words: "Reading the papers", stages: ["corpus"], share: 0.08 },
  { words: "Finding terms", stages: ["terms"], share: 0.41, counted: 0.75 },
  { words: "Weaving the graph", stages: ["graph"], share: 0.08 },
  { words: "Laying it out", stages: ["layout", "lenses"], share: 0.37 },
  { words: "Writing the index", stages: ["dataset"], share: 0.06 },
];

export interface Way {
  /** Index in STEPS. */
  readonly step: number;
  /** Of the whole, in [0, 1]. */
  readonly share: number;
}

/**
 * How far the whole is.
 *
 * @param stage - as the pipeline calls it
 * @param part - of the stage, in [0, 1]
 * @returns null for a stage that nobody here knows: it changes nothing that is shown
 */
export function wayAt(stage: string, part = 0): Way | null {
  const step = STEPS.findIndex(({ stages }) => stages.includes(stage));
  if (step === -1) return null;
  const { stages, share, counted = 1 } = STEPS[step]!;
  const before = STEPS.slice(0, step).reduce((sum, other) => sum + other.share, 0);
  const within = (stages.indexOf(stage) + counted * Math.min(Math.max(part, 0), 1)) / stages.length;
  return { step, share: Math.min(before + share * within, 1) };
}
