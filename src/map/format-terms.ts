/** Rules for terms as lines of data/terms.yaml, ready to paste. */
import { stringify } from "yaml";

import type { TermStatement } from "../term-rules.ts";

/** A rule that a person may want, and why. */
export interface SuggestedRule {
  readonly rule: TermStatement;
  readonly why: string;
  /** Whether it is likely enough to be written as a rule; otherwise it is written as a comment. */
  readonly isLikely: boolean;
}

/** One group for each key, in the order in which the keys first come; "" where there is no rule. */
export function formatTerms(suggested: readonly SuggestedRule[]): string {
  const groups = Map.groupBy(suggested, ({ rule }) => rule.does);
  return [...groups]
    .map(([does, group]) => {
      const lines = group.map(({ rule, why, isLikely }) => {
        return `  ${isLikely ? "" : "# "}${formatRule(rule)} # ${why.replaceAll(/\s+/g, " ")}\n`;
      });
      return `${does}:\n${lines.join("")}`;
    })
    .join("\n");
}

function formatRule(rule: TermStatement): string {
  switch (rule.does) {
    case "merge":
      return `- ${inline(rule.names)}`;
    case "rename":
      return pair(rule.name, rule.label);
    case "hide":
    case "keep":
      return `- ${inFlow(rule.name)}`;
    case "kind":
      return pair(rule.name, rule.kind);
    case "describe":
      return pair(rule.name, rule.description);
  }
}

function pair(key: string, value: string): string {
  return `${inFlow(key)}: ${inFlow(value)}`;
}

/** Text as it stands inside brackets: with quotes wherever it would not be the same text without. */
function inFlow(text: string): string {
  return inline([text]).slice(1, -1).trim();
}

function inline(texts: readonly string[]): string {
  return stringify(texts, {
    collectionStyle: "flow",
    lineWidth: 0,
    flowCollectionPadding: false,
  }).trim();
}
