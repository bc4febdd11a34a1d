/**
 * data/places.json → places.
 *
 * The file is written by `npm run keep`, but merged and mended by people: a mistake is told with its
 * line, and nothing is guessed. Read by half, it would move a part of the map without a word.
 */
import { findNodeAtLocation, parseTree, type ParseError } from "jsonc-parser";
import { z } from "zod";

import { InputError } from "../errors.ts";
import { PLACES_VERSION, type Places } from "./places.ts";

const key = (kinds: string) =>
  z
    .string("must be text")
    .regex(new RegExp(`^(?:${kinds})/.`), `must begin with ${kinds.replaceAll("|", "/ or ")}/`);
const place = z.number("must be a number").min(-1e9, "is too far out").max(1e9, "is too far out");

const someText = z.string("must be text").min(1, "must not be empty");

const communityKey = key("community");
const hue = z.int("must be a whole number").min(0, "must be 0 to 7").max(7, "must be 0 to 7");

const placesSchema = z.strictObject(
  {
    version: z.literal(PLACES_VERSION, `must be ${String(PLACES_VERSION)}`),
    communities: z.array(
      z.strictObject({ key: communityKey, name: someText, hue }, "must be a community"),
      "must be a list of communities",
    ),
    nodes: z.array(
      z.strictObject(
        {
          key: key("paper|concept|method"),
          x: place,
          y: place,
          community: communityKey.nullable(),
          doi: someText.optional(),
          arxiv: someText.optional(),
          pmid: someText.optional(),
          names: z.array(someText, "must be a list of names").optional(),
        },
        "must be a node",
      ),
      "must be a list of nodes",
    ),
  },
  "must be an object with version, communities and nodes",
);

const HINT = "write the file again with npm run keep, or take it from version control";

/**
 * @param file - path, for messages
 * @throws InputError with the line of the first mistake
 */
export function parsePlaces(text: string, file: string): Places {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError("this is not JSON", {
      place: { file, line: lineOfSlip(text) },
      hint: HINT,
      cause,
    });
  }
  const { success, data, error } = placesSchema.safeParse(value);
  if (!success) {
    const issue = error.issues[0]!;
    const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    const isUnknownKey = issue.code === "unrecognized_keys";
    const unknown = isUnknownKey ? (issue.keys[0] ?? "") : "";
    const at = isUnknownKey ? [...path, unknown] : path;
    const field = at.findLast((step) => typeof step === "string");
    throw new InputError(
      isUnknownKey ? `there is no such key: ${unknown}` : `${field ?? "the file"} ${issue.message}`,
      {
        place: { file, line: lineOf(text, at), ...(field !== undefined && { field }) },
        hint: HINT,
        cause: error,
      },
    );
  }
  const { communities, nodes } = data;
  refuseStrangers({ communities, nodes }, text, file);
  return { communities, nodes };
}

/** @throws InputError where a key stands twice, or a node is in a community that is not listed */
function refuseStrangers({ communities, nodes }: Places, text: string, file: string): void {
  const complain = (what: string, path: readonly (string | number)[], hint: string) =>
    new InputError(what, {
      place: { file, line: lineOf(text, path), field: String(path.at(-1)) },
      hint,
    });
  for (const [list, items] of Object.entries({ communities, nodes })) {
    const seen = new Set<string>();
    for (const [i, item] of items.entries()) {
      if (seen.has(item.key)) {
        throw complain(
          `${item.key} stands here a second time`,
          [list, i, "key"],
          "keep the one line that is right: two versions of the file were merged",
        );
      }
      seen.add(item.key);
    }
  }
  const listed = new Set(communities.map((community) => community.key));
  for (const [i, { community }] of nodes.entries())
    if (community !== null && !listed.has(community)) {
      throw complain(
        `${community} is not among the communities`,
        ["nodes", i, "community"],
        "list it with its name and hue, or write null",
      );
    }
}

/** Line of what stands at a path, or of the nearest thing around it; 1-based. */
function lineOf(text: string, path: readonly (string | number)[]): number {
  const tree = parseTree(text);
  for (let length = path.length; tree !== undefined && length >= 0; --length) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return lineAt(text, node.offset);
  }
  return 1;
}

/** Line of the first thing that is no JSON; 1-based. */
function lineOfSlip(text: string): number {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return lineAt(text, errors[0]?.offset ?? 0);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) ++line;
  return line;
}
