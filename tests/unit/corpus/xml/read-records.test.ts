import { describe, expect, it } from "vitest";

import type { RawRecord, SourceReport } from "../../../../src/corpus/format.ts";
import { find } from "../../../../src/corpus/xml/element.ts";
import { plainText } from "../../../../src/corpus/xml/plain-text.ts";
import { readRecords } from "../../../../src/corpus/xml/read-records.ts";
import { type ReadFormat, readFormat } from "../read-format.ts";

/** The titles of all `<r>` and `<s>`, as a format would read them. */
function read(content: string): Promise<ReadFormat> {
  async function* readTitles(
    source: Parameters<typeof readRecords>[0],
    report: SourceReport,
  ): AsyncGenerator<RawRecord> {
    for await (const { line, element } of readRecords(source, ["r", "s"], report)) {
      yield { line, fields: { title: plainText(find(element, "t")) } };
    }
  }
  const format = { name: "titles", about: "for this test", detect: () => 1, read: readTitles };
  return readFormat(format, content, "fog.xml");
}

async function titles(content: string): Promise<unknown[]> {
  return (await read(content)).fields.map(({ title }) => title);
}

const record = (title: string): string => `<r>\n<t>${title}</t>\n</r>\n`;
const EXPORT = "export the file again, or mend this place; the records around it are read";
const CUT = "the file was cut off: export or download it again";

describe("readRecords(source, names, report)", () => {
  it("yields the records of all names with their lines, whatever is around and between", async () => {
    const { records, skipped, noted } = await read(
      `<?xml version="1.0"?>\n<all>\n<x:r a="1"\n b=">">\n<x:t>One</x:t></x:r >\n<q>none</q><rr/>\n<s><t>Two</t></s>\n</all>`,
    );
    expect(records).toEqual([
      { line: 3, fields: { title: "One" } },
      { line: 7, fields: { title: "Two" } },
    ]);
    expect([...skipped, ...noted]).toEqual([]);
  });

  it("finds tags wherever the source is cut", async () => {
    // Chunks have 1,000 bytes: records of many lengths put each of their places on a cut.
    const names = Array.from({ length: 400 }, (_, i) => "fog".repeat(i % 37) + String(i));
    expect(await titles(`<all>${names.map(record).join("")}</all>`)).toEqual(names);
    const line = names.map((name) => `<r><t>${name}</t></r>`).join("");
    expect(await titles(`<all>${line}</all>`)).toEqual(names);
  });

  it("lets a flaw cost the record that it is in, and says where it is", async () => {
    const { fields, skipped } = await read(
      `<all>\n${record("One")}${record("Two</u>")}${record("Three")}${record('<i a="1" a="2"/>Four')}${record("Five")}</all>`,
    );
    expect(fields.map(({ title }) => title)).toEqual(["One", "Three", "Five"]);
    expect(skipped).toEqual([
      `fog.xml:6: the record cannot be read as XML: unexpected close tag, near "<r> <t>Two</u></t> </r>"\n  ${EXPORT}`,
      `fog.xml:12: the record cannot be read as XML: duplicate attribute: a, near "<r> <t><i a="1" a="2"/>Four</t> </r>"\n  ${EXPORT}`,
    ]);
  });

  it("goes on at the next record where one has no end", async () => {
    const { fields, skipped } = await read(`<all>\n<r><t>One\n${record("Two")}</all>`);
    expect(fields).toEqual([{ title: "Two" }]);
    expect(skipped).toEqual([
      "fog.xml:2: the record has no end tag </r>\n" +
        "  export the file again, or write the tag; the records around it are read",
    ]);
  });

  it("gives the records before a cut, and tells of the cut once", async () => {
    const within = await read(`<all>\n${record("One")}<r>\n<t>Two`);
    expect(within.fields).toEqual([{ title: "One" }]);
    expect(within.skipped).toEqual([`fog.xml:5: the file ends within this record\n  ${CUT}`]);
    expect(within.noted).toEqual([]);

    const between = await read(`<all>\n${record("One")}`);
    expect(between.fields).toEqual([{ title: "One" }]);
    expect(between.noted).toEqual([`fog.xml:5: the file ends without </all>\n  ${CUT}`]);
    expect(between.skipped).toEqual([]);

    const comment = await read(`<all>\n${record("One")}<!-- ${record("Two")}`);
    expect(comment.fields).toEqual([{ title: "One" }]);
    expect(comment.skipped).toEqual([
      `fog.xml:5: a comment or a declaration has no end: nothing after it was read\n  ${CUT}`,
    ]);
  });

  it("reads answers that were put into one file, and a record without a root", async () => {
    const answer = (title: string): string =>
      `<?xml version="1.0"?>\n<all>${record(title)}</all>\n`;
    const { fields, noted } = await read(answer("One") + answer("Two"));
    expect(fields).toEqual([{ title: "One" }, { title: "Two" }]);
    expect(noted).toEqual([]);
    expect((await read(record("One"))).noted).toEqual([]);
  });

  it("passes over records in comments and declarations", async () => {
    expect(
      await titles(
        `<!-- <a> --><!DOCTYPE all [<!ENTITY r "<r><t>No</t></r>">]>\n<all>${record("One")}<!-- ${record("No")} -->${record("Two")}</all>`,
      ),
    ).toEqual(["One", "Two"]);
  });

  it("mends what was not escaped, and says where", async () => {
    const { fields, skipped, noted } = await read(
      `<all>\n${record("AT&T, p < 0.05 &#1; \u0001 &amp; <![CDATA[R&D]]>")}${record("Two")}</all>`,
    );
    expect(fields).toEqual([{ title: "AT&T, p < 0.05 & R&D" }, { title: "Two" }]);
    expect(skipped).toEqual([]);
    expect(noted).toEqual([
      'fog.xml:3: the record is no proper XML, and was mended near "<r> <t>AT&T, p < 0.05 &#1; &amp; <![CD"\n' +
        '  write "&amp;" for "&" and "&lt;" for "<", and no control characters',
    ]);
  });

  it("knows the names of HTML's characters, and expands no entity of the file's", async () => {
    const lol = '<!DOCTYPE all [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
    const { fields, noted } = await read(
      `${lol}\n<all>${record("Caf&eacute;&nbsp;&#x3b1; &lol2;")}</all>`,
    );
    expect(fields).toEqual([{ title: "Café α &lol2;" }]);
    expect(noted).toEqual([
      "fog.xml:2: the record has a reference that is not known: &lol2;\n" +
        "  write the character itself; entities that a file declares are not expanded",
    ]);
  });
});

describe("readRecords(source, names, report), of a hostile source,", () => {
  it.each([
    ["elements 1,000 deep", "<a>\n".repeat(1000) + "</a>\n".repeat(1000), "nested deeper than 200"],
    ["600,000 elements", "<a/>\n".repeat(600_000), "more than 500000 elements"],
    ["17 MB in it", "fog and gulls\n".repeat(1_300_000), "the record is longer than 16 MB"],
    ["comments without an end", "<!-- &\n".repeat(300_000), "malformed comment"],
  ])("skips a record with %s, and reads the others", async (_, content, why) => {
    const { fields, skipped } = await read(
      `<all>${record("One")}<r>${content}</r>${record("Two")}</all>`,
    );
    expect(fields).toEqual([{ title: "One" }, { title: "Two" }]);
    expect(skipped).toEqual([expect.stringContaining(why)]);
  });

  it.each(["<r ", "<!ENTITY ", "<!--", "<r><!-- &", "<", "&", "<r>&", "</r"])(
    "ends where all that begins with %j has no end",
    async (start) => {
      expect(await titles(`<all>${record("One")}${`${start}\n`.repeat(30_000)}`)).toEqual(["One"]);
    },
  );

  it("reads a megabyte on one line", async () => {
    const found = await titles(`<all><r><t>${"fog".repeat(350_000)}</t></r></all>`);
    expect(found).toEqual(["fog".repeat(350_000)]);
  });
});
