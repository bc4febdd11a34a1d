/** The field in which a visitor gives the address of a file on the web. */
import { explainReading, progressWords } from "./address-words.ts";
import { parseAddresses, splitAddresses } from "./file-address.ts";
import { find } from "./parts.ts";
import { readFilesAt, type ReadFile } from "./read-address.ts";

export interface AddressView {
  /** Puts addresses into the field, and reads nothing. */
  fill(text: string): void;
  /** Reads files whose addresses came from elsewhere on the page, in place of what is being read. */
  read(text: string): void;
  /** Ends what is being read. */
  stop(): void;
}

/**
 * Brings the field to life.
 *
 * @param found - told of files that are to be part of the map
 */
export function mountAddressView(
  root: HTMLElement,
  found: (files: readonly ReadFile[]) => void,
): AddressView {
  const field = find(root, "from-web", HTMLElement);
  const address = find(field, "address", HTMLTextAreaElement);
  const button = find(field, "read-go", HTMLButtonElement);
  const said = find(field, "read-said", HTMLElement);
  let working: AbortController | null = null;

  const say = (text: string, isTrouble = false): void => {
    said.textContent = text;
    said.toggleAttribute("data-wrong", isTrouble);
  };
  const setWorking = (controller: AbortController | null): void => {
    working = controller;
    button.textContent = controller === null ? "Read it" : "Stop";
  };
  async function read(): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const text = address.value;
    working?.abort();
    setWorking(controller);
    try {
      const addresses = parseAddresses(splitAddresses(text), new URL(location.href));
      const files = await readFilesAt(addresses, {
        ...browserEffects,
        showProgress: (...way) => say(progressWords(...way)),
        signal,
      });
      if (signal.aborted) return;
      say("");
      // What was written meanwhile is still to be read.
      if (address.value === text) address.value = "";
      found(files);
    } catch (error) {
      if (signal.aborted) {
        if (working === controller) say("Stopped.");
        return;
      }
      const { what, hint } = explainReading(error);
      say(`${what} ${hint}`, true);
      address.focus();
    } finally {
      // Another reading may have taken its place.
      if (working === controller) setWorking(null);
    }
  }
  button.addEventListener("click", () => {
    if (working === null) void read();
    else working.abort();
  });
  address.addEventListener("input", () => {
    if (working === null) say("");
  });
  address.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (working === null) void read();
  });
  return {
    fill(text) {
      address.value = text;
    },
    read(text) {
      address.value = text;
      button.focus();
      void read();
    },
    stop: () => working?.abort(),
  };
}

/** What reading needs of a browser. */
export const browserEffects = {
  fetch: (address: URL, options: RequestInit) => fetch(address, options),
  isOnLine: () => navigator.onLine,
};
