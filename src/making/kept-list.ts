/** The maps that this browser keeps already: open one, make it again, correct it, forget it. */
import {
  findSources,
  forgetKept,
  type KeptEntry,
  type KeptSource,
  listKept,
  onOtherKept,
} from "../dataset/kept.ts";
import { mountForgottenView } from "./forgotten-view.ts";
import { mapRow, type RowEvents } from "./kept-row.ts";
import { find } from "./parts.ts";
import { takeReadingList } from "./reading-lists.ts";

export interface KeptList {
  /** Looks what is kept, and offers it where there is something, until it is hidden. */
  refresh(): Promise<void>;
  hide(): void;
  /** As the button "Correct…" does; nothing where no map has this slug. */
  correct(slug: string): void;
  /** As they were looked at last, newest first. */
  maps(): readonly KeptEntry[];
}

export interface KeptListEvents {
  /** @param sources - what the map was made from */
  readonly again: (map: KeptEntry, sources: readonly KeptSource[]) => void;
  /** @param sources - as for `again` */
  readonly correct: (map: KeptEntry, sources: readonly KeptSource[]) => void;
  /** They were looked at. */
  readonly changed: () => void;
  readonly announce: (text: string) => void;
}

/** So many are shown before somebody asks for the others. */
const FEW = 3;

const KEPT_HERE = "Kept in this browser alone";
/** Said before a map is made in vain: what cannot be read here can seldom be written. */
const SHUT =
  "This browser’s storage does not answer this page: maps in it cannot be seen, and one that is made now may not be kept. To load the page again may help; private windows and strict settings shut it.";

/** @param site - the site's own path, with "/" at its end */
export function mountKeptList(root: HTMLElement, site: string, events: KeptListEvents): KeptList {
  const section = find(root, "kept", HTMLElement);
  const heading = find(root, "kept-title", HTMLElement);
  const said = find(root, "kept-said", HTMLElement);
  const list = find(root, "kept-maps", HTMLElement);
  const all = find(root, "kept-all", HTMLButtonElement);
  const input = find(root, "input", HTMLInputElement);
  let maps: readonly KeptEntry[] = [];
  /** While a map is made nothing is offered, whatever is found meanwhile. */
  let isOffered = false;
  let showsAll = false;
  /** A row stays while its map does, with what is asked in it. */
  const rows = new Map<string, HTMLElement>();

  const render = (): void => {
    const now = Date.now();
    const keys = maps.map(keyOf);
    for (const key of rows.keys()) if (!keys.includes(key)) rows.delete(key);
    const ordered = maps.map((map, i) => {
      const row = rows.get(keys[i]!) ?? mapRow(site, map, now, rowEvents);
      rows.set(keys[i]!, row);
      return row;
    });
    const more = showsAll ? 0 : ordered.length - FEW;
    // One more takes the room of the button that would show it.
    const shown = more > 1 ? FEW : ordered.length;
    holdingFocus(list, input, () => list.replaceChildren(...ordered.slice(0, shown)));
    all.hidden = shown === ordered.length;
    all.textContent = `Show all ${String(ordered.length)}`;
    heading.textContent = maps.length === 1 ? "Your map" : "Your maps";
    root.toggleAttribute("data-has-map", maps.length > 0);
  };
  /** Looks what is kept; it is offered only as it was before. */
  const look = async (): Promise<void> => {
    const found = await listKept(site).catch(() => null);
    said.textContent = found === null ? SHUT : KEPT_HERE;
    // This page hears of its own doing, too: rows that stay are left alone.
    if (found !== null && found.map(keyOf).join() !== maps.map(keyOf).join()) {
      maps = found;
      render();
      events.changed();
    }
    section.hidden = (found !== null && maps.length === 0) || !isOffered;
    forgotten.show(isOffered);
  };
  /** Does something with what is kept; where storage fails, nothing is changed, and that is said. */
  const withStorage = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {
      said.textContent = SHUT;
      events.announce(SHUT);
    }
  };
  const forgotten = mountForgottenView(root, {
    async kept(map) {
      // Wherever it stands in the list, it is seen.
      showsAll = true;
      await look();
      render();
      events.announce(`${map.title} is kept again.`);
      rows.get(keyOf(map))?.querySelector("a")?.focus();
    },
    announce: events.announce,
  });
  const rowEvents: RowEvents = {
    again: (map) => void withStorage(async () => events.again(map, await findSources(site, map))),
    correct: (map) =>
      void withStorage(async () => events.correct(map, await findSources(site, map))),
    forget: (map) =>
      void withStorage(async () => {
        const keepAgain = await forgetKept(site, map);
        if (keepAgain === null) {
          await look();
          said.textContent = `${map.title} was made anew or forgotten on another page meanwhile: nothing was done.`;
          events.announce(said.textContent);
          return;
        }
        const putBack = takeReadingList(map.shelf);
        await look();
        events.announce(`${map.title} is forgotten.`);
        forgotten.tell(map.title, async () => {
          const kept = await keepAgain();
          putBack(kept.shelf);
          return kept;
        });
      }),
  };
  all.addEventListener("click", () => {
    showsAll = true;
    render();
    list.querySelectorAll("a")[FEW]?.focus();
  });
  // What is forgotten here must be what is named here.
  onOtherKept(site, () => {
    if (isOffered) void look();
  });
  return {
    refresh() {
      isOffered = true;
      return look();
    },
    hide() {
      isOffered = false;
      section.hidden = true;
      forgotten.show(false);
    },
    correct(slug) {
      const map = maps.find((each) => each.slug === slug);
      if (map !== undefined) rowEvents.correct(map);
    },
    maps: () => maps,
  };
}

/** Tells a map from those of other slugs, and from those that had its slug before. */
function keyOf({ slug, made }: KeptEntry): string {
  return `${slug} ${made}`;
}

/**
 * Moves rows about. What has the focus loses it as it is moved, and gets it again; where its map is
 * forgotten, the row that came into its place has it.
 *
 * @param other - has the focus where no row is left
 */
function holdingFocus(list: HTMLElement, other: HTMLElement, move: () => void): void {
  const focused = document.activeElement;
  const at = [...list.children].findIndex((row) => row.contains(focused));
  move();
  if (at === -1 || !(focused instanceof HTMLElement)) return;
  if (focused.isConnected) return focused.focus({ preventScroll: true });
  const row = list.children[Math.min(at, list.children.length - 1)];
  (row?.querySelector("a") ?? other).focus();
}
