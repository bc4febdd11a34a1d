/**
 * A paper by its number or address: what people paste from a reference, a browser or an e-mail.
 *
 * The index has no numbers, which would make it larger by a tenth and are cut into words that mean
 * nothing: "10.48550/arXiv.2310.05910" would find papers with a "10" in them. So papers are read.
 */
import type { Dataset, PaperDetails } from "../../dataset/reader.ts";
import { doiOf } from "../../doi.ts";
import type { ExplorerGraph } from "../graph.ts";

/** Papers whose files are read for one number; of more, only the number can be told. */
const MOST_READ = 2000;

/** An arXiv id, old or new, with or without what people put before it. */
const ARXIV =
  /^(?:(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*|10\.48550\/arxiv\.)?((?:[a-z-]+(?:\.[a-z]{2})?\/\d{7})|\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i;
const ADDRESS = /^https?:\/\/\S+$/i;
/** An address, or what follows its "https://". */
const OF_A_SITE = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/\S+$/i;
/** Where somebody came from: browsers, feeds and mails add it. All else may tell pages apart. */
const TRACKING = /^(?:utm(?:_\w+)?|context|ref|fbclid|gclid|from|source)(?:=|$)/i;

/** What a text names a paper by. */
export interface Identifier {
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly address: string | null;
}

/** The number or address that a text is; null where it is none. */
export function readIdentifier(typed: string): Identifier | null {
  const text = withoutTracking(typed.trim().replace(/[.,;]$/, ""));
  const doi = doiOf(text) ?? null;
  const arxiv = ARXIV.exec(doi ?? text)?.[1]?.toLowerCase() ?? null;
  const address = ADDRESS.test(text) ? bareAddress(text) : null;
  return doi === null && arxiv === null && address === null ? null : { doi, arxiv, address };
}

/** Whether a map is small enough to read its papers for one number. */
export function canBeRead(graph: ExplorerGraph): boolean {
  let papers = 0;
  graph.forEachNode((_key, { kind }) => {
    if (kind === "paper") papers += 1;
  });
  return papers <= MOST_READ;
}

/**
 * The paper of a number or address; its files are read until it is found.
 *
 * @returns its key; null where no paper has it
 */
export async function findByIdentifier(
  { graph, dataset }: { graph: ExplorerGraph; dataset: Pick<Dataset, "paper"> },
  identifier: Identifier,
): Promise<string | null> {
  for (const key of graph.filterNodes((_key, { kind }) => kind === "paper")) {
    const paper = await dataset.paper(graph.getNodeAttribute(key, "index"));
    if (isOf(paper, identifier)) return key;
  }
  return null;
}

function isOf(paper: PaperDetails, { doi, arxiv, address }: Identifier): boolean {
  const own = [paper.doi, paper.arxiv, paper.url].map((text) => readIdentifier(text ?? ""));
  return own.some(
    (one) =>
      one !== null &&
      ((doi !== null && one.doi === doi) ||
        (arxiv !== null && one.arxiv === arxiv) ||
        (address !== null && one.address === address)),
  );
}

/** An address without what tells no pages apart; of anything else, a bare DOI also, all of it. */
function withoutTracking(text: string): string {
  if (!OF_A_SITE.test(text)) return text;
  const { path, asked } = cutAddress(text.replace(/#.*$/, ""));
  const left = asked.filter((one) => !TRACKING.test(one));
  return left.length === 0 ? path : `${path}?${left.join("&")}`;
}

/**
 * An address as it is compared, without what it tracks: what is asked for in whichever order, and with
 * its capitals, which tell ids of OpenReview apart.
 */
function bareAddress(text: string): string {
  const { path, asked } = cutAddress(text);
  const page = path
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/$/, "");
  return [page, ...asked.sort()].join(" ");
}

/** An address, cut at its "?" and each "&" behind it. */
function cutAddress(text: string): { readonly path: string; readonly asked: string[] } {
  const [path = "", ...rest] = text.split("?");
  const asked = rest.join("?").split("&");
  return { path, asked: asked.filter((one) => one !== "") };
}
