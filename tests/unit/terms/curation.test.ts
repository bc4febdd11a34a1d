import { describe, expect, it } from "vitest";
import { formatError } from "../../../src/errors.ts";
import type { TermRule, TermStatement } from "../../../src/term-rules.ts";
import { type Extraction, extractTerms } from "../../../src/terms/index.ts";
import { BIRDS, paper, termOf } from "./papers.ts";

/** Rules as if each stood on a line of its own. */
function rules(...statements: TermStatement[]): TermRule[] {
  return statements.map((statement, i) => {
    return { ...statement, place: { file: "terms.yaml", line: i + 1 } };
  });
}

function curate(...statements: TermStatement[]): Extraction {
  return extractTerms(BIRDS, { rules: rules(...statements) });
}

function papersOf(extraction: Extraction, alias: string): string[] | undefined {
  return termOf(extraction, alias)?.occurrences.map((occurrence) => occurrence.paper);
}

function problemsOf({ curation = [] }: Extraction): string[] {
  return curation.flatMap(({ problems }) => problems.map(formatError));
}

const plain = extractTerms(BIRDS);

describe("extractTerms(papers, { rules })", () => {
  it("makes terms one, with the mentions and forms of all, under the first name", () => {
    const merged = curate({
      does: "merge",
      names: ["flying robot", "aerial robots", "drone image"],
    });
    const term = termOf(merged, "aerial robot");
    expect(term).toMatchObject({ label: "flying robot", key: "concept/flying-robot" });
    expect(term?.aliases).toEqual([
      "Aerial Robots",
      "Aerial robots",
      "aerial robot",
      "aerial robots",
      "drone images",
    ]);
    expect(term?.occurrences.find((o) => o.paper === "paper/birdnest")?.mentions.length).toBe(2);
    expect(merged.terms.some(({ label }) => label === "drone image")).toBe(false);
    expect(problemsOf(merged)).toEqual([]);
  });

  it("takes a form that no paper's ranker saw for the term that it is merged with", () => {
    const merged = curate({ does: "merge", names: ["nest detection", "finds bird nests"] });
    const abstract = BIRDS[0]?.abstract ?? "";
    const mentions = termOf(merged, "Nest detection")?.occurrences[0]?.mentions ?? [];
    expect(mentions.map(({ start, end }) => abstract.slice(start, end))).toEqual([
      "finds bird nests",
      "Nest detection",
    ]);
  });

  it("renames a term, and makes it one with a term of the new name", () => {
    const renamed = curate({ does: "rename", name: "aerial robots", label: "Drone" });
    expect(termOf(renamed, "aerial robot")).toMatchObject({ label: "Drone", key: "concept/drone" });
    const joined = curate({ does: "rename", name: "aerial robot", label: "nest detection" });
    expect(papersOf(joined, "aerial robot")).toEqual(papersOf(joined, "Nest detection"));
  });

  it("hides a term, and brings up nothing inside it", () => {
    const papers = [
      ...BIRDS,
      paper("more", "Language models", "A language model reads a bird nest."),
    ];
    const hidden = extractTerms(papers, { rules: rules({ does: "hide", name: "LLM" }) });
    expect(termOf(extractTerms(papers), "LLMs")).toBeDefined();
    expect(termOf(hidden, "LLMs")).toBeUndefined();
    expect(papersOf(hidden, "language model")).toEqual(["paper/more"]);
    expect(hidden.curation?.map(({ names, term }) => [names, term])).toEqual([
      [[{ name: "LLM", papers: 2 }], null],
    ]);
  });

  it("keeps a phrase that the ranker would drop", () => {
    expect(termOf(plain, "long history")).toBeUndefined();
    const kept = curate({ does: "keep", name: "long histories" });
    expect(termOf(kept, "long history")).toMatchObject({ kind: "concept", label: "long history" });
  });

  it("keeps capitals apart from small letters where a rule brings in an acronym", () => {
    const papers = [
      paper(
        "it",
        "Reading Tides",
        "Information technology reads tides. IT is new, and it is here.",
      ),
    ];
    const merged = extractTerms(papers, {
      rules: rules({ does: "merge", names: ["information technology", "IT"] }),
    });
    expect(termOf(merged, "IT")?.aliases).toEqual(["IT", "Information technology"]);
  });

  it("sets the kind of a term, and describes it", () => {
    const { terms } = curate(
      { does: "kind", name: "NestBench", kind: "concept" },
      { does: "kind", name: "aerial robot", kind: "tool" },
      { does: "describe", name: "aerial robot", description: "What flies without a bird." },
    );
    expect(
      terms.find(({ label }) => label === "NestBench benchmark" || label === "NestBench")?.kind,
    ).toBe("concept");
    expect(terms.find(({ aliases }) => aliases.includes("aerial robot"))).toMatchObject({
      kind: "method",
      methodKind: "tool",
      description: "What flies without a bird.",
    });
  });

  it("takes a rename for done where papers write the new name alone", () => {
    const papers = [
      paper("one", "Silt by MTT assay", "We measure silt by MTT assay. The MTT assay is cheap."),
      paper("two", "MTT assay again", "The MTT assay of harbours is studied, as silt is."),
    ];
    const statement = { does: "rename", name: "MTT", label: "MTT assay" } as const;
    const renamed = extractTerms(papers, { rules: rules(statement) });
    expect(termOf(renamed, "MTT assay")).toMatchObject({ label: "MTT assay" });
    expect(problemsOf(renamed)).toEqual([]);
    expect(renamed.curation?.[0]?.names).toEqual([{ name: "MTT", papers: 2 }]);
  });

  it("lets a rename have the last word on a merged term's label", () => {
    const both = curate(
      { does: "merge", names: ["aerial robot", "drone image"] },
      { does: "rename", name: "drone image", label: "flier" },
    );
    expect(termOf(both, "aerial robot")?.label).toBe("flier");
    expect(problemsOf(both)).toEqual([]);
  });

  it("reports names that no term has, with the nearest that one has", () => {
    const unknown = curate(
      { does: "hide", name: "nest detektion" },
      { does: "kind", name: "submarine", kind: "tool" },
      { does: "keep", name: "submarine" },
      { does: "merge", names: ["nest detection", "nest sensing"] },
      { does: "hide", name: "—" },
    );
    expect(problemsOf(unknown)).toEqual([
      'terms.yaml:1: no term is called "nest detektion"\n  did you mean "Nest detection"?',
      'terms.yaml:2: no term is called "submarine"\n' +
        "  write it as the map shows it, or take it out; a phrase becomes a term under keep",
      'terms.yaml:3: no paper says "submarine"\n' +
        "  write it as a title or an abstract has it, or take it out",
      'terms.yaml:4: no term is called "nest sensing"\n' +
        "  write it as the map shows it, or take it out; a phrase becomes a term under keep",
      'terms.yaml:5: no term is called "—"\n  write it as the map shows it, or take it out',
    ]);
    expect({ ...unknown, curation: undefined }).toEqual({ ...plain, curation: undefined });
  });

  it("reports rules that say otherwise of one term; the first holds", () => {
    const torn = curate(
      { does: "kind", name: "BirdNest-2", kind: "dataset" },
      { does: "kind", name: "BirdNest-2", kind: "tool" },
      { does: "hide", name: "nest detection" },
      { does: "keep", name: "nest detection" },
    );
    expect(termOf(torn, "BirdNest-2")).toMatchObject({ methodKind: "dataset" });
    expect(problemsOf(torn)).toEqual([
      'terms.yaml:2: another rule says otherwise of "BirdNest-2"\n' +
        "  terms.yaml:1 holds; take one of the two out",
      'terms.yaml:4: another rule says otherwise of "nest detection"\n' +
        "  terms.yaml:3 holds; take one of the two out",
    ]);
  });

  it("reports of two merges that swap a label, or two such renames, the second", () => {
    const merged = curate(
      { does: "merge", names: ["nest detection", "drone image"] },
      { does: "merge", names: ["drone image", "nest detection"] },
    );
    expect(merged.curation?.map(({ holds }) => holds)).toEqual([true, false]);
    expect(problemsOf(merged)).toEqual([
      'terms.yaml:2: another rule says otherwise of "drone image"\n' +
        "  terms.yaml:1 holds; take one of the two out",
    ]);
    const renamed = curate(
      { does: "rename", name: "nest detection", label: "drone image" },
      { does: "rename", name: "drone image", label: "nest detection" },
    );
    expect(renamed.curation?.map(({ holds }) => holds)).toEqual([true, false]);
    expect(problemsOf(renamed)).toEqual([
      'terms.yaml:2: another rule says otherwise of "drone image"\n' +
        "  terms.yaml:1 holds; take one of the two out",
    ]);
  });

  it("reports what is said of a term that is hidden", () => {
    const hidden = curate(
      { does: "hide", name: "nest detection" },
      { does: "kind", name: "nest detection", kind: "tool" },
      { does: "describe", name: "nest detection", description: "Finds nests." },
      { does: "rename", name: "nest detection", label: "nest finding" },
    );
    expect(hidden.curation?.map(({ holds }) => holds)).toEqual([true, false, false, false]);
    const says = 'another rule says otherwise of "nest detection"';
    const holds = "terms.yaml:1 holds; take one of the two out";
    expect(problemsOf(hidden)).toEqual(
      [2, 3, 4].map((line) => `terms.yaml:${String(line)}: ${says}\n  ${holds}`),
    );
  });

  it("hides with a term what is merged with it", () => {
    const hidden = curate(
      { does: "hide", name: "nest detection" },
      { does: "merge", names: ["nest detection", "drone image"] },
    );
    expect(termOf(hidden, "drone images")).toBeUndefined();
    expect(hidden.curation?.map(({ holds }) => holds)).toEqual([true, true]);
    expect(problemsOf(hidden)).toEqual([]);
  });

  it("reports a merge of one term that goes by another name", () => {
    const merged = curate(
      { does: "rename", name: "nest detection", label: "Nests" },
      { does: "merge", names: ["flier", "Nests"] },
      { does: "merge", names: ["aerial robot", "aerial robot"] },
    );
    expect(merged.curation?.map(({ holds }) => holds)).toEqual([true, false, false]);
    expect(problemsOf(merged)).toEqual([
      'terms.yaml:2: nothing is merged with "Nests"\n' +
        "  name another term beside it, or take the line out",
      'terms.yaml:3: nothing is merged with "aerial robot"\n' +
        "  name another term beside it, or take the line out",
    ]);
  });

  it("gives the same terms for shuffled papers", () => {
    const own = rules(
      { does: "merge", names: ["flier", "aerial robot", "drone image"] },
      { does: "hide", name: "LLM" },
    );
    expect(extractTerms([...BIRDS].reverse(), { rules: own })).toEqual(
      extractTerms(BIRDS, { rules: own }),
    );
  });
});
