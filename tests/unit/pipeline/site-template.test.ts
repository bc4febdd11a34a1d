import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { SiteTemplate } from "../../../src/explorer/kept/site-template.ts";
import { loosenPage, writeSiteTemplate } from "../../../src/pipeline/site-template.ts";

const HEAD =
  '<link rel="canonical" href="https://me.example/maps/own/">' +
  '<meta name="robots" content="noindex">' +
  '<link rel="manifest" href="/maps/manifest.webmanifest">' +
  '<link rel="icon" href="/maps/favicon.svg" type="image/svg+xml">' +
  '<link rel="icon" href="/maps/favicon.png" type="image/png" sizes="96x96">' +
  '<meta property="og:image" content="https://me.example/maps/social.png">' +
  '<meta name="twitter:card" content="summary_large_image">' +
  '<link rel="stylesheet" href="/maps/_astro/map.css">';
const PAGE = `<head>${HEAD}</head><main data-site="/maps/"><script src="/maps/_astro/map.js"></script>`;

const FILES = new Map([
  ["_astro/map.css", "@font-face{src:url(/maps/_astro/face.woff2)}"],
  ["_astro/map.js", 'import"./graph.js";import("./panel.js")'],
  ["_astro/graph.js", ""],
  ["_astro/panel.js", 'import"./map.js";new URL(`worker.js`,import.meta.url)'],
  ["_astro/worker.js", ""],
  ["_astro/face.woff2", ""],
  ["_astro/page.css", ""],
  ["_astro/stages.js", 'import"./graph.js"'],
  ["favicon.svg", ""],
]);

describe("loosenPage", () => {
  it("has relative addresses alone, and none of what a lone map lacks", () => {
    expect(loosenPage(PAGE, "/maps/")).toBe(
      '<head><link rel="icon" href="./favicon.svg" type="image/svg+xml">' +
        '<meta name="twitter:card" content="summary">' +
        '<link rel="stylesheet" href="./_astro/map.css"></head>' +
        '<main data-site="./"><script src="./_astro/map.js"></script>',
    );
  });

  it("is the same at the root of a host", () => {
    expect(loosenPage(PAGE.replaceAll('="/maps/', '="/'), "/")).toBe(loosenPage(PAGE, "/maps/"));
  });
});

describe("writeSiteTemplate", () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true }))));

  it("stands beside the page of a finished site", async () => {
    const folder = await mkdtemp(join(tmpdir(), "paperweft-template-"));
    folders.push(folder);
    const site = [...FILES, ["own/index.html", PAGE], ["fonts-licence/face.txt", "OFL"]] as const;
    for (const [path, text] of site) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await writeSiteTemplate(folder, "/maps/");
    const written = await readFile(join(folder, "own/site.json"), "utf8");
    const template = JSON.parse(written) as SiteTemplate;
    expect(template.page).toBe(loosenPage(PAGE, "/maps/"));
    expect(template.files).toEqual([
      "_astro/face.woff2",
      "_astro/graph.js",
      "_astro/map.css",
      "_astro/map.js",
      "_astro/panel.js",
      "_astro/worker.js",
      "favicon.svg",
      "fonts-licence/face.txt",
    ]);
  });
});
