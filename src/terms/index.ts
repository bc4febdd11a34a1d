export { type CorpusCounts, forgetCounts, mergeCounts, noCounts } from "./corpus-counts.ts";
export { type CountsPiece, mergePiece, packCounts } from "./counts-piece.ts";
export { formatCounts, parseCounts } from "./counts-file.ts";
export { mergedNames, reportCuration, type RuleOutcome } from "./curation-outcomes.ts";
export { planCuration } from "./curation.ts";
export {
  countTerms,
  type EntryFacts,
  type EntryName,
  factsFromCounts,
  gatherFacts,
  keywordsAmong,
  nameFromCounts,
  standingByCounts,
  withoutStrays,
} from "./entry-facts.ts";
export {
  type ExtractOptions,
  extractTerms,
  finishTerms,
  type NamedTerm,
  nameEntries,
  nameTerms,
  settlePapers,
  settleVocabulary,
} from "./extract.ts";
export {
  type LinkTable,
  linkTableOf,
  type PackedTable,
  packTable,
  unpackTable,
} from "./link-table.ts";
export { buildLinker, type Linker } from "./linking.ts";
export { gatherNames, type NamesPiece, packNames } from "./names-piece.ts";
export { reviewTerms, type Suggestion } from "./review.ts";
export { type LinkCounts, type NameCounts, type Placement, Shard } from "./shard.ts";
export { type KnownTerm, otherNames } from "./term-keys.ts";
export type { ListedTerm } from "./term-list.ts";
export type * from "./term.ts";
export type { Vocabulary } from "./vocabulary.ts";
