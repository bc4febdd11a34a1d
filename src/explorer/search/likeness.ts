/**
 * What is called most nearly so: "reward modelling" → reward model.
 *
 * Counting words alone, "brain data" is called nearly so as "training data", which a hundred papers
 * have. A word tells the more the fewer names have it: what shares only the lesser part of what was
 * asked for is something else.
 */
import type { Hit } from "./groups.ts";
import type { Named } from "./named.ts";
import { tellingWords } from "./small-words.ts";

/** Of what all words asked for tell, what a name must share. */
const LEAST_SHARE = 0.5;
/** Letters that are taken off a word that no name has, and that must be left. */
const LONGEST_ENDING = 4;
const SHORTEST_STEM = 4;

/**
 * Looks for names that share some of a few words.
 *
 * @param called - names with a word, best first
 * @param nodes - of the map
 */
export function createNearly(
  called: (word: string) => Promise<readonly Hit[]>,
  nodes: number,
): Named["nearly"] {
  return async (words) => {
    const found = new Map<string, { readonly hit: Hit; telling: number }>();
    let all = 0;
    for (const word of new Set(tellingWords(words))) {
      const { form, hits } = await knownForm(called, word);
      const telling = Math.log((nodes + 1) / (hits.length + 1));
      all += telling;
      for (const hit of hits) if (!found.has(hit.key)) found.set(hit.key, { hit, telling: 0 });
      const own = new Set(hits.map(({ key }) => key));
      // Of a word that thousands of names have, not all are among the hits.
      for (const [key, entry] of found) {
        if (own.has(key) || entry.hit.named.includes(form)) entry.telling += telling;
      }
    }
    return (
      [...found.values()]
        .filter(({ telling }) => telling >= LEAST_SHARE * all)
        // A stable sort: of as much, the better ranked.
        .sort((a, b) => b.telling - a.telling)
        .map(({ hit }) => hit)
    );
  };
}

/** The names with a word, or with its beginning where no name has it: "modelling" → "model". */
async function knownForm(
  called: (word: string) => Promise<readonly Hit[]>,
  word: string,
): Promise<{ readonly form: string; readonly hits: readonly Hit[] }> {
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  for (let length = word.length; length >= shortest; --length) {
    const form = word.slice(0, length);
    const hits = await called(form);
    if (hits.length > 0) return { form, hits };
  }
  return { form: word, hits: await called(word) };
}
