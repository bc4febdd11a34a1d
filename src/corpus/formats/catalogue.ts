/** The source formats that are understood. A new one is a file beside this and a line here. */
import type { Format } from "../format.ts";
import { aclXml } from "./acl-xml.ts";
import { arxivAtom } from "./arxiv-atom.ts";
import { bibtex } from "./bibtex.ts";
import { crossref } from "./crossref.ts";
import { cslJson } from "./csl-json.ts";
import { csv } from "./csv.ts";
import { endnoteXml } from "./endnote-xml.ts";
import { huggingface } from "./huggingface.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { listing } from "./listing.ts";
import { nbib } from "./nbib.ts";
import { openalex } from "./openalex.ts";
import { papersWithCode } from "./papers-with-code.ts";
import { pubmedXml } from "./pubmed-xml.ts";
import { refer } from "./refer.ts";
import { ris } from "./ris.ts";
import { semanticScholar } from "./semantic-scholar.ts";
import { tsv } from "./tsv.ts";
import { wosPlain } from "./wos-plain.ts";
import { wosTab } from "./wos-tab.ts";

export const FORMATS: readonly Format[] = [
  aclXml,
  arxivAtom,
  bibtex,
  crossref,
  cslJson,
  csv,
  endnoteXml,
  huggingface,
  json,
  jsonl,
  listing,
  nbib,
  openalex,
  papersWithCode,
  pubmedXml,
  refer,
  ris,
  semanticScholar,
  tsv,
  wosPlain,
  wosTab,
];
