/** Reads a list of DOIs, one a line, as people keep them. */
import { doiOf } from "../doi.ts";
import { InputError, type OnProblem } from "../errors.ts";

/**
 * The DOIs of a list, in its order, none twice. Empty lines and what follows a "#" are stepped
 * over; a bad line is reported, and costs none of the others.
 *
 * @param file - the list's path, for messages
 * @throws InputError where there is no DOI in it
 */
export function parseDoiList(text: string, file: string, onProblem: OnProblem): readonly string[] {
  const dois = new Set<string>();
  text
    .replace(/^\ufeff/, "")
    .split(/\r\n?|\n/)
    .forEach((content, i) => {
      // A "#" within a DOI belongs to it.
      const written = content.replace(/(?:^|\s)#.*/, "").trim();
      if (written === "") return;
      const doi = doiOf(written);
      if (doi !== undefined) dois.add(doi);
      else {
        const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
        onProblem(
          new InputError(`this is no DOI: "${shown}"`, {
            place: { file, line: i + 1 },
            hint: 'write it as "10.1000/182", one a line; a remark begins with "#"',
          }),
        );
      }
    });
  if (dois.size > 0) return [...dois];
  throw new InputError("no DOI is in the list", {
    place: { file },
    hint: 'write one a line, as "10.1000/182" or "https://doi.org/10.1000/182"',
  });
}
