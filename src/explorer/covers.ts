/**
 * What lies over the map and is closed before anything else: results, a sheet that was drawn up, the
 * list, the menu, a dialog.
 *
 * Each says when it opens and how it is closed; none has to know which of the others lies above it.
 */

/** One thing that lies over the map. */
export interface Cover {
  close(): void;
  /** Whether it is to be seen: a sheet that another took the place of keeps its height. */
  isInSight(): boolean;
  /** Whether it goes when another step is gone to; a sheet keeps its height. */
  readonly isOfOneStep?: boolean;
}

export interface Covers {
  /** To be called at each change; the same said twice is one. */
  set(cover: Cover, isOpen: boolean): void;
  /** How many are to be seen over the map. */
  count(): number;
  /** Closes the one that was opened last; false where none is to be seen. */
  closeTop(): boolean;
  /** Closes what belongs to the step that is left. */
  closePassing(): void;
  /** To be called once the panel has come or gone: what stands behind it says nothing of it. */
  look(): void;
  /** From now on hears of each that opens, or is to be seen again. */
  onOpen(listener: () => void): void;
  /** And of each that was closed by hand. */
  onClose(listener: () => void): void;
}

/** Nothing lies over the map at first. */
export function createCovers(): Covers {
  const open: Cover[] = [];
  const listeners: (() => void)[] = [];
  const closeListeners: (() => void)[] = [];
  /** Those that were to be seen when one last looked, or opened since. */
  let seen = new Set<Cover>();

  /** @returns whether it was open */
  function take(cover: Cover): boolean {
    const at = open.indexOf(cover);
    if (at !== -1) open.splice(at, 1);
    seen.delete(cover);
    return at !== -1;
  }
  function tell(): void {
    for (const listener of listeners) listener();
  }

  return {
    set(cover, isOpen) {
      if (!isOpen) {
        if (take(cover)) for (const listener of closeListeners) listener();
        return;
      }
      if (open.includes(cover)) return;
      open.push(cover);
      seen.add(cover);
      tell();
    },
    count: () => open.filter((cover) => cover.isInSight()).length,
    closeTop() {
      const top = open.findLast((cover) => cover.isInSight());
      if (top === undefined) return false;
      take(top);
      top.close();
      return true;
    },
    closePassing() {
      const passing = open.filter((cover) => cover.isOfOneStep === true && cover.isInSight());
      for (const cover of passing.toReversed()) {
        take(cover);
        cover.close();
      }
    },
    look() {
      const before = seen;
      seen = new Set(open.filter((cover) => cover.isInSight()));
      if ([...seen].some((cover) => !before.has(cover))) tell();
    },
    onOpen(listener) {
      listeners.push(listener);
    },
    onClose(listener) {
      closeListeners.push(listener);
    },
  };
}

/**
 * Follows dialogs and menus of the page: the browser says when they open and close.
 *
 * Browsers that say nothing of a dialog leave "back" to the page, as it was.
 */
export function coverWithDialogs(root: HTMLElement, covers: Covers): void {
  const known = new WeakMap<HTMLElement, Cover>();
  const told = (event: Event) => {
    const layer = event.target as HTMLElement;
    // A tip is no place that one has gone to.
    if (!layer.matches("dialog, [role=menu]")) return;
    const cover = known.get(layer) ?? dialogCover(layer);
    known.set(layer, cover);
    covers.set(cover, (event as ToggleEvent).newState === "open");
  };
  // It does not bubble.
  root.addEventListener("beforetoggle", told, { capture: true });
}

function dialogCover(layer: HTMLElement): Cover {
  return {
    close: () => (layer instanceof HTMLDialogElement ? layer.close() : layer.hidePopover()),
    // Nothing lies over these; and it is not drawn yet when the browser says that it opens.
    isInSight: () => true,
    isOfOneStep: true,
  };
}
