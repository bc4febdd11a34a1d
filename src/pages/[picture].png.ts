/** The pictures that must be PNG: social.png and the icons. */
import type { APIRoute, GetStaticPaths } from "astro";
import { readLettering } from "../components/lettering.ts";
import {
  drawIcon,
  drawMaskableIcon,
  drawSocialPicture,
  SOCIAL_PX,
} from "../components/pictures.ts";
import { findRasteriser } from "../components/rasteriser.ts";
import { openSite } from "../components/site.ts";

/** Widths in pixels. */
const ICONS: Readonly<Record<string, number>> = {
  favicon: 96,
  "icon-192": 192,
  "icon-512": 512,
  "icon-maskable": 512,
  "touch-icon": 180,
};

export const getStaticPaths = (async () =>
  (await findRasteriser()) === null
    ? []
    : ["social", ...Object.keys(ICONS)].map((picture) => ({
        params: { picture },
      }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const sharp = await findRasteriser();
  if (sharp === null) return new Response(null, { status: 404 });
  const iconPx = ICONS[params["picture"]!];
  let svg: string;
  if (iconPx === undefined) {
    const site = await openSite();
    svg = drawSocialPicture(site, await site.dataset.plate(), await readLettering());
  } else {
    svg = params["picture"] === "icon-maskable" ? drawMaskableIcon() : drawIcon();
  }
  const png = await sharp(Buffer.from(svg))
    .resize({ width: iconPx ?? SOCIAL_PX.width })
    .png({ palette: iconPx === undefined, compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { "Content-Type": "image/png" } });
};
