/**
 * Passing on a map that only this browser has: a link would open it for nobody else, so the dialog
 * offers what does, a file or a site of its own.
 */
import { element, named, type Child } from "../element.ts";
import { EXPORT_ENTRY } from "../menu/export.ts";
import { PICTURE_ENTRY } from "../menu/picture.ts";
import type { ActionEntry, MenuContext, MenuEntry } from "../menu/entry.ts";
import { openDialog } from "../views/dialog.ts";
import { chosenMap } from "./choose-map.ts";
import { siteDownload } from "./site-section.ts";

/** So many of its files are named. */
const MOST_NAMED = 3;

/** Opens the dialog. */
export function openKeptShareDialog(context: MenuContext): void {
  const { explorer } = context;
  const { root } = explorer;
  const address = root.dataset["dataset"]!;
  const { dialog, say } = openDialog(
    root,
    { name: "share-kept", title: "Share this map" },
    element(
      "p",
      {},
      "Only this browser has this map: a link to it would open for nobody else, so there is none.",
    ),
    section(
      "As a file",
      element(
        "div",
        { class: "pw-field-row" },
        ...[PICTURE_ENTRY, EXPORT_ENTRY].map((entry) => takeButton(entry)),
      ),
      element(
        "p",
        { class: "pw-hint" },
        "A picture of what you see, or papers and graph for other programs.",
      ),
    ),
    section(
      "As a site that everybody can open",
      ...siteDownload(explorer, address, (text) => say(text)),
    ),
    section(
      "As a site that grows",
      element(
        "ol",
        { class: "pw-share-steps" },
        element(
          "li",
          {},
          "On GitHub, press ",
          strong("Use this template"),
          " on Paperweft’s repository: it makes one of your own.",
        ),
        element(
          "li",
          {},
          "Under ",
          strong("Settings → Pages"),
          ", choose ",
          strong("GitHub Actions"),
          " as the source.",
        ),
        element(
          "li",
          {},
          "Upload ",
          ...filesOf(chosenMap(root)?.sources ?? []),
          " into its folder ",
          strong("data"),
          ".",
        ),
      ),
      element(
        "p",
        { class: "pw-hint" },
        "GitHub then builds the map and publishes it, with a page for each paper and term, and anew when you add papers.",
      ),
    ),
  );
  dialog.querySelector<HTMLElement>(".pw-button")?.focus();

  function takeButton(entry: MenuEntry): HTMLElement | null {
    const { label, isShown, run } = entry as ActionEntry;
    if (isShown?.(context) === false) return null;
    const click = (): void => {
      dialog.close();
      void run(context);
    };
    return element(
      "button",
      { type: "button", class: "pw-button", on: { click } },
      typeof label === "string" ? label : label(context),
    );
  }
}

function section(heading: string, ...children: readonly Child[]): HTMLElement {
  return element(
    "section",
    { class: "pw-share-way", "aria-label": heading },
    element("h3", {}, heading),
    ...children,
  );
}

function strong(text: string): HTMLElement {
  return element("strong", {}, text);
}

/** The names of the files that it was made from, as far as they are few. */
function filesOf(sources: readonly { readonly name: string }[]): Child[] {
  if (sources.length === 0) return ["the files that you made it from"];
  const [first, ...others] = sources.slice(0, MOST_NAMED).map(({ name }) => named(name));
  const more = sources.length - MOST_NAMED;
  return [
    "the same ",
    sources.length === 1 ? "file, " : "files, ",
    first,
    ...others.flatMap((name): Child[] => [", ", name]),
    more > 0 && ` and ${String(more)} more`,
    ",",
  ];
}
