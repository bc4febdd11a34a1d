/**
 * The plate while a link's files wait to be read: which ones, from which hosts, and one button.
 *
 * `make/?file=ADDRESS` opens the page with it. The link may be anybody's: nothing is asked for until the
 * visitor says so, and then all is done that the link was made for.
 */
import { browserEffects } from "./address-view.ts";
import { explainReading, offerTitle, offerWords, progressWords } from "./address-words.ts";
import type { FileAddress } from "./file-address.ts";
import { find, worded } from "./parts.ts";
import { readFilesAt, type ReadFile } from "./read-address.ts";
import type { Trouble } from "./trouble.ts";

export interface OfferView {
  /** In the place of the files that one chooses. */
  show(files: readonly FileAddress[]): void;
  /** Ends what is being read, too. Where it was shown, the files that one chooses are in its place. */
  hide(): void;
  isShown(): boolean;
}

export interface OfferEvents {
  /** All files are read. */
  readonly found: (files: readonly ReadFile[]) => void;
  /** The visitor does something else. */
  readonly declined: () => void;
  /** null where what was told is of before. */
  readonly tell: (trouble: Trouble | null) => void;
  readonly announce: (text: string) => void;
}

export function mountOfferView(root: HTMLElement, events: OfferEvents): OfferView {
  const view = find(root, "offer", HTMLElement);
  const choose = find(root, "choose", HTMLElement);
  const title = find(view, "offer-title", HTMLElement);
  const list = find(view, "offer-files", HTMLElement);
  const words = find(view, "offer-words", HTMLElement);
  const way = find(view, "offer-way", HTMLElement);
  const bar = find(view, "offer-progress", HTMLProgressElement);
  const said = find(view, "offer-said", HTMLElement);
  const read = find(view, "offer-read", HTMLButtonElement);
  const decline = find(view, "offer-decline", HTMLButtonElement);
  let offered: readonly FileAddress[] = [];
  let working: AbortController | null = null;

  const setWorking = (controller: AbortController | null): void => {
    working = controller;
    const isWorking = controller !== null;
    read.hidden = words.hidden = isWorking;
    way.hidden = !isWorking;
    decline.textContent = isWorking ? "Stop" : "Not now";
  };
  const showProgress = (name: string, bytes: number, total: number | null): void => {
    said.textContent = progressWords(name, bytes, total);
    // Without an end there is nothing to be shown of the way to it.
    bar.hidden = total === null;
    if (total !== null) bar.value = bytes / total;
  };
  async function readAll(): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    events.tell(null);
    setWorking(controller);
    decline.focus();
    events.announce(`Reading ${offered.map(({ name }) => name).join(", ")}`);
    try {
      const files = await readFilesAt(offered, { ...browserEffects, showProgress, signal });
      if (signal.aborted) return;
      setWorking(null);
      events.found(files);
    } catch (error) {
      // Who stopped it has seen to the rest.
      if (signal.aborted) return;
      setWorking(null);
      events.tell(explainReading(error));
    }
  }
  const stop = (): void => {
    working?.abort();
    setWorking(null);
  };
  read.addEventListener("click", () => void readAll());
  decline.addEventListener("click", () => {
    if (working === null) return events.declined();
    stop();
    read.focus();
    events.announce("Stopped.");
  });
  return {
    show(files) {
      offered = files;
      title.textContent = offerTitle(files);
      words.textContent = offerWords(files);
      read.textContent = `Read and map ${files.length === 1 ? "it" : "them"}`;
      list.replaceChildren(...files.map(offeredItem));
      setWorking(null);
      choose.hidden = true;
      view.hidden = false;
    },
    hide() {
      stop();
      if (view.hidden) return;
      view.hidden = true;
      choose.hidden = false;
    },
    isShown: () => !view.hidden,
  };
}

function offeredItem({ name, host, url }: FileAddress): HTMLLIElement {
  const from = worded("span", "from ", worded("bdi", host));
  from.className = "make-host";
  const item = worded("li", worded("bdi", name), from);
  item.title = url.href;
  return item;
}
