import { describe, expect, it } from "vitest";

import { matchColumns } from "../../../../src/corpus/tables/columns.ts";

/** What each column of a head is good for, in the order of the table; "-" for nothing. */
function kindsOf(head: readonly string[]): string | null {
  const columns = matchColumns(head);
  if (columns === null) return null;
  const kinds = head.map(() => "-");
  for (const [kind, indices] of columns.of) for (const index of indices) kinds[index] = kind;
  return kinds.join(" ");
}

describe("matchColumns(head)", () => {
  it.each([
    [
      "Zotero",
      "Key,Item Type,Publication Year,Author,Title,Publication Title,DOI,Url,Abstract Note,Date,Extra,Manual Tags",
      "id - year authors title venue doi url abstract year extra keywords",
    ],
    [
      "Scopus",
      "Authors,Author full names,Author(s) ID,Title,Year,Source title,Cited by,Link,Author Keywords,Index Keywords,References,PubMed ID,EID",
      "authors authors - title year venue timesCited url keywords keywords cites pmid id",
    ],
    [
      "Web of Science for Excel",
      "Authors,Author Full Names,Article Title,Source Title,Author Keywords,Keywords Plus,Cited References,DOI,Pubmed Id,UT (Unique WOS ID)",
      "authors authors title venue keywords keywords cites doi pmid id",
    ],
    [
      "IEEE Xplore",
      "Document Title,Authors,Author Affiliations,Publication Title,Publication Year,PDF Link,IEEE Terms,License",
      "title authors - venue year url keywords licence",
    ],
    [
      "Publish or Perish",
      "Cites,Authors,Title,Year,Source,ArticleURL,CitesURL,Abstract",
      "timesCited authors title year venue url - abstract",
    ],
    [
      "Dimensions",
      "Rank,Publication ID,DOI,PMID,Title,Abstract,Source title,PubYear,Authors,Dimensions URL,Cited references",
      "- id doi pmid title abstract venue year authors url cites",
    ],
    [
      "Lens",
      "#,Lens ID,Title,Date Published,Source Title,Author/s,Fields of Study,External URL,References",
      "- id title year venue authors keywords url cites",
    ],
    [
      "PubMed",
      "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,DOI",
      "pmid title authors - - venue year - doi",
    ],
    [
      "EBSCO",
      "Article Title,Author,Journal Title,Publication Date,Accession Number,Subjects,PLink",
      "title authors venue year id keywords url",
    ],
    [
      "ProQuest",
      "Title,Abstract,StoreId,Authors,pubtitle,DocumentURL,digitalObjectIdentifier",
      "title abstract id authors venue url doi",
    ],
    [
      "Embase",
      "TITLE,AUTHOR NAMES,SOURCE TITLE,PUBLICATION YEAR,MEDLINE PMID",
      "title authors venue year pmid",
    ],
    [
      "Rayyan",
      "key,title,year,month,journal,authors,url,pubmed_id",
      "id title year - venue authors url pmid",
    ],
    [
      "ASReview",
      "record_id,title,abstract,first_authors,publication_year,included",
      "id title abstract authors year -",
    ],
    ["Covidence", "Title,Published Year,Journal,Covidence #,Study", "title year venue id -"],
    ["Semantic Scholar", "paperId,externalIds,title,authors", "id extra title authors"],
    [
      "arXiv at Kaggle",
      "id,submitter,authors,title,journal-ref,license,update_date",
      "id - authors title venue licence year",
    ],
    [
      "OpenAlex",
      "id,display_name,authorships.author.display_name,primary_location.source.display_name,referenced_works",
      "id title authors venue cites",
    ],
    [
      "Crossref",
      "DOI,title,author,container-title,published-print",
      "doi title authors venue year",
    ],
    [
      "CORD-19",
      "cord_uid,sha,source_x,title,pubmed_id,license,publish_time,arxiv_id",
      "id - - title pmid licence year arxiv",
    ],
    [
      "German",
      "Titel,Verfasser,Jahr,Zusammenfassung,Schlagwörter",
      "title authors year abstract keywords",
    ],
    [
      "French",
      "Titre,Auteur(s),Année,Résumé,Mots-clés,Revue",
      "title authors year abstract keywords venue",
    ],
    [
      "Spanish",
      "Título,Autores,Año,Resumen,Palabras clave",
      "title authors year abstract keywords",
    ],
    ["a journal's and a series' title", "Publication Title,Short Title,Series Title,Year", null],
    [
      "Web of Science's tags",
      "PT,AU,AF,TI,SO,DE,ID,AB,CR,DI,PY,UT,PM,",
      "- authors authors title venue keywords keywords abstract cites doi year id pmid -",
    ],
  ])("knows the columns of %s", (_, head, kinds) => {
    expect(kindsOf(head.split(","))).toBe(kinds);
  });

  it("orders columns of a kind by what they tell, then by their place", () => {
    const head = [
      "Index Keywords",
      "Title",
      "Authors",
      "Author Keywords",
      "Author full names",
      "title",
    ];
    expect(Object.fromEntries(matchColumns(head)?.of ?? [])).toEqual({
      title: [1, 5],
      keywords: [3, 0],
      authors: [4, 2],
    });
  });
});
