/**
 * MeSH headings that say whom a study looked at, and nothing of its subject.
 *
 * MEDLINE gives "Humans" and "Female" to every other paper, whatever it is about; as keywords they
 * would tie all of medicine together. These are the check tags and age groups that the National
 * Library of Medicine has its indexers look for in each paper, and the animals of laboratories.
 * https://www.nlm.nih.gov/bsd/indexfaq.html#checktags
 */
const CHECK_TAGS: ReadonlySet<string> = new Set(
  `
adolescent; adult; aged; aged, 80 and over; animals; cats; cattle; chick embryo; child;
child, preschool; cricetinae; dogs; female; guinea pigs; humans; infant; infant, newborn; male;
mice; middle aged; pregnancy; rabbits; rats; swine; young adult
`
    .split(";")
    .map((tag) => tag.trim().replace("\n", " ")),
);

/** Whether a heading is one that says nothing of a paper's subject. */
export function isCheckTag(heading: string): boolean {
  return CHECK_TAGS.has(heading.toLowerCase());
}
