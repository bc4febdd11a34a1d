/**
 * The field in which a visitor without a file has papers found.
 *
 * `make/?q=WORDS` opens the page with words in it.
 */
import { askedIn } from "../dataset/kept-address.ts";
import { count } from "../pipeline/summary.ts";
import { ADDRESS_ASKED } from "./address-words.ts";
import { readAsked } from "./asked.ts";
import { isAddresses } from "./file-address.ts";
import { announceAsked, asksForKey, explainFailure, notesOf, troubleOf } from "./find-words.ts";
import { find } from "./parts.ts";

export interface FindView {
  /** Ends what is being asked. */
  stop(): void;
}

export interface FindEvents {
  /** Papers that are to be part of the map, and what to say about them. */
  readonly found: (file: File, notes: readonly string[]) => void;
  /** Addresses of files were written, of which an index knows nothing. */
  readonly readAddress: (text: string) => void;
}

/** Brings the field to life. */
export function mountFindView(root: HTMLElement, { found, readAddress }: FindEvents): FindView {
  const field = find(root, "find", HTMLElement);
  const asked = find(field, "asked", HTMLTextAreaElement);
  const most = find(field, "most", HTMLSelectElement);
  const mostPart = find(field, "most-part", HTMLElement);
  const key = find(field, "key", HTMLInputElement);
  const keyPart = find(field, "key-part", HTMLDetailsElement);
  const button = find(field, "find-go", HTMLButtonElement);
  const said = find(field, "find-said", HTMLElement);
  let working: AbortController | null = null;
  // A link may bring words along; whether they are sent, the visitor says.
  const brought = askedIn(new URLSearchParams(location.search));
  if (brought !== null && asked.value === "") asked.value = brought;

  const say = (text: string, isTrouble = false): void => {
    said.textContent = text;
    said.toggleAttribute("data-wrong", isTrouble);
  };
  const isAddress = (): boolean => isAddresses(asked.value);
  const setWorking = (controller: AbortController | null): void => {
    working = controller;
    nameButton();
    field.toggleAttribute("data-finding", controller !== null);
  };

  const nameButton = (): void => {
    const idle = isAddress() ? "Read the file" : "Find papers";
    button.textContent = working === null ? idle : "Stop";
  };

  async function ask(): Promise<void> {
    if (isAddress()) {
      const address = asked.value;
      asked.value = "";
      showKind();
      return readAddress(address);
    }
    const wanted = readAsked(asked.value);
    const trouble = troubleOf(wanted);
    if (wanted === null || trouble !== null) {
      say(trouble ?? "Write what the papers are about, or paste the DOI of one.", true);
      asked.focus();
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    setWorking(controller);
    say("Asking OpenAlex…");
    try {
      const { findPapers } = await import("./find-papers.ts");
      const search = { wanted, most: Number(most.value), key: key.value.trim() };
      const result = await findPapers(search, {
        showProgress: (done, total) => {
          if (done > 0) say(`${String(done)} of ${count(total, "paper", "papers")}…`);
        },
        tell: say,
        signal,
      });
      say("");
      if (signal.aborted) return;
      found(result.file, notesOf(result));
    } catch (error) {
      if (signal.aborted) return say("Stopped.");
      say(explainFailure(error, wanted), true);
      if (asksForKey(error)) keyPart.open = true;
    } finally {
      setWorking(null);
    }
  }

  const showKind = (): void => {
    const wanted = readAsked(asked.value);
    mostPart.hidden = wanted?.kind === "dois" || isAddress();
    nameButton();
    if (working === null) say(isAddress() ? ADDRESS_ASKED : announceAsked(wanted));
  };
  asked.addEventListener("input", showKind);
  showKind();
  button.addEventListener("click", () => {
    if (working === null) void ask();
    else working.abort();
  });
  asked.addEventListener("keydown", (event) => {
    // A list may have lines of its own; they are pasted.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (working === null) void ask();
  });
  key.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (working === null) void ask();
  });
  return { stop: () => working?.abort() };
}
