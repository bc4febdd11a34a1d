/** The map that this browser keeps already: open it, make it again, forget it. */
import { findKept, forgetKept, onOtherKept, type KeptMap } from "../dataset/kept.ts";
import { count } from "../pipeline/summary.ts";
import { find } from "./parts.ts";

export interface KeptCard {
  /** Looks what is kept, and shows it where there is something. */
  refresh(): Promise<void>;
  hide(): void;
}

export interface KeptCardEvents {
  readonly again: (map: KeptMap) => void;
  /** It is gone: the focus has to go elsewhere. */
  readonly forgotten: () => void;
}

/** @param site - the site's own path, with "/" at its end */
export function mountKeptCard(
  root: HTMLElement,
  site: string,
  { again, forgotten }: KeptCardEvents,
): KeptCard {
  const card = find(root, "kept", HTMLElement);
  const actions = find(root, "kept-actions", HTMLElement);
  const question = find(root, "forgetting", HTMLElement);
  const forget = find(root, "forget", HTMLButtonElement);
  const no = find(root, "forget-no", HTMLButtonElement);
  let kept: KeptMap | null = null;
  /** While a map is made nothing is offered, whatever is found meanwhile. */
  let isOffered = false;

  const ask = (isAsked: boolean): void => {
    question.hidden = !isAsked;
    actions.hidden = isAsked;
  };
  const refresh = async (): Promise<void> => {
    isOffered = true;
    kept = await findKept(site);
    root.toggleAttribute("data-has-map", kept !== null);
    card.hidden = kept === null || !isOffered;
    ask(false);
    if (kept === null) return;
    find(root, "kept-title", HTMLElement).textContent = kept.title;
    const papers = count(kept.papers, "paper", "papers");
    find(root, "kept-papers", HTMLElement).textContent = papers;
  };
  find(root, "again", HTMLButtonElement).addEventListener("click", () => {
    if (kept !== null) again(kept);
  });
  forget.addEventListener("click", () => {
    ask(true);
    // What loses nothing is what Enter does next.
    no.focus();
  });
  no.addEventListener("click", () => {
    ask(false);
    forget.focus();
  });
  find(root, "forget-yes", HTMLButtonElement).addEventListener("click", () => {
    void forgetKept(site).then(refresh).then(forgotten);
  });
  // What is forgotten here must be the map that is named here.
  onOtherKept(site, () => {
    if (isOffered) void refresh();
  });
  return {
    refresh,
    hide() {
      isOffered = false;
      card.hidden = true;
    },
  };
}
