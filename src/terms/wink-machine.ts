/**
 * wink-nlp's pattern machines, on tables.
 *
 * wink walks them as objects of objects, which is a fifth of all tagging. Each symbol of interest is
 * numbered here, and a step is a look into an array. Otherwise the walk is that of wink-nlp 2.4
 * (automaton.js, `recognize`), its habits included: a state that the end of a text leaves behind is
 * where the next start begins.
 */

/** A pattern that was met: its first and last symbol, and its name. */
export type Match = readonly [first: number, last: number, name: string];

/** How model files write a machine: version, last state, steps, names, marks. */
type MachineFile = readonly [
  unknown,
  unknown,
  Readonly<Record<string, Readonly<Record<string, number>>>>,
  Readonly<Record<string, string>>,
  Readonly<Record<string, readonly [number, number]>>,
];

/** What a state does where no step is taken, and what a text ends with, among wink's symbols. */
const OTHERWISE = "2070003";
const END = 2070000;

/** Classes of symbols that no machine tells apart, and of the one that is stepped over. */
const OTHER = 0;
const IGNORED = 1;

const ROOT = 0;
/** A pattern that only keeps others from matching. */
const NO_NAME = "0";

/** The symbols that some machines know, by small numbers: their classes. */
export class Alphabet {
  readonly #classes = new Map<number, number>();

  /** @param ignored - the symbol that is stepped over */
  constructor(machines: readonly string[], ignored: number) {
    this.#classes.set(ignored, IGNORED);
    for (const machine of machines)
      for (const steps of Object.values((JSON.parse(machine) as MachineFile)[2]))
        for (const symbol of [...Object.keys(steps), String(END)])
          if (symbol !== OTHERWISE && !this.#classes.has(Number(symbol)))
            this.#classes.set(Number(symbol), this.size);
  }

  /** Classes in all. */
  get size(): number {
    return this.#classes.size + 1;
  }

  classOf(symbol: number): number {
    return this.#classes.get(symbol) ?? OTHER;
  }
}

export class Machine {
  readonly #width: number;
  readonly #end: number;
  /** state × width + class → the next state; 0 where there is none. */
  readonly #steps: Int16Array;
  /** State → the state that stands in for a failed match; 0 for none. */
  readonly #otherwise: Int16Array;
  readonly #names: readonly (string | undefined)[];
  readonly #marks: readonly (readonly [number, number] | undefined)[];

  constructor(machine: string, alphabet: Alphabet) {
    const [, , steps, names, marks] = JSON.parse(machine) as MachineFile;
    const states = 1 + Math.max(...[...Object.keys(steps), ...Object.keys(names)].map(Number));
    this.#width = alphabet.size;
    this.#end = alphabet.classOf(END);
    this.#steps = new Int16Array(states * this.#width);
    this.#otherwise = new Int16Array(states);
    this.#names = Array.from({ length: states }, (_, state) => names[String(state)]);
    this.#marks = Array.from({ length: states }, (_, state) => marks[String(state)]);
    for (const [state, own] of Object.entries(steps))
      for (const [symbol, next] of Object.entries(own))
        if (symbol === OTHERWISE) this.#otherwise[Number(state)] = next;
        else this.#steps[Number(state) * this.#width + alphabet.classOf(Number(symbol))] = next;
  }

  /** All matches in order, greedy from the left; they do not overlap. */
  recognize(classes: Int16Array): Match[] {
    const matches: Match[] = [];
    const { length } = classes;
    let first = 0;
    let state = ROOT;
    let fallback = ROOT;
    let fallbackAt = 0;
    const add = (last: number, found: number): void => {
      const name = this.#names[found] ?? NO_NAME;
      const [before, behind] = this.#marks[found] ?? [0, 0];
      if (name !== NO_NAME) matches.push([first + before, last - behind, name]);
    };
    for (let i = 0; i <= length; ++i) {
      for (let j = i; j <= length; ++j) {
        const symbol = j === length ? this.#end : (classes[j] ?? OTHER);
        if (symbol === IGNORED) continue;
        const next = this.#steps[state * this.#width + symbol] ?? ROOT;
        if (state === ROOT && next !== ROOT) first = j;
        if (next !== ROOT && this.#names[next] !== undefined) {
          add(j, next);
          i = j;
          state = fallback = ROOT;
          break;
        }
        if (next === ROOT) {
          if (fallback !== ROOT) {
            add(fallbackAt, fallback);
            i = fallbackAt;
            fallback = ROOT;
          }
          state = ROOT;
          break;
        }
        state = next;
        if (this.#otherwise[state] !== ROOT) {
          fallback = this.#otherwise[state] ?? ROOT;
          fallbackAt = j;
        }
      }
    }
    return matches;
  }
}
