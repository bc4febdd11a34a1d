/**
 * What indexers write among keywords, as words that a paper could use.
 *
 * MEDLINE, Embase and CINAHL describe papers by headings of their own: "Carcinoma, Hepatocellular /
 * *drug therapy", beside "Humans" and "Female" for every other paper. Taken at their word they tie
 * all of medicine together by "veterinary" and "hepatocellular". They reach a map by PubMed's
 * formats, and by way of reference managers in all others.
 */

/** Tags that are no paper's subject, whoever gives them. */
const NO_SUBJECTS = listed(`
  aged, 80 and over; animals; controlled study; female; human; humans; major clinical study; male;
  middle aged; nonhuman; priority journal; young adult
`);

/**
 * All tags of whom a study looked at: those that the National Library of Medicine has its indexers
 * look for in each paper, age groups, the animals of laboratories, and Embase's own. From authors they
 * could be subjects. https://www.nlm.nih.gov/bsd/indexfaq.html#checktags
 */
const CHECK_TAGS: ReadonlySet<string> = new Set([
  ...NO_SUBJECTS,
  ...listed(`
    adolescent; adult; aged; animal; article; cats; cattle; chick embryo; child; child, preschool;
    clinical article; cricetinae; dogs; guinea pigs; human experiment; infant; infant, newborn; mice;
    pregnancy; rabbits; rats; swine
  `),
]);

/** MeSH's qualifiers: https://www.nlm.nih.gov/mesh/topsubscope.html */
const QUALIFIERS = listed(`
  abnormalities; administration & dosage; adverse effects; agonists; analogs & derivatives; analysis;
  anatomy & histology; antagonists & inhibitors; biosynthesis; blood; blood supply;
  cerebrospinal fluid; chemical synthesis; chemically induced; chemistry; classification;
  complications; congenital; cytology; deficiency; diagnosis; diagnostic imaging; diet therapy;
  drug effects; drug therapy; economics; education; embryology; enzymology; epidemiology; ethics;
  ethnology; etiology; genetics; growth & development; history; immunology; injuries; innervation;
  instrumentation; isolation & purification; legislation & jurisprudence; metabolism; methods;
  microbiology; mortality; nursing; organization & administration; parasitology; pathogenicity;
  pathology; pharmacokinetics; pharmacology; physiology; physiopathology; poisoning;
  prevention & control; psychology; radiation effects; radiotherapy; rehabilitation; secondary;
  standards; statistics & numerical data; supply & distribution; surgery; therapeutic use; therapy;
  toxicity; transmission; transplantation; trends; ultrastructure; urine; veterinary; virology
`);

/** Embase's "/dt [Drug Therapy]". */
const EMBASE = /^[a-z]{2} \[[^\]]+\]$/;
/** CINAHL's "Hypertension -- Prevention and Control". */
const DASHED = /\s+--\s+.*$/;
/** Marks what a paper is mainly about; "*-algebras" are algebras. */
const STAR = /^\*\s*(?=[\p{L}\p{N}])/u;
/** So many headings among a paper's keywords show that an indexer chose them. */
const SIGNS = 2;

/**
 * A heading of MEDLINE's as a phrase: "*Carcinoma, Hepatocellular/drug therapy" → "Hepatocellular
 * Carcinoma"; "" where it says nothing of a paper's subject.
 */
export function readHeading(given: string): string {
  return subjectOf(given.replace(STAR, "").replace(/\/.*$/, "").trim());
}

/** Keywords without what indexers add, each once; those of a paper that has none as they are. */
export function withoutHeadings(keywords: readonly string[]): string[] {
  const signs = keywords.filter(
    (keyword) =>
      STAR.test(keyword) ||
      withoutQualifiers(keyword) !== keyword ||
      NO_SUBJECTS.has(keyword.toLowerCase()),
  );
  const isIndexed = signs.length >= SIGNS;
  const left = keywords
    .map((keyword) => {
      const bare = keyword.replace(STAR, "");
      if (isIndexed) return subjectOf(withoutQualifiers(bare));
      return NO_SUBJECTS.has(keyword.toLowerCase()) ? "" : bare;
    })
    .filter((keyword) => keyword !== "");
  return [...new Set(left)];
}

function subjectOf(heading: string): string {
  return CHECK_TAGS.has(heading.toLowerCase()) ? "" : turnRound(heading);
}

/** "Neoplasms/drug therapy/*genetics" → "Neoplasms"; "PD-1/PD-L1" stays. */
function withoutQualifiers(keyword: string): string {
  let left = keyword.replace(DASHED, "");
  for (;;) {
    const at = left.lastIndexOf("/");
    if (at <= 0) return left;
    const qualifier = left.slice(at + 1).trim();
    const isOne =
      qualifier.startsWith("*") ||
      EMBASE.test(qualifier) ||
      QUALIFIERS.has(qualifier.toLowerCase());
    if (!isOne) return left;
    left = left.slice(0, at).trimEnd();
  }
}

/** "Polymorphism, Single Nucleotide" → "Single Nucleotide Polymorphism"; a list is left as it is. */
function turnRound(heading: string): string {
  const parts = heading.split(/,\s+/);
  // "Leukemia, Myelogenous, Chronic", but "Health Knowledge, Attitudes, Practice".
  const isList = parts.length > 2 && /[^su]s$/.test(parts[1]!);
  return isList ? heading : parts.reverse().join(" ");
}

function listed(text: string): ReadonlySet<string> {
  return new Set(text.split(";").map((each) => each.trim().replace(/\s+/g, " ")));
}
