/** What a picture's file is called: of letters and digits that every system takes. */
import { slugify } from "../../slug.ts";

/**
 * The map's title, and what is chosen, as one name.
 *
 * @param parts - titles; from papers, so anything
 * @param ending - "png" or "svg"
 */
export function pictureFileName(parts: readonly string[], ending: string): string {
  const slugs = parts.map((part) => slugify(part).slice(0, 60).replace(/-$/, ""));
  const name = slugs.filter((slug) => slug !== "").join("-");
  return `${name === "" ? "map" : name}.${ending}`;
}
