/** `npm run fetch`: for those who have a query or a list of DOIs, and no file. */
import { basename } from "node:path";
import { doiOfPaper } from "../corpus/index.ts";
import { formatError, hasCode, InputError, UsageError, type OnProblem } from "../errors.ts";
import {
  APIS,
  fetchPapers,
  OUTSIDE,
  parseDoiList,
  type Api,
  type Fetched,
  type FetchRequest,
  type Outside,
  type Wanted,
} from "../fetching/index.ts";
import { findNearest } from "../nearest.ts";
import { shortHash, slugify } from "../slug.ts";
import type { Effects } from "./effects.ts";
import { parseFlags, parseWhole, type Flags, type FlagValues, type Help } from "./flags.ts";

const FLAGS = {
  query: {
    value: "QUERY",
    multiple: true,
    about: "what to search for, as the service has it; the flag itself may be left out",
  },
  dois: { value: "FILE", about: "fetch the papers of a list instead: a DOI a line" },
  around: { value: "DOI", about: "fetch a paper, with what it cites and what cites it" },
  max: { value: "N", about: "the most papers of a query, best first; default: 1000" },
  out: { value: "FILE", about: "where to write; default: into data/, named after the query" },
  fresh: { about: "begin anew, and replace a file that is there" },
  mail: { value: "ADDRESS", about: "your address, for services that ask; or set PAPERWEFT_MAIL" },
  api: { value: "URL", about: "where to ask instead of the service itself: a mirror" },
} as const satisfies Flags;

const NAMES = APIS.map(({ name }) => name);

export const FETCH_HELP: Help = {
  about: `Fetches papers into data/ from a service: ${NAMES.join(", ")}.`,
  flags: FLAGS,
  words: "query",
  first: "SERVICE",
};

const KINDS = ["query", "dois", "around"] as const;

/** How each kind is asked for. */
const WAYS: Readonly<Record<Wanted["kind"], string>> = {
  query: '--query "…"',
  dois: "--dois FILE",
  around: "--around DOI",
};

const DEFAULT_MAX = 1000;
const GREATEST_MAX = 1_000_000;

/**
 * Fetches what the arguments ask for, and says what came of it.
 *
 * @param args - the service's name, then flags
 * @throws UsageError where they cannot be understood; else as `fetchPapers` does
 */
export async function fetchSource(
  args: readonly string[],
  effects: Effects,
  outside: Outside = OUTSIDE,
): Promise<string> {
  const [name = "", ...rest] = args;
  const api = findApi(name);
  const flags = parseFlags(rest, FLAGS, "query");
  const wanted = await findWanted(api, flags, effects);
  const request = describeRequest(api, wanted, flags, effects.env);
  if (api.asksForMail && request.mail === undefined) {
    effects.tell(
      `${api.title} asks for a contact address, and serves those first who give one\n` +
        "  --mail ADDRESS gives it, or PAPERWEFT_MAIL in the environment",
    );
  }
  if (flags.max !== undefined && request.max > api.most) {
    effects.tell(`${api.title} gives ${String(api.most)} papers to a query at most`);
  }
  // What has come is on the disk; Ctrl-C only has to be told apart from a fault of the network.
  const fetched = await effects.guard(() => fetchPapers(request, { ...effects, ...outside }));
  return formatFetched(fetched, request);
}

function findApi(name: string): Api {
  const api = APIS.find((each) => each.name === name);
  if (api !== undefined) return api;
  const near = findNearest(name, NAMES);
  const [what, hint] =
    name === "" || name.startsWith("-")
      ? ["no service was named", `name one first: ${NAMES.join(", ")}`]
      : [
          `there is no service "${name}"`,
          near === null ? `choose one: ${NAMES.join(", ")}` : `did you mean ${near}?`,
        ];
  throw new UsageError(what, { hint });
}

async function findWanted(
  api: Api,
  { query, dois: file, around }: FlagValues<typeof FLAGS>,
  effects: Effects,
): Promise<Wanted> {
  const text = query?.join(" ").trim() ?? "";
  const asked = { query: text === "" ? undefined : text, dois: file, around };
  const kinds = KINDS.filter((each) => asked[each] !== undefined);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1 || !api.takes.includes(kind)) {
    const ways = api.takes.map((each) => WAYS[each]);
    throw new UsageError(
      `${api.title} needs ${ways.join(" or ")}${ways.length > 1 ? ", one of them" : ""}`,
      {
        hint: `npm run fetch -- ${api.name} ${ways[0] ?? ""}`,
      },
    );
  }
  if (file !== undefined) {
    const list = await readList(file, effects);
    const tell: OnProblem = (problem) => effects.tell(formatError(problem));
    return { kind: "dois", dois: parseDoiList(list, file, tell) };
  }
  return around === undefined ? { kind: "query", query: text } : aroundOf(around);
}

function aroundOf(written: string): Wanted {
  const doi = doiOfPaper(written);
  if (doi !== undefined) return { kind: "around", doi };
  throw new UsageError(`--around takes a DOI or an arXiv id: "${written}"`, {
    hint: 'write it as "10.1000/182", "https://doi.org/10.1000/182" or "arXiv:2310.01234"',
  });
}

async function readList(file: string, effects: Effects): Promise<string> {
  try {
    return await effects.readText(file);
  } catch (cause) {
    const isMissing = hasCode(cause, "ENOENT");
    throw new InputError(
      isMissing ? "there is no such file" : `the list cannot be read: ${String(cause)}`,
      { place: { file }, hint: "name a text file with a DOI on each line", cause },
    );
  }
}

function describeRequest(
  api: Api,
  wanted: Wanted,
  flags: FlagValues<typeof FLAGS>,
  env: Effects["env"],
): FetchRequest {
  const mail = flags.mail ?? env["PAPERWEFT_MAIL"];
  if (mail !== undefined && !/^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/.test(mail)) {
    throw new UsageError(`this is no mail address: "${mail}"`, {
      hint: "write it with --mail or PAPERWEFT_MAIL, as name@example.org",
    });
  }
  const endpoint = flags.api;
  if (endpoint !== undefined && !(URL.canParse(endpoint) && /^https?:/.test(endpoint))) {
    throw new UsageError(`--api takes an address: "${endpoint}"`, {
      hint: `write it whole, as "${api.endpoint}"`,
    });
  }
  const key = api.key === undefined ? undefined : env[api.key.variable];
  const most = wanted.kind === "dois" ? GREATEST_MAX : DEFAULT_MAX;
  return {
    api,
    wanted,
    max: parseWhole("max", flags.max ?? String(most), 1, GREATEST_MAX),
    out: flags.out ?? `data/${nameOf(api, wanted, flags.dois)}`,
    fresh: flags.fresh ?? false,
    ...(endpoint !== undefined && { endpoint }),
    ...(mail !== undefined && { mail }),
    ...(key !== undefined && key !== "" && { key }),
  };
}

/** "cat:cs.CL AND abs:alignment" of arXiv is "arxiv-cat-cs-cl-and-abs-alignment.xml". */
function nameOf({ name, extension }: Api, wanted: Wanted, list = ""): string {
  const listed = basename(list).replace(/\.\w+$/, "");
  const text =
    wanted.kind === "dois"
      ? listed
      : wanted.kind === "query"
        ? wanted.query
        : `around ${wanted.doi}`;
  return `${name}-${slugify(text) || shortHash(text)}.${extension}`;
}

function formatFetched(
  { papers, total, missing }: Fetched,
  { api, wanted, out }: FetchRequest,
): string {
  const all = total !== null && total > papers ? ` of ${String(total)}` : "";
  const shown = missing.slice(0, 5).join(", ") + (missing.length > 5 ? ", …" : "");
  return [
    `${String(papers)}${all} ${(all === "" ? papers : total) === 1 ? "paper" : "papers"} ` +
      `from ${api.title}, written to ${out}`,
    ...(wanted.kind === "dois" && missing.length > 0
      ? [`  ${String(missing.length)} of the list not found: ${shown}`]
      : []),
    `  next: npm run new -- ${out} --title "…", or npm start -- --input ${out}`,
  ].join("\n");
}
