/**
 * The papers around one, by OpenAlex: itself, what it cites, and what cites it, by turns, the most
 * cited of each first.
 *
 * By turns, since who wants a hundred papers wants to see both where one comes from and where it led.
 * https://developers.openalex.org/api-reference/works: `cited_by:W` are works that W cites, `cites:W`
 * those that cite it.
 */
import { BrokenPage, parseJson, type Page, type PageAddress } from "../api.ts";
import { doiPath } from "../doi-batches.ts";
import { describeWork, readWorks } from "./openalex-works.ts";

/** Of each side at once, so that both come into a hundred. */
const PAGE = 50;

type Side = "cited_by" | "cites";

/** Between two pages; stands in the cursor. */
interface Turn {
  /** The paper in the middle, as "W7". */
  readonly id: string;
  readonly side: Side;
  /** Where each side goes on; null where it has ended. */
  readonly next: Readonly<Record<Side, string | null>>;
}

/** @param cursor - "*", or the `next` of the page before */
export function locateAround(doi: string, cursor: string, left: number): PageAddress {
  if (cursor === "*") return { path: `/doi:${doiPath(doi)}`, search: {}, mayBeMissing: true };
  const { id, side, next } = JSON.parse(cursor) as Turn;
  return {
    search: {
      // Without an abstract a paper has little to say on a map.
      filter: `${side}:${id},has_abstract:true`,
      sort: "cited_by_count:desc",
      per_page: String(Math.min(PAGE, left)),
      cursor: next[side] ?? "*",
    },
  };
}

/** @throws BrokenPage where the answer is not whole */
export function readAround(body: string | null, cursor: string): Page {
  const none = { next: null, total: null, version: null };
  if (body === null) return { ...none, records: [] };
  if (cursor === "*") {
    const middle = describeWork(parseJson(body));
    const id = /W\d+$/.exec(middle.id)?.[0];
    if (id === undefined) throw new BrokenPage("the work has no id of OpenAlex's");
    const turn: Turn = { id, side: "cited_by", next: { cited_by: "*", cites: "*" } };
    return { ...none, records: [middle], next: JSON.stringify(turn) };
  }
  const turn = JSON.parse(cursor) as Turn;
  const { records, next } = readWorks(body);
  return { ...none, records, next: goOn({ ...turn, next: { ...turn.next, [turn.side]: next } }) };
}

/** The other side's turn, as long as it has more; null where neither has. */
function goOn(turn: Turn): string | null {
  const other: Side = turn.side === "cites" ? "cited_by" : "cites";
  const side = [other, turn.side].find((each) => turn.next[each] !== null);
  return side === undefined ? null : JSON.stringify({ ...turn, side });
}
