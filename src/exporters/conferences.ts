/**
 * Whether a venue is a conference: by how such names are made, and by the series that go by letters.
 *
 * Sources say where a paper appeared, seldom what that is, and reference managers want to know. Many
 * journals are called proceedings, or share letters with a conference, so their words are asked for
 * first; what nothing speaks for is a journal, as most venues are.
 */
import { SERIES, SHORT_SERIES } from "./series.ts";

/** Whether papers of the venue are contributions to a conference. */
export function isConference(venue: string): boolean {
  if (JOURNAL.test(venue) || JOURNAL_PROCEEDINGS.test(venue)) return false;
  if (GATHERING.test(venue) || SPELLED_OUT.test(venue)) return true;
  if (PROCEEDINGS.test(venue)) return !SOCIETY.test(venue) || OCCASION.test(venue);
  // "SIGMOD Record", "AI Magazine (AAAI)".
  return !PERIODICAL.test(venue) && (namesASeries(venue) || isDated(venue));
}

/** As libraries shorten it, too: "J. Phys. Conf. Ser.", "IEEE Trans Robot". */
const JOURNAL = /\b(?:journals?|transactions|letters|j|trans|lett)\b(?![-&'’])/i;

/** Journals that are called proceedings, and tell by no society's name. */
const JOURNAL_PROCEEDINGS = new RegExp(
  [
    "^(?:the )?proc(?:eedings|\\.)?(?: of(?: the)?)? (?:ieee|iee|ire)$",
    "\\bproceedings of the acm on\\b",
    // "Proc. ACM Hum.-Comput. Interact." and its sisters; "Proc. ACM CHI" is none of them.
    "\\bproc\\.? acm (?:program|hum|interact|meas|manag|softw|netw|comput\\. graph)",
    "\\bproc(?:eedings|\\.)?(?: on)? priv(?:acy|\\.)? enhancing\\b",
    "\\b(?:clinic|medical center|aslib|iee|iet) proc(?:eedings|\\.)",
  ].join("|"),
  "i",
);

/** What people come together for, in a few languages. */
const GATHERING =
  /\b(?:conferences?|conf|symposi(?:um|a)|symp|workshops?|wkshp|congress|colloqui(?:um|a) (?:on|of|in|for)|meetings?|convention|general assembly|summer school|summit|colloque|conférence|congrès|congreso|congresso|conferencia|conferência|simposio|simpósio|jornadas|konferenz|tagung)\b/i;

const PROCEEDINGS = /\bproc(?:eedings)?\b|\bextended abstracts\b|\bcompanion volume\b/i;

/** "Proceedings of the National Academy of Sciences" is a journal … */
const SOCIETY =
  /\b(?:acad(?:em(?:y|ia))?|soc(?:iety)?|assoc(?:iation)?|inst(?:itut(?:e|ion))?|endow(?:ment)?)\b/i;
/** … and "Proceedings of the 41st Annual Cognitive Science Society" none. */
const OCCASION = /\b(?:annual|biennial|\d+(?:st|nd|rd|th))\b/i;

const PERIODICAL =
  /\b(?:magazine|record|forum|notices|bulletin|news(?:letter)?|notes|reviews?|explorations|quarterly|annals|archives?|surveys|login)\b/i;

/** Names of series that lack all of these words. */
const SPELLED_OUT = new RegExp(
  [
    "neural information processing systems",
    "lecture notes in (?:computer|artificial|business|bio|informatics|electrical|networks)",
    "findings of the assoc",
    "chapter of the association for computational linguistics",
    "robotics: science and systems",
    "computer vision and pattern recognition",
    "knowledge discovery (?:and|&) data mining",
    "web search and data mining",
    "medical image computing and computer[- ]assisted intervention",
    "artificial intelligence and statistics",
    "uncertainty in artificial intelligence",
    "algorithmic learning theory",
    "computer[- ]aided verification",
    "(?:networked|operating) systems design and implementation",
    "programming language design and implementation",
    "design,? automation (?:and|&) test in europe",
    "information processing in sensor networks",
    "society of photo-optical instrumentation engineers",
  ].join("|"),
  "i",
);

/** "CVPR", "IEEE ICRA 2019", "CVPR2016 Workshops", "EMNLP-IJCNLP", "CHI '18", "ACM SIGKDD". */
function namesASeries(venue: string): boolean {
  const names = (venue.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !BESIDE.test(word));
  const series = names.map((name) => ({ name, letters: lettersOf(name) }));
  const isSeries = ({ letters }: { letters: string }) => {
    return SERIES.has(letters) || /^SIG(?!N)[A-Z]{2,}$/.test(letters);
  };
  if (series.some((one) => isSeries(one) && hasCapitals(one.name))) return true;
  return (
    series.length > 0 &&
    series.every((one) => isSeries(one) || (isShortSeries(one.letters) && hasCapitals(one.name)))
  );
}

/** Beside a series' letters: years and volumes, who holds it, and which part of it. */
const BESIDE =
  /^(?:\d+(?:st|nd|rd|th)?|ieee|cvf|acm|rsj|usenix|siam|ifip|asme|aiaa|springer|pmlr|findings|main|long|short|posters?|demos?|track|datasets|and|benchmarks|companion|adjunct|volume|vol|part|l?n[ac][si])$/i;

/** "CVPR2016", "CVPRW" → "CVPR". */
function lettersOf(name: string): string {
  const letters = name.replace(/(?<=\p{L}{2})(?:19|20)?\d\d$/u, "").toUpperCase();
  const stem = letters.replace(/WS?$/, "");
  return stem !== letters && SERIES.has(stem) ? stem : letters;
}

/** "ICXYZ" is an international conference even where nobody has heard of it. */
function isShortSeries(letters: string): boolean {
  return SHORT_SERIES.has(letters) || /^IC[A-Z]{2,3}$/.test(letters);
}

/** "neurips" is nobody's word, yet "models" is. */
function hasCapitals(name: string): boolean {
  return (name.match(/\p{Lu}/gu) ?? []).length >= 2;
}

/** Letters with a year: "XYZ '18", "XYZ 2018", "A Name of Many Words (XYZ 2018)". */
function isDated(venue: string): boolean {
  const [, letters = ""] = DATED.exec(venue) ?? [];
  // "NeuroImage 2018" has two capitals, and is a journal.
  return /\p{Lu}{2}/u.test(letters) && !UNDATED.test(letters);
}
const DATED = /(?:^|\()([\p{L}][\p{L}\p{N}-]{2,11})[ -]?(?:['’]\d\d|(?:19|20)\d\d)\)?$/u;
/** Journals, publishers and institutes that people write with a year. */
const UNDATED =
  /^(?:(?:T|J|IJ|PN|PL|PR)[A-Z]+|[A-Z]*MJ|IEEE|ACM|USENIX|CACM|RA-L|T-.*|NEJM|EMBO|NBER|WHO|MIT|CRC|AJ[A-Z]+|APJ|MNRAS|ACS|RSC|NAR|SSRN|EPJ[A-Z]*|SIAM|CVIU|AIJ)$/i;
