/** What a web site of a kept map is made from; the build writes it, as JSON. */

export interface SiteTemplate {
  /** HTML of the explorer's page; its addresses are relative to its own folder. */
  readonly page: string;
  /** Code, styles, fonts: paths within the site that the map is kept for. */
  readonly files: readonly string[];
}

/** Where it stands within the site. */
export const TEMPLATE_FILE = "own/site.json";
