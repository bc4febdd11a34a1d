/** The hands of a command: threads for what takes long, where it is long enough. */
import { availableParallelism } from "node:os";
import { extractPapers } from "./extract-papers.ts";
import type { Hands } from "./hands.ts";
import { placeLenses } from "./lenses.ts";
import { indexSearch } from "./search-index.ts";

export const THREADS: Hands = {
  extract: (papers, options) => extractPapers(papers, { jobs: availableParallelism(), ...options }),
  placeLenses,
  indexSearch,
};
