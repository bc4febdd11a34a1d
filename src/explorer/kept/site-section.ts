/** Handing the map over as a web site: what the share dialog says of it, and the button. */
import { PaperweftError } from "../../errors.ts";
import type { Explorer } from "../context.ts";
import { download } from "../download.ts";
import { element, type Child } from "../element.ts";
import { pictureFileName } from "../picture/file-name.ts";
import { formatLede } from "../things.ts";

const MB = 1_000_000;

/** While developing nothing is missing: what a site is packed from, a build alone writes. */
const FAILED = import.meta.env.PROD
  ? "The site could not be packed: a part of it is missing. Load the page again, and retry."
  : "Only a built site can be packed: npm run build.";

/**
 * The button and the words beside it.
 *
 * @param address - of the dataset
 * @param say - says in words what happened
 */
export function siteDownload(
  { overview, site }: Pick<Explorer, "overview" | "site">,
  address: string,
  say: (text: string) => void,
): readonly Child[] {
  const button = element(
    "button",
    { type: "button", class: "pw-button", "data-do": "site", on: { click: () => void save() } },
    "Download the site (ZIP)",
  );

  async function save(): Promise<void> {
    button.disabled = true;
    say("Packing the site …");
    try {
      // Only who asks for it pays for it.
      const { archiveSite } = await import("./site-archive.ts");
      const { title } = overview;
      const archive = await archiveSite({
        site,
        address,
        title,
        description: formatLede(overview),
      });
      const name = pictureFileName([title], "zip");
      download(archive, name);
      say(`${name}, ${(archive.size / MB).toFixed(1)} MB, is on its way to your downloads.`);
    } catch (error) {
      if (!(error instanceof PaperweftError)) console.error(error);
      say(FAILED);
    } finally {
      button.disabled = false;
    }
  }

  return [
    element("div", { class: "pw-field-row" }, button),
    element(
      "p",
      { class: "pw-hint" },
      "A folder that any web host serves as it is; a double click opens no map, as the README in it says. On GitHub: unzip it, upload what is in it to a new repository, and choose ",
      element("strong", {}, "Settings → Pages → Deploy from a branch"),
      ".",
    ),
  ];
}
