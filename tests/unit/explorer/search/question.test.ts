import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuestion, withoutFillers } from "../../../../src/explorer/search/question.ts";

const unquoted = (text: string): string => text.replaceAll(/["“”]/g, "");

describe("readQuestion(typed)", () => {
  it.each([
    ["how are DPO and value alignment connected?", "DPO", "value alignment"],
    ["How is DPO connected to value alignment", "DPO", "value alignment"],
    ["how does DPO relate to value alignment?", "DPO", "value alignment"],
    ["what connects brain data and language models?", "brain data", "language models"],
    ["what do DPO and SFT have in common", "DPO", "SFT"],
    ["connection between DPO and SFT", "DPO", "SFT"],
    ["path from DPO to SFT", "DPO", "SFT"],
    ["compare DPO and SFT", "DPO", "SFT"],
    ["how does DPO differ from SFT?", "DPO", "SFT"],
    ["what is the difference between DPO and SFT?", "DPO", "SFT"],
    ["is DPO better than SFT?", "DPO", "SFT"],
    ["which is better, DPO or SFT?", "DPO", "SFT"],
  ])("reads “%s” as a question about two things", (typed, one, other) => {
    expect(readQuestion(typed)).toEqual({
      asks: "connection",
      pairs: [[one, other]],
      plainly: true,
    });
  });

  it.each([
    ["DPO and value alignment", [["DPO", "value alignment"]]],
    ["DPO vs SFT", [["DPO", "SFT"]]],
    ["DPO or SFT?", [["DPO", "SFT"]]],
    ["DPO, SFT", [["DPO", "SFT"]]],
    [
      "DPO value alignment",
      [
        ["DPO", "value alignment"],
        ["DPO value", "alignment"],
      ],
    ],
    [
      "search and rescue and robots",
      [
        ["search", "rescue and robots"],
        ["search and rescue", "robots"],
      ],
    ],
  ])("takes “%s” for two things that may be named", (typed, pairs) => {
    expect(readQuestion(typed)).toEqual({ asks: "connection", pairs, plainly: false });
  });

  it.each([
    ["what is new since 2023?", "2023..", ""],
    ["new papers since 2020", "2020..", ""],
    ["papers after 2022", "2023..", ""],
    ["which papers were published before 2010?", "..2009", ""],
    ["papers from 2020", "2020", ""],
    ["papers from 2020 on", "2020..", ""],
    ["papers between 2019 and 2021", "2019..2021", ""],
    ["from 2019 to 2021", "2019..2021", ""],
    ["papers about Visual SLAM since 2020", "2020..", "Visual SLAM"],
    ["DPO papers in 2024", "2024", "DPO"],
    ["what changed in SLAM between 2015 and 2024?", "2015..2024", "SLAM"],
    ["what is new in SLAM since 2020", "2020..", "SLAM"],
    ["papers from 2018 until 2020", "2018..2020", ""],
    ["papers 2015", "2015", ""],
    ["what is new 2023", "2023", ""],
    ["papers of the last year", 2, ""],
    ["what is new this year?", 1, ""],
    ["SLAM papers in the last 5 years", 5, "SLAM"],
    ["SLAM in the past three years", 3, "SLAM"],
    ["SLAM last year", 2, "SLAM"],
    ["work on SLAM from recent years", 3, "SLAM"],
  ])("reads “%s” as one for papers of years", (typed, years, what) => {
    expect(readQuestion(typed)).toMatchObject({ asks: "years", years, what, plainly: true });
  });

  it.each([
    ["grasping 2019", "2019", "grasping"],
    ["SLAM after 2020", "2021..", "SLAM"],
    ["SLAM since 2020", "2020..", "SLAM"],
    ["SLAM between 2010 and 2015", "2010..2015", "SLAM"],
    ["SLAM from 2010 to 2012", "2010..2012", "SLAM"],
    ["SLAM in 2015-2010", "2010..2015", "SLAM"],
    ["visual odometry before 2010", "..2009", "visual odometry"],
    ["ICRA papers 2019", "2019", "ICRA"],
    ["papers in ICRA 2019", "2019", "ICRA"],
    ["machine learning at ICML in 2019", "2019", "machine learning at ICML"],
  ])("takes “%s” for papers of a year, unless something is called so", (typed, years, what) => {
    expect(readQuestion(typed)).toMatchObject({ asks: "years", years, what, plainly: false });
  });

  it("takes what papers are about for no venue", () => {
    const inVenue = (text: string) => (readQuestion(text) as { inVenue?: boolean }).inVenue;
    expect(inVenue("papers about computer vision since 2010")).toBe(false);
    expect(inVenue("papers in CVPR since 2010")).toBe(true);
  });

  it.each([
    ["papers by Ada Lovelace", "by", "Ada Lovelace"],
    ["who works with Ada Lovelace?", "by", "Ada Lovelace"],
    ["what has Lovelace written", "by", "Lovelace"],
    ["papers in ICRA", "in", "ICRA"],
    ["which papers appeared at ICRA?", "in", "ICRA"],
  ])("reads “%s” as one for papers by somebody or in a venue", (typed, asks, what) => {
    expect(readQuestion(typed)).toEqual({ asks, what });
  });

  it.each([
    ["which methods are used for grasping?", "methods", "grasping"],
    ["which datasets are there for visual odometry", "datasets", "visual odometry"],
    ["what models are common in robotics", "models", "robotics"],
  ])("reads “%s” as one for terms of some papers", (typed, kind, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "terms", kind, what });
  });

  it.each([
    ["which papers disagree about reward models?", "reward models"],
    ["who disagrees on DPO?", "DPO"],
    ["where do papers differ about reward models?", "reward models"],
    ["reward model disagreements", "reward model"],
  ])("reads “%s” as one for what papers say", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "saying", what });
  });

  it.each([
    ["which papers use DPO?", "uses", "DPO"],
    ["who uses GPT-4", "uses", "GPT-4"],
    ["papers using LLaMA 3", "uses", "LLaMA 3"],
    ["who introduces a benchmark?", "introduces", "benchmark"],
    ["introduces benchmark", "introduces", "benchmark"],
    ["which papers propose a new dataset", "introduces", "dataset"],
  ])("reads “%s” as one for papers by what they do", (typed, relation, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "papers", relation, what });
  });

  it.each([
    ["what should I read after SALMON?", "SALMON"],
    ["what to read next after SALMON", "SALMON"],
    ["papers like SALMON", "SALMON"],
  ])("reads “%s” as one for what to read next", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "next", what });
  });

  it.each([
    ["what do the reward-model papers disagree about?", "reward-model"],
    ["What do papers say about human preference?", "human preference"],
    ["What do papers say about “human preference”?", "human preference"],
    ["where do papers disagree on RLHF", "RLHF"],
    ["disagreements about RLHF", "RLHF"],
  ])("reads “%s” as one for what is said", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "saying", what });
  });

  it.each([
    ["recent papers on visual odometry", "visual odometry"],
    ["what are the latest advances in SLAM?", "SLAM"],
    ["latest SLAM papers", "SLAM"],
    ["what's new in SLAM?", "SLAM"],
    ["newest papers", ""],
    ["the top recent papers", ""],
    ["key recent SLAM papers", "SLAM"],
  ])("reads “%s” as one for the newest papers", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "first", by: "year", what });
  });

  it.each([
    ["most important papers since 2018", "2018..", ""],
    ["most cited papers since 2020", "2020..", ""],
    ["key papers from 2020", "2020", ""],
    ["the best papers on SLAM before 2020", "..2019", "SLAM"],
    ["most cited SLAM papers since 2020", "2020..", "SLAM"],
    ["key SLAM papers between 2018 and 2020", "2018..2020", "SLAM"],
  ])("reads “%s” as one for the most cited of those years", (typed, years, what) => {
    expect(readQuestion(typed)).toMatchObject({ asks: "years", years, what, first: "cited" });
  });
  it.each(["central bank papers since 2020", "papers since 2020", "key exchange 2020"])(
    "reads no order in “%s”",
    (typed) => {
      expect(readQuestion(typed)).not.toHaveProperty("first");
    },
  );

  it.each([
    ["what should I read first?", ""],
    ["What should I read?", ""],
    ["where should I start?", ""],
    ["where do I begin", ""],
    ["where to start reading", ""],
    ["how do I get started with SLAM?", "SLAM"],
    ["what should I read first on SLAM", "SLAM"],
    ["what to read first", ""],
    ["read first", ""],
    ["start here", ""],
    ["I'm new to SLAM", "SLAM"],
    ["I am new to this field", ""],
    ["most important papers", ""],
    ["which are the most important papers on the Kalman filter?", "Kalman filter"],
    ["key papers", ""],
    ["key SLAM papers", "SLAM"],
    ["must-read papers about grasping", "grasping"],
    ["which papers should I read first?", ""],
    ["key papers of this map", ""],
    ["which papers should I read to understand reward models?", "reward models"],
    ["what should I read to learn about SLAM", "SLAM"],
    ["where should I start to know the Kalman filter", "Kalman filter"],
  ])("reads “%s” as one for what to begin with", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "start", of: "papers", what });
  });

  it.each([
    "what is this map about?",
    "What's this about?",
    "overview",
    "main topics",
    "what topics are there",
    "overview of this field",
    "give me an overview",
    "what is on this map?",
  ])("reads “%s” as one for the whole map", (typed) => {
    expect(readQuestion(typed)).toEqual({ asks: "start", of: "map", what: "" });
  });

  it.each([
    ["surveys", ""],
    ["are there any surveys?", ""],
    ["survey papers on SLAM", "SLAM"],
    ["surveys on the Kalman filter", "Kalman filter"],
    ["overview of SLAM", "SLAM"],
    ["a good introduction to grasping", "grasping"],
  ])("reads “%s” as one for surveys", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "start", of: "surveys", what });
  });

  it.each([
    ...["survey", "topics in grasping", "start", "key frames", "what should I read after DPO?"],
    ...["central bank papers", "fundamental matrix works", "top quark works", "main memory papers"],
  ])("does not take “%s” for the question where to begin", (typed) => {
    expect(readQuestion(typed)?.asks).not.toBe("start");
  });

  it.each([
    ["most cited papers on visual odometry", "visual odometry"],
    ["which are the most-cited papers?", ""],
    ["highly cited SLAM papers", "SLAM"],
    ["the most influential work on alignment", "alignment"],
    ["seminal papers", ""],
    ["top cited papers", ""],
    ["the top cited SLAM papers", "SLAM"],
  ])("reads “%s” as one for the papers most cited", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "first", by: "cited", what });
  });

  it.each([
    ["best method for loop closure", "method", "loop closure"],
    ["what is the most popular approach for grasping?", "method", "grasping"],
    ["datasets for autonomous driving", "datasets", "autonomous driving"],
    ["state-of-the-art models for grasping", "models", "grasping"],
    ["alternatives to DPO", "method", "DPO"],
  ])("takes “%s” for terms of some papers, unless a title says so", (typed, kind, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "terms", kind, what, maybe: true });
  });

  it.each([
    ["what are the limitations of RLHF?", "RLHF"],
    ["open problems in alignment", "alignment"],
    ["pros and cons of DPO", "DPO"],
  ])("takes “%s” for what papers say, unless a title says so", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "saying", what, maybe: true });
  });

  it.each([
    ["Cadena et al. 2016", "Cadena", "2016"],
    ["Cadena et al., (2016)", "Cadena", "2016"],
  ])("reads “%s” as texts cite", (typed, what, years) => {
    expect(readQuestion(typed)).toEqual({ asks: "by", what, years });
  });

  it.each([
    ["what is DPO?", "DPO"],
    ["what does SLAM stand for?", "SLAM"],
  ])("takes “%s” for its words alone", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "words", what });
  });
  it.each([
    ["papers about reward models", "reward models"],
    ["Which papers mention the reward model?", "reward model"],
    ["authors working on SLAM", "SLAM"],
    ["who is working on SLAM?", "SLAM"],
  ])("reads in “%s” that papers about something are asked for", (typed, what) => {
    expect(readQuestion(typed)).toEqual({ asks: "about", what });
  });

  it.each([
    "",
    "DPO",
    "uses:DPO",
    '"reward model" brain',
    'papers about "reward models"',
    'what do papers say about "human',
    "reward -survey",
    "which papers use",
    "?",
  ])("leaves “%s” to the search", (typed) => {
    const question = readQuestion(typed);
    if (typed === "which papers use") expect(question).toMatchObject({ plainly: false });
    else expect(question).toBeNull();
  });

  it.each([
    ["which grippers can lift eggs?", "grippers lift eggs"],
    ["show me grippers", "grippers"],
    ["show attend and tell", null],
    ["WHO guidelines", null],
    ["CAN bus intrusion", null],
    ["which CAN bus", "CAN bus"],
    ["papers that use", null],
    ["lift eggs", null],
    ["explain grippers", "grippers"],
    ["I am looking for papers about grippers", "grippers"],
    ["which year:2020", null],
  ])("takes from “%s” the words that only ask", (typed, left) => {
    expect(withoutFillers(typed)).toBe(left);
  });

  it("cuts what it names from the text but for quotation marks, whatever that is", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const question = readQuestion(typed);
        if (question === null) return;
        const plain = unquoted(typed).replace(/\s+/gu, " ");
        const parts = question.asks === "connection" ? question.pairs.flat() : [question.what];
        for (const part of parts) expect(plain).toContain(unquoted(part));
      }),
    );
  });
});
