/**
 * What GitHub Pages takes, and how a finished site stands to it.
 *
 * https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits and, of files,
 * https://docs.github.com/en/repositories/working-with-files/managing-large-files
 */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Counts } from "../dataset/reader.ts";
import { listSiteFiles } from "./site-files.ts";
import { count } from "./summary.ts";

const SITE_BYTES = 1e9;
const FILE_BYTES = 100e6;

/** A page of a paper or term. */
const NODE_PAGE = /^(?:papers|concepts|methods)\/[^/]+\/index\.html$/;

/** What a site consists of. */
export interface SiteWeight {
  /** Bytes of all files. */
  readonly bytes: number;
  /** Files that are too large, with "/" between folders; sorted by their paths. */
  readonly tooLarge: readonly { readonly path: string; readonly bytes: number }[];
  /** Papers and terms that have a page of their own. */
  readonly pages: number;
}

/** Weighs a finished site's folder. */
export async function weighSite(folder: string): Promise<SiteWeight> {
  const files = await Promise.all(
    (await listSiteFiles(folder)).map(async (path) => ({
      path,
      bytes: (await stat(join(folder, path))).size,
    })),
  );
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    tooLarge: files.filter(({ bytes }) => bytes > FILE_BYTES),
    pages: files.filter(({ path }) => NODE_PAGE.test(path)).length,
  };
}

/** What is to be said of a site before it is published; nothing of most. */
export function describeLimits(
  { bytes, tooLarge, pages }: SiteWeight,
  { papers, concepts, methods }: Pick<Counts, "papers" | "concepts" | "methods">,
): string[] {
  const nodes = papers + concepts + methods;
  return [
    ...(pages < nodes
      ? [
          `of ${count(nodes, "paper or term", "papers and terms")}, ${count(pages, "has", "have")} a ` +
            "page of their own, so that the site builds in minutes and stays under the 1 GB that " +
            "GitHub Pages takes; the others open on the map",
        ]
      : []),
    ...(bytes > SITE_BYTES
      ? [
          `the site has ${megabytes(bytes)}, and GitHub Pages takes 1,000: map fewer papers, or ` +
            "publish it elsewhere",
        ]
      : []),
    ...tooLarge.map(
      (file) =>
        `${file.path} has ${megabytes(file.bytes)}, and GitHub takes 100: map fewer papers, or ` +
        "publish the site elsewhere",
    ),
  ];
}

function megabytes(bytes: number): string {
  return count(Math.ceil(bytes / 1e6), "MB", "MB");
}
