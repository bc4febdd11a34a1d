/** The fonts' licences, which must be handed on with the fonts, taken from their packages. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { APIRoute, GetStaticPaths } from "astro";

/** Where npm put the fonts, seen from the checkout's root, where Astro runs. */
const PACKAGES = join("node_modules", "@fontsource-variable");

export const getStaticPaths = (() => [
  { params: { font: "newsreader" } },
  { params: { font: "source-sans-3" } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(join(PACKAGES, params["font"]!, "LICENSE"), "utf8"));
