import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import type { RawRecord } from "../../../../src/corpus/format.ts";
import { listing } from "../../../../src/corpus/formats/listing.ts";
import { readFormat } from "../read-format.ts";

async function read(
  text: string | Uint8Array,
): Promise<{ records: readonly RawRecord[]; problems: readonly string[] }> {
  const { records, skipped } = await readFormat(listing, text);
  return { records, problems: skipped };
}

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const titles = async (text: string | Uint8Array): Promise<unknown[]> =>
  (await read(text)).records.map(({ fields }) => fields.title);

const PROSE =
  "Harbours silt up. We dig one out with spoons, and measure how long it takes until ships return.";
const LONG = `${PROSE} ${"It takes long, and longer in winter. ".repeat(6).trim()}`;

describe("listing.read(source) of titles alone", () => {
  const TITLES = [
    "What Do Ferries Know About Fog?",
    "LanternNet: Reading Tide Tables with Small Lanterns",
    "Knots That Remember",
    "3D Harbours of the U.S. Coast",
  ];

  it.each([
    ["one a line", TITLES.join("\n")],
    ["with gaps", TITLES.join("\n\n")],
    ["as a list", TITLES.map((title) => `- ${title}`).join("\n")],
  ])("reads each as a paper: %s", async (_, text) => {
    expect(await titles(text)).toEqual(TITLES);
    expect((await read(text)).problems).toEqual([]);
  });

  it("says that it took the lines for titles, and what to do where they are none", async () => {
    expect((await readFormat(listing, TITLES.join("\n"))).noted).toEqual([
      'papers.txt:1: every line was taken for the title of a paper: "What Do Ferries Know About Fog?"\n' +
        "  where they are something else, write a title, an empty line, and its abstract",
    ]);
  });

  it("reads many of them, although together they are as long as an abstract", async () => {
    const many = [...TITLES, "Ropes of Sand, and Who Holds Them", "Counting Gulls with One Eye"];
    const text = [...many, "Attention Is All You Need", "Harbours under Standing Herons"];
    expect(await titles(text.join("\n"))).toEqual(text);
  });

  it("ends no sentence after a short form, or a question within a title", async () => {
    const text = [
      ...TITLES.slice(1),
      "Ferries vs. Fog in Winter",
      "Do Herons Weigh Enough? A Study of Walls",
      "Herons vs. Harbours in Dr. Reed's Log No. 5",
    ];
    expect(await titles(text.join("\n"))).toEqual(text);
  });

  it.each([
    [
      "…",
      PROSE.replace(/\.$/, "")
        .replace("out with", "out …")
        .replace(/return$/, "return …"),
    ],
    ["...", "We dig one harbour out with spoons and wait until ships ..."],
  ])("leaves abstracts that are cut off by “%s” to their titles", async (_, abstract) => {
    const [one, two] = [
      "LanternNet: Reading Tide Tables at Night",
      "Harbours That Silt up in Winter",
    ];
    const { records, problems } = await read([one, abstract, two, abstract].join("\n\n"));
    expect(records.map(({ fields }) => fields)).toEqual([
      ...[one, two].map((title) => ({ title, abstract })),
    ]);
    expect(problems).toEqual([]);
  });

  it("takes no page of a search for titles", async () => {
    const entry = (title: string): string =>
      `${title}\nA Quill, B Reed - Journal of Harbours, 2019 - Elsevier\nHarbours silt up, and we dig one out with …`;
    const page = ["Digging Harbours Out", "The Return of the Ships"].map(entry).join("\n\n");
    expect((await readFormat(listing, page)).noted).toEqual([]);
    expect((await titles(page)).filter((title) => /Quill|…/.test(String(title)))).toEqual([]);
  });

  it.each([
    "Ada Lovelace",
    "NeurIPS 2017",
    "Proceedings of the Conference on Harbours, 2019",
    "Subjects: Machine Learning (cs.LG)",
    "Transactions of the Society of Harbour Masters",
    "Moss Quill et al.",
  ])("refuses titles that are each followed by a line such as “%s”", async (aside) => {
    for (const gap of ["\n", "\n\n"]) {
      const all = TITLES.slice(0, 3).map((title) => `${title}${gap}${aside}`);
      expect((await readFormat(listing, all.join("\n\n"))).noted).toEqual([]);
    }
    const told = await read(
      TITLES.slice(0, 3)
        .flatMap((title) => [title, aside])
        .join("\n\n"),
    );
    expect(told.records).toEqual([]);
    expect(told.problems.length).toBeGreaterThan(0);
  });

  it.each([
    [
      "where their authors are",
      "University of Porto",
      "Institute for Silt",
      "Rope College of York",
    ],
    ["where they came out", "Journal of Silt", "Proceedings on Rope Making", "Workshop on Tides"],
  ])("refuses titles that are each followed by %s, all of them others", async (_, ...asides) => {
    const told = await read(
      asides.flatMap((aside, i) => [TITLES[i]!, `${aside} and Sail`]).join("\n\n"),
    );
    expect(told.records).toEqual([]);
    expect(told.problems).toHaveLength(6);
  });

  it("refuses titles with their journals below them, between gaps", async () => {
    const venues = [
      "Annals of Silt and Sand",
      "Letters of the Harbour Masters",
      "Rope and Sail Today",
    ];
    const text = TITLES.slice(0, 3).map((title, i) => `${title}\n${venues[i]!}`);
    expect(await read(text.join("\n\n"))).toMatchObject({ records: [] });
  });

  it.each([
    [
      "headings and bullets",
      "# Harbour maps\n\n- Builds a map in a second\n- Needs no server at all\n- Reads what you have at hand",
    ],
    [
      "a line over bullets",
      "What the harbour map does\n\n- Builds a map in a second\n- Needs no server at all",
    ],
    [
      "links",
      "- [How to begin with a map](a.md)\n- [How to end with a map](b.md)\n- [What comes next](c.md)",
    ],
    [
      "headings",
      "## How to begin with a map\n\n## How to end with a map\n\n## What comes next of all",
    ],
    [
      "what is set in",
      "Digging Harbours Out with Spoons\n  Harbours of Lisbon and Porto\nThe Return of the Ships",
    ],
  ])("refuses a page with marks: %s", async (_, text) => {
    const { records, skipped, noted } = await readFormat(listing, text);
    expect(records).toEqual([]);
    expect(skipped.length).toBeGreaterThan(0);
    expect(noted).toEqual([]);
  });

  it("leaves numbered ones to those who read numbers", async () => {
    const numbered = TITLES.map((title, i) => `${String(i + 1)}. ${title}`);
    expect(await titles(numbered.join("\n"))).toEqual(TITLES);
  });

  it("takes no abstract that was wrapped for titles", async () => {
    const wrapped = ["Harbours silt up, as Lisbon and", "Porto do. We dig one", "Out with spoons"];
    expect(await titles(wrapped.join("\n"))).not.toEqual(wrapped);
    const plain = [
      "Harbours that silt up in winter",
      "are dug out with",
      "Spoons and shovels by hand",
    ];
    expect(await titles(plain.join("\n"))).not.toEqual(plain);
  });

  it.each([
    ["names", "Lovelace, Ada\nBabbage, Charles\nSomerville, Mary"],
    ["a menu", "Home\nSign in\nAbout\nContact us now\nPrivacy"],
    ["few lines", "Knots That Remember a Rope\nFerries That Know the Fog"],
    ["a table", "Harbours and their depth in metres,\nLisbon and its ferries,\nPorto and its,"],
  ])("takes nothing else for titles: %s", async (_, text) => {
    const lines = text.split("\n");
    expect(await titles(text)).not.toEqual(lines);
  });
});

describe("listing.read(source)", () => {
  it("reads the page of a paper search, and drops what the page had around its list", async () => {
    const { records, problems } = await read(fixture("page.txt"));
    expect(records.map(({ line, fields }) => [line, fields.title])).toEqual([
      [11, "LanternNet: Reading Tide Tables with Small Lanterns"],
      [15, "What Do Ferries Know About Fog?"],
      [21, "Knots that remember: a survey"],
    ]);
    expect(records[2]?.fields.abstract).toBe(
      "A knot that was tied often is tied faster. This survey orders two hundred studies of rope by what is remembered: the hand, the rope or the sailor. Open questions are named at the end.",
    );
    expect(problems).toEqual([
      'papers.txt:19: no abstract follows this line: "Picked by our editors"\n' +
        "  write a title, an empty line, and its abstract; or take the line out",
    ]);
  });

  it("reads titles right above their abstracts, wrapped lines led by a tab", async () => {
    const { records, problems } = await read(fixture("above.txt"));
    expect(records).toEqual([
      {
        line: 1,
        fields: {
          title: "Counting gulls with one eye closed",
          abstract:
            "Gulls are counted twice where two observers stand at one pier, and the counts differ by a tenth. Closing one eye makes the difference smaller, and a model of parallax explains why",
        },
      },
      {
        line: 6,
        fields: {
          title: "On the stability of harbour walls under the weight of standing herons",
          abstract:
            "Herons stand still for hours. The load on a wall is measured with strain gauges, and no wall was moved",
        },
      },
    ]);
    expect(problems).toEqual([]);
  });

  it("reads a numbered digest: its table of contents is no paper, an entry without abstract is", async () => {
    const { records, problems } = await read(fixture("mail.txt"));
    expect(records.map(({ fields }) => fields)).toEqual([
      { title: "An Entry Nobody Summarised" },
      {
        title: "Pilots and their Almanacs",
        authors: ["Quill, Moss", "Reed, Ann"],
        abstract: "Almanacs, read aloud.",
        keywords: "pilots; almanacs",
        year: "2031",
        url: "https://tides.example/1",
      },
      {
        title: "Ropes of Sand",
        authors: ["Fen, Ola"],
        abstract:
          "Ropes of sand hold nothing, and yet they are made. We ask rope makers why, and list what they answered.",
        keywords: "ropes",
        year: "2030",
        doi: "10.5555/Sand.2",
      },
    ]);
    expect(problems).toEqual([]);
  });

  it("yields every paper of the bundled listing to the character", async () => {
    const text = readFileSync(new URL("../../../../data/hf-papers-listing.txt", import.meta.url));
    // Told here by line length alone: in this file no title has 200 characters and no abstract fewer.
    const rows = text.toString("utf8").split("\n");
    const long = rows.flatMap((row, i) => (row.length > 200 ? [i] : []));
    const { records, problems } = await read(text);
    expect(records).toHaveLength(63);
    expect(records).toEqual(
      long.map((i) => ({ line: i - 1, fields: { title: rows[i - 2], abstract: rows[i] } })),
    );
    expect(problems).toEqual([]);
  });

  it.each([
    ["a stray sentence", "This line belongs to no paper at all.", "this paragraph has no title"],
    ["a lone title", "Sailing by Smell Alone", "no abstract follows this line"],
    ["a button", "Subscribe now", "no abstract follows this line"],
  ])("lets %s cost itself alone", async (_, odd, why) => {
    const { records, problems } = await read(`One\n\n${PROSE}\n\n${odd}\n\nTwo\n\n${PROSE}\n`);
    expect(records.map(({ fields }) => fields.title)).toEqual(["One", "Two"]);
    expect(problems).toEqual([
      `papers.txt:5: ${why}: "${odd}"\n  write a title, an empty line, and its abstract; or take the line out`,
    ]);
  });

  it("passes over dates and counts wherever they stand", async () => {
    const page = ["Mar 11", "One", PROSE, "17", "2 days ago", "Two", "3 March 2024", PROSE, "5"];
    expect(await read(page.join("\n\n"))).toEqual({
      records: [
        { line: 3, fields: { title: "One", abstract: PROSE } },
        { line: 11, fields: { title: "Two", abstract: PROSE } },
      ],
      problems: [],
    });
  });

  it("passes over a label that comes again at each entry", async () => {
    const page = ["One", "Open PDF", PROSE, "Two", "Open PDF", PROSE, "Six", "Open PDF", LONG];
    expect(await titles(page.join("\n\n"))).toEqual(["One", "Two", "Six"]);
    expect((await read(page.join("\n\n"))).problems).toEqual([]);
  });

  it("keeps a long paragraph without a title as an abstract", async () => {
    expect((await read(`One\n\n${PROSE}\n\n${LONG}\n\nTwo\n\n${PROSE}`)).records[1]).toEqual({
      line: 5,
      fields: { abstract: LONG },
    });
  });

  it("goes on with an abstract in sections", async () => {
    const second = `Results: ${LONG}`;
    expect((await read(`One\n\nBackground: ${LONG}\n\n${second}`)).records).toEqual([
      { line: 1, fields: { title: "One", abstract: `Background: ${LONG} ${second}` } },
    ]);
  });

  it("reads authors and fields between and below", async () => {
    const text = `One\n\nA. Quill, Ann Reed and M. van der Fen\n\n${PROSE}\n\nKeywords: silt, spoons\nYear: 2031`;
    expect((await read(text)).records).toEqual([
      {
        line: 1,
        fields: {
          title: "One",
          abstract: PROSE,
          authors: ["A. Quill", "Ann Reed", "M. van der Fen"],
          keywords: "silt, spoons",
          year: "2031",
        },
      },
    ]);
  });

  it.each([
    [
      "mail",
      "Digging Harbours Out with\nSpoons\n\nHarbours silt up. We dig one out with a well-\nworn spoon, and measure how long it\ntakes until ships return.",
    ],
    [
      "no empty lines",
      `Digging Harbours Out with Spoons\n${LONG}\nThe Return of the Ships\n${LONG}`,
    ],
    ["headings", `# A list\n\n## Digging Harbours Out with Spoons\n\n${PROSE}`],
    ["labels", `Title: Digging Harbours Out with Spoons\nAuthors: A B, C D\nAbstract: ${PROSE}`],
    ["titles with a full stop", `Digging harbours out with spoons is slow work.\n\n${PROSE}`],
  ])("reads the title where there are %s", async (_, text) => {
    expect((await titles(text))[0]).toMatch(/^Digging harbours out with spoons/i);
  });

  it("joins a word that was wrapped at its hyphen", async () => {
    const text =
      "Digging\n\nWe dig with a well-\nworn spoon. It is used for short-\nand long-term\ndigging.";
    expect((await read(text)).records[0]?.fields.abstract).toBe(
      "We dig with a well-worn spoon. It is used for short- and long-term digging.",
    );
  });
});

describe("listing.about", () => {
  it("names each form that a hint may lead to", () => {
    expect(listing.about).toBe(
      "a plain listing: a title, an empty line, its abstract, and so on, or titles alone, one a line",
    );
  });
});

describe("listing.detect(head)", () => {
  it.each([
    ["a listing", "Digging Harbours Out\n\nHarbours silt up.", 0.3],
    ["a title with commas", "Dig, Sail, And Wait\n\nHarbours silt up.", 0.3],
    ["a table", "Year,Title,Abstract\n2031,Digging,Harbours silt up.", 0],
    ["BibTeX", "% my papers\n@article{dig, title = {Digging}}", 0],
    ["RIS", "TY  - JOUR\nTI  - Digging", 0],
    ["XML", '<?xml version="1.0"?>\n<feed/>', 0],
    ["JSON", '[{"title": "Digging"}]', 0],
    ["numbers", "1 2 3\n4 5 6", 0],
  ])("is as sure of %s as it can be", (_, text, confidence) => {
    expect(listing.detect({ name: "papers.txt", text })).toBe(confidence);
  });
});
