/**
 * The language of a text, where its letters tell it: a voice that reads it aloud must know, and Chinese
 * and Japanese write the same characters in other shapes.
 *
 * It is a hint and no more. Cyrillic and Latin letters serve a hundred languages: only those that have
 * letters of their own are told.
 */
const LANGUAGES: readonly (readonly [language: string, letters: RegExp])[] = [
  ["ja", /[\u3041-\u30ff]/],
  ["ko", /[\uac00-\ud7a3]/],
  ["zh", /\p{sc=Han}/u],
  ["th", /\p{sc=Thai}/u],
  ["he", /\p{sc=Hebrew}/u],
  ["ur", /[ٹڈڑے]/],
  ["fa", /[پچژگی]/],
  ["ar", /\p{sc=Arabic}/u],
  ["hi", /\p{sc=Devanagari}/u],
  ["bn", /\p{sc=Bengali}/u],
  ["ta", /\p{sc=Tamil}/u],
  ["el", /\p{sc=Greek}/u],
  ["uk", /[іїєґ]/i],
  ["ru", /[ыэё]/i],
  ["vi", /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i],
  ["tr", /[ğıİ]/],
];

/** Half of the letters must be of another script than ours: a formula's α makes no text Greek. */
const LATIN = /\p{sc=Latin}/gu;
const LETTER = /\p{L}/gu;
/** Languages in Latin letters. */
const IN_LATIN: ReadonlySet<string> = new Set(["vi", "tr"]);
/** So much of what is not Latin must be of a script whose letters are signs in any text, as α is. */
const LEAST_OF_SCRIPT: Readonly<Record<string, number>> = { el: 0.5 };
/** So many letters of their own in a hundred: "Erdoğan" makes no text Turkish. */
const LEAST_SHARE = 0.02;

/** A language's tag; undefined where the letters do not tell. */
export function languageOf(text: string): string | undefined {
  const letters = text.match(LETTER)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  const isLatin = latin > letters / 2;
  return LANGUAGES.find(([language, own]) => {
    if (IN_LATIN.has(language) !== isLatin) return false;
    const found = text.match(new RegExp(own, `${own.flags}g`))?.length ?? 0;
    if (isLatin) return found >= Math.max(2, LEAST_SHARE * letters);
    return found > (LEAST_OF_SCRIPT[language] ?? 0) * (letters - latin);
  })?.[0];
}
