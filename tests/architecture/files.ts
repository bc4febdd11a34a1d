/** Rules for files of every kind; repository.test.ts holds the repository to them. */
import { posix } from "node:path";
import { BANNED_NAMES } from "./rules.ts";

/** Path of a file → its text. */
type Files = ReadonlyMap<string, string>;

/** Paths with a folder or a file whose whole name says nothing of what is inside. */
export function findBannedNames(paths: readonly string[]): string[] {
  return paths.filter((path) =>
    path.split("/").some((part) => BANNED_NAMES.includes(part.replace(/\..*$/, "").toLowerCase())),
  );
}

/** Links of Markdown documents into the repository that lead nowhere: `document: link`. */
export function findBrokenLinks(documents: Files, exists: (path: string) => boolean): string[] {
  const broken: string[] = [];
  for (const [path, text] of documents) {
    const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "");
    const links = prose.matchAll(/\]\(([^)\s]+)[^)]*\)|(?:src|srcset|href)="([^"]+)"/g);
    for (const match of links) {
      const link = match[1] ?? match[2] ?? "";
      if (/^([a-z]+:|#)/.test(link)) continue;
      const target = posix.join(posix.dirname(path), decodeURI(link.replace(/[?#].*$/, "")));
      if (!exists(target)) broken.push(`${path}: ${link}`);
    }
  }
  return broken;
}

/** Homes and temporary folders of a machine, and addresses that a lock file keeps of a registry. */
const TRACES = /\/(?:home|root|Users|tmp|work)\/[\w./-]+|[A-Z]:\\Users\\\S+|"resolved":/g;

/** Where files tell something of the machine that they were made on: `file:line trace`. */
export function findMachineTraces(files: Files): string[] {
  const traces: string[] = [];
  for (const [path, text] of files) {
    for (const match of text.matchAll(TRACES)) {
      // In an address, such a word is a page of somebody's site.
      if (/[\w.]$/.test(text.slice(0, match.index)) && match[0].startsWith("/")) continue;
      traces.push(`${path}:${String(lineAt(text, match.index))} ${match[0]}`);
    }
  }
  return traces;
}

/** Tests that are left out, or that leave others out: `file:line`. */
export function findSkips(tests: Files): string[] {
  const skips: string[] = [];
  for (const [path, text] of tests) {
    for (const match of text.matchAll(
      /\b(?:describe|it|test)(?:\.\w+)*\.(?:only|skip|skipIf|runIf|todo|fails)\b|\bx(?:it|test|describe)\(/g,
    )) {
      skips.push(`${path}:${String(lineAt(text, match.index))}`);
    }
  }
  return skips;
}

/** What stands within a line of prose, and so has a space before and after it. */
const INLINE = "a|abbr|b|code|em|i|kbd|mark|q|small|span|strong";
const LOST_SPACE = new RegExp(
  `[\\p{L}\\p{N}.,:;!?)”’]\\n\\s*<(?:${INLINE})[\\s>]|</(?:${INLINE})>\\n\\s*[\\p{L}\\p{N}(“‘]`,
  "gu",
);

/**
 * Where a template breaks its line between words and an element among them: `file:line`. Such a
 * break leaves no space behind; a space at the end of a line is written `{" "}`.
 */
export function findLostSpaces(templates: Files): string[] {
  const lost: string[] = [];
  for (const [path, text] of templates) {
    // What stands above the template, and scripts, are code.
    const code = /^---\n[\s\S]*?\n---\n|<script>[\s\S]*?<\/script>/g;
    const template = text.replaceAll(code, (part) => part.replaceAll(/[^\n]/g, " "));
    for (const { index } of template.matchAll(LOST_SPACE)) {
      lost.push(`${path}:${String(lineAt(text, index))}`);
    }
  }
  return lost;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
