/**
 * What LaTeX's macros say, other than by a character of their own.
 *
 * Characters and accents are unicode2latex's, a table made from the standards and kept by the
 * author of Better BibTeX. Here stands the rest, of what titles and abstracts use.
 */
import { combining, latex2unicode } from "unicode2latex";

/** How many arguments of a macro are no text; those after them are. */
const SILENT_ARGUMENTS = new Map<string, number>([
  ...named(
    1,
    "cite citep citet citeA citeN citealt citealp citeauthor citeyear citeyearpar Cite Citep Citet",
    "nocite parencite Parencite textcite Textcite autocite Autocite footcite supercite fullcite",
    "ref eqref autoref cref Cref pageref label index footnote footnotetext thanks tag",
    "href color textcolor colorbox raisebox foreignlanguage selectlanguage texorpdfstring",
    "vspace hspace vskip phantom vphantom hphantom noopsort includegraphics input",
    "begin end documentclass usepackage pagestyle hypersetup RequirePackage",
  ),
  ...named(2, "setlength addtolength newcommand renewcommand providecommand resizebox"),
]);

/** They set, measure and place what follows, and say nothing. */
const SILENT = words(
  "em it bf rm sc sf sl tt up md itshape bfseries rmfamily scshape sffamily slshape ttfamily",
  "upshape mdseries normalfont tiny scriptsize footnotesize small normalsize large Large LARGE",
  "huge Huge boldmath unboldmath displaystyle textstyle scriptstyle limits nolimits left right",
  "middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr noindent centering relax",
  "protect xspace ignorespaces leavevmode allowbreak nobreak strut mathstrut mathsurround cal mit",
  "nonumber notag maketitle makeatletter makeatother begingroup endgroup raggedright sloppy",
  "mathversion selectfont nobreakdash emph textbf textit textsc textsf texttt textup underline",
  "mathbf mathit mathrm mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm operatorname",
);

/** LaTeX's log-like functions, set upright as their names. */
const FUNCTIONS = words(
  "arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim erf exp gcd hom inf",
  "ker lg lim liminf limsup ln log max min mod bmod Pr rank sec sign sin sinh softmax sup tan",
  "tanh tr",
);

/** Characters that the table lacks, or has otherwise than people write them in running text. */
const CHARACTERS: Readonly<Record<string, string>> = {
  "\\": " ",
  " ": " ",
  "!": "",
  "@": "",
  "*": "",
  "|": "‖",
  BibTeX: "BibTeX",
  LaTeX: "LaTeX",
  LaTeXe: "LaTeX2e",
  TeX: "TeX",
  XeTeX: "XeTeX",
  cdot: "·",
  colon: ":",
  eg: "e.g.",
  etal: "et al.",
  hyp: "-",
  hyphen: "-",
  ie: "i.e.",
  item: " ",
  land: "∧",
  lor: "∨",
  lnot: "¬",
  linebreak: " ",
  newline: " ",
  newpage: " ",
  not: "¬",
  par: " ",
  qquad: " ",
  slash: "/",
  space: " ",
  star: "*",
  ast: "*",
  textprimstress: "ˈ",
  textquotesingle: "'",
  texttildelow: "~",
  textperiodcentered: "·",
};

/** Accents that the table lacks, or takes for the character of the same look. */
const ACCENTS = new Map<string, string>([
  ...Object.entries(combining.tounicode).filter(([, mark]) => /^\p{M}+$/u.test(mark)),
  ["b", "\u0331"],
  ["hat", "\u0302"],
  ["widehat", "\u0302"],
  ["vec", "\u20d7"],
  // A line over or under whole words underlines them; set on letters, it is unreadable.
  ...["overline", "overbar", "wideoverbar", "underbar"].map((name) => [name, ""] as const),
  ["bar", "\u0304"],
]);

const SYMBOLS: Readonly<Record<string, string | Readonly<{ text?: string; math?: string }>>> =
  latex2unicode;

export const silentArguments = (name: string): number => SILENT_ARGUMENTS.get(name) ?? 0;
export const isSilent = (name: string): boolean => SILENT.has(name);
export const isFunction = (name: string): boolean => FUNCTIONS.has(name);
export const accentOf = (name: string): string | undefined => ACCENTS.get(name);

/** The character that a macro stands for: "alpha" → "α"; with its argument: "mathbb{R}" → "ℝ". */
export function symbolOf(macro: string, isMath: boolean): string | undefined {
  if (Object.hasOwn(CHARACTERS, macro)) return CHARACTERS[macro];
  const key = `\\${macro}`;
  if (!Object.hasOwn(SYMBOLS, key)) return undefined;
  const symbol = SYMBOLS[key]!;
  const text = typeof symbol === "string" ? symbol : isMath ? symbol.math : symbol.text;
  // A letter in a mathematician's alphabet is the letter: no search finds "𝜇" or "𝐱", and the
  // greek symbols ϵ and ϕ are letters that keyboards have.
  return text?.replace(/[\u{1d400}-\u{1d7ff}\u03d0-\u03f5]/gu, (letter) =>
    letter.normalize("NFKC"),
  );
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}

function named(count: number, ...lines: readonly string[]): (readonly [string, number])[] {
  return Array.from(words(...lines), (name) => [name, count] as const);
}
