/**
 * The map inside another page: no furniture, and that page scrolls as it always does.
 *
 * The wheel and a single finger are the page's until the reader has pressed the map once, and again
 * when the pointer has left it; with Ctrl, or with two fingers, they are the map's at once.
 */
import { element } from "./element.ts";
import { find } from "./parts.ts";

/**
 * Makes the explorer a guest.
 *
 * @param address - where the map itself is, with what is seen
 */
export function embed(root: HTMLElement, address: () => string): void {
  root.dataset["embed"] = "";
  const map = find(root, "[data-map]");
  const engage = (isEngaged: boolean) => root.toggleAttribute("data-engaged", isEngaged);
  const isEngaged = () => root.hasAttribute("data-engaged");

  root.addEventListener("pointerdown", ({ pointerType }) => {
    if (pointerType !== "touch") engage(true);
  });
  // A finger that scrolls the page is no press; one that taps is.
  root.addEventListener("click", () => engage(true));
  map.addEventListener("focus", () => {
    if (map.matches(":focus-visible")) engage(true);
  });
  document.documentElement.addEventListener("mouseleave", () => engage(false));
  addEventListener("blur", () => engage(false));

  const capture = { capture: true, passive: true } as const;
  root.addEventListener(
    "wheel",
    (event) => {
      if (!isEngaged() && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    },
    capture,
  );
  for (const type of ["touchstart", "touchmove", "touchend"] as const) {
    map.addEventListener(
      type,
      (event) => {
        if (!isEngaged() && event.touches.length < 2) event.stopPropagation();
      },
      capture,
    );
  }

  const link = element(
    "a",
    {
      class: "pw-embed-link",
      href: address(),
      target: "_blank",
      rel: "noopener",
      "data-embed-link": true,
    },
    "Open the map",
  );
  // What is seen changes; a link is read when somebody is about to follow it.
  for (const type of ["pointerdown", "focus", "pointerenter"]) {
    link.addEventListener(type, () => (link.href = address()));
  }
  root.append(link);
}
