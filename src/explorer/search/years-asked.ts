/** The years that a question in plain words asks for: "what is new since 2023?". */
import { compareText } from "../../ordering.ts";

/** Papers of some years. */
export interface YearsAsked {
  /**
   * As `year:` takes them: "2021", "2020..", "..2015", "2019..2021"; or how many, up to the newest of
   * the map: whoever asks for the last three years asks for what it has of them.
   */
  readonly years: string | number;
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
/** No year within it either: "SLAM between 2010 and" is about nothing. */
const NO_YEAR = `(?:(?!\\b${YEAR}\\b).)+?`;
const SUBJECT = `(?:(?:on|about|of|with) (?<on>${WHAT}) |(?:in|at|from) (?<at>${WHAT}) |(?<of>${WHAT}) ${PAPERS} )`;
const WHEN = "(?<when>since|from|after|before|until|up to|till|in|of|between)";
const TO = "(?:and|to|until|till|-|–|\\.\\.)";
const YEARS = `(?:(?<first>${YEAR}) ?${TO} ?)?(?<last>${YEAR})`;
const DATED = new RegExp(
  `^(?:${LEADS} )*${SUBJECT}?(?:${LEADS} )*${WHEN} ${YEARS}(?<onwards> on(?:wards?)?)?$`,
  "d",
);
/** "SLAM after 2020". */
const NAMED_SINCE = new RegExp(
  `^(?:${LEADS} )*(?<of>${NO_YEAR})(?: ${PAPERS})? (?<when>since|after|before|until|up to|till) (?<last>${YEAR})$`,
  "d",
);
/** "SLAM between 2010 and 2015". */
const NAMED_RANGE = new RegExp(
  `^(?:${LEADS} )*(?<of>${NO_YEAR})(?: ${PAPERS})?(?: (?:between|from|of|in))? (?<first>${YEAR}) ?${TO} ?(?<last>${YEAR})$`,
  "d",
);
const BARE = new RegExp(`^(?:${LEADS} )*(?<last>${YEAR})$`, "d");
const NAMED_YEAR = new RegExp(
  `^(?:${LEADS} )*(?:(?:on|about) (?<on>${NO_YEAR})|(?:(?:in|at|from) )?(?<of>(?=.*\\p{L})${NO_YEAR}))(?: ${PAPERS})?(?: (?:in|of|from))? (?<last>${YEAR})$`,
  "du",
);

const HOW_MANY: Readonly<Record<string, number>> = {
  ...{ "couple of": 2, few: 3, two: 2, three: 3, four: 4, five: 5, ten: 10 },
};
const LAST = `(?:(?:in|of|from|over|during|within) )?(?:the )?(?<which>this|last|past|recent)(?: (?<many>\\d\\d?|${Object.keys(HOW_MANY).join("|")}))? (?<years>years?)`;
/** The subject last of all: "of the last year" is of no "the". */
const LAST_YEARS = new RegExp(`^(?:${LEADS} )*${SUBJECT}??(?:${LEADS} )*${LAST}$`, "d");
/** "SLAM in the last five years". */
const NAMED_LAST = new RegExp(`^(?:${LEADS} )*(?<of>${WHAT}) ${LAST}$`, "d");

/**
 * Reads a question for papers of some years; null where it is none.
 *
 * @param lower - in small letters, without a question mark
 */
export function readYears(lower: string): YearsAsked | null {
  const plain = DATED.exec(lower) ?? BARE.exec(lower);
  const last = LAST_YEARS.exec(lower) ?? NAMED_LAST.exec(lower);
  const named = [NAMED_SINCE, NAMED_RANGE, NAMED_YEAR].map((pattern) => pattern.exec(lower));
  const match = plain ?? last ?? named.find(Boolean) ?? null;
  if (match === null) return null;
  const { on, at, of } = match.indices?.groups ?? {};
  return {
    years: match === last ? lastYears(last) : rangeAsked(match),
    subject: on ?? at ?? of ?? null,
    inVenue: on === undefined,
    plainly: match === plain || match === last,
  };
}

/** How many years: the last one is the newest and the one before, as this one has hardly begun. */
function lastYears({ groups: { which, many, years } = {} }: RegExpExecArray): number {
  if (many !== undefined) return HOW_MANY[many] ?? Math.max(1, Number(many));
  return which === "this" ? 1 : years === "year" ? 2 : 3;
}

function rangeAsked({
  groups: { when = "", first, last = "", onwards } = {},
}: RegExpExecArray): string {
  if (first !== undefined) return [first, last].sort(compareText).join("..");
  return rangeOf(onwards === undefined ? when : "since", Number(last));
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
