/**
 * Says in the running head what the page is about, while its title is out of sight.
 *
 * An answer opens a page at the section that was asked for: "Read next", but after what?
 */

/** Marks the panel while it is so; the style sheet shows the name in the head. */
export function followTitle(panel: HTMLElement): void {
  const head = panel.querySelector<HTMLElement>(".pw-panel-head")!;
  const look = (): void => {
    const title = panel.querySelector(".pw-page .pw-title");
    const isAway =
      title !== null && title.getBoundingClientRect().bottom < head.getBoundingClientRect().bottom;
    panel.toggleAttribute("data-title-away", isAway);
  };
  panel.addEventListener("scroll", look, { passive: true });
}
