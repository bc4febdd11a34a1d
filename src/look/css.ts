/**
 * The tokens as CSS custom properties, `--pw-…`.
 *
 * src/styles/tokens.css is this text; a test holds the two together, so that no colour is ever
 * written by hand in a style sheet. Colours are written in hex: every browser in use reads it.
 */
import { formatHex } from "./color.ts";
import { palette } from "./palette.ts";
import {
  BASE_COLORS,
  EASING,
  FONTS,
  LEADING,
  MEASURE_REM,
  RADIUS_PX,
  SPACE_PX,
  TEXT_REM,
  TIME_MS,
  TOKENS,
  TRACKING_EM,
  type ThemeName,
} from "./tokens.ts";

/** What `[data-hue="N"]` gives to everything inside it: `--pw-hue`, `--pw-hue-land` … */
const HUE_PARTS = ["ink", "land", "coast", "name", "line", "quote"] as const;

type Declaration = readonly [name: string, value: string];

function themeDeclarations(theme: ThemeName): Declaration[] {
  const colors = palette(theme);
  const { opacity } = colors;
  return [
    ["color-scheme", theme],
    ...BASE_COLORS.map((name): Declaration => [`--pw-${name}`, colors[name].hex]),
    ["--pw-method-tint", formatHex(colors.method.bytes, opacity.methodTint)],
    ["--pw-method-quote", formatHex(colors.method.bytes, opacity.quoteTint)],
    ["--pw-ink-tint", formatHex(colors.ink3.bytes, opacity.quoteTint)],
    ["--pw-ink-line", formatHex(colors.ink3.bytes, opacity.underline)],
    ["--pw-frame", formatHex(colors.ink3.bytes, 0.42)],
    ["--pw-frame-outer", formatHex(colors.ink3.bytes, opacity.lowerFrame)],
    ["--pw-band-opacity", String(opacity.band)],
    ["--pw-coast-opacity", String(opacity.coast)],
    ["--pw-contour-opacity", String(opacity.contour)],
    ["--pw-water-opacity", String(opacity.water)],
    ["--pw-ring", formatHex(colors.ink.bytes, opacity.ring)],
    ["--pw-cast", TOKENS[theme].shadow],
    ["--pw-shadow", "0 0 0 1px var(--pw-ring), var(--pw-cast)"],
    ["--pw-ramp", colors.ramp.map(({ hex }) => hex).join(", ")],
    ...colors.communities.flatMap(({ ink, land, coast, name }, hue): Declaration[] => [
      [`--pw-ink-${String(hue)}`, ink.hex],
      [`--pw-land-${String(hue)}`, land.hex],
      [`--pw-coast-${String(hue)}`, coast.hex],
      [`--pw-name-${String(hue)}`, name.hex],
      [`--pw-line-${String(hue)}`, formatHex(ink.bytes, opacity.underline)],
      [`--pw-quote-${String(hue)}`, formatHex(ink.bytes, opacity.quoteTint)],
    ]),
  ];
}

function sharedDeclarations(): Declaration[] {
  const each = <T>(
    prefix: string,
    record: Readonly<Record<string, T>>,
    unit: string,
  ): Declaration[] =>
    Object.entries(record).map(([name, value]) => [
      `--pw-${prefix}-${name}`,
      `${String(value)}${unit}`,
    ]);
  return [
    ["--pw-serif", FONTS.serif],
    ["--pw-sans", FONTS.sans],
    ...each("text", TEXT_REM, "rem"),
    ...each("leading", LEADING, ""),
    ["--pw-measure", `${String(MEASURE_REM)}rem`],
    ...each("tracking", TRACKING_EM, "em"),
    ...SPACE_PX.map((px, i): Declaration => [`--pw-space-${String(i + 1)}`, `${String(px)}px`]),
    ...each("radius", RADIUS_PX, "px"),
    ...each("time", TIME_MS, "ms"),
    ["--pw-ease", EASING],
  ];
}

function block(selector: string, declarations: readonly Declaration[], indent = ""): string {
  const lines = declarations.map(([name, value]) => `${indent}  ${name}: ${value};`);
  return [`${indent}${selector} {`, ...lines, `${indent}}`].join("\n");
}

/**
 * The whole style sheet of tokens, for `:root`.
 *
 * Light is the rule; dark stands where the system asks for it and the root has no
 * `data-theme="light"`, and where the root has `data-theme="dark"`. Paper is always light.
 * An element with `data-hue="0"` to `"7"` hands its community's colours to what is inside it as
 * `--pw-hue`, `--pw-hue-land`, `-coast`, `-name`, `-line` (underline) and `-quote` (tint).
 */
export function tokensCss(): string {
  const dark = themeDeclarations("dark");
  const hues = TOKENS.light.communities.map((_, hue) =>
    block(
      `[data-hue="${String(hue)}"]`,
      HUE_PARTS.map((part) => [
        part === "ink" ? "--pw-hue" : `--pw-hue-${part}`,
        `var(--pw-${part}-${String(hue)})`,
      ]),
    ),
  );
  return [
    "/* Written by src/look/css.ts from src/look/tokens.ts: change it there. */",
    block(":root", [...sharedDeclarations(), ...themeDeclarations("light")]),
    `@media screen and (prefers-color-scheme: dark) {\n${block(':root:not([data-theme="light"])', dark, "  ")}\n}`,
    `@media screen {\n${block(':root[data-theme="dark"]', dark, "  ")}\n}`,
    `@media (prefers-reduced-motion: reduce) {\n${block(
      ":root",
      Object.keys(TIME_MS).map((name) => [`--pw-time-${name}`, "0ms"]),
      "  ",
    )}\n}`,
    ...hues,
    "",
  ].join("\n");
}
