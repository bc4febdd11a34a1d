/**
 * HTML, JATS and MathML to text.
 *
 * htmlparser2's tokenizer says what is a tag and what an entity; which tags count is said here. A
 * "<" that begins no tag we know ("p<0.05", "a <b and c> d", "<mask>") is text, and stays: a
 * browser would swallow it up to the next ">". No tree is built, so that a text that opens 100,000
 * elements costs no more than its length.
 */
import { QuoteType, Tokenizer } from "htmlparser2";

import { TextBuilder } from "./text-builder.ts";
import { isKnownTag, localName } from "./tags.ts";

/**
 * Texts are escaped twice, and thrice, on their way through databases: "&amp;lt;i&amp;gt;". Each
 * pass undoes one; there are no more than these, lest a text be made to take for ever.
 */
const MAX_PASSES = 4;

const ignore = (): void => undefined;

export function htmlText(text: string): string {
  let plain = text;
  for (let pass = 0; pass < MAX_PASSES && /[<&]/.test(plain); ++pass) {
    const before = plain;
    plain = readOnce(before);
    if (plain === before) break;
  }
  return plain;
}

function readOnce(text: string): string {
  // What cannot begin a tag is no question for the tokenizer, which takes "<3" and "<!" as comments.
  const source = text.replace(/<(?!\/?[a-z]|!--|!\[CDATA\[)/gi, "&lt;");
  const builder = new TextBuilder();
  /** Where what has been read ends; what lies behind it at the end is a tag that does not end. */
  let end = 0;
  let tag = { start: 0, name: "", isTag: true };
  const keep = (start: number, stop: number): void => {
    builder.text(readOnce(source.slice(start, stop).replaceAll("<", "&lt;")));
    end = stop;
  };
  const open = (last: number, isEmpty: boolean): void => {
    end = last + 1;
    if (tag.isTag) builder.open(tag.name, isEmpty);
    else keep(tag.start, end);
  };

  const tokenizer = new Tokenizer(
    {},
    {
      ontext(start, stop) {
        builder.text(source.slice(start, stop));
        end = stop;
      },
      ontextentity(codePoint, stop) {
        // "R&D" and "Q&not" are no entities for people, though they are for a browser.
        if (source[stop - 1] === ";") builder.text(String.fromCodePoint(codePoint));
        else builder.text(source.slice(end, stop));
        end = stop;
      },
      onopentagname(start, stop) {
        const name = localName(source.slice(start, stop));
        tag = { start: start - 1, name, isTag: isKnownTag(name) };
      },
      onattribend(quote) {
        // "a <b and c> d": words in a row, where a tag would have values.
        if (quote === QuoteType.NoValue) tag.isTag = false;
      },
      onopentagend: (last) => open(last, false),
      onselfclosingtag: (last) => open(last, true),
      onclosetag(start, stop) {
        const name = localName(source.slice(start, stop));
        const last = source.indexOf(">", stop) + 1 || source.length;
        if (isKnownTag(name)) builder.close(name);
        else builder.text(source.slice(start - 2, last));
        end = last;
      },
      oncdata(start, stop, offset) {
        builder.text(source.slice(start, stop - offset));
        end = stop + 1;
      },
      oncomment(_start, stop) {
        end = stop + 1;
      },
      isInForeignContext: () => true,
      onattribname: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  if (end < source.length) keep(end, source.length);
  return builder.end();
}
