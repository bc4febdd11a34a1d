/**
 * The plate as one picture, for the locators of all pages: land, water lines and papers.
 *
 * In the page itself it would be some 60 kB in each of hundreds of files.
 */
import type { APIRoute } from "astro";
import { drawPlate, trimPlate } from "../components/plate-svg.ts";
import { openSite } from "../components/site.ts";

export const GET: APIRoute = async () => {
  const site = await openSite();
  return new Response(drawPlate(site, trimPlate(await site.dataset.plate())), {
    headers: { "Content-Type": "image/svg+xml" },
  });
};
