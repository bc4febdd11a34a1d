/** A row in the list of kept maps: what it is called, and what can be done with it. */
import { keptPage } from "../dataset/kept-address.ts";
import type { KeptEntry } from "../dataset/kept.ts";
import { count } from "../pipeline/summary.ts";
import { formatSize } from "./chosen.ts";
import { formatWhen } from "./made-when.ts";
import { worded } from "./parts.ts";
import { hasReadingList } from "./reading-lists.ts";

export interface RowEvents {
  readonly again: (map: KeptEntry) => void;
  readonly correct: (map: KeptEntry) => void;
  readonly forget: (map: KeptEntry) => void;
}

/**
 * A map's row; whether it is to be forgotten, it asks itself.
 *
 * @param now - in ms since 1970
 */
export function mapRow(
  site: string,
  map: KeptEntry,
  now: number,
  events: RowEvents,
): HTMLLIElement {
  const { slug, title } = map;
  const name = worded("h3", worded("bdi", title));
  name.id = `make-map-${slug}`;
  const facts = worded("p", factsOf(map, now));
  facts.className = "make-quiet";
  const open = worded("a", "Open");
  open.href = keptPage(site, slug);
  open.className = "make-button make-open";
  const again = rowButton("make-word", "Make again", () => events.again(map));
  const correct = rowButton("make-word", "Correct…", () => events.correct(map));
  const forget = rowButton("make-word", "Forget…", () => ask(true));
  const question = worded("p");
  const yes = rowButton("make-button", "Forget it", () => events.forget(map));
  const no = rowButton("make-button", "Keep it", () => ask(false));
  const parts = [open, again, correct, forget, yes, no];
  for (const part of parts) part.setAttribute("aria-describedby", name.id);
  const actions = worded("div", open, again, correct, forget);
  const asking = worded("div", question, yes, no);
  actions.className = asking.className = "make-row";
  asking.hidden = true;
  const ask = (isAsked: boolean): void => {
    // Now, and not before: it may have got a reading list since.
    if (isAsked) question.textContent = questionOf(map);
    asking.hidden = !isAsked;
    actions.hidden = isAsked;
    // What loses nothing is what Enter does next.
    (isAsked ? no : forget).focus();
  };
  return worded("li", worded("div", name, facts), actions, asking);
}

function rowButton(className: string, label: string, click: () => void): HTMLButtonElement {
  const button = worded("button", label);
  button.type = "button";
  button.className = className;
  button.addEventListener("click", click);
  return button;
}

/** "12 papers, made today at 13:40, 4.2 MB". */
function factsOf({ papers, madeAt, bytes }: KeptEntry, now: number): string {
  return [
    count(papers, "paper", "papers"),
    `made ${formatWhen(madeAt, now)}`,
    formatSize(bytes),
  ].join(", ");
}

function questionOf({ shelf }: KeptEntry): string {
  const what = hasReadingList(shelf) ? "this map and its reading list" : "this map";
  return `Forget ${what}? The files on your disk stay as they are.`;
}
