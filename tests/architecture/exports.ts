/**
 * Finds what is exported and imported by nobody.
 *
 * Such an export is either dead, or an invitation to a place that was meant to stay inside. Types
 * are left alone: whoever calls a function may want to name what it takes and gives.
 */
import { posix } from "node:path";
import ts from "typescript";
import { codeOf, type Sources } from "./imports.ts";

/** Who takes a name: `path#name`; `path#*` where all of a module is taken. */
type Taken = ReadonlySet<string>;

/**
 * Values that a module of src/ exports and no other file imports.
 *
 * @param sources - all code, tests as well: what only a test imports is not inside a function's walls
 * @returns `src/terms/x.ts: name`, sorted
 */
export function findUnusedExports(sources: Sources): string[] {
  const files = new Map([...sources].map(([path, text]) => [path, parse(path, text)]));
  const taken = new Set([...files].flatMap(([path, parts]) => parts.flatMap(takenBy(path))));
  return [...files]
    .filter(([path]) => /^src\/(?!pages\/).*(?<!\.d)\.ts$/.test(path))
    .flatMap(([path, parts]) =>
      parts
        .flatMap((part) => part.statements.flatMap(exportedBy))
        .filter((name) => !isTaken(taken, path, name))
        .map((name) => `${path}: ${name}`),
    )
    .sort();
}

function isTaken(taken: Taken, path: string, name: string): boolean {
  return taken.has(`${path}#${name}`) || taken.has(`${path}#*`);
}

function parse(path: string, text: string): ts.SourceFile[] {
  return codeOf(path, text).map(({ code }) =>
    ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true),
  );
}

/** The values that a statement exports. */
function exportedBy(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    if (isTypeOnly || exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.flatMap(({ name, isTypeOnly }) => (isTypeOnly ? [] : [name.text]));
  }
  const isValue =
    ts.isVariableStatement(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement);
  if (!isValue || !has(statement, ts.SyntaxKind.ExportKeyword)) return [];
  if (!ts.isVariableStatement(statement)) return statement.name ? [statement.name.text] : [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [name.text] : [],
  );
}

function has({ modifiers }: ts.Statement & ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

/** What a file takes from others. */
function takenBy(path: string): (file: ts.SourceFile) => string[] {
  return (file) => {
    const taken: string[] = [];
    const take = (specifier: ts.Node | undefined, names: readonly string[]): void => {
      if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
      const target = posix.join(posix.dirname(path), specifier.text);
      taken.push(...names.map((name) => `${target}#${name}`));
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) {
        take(node.moduleSpecifier, namesIn(node.importClause?.namedBindings));
      } else if (ts.isExportDeclaration(node)) {
        take(node.moduleSpecifier, node.exportClause ? namesIn(node.exportClause) : ["*"]);
      } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
        take(node.argument.literal, [node.qualifier?.getText() ?? "*"]);
      } else if (isDynamicImport(node)) take(node.arguments[0], namesAwaited(node));
      ts.forEachChild(node, visit);
    };
    visit(file);
    return taken;
  };
}

function namesIn(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (bindings === undefined) return [];
  if (!ts.isNamedImports(bindings) && !ts.isNamedExports(bindings)) return ["*"];
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
}

function isDynamicImport(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

/** The names of `const { a, b } = await import("./x.ts")`; of any other, all. */
function namesAwaited({ parent }: ts.CallExpression): string[] {
  const named = ts.isAwaitExpression(parent) ? parent.parent : parent;
  if (!ts.isVariableDeclaration(named) || !ts.isObjectBindingPattern(named.name)) return ["*"];
  return named.name.elements.map(({ name, propertyName }) => (propertyName ?? name).getText());
}
