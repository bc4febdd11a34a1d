/**
 * `npm run new`: a file of papers becomes the map of this checkout.
 *
 * The file is read once before anything is changed, so that nobody starts with one that is broken;
 * and nothing is written over: what the map said before is kept beside it.
 */
import { cp } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, relative, sep } from "node:path";
import { buildCorpus, STANDARD_INPUT, type Paper, type Source } from "../corpus/index.ts";
import { explainWriting, InputError, UsageError } from "../errors.ts";
import { knowsEnough } from "../layout/index.ts";
import { editMap, readMap, readPlaces, type PlacedNode } from "../map/index.ts";
import { MAP_FILE, PLACES_NAME, TERMS_NAME } from "./data-flags.ts";
import type { Effects } from "./effects.ts";
import { parseFlags, type Flags, type Help } from "./flags.ts";
import { tellProblems } from "./problems.ts";
import { count, formatSource } from "./summary.ts";
import { titleOf } from "./title-of-files.ts";

const FLAGS = {
  input: { value: "FILE", multiple: true, about: "papers; a file outside data/ is copied there" },
  title: { value: "TITLE", about: "what the map is called; default: as the file" },
  description: { value: "TEXT", about: "a sentence or two, for the page and for search engines" },
  force: {
    about: "also where a map of your own is there; its map.yaml is kept under another name",
  },
  map: { value: "FILE", about: `what describes the map; default: ${MAP_FILE}` },
} as const satisfies Flags;

export const NEW_HELP: Help = {
  about: "Makes files of papers the map of this checkout.",
  flags: FLAGS,
  words: "input",
};

const WRITE_HINT = "make room, or give yourself the right to write there";

export interface NewMapOptions {
  /** Files, folders or archives; at least one. */
  readonly inputs: readonly string[];
  /** What describes the map; papers are copied to beside it. */
  readonly map: string;
  readonly title: string;
  readonly description?: string;
  /** Whether a map that is no example gives way. */
  readonly force: boolean;
}

/** A map's settings, rules or places: read as a listing, a line of them would be a paper. */
const DESCRIPTION = /\.ya?ml$|^places(?:\.old(?:-\d+)?)?\.json$/i;

/** Copies a file, or a folder and all in it; rejects as node:fs does. */
export type Copy = (from: string, to: string) => Promise<void>;

/** A source, and where it is to stand; "from" is the same where it stands there already. */
interface Move {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Reads the flags of `npm run new`.
 *
 * @throws UsageError where they cannot be understood
 */
export function parseNewMap(args: readonly string[]): NewMapOptions {
  const { input = [], title = "", description = "", ...flags } = parseFlags(args, FLAGS, "input");
  if (input.length === 0 || input.includes(STANDARD_INPUT.path)) {
    throw new UsageError("no file of papers was named", {
      hint: 'npm run new -- refs.bib --title "My field"',
    });
  }
  return {
    inputs: input,
    map: flags.map ?? MAP_FILE,
    title: title.trim() || titleOf(input),
    ...(description.trim() !== "" && { description: description.trim() }),
    force: flags.force ?? false,
  };
}

/**
 * Makes the map, and says what it is made of.
 *
 * @throws UsageError where a map or a file stands in the way, or a file is named that describes one
 * @throws InputError where the papers cannot be read; nothing is changed then
 * @throws OutputError where the map's folder cannot be written
 */
export async function makeNewMap(
  options: NewMapOptions,
  effects: Effects,
  copy: Copy = copyAll,
): Promise<string> {
  const { map, title, force } = options;
  const folder = dirname(map);
  await refuseMissing(options.inputs, effects);
  const names = (await effects.listFolder(folder)) ?? [];
  const isThere = names.includes(basename(map));
  const old = isThere && !force ? await readMap(map, effects) : null;
  if (old?.example === false) {
    throw new UsageError(`the map is one of your own already: "${old.title}"`, {
      place: { file: map },
      hint: "edit its title and sources, or give --force: what it says now is kept beside it",
    });
  }
  const places = join(folder, PLACES_NAME);
  const hasPlaces = names.includes(PLACES_NAME);
  const moves = options.inputs.map((input) => planMove(input, folder));
  refuseClashes(moves, names);

  const known = hasPlaces ? await readKnown(places, effects) : [];
  const { papers, sources } = await readPapers(moves, known, effects);
  const isOtherMap = hasPlaces && !arePlacesOf(papers, known);
  const text = isThere ? await effects.readText(map) : null;
  await effects.guard(() =>
    explainWriting({ file: folder }, WRITE_HINT, async () => {
      for (const { from, to } of moves) if (from !== to) await copyWhole(from, to, copy, effects);
      const edit = { ...options, sources: moves.map(({ name }) => name) };
      const written = `${map}.part`;
      await effects.writeFile(written, new TextEncoder().encode(editMap(text, edit)));
      if (isThere && old === null) effects.rename(map, freeName(map, names));
      // Where other papers were says nothing of these.
      if (isOtherMap) effects.rename(places, freeName(places, names));
      effects.rename(written, map);
    }),
  );

  const left = old?.sources.filter(({ path }) => !moves.some(({ to }) => to === path)) ?? [];
  return [
    ...sources.map(formatSource),
    `${count(papers.length, "paper", "papers")} for the map "${title}", described in ${map}`,
    ...(isOtherMap ? [`  ${places} was of another map, and is kept under another name`] : []),
    ...(hasPlaces && !isOtherMap ? [`  ${places} is of these papers: they stay there`] : []),
    ...(names.includes(TERMS_NAME)
      ? [
          `  the rules in ${join(folder, TERMS_NAME)} hold for this map, too; delete what does not fit`,
        ]
      : []),
    ...left.map(({ path }) => `  ${path}, of the example, is left there; delete it when you like`),
    "  next: npm start",
  ].join("\n");
}

/**
 * Before all else: of a map that stands in the way nobody needs to hear where a name is misspelt.
 *
 * @throws InputError where there is nothing of that name
 */
async function refuseMissing(inputs: readonly string[], effects: Effects): Promise<void> {
  for (const file of inputs) {
    // A file is no folder: that it is refused as one says that it is there.
    if ((await effects.listFolder(file).catch(() => [])) !== null) continue;
    throw new InputError("there is no such file", {
      place: { file },
      hint: "check the name; it is looked for from where the command is run",
    });
  }
}

/** @throws UsageError where the file describes a map, and is no source */
function planMove(input: string, folder: string): Move {
  if (DESCRIPTION.test(basename(input))) {
    throw new UsageError("this file describes a map, and holds no papers", {
      place: { file: input },
      hint: 'name a file of papers: npm run new -- refs.bib --title "My field"',
    });
  }
  const inside = relative(folder, input);
  if (inside !== "" && !isAbsolute(inside) && inside.split(sep)[0] !== "..") {
    return { name: inside.replaceAll(sep, "/"), from: input, to: input };
  }
  const name = basename(input);
  return { name, from: input, to: join(folder, name) };
}

/** @throws UsageError where a file would be written over */
function refuseClashes(moves: readonly Move[], names: readonly string[]): void {
  for (const [i, { name, from, to }] of moves.entries()) {
    const other = moves.slice(0, i).find((move) => move.name === name);
    if (other !== undefined) {
      throw new UsageError(`two files of one name: ${other.from}, ${from}`, {
        hint: "name each file once, and rename one where they are not the same",
      });
    }
    if (from !== to && names.includes(name)) {
      throw new UsageError("there is a file of this name already", {
        place: { file: to },
        hint: `name that one (npm run new -- ${to}), or rename yours`,
      });
    }
  }
}

/** All problems are told, also where they end the reading. */
async function readPapers(moves: readonly Move[], known: readonly PlacedNode[], effects: Effects) {
  const problems: InputError[] = [];
  const sources = moves.map(({ name, from }): Source => ({ name, path: from }));
  const options = { known, onProblem: (problem: InputError) => problems.push(problem) };
  const corpus = await buildCorpus(sources, options, effects).finally(() => {
    tellProblems(problems, effects);
  });
  return { papers: corpus.papers, sources: corpus.sources };
}

/** What has a place in a file; nothing where the file is none of places. */
async function readKnown(file: string, effects: Effects): Promise<readonly PlacedNode[]> {
  try {
    return (await readPlaces(file, effects)).places.nodes;
  } catch (error) {
    // A build would stop at it: it is set aside with the rest of the old map.
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** Whether a build would keep these places: who only gives the map a title wants it to lie as it lay. */
function arePlacesOf(papers: readonly Paper[], known: readonly PlacedNode[]): boolean {
  const placed = new Set(known.map(({ key }) => key));
  return knowsEnough(papers.filter(({ key }) => placed.has(key)).length, papers.length);
}

/** A copy appears only when it is whole: every file beside a map counts as papers. */
async function copyWhole(from: string, to: string, copy: Copy, effects: Effects): Promise<void> {
  const unfinished = `${to}.part`;
  await copy(from, unfinished).catch(async (error: unknown) => {
    await effects.remove(unfinished);
    throw error;
  });
  effects.rename(unfinished, to);
}

/** "data/map.yaml" → "data/map.old.yaml", or with a number where that is taken. */
function freeName(map: string, names: readonly string[]): string {
  const end = extname(map);
  const stem = basename(map, end);
  for (let n = 1; ; ++n) {
    const name = `${stem}.old${n === 1 ? "" : `-${String(n)}`}${end}`;
    if (!names.includes(name)) return join(dirname(map), name);
  }
}

function copyAll(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, preserveTimestamps: true });
}
