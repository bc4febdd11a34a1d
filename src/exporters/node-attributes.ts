/**
 * What formats of graphs say of a node, beside its name, place and colour: the same in each.
 *
 * There is no "degree": Gephi counts its own of what it was given, under that name.
 */
import { joinNames } from "./people.ts";
import type { ExportedNode } from "./records.ts";

type Value = string | number | null | undefined;

/** GraphML's name of the type, and the value; null and undefined are left out. */
export type Attribute<T> = readonly [
  name: string,
  type: "string" | "int" | "double",
  of: (x: T) => Value,
];

export const NODE_ATTRIBUTES: readonly Attribute<ExportedNode>[] = [
  ["kind", "string", ({ kind }) => kind],
  ["shortLabel", "string", ({ shortLabel }) => shortLabel],
  ["community", "string", ({ community }) => community?.name],
  ["year", "int", ({ year }) => year],
  ["venue", "string", ({ venue }) => venue],
  ["authors", "string", ({ authors }) => authors && joinNames(authors)],
  ["doi", "string", ({ doi }) => doi],
  ["timesCited", "int", ({ timesCited }) => timesCited],
  ["url", "string", ({ url }) => url],
  // On the whole map, also where a part of it is taken.
  ["papers", "int", ({ kind, degree }) => (kind === "paper" ? undefined : degree)],
  ["terms", "int", ({ kind, degree }) => (kind === "paper" ? degree : undefined)],
];

/** A thing's attributes that are known. */
export function knownOf<T>(
  attributes: readonly Attribute<T>[],
  thing: T,
): (readonly [name: string, value: string | number])[] {
  return attributes.flatMap(([name, , of]) => {
    const value = of(thing);
    return value === null || value === undefined || value === "" ? [] : [[name, value] as const];
  });
}
