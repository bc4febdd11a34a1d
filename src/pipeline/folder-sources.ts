/**
 * The sources of a map that names none, or is an example: the files beside it.
 *
 * Who uploads a file on the web should not have to write its name a second time; and who forgets
 * to should be told, rather than wonder why the map is still the old one.
 */
import { basename, dirname, join, normalize } from "node:path";
import { mayHoldPapers, type Source } from "../corpus/index.ts";
import { InputError } from "../errors.ts";
import { findNearName, type MapSource } from "../map/index.ts";
import { compareText } from "../ordering.ts";
import type { Effects } from "./effects.ts";

/**
 * The files beside a map that may hold papers, by name.
 *
 * @param map - path of the map's file
 * @param read - paths of files that are read for something else
 * @throws InputError where there is none
 */
export async function findSources(
  map: string,
  read: readonly string[],
  effects: Effects,
): Promise<readonly Source[]> {
  const sources = await listSources(map, read, effects);
  if (sources.length > 0) return sources;
  throw new InputError("no sources are named, and no file with papers stands beside this one", {
    place: { file: map },
    hint: `put one into ${dirname(map)}; its README.md says what can be read`,
  });
}

/** The files beside a map that may hold papers and that it does not name, by name. */
export async function findUnnamed(
  map: string,
  named: readonly MapSource[],
  read: readonly string[],
  effects: Effects,
): Promise<readonly Source[]> {
  const paths = new Set(named.map(({ path }) => path));
  return (await listSources(map, read, effects)).filter(({ path }) => !paths.has(path));
}

/** Those that are not empty; tells of the others, to which no example gives way. */
export async function findFilled(
  sources: readonly Source[],
  effects: Effects,
): Promise<readonly Source[]> {
  const filled: Source[] = [];
  for (const source of sources) {
    if (await isBlank(source.path, effects)) {
      effects.tell(
        `${source.path}: the file is empty, and passed over\n  export the list of papers again`,
      );
    } else filled.push(source);
  }
  return filled;
}

/** Tells which files beside a map are not read, because it names others. */
export function tellUnnamed(map: string, unnamed: readonly Source[], effects: Effects): void {
  effects.tell(
    `${map}: not on the map, because sources does not name it: ${formatNames(unnamed)}\n` +
      "  add it to sources, or delete it where it is not wanted",
  );
}

/** Tells that an example has given way to files of one's own. */
export function tellGivenWay(map: string, own: readonly Source[], effects: Effects): void {
  effects.tell(
    `${map}: an example, which gives way to ${formatNames(own)}\n` +
      "  to describe your map, write its title and sources there, and take example away",
  );
}

/** Tells of a file beside a map that is passed over because its name is only nearly the one known. */
export function tellNearName(
  map: string,
  known: string,
  names: readonly string[],
  effects: Effects,
): void {
  const near = findNearName(known, names);
  if (near === null) return;
  const todo = names.includes(known) ? `${known} is, beside it` : `call it ${known}`;
  effects.tell(`${join(dirname(map), near)} is not read: ${todo}`);
}

function formatNames(sources: readonly Source[]): string {
  return sources.map(({ name }) => name).join(", ");
}

async function listSources(
  map: string,
  read: readonly string[],
  effects: Effects,
): Promise<Source[]> {
  const folder = dirname(map);
  const others = new Set(read.map((path) => normalize(path)));
  const sources: Source[] = [];
  for (const name of (await effects.listFolder(folder)) ?? []) {
    const path = join(folder, name);
    if (name === basename(map) || !mayHoldPapers(name)) continue;
    if (others.has(normalize(path))) continue;
    if (!(await isFolder(path, effects))) sources.push({ name, path, isFound: true });
  }
  return sources.sort((a, b) => compareText(a.name, b.name));
}

function isFolder(path: string, effects: Effects): Promise<boolean> {
  return effects.listFolder(path).then(
    () => true,
    () => false,
  );
}

/** Whether nothing but white space is in a file; one that cannot be read is told of later. */
async function isBlank(path: string, effects: Effects): Promise<boolean> {
  try {
    for await (const chunk of effects.openFile(path)) {
      if (chunk.some((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d))) return false;
    }
  } catch {
    return false;
  }
  return true;
}
