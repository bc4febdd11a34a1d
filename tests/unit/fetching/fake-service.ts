/**
 * A server on this machine that behaves like the four services, with invented papers, and that
 * fails on demand; and effects with a clock that only counts.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { OUTSIDE, type FetchingEffects } from "../../../src/fetching/index.ts";
import { DISK } from "../../../src/dataset/writer.ts";

/** What goes wrong with an answer. */
export type Fault =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  /** The connection ends within the body. */
  | "cut"
  /** The body ends too early, as if it were whole. */
  | "half"
  /** No answer ever comes. */
  | "silence";

export interface FakeService {
  readonly origin: string;
  /** Path and search of each request so far. */
  readonly requests: URL[];
  readonly agents: (string | undefined)[];
  /** By the request's number, from 1. */
  readonly faults: Map<number, Fault>;
  /** The numbers of the papers that answer to every query, in their order. */
  papers: number[];
  /** Of OpenAlex: what paper 7 cites, and what cites it. */
  readonly around: { cited_by: number[]; cites: number[] };
  close(): Promise<void>;
}

export async function startFakeService(count: number): Promise<FakeService> {
  const requests: URL[] = [];
  const agents: (string | undefined)[] = [];
  const faults = new Map<number, Fault>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "", "http://fake");
    requests.push(url);
    agents.push(request.headers["user-agent"]);
    send(response, faults.get(requests.length), answer(url, fake));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const fake: FakeService = {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    agents,
    faults,
    papers: Array.from({ length: count }, (_, i) => i + 1),
    around: { cited_by: [], cites: [] },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

/** The DOI of paper 7 is "10.5555/loom.7"; of papers above 1000 the services know nothing. */
export const doiOf = (paper: number | string): string => `10.5555/loom.${String(paper)}`;

export interface Counting extends FetchingEffects {
  readonly told: string[];
  /** Milliseconds of each wait. */
  readonly waits: number[];
}

/** The clock stands at noon, UTC, and moves by what is waited alone. */
export function countingEffects(change: Partial<FetchingEffects> = {}): Counting {
  const told: string[] = [];
  const waits: number[] = [];
  let clock = 0;
  return {
    ...OUTSIDE,
    writeFile: DISK.writeFile,
    date: () => new Date(Date.UTC(2026, 2, 1, 12) + clock),
    now: () => clock,
    wait: async (ms) => {
      waits.push(ms);
      clock += ms;
    },
    tell: (line) => told.push(line),
    showProgress: () => {},
    signal: new AbortController().signal,
    told,
    waits,
    ...change,
  };
}

function send(response: ServerResponse, fault: Fault | undefined, { status, body }: Answer): void {
  if (fault === "silence") return;
  if (fault === "cut") {
    response.writeHead(200, { "content-length": String(Buffer.byteLength(body)) });
    response.write(body.slice(0, body.length / 2), () => response.destroy());
    return;
  }
  if (fault === "half") response.writeHead(200).end(body.slice(0, body.length / 2));
  else if (fault === undefined) response.writeHead(status).end(body);
  else response.writeHead(fault.status, fault.headers).end(fault.body ?? "");
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function answer(url: URL, { papers, around }: Pick<FakeService, "papers" | "around">): Answer {
  const [, service = "", ...rest] = url.pathname.split("/");
  const single = decodeURIComponent(rest.slice(1).join("/")).replace(/^doi:/, "");
  const of = (name: string): string => url.searchParams.get(name) ?? "";
  if (service === "arxiv")
    return found(answerArxiv(papers, Number(of("start")), Number(of("max_results"))));
  if (service === "huggingface") {
    return found(JSON.stringify(papers.slice(0, Number(of("limit"))).map(describeDaily)));
  }
  const isOpenalex = service === "openalex";
  const describe = isOpenalex ? describeOpenalex : describeCrossref;
  if (single !== "") {
    if (!isKnown(single)) return { status: 404, body: "Resource not found." };
    const work = describe(numberOf(single));
    return found(JSON.stringify(isOpenalex ? work : { ...CROSSREF, message: work }));
  }
  if (of("filter").startsWith("doi:")) {
    const dois = of("filter").replaceAll("doi:", "").split(/[,|]/);
    const works = dois.filter(isKnown).map((doi) => describe(numberOf(doi)));
    return found(
      JSON.stringify(
        isOpenalex
          ? { meta: { count: works.length }, results: works }
          : { ...CROSSREF, message: { items: works.slice(0, Number(of("rows"))) } },
      ),
    );
  }
  const [, side] = /^(cites|cited_by):W7,has_abstract:true$/.exec(of("filter")) ?? [];
  const list = side === undefined ? papers : around[side as keyof typeof around];
  const start = of("cursor") === "*" ? 0 : Number(of("cursor").slice(1));
  const end = start + Number(of("per_page"));
  const results = list.slice(start, end).map(describeOpenalex);
  // As OpenAlex does it, the last page that is not empty has a cursor still.
  const next = results.length === 0 ? null : `c${String(end)}`;
  return found(JSON.stringify({ meta: { count: list.length, next_cursor: next }, results }));
}

const CROSSREF = { status: "ok", "message-version": "1.0.0" };

function found(body: string): Answer {
  return { status: 200, body };
}

function isKnown(doi: string): boolean {
  return numberOf(doi) <= 1000;
}

/** "10.5555/loom.7" → 7; the odd one, "10.5555/loom,8", → 8. */
function numberOf(doi: string): number {
  return Number(/\d+$/.exec(doi)?.[0]);
}

function answerArxiv(papers: readonly number[], start: number, count: number): string {
  const entries = papers.slice(start, start + count).map(
    (paper) => `  <entry>
    <id>http://arxiv.org/abs/2601.${String(paper).padStart(5, "0")}v1</id>
    <title>Loom ${String(paper)} &lt;weft&gt;</title>
    <summary>A loom that weaves map ${String(paper)}.\u2028It holds.</summary>
    <published>2026-01-05T00:00:00Z</published>
    <author><name>Ada Weaver</name></author>
    <arxiv:comment>9 pages</arxiv:comment>
  </entry>
`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/made-up</id>
  <title>arXiv Query: made up</title>
  <opensearch:totalResults>${String(papers.length)}</opensearch:totalResults>
${entries.join("")}</feed>
`;
}

function describeOpenalex(paper: number): object {
  return {
    id: `https://openalex.org/W${String(paper)}`,
    doi: `https://doi.org/${doiOf(paper)}`,
    title: `Loom ${String(paper)}`,
    display_name: `Loom ${String(paper)}`,
    publication_year: 2026,
    authorships: [{ author: { display_name: "Ada Weaver" } }],
    abstract_inverted_index: { A: [0], loom: [1], "that\u2028weaves": [2], maps: [3] },
  };
}

function describeCrossref(paper: number): object {
  return {
    DOI: doiOf(paper).toUpperCase(),
    title: [`Loom ${String(paper)}`],
    type: "journal-article",
    issued: { "date-parts": [[2026]] },
    author: [{ given: "Ada", family: "Weaver" }],
    abstract: "<jats:p>A loom that weaves maps.</jats:p>",
  };
}

function describeDaily(paper: number): object {
  return {
    paper: {
      id: `2601.${String(paper).padStart(5, "0")}`,
      title: `Loom ${String(paper)}`,
      summary: "A loom that weaves maps.",
      authors: [{ name: "Ada Weaver" }],
      publishedAt: "2026-01-05T00:00:00.000Z",
    },
  };
}
