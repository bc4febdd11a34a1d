export { APIS } from "./apis/catalogue.ts";
export type { Api, Wanted } from "./api.ts";
export { parseDoiList } from "./doi-list.ts";
export { OUTSIDE, type FetchingEffects, type Outside } from "./effects.ts";
export { fetchPapers, type Fetched, type FetchRequest } from "./fetch-papers.ts";
