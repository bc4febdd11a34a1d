/**
 * How Astro builds the site: static files that work under any sub-path, without a server.
 *
 * GitHub Pages sends no headers, so the Content-Security-Policy is a meta element that Astro
 * writes, with the hashes of what it puts in line. Titles and abstracts come from strangers: the
 * policy is what stands behind the escaping.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { defineConfig } from "astro/config";
import { raisePolicy } from "./src/components/policy.ts";
import { parseAddress, readMap } from "./src/map/index.ts";
import { WORKER_FILE, writeWorkerFiles } from "./src/pipeline/offline.ts";
import { reloadWithDataset } from "./src/pipeline/reload.ts";
import { writeSiteTemplate } from "./src/pipeline/site-template.ts";
import {
  chunksWith,
  preloadStartPage,
  START_FILES,
  startFiles,
  type StartFiles,
} from "./src/pipeline/start-page.ts";

const { SITE, BASE } = process.env;
// `npm run build` hands both down; started by itself, Astro asks the map for what is not said.
const settings = BASE === undefined ? await readMap("data/map.yaml") : undefined;
const site = SITE ? parseAddress("SITE", SITE) : settings?.site;
const base = BASE ? parseAddress("BASE", BASE) : (settings?.base ?? "/");

/** Astro writes the policy last into the head; it governs only what comes after it. */
const policyFirst: AstroIntegration = {
  name: "policy-first",
  hooks: {
    "astro:build:done": async ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const path of await readdir(folder, { recursive: true })) {
        if (!path.endsWith(".html")) continue;
        const file = join(folder, path);
        await writeFile(file, raisePolicy(await readFile(file, "utf8")));
      }
    },
  },
};

/** The worker is built with the rest, but lies beside the start page: its folder is its reach. */
const workOffline: AstroIntegration = {
  name: "work-offline",
  hooks: {
    "astro:config:setup": ({ command, updateConfig }) => {
      if (command !== "build") return;
      updateConfig({
        vite: {
          plugins: [
            {
              name: "service-worker",
              applyToEnvironment: ({ name }) => name === "client",
              buildStart() {
                this.emitFile({
                  type: "chunk",
                  id: fileURLToPath(new URL("./src/service-worker/worker.ts", import.meta.url)),
                  fileName: WORKER_FILE,
                });
              },
            },
          ],
        },
      });
    },
    "astro:build:done": ({ dir }) => writeWorkerFiles(fileURLToPath(dir)),
  },
};

/**
 * Has the bundler put modules into files that are known when all modules are read.
 *
 * A group also takes what its modules import: those named first have the first choice.
 */
const inFiles = (files: () => StartFiles | null) => ({
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: START_FILES.map((name, index) => ({
                name,
                priority: START_FILES.length - index,
                test: (id: string) => files()?.[name].has(id) === true,
              })),
            },
          },
        },
      },
    },
  },
});

/** What the map is drawn with stands in a few files, and the page asks for them at once. */
function askEarly(): AstroIntegration {
  const isExplorer = (id: string): boolean => /\/Explorer\.astro\?.*type=script/.test(id);
  const isRenderer = (id: string): boolean => id.endsWith("/src/explorer/renderer/index.ts");
  let files: StartFiles | null = null;
  let modules: string[] = [];
  return {
    name: "ask-early",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: "ask-early",
                applyToEnvironment: ({ name }) => name === "client",
                config: () => inFiles(() => files),
                buildEnd() {
                  const ids = [...this.getModuleIds()];
                  const isPage = (id: string) => this.getModuleInfo(id)?.isEntry === true;
                  files = startFiles(
                    {
                      explorer: ids.filter(isExplorer),
                      renderer: ids.filter(isRenderer),
                      others: ids.filter((id) => isPage(id) && !isExplorer(id)),
                    },
                    (id) => this.getModuleInfo(id),
                  );
                },
                generateBundle(_options, bundle) {
                  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
                  modules = chunksWith(chunks, (id) => isExplorer(id) || isRenderer(id));
                },
              },
            ],
          },
        });
      },
      "astro:build:done": ({ dir }) => preloadStartPage(fileURLToPath(dir), base, modules),
    },
  };
}

/** A kept map can leave the browser as a site: from what, is known when all pages stand. */
const writeTemplate: AstroIntegration = {
  name: "write-site-template",
  hooks: {
    "astro:build:done": ({ dir }) => writeSiteTemplate(fileURLToPath(dir), base),
  },
};

const followDataset: AstroIntegration = {
  name: "follow-dataset",
  hooks: {
    "astro:server:setup": ({ server }) => {
      reloadWithDataset(server);
    },
  },
};

/**
 * The oldest browsers that have all that the explorer calls: popovers and `Promise.withResolvers`. To
 * Astro all are the newest: it shortens styles to what Safari cannot read, and no underline is left.
 */
const BROWSERS = ["chrome120", "edge120", "firefox125", "safari17.4", "ios17.4"];

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  output: "static",
  trailingSlash: "always",
  build: {
    format: "directory",
    // One file that all pages share, rather than the same bytes in each of thousands.
    inlineStylesheets: "never",
  },
  // A sitemap holds whole addresses: without a known site there is none.
  integrations: [
    policyFirst,
    followDataset,
    askEarly(),
    writeTemplate,
    // What one browser keeps is nobody else's to find.
    ...(site === undefined ? [] : [sitemap({ filter: (page) => !page.endsWith("/own/") })]),
    // Last: it counts what all others have written.
    workOffline,
  ],
  // No page has code on it, and the highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  prefetch: false,
  vite: {
    build: { cssTarget: BROWSERS },
    // Code finds code wherever the folder lies: a browser hands sites over that lie elsewhere.
    experimental: {
      renderBuiltUrl: (_file, { hostType }) =>
        hostType === "html" ? undefined : { relative: true },
    },
    // Found only once a map is made, its packages would have the page loaded again, and the map lost.
    optimizeDeps: { entries: ["src/making/worker.ts"] },
    // Of a site that is built meanwhile each page would have `npm run dev` load its own again.
    server: { watch: { ignored: ["**/.dist.*/**"] } },
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
