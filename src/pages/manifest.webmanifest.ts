/** What a phone or desktop asks before it installs the map as an app. */
import type { APIRoute } from "astro";
import { href } from "../components/hrefs.ts";
import { findRasteriser } from "../components/rasteriser.ts";
import { openSite } from "../components/site.ts";
import { palette } from "../look/index.ts";

/** A home screen has room for so many letters. */
const SHORT_NAME = 24;

export const GET: APIRoute = async () => {
  const { overview } = await openSite();
  const { title, description } = overview;
  const sea = palette("light").sea.hex;
  const png = (file: string, px: number, purpose: string) => ({
    src: href(file),
    sizes: `${String(px)}x${String(px)}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    id: href(""),
    name: title,
    short_name:
      title.length <= SHORT_NAME ? title : title.slice(0, SHORT_NAME).replace(/\s+\S*$/, ""),
    description,
    lang: "en",
    start_url: href(""),
    scope: href(""),
    display: "standalone",
    background_color: sea,
    theme_color: sea,
    icons: [
      { src: href("favicon.svg"), sizes: "any", type: "image/svg+xml", purpose: "any" },
      ...((await findRasteriser()) === null
        ? []
        : [
            png("icon-192.png", 192, "any"),
            png("icon-512.png", 512, "any"),
            png("icon-maskable.png", 512, "maskable"),
          ]),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 1)}\n`, {
    headers: { "Content-Type": "application/manifest+json" },
  });
};
