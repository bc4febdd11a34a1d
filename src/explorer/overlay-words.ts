/** What colours by number mean, in words and figures: for legend, picture and those who hear it. */
import { formatFigures } from "../figures.ts";
import { ticksOf, type Colouring, type Readings } from "./overlay.ts";
import { formatCount } from "./things.ts";

export const COLOURING_NAMES: Readonly<Record<Colouring, string>> = {
  year: "Year",
  cited: "Times cited",
};

/** A scale as it is written. */
export interface ScaleWords {
  readonly name: string;
  readonly ticks: readonly { readonly place: number; readonly text: string }[];
  /** What stands beside the mark of those that have no place; null where all have one. */
  readonly unknown: string | null;
  /** All of it, as a sentence. */
  readonly sentence: string;
}

/** Writes what a scale shows. */
export function describeScale({ scale, unknown }: Readings): ScaleWords {
  const { colouring, ends, beyond } = scale;
  const isYear = colouring === "year";
  const figure = (value: number): string => (isYear ? String(value) : formatFigures(value));
  const ticks = ticksOf(scale).map(({ value, place }) => {
    const before = value === ends[0] && beyond[0] ? "until " : "";
    const after = value === ends[1] && beyond[1] ? "+" : "";
    return { place, text: `${before}${figure(value)}${after}` };
  });
  const [least, most] = ends.map(figure);
  const told = [
    `${COLOURING_NAMES[colouring]}, from ${least!}${beyond[0] ? " or before" : ""} in ochre`,
    ` to ${most!}${beyond[1] ? " or more" : ""} in blue.`,
    " A term has the mean of its papers.",
    unknown > 0 && ` Grey: ${formatCount(unknown, "paper")} of which it is not known.`,
  ];
  return {
    name: COLOURING_NAMES[colouring],
    ticks,
    unknown: unknown > 0 ? `unknown ${formatFigures(unknown)}` : null,
    sentence: told.filter((part) => part !== false).join(""),
  };
}
