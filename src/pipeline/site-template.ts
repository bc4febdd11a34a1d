/**
 * What a browser makes a web site of a kept map from: the explorer's page, for any folder of any
 * host, and the files that it needs.
 *
 * A map that was made in a browser is hosted without a build: the browser fetches these, adds the
 * dataset, and hands all of it over as one archive.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TEMPLATE_FILE, type SiteTemplate } from "../explorer/kept/site-template.ts";
import { compareText } from "../ordering.ts";
import { reachedFrom, readBundled } from "./bundled-files.ts";
import { listSiteFiles } from "./site-files.ts";

/** The page of a kept map, within a finished site. */
const PAGE_FILE = "own/index.html";
/** Goes wherever the fonts go. */
const LICENCES = "fonts-licence/";

/**
 * Writes the template of a finished site.
 *
 * @param folder - of the site
 * @param base - the site's path, with "/" at both ends
 */
export async function writeSiteTemplate(folder: string, base: string): Promise<void> {
  const html = await readFile(join(folder, PAGE_FILE), "utf8");
  const paths = await listSiteFiles(folder);
  const page = loosenPage(html, base);
  const needed = [...reachedFrom(page, await readBundled(folder, paths))].sort(compareText);
  const licences = paths.filter((path) => path.startsWith(LICENCES));
  const template: SiteTemplate = { page, files: [...needed, ...licences] };
  await writeFile(join(folder, TEMPLATE_FILE), JSON.stringify(template));
}

/**
 * The page without what holds for this site alone: its addresses become relative, and links to what
 * a lone map does not have are left out.
 */
export function loosenPage(html: string, base: string): string {
  return html
    .replaceAll(/<link rel="(?:canonical|manifest|sitemap|apple-touch-icon)"[^>]*>/g, "")
    .replaceAll(/<link rel="icon"[^>]*type="image\/png"[^>]*>/g, "")
    .replaceAll(/<meta name="robots"[^>]*>/g, "")
    .replaceAll(/<meta property="og:(?:url|image)[^>]*>/g, "")
    .replace('content="summary_large_image"', 'content="summary"')
    .replaceAll(`="${base}`, '="./');
}
