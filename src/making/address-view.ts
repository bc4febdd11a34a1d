/** The field in which a visitor gives the address of a file on the web. */
import { explainReading, progressWords } from "./address-words.ts";
import { parseAddresses, splitAddresses } from "./file-address.ts";
import { find } from "./parts.ts";
import { readFilesAt, type ReadFile } from "./read-address.ts";

export interface AddressView {
  /** Puts addresses into the field, and reads nothing. */
  fill(text: string): void;
  /** Reads files whose addresses came from elsewhere on the page. */
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
    try {
      const addresses = parseAddresses(splitAddresses(address.value), new URL(location.href));
      setWorking(controller);
      const files = await readFilesAt(addresses, {
        ...browserEffects,
        showProgress: (...way) => say(progressWords(...way)),
        signal,
      });
      if (signal.aborted) return;
      say("");
      address.value = "";
      found(files);
    } catch (error) {
      if (signal.aborted) return say("Stopped.");
      const { what, hint } = explainReading(error);
      say(`${what} ${hint}`, true);
      address.focus();
    } finally {
      setWorking(null);
    }
  }
  const begin = (): void => {
    if (working === null) void read();
  };
  button.addEventListener("click", () => {
    if (working === null) begin();
    else working.abort();
  });
  address.addEventListener("input", () => {
    if (working === null) say("");
  });
  address.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    begin();
  });
  return {
    fill(text) {
      address.value = text;
    },
    read(text) {
      address.value = text;
      button.focus();
      begin();
    },
    stop: () => working?.abort(),
  };
}

/** What reading needs of a browser. */
export const browserEffects = {
  fetch: (address: URL, options: RequestInit) => fetch(address, options),
  isOnLine: () => navigator.onLine,
};
