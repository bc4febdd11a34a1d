import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { RawFields } from "../../../src/corpus/format.ts";
import { plainFields, plainText } from "../../../src/corpus/markup.ts";
import { foldText } from "../../../src/corpus/record.ts";

const html = (text: string) => foldText(plainText(text, ["html"]));
const latex = (text: string) => foldText(plainText(text, ["latex"]));
const both = (text: string) => foldText(plainText(text, ["html", "latex"]));

describe('plainText(text, ["html"])', () => {
  it.each([
    ["Gulls of the <i>genus</i> <B>Larus</B>", "Gulls of the genus Larus"],
    ['An <span class="nocase">ABC</span> of <a href=x>ropes</a>', "An ABC of ropes"],
    ["<p>One</p><p>Two<br/>three</p>", "One Two three"],
    ["Ropes &amp; knots &#8211; a f&ecirc;te", "Ropes & knots – a fête"],
    ["&lt;p&gt;Ropes &amp;amp; knots&lt;/p&gt;", "Ropes & knots"],
    ["&amp;lt;i&amp;gt;Larus&amp;lt;/i&amp;gt;", "Larus"],
    ["H<sub>2</sub>O, Ca<sup>2+</sup>, 10<sup>-3</sup>", "H₂O, Ca²⁺, 10⁻³"],
    ["1<sup>st</sup>, C<sub>max</sub>", "1st, Cmax"],
    ["silt<script>alert(1)</script><!-- dug -->, dug", "silt, dug"],
    ["<![CDATA[silt <b>]]> dug", "silt dug"],
  ])("reads %j as %j", (text, plain) => {
    expect(html(text)).toBe(plain);
  });

  it("keeps the structure words of JATS, and drops the one that says what it is", () => {
    const text = `<jats:title>Abstract</jats:title><jats:sec><jats:title>Background</jats:title>
      <jats:p>Harbours silt up.</jats:p></jats:sec><jats:sec><jats:title>Methods:</jats:title>
      <jats:p>We dig.</jats:p><jats:p>We wait.</jats:p></jats:sec>`;
    expect(html(text)).toBe("Background: Harbours silt up. Methods: We dig. We wait.");
  });

  it.each([
    ["<mml:msup><mml:mi>x</mml:mi>\n <mml:mn>2</mml:mn></mml:msup>", "x²"],
    ["<mi>\n α\n</mi>", "α"],
    ["<msub><mi>x</mi><mi>i</mi></msub>", "x_i"],
    ["<msubsup><mi>x</mi><mn>1</mn><mi>k</mi></msubsup>", "x₁^k"],
    ["<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac>", "a/(b+1)"],
    ["<msqrt><mn>2</mn></msqrt><mo>&#x2062;</mo><mi>n</mi>", "√2n"],
    ["<mi>x</mi><annotation encoding='application/x-tex'>x</annotation>", "x"],
  ])("reads the formula %j as %j", (formula, plain) => {
    const text = `Of <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">${formula}</mml:math>.`;
    expect(html(text)).toBe(`Of ${plain}.`);
  });

  it("reads a formula once that stands there in MathML and in TeX", () => {
    const tex = "<tex-math>\\documentclass{minimal}$$x$$</tex-math>";
    expect(html(`of <alternatives>${tex}<math><mi>x</mi></math></alternatives>`)).toBe("of x");
  });

  it.each([
    "p < 0.05 and q > 3",
    "p<0.05, n<!m, <3",
    "where a<b and c>d",
    "a <b and c> d",
    "the <mask> token, </mask> and <unk/>",
    "it ends a<b",
    'it ends <a href="x',
    "R&D at AT&T, Q&notes &c",
  ])("keeps %j, which holds no tag", (text) => {
    expect(html(text)).toBe(text);
  });

  it("passes over tags that are never closed, or never opened", () => {
    expect(html("a</b> <p>b <sup>2</p> c</i>")).toBe("a b ² c");
  });
});

describe('plainText(text, ["latex"])', () => {
  it.each([
    String.raw`\'e {\'e} \'{e} {\"o} \"{\i} \c{c} \c c \v{s} \H{o} \~n → é é é ö ï ç ç š ő ñ`,
    String.raw`\aa ngstr\"om, Stra{\ss}e, Stra\ss e, \O rsted, Malinowski, Bronis{\l}aw → ångström, Straße, Straße, Ørsted, Malinowski, Bronisław`,
    String.raw`An {ABC} of {{Ropes}} → An ABC of Ropes`,
    String.raw`in \mathbbR^n, of \textedge and \boldI_p → in R^n, of edge and I_p`,
    String.raw`\emph{silt}, {\em silt}, \textbf{\textit{silt}}, \texttt{silt} → silt, silt, silt, silt`,
    String.raw`50\% of R\&D, a\_b, \#1, \$5, \{x\} → 50% of R&D, a_b, #1, $5, {x}`,
    String.raw`see \url{https://tides.example/~a_b} or \href{https://tides.example}{here} → see https://tides.example/~a_b or here`,
    String.raw`as shown by \citet{quill}, in \cite[p.~3]{reed}. → as shown by, in.`,
    String.raw`Fig.~3, ~100 and (~100) → Fig. 3, ~100 and (~100)`,
    "pages 1--3 --- and ``quoted'' 3'' → pages 1–3 — and “quoted” 3''",
    String.raw`\LaTeX{} and \TeX, \ie, a\slash b, \ldots → LaTeX and TeX, i.e., a/b, …`,
    String.raw`\enquote{silt} \mkbibquote{sand} → “silt” “sand”`,
    String.raw`CO\textsubscript{2}, 1\textsuperscript{st}, 5\,\textmu m, 3\textdegree → CO₂, 1st, 5 µm, 3°`,
    String.raw`We show \TideNet and \hl{spoons} → We show TideNet and spoons`,
    String.raw`a \footnote{A note.} \label{x} b \begin{itemize} \item c \end{itemize} → a b c`,
  ])("reads %s", (line) => {
    const [text = "", plain] = line.split(" → ");
    expect(latex(text)).toBe(plain);
  });

  it.each([
    String.raw`$\alpha$ and $\mu$ → α and μ`,
    "$x^2$, $x^{-1}$, $2^k$, $e^{-x/2}$ → x², x⁻¹, 2^k, e^(-x/2)",
    String.raw`$x_1$, $x_i$, $x_{max}$, $\ell_\infty$ → x₁, x_i, x_max, ℓ_∞`,
    String.raw`$O(n \log n)$ and $O(n\log n)$ → O(n log n) and O(n log n)`,
    String.raw`$a \leq b$, $a\leq b$, $M\ge 2$ → a ≤ b, a≤b, M≥2`,
    String.raw`$\frac{1}{2}$, $\frac{a+b}{c}$, $\sqrt{n+1}$ → 1/2, (a+b)/c, √(n+1)`,
    String.raw`$\mathbb{R}^n$, $\mathcal{L}$, $\mathbf{x}$, $\hat{x}$, $\tilde O$ → ℝⁿ, L, x, x̂, Õ`,
    String.raw`90$^\circ$C, H$_2$O, 13$^{th}$, $x'$, $A^\top$ → 90°C, H₂O, 13th, x′, A⊤`,
    String.raw`\(a^2\) \[b\] $$c$$ \ensuremath{\alpha} → a² b c α`,
    String.raw`$\sim$100, $\text{a set of }x$ → ∼100, a set of x`,
    String.raw`\documentclass[12pt]{minimal} \usepackage{amsmath} \setlength{\oddsidemargin}{-69pt} \begin{document}$$\alpha$$\end{document} → α`,
  ])("reads the formulas %s", (line) => {
    const [text = "", plain] = line.split(" → ");
    expect(latex(text)).toBe(plain);
  });

  it.each([
    "spends $5 million",
    "between $5 and $6",
    "US$5,000 (A$6,000)",
    "a price in $",
    "C_max and 10^6",
    "x < y & z > 0",
    "C++, C#, 3'' and O'Neil",
    'escaped once too often: \\"quoted\\"',
    "a last \\",
  ])("keeps %j, which holds no LaTeX", (text) => {
    expect(latex(text)).toBe(text.replaceAll('\\"', '"'));
  });

  it("reads on where braces and formulas do not end", () => {
    expect(latex(String.raw`{An \emph{open $x of {ropes`)).toBe("An open $x of ropes");
    expect(latex(String.raw`shut} \frac{1}{ \sqrt`)).toBe("shut 1/ √");
  });
});

describe("plainText(text, markup)", () => {
  it("reads HTML that an export has wrapped in LaTeX", () => {
    expect(both("{\\textless}i{\\textgreater}Larus{\\textless}/i{\\textgreater}")).toBe("Larus");
    expect(both("Ropes {\\&}amp$\\mathsemicolon$ knots \\&amp; sand")).toBe("Ropes & knots & sand");
  });

  it("changes nothing where no mark-up is named", () => {
    expect(plainText("<i>{\\'E}</i> &amp;", [])).toBe("<i>{\\'E}</i> &amp;");
  });

  it("keeps every text that holds no sign of mark-up", () => {
    const plain = fc.string({ unit: "grapheme" }).filter((text) => !/[\\${}~<&`]|--/.test(text));
    fc.assert(fc.property(plain, (text) => plainText(text, ["html", "latex"]) === text));
  });

  it("keeps the words of any text, and never throws", () => {
    const parts = fc.constantFrom(
      ...["\\", "{", "}", "$", "^", "_", "~", "<", ">", "/", "&", ";", "--", "``", "''", '"', " "],
      ...["\\'", "\\frac", "\\sqrt", "\\cite", "<i>", "</i>", "<sup>", "<msup>", "&lt;", "<!--"],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (signs) => {
        expect(both(`${signs.join("")}</p>-->] tide`)).toMatch(/tide$/);
      }),
      { examples: [[["<a "]], [["<", "i>"]]] },
    );
  });

  it.each([
    ["braces", "{"],
    ["macros", "\\frac{"],
    ["accents", "\\'"],
    ["formulas", "$a "],
    ["raised parts", "$x^{"],
    ["references", "\\cite{a}."],
    ["tags", "<sup>"],
    ["wrong tags", "<b c>"],
    ["tags that do not end", '<a b="'],
    ["ends of tags", "<b></i>"],
    ["escapes", "&amp;"],
  ])("takes no time to speak of for 100,000 %s", (_, sign) => {
    expect(typeof both(sign.repeat(100_000))).toBe("string");
  });
});

describe("plainFields(fields, markup)", () => {
  it("reads the texts of a record, and leaves its ids alone", () => {
    const fields: RawFields = {
      id: "a~b",
      title: "An {ABC}",
      authors: [{ given: "{\\'E}va", middle: ["{B}."], family: "Reed" }, 'M. Qu{\\"i}ll'],
      keywords: ["<i>silt</i>", 3, null],
      url: "https://tides.example/~a--b",
      year: 2031,
    };
    expect(plainFields(fields, ["html", "latex"])).toEqual({
      ...fields,
      title: "An ABC",
      authors: [{ given: "Éva", middle: ["B."], family: "Reed" }, "M. Quïll"],
      keywords: ["silt", 3, null],
    });
    expect(plainFields(fields, [])).toBe(fields);
  });
});
