/** A line that offers the link by which others make a map of the same files. */
import { find } from "./parts.ts";

/**
 * Brings the line to life.
 *
 * @param announce - says it to those who do not see it
 * @returns shows it with a link; null hides it
 */
export function mountLinkLine(
  line: HTMLElement,
  announce: (text: string) => void,
): (link: string | null) => void {
  const anchor = find(line, "link", HTMLAnchorElement);
  const copy = find(line, "copy-link", HTMLButtonElement);
  copy.addEventListener("click", () => {
    navigator.clipboard.writeText(anchor.href).then(
      () => {
        copy.textContent = "Copied";
        announce("The link is copied.");
      },
      () => {
        // The browser does not let it: its own menu of links has a way.
        copy.hidden = true;
        anchor.focus();
        announce("The link could not be copied.");
      },
    );
  });
  return (link) => {
    line.hidden = link === null;
    if (link === null || link === anchor.href) return;
    anchor.href = link;
    copy.textContent = "Copy link";
    // Missing where the site is not served safely.
    copy.hidden = !("clipboard" in navigator);
  };
}
