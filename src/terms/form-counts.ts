/**
 * How many papers write a term in which form.
 *
 * Most terms have one form, and a map of one takes as much memory as five pairs.
 */
export type FormCounts = readonly [form: string, papers: number] | Map<string, number>;

/** The counts with more in them; the given ones may be changed. */
export function addForm(counts: FormCounts | undefined, form: string, papers: number): FormCounts {
  if (counts === undefined) return [form, papers];
  if (counts instanceof Map) return counts.set(form, (counts.get(form) ?? 0) + papers);
  const [known, count] = counts;
  return known === form ? [form, count + papers] : new Map([counts, [form, papers]]);
}

/** Forms and how many papers write each; none where there are no counts. */
export function listForms(counts: FormCounts | undefined): readonly (readonly [string, number])[] {
  if (counts === undefined) return [];
  return counts instanceof Map ? [...counts] : [counts];
}
