import { describe, expect, it } from "vitest";

import { matchColumns } from "../../../../src/corpus/tables/columns.ts";

/** The columns of a head, by kind, as their names. */
function match(head: string): Record<string, string[]> | null {
  const names = head.split(",");
  const columns = matchColumns(names);
  if (columns === null) return null;
  return Object.fromEntries(
    Array.from(columns.of, ([kind, indices]) => [kind, indices.map((index) => names[index]!)]),
  );
}

describe("matchColumns(head)", () => {
  it.each([
    ["Zotero", "Key,Publication Year,Author,Title,Publication Title,Abstract Note,Extra"],
    ["Publish or Perish", "Cites,Authors,Title,Year,Source,ArticleURL,CitesURL,DOI,Abstract"],
    ["IEEE Xplore", "Document Title,Authors,Publication Title,Publication Year,Abstract,PDF Link"],
    ["Dimensions", "Rank,Publication ID,DOI,PMID,Title,Abstract,Source title,PubYear,Authors"],
    ["Lens", "#,Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,Abstract,PMID"],
    ["PubMed", "PMID,Title,Authors,Citation,Journal/Book,Publication Year,DOI"],
    ["EBSCO", "Article Title,Author,Journal Title,Publication Date,DOI,Keywords,Abstract,PLink"],
    ["ProQuest", "Title,Abstract,StoreId,Authors,pubtitle,year,DocumentURL,digitalObjectIdentifier"],
    ["Embase", "TITLE,AUTHOR NAMES,SOURCE TITLE,PUBLICATION YEAR,ABSTRACT,DOI,MEDLINE PMID"],
    ["Rayyan", "key,title,year,journal,authors,url,abstract,keywords,pubmed_id"],
    ["ASReview", "record_id,title,abstract,authors,publication_year,doi,included"],
    ["Covidence", "Title,Authors,Abstract,Published Year,Journal,DOI,Covidence #"],
    ["Semantic Scholar", "paperId,externalIds,url,title,abstract,venue,year,authors"],
    ["arXiv at Kaggle", "id,authors,title,journal-ref,doi,license,abstract,update_date"],
    [
      "OpenAlex",
      "id,doi,display_name,publication_year,authorships.author.display_name,referenced_works",
    ],
    ["Crossref", "DOI,title,author,container-title,published-print,URL,abstract"],
    ["German", "Titel,Verfasser,Jahr,Zusammenfassung,Schlagwörter,Zeitschrift"],
    ["French", "Titre,Auteur(s),Année,Résumé,Mots-clés,Revue"],
    ["Spanish", "Título,Autores,Año,Resumen,Palabras clave,Revista"],
  ])("knows the columns of %s", (_, head) => {
    expect(match(head)).toMatchSnapshot();
  });

  it("orders columns of a kind by what they tell, whatever their order in the table", () => {
    expect(match("Index Keywords,Title,Authors,Author Keywords,Author full names")).toEqual({
      title: ["Title"],
      keywords: ["Author Keywords", "Index Keywords"],
      authors: ["Author full names", "Authors"],
    });
  });

  it("keeps columns of one name in their order", () => {
    expect(matchColumns(["Title", "DOI", "title"])?.of.get("title")).toEqual([0, 2]);
  });

  it("takes a journal's or a series' title for no paper's", () => {
    expect(match("Publication Title,Short Title,Series Title,Year")).toBeNull();
  });

  it("knows the tags of Web of Science by themselves, ID and DE above all", () => {
    expect(match("PT,AU,TI,SO,DE,ID,AB,CR,DI,PY,UT,")).toEqual({
      title: ["TI"],
      abstract: ["AB"],
      authors: ["AU"],
      venue: ["SO"],
      keywords: ["DE", "ID"],
      cites: ["CR"],
      doi: ["DI"],
      year: ["PY"],
      id: ["UT"],
    });
  });
});
