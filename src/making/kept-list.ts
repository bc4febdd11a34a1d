/** The maps that this browser keeps already: open one, make it again, forget it. */
import { keptPage } from "../dataset/kept-address.ts";
import {
  findSources,
  forgetKept,
  type KeptEntry,
  type KeptSource,
  listKept,
  onOtherKept,
} from "../dataset/kept.ts";
import { count } from "../pipeline/summary.ts";
import { formatSize } from "./chosen.ts";
import { formatWhen } from "./made-when.ts";
import { find, worded } from "./parts.ts";
import { forgetReadingList, hasReadingList } from "./reading-lists.ts";

export interface KeptList {
  /** Looks what is kept, and shows it where there is something. */
  refresh(): Promise<void>;
  hide(): void;
  /** As they were looked at last, newest first. */
  maps(): readonly KeptEntry[];
}

export interface KeptListEvents {
  /** @param sources - what the map was made from */
  readonly again: (map: KeptEntry, sources: readonly KeptSource[]) => void;
  /** They were looked at. */
  readonly changed: () => void;
  readonly announce: (text: string) => void;
}

/** So many are shown before somebody asks for the others. */
const FEW = 3;

/** @param site - the site's own path, with "/" at its end */
export function mountKeptList(root: HTMLElement, site: string, events: KeptListEvents): KeptList {
  const section = find(root, "kept", HTMLElement);
  const heading = find(root, "kept-title", HTMLElement);
  const list = find(root, "kept-maps", HTMLElement);
  const all = find(root, "kept-all", HTMLButtonElement);
  let maps: readonly KeptEntry[] = [];
  /** While a map is made nothing is offered, whatever is found meanwhile. */
  let isOffered = false;
  let showsAll = false;

  const render = (): void => {
    const now = Date.now();
    const again = (map: KeptEntry) =>
      void findSources(site, map)
        .catch(() => [])
        .then((sources) => events.again(map, sources));
    const rows = maps.map((map) => mapRow(site, map, now, { again, forget }));
    const more = showsAll ? 0 : rows.length - FEW;
    // One more takes the room of the button that would show it.
    const shown = more > 1 ? FEW : rows.length;
    list.replaceChildren(...rows.slice(0, shown));
    all.hidden = shown === rows.length;
    all.textContent = `Show all ${String(rows.length)}`;
    heading.textContent = maps.length === 1 ? "Your map" : "Your maps";
    root.toggleAttribute("data-has-map", maps.length > 0);
  };
  const refresh = async (): Promise<void> => {
    isOffered = true;
    const found = await listKept(site);
    // This page hears of its own doing, too: rows that stay keep the focus.
    if (!areSame(found, maps)) {
      maps = found;
      render();
      events.changed();
    }
    section.hidden = maps.length === 0 || !isOffered;
  };
  const forget = async (map: KeptEntry): Promise<void> => {
    const at = maps.indexOf(map);
    await forgetKept(site, map);
    forgetReadingList(map.shelf);
    await refresh();
    events.announce(`${map.title} is forgotten.`);
    // The focus was on a button that is gone.
    const links = list.querySelectorAll("a");
    (links[Math.min(at, links.length - 1)] ?? find(root, "input", HTMLInputElement)).focus();
  };
  all.addEventListener("click", () => {
    showsAll = true;
    render();
    list.querySelectorAll("a")[FEW]?.focus();
  });
  // What is forgotten here must be what is named here.
  onOtherKept(site, () => {
    if (isOffered) void refresh();
  });
  return {
    refresh,
    hide() {
      isOffered = false;
      section.hidden = true;
    },
    maps: () => maps,
  };
}

function areSame(some: readonly KeptEntry[], others: readonly KeptEntry[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ slug, made }, i) => slug === others[i]!.slug && made === others[i]!.made)
  );
}

interface RowEvents {
  readonly again: (map: KeptEntry) => void;
  readonly forget: (map: KeptEntry) => Promise<void>;
}

function mapRow(site: string, map: KeptEntry, now: number, events: RowEvents): HTMLLIElement {
  const { slug, title } = map;
  const name = worded("h3", worded("bdi", title));
  name.id = `make-map-${slug}`;
  const facts = worded("p", factsOf(map, now));
  facts.className = "make-quiet";
  const open = worded("a", "Open");
  open.href = keptPage(site, slug);
  open.className = "make-button make-open";
  const again = rowButton("make-word", "Make again", () => events.again(map));
  const forget = rowButton("make-word", "Forget…", () => ask(true));
  const question = worded("p", questionOf(map));
  const yes = rowButton("make-button", "Forget it", () => void events.forget(map));
  const no = rowButton("make-button", "Keep it", () => ask(false));
  for (const part of [open, again, forget, yes, no]) part.setAttribute("aria-describedby", name.id);
  const actions = worded("div", open, again, forget);
  const asking = worded("div", question, yes, no);
  actions.className = asking.className = "make-row";
  asking.hidden = true;
  const ask = (isAsked: boolean): void => {
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
