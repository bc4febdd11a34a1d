/** The map in the formats of other programs, at addresses that stay: /data/graph.gexf and so on. */
import type { APIRoute, GetStaticPaths } from "astro";
import { siteAddress } from "../../components/hrefs.ts";
import { openSite } from "../../components/site.ts";
import { formatPublished, publishedFiles } from "../../exporters/index.ts";

export const getStaticPaths = (async () => {
  const { overview } = await openSite();
  return publishedFiles(overview.counts).map(({ name }) => ({ params: { file: name } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { overview, dataset } = await openSite();
  const file = publishedFiles(overview.counts).find(({ name }) => name === params["file"]);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(await formatPublished(file.exporter, dataset, siteAddress()), {
    headers: { "Content-Type": `${file.exporter.mediaType}; charset=utf-8` },
  });
};
