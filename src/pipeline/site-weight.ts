/**
 * What the start page costs a visitor, as `npm run bench -- --site` shows it: bytes, and the time
 * until the graph is drawn. The browser that finds it out is handed in by the script.
 */
import { gzipSync } from "node:zlib";
import { formatFigures } from "../figures.ts";

/** One file that the start page has fetched. */
export interface Transfer {
  /** Path within the site: "dataset/nodes.bin". */
  readonly path: string;
  /** As the browser names it: "document", "script", "stylesheet", "font", "fetch" … */
  readonly kind: string;
  /** Whether nothing is painted before it is there. */
  readonly isBlocking: boolean;
  readonly body: Uint8Array;
}

/** One visit with an empty cache. */
export interface Visit {
  readonly transfers: readonly Transfer[];
  /** First contentful paint, in ms from the start of the navigation. */
  readonly paintMs: number;
  /** The graph is drawn and can be used; in ms, the same. */
  readonly readyMs: number;
}

/** Packed by themselves: gzip adds to them. */
const PACKED = /\.(?:woff2|png|jpg|webp|gz)$/;

/** Bytes on the way: after gzip, where that helps. */
export function transferredBytes({ path, body }: Transfer): number {
  return PACKED.test(path) ? body.length : gzipSync(body).length;
}

/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/**
 * The visits as tables in Markdown: bytes of the first one, times of all.
 *
 * @param visits - at least one
 */
export function formatVisits(visits: readonly Visit[]): string {
  const transfers = visits[0]?.transfers ?? [];
  const before = transfers.filter(({ isBlocking }) => isBlocking);
  const after = transfers.filter(({ isBlocking }) => !isBlocking);
  const kinds = [...new Set(transfers.map(kindOf))];
  const row = (name: string, of: (transfer: Transfer) => boolean): string => {
    const [one, other] = [before.filter(of), after.filter(of)];
    return `| ${[name, sumOf(one), sumOf(other), sumOf([...one, ...other])].join(" | ")} |`;
  };
  const figure = (name: string, ms: readonly number[]): string => {
    const range = `${Math.min(...ms).toFixed(0)} to ${Math.max(...ms).toFixed(0)}`;
    return `| ${name} | ${medianOf(ms).toFixed(0)} | ${range} |`;
  };
  return [
    "| gzip, bytes | before first paint | after it, until ready | all |",
    "| --- | --- | --- | --- |",
    ...kinds.map((kind) => row(kind, (transfer) => kindOf(transfer) === kind)),
    row("all", () => true),
    "",
    `| ms, ${String(visits.length)} visits with an empty cache | median | range |`,
    "| --- | --- | --- |",
    figure(
      "first paint",
      visits.map(({ paintMs }) => paintMs),
    ),
    figure(
      "graph drawn",
      visits.map(({ readyMs }) => readyMs),
    ),
  ].join("\n");
}

function kindOf({ path, kind }: Transfer): string {
  return path.startsWith("dataset/") ? "dataset" : kind;
}

function sumOf(transfers: readonly Transfer[]): string {
  const sum = transfers.reduce((bytes, transfer) => bytes + transferredBytes(transfer), 0);
  return formatFigures(sum);
}
