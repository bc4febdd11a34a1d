/** A list to read, print, and put into notes: CommonMark, with the boxes of GitHub and Obsidian. */
import { addressOf } from "./kinds-of-papers.ts";
import type { ExportedPaper, PaperExporter } from "./records.ts";

export const markdown: PaperExporter = {
  name: "markdown",
  label: "Markdown",
  about: "a list, for notes and README files",
  extension: "md",
  mediaType: "text/markdown",
  of: "papers",
  format: (papers, title) => `# ${escapeMarkdown(title)}\n\n${papers.map(formatItem).join("")}`,
};

/** Text in which nothing is taken for mark-up; HTML's signs as entities, for renderers that allow it. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, " ")
      .replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]!)
      .replace(/[\\`*_[\]~|$]/g, "\\$&")
      // A heading, a list: "- tides", "1. Tides".
      .replace(/^(\d*)([#+\-=.)])/, "$1\\$2")
  );
}

function formatItem(paper: ExportedPaper): string {
  const { title, authors = [], venue, year, read, note = "", terms } = paper;
  const address = addressOf(paper);
  const name =
    address === undefined
      ? `**${escapeMarkdown(title)}**`
      : `[${escapeMarkdown(title)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  const published = [venue, year].filter((part) => part !== undefined).join(" ");
  const by = [authors.join(", "), published].filter((part) => part !== "").join(" · ");
  const box = read === undefined ? "" : read ? "[x] " : "[ ] ";
  const labels = terms.slice(0, MOST_TERMS).map(({ label }) => escapeMarkdown(label));
  const lines = [
    by === "" ? "" : escapeMarkdown(by),
    labels.length === 0 ? "" : `*${labels.join(", ")}*`,
    ...note
      .split("\n")
      .map((line) => (line.trim() === "" ? "" : `> ${escapeMarkdown(line.trim())}`)),
  ].filter((line) => line !== "");
  // Two spaces end a line within an item.
  return `- ${box}${[name, ...lines].join("  \n  ")}\n`;
}

/** More would bury the title. */
const MOST_TERMS = 6;
