/**
 * Whether a paper is of medicine, biology, ecology or psychology.
 *
 * Letters and digits name a model in one paper ("VGG16") and a gene in another ("ATP2A1"), and
 * nothing in the word itself tells them apart.
 */
import type { FieldText } from "./text.ts";
import { TRAIT } from "./traits.ts";

/** A paper with fewer words of the field may be of any. */
const FEWEST = 2;

/** Whether two words or more are of the life sciences, and more than are of computing. */
export function isLifeScience(fields: readonly FieldText[]): boolean {
  let life = 0;
  let computing = 0;
  for (const { units } of fields)
    for (const { traits } of units)
      if ((traits & TRAIT.life) !== 0) ++life;
      else if ((traits & TRAIT.computing) !== 0) ++computing;
  return life >= FEWEST && life > computing;
}
