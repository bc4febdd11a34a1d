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
/** Endings that leave a word what it means; "-er" and "-ion" do not: transformer, transform. */
const ENDING = /(?:ings?|ed|e?s|e)$/;
/** What people put beside a name to say what kind of thing they mean: "the salmon paper". */
const KIND_OF_THING =
  /^(?:papers?|works?|articles?|stud(?:y|ies?)|publications?|methods?|approache?s?|techniques?)$/;

/** A word asked for: the forms that names have of it, and the names. */
interface Known {
  readonly forms: ReadonlySet<string>;
  /** By their keys. */
  readonly hits: ReadonlyMap<string, Hit>;
  /** How much it tells. */
  readonly telling: number;
}

/**
 * Looks for names that share some of a few words.
 *
 * @param called - names with a word, best first; of a word that thousands have, not all
 * @param nodes - of the map
 */
export function createNearly(
  called: (word: string) => Promise<readonly Hit[]>,
  nodes: number,
): Named["nearly"] {
  return async (words) => {
    const asked = await Promise.all(
      [...new Set(namingWords(words))].map((word) => lookUp(called, word, nodes)),
    );
    const found = new Map(asked.flatMap(({ hits }) => [...hits]));
    const all = asked.reduce((sum, { telling }) => sum + telling, 0);
    const shared = [...found.values()].map((hit) => ({
      hit,
      telling: asked
        .filter(({ hits, forms }) => hits.has(hit.key) || hit.named.some((own) => forms.has(own)))
        .reduce((sum, { telling }) => sum + telling, 0),
    }));
    return (
      shared
        .filter(({ telling }) => telling >= LEAST_SHARE * all)
        // A stable sort: of as much, the better ranked.
        .sort((a, b) => b.telling - a.telling)
        .map(({ hit }) => hit)
    );
  };
}

/** Words without those that join others or say what kind of thing is meant, where others are left. */
function namingWords(words: readonly string[]): readonly string[] {
  const telling = tellingWords(words);
  const naming = telling.filter((word) => !KIND_OF_THING.test(word));
  return naming.length === 0 ? telling : naming;
}

/** The names with a word in one of its forms, or with its beginning where none has it: "modeller" → "model". */
async function lookUp(
  called: (word: string) => Promise<readonly Hit[]>,
  word: string,
  nodes: number,
): Promise<Known> {
  const forms = new Set(formsOf(word));
  const hits = new Map<string, Hit>();
  const collect = async (form: string): Promise<void> => {
    for (const hit of await called(form)) if (!hits.has(hit.key)) hits.set(hit.key, hit);
  };
  for (const form of forms) await collect(form);
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  for (let length = word.length - 1; length >= shortest && hits.size === 0; --length) {
    forms.add(word.slice(0, length));
    await collect(word.slice(0, length));
  }
  return { forms, hits, telling: Math.log((nodes + 1) / (hits.size + 1)) };
}

/** A word, and what may stand for it: "modelling" → model, "pruned" → prune. */
function formsOf(word: string): string[] {
  const cut = word.replace(ENDING, "");
  const stem = cut.replace(/([^aeiou])\1$/, "$1");
  const forms = [cut, stem, `${cut}e`].filter((form) => form.length >= SHORTEST_STEM);
  return [word, ...forms];
}
