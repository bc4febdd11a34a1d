/** What the reader keeps beside a thing of the reading list: read or not, and a note. */
import type { Explorer } from "../context.ts";
import { element, fill } from "../element.ts";
import { changed, entryOf, type ReadingEntry } from "../reading/reading-list.ts";
import { isOtherSubject } from "../state.ts";

/** Brings the panel's place for it to life; it follows what is chosen, and the reading list. */
export function mountCollected({ store }: Explorer, place: HTMLElement): void {
  let shown: string | null = null;
  let fields: { readonly read: HTMLInputElement; readonly note: HTMLTextAreaElement } | null = null;

  function render(): void {
    const { selection, path, reading } = store.get();
    const key = path === null ? selection.at(-1) : undefined;
    const entry = key === undefined ? null : entryOf(reading, key);
    place.hidden = entry === null;
    if (entry !== null && entry.key === shown) return follow(entry);
    shown = entry?.key ?? null;
    fields = null;
    fill(place);
    if (entry === null) return;
    const read = element("input", { type: "checkbox", checked: entry.read });
    read.addEventListener("change", () => change({ read: read.checked }));
    const note = element("textarea", {
      class: "pw-field-text pw-note",
      rows: 1,
      maxlength: 20_000,
      placeholder: "A note of your own",
      "aria-label": "Note",
    });
    note.value = entry.note;
    note.addEventListener("input", () => change({ note: note.value }));
    // Out of the note first; from the panel one more Escape closes it.
    note.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      place.closest<HTMLElement>("[data-panel]")?.focus({ preventScroll: true });
    });
    const change = (what: Parameters<typeof changed>[2]) => {
      store.update({ reading: changed(store.get().reading, entry.key, what) });
    };
    place.append(
      element(
        "div",
        { class: "pw-collected-head" },
        element("span", { title: "Kept in this browser alone" }, "On your reading list"),
        element("label", {}, read, " Read"),
      ),
      note,
    );
    fields = { read, note };
  }

  /** Another tab, or the list, may have changed it; who is writing goes on with what is written. */
  function follow(entry: ReadingEntry): void {
    if (fields === null) return;
    const { read, note } = fields;
    read.checked = entry.read;
    if (note !== document.activeElement) note.value = entry.note;
  }

  render();
  store.subscribe((state, before) => {
    if (state.reading !== before.reading || isOtherSubject(state, before)) render();
  });
}
