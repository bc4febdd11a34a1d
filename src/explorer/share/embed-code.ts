/** The markup that shows a map inside another page. */

/** Height of the frame, CSS pixels; its width is its page's. */
const HEIGHT_PX = 600;

/**
 * The code to copy.
 *
 * @param address - of the map as it is seen, whole
 * @param title - of the map, for those who hear the page
 */
export function embedCode(address: string, title: string): string {
  const url = new URL(address);
  url.searchParams.set("embed", "1");
  // As the address bar has it: a comma and a slash between keys are not escaped.
  const source = url.href.replaceAll("%2C", ",").replaceAll("%2F", "/");
  return `<iframe src="${escapeAttribute(source)}" title="${escapeAttribute(title)}" width="100%" height="${String(HEIGHT_PX)}" style="border:0" loading="lazy" allow="fullscreen"></iframe>`;
}

/** Text as it stands between double quotes in markup. */
function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
