/**
 * Functions of a word that remember what they said of it.
 *
 * A corpus says the same words again and again, and what their letters tell is told by a dozen
 * patterns: for most words that is worked out once.
 */

/** Words that are remembered at most; then all are forgotten, which bounds memory. */
const MOST = 50_000;
/** Longer ones are worked out each time, UTF-16 units. */
const LONGEST = 200;

/** @param work - of the text alone; never undefined */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    let value = known.get(text);
    if (value === undefined) {
      value = work(text);
      if (known.size >= MOST) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
