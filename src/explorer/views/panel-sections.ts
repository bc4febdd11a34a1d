/**
 * The way to a panel's sections, for those who go by keys: its first stop, seen while it has the
 * focus.
 *
 * What a paper shares and what to read next stand below everything that can be done with it; who
 * has a pointer scrolls there, and who listens goes by headings.
 */
import { element, fill } from "../element.ts";
import { rove } from "./roving.ts";

/** A heading and what is said at its end, which is no part of its name. */
const NAME = "h3 > span:first-child";

/** Lists the sections of a page of the panel; hides itself where there are not two. */
export function renderSections(place: HTMLElement, page: HTMLElement): void {
  const buttons = [...page.querySelectorAll<HTMLElement>(NAME)].map((name) =>
    element(
      "button",
      { type: "button", on: { click: () => goToSection(name.closest("section")!) } },
      name.textContent,
    ),
  );
  fill(place, element("div", {}, ...buttons));
  place.hidden = buttons.length < 2;
  rove(place);
}

/** Brings a section to the panel's top, opened, and the focus to its heading. */
export function goToSection(section: HTMLElement, withFocus = true): void {
  const fold = section.querySelector<HTMLDetailsElement>("details[data-opens]");
  if (fold !== null) fold.open = true;
  section.scrollIntoView({ block: "start" });
  const heading = section.querySelector<HTMLElement>("h3");
  if (heading === null || !withFocus) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
