/** What went wrong, and what to do about it: three kinds, each in words of its own. */
import type { Wanted } from "../fetching/collect.ts";
import { count } from "../pipeline/summary.ts";
import { PASTED } from "./chosen.ts";
import type { Outcome } from "./make-map.ts";
import { NOT_FETCHED } from "./worker-client.ts";

export interface Trouble {
  readonly what: string;
  readonly hint: string;
}

/** A browser gives a file as it was when it was chosen, or not at all. */
const CHOOSE_AGAIN = "Choose the files again.";

/**
 * What is said of files of which no map can be made, and of a worker that failed.
 *
 * @param sources - how many the map was to be made of, without rules for terms: of those alone there is none
 * @param pasted - what was asked for, had the pasted text been a question: a list of references is no
 *   list of papers, but what an index is asked by
 */
export function troubleOf(
  outcome: Exclude<Outcome, { readonly kind: "made" }>,
  sources: number,
  pasted: Wanted | null = null,
): Trouble {
  const { message } = outcome;
  if (outcome.kind === "refused") {
    const others = sources > 1 ? "; or remove this one, and map the others" : "";
    // Beside another file that is in the way, nothing is wrong with what was pasted.
    const isPasted = sources === 1 || outcome.file === PASTED;
    const references = isPasted ? referencesHint(pasted) : "";
    return { what: message, hint: outcome.hint + others + references };
  }
  if (message === NOT_FETCHED) {
    return { what: `${message}.`, hint: "Look at your connection, and try again." };
  }
  if (/^Not(Readable|Found)Error/.test(message)) {
    return {
      what: "A file could not be read: it was changed, moved or removed meanwhile.",
      hint: CHOOSE_AGAIN,
    };
  }
  if (/memory|allocation|invalid (?:array|string) length/i.test(message)) {
    return {
      what: `There was not enough memory (${message}).`,
      hint: "Close other tabs and try again, or take fewer papers at a time.",
    };
  }
  return {
    what: `Something went wrong that should not (${message}).`,
    hint: "This is a defect of Paperweft. Try again, or with one file at a time.",
  };
}

/** What is said of a kept map that is to be made again, and cannot be. */
export function goneTrouble(title: string): Trouble {
  return {
    what: `What ${title} was made from is not here any more.`,
    hint: "Another page has replaced or forgotten it: choose its files again.",
  };
}

/** What is said where rules for terms were handed in, and nothing that they could be about. */
export function rulesAloneTrouble(hasMaps: boolean): Trouble {
  const ofMap = hasMaps ? "; or press “Correct…” at one of your maps, and add the rules there" : "";
  return {
    what: "These are rules for terms, and the papers that they are about are missing.",
    hint: `Add the file of those papers, too${ofMap}.`,
  };
}

function referencesHint(pasted: Wanted | null): string {
  const dois = pasted?.kind === "around" ? 1 : pasted?.kind === "dois" ? pasted.dois.length : 0;
  if (dois === 0) return "";
  return `. ${count(dois, "DOI is", "DOIs are")} in what was pasted: put it into “Have papers found” instead`;
}

/**
 * What is said where the browser does not keep a map.
 *
 * @param error - as `keepMap` throws it
 * @param state - what the map is all the same
 */
export function keepingTrouble(error: unknown, state = "The map is made"): Trouble {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") {
    return {
      what: `${state}, but this browser has no room to keep it.`,
      hint: "Free some space on this device, or make a map of fewer papers.",
    };
  }
  if (name === "NotReadableError" || name === "NotFoundError") {
    return {
      what: `${state}, but a file was changed or moved meanwhile.`,
      hint: CHOOSE_AGAIN,
    };
  }
  return {
    what: `${state}, but this browser keeps nothing for this site.`,
    hint: "Private windows and strict settings do so: open this page in an ordinary window.",
  };
}
