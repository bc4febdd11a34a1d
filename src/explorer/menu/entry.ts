/** What an entry of the menu is. A new one is a file beside this, and a line in entries.ts. */
import type { Explorer } from "../context.ts";

/** The menu's parts, in their order; one with a name shows it above its entries. */
export const MENU_GROUPS = [
  { id: "take", name: null },
  { id: "change", name: null },
  { id: "screen", name: null },
  { id: "colours", name: "Colours" },
  { id: "help", name: null },
] as const;

export type MenuGroup = (typeof MENU_GROUPS)[number]["id"];

/** What entries may reach. */
export interface MenuContext {
  readonly explorer: Explorer;
  /** Opens the list of keys. */
  readonly help: () => void;
  /** The whole address of what is seen; "" where nobody else can open it. */
  readonly address: () => string;
}

interface EntryBase {
  /** One word, for tests and styles: `data-entry`. */
  readonly id: string;
  readonly group: MenuGroup;
  /** As it is read; asked anew each time the menu opens. With "…" where it asks for more. */
  readonly label: string | ((context: MenuContext) => string);
  /** The key that does the same, as it is written in the list of keys. */
  readonly shortcut?: string;
  /** Left out: always. What cannot be done here at all is not shown. */
  readonly isShown?: (context: MenuContext) => boolean;
  /** Left out: always. What cannot be done just now is shown, and says so. */
  readonly isEnabled?: (context: MenuContext) => boolean;
}

/** Does something. */
export interface ActionEntry extends EntryBase {
  /** One of several of which one is chosen; left out: no choice, an action. */
  readonly isChosen?: (context: MenuContext) => boolean;
  /** Called when the menu is closed and the focus is back on its button. */
  readonly run: (context: MenuContext) => void | Promise<void>;
}

/** Goes to another page: a link, so that it opens in a new tab as links do. */
export interface LinkEntry extends EntryBase {
  readonly href: (context: MenuContext) => string;
}

export type MenuEntry = ActionEntry | LinkEntry;
