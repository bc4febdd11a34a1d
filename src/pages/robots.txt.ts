/** Lets every search engine in, and shows it the sitemap where the site's address is known. */
import type { APIRoute } from "astro";
import { href } from "../components/hrefs.ts";

export const GET: APIRoute = ({ site }) => {
  const lines = ["User-agent: *", "Allow: /"];
  if (site) lines.push(`Sitemap: ${new URL(href("sitemap-index.xml"), site).href}`);
  return new Response(`${lines.join("\n")}\n`);
};
