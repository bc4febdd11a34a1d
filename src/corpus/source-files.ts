/**
 * The files that a source stands for: itself, all in a folder, all in an archive, or what is piped
 * in.
 *
 * An export comes as a folder of files or zipped, with pictures and papers beside the list. So in a
 * folder or an archive a file that holds no papers is told and passed over; a file that was named
 * must be one.
 */
import { hasCode, InputError, type OnProblem } from "../errors.ts";
import { compareText } from "../ordering.ts";
import type { CorpusEffects } from "./files.ts";

/** A file that papers come from, a folder, an archive, or "-" for what is piped in. */
export interface Source {
  /** As data/map.yaml or --input names it; kept in each paper's origins. */
  readonly name: string;
  /** Where to read it, relative to where the command was run; what messages show. */
  readonly path: string;
  /** Whether it was found beside others, and nobody has named it: it need not hold papers. */
  readonly isFound?: boolean;
}

/** A source that is one file; names and paths in archives go on with "/". */
export interface SourceFile extends Source {
  open(): AsyncIterable<Uint8Array>;
}

export interface SourceFiles {
  readonly files: readonly SourceFile[];
  /** Whether each file was named by a person; others are passed over where they hold no papers. */
  readonly isNamed: boolean;
}

/** How standard input is named, and how messages call it. */
export const STANDARD_INPUT = { path: "-", name: "standard input" } as const;

/** What stands beside papers and holds none: settings, the map's memory, words about it. */
const NO_SOURCE =
  /^\.|^__MACOSX$|\.(?:md|ya?ml)$|^(?:licen[cs]e|readme)\b|^places(?:\.old(?:-\d+)?)?\.json$|\.source\.json$|\.part(?:\.json)?$/i;

/** What editors, JabRef and version control leave beside a file: a second copy of its papers. */
const LEFT_OVER = /^~\$|~$|\.(?:bak|sav|tmp|orig|rej|swp)$/i;

/** What no list of papers is, by name: the papers themselves, pictures, pages, documents. */
const OTHER_FILE =
  /\.(?:pdf|ps|djvu|epub|png|jpe?g|gif|svg|tiff?|docx?|odt|xlsx?|ods|pptx?|rtf|html?|css|js|mp[34]|sqlite3?|db)$/i;

/** Whether a file of this name, found beside others, may hold papers. */
export function mayHoldPapers(name: string): boolean {
  return ![NO_SOURCE, LEFT_OVER, OTHER_FILE].some((kind) => kind.test(name));
}

/**
 * The files that a source stands for.
 *
 * @param onProblem - told of files in a folder or an archive that cannot be read
 * @throws InputError where there is nothing of that name, or nothing in it
 */
export async function findSourceFiles(
  source: Source,
  effects: CorpusEffects,
  onProblem: OnProblem,
): Promise<SourceFiles> {
  const { name, path } = source;
  if (path === STANDARD_INPUT.path) {
    const input = { name: STANDARD_INPUT.name, path: STANDARD_INPUT.name };
    return { files: [{ ...input, open: () => effects.openInput() }], isNamed: true };
  }
  const names = await listFolder(path, effects);
  if (names === null) {
    const { files, isArchive } = await openFile(source, effects, onProblem);
    return { files, isNamed: !isArchive };
  }
  const files: SourceFile[] = [];
  for (const each of names.filter(mayHoldPapers).sort(compareText)) {
    const inside = { name: join(name, each), path: join(path, each) };
    const found = await orTold(() => findSourceFiles(inside, effects, onProblem), onProblem);
    files.push(...(found?.files ?? []));
  }
  return { files, isNamed: false };
}

/** What was done with a file beside others; null where it could not be, which is then told. */
export async function orTold<T>(work: () => Promise<T>, onProblem: OnProblem): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    onProblem(error);
    return null;
  }
}

async function openFile(
  source: Source,
  effects: CorpusEffects,
  onProblem: OnProblem,
): Promise<{ files: readonly SourceFile[]; isArchive: boolean }> {
  const { name, path } = source;
  const open = () => effects.openFile(path);
  if (!(await isZip(path, open()))) return { files: [{ name, path, open }], isArchive: false };
  const members = await explainReading(path, () => effects.readArchive(path, open(), onProblem));
  if (members.some((member) => member.name === "[Content_Types].xml")) {
    throw new InputError("the file is a document or a spreadsheet, not a list of papers in text", {
      place: { file: path },
      hint: "save it as CSV, and take the result",
    });
  }
  const files = members
    .filter((member) => member.name.split("/").every(mayHoldPapers))
    .map((member) => ({
      name: join(name, member.name),
      path: join(path, member.name),
      open: () => member.open(),
    }));
  return { files: files.sort((a, b) => compareText(a.name, b.name)), isArchive: true };
}

/** Names in a folder; null where it is none. */
function listFolder(path: string, effects: CorpusEffects): Promise<readonly string[] | null> {
  return explainReading(path, () =>
    effects.listFolder(path).catch((cause: unknown) => {
      if (hasCode(cause, "ENOTDIR")) return null;
      throw cause;
    }),
  );
}

function join(folder: string, name: string): string {
  return `${folder.replace(/[\\/]+$/, "")}/${name}`;
}

async function isZip(path: string, chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  return explainReading(path, async () => {
    for await (const chunk of chunks) return ZIP_MARK.every((byte, i) => byte === chunk[i]);
    return false;
  });
}

/** "PK", 3, 4. */
const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];

/** Runs what reads a file; an error of the disk becomes one that people can read. */
export async function explainReading<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof Error) || !("code" in cause) || !("syscall" in cause)) throw cause;
    const [what, hint] = EXPLAINED[String(cause.code)] ?? [
      `the file cannot be read: ${cause.message}`,
      "check the disk, or copy the file",
    ];
    throw new InputError(what, { place: { file }, hint, cause });
  }
}

const MISSING = [
  "there is no such file",
  "check the name; one in map.yaml is looked for beside that file, any other from where the command is run",
] as const;
const FORBIDDEN = ["the file may not be read", "give yourself the right to read it"] as const;
const EXPLAINED: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOENT: MISSING,
  ENOTDIR: MISSING,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
};
