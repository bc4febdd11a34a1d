/** The years that a question in plain words asks for: "what is new since 2023?". */

/** Papers of some years. */
export interface YearsAsked {
  /** As `year:` takes them: "2021", "2020..", "..2015", "2019..2021". */
  readonly years: string;
  /** Where in the text stands what they are about; null where it may be anything. */
  readonly subject: readonly [start: number, end: number] | null;
  /** Whether the subject may be a venue: "in ICRA", not "about robots". */
  readonly inVenue: boolean;
  /** Whether it can be meant no other way: "WMT 2014" may be a name. */
  readonly plainly: boolean;
}

const PAPERS = "(?:papers?|works?|studies|articles?)";
const LEADS = `(?:${PAPERS}|what|which|show|list|me|all|the|is|are|has|have|been|was|were|there|that|anything|new|newest|recent|latest|appeared|published|written|changed|happened)`;
const YEAR = "(?:19|20)\\d\\d";
/** No year: "from 2018 until 2020" is about anything. */
const WHAT = `(?!${YEAR}\\b).+?`;
const SUBJECT = `(?:(?:on|about|of|with) (?<on>${WHAT}) |(?:in|at|from) (?<at>${WHAT}) |(?<of>${WHAT}) ${PAPERS} )?`;
const WHEN = "(?<when>since|from|after|before|until|up to|till|in|of|between)";
const YEARS = `(?:(?<first>${YEAR}) ?(?:and|to|until|till|-|–|\\.\\.) ?)?(?<last>${YEAR})`;
const DATED = new RegExp(
  `^(?:${LEADS} )*${SUBJECT}(?:${LEADS} )*${WHEN} ${YEARS}(?<onwards> on(?:wards?)?)?$`,
  "d",
);
const BARE = new RegExp(`^(?:${LEADS} )*(?<last>${YEAR})$`, "d");
const NAMED_YEAR = new RegExp(
  `^(?:${LEADS} )*(?:(?:on|about) (?<on>${WHAT})|(?:(?:in|at|from) )?(?<of>(?=.*\\p{L})${WHAT}))(?: ${PAPERS})?(?: (?:in|of|from))? (?<last>${YEAR})$`,
  "du",
);

/**
 * Reads a question for papers of some years; null where it is none.
 *
 * @param lower - in small letters, without a question mark
 */
export function readYears(lower: string): YearsAsked | null {
  const plain = DATED.exec(lower) ?? BARE.exec(lower);
  const match = plain ?? NAMED_YEAR.exec(lower);
  if (match === null) return null;
  const { when = "", first, last = "", onwards } = match.groups ?? {};
  const { on, at, of } = match.indices?.groups ?? {};
  const years =
    first === undefined
      ? rangeOf(onwards === undefined ? when : "since", Number(last))
      : `${first}..${last}`;
  return {
    years,
    subject: on ?? at ?? of ?? null,
    inVenue: on === undefined,
    plainly: plain !== null,
  };
}

function rangeOf(when: string, year: number): string {
  switch (when) {
    case "since":
      return `${String(year)}..`;
    case "after":
      return `${String(year + 1)}..`;
    case "before":
      return `..${String(year - 1)}`;
    case "until":
    case "up to":
    case "till":
      return `..${String(year)}`;
    default:
      return String(year);
  }
}
