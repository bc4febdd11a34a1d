/** Passing the map on: a link to what is seen, code for another page, a code for a camera. */
import type { Explorer } from "../context.ts";
import { element } from "../element.ts";
import { copyField } from "../share/clipboard.ts";
import { embedCode } from "../share/embed-code.ts";
import { drawQrCode } from "../share/qr-code.ts";
import { openDialog } from "./dialog.ts";

/** Hosts that nobody else can reach. */
const OWN_HOST = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Opens the dialog.
 *
 * @param address - of what is seen, whole
 */
export function openShareDialog({ root, overview, store }: Explorer, address: string): void {
  const { list, listed } = store.get();
  const link = element("input", {
    type: "text",
    readonly: true,
    class: "pw-field-text",
    id: "pw-share-link",
    value: address,
    on: { focus: () => link.select() },
  });
  const code = element("textarea", {
    readonly: true,
    class: "pw-field-text",
    id: "pw-share-embed",
    rows: 5,
    spellcheck: "false",
    on: { focus: () => code.select() },
  });
  code.value = embedCode(address, overview.title);
  const copyButton = (field: HTMLInputElement | HTMLTextAreaElement, what: string) => {
    const button = element("button", { type: "button", class: "pw-button" }, "Copy");
    // Two buttons of one name would be told apart by nobody who hears them.
    button.setAttribute("aria-label", `Copy the ${what}`);
    button.addEventListener("click", () => {
      void copyField(field).then((copied) => {
        if (!copied) field.focus();
        say(copied ? `The ${what} is copied.` : `Press Ctrl-C to copy the ${what}.`);
      });
    });
    return button;
  };
  const own = OWN_HOST.test(location.hostname);
  const { dialog, say } = openDialog(
    root,
    { name: "share", title: "Share this map" },
    element(
      "section",
      { class: "pw-share-link" },
      element("label", { for: "pw-share-link" }, "Link to what you see"),
      element(
        "div",
        { class: "pw-field-row" },
        link,
        copyButton(link, "link"),
        canShare() &&
          element(
            "button",
            {
              type: "button",
              class: "pw-button",
              on: { click: () => void shareNatively(overview.title, address) },
            },
            "Send…",
          ),
      ),
      own &&
        element(
          "p",
          { class: "pw-hint" },
          "This map is on your own computer: others can open the link once it is published.",
        ),
      listed &&
        list.tab === "reading" &&
        element(
          "p",
          { class: "pw-hint" },
          "Your reading list stays in this browser: “Save a copy” beside it makes a file that others can open.",
        ),
    ),
    element(
      "section",
      { class: "pw-share-embed" },
      element("label", { for: "pw-share-embed" }, "Inside another page"),
      element("div", { class: "pw-field-row" }, code, copyButton(code, "code")),
    ),
  );
  const qr = drawQrCode(address);
  if (qr !== null) {
    dialog
      .querySelector(".pw-share-link")!
      .after(
        element(
          "figure",
          { class: "pw-share-qr" },
          qr,
          element("figcaption", { class: "pw-hint" }, "For a camera, or a slide"),
        ),
      );
  }
  // Not the link itself: on a phone its keyboard would cover half of the dialog.
  dialog.querySelector<HTMLElement>(".pw-share-link .pw-button")?.focus();
}

/** A mouse has the clipboard; a finger has the system's own list of people and apps. */
function canShare(): boolean {
  return "share" in navigator && matchMedia("(pointer: coarse)").matches;
}

async function shareNatively(title: string, url: string): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch {
    // Thought better of, or not allowed here: the link stands beside the button.
  }
}
