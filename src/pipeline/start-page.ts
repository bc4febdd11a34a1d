/**
 * Has the explorer's pages ask at once for all that their maps need.
 *
 * Without it each file is asked for by the one before: page, explorer, what that imports, the
 * renderer, the manifest, the dataset. On a phone each of these steps costs a tenth of a second or
 * more, and the map is drawn after the last.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../ordering.ts";
import { listSiteFiles } from "./site-files.ts";

/** The dataset's files that the map cannot do without. */
export const CORE_FILES =
  /^dataset\/(manifest|overview|plate)\.json$|^dataset\/(nodes|edges|cited)\.bin$|^dataset\/names\//;

/** What of a bundler's chunk is asked here. */
export interface Chunk {
  readonly fileName: string;
  /** Files that it imports before it runs. */
  readonly imports: readonly string[];
  /** Addresses of the modules in it. */
  readonly moduleIds: readonly string[];
}

/**
 * Files of the chunks that hold some modules, and of all that they import, sorted.
 *
 * @param holds - whether a module, by its address on disk, is one of those
 */
export function chunksWith(chunks: readonly Chunk[], holds: (id: string) => boolean): string[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const take = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    byFile.get(file)?.imports.forEach(take);
  };
  for (const { fileName, moduleIds } of chunks) {
    if (moduleIds.some(holds)) take(fileName);
  }
  return [...found].sort(compareText);
}

/** What of a bundler's module is asked here. */
export interface Module {
  /** Modules that run before it. */
  readonly importedIds: readonly string[];
  /** Modules that it loads when it wants them. */
  readonly dynamicallyImportedIds: readonly string[];
}

/**
 * Files that the explorer starts with: shared with other pages, itself, what draws the map and is used
 * by what comes later as well (a picture, a table), and what draws the map alone: WebGL is not to be
 * loaded where a browser has none.
 */
export const START_FILES = ["shared", "explorer", "drawing", "renderer"] as const;

/** Addresses of the modules in each. */
export type StartFiles = Readonly<Record<(typeof START_FILES)[number], ReadonlySet<string>>>;

/**
 * The files that the explorer starts with; no module is in two, and what is loaded later is in none.
 *
 * A bundler makes a file of each set of modules that some page loads together, here two dozen; each
 * costs a request, and all of them are always asked for at once.
 *
 * @param pages - addresses of the explorer's module, of the renderer's, and of other pages'
 */
export function startFiles(
  pages: Readonly<Record<"explorer" | "renderer" | "others", readonly string[]>>,
  moduleOf: (id: string) => Module | null,
): StartFiles {
  const imported = (id: string): readonly string[] => moduleOf(id)?.importedIds ?? [];
  const loaded = (id: string): readonly string[] => [
    ...imported(id),
    ...(moduleOf(id)?.dynamicallyImportedIds ?? []),
  ];
  const elsewhere = reached(pages.others, loaded);
  const first = reached(pages.explorer, imported);
  const later = reached(pages.explorer, (id) =>
    loaded(id).filter((other) => !pages.renderer.includes(other)),
  );
  const all = [...reached([...pages.explorer, ...pages.renderer], imported)];
  const own = all.filter((id) => !elsewhere.has(id));
  return {
    shared: new Set(all.filter((id) => elsewhere.has(id))),
    explorer: new Set(own.filter((id) => first.has(id))),
    drawing: new Set(own.filter((id) => !first.has(id) && later.has(id))),
    renderer: new Set(own.filter((id) => !later.has(id))),
  };
}

/** All that can be reached from some, themselves among them. */
function reached(from: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(from);
  for (const id of found) next(id).forEach((other) => found.add(other));
  return found;
}

/**
 * The page with links that ask early: modules by their kind, other files as `fetch` asks for them,
 * which is what a browser matches.
 *
 * @param base - the site's path, with "/" at both ends
 */
export function preload(
  html: string,
  base: string,
  modules: readonly string[],
  files: readonly string[],
): string {
  const links = [
    ...modules.map((file) => `<link rel="modulepreload" href="${base}${file}">`),
    ...files.map((file) => `<link rel="preload" href="${base}${file}" as="fetch" crossorigin>`),
  ];
  // A function, since a replacement text would be read for "$" signs.
  return html.replace("</head>", () => `${links.join("")}</head>`);
}

/**
 * Writes the links into a finished site's start page, and into the page of a map that the browser
 * keeps: the files of that one's dataset are no files of the site.
 *
 * @param folder - of the site
 */
export async function preloadStartPage(
  folder: string,
  base: string,
  modules: readonly string[],
): Promise<void> {
  const core = (await listSiteFiles(join(folder, "dataset")))
    .map((path) => `dataset/${path}`)
    .filter((path) => CORE_FILES.test(path));
  const pages = [
    ["index.html", core],
    [join("own", "index.html"), []],
  ] as const;
  for (const [page, files] of pages) {
    const file = join(folder, page);
    await writeFile(file, preload(await readFile(file, "utf8"), base, modules, files));
  }
}
