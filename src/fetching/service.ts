/**
 * Asks a service for pages: not faster than it allows, and again where an answer fails.
 *
 * Services that many people share answer "not now" as a matter of course; a fetch of a thousand
 * papers that ended at the first 503 would never end well. How long to wait, the service itself
 * says (Retry-After: RFC 9110, § 10.2.3, https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3),
 * or it doubles each time.
 *
 * Not one of the packages that retry: they try again for a status alone, never where a body is
 * cut, and wait by a clock of their own.
 */
import { OutputError, UsageError } from "../errors.ts";
import { BrokenPage, fieldsOf, type Api } from "./api.ts";
import type { FetchingEffects } from "./effects.ts";

/** How often a page is asked for, where nothing else is said. */
const TRIES = 6;
/** Before the second try, where the service does not say; doubles with each. */
const FIRST_WAIT_MS = 1000;
/** A service that asks for more is asked again another day. */
const LONGEST_WAIT_MS = 5 * 60_000;
/** For an answer to come, whole. */
const TIMEOUT_MS = 60_000;

/** Request timeout, too many requests, and what goes wrong for a moment on a server. */
const PASSING = [408, 429, 500, 502, 503, 504];

/**
 * A connection that was lost. Any other fault before the first answer (no such name, nobody there,
 * a certificate that does not hold) does not pass by waiting.
 */
const LOST = /^(?:ECONNRESET|EPIPE|ETIMEDOUT|UND_ERR_\w+)$/;

/** What a request without an answer is told as. */
const TOO_LATE = "no answer in time";

/** Where to ask, and how to read what comes. */
export interface Question<T> {
  readonly address: URL;
  /** Whether status 404 is an answer: null. */
  readonly mayBeMissing: boolean;
  /** @throws BrokenPage where the answer is not whole */
  readonly read: (body: string | null) => T;
}

/** Asks a service; rejects with an OutputError or a UsageError where that does not help. */
export type Ask = <T>(question: Question<T>) => Promise<T>;

/** Something that another try may mend. */
interface Trouble {
  readonly what: string;
  /** As the service asks; null where it does not. */
  readonly waitMs: number | null;
  /** Of an answer that came, and was none. */
  readonly status?: number;
  readonly cause?: unknown;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: string | null;
}

/** How a service is asked. */
export interface Manners {
  /** A contact address, for services that ask for one. */
  readonly mail?: string | undefined;
  /** Milliseconds after which an answer that has not come is no answer. */
  readonly timeoutMs?: number;
  /** How often a page is asked for before the fetch ends. */
  readonly tries?: number;
  /**
   * Whether a browser asks: it says who it is by itself, and for a header that others add it has to
   * ask the service first, which few allow.
   */
  readonly inBrowser?: boolean;
}

/** What asking does to the world. */
export type Asking = Pick<FetchingEffects, "date" | "wait" | "tell" | "now" | "signal">;

/** Opens a service, to be asked page by page. */
export function openService(
  api: Api,
  { mail, timeoutMs = TIMEOUT_MS, tries: most = TRIES, inBrowser = false }: Manners,
  effects: Asking,
): Ask {
  const agent = mail === undefined ? "Paperweft" : `Paperweft (mailto:${mail})`;
  const pauseMs = mail === undefined ? api.pauseMs.withoutMail : api.pauseMs.withMail;
  let askedAt = Number.NEGATIVE_INFINITY;
  let isReached = false;

  async function ask<T>(question: Question<T>): Promise<T> {
    for (let tries = 1; ; ++tries) {
      const early = askedAt + pauseMs - effects.now();
      if (early > 0) await wait(early, effects);
      askedAt = effects.now();
      const answer = await tryOnce(question);
      if (!("what" in answer)) return answer.value;

      const { what, status, cause } = answer;
      const place = { file: placeOf(question) };
      if (tries === most || !(isReached || what === TOO_LATE || LOST.test(what))) {
        throw new OutputError(`${api.title} does not answer: ${what}`, {
          place,
          hint: isReached
            ? "try again later with the same command"
            : "check the connection; behind a proxy, set NODE_USE_ENV_PROXY=1",
          status,
          cause,
        });
      }
      const waitMs = answer.waitMs ?? Math.max(FIRST_WAIT_MS, pauseMs) * 2 ** (tries - 1);
      if (waitMs > LONGEST_WAIT_MS) {
        throw new OutputError(`${api.title} asks to wait ${formatWait(waitMs)}: ${what}`, {
          place,
          hint: `try again then with the same command${keyHint(api)}`,
          status,
          cause,
        });
      }
      effects.tell(`${api.title}: ${what}; trying again in ${formatWait(waitMs)}`);
      await wait(waitMs, effects);
    }
  }

  async function tryOnce<T>(question: Question<T>): Promise<{ value: T } | Trouble> {
    const answer = await request(question.address);
    if ("what" in answer) return answer;
    isReached = true;
    const { status, body, retryAfter } = answer;
    const isMissing = status === 404 && question.mayBeMissing;
    if (isMissing || (status >= 200 && status < 300)) {
      try {
        return { value: question.read(isMissing ? null : body) };
      } catch (cause) {
        if (!(cause instanceof BrokenPage)) throw cause;
        return { what: cause.message, waitMs: null, cause };
      }
    }
    const what = describeStatus(status, body);
    if (!PASSING.includes(status)) throw refused(api, status, what, question);
    return { what, status, waitMs: parseRetryAfter(retryAfter, effects.date()) };
  }

  /** An answer, whole, or why there is none. */
  async function request(address: URL): Promise<Answer | Trouble> {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(address, {
        ...(!inBrowser && { headers: { "user-agent": agent } }),
        signal: AbortSignal.any([effects.signal, timeout]),
      });
      const retryAfter = response.headers.get("retry-after");
      return { status: response.status, body: await response.text(), retryAfter };
    } catch (cause) {
      effects.signal.throwIfAborted();
      if (timeout.aborted) return { what: TOO_LATE, waitMs: null, cause };
      // fetch says "fetch failed" or "terminated", and why in the cause.
      if (cause instanceof TypeError) return { what: reasonOf(cause), waitMs: null, cause };
      throw cause;
    }
  }

  return ask;
}

/**
 * Retry-After as milliseconds from `now`: whole seconds, or a date.
 *
 * @returns null where there is none, or none that can be read
 */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

async function wait(ms: number, { wait, signal }: Asking): Promise<void> {
  try {
    await wait(ms, signal);
  } catch (error) {
    // Who ended the command says so in the signal.
    signal.throwIfAborted();
    throw error;
  }
}

function refused<T>(
  api: Api,
  status: number,
  what: string,
  question: Question<T>,
): OutputError | UsageError {
  const parts = { place: { file: placeOf(question) }, status };
  if (status === 401 || status === 403) {
    return new OutputError(`${api.title} lets nobody in like this: ${what}`, {
      ...parts,
      hint: `give a contact address with --mail${keyHint(api)}, or try again later`,
    });
  }
  return new UsageError(`${api.title} does not take the request: ${what}`, {
    ...parts,
    hint: `${api.manual} says how a query is written; --api names another address`,
  });
}

function keyHint({ key }: Api): string {
  if (key === undefined) return "";
  return `, or with a key of ${key.from} in the environment as ${key.variable}`;
}

/** The address without its search, which may hold a key. */
function placeOf({ address }: { readonly address: URL }): string {
  return address.origin + address.pathname;
}

/** The status, and what the service says to it. */
function describeStatus(status: number, body: string): string {
  const said = explain(body).replace(/\s+/g, " ").trim();
  const text = said.length > 200 ? `${said.slice(0, 199)}…` : said;
  return `HTTP status ${String(status)}${text === "" ? "" : `, "${text}"`}`;
}

/** OpenAlex and Crossref say what is wrong as JSON, arXiv as a feed with one summary. */
function explain(body: string): string {
  try {
    const { message, error } = fieldsOf(JSON.parse(body));
    const first: unknown = Array.isArray(message) ? fieldsOf(message[0])["message"] : message;
    return typeof first === "string" ? first : typeof error === "string" ? error : "";
  } catch {
    return /<summary[^>]*>([^<]*)/.exec(body)?.[1] ?? (/^[^<]{1,500}$/.test(body) ? body : "");
  }
}

function reasonOf({ message, cause }: TypeError): string {
  if (!(cause instanceof Error)) return message;
  return "code" in cause ? String(cause.code) : cause.message;
}

function formatWait(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `${String(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${String(minutes)} min` : `${String(Math.ceil(minutes / 60))} h`;
}
