/**
 * A map of the files that a visitor chose: the stages of `npm run data`, without a disk.
 *
 * Same files, same bytes: a map that was made in a browser can be made again by a command.
 */
import { InputError } from "../errors.ts";
import { formatCuration } from "../pipeline/curation.ts";
import { summariseStages } from "../pipeline/stage-summary.ts";
import { runStages, type StageEffects } from "../pipeline/stages.ts";
import { titleOf } from "../pipeline/title-of-files.ts";
import { blobFiles } from "./blob-files.ts";
import { placeWords } from "./place-words.ts";
import type { MakeAnswer, MakeRequest } from "./protocol.ts";
import { readRules } from "./read-rules.ts";
import { papersOf } from "./rules-files.ts";
import { gatherTeam, type Team } from "./team.ts";

/** What comes last: the map, or why there is none. */
export type Outcome = Exclude<MakeAnswer, Progress>;
type Progress = Extract<MakeAnswer, { kind: "progress" }>;

/** As a command takes it that is told none. */
const SEED = 1;
/** Between two words about one stage, ms: nobody sees more of them. */
const PACE = 100;

/**
 * Makes a map; the files of its dataset have their buffers to themselves.
 *
 * @param onProgress - told when a stage begins, and now and then how far it is
 * @param team - sent away in the end
 * @returns what could not be made is an answer as well: nothing is thrown
 */
export async function makeMap(
  request: MakeRequest,
  onProgress: (progress: Progress) => void = () => undefined,
  team: Team = gatherTeam(),
): Promise<Outcome> {
  try {
    return await runAll(request, onProgress, team);
  } catch (error) {
    return error instanceof InputError
      ? refusalOf(error)
      : { kind: "broken", message: String(error) };
  } finally {
    team.end();
  }
}

async function runAll(
  request: MakeRequest,
  onProgress: (progress: Progress) => void,
  team: Team,
): Promise<Outcome> {
  const { sources, ...files } = blobFiles(papersOf(request.sources));
  const curation = await readRules(request.sources);
  const effects: StageEffects = {
    ...files,
    // The summary has all that a person should know.
    tell: () => undefined,
    showProgress: paced(onProgress),
    now: () => performance.now(),
    signal: new AbortController().signal,
  };
  const title = request.title ?? titleOf(sources.map(({ name }) => name));
  const start = effects.now();
  const inputs = {
    ...{ title, sources, seed: SEED, strict: false, graphJson: false },
    ...(curation && { curation }),
  };
  const results = await runStages(inputs, effects, team);
  return {
    kind: "made",
    title,
    summary: summariseStages(results, undefined, effects.now() - start),
    hints: results.problems.map(({ hint }) => hint),
    withoutAbstract: results.corpus.papers.filter(({ abstract }) => abstract === "").length,
    rules: curation === undefined ? null : formatCuration(results.extraction.curation ?? []),
    files: new Map([...results.files].map(([path, bytes]) => [path, apart(bytes)])),
  };
}

function refusalOf({ message, hint, place }: InputError): Outcome {
  if (place === undefined) return { kind: "refused", message, hint };
  return { kind: "refused", message: `${placeWords(place)}: ${message}`, hint, file: place.file };
}

function paced(onProgress: (progress: Progress) => void): StageEffects["showProgress"] {
  let shown = "";
  let last = 0;
  return (stage, done, total) => {
    const now = performance.now();
    if (stage === shown && now < last + PACE) return;
    shown = stage;
    last = now;
    onProgress({
      kind: "progress",
      stage,
      ...(done !== undefined && { done }),
      ...(total !== undefined && total > 0 && { total }),
    });
  };
}

/** The bytes in a buffer that holds nothing else: it is sent on, and kept, as a whole. */
function apart(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
}
