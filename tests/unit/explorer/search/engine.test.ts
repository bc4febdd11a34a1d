import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset } from "../../../../src/dataset/reader.ts";
import { buildDatasetFiles } from "../../../../src/dataset/builder.ts";
import { buildExplorerGraph } from "../../../../src/explorer/graph.ts";
import { createEngine } from "../../../../src/explorer/search/engine.ts";
import { pack, unpack } from "../../../../src/explorer/search/packing.ts";
import { createWordIndex } from "../../../../src/explorer/search/word-index.ts";
import type { Answer } from "../../../../src/explorer/search.ts";
import {
  concept,
  edge,
  graphOf,
  layoutOf,
  method,
  openFiles,
  paper,
  smallParts,
} from "../../dataset/small-map.ts";

/** Papers about rewards and brains, and what they name; most important first. */
const NODES = {
  "paper/salmon": paper("SALMON: Self-Alignment", "We train a reward model on principles.", {
    importance: 0.9,
    authors: ["Zhiqing Sun"],
    venue: "ICLR",
    year: 2024,
    timesCited: 7,
    keywords: "principles",
  }),
  "paper/goals": paper("Reward goals", "The model of a reward is learned.", {
    importance: 0.8,
    authors: ["Ada Höök"],
    year: 2021,
    arxiv: "2310.05910",
  }),
  "paper/cortex": paper("Cortex", "A survey of brain models and reward.", {
    importance: 0.7,
    community: "community/brain-alignment",
    doi: "10.1000/cortex.1",
    timesCited: 40,
    url: "https://example.org/cortex",
  }),
  "concept/reward-model": concept("reward model", {
    importance: 0.6,
    aliases: ["reward models", "RMs"],
  }),
  "concept/brain": concept("brain", {
    importance: 0.5,
    community: "community/brain-alignment",
  }),
  "method/rewardbench": method("RewardBench", { importance: 0.4, methodKind: "benchmark" }),
};
const COMMUNITIES = [
  { key: "community/weaving", name: "Reward model", papers: ["paper/salmon", "paper/goals"] },
  { key: "community/brain-alignment", name: "Brain alignment", papers: ["paper/cortex"] },
].map((community, hue) => ({ ...community, shortName: community.name, hue, terms: [] }));

describe("createEngine(searched, index)", () => {
  let ask: (query: string) => Promise<Answer>;
  let dataset: Dataset;

  beforeAll(async () => {
    const graph = graphOf(
      NODES,
      [
        ["paper/salmon", "concept/reward-model", edge()],
        ["paper/goals", "concept/reward-model", edge()],
        ["paper/cortex", "concept/brain", edge()],
        ["paper/cortex", "method/rewardbench", edge()],
      ],
      COMMUNITIES,
    );
    dataset = await openFiles(buildDatasetFiles(smallParts({ graph, layout: layoutOf(graph) })));
    const [overview, nodes, edges, names] = await Promise.all([
      ...[dataset.overview(), dataset.nodes(), dataset.edges(), dataset.names()],
    ] as const);
    const explored = buildExplorerGraph(overview, nodes, edges, names);
    const searched = { dataset, overview, graph: explored, keys: names.keys };
    const index = createWordIndex(await dataset.searchIndex());
    ask = createEngine(searched, {
      // As from a worker.
      search: (query) => Promise.resolve(unpack(pack(index.search(query)))),
    });
  });
  const keysOf = async (query: string) => (await ask(query)).hits.map(({ key }) => key);

  it("gives the papers of an open range of years the newest first", async () => {
    const { asked, hits } = await ask("what is new in reward models since 2020?");
    expect(hits.map(({ key }) => key)).toEqual(["paper/salmon", "paper/goals"]);
    expect(asked).toMatchObject({
      query: 'about:"reward models" kind:paper year:2020..',
      first: "year",
    });
  });
  it("says that there are none of those years, and gives the newest", async () => {
    const { asked, hits, problems } = await ask("reward models since 2025");
    expect(hits.map(({ key }) => key)).toEqual(["paper/salmon", "paper/goals"]);
    expect(asked).toMatchObject({ asks: "papers", first: "year" });
    expect(problems).toEqual([
      { what: "none of years", years: "2025..", on: "reward models", isVenue: false },
    ]);
  });
  it("counts the last years back from the newest of the map", async () => {
    expect((await ask("reward models this year")).hits.map(({ key }) => key)).toEqual([
      "paper/salmon",
    ]);
    expect((await ask("papers of the last 4 years")).hits.map(({ key }) => key)).toEqual([
      "paper/salmon",
      "paper/goals",
    ]);
  });
  it("does not look for “since” where nothing is called what is asked for", async () => {
    const { needles, unknown } = await ask("what is new in weaving since 2020?");
    expect(needles.flatMap(({ words }) => words)).not.toContain("since");
    expect(unknown).toEqual(["weaving"]);
  });
  it("says where to begin, and why with each", async () => {
    const { asked, hits, isSet } = await ask("what should I read first?");
    expect({ keys: hits.map(({ key }) => key), isSet }).toEqual({
      ...{ keys: ["paper/cortex", "paper/salmon"], isSet: true },
    });
    expect(asked).toMatchObject({ asks: "start", first: "cited" });
    expect(asked?.asks === "start" && asked.why.get("paper/cortex")).toBe("cited 40 times");
  });
  it("says where to begin on something", async () => {
    const { asked, hits } = await ask("most important papers on reward models");
    expect(hits.map(({ key }) => key)).toEqual(["paper/salmon"]);
    expect(asked).toMatchObject({ says: "To begin with on reward models: the most cited." });
  });
  it("names the largest communities to whoever asks what the map is about", async () => {
    const { communities, hits } = await ask("what is this map about?");
    expect(communities.map(({ name }) => name)).toEqual(["Reward model", "Brain alignment"]);
    expect(hits).toHaveLength(2);
  });

  it.each([
    ["a word, what is called so first", "brain", ["concept/brain", "paper/cortex"]],
    ["a beginning", "rewardb", ["method/rewardbench"]],
    ["a letter or two as the beginning of a name", "go", ["paper/goals"]],
    ["two letters as a word anywhere", "of", ["paper/cortex", "paper/goals"]],
    ["a phrase, not its words apart", '"reward model"', ["concept/reward-model", "paper/salmon"]],
    ["a phrase that is not finished", '"reward mod', ["concept/reward-model", "paper/salmon"]],
    ["a phrase in another spelling of a term", '"reward models"', ["concept/reward-model"]],
    ["what lacks a word", "reward -survey kind:paper", ["paper/goals", "paper/salmon"]],
    ["what lacks a phrase", 'kind:paper reward -"reward model"', ["paper/goals", "paper/cortex"]],
    ["a year", "year:2021", ["paper/goals"]],
    ["years", "year:2021..2024", ["paper/salmon", "paper/goals"]],
    ["either of two years", "year:2021 year:2024", ["paper/salmon", "paper/goals"]],
    ["all but a year", "-year:2021 kind:paper", ["paper/salmon", "paper/cortex"]],
    ["papers cited at least so often", "cited:7", ["paper/salmon", "paper/cortex"]],
    ["papers cited more often", "cited:>7", ["paper/cortex"]],
    ["a range of counts, with words", "reward citations:1..10", ["paper/salmon"]],
    ["all but those cited often", "reward kind:paper -cited:40..", ["paper/goals", "paper/salmon"]],
    ["terms of papers cited often", "kind:method cited:40", ["method/rewardbench"]],
    ["a kind of method", "kind:benchmark", ["method/rewardbench"]],
    ["one of two kinds", "brain kind:concept|method", ["concept/brain"]],
    ["who uses a kind of method", "uses:benchmark", ["paper/cortex"]],
    ["who uses a method by its name", "uses:rewardb", ["paper/cortex"]],
    ["who uses an idea, in another spelling", "uses:RMs", ["paper/salmon", "paper/goals"]],
    ["who is about a term, in another spelling", "about:RMs", ["paper/salmon", "paper/goals"]],
    ["who is about a term, by its beginning", "about:rewardb", ["paper/cortex"]],
    ["a term that is spelt so, first", "RM", ["concept/reward-model"]],
    ["who introduces a kind of method", "introduces:benchmark", []],
    ["who does not use it", "reward kind:paper -uses:benchmark", ["paper/goals", "paper/salmon"]],
    ["terms of one author's papers", "kind:concept author:sun", ["concept/reward-model"]],
    ["terms of papers that use another", "kind:concept uses:benchmark", ["concept/brain"]],
    ["terms of papers that are not of a year", "kind:concept title:reward -year:2021", []],
    ["terms of papers, and those by a word", "kind:concept|method title:cortex ben", []],
    ["no terms where papers are asked for too", "kind:paper|concept year:2024", ["paper/salmon"]],
    ["a community", "in:brain kind:paper", ["paper/cortex"]],
    ["an author", "author:hook", ["paper/goals"]],
    ["an author and nothing else of that name", "author:reward", []],
    ["a venue", "venue:iclr", ["paper/salmon"]],
    ["words of titles", "title:reward", ["paper/goals"]],
    ["words of abstracts", "abstract:principles", ["paper/salmon"]],
    ["what has one of two words that nothing has both of", "cortex goals", ["paper/cortex"]],
    ["nothing of two words that nothing has", "xylophone zither", []],
  ])("finds %s: %s", async (_what, query, keys) => {
    expect(await keysOf(query)).toEqual(keys);
  });

  it("counts and orders terms by the papers that were asked for", async () => {
    const { hits } = await ask("kind:concept|method abstract:model");
    expect(hits.map(({ key, degree }) => [key, degree])).toEqual([
      ["concept/reward-model", 2],
      ["concept/brain", 1],
      ["method/rewardbench", 1],
    ]);
  });
  it("finds what is written in the singular where a plural is asked for, but in a phrase", async () => {
    expect(await keysOf("brains")).toEqual(["concept/brain", "paper/cortex"]);
    expect(await keysOf("papers about brains")).toEqual(["concept/brain", "paper/cortex"]);
    expect(await keysOf('"reward models are"')).toEqual([]);
  });
  it("gives the papers of a term one number, however they are asked for", async () => {
    const ofTerm = ["paper/salmon", "paper/goals"];
    for (const question of ["papers on RMs", "papers about reward models"]) {
      expect(await keysOf(question)).toEqual(["concept/reward-model", ...ofTerm]);
    }
    expect(await keysOf("which papers use reward models?")).toEqual(ofTerm);
    expect(await keysOf("papers on RMs since 2022")).toEqual(["paper/salmon"]);
  });
  it("says what is called just so, by name or spelling", async () => {
    const calledOf = async (query: string) => [...(await ask(query)).called];
    expect(await calledOf("brain")).toEqual(["concept/brain"]);
    expect(await calledOf("rms")).toEqual(["concept/reward-model"]);
    expect(await calledOf("reward goals")).toEqual(["paper/goals"]);
    expect(await calledOf("reward")).toEqual([]);
  });
  it("allows for typing errors only where nothing is spelt so", async () => {
    expect(await ask("cortx")).toMatchObject({ loosely: true, hits: [{ key: "paper/cortex" }] });
    expect(await ask("cortex")).toMatchObject({ loosely: false });
  });
  it("takes words that the map has as they are, and tells as what the others were read", async () => {
    expect(await ask("rewrad modle")).toMatchObject({
      loosely: true,
      reread: [
        { asked: "rewrad", as: ["reward"] },
        { asked: "modle", as: ["model"] },
      ],
      hits: [{ key: "concept/reward-model" }, {}, {}],
    });
    // Two letters wrong make another word of a short one.
    expect(await ask("goats")).toMatchObject({ reread: [{ asked: "goats", as: ["goals"] }] });
    expect(await ask("corals")).toMatchObject({ hits: [], unknown: ["corals"] });
    expect(await ask("brain")).toMatchObject({ loosely: false, reread: [] });
  });
  it("looks for no word that only joins others, unless it stands alone or is written as a name", async () => {
    expect(await keysOf("brain for the reward")).toEqual(["paper/cortex"]);
    expect(await keysOf("brain IN reward")).not.toEqual(["paper/cortex"]);
  });
  it("shows what has most of what was asked for, what it names first, and says what is left out", async () => {
    const part = await ask("best xylophone for RMs");
    expect(part).toMatchObject({ without: ["best", "xylophone"], loosely: false, unknown: [] });
    expect(part.hits[0]).toMatchObject({ key: "concept/reward-model" });
    expect([...part.called]).toEqual(["concept/reward-model"]);
    // What stands beside the words must hold all the same.
    expect(await keysOf("xylophone reward year:2021")).toEqual(["paper/goals"]);
    expect((await ask("reward model")).without).toBeNull();
  });
  it("leaves out none of two words of which each finds something", async () => {
    expect(await ask("learned principles kind:paper")).toMatchObject({
      hits: [{}, {}],
      without: [],
    });
  });
  it("says which name of a question nothing has, and takes what is called nearly so", async () => {
    expect(await ask("how are reward bonuses and brain connected?")).toMatchObject({
      asked: null,
      unnamed: [{ text: "reward bonuses", nearest: null }],
    });
    expect(await ask("what do papers say about reward modelling?")).toMatchObject({
      asked: { asks: "saying", key: "concept/reward-model" },
      unnamed: [{ text: "reward modelling", nearest: "concept/reward-model" }],
    });
    expect(await ask("how are RMs and brain connected?")).toMatchObject({ unnamed: [] });
  });
  it("says that no author is called so", async () => {
    expect(await ask("papers by Rosalind Franklin")).toMatchObject({
      unnamed: [{ text: "Rosalind Franklin", nearest: null, as: "author" }],
    });
    const cited = { asked: { asks: "papers" }, hits: [{ key: "paper/goals" }], unnamed: [] };
    expect(await ask("papers by Höök")).toMatchObject(cited);
    expect(await ask("Höök et al., 2021")).toMatchObject(cited);
    expect(await ask("Höök et al. (2024)")).toMatchObject({ unnamed: [{ as: "author" }] });
  });
  it("gives the newest papers first where those are asked for", async () => {
    expect(await ask("recent papers on reward models")).toMatchObject({
      asked: { asks: "papers", query: 'about:"reward models" kind:paper', first: "year" },
      hits: [{ key: "paper/salmon" }, { key: "paper/goals" }],
    });
    expect((await keysOf("latest papers"))[0]).toBe("paper/salmon");
    expect(await keysOf("2021")).toEqual(["paper/goals"]);
  });
  it("gives the papers most cited first where those are asked for", async () => {
    expect(await ask("most cited papers")).toMatchObject({
      asked: { asks: "papers", query: "kind:paper", first: "cited" },
      hits: [{ key: "paper/cortex" }, { key: "paper/salmon" }, { key: "paper/goals" }],
      problems: [],
    });
    expect(await keysOf("seminal papers on reward models")).toEqual([
      "paper/salmon",
      "paper/goals",
    ]);
  });
  it("finds a paper by its number or address alone, and says where none has it", async () => {
    const found = { hits: [{ key: "paper/cortex" }], unnamed: [] };
    expect(await ask("https://doi.org/10.1000/Cortex.1")).toMatchObject(found);
    expect(await ask("arXiv:2310.05910v2")).toMatchObject({ hits: [{ key: "paper/goals" }] });
    expect(await ask("http://www.example.org/cortex/?from=mail")).toMatchObject(found);
    expect(await ask("10.1000/other")).toMatchObject({
      hits: [],
      problems: [],
      unnamed: [{ text: "10.1000/other", nearest: null, as: "number" }],
    });
  });
  it("tells a set from a thing that is meant", async () => {
    const isSet = async (query: string) => (await ask(query)).isSet;
    for (const query of ["which papers use RMs?", "year:2021", "papers about brains", "author:sun"])
      expect(await isSet(query)).toBe(true);
    for (const query of ["brain", "reward model", "RewardBench and reward models"])
      expect(await isSet(query)).toBe(false);
  });
  it("takes the best methods for something for those of its papers, unless a title says so", async () => {
    expect(await ask("best benchmark for brain")).toMatchObject({
      asked: { asks: "papers", query: "kind:benchmark about:brain" },
      hits: [{ key: "method/rewardbench" }],
    });
    expect(await ask("limitations of reward models")).toMatchObject({
      asked: { asks: "saying", key: "concept/reward-model" },
    });
    expect(await ask("limitations of xylophones")).toMatchObject({ asked: null });
  });
  it("finds communities by name, but not where papers or other kinds are asked for", async () => {
    const names = async (query: string) => (await ask(query)).communities.map(({ name }) => name);
    expect(await names("brain")).toEqual(["Brain alignment"]);
    expect(await names("kind:community")).toEqual(["Reward model", "Brain alignment"]);
    expect(await names("in:rew")).toEqual(["Reward model"]);
    expect(await names("brain kind:paper")).toEqual([]);
    expect(await names("title:brain")).toEqual([]);
  });
  it("says which part of a query nothing answers, and what is spelt nearest", async () => {
    expect(await ask("brain xylophone year:1999 in:sea")).toMatchObject({
      hits: [],
      unknown: ["xylophone", "year:1999", "in:sea"],
    });
    expect(await ask("cortex goals")).toMatchObject({ unknown: [], without: ["goals"] });
    expect(await ask("about:RMs xylophone")).toMatchObject({ unknown: ["xylophone"] });
    expect((await ask("braxn -sea")).hits[0]).toMatchObject({ key: "concept/brain" });
  });
  it("passes on what could not be taken at its word, and answers the rest", async () => {
    expect(await ask("brain year:soon")).toMatchObject({
      problems: [{ what: "year", text: "soon" }],
      hits: [{ key: "concept/brain" }, { key: "paper/cortex" }],
    });
  });
  it.each([
    [
      "two things, by any of their names",
      "how are RMs and the brain connected?",
      { asks: "connection", from: "concept/reward-model", to: "concept/brain" },
    ],
    [
      "two things named one after the other, one in the plural",
      "RewardBench reward models",
      { asks: "connection", from: "method/rewardbench", to: "concept/reward-model" },
    ],
    [
      "two things joined by “and”, and which is called nearly so",
      "what connects reward modelling of a model and brain",
      { asks: "connection", from: "concept/reward-model", to: "concept/brain" },
    ],
    [
      "what papers do with a kind of method",
      "which papers use a benchmark?",
      { asks: "papers", query: "uses:benchmark" },
    ],
    [
      "what to read after a paper",
      "what should I read after salmon",
      { asks: "next", key: "paper/salmon" },
    ],
    [
      "what is said about a term",
      "what do the reward-model papers disagree about?",
      { asks: "saying", key: "concept/reward-model" },
    ],
    [
      "what is said in a community that no term is called like",
      "what do brain alignment papers say",
      { asks: "saying", key: "community/brain-alignment" },
    ],
  ])("understands a question about %s", async (_what, query, asked) => {
    expect(await ask(query)).toMatchObject({ asked });
  });
  it("puts what a question is about before what else its words find", async () => {
    expect((await keysOf("reward models and brain")).slice(0, 2)).toEqual([
      "concept/reward-model",
      "concept/brain",
    ]);
    expect(await keysOf("which papers use RewardBench?")).toEqual(["paper/cortex"]);
    expect(await keysOf("what is brain")).toEqual(await keysOf("brain"));
  });
  it("says by which methods papers were found", async () => {
    const { doing } = await ask("uses:benchmark");
    expect(doing).toHaveLength(1);
    expect([...doing[0]!.terms.values()]).toEqual([["method/rewardbench"]]);
  });
  it.each(["reward model", "reward survey", "model of a reward", "cortex goals", "brain"])(
    "takes “%s” for words, which name no two things",
    async (query) => {
      expect((await ask(query)).asked).toBeNull();
    },
  );
  it("answers nothing with nothing", async () => {
    for (const query of ["", " ", "-", '"', "year:soon"]) {
      expect(await ask(query)).toMatchObject({ hits: [], communities: [], unknown: [] });
    }
  });
});
