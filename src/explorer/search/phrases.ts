/** Whether a node's name, spellings or texts hold a phrase; what is not in memory is fetched. */
import type { Dataset } from "../../dataset/reader.ts";
import type { NodeAttributes } from "../graph.ts";
import { holds } from "../highlight.ts";
import type { Demand } from "./plan.ts";

/**
 * Whether one of a node's texts holds a phrase.
 *
 * @param fields - of the index: those in which some of the phrase's words stand
 */
export async function textsHold(
  dataset: Pick<Dataset, "paper" | "term">,
  { kind, index, label, shortLabel }: NodeAttributes,
  phrase: Demand,
  fields: ReadonlySet<string>,
): Promise<boolean> {
  const looksIn = (field: Demand["field"]) =>
    fields.has(field!) && (phrase.field === null || phrase.field === field);
  // Names are in memory: most terms need no file.
  if (looksIn("label") && (holds(label, phrase) || holds(shortLabel, phrase))) return true;
  if (kind !== "paper") {
    if (!looksIn("aliases")) return false;
    return (await dataset.term(index)).aliases.some((alias) => holds(alias, phrase));
  }
  const inTexts = (["abstract", "aliases", "authors", "venue"] as const).filter(looksIn);
  if (inTexts.length === 0) return false;
  const { abstract, keywords = "", authors = [], venue = "" } = await dataset.paper(index);
  const texts = { abstract: [abstract], aliases: [keywords], authors, venue: [venue] };
  return inTexts.some((field) => texts[field].some((text) => holds(text, phrase)));
}
