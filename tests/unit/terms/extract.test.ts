import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Paper } from "../../../src/corpus/index.ts";
import { extractTerms, type Extraction } from "../../../src/terms/index.ts";
import { BIRDS, conceptsOf, methodsOf, paper, termOf } from "./papers.ts";

const birds = extractTerms(BIRDS);

/** Papers out of the words that the extractor reacts to. */
const randomPapers: fc.Arbitrary<Paper[]> = fc
  .array(
    fc.array(
      fc.constantFrom(
        "We",
        "propose",
        "the",
        "bird",
        "birds",
        "BirdNest-2",
        "BirdNest",
        "of",
        "large language models",
        "(LLMs)",
        "LLM",
        "aligning",
        "alignment",
        "a",
        "novel",
        "data set",
        ".",
        ",",
        ":",
        "🐦",
        "é",
        "using",
        "called",
        "NestBench",
        "benchmark",
        "and",
        "is",
        "$x^2$",
        "nest detection",
        "egg and nest detection",
        "human and artificial birds",
        "artificial birds",
        "human birds",
        "bird's",
        "in",
      ),
      { maxLength: 60 },
    ),
    { maxLength: 5 },
  )
  .map((texts) =>
    texts.map((words, i) =>
      paper(String(i), words.slice(0, 8).join(" "), words.slice(4).join(" ")),
    ),
  );

function expectSound({ terms, texts }: Extraction, papers: readonly Paper[]): void {
  const byKey = new Map(papers.map((p) => [p.key, p]));
  expect(texts.map((text) => text.paper)).toEqual([...byKey.keys()].sort());
  expect(new Set(terms.map(({ key }) => key)).size).toBe(terms.length);
  for (const { aliases, occurrences } of terms) {
    expect(occurrences).not.toEqual([]);
    for (const { paper: key, mentions, score } of occurrences) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(mentions).not.toEqual([]);
      for (const { field, start, end, form } of mentions) {
        const slice = (byKey.get(key)?.[field] ?? "").slice(start, end);
        expect(aliases).toContain(form ?? slice);
        if (form !== undefined) expect(aliases).not.toContain(slice);
      }
    }
  }
  // Mentions lie apart or, where a coordination is split, one within the other.
  const open = new Map<string, number[]>();
  const all = terms
    .flatMap(({ occurrences }) => occurrences)
    .flatMap(({ paper: key, mentions }) => mentions.map((m) => ({ at: `${key} ${m.field}`, ...m })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const holds = new Map<string, boolean[]>();
  for (const { at, start, end, form } of all) {
    const ends = open.get(at) ?? [];
    const split = holds.get(at) ?? [];
    while (ends.length > 0 && ends.at(-1)! <= start) {
      ends.pop();
      split.pop();
    }
    if (ends.length > 0) {
      expect(end).toBeLessThanOrEqual(ends.at(-1)!);
      expect(split.at(-1)).toBe(true);
    }
    open.set(at, [...ends, end]);
    holds.set(at, [...split, form !== undefined]);
  }
}

describe("extractTerms(papers)", () => {
  it("takes a common word for a name where its papers do, not where one of many does", () => {
    const own = paper(
      "own",
      "Reduce: A Data Set of Walking Machines",
      "We introduce Reduce, a data set of walking machines. Reduce has 900 videos.",
    );
    const others = Array.from({ length: 10 }, (_, i) =>
      paper(
        `other ${String(i)}`,
        `Walking machines, part ${String(i)}`,
        "Reduce the slope, and they walk. Reduce the load, and they run.",
      ),
    );
    expect(termOf(extractTerms([own, ...others.slice(0, 3)]), "Reduce")?.kind).toBe("method");
    expect(termOf(extractTerms([own, ...others]), "Reduce")).toBeUndefined();
  });
  it("links a word that is some papers' name to those that write it as one", () => {
    const own = paper(
      "own",
      "Places: A Data Set of Scenes",
      "We introduce Places, a data set of scenes. Places has 900 videos.",
    );
    const user = paper(
      "user",
      "Scene recognition with less supervision",
      "We evaluate scene recognition with less supervision on the Places dataset.",
    );
    const others = Array.from({ length: 4 }, (_, i) =>
      paper(
        `other ${String(i)}`,
        "Pick-and-Place Robots for Laundry",
        "Places for towels are found by touch. The robots fold towels.",
      ),
    );
    const term = termOf(extractTerms([own, user, ...others]), "Places");
    expect(term?.kind).toBe("method");
    expect(term?.occurrences.map((o) => o.paper)).toEqual(["paper/own", "paper/user"]);
  });
  it("makes no method of what one paper of several takes for a name, and the others write as any words", () => {
    const own = paper(
      "own",
      "Planning for crowds",
      "We plan with a method called observed trajectories. Observed trajectories are cheap.",
    );
    const others = ["rain", "snow", "fog"].map((weather) =>
      paper(
        weather,
        `Observed trajectories in ${weather}`,
        `We study observed trajectories in ${weather}, and cluster observed trajectories.`,
      ),
    );
    const term = termOf(extractTerms([own, ...others]), "observed trajectories");
    expect(term?.kind).toBe("concept");
    expect(term?.label).toBe("observed trajectory");
    expect(termOf(extractTerms([own]), "observed trajectories")?.kind).toBe("method");
  });
  it("makes one concept of an abbreviation, its plural and its long form", () => {
    const term = termOf(birds, "LLMs");
    expect(term).toMatchObject({ kind: "concept", key: "concept/large-language-model" });
    expect(term?.label).toBe("large language model");
    expect(term?.aliases).toEqual([
      "LLMs",
      "Large Language Models",
      "Large language models",
      "large language model",
    ]);
    expect(term?.occurrences.map((o) => o.paper)).toEqual([
      "paper/birdnest",
      "paper/robots",
      "paper/survey",
    ]);
  });

  it("keeps versions of a method apart and tells introduced from used", () => {
    const relations = methodsOf(birds).map(({ label, occurrences }) => [
      label,
      occurrences.map(({ paper: key, relation }) => `${relation} ${key}`),
    ]);
    expect(relations).toEqual([
      ["BirdNest", ["uses paper/birdnest", "uses paper/survey"]],
      ["BirdNest-2", ["introduces paper/birdnest"]],
      ["NestBench", ["uses paper/birdnest", "uses paper/survey"]],
      ["RLHF", ["uses paper/robots", "uses paper/survey"]],
    ]);
  });

  it("believes nobody that a name of many papers is introduced, but whose title it is", () => {
    const users = Array.from({ length: 8 }, (_, i) =>
      paper(`user${String(i)}`, `Harbours ${String(i)}`, "We propose TideNet for our harbours."),
    );
    const maker = paper(
      "tidenet",
      "TideNet: nets for tides",
      "We propose TideNet, a model of tides.",
    );
    const [tideNet] = methodsOf(extractTerms([...users, maker])).filter(
      ({ label }) => label === "TideNet",
    );
    const introducing = tideNet!.occurrences.filter(({ relation }) => relation === "introduces");
    expect(tideNet!.occurrences).toHaveLength(9);
    expect(introducing.map(({ paper: key }) => key)).toEqual(["paper/tidenet"]);
  });

  it("reads what kind of thing a name names from the words beside it", () => {
    expect(termOf(birds, "NestBench benchmark")).toMatchObject({ methodKind: "benchmark" });
    expect(termOf(birds, "BirdNest-2")).toMatchObject({ methodKind: "model" });
  });

  it("links every paper that mentions a term, with all its mentions", () => {
    const robots = termOf(birds, "aerial robot")?.occurrences.find(
      (o) => o.paper === "paper/robots",
    );
    const abstract = BIRDS[2]?.abstract ?? "";
    expect(
      robots?.mentions.map((m) => [
        m.field,
        m.field === "abstract" ? abstract.slice(m.start, m.end) : "",
      ]),
    ).toEqual([
      ["title", ""],
      ["abstract", "aerial robot"],
      ["abstract", "aerial robot"],
    ]);
  });

  it("links a paper to what a coordination says, with the form that it would have", () => {
    const papers = [
      paper(
        "a",
        "On human intelligence",
        "Human intelligence is old. We study human intelligence.",
      ),
      paper(
        "b",
        "Human and artificial intelligence",
        "We compare human and artificial intelligence.",
      ),
    ];
    const { terms } = extractTerms(papers);
    const human = terms.find(({ label }) => label === "human intelligence");
    expect(human?.aliases).toEqual(["Human intelligence", "human intelligence"]);
    expect(human?.occurrences.find((o) => o.paper === "paper/b")?.mentions).toEqual([
      { field: "title", start: 0, end: 33, form: "Human intelligence" },
      { field: "abstract", start: 11, end: 44, form: "human intelligence" },
    ]);
  });

  it("makes a concept of a phrase with a preposition that papers share, and of no other", () => {
    const papers = [
      paper("a", "Herons", "The theory of mind is rich in herons. We weigh the nests of herons."),
      paper("b", "Cranes", "Cranes have a theory of mind. The size of cranes differs."),
    ];
    const labels = conceptsOf(extractTerms(papers)).map(({ label }) => label);
    expect(labels).toContain("theory of mind");
    expect(labels.filter((label) => label.includes(" of "))).toEqual(["theory of mind"]);
  });

  it("names the broader concept, and the method that another is a version of", () => {
    const { terms } = extractTerms([
      paper(
        "a",
        "Bird song detection",
        "Bird song detection is hard. We use BirdNest and BirdNest-2.",
      ),
      paper(
        "b",
        "Song detection",
        "Song detection is hard. BirdNest-2 beats BirdNest. BirdNest is a model.",
      ),
    ]);
    const broader = Object.fromEntries(terms.map(({ key, broader }) => [key, broader]));
    expect(broader["concept/bird-song-detection"]).toEqual(["concept/song-detection"]);
    expect(broader["method/birdnest-2"]).toEqual(["method/birdnest"]);
  });

  it("takes no judgement for a concept", () => {
    const papers = [1, 2, 3].map((n) =>
      paper(
        String(n),
        "On Bird Song",
        "Experimental results show significant improvement on diverse tasks. Our novel approach to " +
          "bird song achieves better performance than previous work.",
      ),
    );
    expect(conceptsOf(extractTerms(papers)).map(({ label }) => label)).toEqual(["bird song"]);
  });

  it("tells a method's name from the same letters in small", () => {
    const papers = [
      paper("a", "CUT: Pruning Trees", "We propose CUT, a method that prunes trees."),
      paper("b", "Trees", "Many people cut trees. Pruning trees is a craft, and they cut a lot."),
    ];
    expect(termOf(extractTerms(papers), "CUT")?.occurrences.map((o) => o.paper)).toEqual([
      "paper/a",
    ]);
  });

  it("links papers without an abstract by title and keywords", () => {
    const { terms } = extractTerms([
      { ...paper("silt", "Digging Out", ""), keywords: "harbour silt; neural networks" },
      { ...paper("gauges", "Training Neural Networks to Dig", ""), keywords: "" },
    ]);
    const networks = terms.find(({ aliases }) => aliases.includes("neural networks"));
    expect(networks?.occurrences.map(({ paper, mentions }) => [paper, mentions])).toEqual([
      ["paper/gauges", [{ field: "title", start: 9, end: 24 }]],
      ["paper/silt", [{ field: "keywords", start: 14, end: 29 }]],
    ]);
  });

  it.each([
    ["Watching Silted Harbours Helps Train New Tidal Gauges from Very Few Labeled Ships", true],
    [
      "Gezeitenpegel und Hafenschlick: eine Untersuchung der Auswirkungen von Winterstürmen auf Häfen in Friesland",
      false,
    ],
    ["Gezeiten und die Häfen der Küste", false],
    ["Les mots et les ports", false],
    ["La La Harbours", true],
    ["Estudio de los puertos de la costa norte y el efecto de las mareas en a bordo", false],
  ])("tells a title that stands alone from other languages: %s", (title, english) => {
    expect(extractTerms([paper("a", title, "")]).texts[0]?.english).toBe(english);
  });

  it("looks for no terms in a text that is not English", () => {
    const german = paper(
      "de",
      "Über die Vögel",
      "Die Vögel der Region werden seit vielen Jahren beobachtet, und ihre Zahl ist in den letzten " +
        "Jahrzehnten deutlich gesunken. Wir zeigen, welche Gründe das hat.",
    );
    const extraction = extractTerms([german]);
    expect(extraction.terms).toEqual([]);
    expect(extraction.texts[0]?.english).toBe(false);
  });

  it("works on empty, huge and odd texts", () => {
    const odd = [
      paper("empty", "", ""),
      paper("emoji", "🐦🐦🐦", "🐦 ".repeat(500)),
      paper("huge", "Huge", "The aerial robot is near the nest. ".repeat(2200)),
      paper("latex", "$x$", "\\alpha & <b>bold</b> $\\frac{1}{2}$ &amp; {\\it text}"),
    ];
    const extraction = extractTerms(odd);
    expectSound(extraction, odd);
    expect(termOf(extraction, "aerial robot")?.occurrences[0]?.mentions).toHaveLength(2200);
  });

  it("gives sound mentions, and the same terms for shuffled papers", () => {
    fc.assert(
      fc.property(randomPapers, fc.nat(), (papers, seed) => {
        const extraction = extractTerms(papers);
        expectSound(extraction, papers);
        const turn = papers.length === 0 ? 0 : seed % papers.length;
        const shuffled = [...papers.slice(turn), ...papers.slice(0, turn)].reverse();
        expect(extractTerms(shuffled)).toEqual(extraction);
      }),
      { numRuns: 60 },
    );
  });

  it("says how far it is and stops when told to", () => {
    const done: number[] = [];
    extractTerms(BIRDS, { onProgress: (n, of) => done.push(n / of) });
    expect(done).toEqual([1 / 3, 2 / 3, 1]);
    expect(() => extractTerms(BIRDS, { signal: AbortSignal.abort(new Error("enough")) })).toThrow(
      "enough",
    );
  });
});
