/**
 * Before the first browser test: a browser is found, the site is built as GitHub Pages would
 * have it, under a sub-path, and served.
 *
 * What is tested is the build, not the development server: the Content-Security-Policy, the
 * sub-path and the bytes are only there.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { runTool } from "../../scripts/checks.ts";
import { buildDataset } from "../../src/pipeline/build.ts";
import { describeBuild } from "../../src/pipeline/data-flags.ts";
import { processEffects } from "../../src/pipeline/effects.ts";
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
  }
}

const BASE = "/my-map/";
const SITE = "https://example.org";

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  project.provide("browser", await findBrowser(MACHINE));

  const effects = processEffects();
  effects.tell(`building the bundled map and its site under ${BASE} …`);
  await buildDataset(describeBuild({}), effects);
  const folder = await mkdtemp(join(tmpdir(), "paperweft-site-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  const env = { ...withoutVitest(process.env), BASE, SITE };
  const built = await runTool("astro/bin/astro.mjs", ["build", "--outDir", folder], "pipe", env);
  if (built.code !== 0) {
    await remove();
    throw new Error(`the site could not be built:\n${built.output}`);
  }
  const served = await serveSite({ folder, base: BASE, host: "127.0.0.1", port: 0 }, effects);
  project.provide("address", served.address);
  project.provide("folder", folder);
  return async () => {
    await served.close();
    await remove();
  };
}

/** What vitest adds for the code under test would have Vite build another site: for "/", in "test". */
const OF_VITEST = /^(VITEST.*|BASE_URL|DEV|MODE|NODE_ENV|PROD|SSR|TEST)$/;

function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !OF_VITEST.test(name)));
}
