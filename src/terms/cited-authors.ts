/**
 * Authors of the works that a text cites: "(Grebe et al., 2015; Heron, 2010)". They are people, and
 * nobody's subject.
 *
 * Every mention hangs on this, so it takes those alone that are surely people; name-shapes.ts, which
 * looks for the names of methods, passes over whatever has the shape of a citation.
 */
const SURNAME = String.raw`(?:Mc|Mac|De|Di|La|Le|Van|O['’])?\p{Lu}\p{Ll}+(?:[-–]\p{Lu}\p{Ll}+)*`;
const START = String.raw`(?<![\p{L}\p{N}-])`;
const YEAR = String.raw`(?:19|20)\d\d[a-z]?`;
const ET_AL = String.raw`,? et\.? al\b\.?`;
const AUTHORS = `${SURNAME}(?:(?:,? (?:and|&) |, )${SURNAME}){0,8}(?:${ET_AL})?`;

const CITED_AUTHORS = new RegExp(
  [
    // "Grebe et al.", however the name is written.
    String.raw`${START}\p{Lu}[\p{L}'’-]+(?:, ${SURNAME}){0,3}${ET_AL}`,
    // "Grebe and Heron (2010)", "Heron's [2010]".
    String.raw`${START}${AUTHORS}(?:['’]s)?,? [([]${YEAR}[)\]]`,
    // Within brackets, one work behind the other.
    String.raw`(?<=[([;] ?(?:e\.g\.,? |see |see also |cf\.? )?|\d{4}[a-z]?, )${AUTHORS},? ${YEAR}(?=[;,)\]])`,
  ].join("|"),
  "gu",
);

/** What every citation has; most texts have none. */
const CITED = /(?:19|20)\d\d| et\.? al/;

/** Where a text names them, in order: start, and end exclusive. */
export function citedAuthors(text: string): [start: number, end: number][] {
  if (!CITED.test(text)) return [];
  return [...text.matchAll(CITED_AUTHORS)].map(({ index, 0: found }) => [
    index,
    index + found.length,
  ]);
}
