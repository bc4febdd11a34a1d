/** What a new map will be called, said before it is made: nothing is replaced unawares. */
import { formatWhen } from "./made-when.ts";
import type { Naming } from "./naming.ts";
import { worded } from "./parts.ts";

/**
 * The words below the field for the title.
 *
 * @param naming - null where nothing was handed in yet
 * @param now - in ms since 1970
 */
export function nameWords(naming: Naming | null, now: number): (Node | string)[] {
  if (naming?.replaces !== undefined) {
    const { title, madeAt } = naming.replaces;
    const when = formatWhen(madeAt, now);
    return ["It takes the place of your map ", ...quoted(title), `, made ${when}.`];
  }
  if (naming?.besides !== undefined) {
    return [
      "Without one, it is called ",
      ...quoted(naming.title),
      ": your map ",
      ...quoted(naming.besides.title),
      " stays. To replace that one, write its title here.",
    ];
  }
  return ["Without one, the map is called after its files."];
}

/** A title in quotation marks, whichever way it is written. */
function quoted(title: string): (Node | string)[] {
  return ["“", worded("bdi", title), "”"];
}
