/** The services that papers are fetched from; help and messages are made from this list. */
import type { Api } from "../api.ts";
import { arxiv } from "./arxiv.ts";
import { crossref } from "./crossref.ts";
import { huggingface } from "./huggingface.ts";
import { openalex } from "./openalex.ts";

export const APIS: readonly Api[] = [arxiv, crossref, huggingface, openalex];
