import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../src/terms/index.ts";
import { keywordKeys, withKeywords } from "../../../src/terms/keywords.ts";
import { readField } from "../../../src/terms/text.ts";
import { conceptsOf, paper, termOf } from "./papers.ts";

describe("keywordKeys(fields)", () => {
  it("has each keyword as a whole, and none out of the text", () => {
    const fields = [
      readField("title", "Tidal gauges"),
      readField("keywords", "Learning to Rank; Cronbach's alpha, harbours; 2019; 7"),
    ];
    expect([...keywordKeys(fields)]).toEqual(["learningtorank", "cronbachalpha", "harbor"]);
  });
});

describe("keywordKeys(fields) of other scripts", () => {
  it("keeps a Persian word with its ending, joined or not", () => {
    const keysOf = (text: string) => [...keywordKeys([readField("keywords", text)])];
    expect(keysOf("بینایی رایانه\u200cای; تحلیل")).toEqual(["بیناییرایانهای", "تحلیل"]);
    expect(keysOf("بینایی رایانه ای")).toEqual(["بیناییرایانهای"]);
  });
});

describe("withKeywords(said, keywords)", () => {
  it("adds to what the ranker thinks, from a floor on", () => {
    const evidence = Float64Array.of(1, -9, 2, -Infinity);
    const ranked = { keys: ["silt", "gauge", "wind", "rain"], evidence, byAuthors: evidence };
    const raised = Float64Array.of(3, 0, 2, -Infinity, 0);
    expect(withKeywords(ranked, new Set(["silt", "gauge", "tide"]))).toEqual({
      keys: ["silt", "gauge", "wind", "rain", "tide"],
      evidence: raised,
      byAuthors: raised,
    });
  });

  it("changes nothing where there are none", () => {
    const ranked = { keys: ["silt"], evidence: Float64Array.of(1), byAuthors: Float64Array.of(2) };
    expect(withKeywords(ranked, new Set())).toBe(ranked);
  });
});

describe("extractTerms(papers) with keywords", () => {
  const plain = [
    paper(
      "gauges",
      "Ordering what Divers Find",
      "Divers find much, and we order it by learning to rank. A passing tide is in the way, and the " +
        "method of ordering takes a long time on all of the coast near here.",
    ),
    paper("ships", "Ships in the Harbour", "Ships come in by learning to rank what they carry."),
  ];
  const extraction = extractTerms(
    plain.map((each, i) =>
      i === 0 ? { ...each, keywords: "learning to rank; passing tide" } : each,
    ),
  );

  it("takes a keyword for a concept though it is no noun phrase, in all papers that say it", () => {
    expect(termOf(extractTerms(plain), "learning to rank")).toBeUndefined();
    const term = termOf(extraction, "learning to rank");
    expect(
      term?.occurrences.map(({ paper: key, mentions }) => [
        key,
        mentions.map(({ field }) => field),
      ]),
    ).toEqual([
      ["paper/gauges", ["abstract", "keywords"]],
      ["paper/ships", ["abstract"]],
    ]);
  });

  it("ranks a keyword before what the ranker alone would choose", () => {
    const [first] = extraction.terms
      .flatMap(({ label, occurrences }) =>
        occurrences
          .filter((o) => o.paper === "paper/gauges")
          .map(({ score }) => ({ label, score })),
      )
      .sort((a, b) => b.score - a.score);
    expect(first?.label).toMatch(/^(?:learning to rank|passing tide)$/);
  });
});

describe("extractTerms(papers) with keywords of papers that are not English", () => {
  const GERMAN =
    "Die Wälder der Region werden seit vielen Jahren beobachtet, und ihre Zahl ist in den letzten " +
    "Jahrzehnten deutlich gesunken. Wir zeigen, welche Art von Gründen das hat.";
  const german = (key: string, title: string, keywords: string) => ({
    ...paper(key, title, GERMAN),
    keywords,
  });
  const papers = [
    german("buche", "Die Buche und der Wald", "Waldökologie, Klimawandel, Gras"),
    german("moor", "Über die Moore der Region", "Waldökologie; klimawandel; Forest Ecology"),
    german("vogel", "Die Vögel und der Wald", "Klimawandel; Forest ecology; Stadt und Land"),
    {
      ...paper(
        "alps",
        "Slow trees",
        "We study forest ecology in mountains, and the state of the art of watching trees there.",
      ),
      keywords: "forest ecology",
    },
  ];
  const extraction = extractTerms(papers);

  it("links each keyword, where it stands, and nothing of the text", () => {
    const found = conceptsOf(extraction).flatMap(({ label, occurrences }) =>
      occurrences
        .filter((occurrence) => occurrence.paper !== "paper/alps")
        .map(({ paper: key, mentions }) => [
          label,
          key.slice("paper/".length),
          ...mentions.map(({ field, start, end }) => {
            const text = papers.find((each) => each.key === key)!.keywords;
            return `${field}: ${text.slice(start, end)}`;
          }),
        ]),
    );
    expect(found).toEqual([
      ["forest ecology", "moor", "keywords: Forest Ecology"],
      ["forest ecology", "vogel", "keywords: Forest ecology"],
      ["Gras", "buche", "keywords: Gras"],
      ["Klimawandel", "buche", "keywords: Klimawandel"],
      ["Klimawandel", "moor", "keywords: klimawandel"],
      ["Klimawandel", "vogel", "keywords: Klimawandel"],
      ["Stadt und Land", "vogel", "keywords: Stadt und Land"],
      ["Waldökologie", "buche", "keywords: Waldökologie"],
      ["Waldökologie", "moor", "keywords: Waldökologie"],
    ]);
  });

  it("makes them one with those of English papers, in English letters", () => {
    const term = termOf(extraction, "forest ecology");
    expect(term?.label).toBe("forest ecology");
    expect(term?.occurrences.map((occurrence) => occurrence.paper)).toEqual([
      "paper/alps",
      "paper/moor",
      "paper/vogel",
    ]);
  });

  it("finds no word of theirs in a text of theirs, though it is a term elsewhere", () => {
    const wald = {
      ...paper("wald", "The Tests of Wald", "We put tests of Wald to use on slow trees."),
      keywords: "Wald",
    };
    const term = termOf(extractTerms([...papers, wald]), "Wald");
    expect(term?.occurrences.map((occurrence) => occurrence.paper)).toEqual(["paper/wald"]);
  });

  it("lets a rule speak of them", () => {
    const place = { file: "terms.yaml", line: 1 };
    const rules = [{ does: "keep" as const, name: "Waldökologie", place }];
    expect(extractTerms(papers, { rules }).curation).toMatchObject([
      { names: [{ name: "Waldökologie", papers: 2 }], term: { label: "Waldökologie" } },
    ]);
  });

  it.each([
    ["森林生态学的研究", "本文研究了森林生态系统的变化。", "森林生态；气候变化", "森林生态"],
    ["Экология леса", "Здесь исследуется лес и его экология.", "экология леса", "экология леса"],
    ["森林の生態学", "この論文は森林の生態を研究する。", "森林生態学、気候変動", "森林生態学"],
    ["Οικολογία", "Μελετάμε το δάσος και την οικολογία του.", "Οικολογία", "Οικολογία"],
    [
      "بيئة الغابات",
      "ندرس الغابات وتغير المناخ في هذه الورقة.",
      "بيئة الغابات، تغير المناخ",
      "بيئة الغابات",
    ],
  ])("reads other letters: %s", (title, abstract, keywords, label) => {
    const { terms } = extractTerms([{ ...paper("x", title, abstract), keywords }]);
    expect(terms.map((term) => term.label)).toContain(label);
    expect(terms.flatMap(({ occurrences }) => occurrences[0]?.mentions[0]?.field)).toEqual(
      terms.map(() => "keywords"),
    );
  });
});
