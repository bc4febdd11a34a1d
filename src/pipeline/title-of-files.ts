/** What a map is called that nobody has named. */
import { capitalised } from "../first-letter.ts";

/**
 * A title from file names: "export/reading-list_2024.jsonl" is "Reading list 2024",
 * "GPT-4 at school.jsonl" is "GPT-4 at school".
 */
export function titleOf(files: readonly string[]): string {
  const [first = "", ...others] = files;
  const name = /([^/\\]+?)(?:\.\w+){0,2}[/\\]?$/.exec(first)?.[1] ?? first;
  // In a name of words, a hyphen is part of one.
  const words = name.replaceAll(/\s/.test(name) ? /[_\s]+/g : /[-_\s]+/g, " ").trim();
  // "-", say, which stands for what is piped in.
  if (words === "") return "Papers";
  const title = capitalised(words);
  return others.length === 0 ? title : `${title} and ${String(others.length)} more`;
}
