/**
 * Before the first browser test: a browser is found, the site is built as GitHub Pages would
 * have it, under a sub-path, and served; so is that of a small map which knows years and venues.
 *
 * What is tested is the build, not the development server: the Content-Security-Policy, the
 * sub-path and the bytes are only there.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { runTool } from "../../scripts/checks.ts";
import { buildDataset } from "../../src/pipeline/build.ts";
import { describeBuild } from "../../src/pipeline/data-flags.ts";
import { processEffects, type Effects } from "../../src/pipeline/effects.ts";
import { serveSite } from "../../src/pipeline/serve.ts";
import { MACHINE } from "./browser-effects.ts";
import { findBrowser } from "./find-browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the browser's program. */
    browser: string;
    /** Address of the start page, with "/" at its end. */
    address: string;
    /** Folder of the built site. */
    folder: string;
    /** Address of the start page of the map of fixtures/years-and-venues.jsonl. */
    datedAddress: string;
  }
}

const BASE = "/my-map/";
const SITE = "https://example.org";

const DATED = fileURLToPath(new URL("./fixtures/years-and-venues.jsonl", import.meta.url));

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  project.provide("browser", await findBrowser(MACHINE));

  const effects = processEffects();
  // The bundled map comes last: its dataset is what a checkout is left with.
  effects.tell(`building the maps of the tests and their sites under ${BASE} …`);
  const dated = await buildAndServe([DATED], effects);
  const bundled = await buildAndServe(undefined, effects).catch(async (error: unknown) => {
    await dated.close();
    throw error;
  });
  project.provide("address", bundled.address);
  project.provide("folder", bundled.folder);
  project.provide("datedAddress", dated.address);
  return async () => {
    await Promise.all([bundled.close(), dated.close()]);
  };
}

interface BuiltSite {
  readonly address: string;
  readonly folder: string;
  /** Ends its server and removes it. */
  readonly close: () => Promise<void>;
}

/** @param inputs - files with papers; by default the bundled ones */
async function buildAndServe(inputs: string[] | undefined, effects: Effects): Promise<BuiltSite> {
  await buildDataset(describeBuild({ ...(inputs && { input: inputs }) }), effects);
  const folder = await mkdtemp(join(tmpdir(), "paperweft-site-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const env = { ...withoutVitest(process.env), BASE, SITE };
  const built = await runTool("astro/bin/astro.mjs", ["build", "--outDir", folder], "pipe", env);
  if (built.code !== 0) {
    await remove();
    throw new Error(`the site could not be built:\n${built.output}`);
  }
  const served = await serveSite({ folder, base: BASE, host: "127.0.0.1", port: 0 }, effects);
  return {
    address: served.address,
    folder,
    async close() {
      await served.close();
      await remove();
    },
  };
}

/** What vitest adds for the code under test would have Vite build another site: for "/", in "test". */
const OF_VITEST = /^(VITEST.*|BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST)$/;

function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_VITEST.test(name)));
}
