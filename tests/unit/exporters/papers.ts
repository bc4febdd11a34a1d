/** A few papers that hold what exports break on. */
import type { ExportedPaper } from "../../../src/exporters/index.ts";

export const ROPES: ExportedPaper = {
  key: "paper/ropes-of-sand",
  title: "Ropes of sand: what LLaVA & BERT_base hold, 100 % of it",
  abstract: 'We pay $5 for "ropes" — ~3 of them — and #1 holds 2^10 more.',
  authors: ["Ann M. Quill", "Reed, Moss", "Ludwig van der Fen", "The Tide Office", "Šárka Čapková"],
  year: 2031,
  venue: "Journal of Tides & Sand",
  url: "https://tides.example/papers?id=1&v=2#ropes_of~sand",
  doi: "10.5555/sand_(2031)2",
  arxiv: "3101.01234",
  pmid: "38000001",
  keywords: "ropes; sand, wet; β-decay",
  licence: "CC BY 4.0",
  terms: [
    { label: "LLaVA", relation: "introduces" },
    { label: "BERT", relation: "uses" },
    { label: "rope making", relation: "discusses" },
  ],
  page: "https://maps.example/papers/ropes-of-sand/",
  note: "Ask Ann.\nSee = and @.",
  read: false,
};

/** All that a source may say of a paper is its title. */
export const BARE: ExportedPaper = {
  key: "paper/sum-1-and-other-titles",
  title: "=SUM(1) and other titles",
  abstract: "",
  terms: [],
};

export const TALK: ExportedPaper = {
  key: "paper/綱と砂",
  title: "綱と砂 — a talk",
  abstract: "綱は砂を持たない。",
  authors: ["山田", "Ola Fen Jr."],
  year: 2029,
  venue: "Proceedings of the 3rd Workshop on Sand",
  terms: [],
};
