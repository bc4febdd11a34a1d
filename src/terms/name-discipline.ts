/**
 * Whether a paper is of medicine, biology, ecology or psychology.
 *
 * Letters and digits name a model in one paper ("VGG16") and a gene in another ("ATP2A1"), and
 * nothing in the word itself tells them apart.
 */
import { COMPUTING_NOUNS, LIFE_NOUNS } from "./lexicon.ts";
import type { FieldText } from "./text.ts";

/** A paper with fewer words of the field may be of any. */
const FEWEST = 2;

export function isLifeScience(fields: readonly FieldText[]): boolean {
  let life = 0;
  let computing = 0;
  for (const { units } of fields)
    for (const { norm } of units)
      if (LIFE_NOUNS.has(norm)) ++life;
      else if (COMPUTING_NOUNS.has(norm)) ++computing;
  return life >= FEWEST && life > computing;
}
