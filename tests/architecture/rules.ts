/**
 * Who may import whom, as data; imports.ts holds the code to it.
 *
 * Arrows point one way, along the data's own: a stage that knew how another works could not be
 * changed alone, and an explorer that reached past the dataset's reader would ship the extractor
 * to every phone. A new arrow is a decision: it changes this table, and its commit says why.
 */

/** Top-level modules open to all; they import nothing of ours but one another. */
export const OPEN_TO_ALL = [
  "alike",
  "authors",
  "dictionary-graph",
  "doi",
  "errors",
  "figures",
  "first-letter",
  "kept-keys",
  "leiden",
  "nearest",
  "ordering",
  "page-folders",
  "plain-letters",
  "prominence",
  "quiet",
  "random",
  "rounding",
  "sha256",
  "slug",
  "strongest",
  "term-rules",
  "ties",
];

/**
 * Folders of src/, and the folders or single files (without ".ts") of src/ that each may import.
 * A folder is entered by its door, index.ts, unless it stands under NO_DOOR.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  corpus: [],
  terms: ["corpus"],
  graph: ["corpus", "terms"],
  layout: ["graph"],
  dataset: ["graph", "layout"],
  // Before all stages: it makes sources, and knows nothing of how they are read.
  fetching: [],
  pipeline: [
    ...[
      "corpus",
      // What a command reads from the disk.
      "corpus/node-files",
      "terms",
      "graph",
      "layout",
      "dataset/builder",
      "dataset/reader",
      "dataset/directory",
      "dataset/writer",
      "exporters",
      "fetching",
      "map",
      // What the build writes for them: lists of files, and a page.
      "service-worker/site-build",
      "explorer/kept/site-template",
    ],
  ],
  "service-worker": [],
  // The stages in a browser, and the page that starts them.
  making: [
    ...["corpus", "corpus/identifiers", "dataset/kept", "dataset/kept-address"],
    // What tells a table of papers from a list of synonyms, without the readers of all formats.
    "corpus/tables/columns",
    // What a visitor says of terms, without the files of a command.
    ...["map/parse-synonyms", "map/parse-terms"],
    // Papers that a service answers with, without the files of a command.
    ...["fetching/collect", "pipeline"],
    // A map that is forgotten takes its reading list along.
    ...["explorer/reading/shelf", "explorer/reading/stored"],
  ],
  map: [],
  look: [],
  // The colours of the map go along to programs that draw it.
  exporters: ["dataset/schema", "look"],
  explorer: [
    // kept.ts for what is known of a map that the browser keeps beside its files.
    ...["dataset/kept", "dataset/kept-address", "dataset/reader", "dataset/search-reader"],
    ...["exporters", "look", "service-worker/message"],
  ],
  // directory.ts reads a dataset from the disk, while pages are built.
  components: [
    ...["dataset/kept-address", "dataset/reader", "dataset/directory"],
    ...["exporters", "explorer", "look", "map", "styles"],
  ],
  pages: [
    "components",
    "dataset/reader",
    "exporters",
    "explorer",
    "look",
    "making",
    "map",
    "styles",
  ],
  styles: [],
};

/** Folders whose files are entered one by one. */
export const NO_DOOR = [
  ...["components", "explorer", "making", "pipeline", "service-worker", "styles"],
];

/**
 * Folders whose code is one file in the browser, and a script that imports nothing: what others import
 * as well, the bundler puts into a file of its own.
 */
export const ALONE = ["service-worker"];

/** Stages know the types that others put out, and nothing else of them. */
export const TYPES_ONLY = ["terms", "graph", "layout", "dataset"];

/**
 * Files that are shipped to the browser, with all that they import: modules and names that Node alone
 * has are in none of them.
 */
export const FOR_BROWSERS = [
  "src/dataset/kept.ts",
  "src/dataset/kept-address.ts",
  "src/dataset/reader.ts",
  "src/dataset/schema.ts",
  "src/dataset/search-reader.ts",
  "src/explorer/",
  "src/fetching/collect.ts",
  "src/making/",
  "src/service-worker/",
];

/** Packages that need Node. */
export const NODE_PACKAGES = ["astro", "csv-parse", "fontkitten", "sharp", "sirv", "yauzl"];

/** What Node alone calls by these names. */
export const NODE_GLOBALS = [
  ...["Buffer", "__dirname", "__filename", "global", "process", "require", "setImmediate"],
];

/** Packages that one folder alone imports. */
export const ONLY_IN: Readonly<Record<string, string>> = {
  sigma: "src/explorer/renderer/",
};

/** Names that say nothing of what is inside. */
export const BANNED_NAMES = ["common", "helpers", "lib", "misc", "shared", "util", "utils"];
