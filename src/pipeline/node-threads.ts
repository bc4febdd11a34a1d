/** The threads of a command: for what takes long, where it is long enough. */
import { availableParallelism } from "node:os";
import { extractPapers } from "./extract-papers.ts";
import { placeLenses } from "./lenses.ts";
import { indexSearch } from "./search-index.ts";
import type { Threads } from "./threads.ts";

export const NODE_THREADS: Threads = {
  extract: (papers, options) => extractPapers(papers, { jobs: availableParallelism(), ...options }),
  placeLenses,
  indexSearch,
};
