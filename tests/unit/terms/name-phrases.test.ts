import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../src/terms/index.ts";
import { methodsOf, paper } from "./papers.ts";

function methods(title: string, abstract: string): string[] {
  return methodsOf(extractTerms([paper("a", title, abstract)])).map(
    ({ label, methodKind, occurrences }) =>
      `${label} ${methodKind} ${occurrences[0]?.relation ?? ""}`,
  );
}

describe("names in small letters", () => {
  it.each([
    [
      "what a thing is called",
      "On nests",
      "A method called twig inversion, is proposed here.",
      "twig inversion method introduces",
    ],
    [
      "what is set off as a method",
      "On nests",
      "Recently, feather bending, a method which bends feathers, was shown to be effective.",
      "feather bending method uses",
    ],
    [
      "what the title opens with",
      "Twig-Based Modeling to Find Nests",
      "Here, we proposed a twig-based modeling to find nests.",
      "Twig-Based Modeling method introduces",
    ],
    [
      "what stands in quotes behind the verb",
      "On nests",
      'We introduce "egg-complete Abstract Nesting Frames with twigs", that extend nests.',
      "egg-complete Abstract Nesting Frames with twigs method introduces",
    ],
    [
      "what stands in quotes right behind the verb",
      "On nests",
      "We also introduce the “twig flipping challenge”, an extreme test.",
      "twig flipping challenge benchmark introduces",
    ],
    [
      "what a dash sets off",
      "On nests",
      "We construct a hard evaluation framework -- nest-anything. All is open.",
      "nest-anything framework introduces",
    ],
  ])("are %s", (_, title, abstract, expected) => {
    expect(methods(title, abstract)).toEqual([expected]);
  });

  it.each([
    ["Twig Design Methodology for Nests", "We propose a twig design methodology for nests."],
    ["On nests", "This makes nesting slower, an optimization we leave for later."],
    ["On nests", "We build two nests, namely “all eggs” and “one egg”, for birds."],
    ["On nests", "We propose to model the so-called egg uncertainty of birds."],
    ["On nests", "On the basis of bird vision, a feasible method of nesting is described."],
    ["On nests", "We ask “Can birds think”, and find that they can."],
  ])("are no descriptions: %s", (title, abstract) => {
    expect(methods(title, abstract)).toEqual([]);
  });
});
