/**
 * Another title and other sources in a map's file, and all else as it stands.
 *
 * The file explains itself in comments, and may say where the site is published: written anew, it
 * would lose both.
 */
import { isMap, parseDocument, Scalar } from "yaml";

export interface MapEdit {
  readonly title: string;
  /** Without one, the map has none: the old one was of other papers. */
  readonly description?: string;
  /** From beside the map's file, with "/" between folders. */
  readonly sources: readonly string[];
}

/** What is said of the papers of one map alone. */
const OF_ONE_MAP = ["description", "example", "duplicates", "places"];

/** Where there is no map yet, or none that can be read. */
const BARE = `# What this map is called, and where its papers come from.

title: ""

# Files with papers, from beside this one. Without this key, every file beside it is read.
sources: []
`;

const LINE_WIDTH = 100;

/**
 * @param text - the map's file; null where there is none
 * @returns the file's new text
 */
export function editMap(text: string | null, { title, description, sources }: MapEdit): string {
  let document = parseDocument(text ?? BARE);
  if (document.errors.length > 0 || !isMap(document.contents)) document = parseDocument(BARE);
  for (const key of OF_ONE_MAP) document.delete(key);
  document.set("title", title);
  document.set("sources", document.createNode(sources));
  if (description !== undefined) {
    const scalar = new Scalar(description);
    if (description.length > LINE_WIDTH / 2) scalar.type = Scalar.BLOCK_FOLDED;
    document.set("description", scalar);
  }
  return document.toString({ lineWidth: LINE_WIDTH });
}
