/**
 * A kept map as a web site of its own, in one archive: a folder that any host serves as it is.
 *
 * Nothing is built for it. Code, styles and fonts are the site's that the map was made on; page and
 * dataset are the map's.
 */
import { downloadZip } from "client-zip";
import { readFiles, type Manifest } from "../../dataset/reader.ts";
import { InputError } from "../../errors.ts";
import { READ_ME_FILE, readMeOf } from "./site-read-me.ts";
import { TEMPLATE_FILE, type SiteTemplate } from "./site-template.ts";

export interface ArchivedMap {
  /** Path of the site that the map is kept for, with "/" at its end. */
  readonly site: string;
  /** Of the dataset, as `readFiles` takes it. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

interface ArchivedFile {
  readonly name: string;
  readonly input: ArrayBuffer | string;
  readonly lastModified: Date;
}

/** What the page calls itself. */
const OWN_PAGE = "./own/";
const BUNDLED = "_astro/";
/** GitHub Pages leaves out what begins with "_", where nobody tells it not to. */
const ASSETS = "assets/";
/** The same map gives the same bytes on any day; zip knows no time before this one. */
const ANY_DAY = new Date(1980, 0, 1);

/**
 * Packs a map's site.
 *
 * @throws InputError where a file of the site or of the dataset cannot be had
 */
export async function archiveSite(map: ArchivedMap): Promise<Blob> {
  const fetchFile = readFiles(map.site);
  const template = readJson(await fetchFile(TEMPLATE_FILE)) as SiteTemplate;
  const code = template.files.map((path) => archiveCode(map.site, path, fetchFile));
  const files = await Promise.all([...code, ...(await archiveDataset(map.address))]);
  const page = file("index.html", writePage(template.page, map));
  const readMe = file(READ_ME_FILE, readMeOf(map.title));
  return downloadZip([page, readMe, ...files]).blob();
}

/** Code finds code by itself; styles, which Astro has written, find fonts from the site's root. */
async function archiveCode(
  site: string,
  path: string,
  fetchFile: (path: string) => Promise<ArrayBuffer>,
): Promise<ArchivedFile> {
  const bytes = await fetchFile(path);
  const name = path.startsWith(BUNDLED) ? ASSETS + path.slice(BUNDLED.length) : path;
  if (!path.endsWith(".css")) return file(name, bytes);
  return file(name, new TextDecoder().decode(bytes).replaceAll(site + BUNDLED, "./"));
}

async function archiveDataset(address: string): Promise<Promise<ArchivedFile>[]> {
  const read = readFiles(address);
  const manifest = await read("manifest.json");
  const paths = (readJson(manifest) as Manifest).files.map(({ path }) => path);
  const archive = async (path: string) => file(`dataset/${path}`, await read(path));
  return ["manifest.json", ...paths].map(archive);
}

/** The page of this map alone. Titles and descriptions are set as text: they come from strangers. */
function writePage(html: string, { title, description }: ArchivedMap): string {
  // Before any title is in it: what looks like an address there is none.
  const moved = html.replaceAll(`"./${BUNDLED}`, `"./${ASSETS}`);
  const page = new DOMParser().parseFromString(moved, "text/html");
  page.title = title;
  for (const name of ["og:title", "og:site_name"])
    page.querySelector(`meta[property="${name}"]`)?.setAttribute("content", title);
  for (const named of ['name="description"', 'property="og:description"'])
    page.querySelector(`meta[${named}]`)?.setAttribute("content", description);
  const root = page.querySelector<HTMLElement>("[data-explorer]")!;
  delete root.dataset["kept"];
  root.dataset["lone"] = "";
  root.dataset["dataset"] = "dataset/";
  for (const home of root.querySelectorAll(`a[href="${OWN_PAGE}"]`))
    home.setAttribute("href", "./");
  for (const part of root.querySelectorAll(".pw-pages, .pw-plate-number")) part.remove();
  root.querySelector("[data-says=title]")!.textContent = title;
  root.querySelector("[data-says=lede]")!.textContent = description;
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

function file(name: string, input: ArrayBuffer | string): ArchivedFile {
  return { name, input, lastModified: ANY_DAY };
}

function readJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new InputError("is not JSON", { hint: "load the page again", cause });
  }
}
