/**
 * arXiv: a query gives Atom feeds, of which the source file is one.
 *
 * https://info.arxiv.org/help/api/user-manual.html; its terms ask for three seconds between two
 * requests. Pages are cut by text: the entries must stay as they came, and in a feed's text "<"
 * is always written "&lt;".
 */
import { UsageError } from "../../errors.ts";
import { BrokenPage, type Api, type FetchedRecord } from "../api.ts";

/** arXiv allows 2,000; smaller pages come more surely. */
const PAGE = 200;

export const arxiv: Api = {
  name: "arxiv",
  title: "arXiv",
  takes: ["query"],
  endpoint: "https://export.arxiv.org/api/query",
  manual: "https://info.arxiv.org/help/api/user-manual.html#query_details",
  pauseMs: { withMail: 3000, withoutMail: 3000 },
  asksForMail: false,
  most: 30_000,
  extension: "xml",
  frame: {
    open:
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"' +
      ' xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">\n',
    between: "\n",
    close: "\n</feed>\n",
  },
  first: "0",
  locate(wanted, cursor, left) {
    return {
      search: {
        search_query: wanted.kind === "query" ? wanted.query : "",
        start: cursor,
        max_results: String(Math.min(PAGE, left)),
        sortBy: "relevance",
        sortOrder: "descending",
      },
    };
  },
  read(body, _, cursor) {
    const feed = body ?? "";
    if (!feed.trimEnd().endsWith("</feed>")) throw new BrokenPage("the feed is cut");
    const mistake = /<id>[^<]*\/api\/errors.*?<summary[^>]*>\s*([^<]*?)\s*</s.exec(feed)?.[1];
    if (mistake !== undefined) {
      throw new UsageError(`arXiv does not take the query: ${mistake}`, {
        hint: `${arxiv.manual} says how a query is written`,
      });
    }
    const total = Number(/<opensearch:totalResults\b[^>]*>\s*(\d+)/.exec(feed)?.[1]);
    if (!Number.isInteger(total)) throw new BrokenPage("the feed says no number of results");
    const records = [...feed.matchAll(/<entry\b[^>]*>.*?<\/entry>/gs)].map(([entry]) =>
      describeEntry(entry),
    );
    const next = Number(cursor) + records.length;
    // A known fault of the service: now and then a page is empty that is not.
    if (records.length === 0 && next < total) throw new BrokenPage("the page is empty");
    return { records, next: next < total ? String(next) : null, total, version: null };
  },
};

function describeEntry(entry: string): FetchedRecord {
  const id = /<id>\s*([^<]*?)\s*<\/id>/.exec(entry)?.[1];
  if (id === undefined) throw new BrokenPage("an entry has no id");
  return { id, text: `  ${entry}` };
}
