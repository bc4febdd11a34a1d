export {
  buildCorpus,
  type Corpus,
  type CorpusOptions,
  type SourceSummary,
} from "./build-corpus.ts";
export type { Merge } from "./build-papers.ts";
export type { CorpusEffects, Member, Unpacking } from "./files.ts";
export { FORMATS } from "./formats/catalogue.ts";
export { doiOfPaper } from "./identifiers.ts";
export type { MergeRule, MergeRules } from "./merge-rules.ts";
export type * from "./paper.ts";
export type { KnownPaper } from "./paper-keys.ts";
export { readSource, type SourceRecords } from "./read-source.ts";
export { findSourceFiles, mayHoldPapers, type Source, STANDARD_INPUT } from "./source-files.ts";
export { decodeFile } from "./source-text.ts";
