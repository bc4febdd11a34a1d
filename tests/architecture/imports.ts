/**
 * Reads which module imports which, and tells where an arrow points the wrong way.
 *
 * The compiler reads the imports: a search for text would find them in comments, and miss those
 * that stand on several lines. Styles count as well: their `@import`s are none of ours.
 */
import { posix } from "node:path";
import ts from "typescript";
import {
  ALONE,
  FOR_BROWSERS,
  MAY_IMPORT,
  NO_DOOR,
  NODE_GLOBALS,
  NODE_PACKAGES,
  ONLY_IN,
  OPEN_TO_ALL,
  TYPES_ONLY,
} from "./rules.ts";

/** One import of a file. */
export interface Import {
  /** As it stands in the code. */
  readonly from: string;
  /** 1-based. */
  readonly line: number;
  readonly typeOnly: boolean;
}

/** Path of a source, relative to the repository and with "/" → its text. */
export type Sources = ReadonlyMap<string, string>;

/** All imports of a TypeScript, JavaScript or Astro source: static, re-exported and dynamic. */
export function readImports(path: string, text: string): Import[] {
  return codeOf(path, text).flatMap(({ code, line }) => scriptImports(path, code, line));
}

/** The code of a source, in one piece or several, each with the lines before it. */
export function codeOf(path: string, text: string): { code: string; line: number }[] {
  return path.endsWith(".astro") ? astroScripts(text) : [{ code: text, line: 0 }];
}

/** The frontmatter and the `<script>` elements of an Astro file, with the lines before each. */
function astroScripts(text: string): { code: string; line: number }[] {
  const scripts: { code: string; line: number }[] = [];
  const parts = /^---\r?\n([\s\S]*?)^---|<script\b[^>]*>([\s\S]*?)<\/script>/gm;
  for (const match of text.matchAll(parts)) {
    const code = match[1] ?? match[2] ?? "";
    const before = text.slice(0, match.index + match[0].indexOf(code));
    scripts.push({ code, line: before.split("\n").length - 1 });
  }
  return scripts;
}

function scriptImports(path: string, code: string, linesBefore: number): Import[] {
  const imports: Import[] = [];
  const file = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true);
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    imports.push({ from: specifier.text, line: linesBefore + line + 1, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) {
      add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return imports;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name !== undefined || namedBindings === undefined) return false;
  if (!ts.isNamedImports(namedBindings)) return false;
  return (
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/**
 * Finds the imports that break a rule.
 *
 * @returns a line for each: `src/terms/x.ts:3 imports … : why not`; empty where all is well
 */
export function findBadImports(sources: Sources): string[] {
  const bad: string[] = [];
  for (const [path, text] of sources) {
    for (const found of readImports(path, text)) {
      const reason = whyNot(path, found);
      if (reason !== null)
        bad.push(`${path}:${String(found.line)} imports ${found.from}: ${reason}`);
    }
  }
  return [...bad, ...findNodeInBrowsers(sources)].sort();
}

function whyNot(path: string, { from, typeOnly }: Import): string | null {
  if (!from.startsWith(".")) return whyNotPackage(path, from);
  const target = posix.join(posix.dirname(path), from);
  if (!path.startsWith("src/")) return null;
  if (!target.startsWith("src/")) return "src/ knows nothing outside src/";

  const own = folderOf(path);
  const other = folderOf(target);
  if (own !== null && own !== other && ALONE.includes(own) && !typeOnly) {
    return `${own} is one file in the browser: it imports nothing`;
  }
  if (other === null) {
    return OPEN_TO_ALL.includes(moduleOf(target)) ? null : "no such module is open to all";
  }
  if (own === null) return "modules that are open to all import no folder";
  if (own === other) return null;

  const allowed = MAY_IMPORT[own] ?? [];
  const file = moduleOf(target);
  if (!allowed.includes(other) && !allowed.includes(file)) {
    return `${own} may import ${allowed.length === 0 ? "no other folder" : allowed.join(", ")}`;
  }
  if (!allowed.includes(file) && !NO_DOOR.includes(other) && file !== `${other}/index`) {
    return `come in by the door, src/${other}/index.ts`;
  }
  if (TYPES_ONLY.includes(own) && !typeOnly) {
    return "a stage knows another's types alone: import type";
  }
  return null;
}

function whyNotPackage(path: string, from: string): string | null {
  for (const [name, folder] of Object.entries(ONLY_IN)) {
    const isIt = from === name || from.startsWith(`${name}/`);
    if (isIt && path.startsWith("src/") && !path.startsWith(folder)) {
      return `${name} belongs to ${folder}`;
    }
  }
  return null;
}

/** What a browser would be sent and cannot run, with the way that leads there. */
function findNodeInBrowsers(sources: Sources): string[] {
  const bad: string[] = [];
  const seen = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    const text = sources.get(path);
    if (text === undefined || seen.has(path)) return;
    seen.add(path);
    const brought = way.length === 0 ? "" : `, which ${way.at(-1)!} brings to the browser`;
    for (const { from, line, typeOnly } of readImports(path, text)) {
      if (typeOnly) continue;
      if (needsNode(from)) {
        bad.push(`${path}:${String(line)} imports ${from}: no browser has it${brought}`);
      } else if (from.startsWith(".")) {
        follow(posix.join(posix.dirname(path), from), [...way, path]);
      }
    }
    for (const { name, line } of readGlobals(path, text)) {
      bad.push(`${path}:${String(line)} uses ${name}: no browser has it${brought}`);
    }
  };
  for (const path of sources.keys()) {
    if (FOR_BROWSERS.some((start) => path.startsWith(start))) follow(path, []);
  }
  return bad;
}

function needsNode(from: string): boolean {
  if (from.startsWith("node:")) return true;
  return NODE_PACKAGES.some((name) => from === name || from.startsWith(`${name}/`));
}

/** Where a source uses what Node alone has without an import; types are erased, and are no use. */
export function readGlobals(path: string, text: string): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  // Most files are not worth parsing once more.
  if (!NODE_GLOBALS.some((name) => text.includes(name))) return found;
  const file = ts.createSourceFile(`${path}.ts`, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && NODE_GLOBALS.includes(node.text) && !isOwnName(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ name: node.text, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether it names a property of something, which may be called as it likes. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return "name" in parent && parent.name === node && !ts.isVariableDeclaration(parent);
}

/** "src/terms/model/x.ts" → "terms"; null for a file right in src/. */
function folderOf(path: string): string | null {
  const [, folder, file] = path.split("/");
  return file === undefined ? null : (folder ?? null);
}

/** "src/dataset/reader.ts" → "dataset/reader". */
function moduleOf(path: string): string {
  return path.replace(/^src\//, "").replace(/\.[a-z]+$/, "");
}
