/** A dialog above the map: a title, a way to close it, and what it is for. */
import { element, type Child } from "../element.ts";
import { crossIcon } from "./panel-parts.ts";

export interface OpenDialog {
  readonly dialog: HTMLDialogElement;
  /** Says in words what happened: the page's own live region is shut off behind a dialog. */
  readonly say: (text: string) => void;
}

/**
 * Opens a dialog; it is gone once it is closed, and the focus back where it was.
 *
 * @param name - one word: `data-dialog`, and part of its id
 */
export function openDialog(
  root: HTMLElement,
  { name, title, className = "" }: { name: string; title: string; className?: string },
  ...children: readonly Child[]
): OpenDialog {
  const status = element("p", { class: "pw-dialog-status", role: "status" });
  const close = element("button", {
    type: "button",
    class: "pw-close",
    "aria-label": "Close",
    title: "Close (Esc)",
    on: { click: () => dialog.close() },
  });
  close.append(crossIcon());
  const dialog = element(
    "dialog",
    {
      class: `pw-dialog ${className}`.trim(),
      "data-dialog": name,
      "aria-labelledby": `pw-${name}-title`,
    },
    element(
      "header",
      { class: "pw-dialog-head" },
      element("h2", { id: `pw-${name}-title` }, title),
      // In the head, which stays in sight, and has the room before there is anything to say.
      status,
      close,
    ),
    ...children,
  );
  // A press beside it closes it, as it does with the menu.
  dialog.addEventListener("click", (event) => {
    if (event.target !== dialog) return;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (x < left || x > right || y < top || y > bottom) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
  return {
    dialog,
    say: (text) => {
      // As in announcer.ts: the same text twice would stay silent.
      status.textContent = status.textContent === text ? `${text}\u00a0` : text;
    },
  };
}
