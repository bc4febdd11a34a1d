/**
 * The menu behind the button "More": what entries.ts lists, made anew each time it opens.
 *
 * The browser's own popover puts it above everything and closes it on a press beside it; roles and
 * keys are a menu's, with one entry in the order of tabs.
 */
import { element, fill } from "../element.ts";
import { MENU_ENTRIES } from "../menu/entries.ts";
import { MENU_GROUPS, type MenuContext, type MenuEntry } from "../menu/entry.ts";
import { isLetter, walkMenu } from "../menu/walk.ts";

/** Letters typed with longer pauses begin a new word. */
const WORD_MS = 600;
/** Between the button and its menu, CSS pixels. */
const GAP_PX = 8;

/**
 * Brings the page's menu to life.
 *
 * @param button - names the menu in its `popovertarget`: a press on it is none beside the menu
 * @param menu - empty, a popover
 */
export function mountMenu(
  context: MenuContext,
  button: HTMLButtonElement,
  menu: HTMLElement,
): void {
  let typed = "";
  let forget: ReturnType<typeof setTimeout> | undefined;
  const items = () => [...menu.querySelectorAll<HTMLElement>("[role^=menuitem]")];

  function close(): void {
    menu.hidePopover();
    button.focus({ preventScroll: true });
  }

  function makeItem(entry: MenuEntry): HTMLElement {
    const label = typeof entry.label === "string" ? entry.label : entry.label(context);
    const enabled = entry.isEnabled?.(context) ?? true;
    const chosen = "run" in entry ? entry.isChosen?.(context) : undefined;
    const attributes = {
      class: "pw-menu-item",
      role: chosen === undefined ? "menuitem" : "menuitemradio",
      tabindex: -1,
      "data-entry": entry.id,
      "aria-checked": chosen === undefined ? undefined : String(chosen),
      "aria-disabled": enabled ? undefined : "true",
      // Read out, and none of the name.
      "aria-keyshortcuts": entry.shortcut,
    };
    const inside = [
      element("span", { class: "pw-menu-label" }, label),
      entry.shortcut !== undefined && element("kbd", { "aria-hidden": "true" }, entry.shortcut),
    ];
    if ("href" in entry)
      return element("a", { ...attributes, href: entry.href(context) }, ...inside);
    const item = element("button", { ...attributes, type: "button" }, ...inside);
    item.addEventListener("click", () => {
      if (!enabled) return;
      close();
      void entry.run(context);
    });
    return item;
  }

  function draw(): void {
    const groups = MENU_GROUPS.map(({ id, name }) => {
      const shown = MENU_ENTRIES.filter(
        (entry) => entry.group === id && (entry.isShown?.(context) ?? true),
      ).map(makeItem);
      if (shown.length === 0) return null;
      return element(
        "div",
        { class: "pw-menu-group", role: "group", "aria-label": name ?? undefined },
        name !== null && element("div", { class: "pw-menu-name", "aria-hidden": "true" }, name),
        ...shown,
      );
    });
    fill(menu, ...groups);
  }

  /** Beside the button; on a small screen the style sheet puts it at the bottom instead. */
  function place(): void {
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.setProperty("--pw-menu-end", `${String(innerWidth - left + GAP_PX)}px`);
    menu.style.setProperty("--pw-menu-bottom", `${String(innerHeight - bottom)}px`);
  }

  /** @param at - which entry gets the focus; -1 is the last */
  function open(at = 0): void {
    typed = "";
    draw();
    place();
    menu.showPopover({ source: button });
    items().at(at)?.focus({ preventScroll: true });
  }

  // Under the pointer is where one is: the next arrow goes on from there.
  menu.addEventListener("pointermove", (event) => {
    const item =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[role]") : null;
    if (item !== null && items().includes(item)) item.focus({ preventScroll: true });
  });
  menu.addEventListener("keydown", (event) => {
    // What is typed here is none of the map's keys.
    event.stopPropagation();
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key === "Escape" || key === "Tab") {
      if (key === "Escape") event.preventDefault();
      return close();
    }
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const labels = all.map((item) => item.querySelector(".pw-menu-label")?.textContent ?? "");
    const next = walkMenu(key, at, labels, typed);
    if (isLetter(key) && (key !== " " || typed !== "")) {
      typed += key;
      clearTimeout(forget);
      forget = setTimeout(() => (typed = ""), WORD_MS);
    }
    if (next === null) return;
    event.preventDefault();
    all[next]!.focus();
  });
  button.addEventListener("click", (event) => {
    // The browser would open it too, and say so later: keys pressed in between would be lost.
    event.preventDefault();
    if (menu.matches(":popover-open")) close();
    else open();
  });
  button.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    open(event.key === "ArrowUp" ? -1 : 0);
  });
}
