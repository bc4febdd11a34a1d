/** Small worlds of papers and terms, written down in a line each. */
import type { Paper } from "../../../src/corpus/index.ts";
import type { Extraction, Relation, Term } from "../../../src/terms/index.ts";

/** A term of a world: its label, what kind it is, and the numbers of the papers that have it. */
export interface WorldTerm {
  readonly label: string;
  readonly kind?: "concept" | "method";
  readonly papers: readonly number[];
  readonly relation?: Relation;
}

/** Papers 0 to `count` − 1, titled "Paper 0" and so on, each mention in the abstract's second sentence. */
export function world(
  count: number,
  terms: readonly WorldTerm[],
): { papers: Paper[]; extraction: Extraction } {
  const keys = Array.from({ length: count }, (_, i) => `paper/p${String(i).padStart(3, "0")}`);
  const abstract = "One. Two three four.";
  return {
    papers: keys.map((key, i) => ({
      key,
      title: `Paper ${String(i)} is about something that takes many words`,
      abstract,
      origins: [{ source: "world", record: i + 1 }],
    })),
    extraction: {
      terms: terms.map(({ label, kind = "concept", papers, relation }): Term => {
        const slug = label.toLowerCase().replaceAll(" ", "-");
        const occurrences = papers.map((i) => ({
          paper: keys[i]!,
          relation: relation ?? (kind === "concept" ? "discusses" : "uses"),
          score: 0.5,
          mentions: [{ field: "abstract", start: 5, end: 8 } as const],
        }));
        const base = { label, aliases: [label], broader: [], occurrences };
        return kind === "concept"
          ? { ...base, key: `concept/${slug}`, kind }
          : { ...base, key: `method/${slug}`, kind, methodKind: "method" };
      }),
      texts: keys.map((paper) => ({
        paper,
        sentences: [
          { field: "abstract", start: 0, end: 4 },
          { field: "abstract", start: 5, end: abstract.length },
        ],
        keyphrases: [],
        english: true,
      })),
    },
  };
}

/** Groups of papers, each held together by terms of its own, and one term between each two. */
export function islands(groups: number, size: number): ReturnType<typeof world> {
  const terms: WorldTerm[] = [];
  for (let group = 0; group < groups; ++group) {
    const members = Array.from({ length: size }, (_, i) => group * size + i);
    for (const name of ["theory", "practice", "history"])
      terms.push({ label: `${NAMES[group % NAMES.length]!} ${name}`, papers: members });
    for (const paper of members)
      terms.push({ label: `Tool ${String(paper)}`, kind: "method", papers: [paper] });
    if (group > 0)
      terms.push({ label: `bridge ${String(group)}`, papers: [group * size - 1, group * size] });
  }
  return world(groups * size, terms);
}

const NAMES = ["river", "mountain", "harbour", "forest", "desert", "glacier"];
