/** What stands above the reading list: where it is kept, the way back after a removal, copies. */
import { downloadFile } from "../download.ts";
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { formatReadingList, merged, parseReadingList, takenBack } from "../reading/reading-list.ts";
import { formatFigures } from "../../figures.ts";

/** Nobody's reading list is larger, bytes. */
const LARGEST_FILE = 20_000_000;

/**
 * The tools as an element; `write` brings them up to date with the store's reading list.
 *
 * @param onTakenBack - called after the last change was taken back, with the key that came back, if
 *   one did: the button that was pressed is hidden then
 */
export function createReadingTools(
  { store, announce, overview }: Explorer,
  onTakenBack: (key: string | null) => void,
): {
  readonly element: HTMLElement;
  write(): void;
} {
  const far = element("p", { class: "pw-list-why" });
  // The button beside it opens it: to everybody else it is not there.
  const file = element("input", {
    type: "file",
    accept: ".json,application/json",
    hidden: true,
    "aria-label": "A saved reading list",
  });
  file.addEventListener("change", () => {
    void load();
  });
  const button = (label: string, click: () => void) =>
    element("button", { type: "button", class: "pw-text-button", on: { click } }, label);
  const copies = element(
    "p",
    { class: "pw-list-why pw-reading-line" },
    button("Save a copy", () => {
      const text = formatReadingList(store.get().reading);
      downloadFile(text, [overview.title, "reading list"], "json", "application/json");
      announce("The reading list is saved as a file.");
    }),
    button("Add from a copy", () => file.click()),
    file,
  );

  const said = element("span");
  const undo = element(
    "p",
    { class: "pw-list-why pw-reading-line", hidden: true },
    said,
    button("Undo", takeBack),
  );

  function takeBack(): void {
    const { last } = store.get().reading;
    if (last === null) return;
    store.update({ reading: takenBack(store.get().reading) });
    const isRemoval = last.kind === "removed";
    announce(
      isRemoval
        ? `Back on the reading list: ${last.entry.label}`
        : "What was added is off the reading list again.",
    );
    onTakenBack(isRemoval ? last.entry.key : null);
  }

  async function load(): Promise<void> {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen === undefined) return;
    const other = chosen.size > LARGEST_FILE ? null : parseReadingList(await chosen.text());
    if (other === null) {
      announce(`${chosen.name} is no saved reading list.`);
      far.textContent = `${chosen.name} is no saved reading list: choose a file that “Save a copy” has made.`;
      return;
    }
    const before = store.get().reading.entries.length;
    store.update({ reading: merged(store.get().reading, other) });
    announce(`${formatFigures(store.get().reading.entries.length - before)} added.`);
  }

  function write(): void {
    const { entries, last } = store.get().reading;
    const read = entries.filter((entry) => entry.read).length;
    const count =
      entries.length === 0
        ? ""
        : `${formatFigures(read)} of ${formatFigures(entries.length)} read. `;
    far.textContent = `${count}Kept in this browser alone: nothing of it is sent anywhere.`;
    undo.hidden = last === null;
    if (last === null) return;
    said.textContent =
      last.kind === "removed"
        ? `Removed “${last.entry.label}”. `
        : `Added ${formatFigures(last.keys.length)}. `;
  }

  return { element: element("div", { class: "pw-reading" }, far, undo, copies), write };
}
