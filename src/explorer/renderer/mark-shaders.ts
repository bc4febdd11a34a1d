/**
 * The shaders of marks: disc, ring and diamond, told apart by a distance function.
 *
 * sigma blends premultiplied colours (ONE, ONE_MINUS_SRC_ALPHA), so every colour put out here is
 * multiplied by its own opacity; otherwise translucent edges glow on a dark ground. Everything is
 * reckoned in CSS pixels, so that strokes and casings keep their width at every zoom. Where marks
 * lie is reckoned once more by mark-at.ts, for what points at them.
 */
import { MOST_READING } from "../overlay.ts";
import { LEAF_TONE, RAMP_STEPS, RECEDED_TONE } from "./paint.ts";

export const MARK_VERTEX_SHADER = /* glsl */ `
attribute vec4 a_look; // kind + 4 hue, reading, rank, flags: 1 a leaf, 2 faded, 4 arrived, 8 folds
attribute vec2 a_position;
attribute float a_size;

uniform mat3 u_matrix;
uniform vec2 u_inset; // the viewport's share of what points are clipped to
uniform float u_scale;
uniform float u_dim;
uniform float u_leaf;
uniform float u_come;
uniform float u_rest;
uniform float u_pixel;
uniform vec3 u_inks[9];
uniform vec3 u_ramp[${RAMP_STEPS + 1}];
uniform float u_overlay;
uniform vec3 u_grounds[9];
uniform vec3 u_sheet;
uniform vec3 u_method;

varying float v_reach;
varying float v_radius;
varying float v_kind;
varying float v_ring;
varying float v_folds;
varying float v_casing;
varying float v_opacity;
varying vec3 v_body;
varying vec3 v_core;
varying vec3 v_ground;

const float RINGS = 10.0; // all rings around a mark end within so many pixels

vec3 ramp(float reading) {
  if (reading > ${MOST_READING}.5) return u_ramp[${RAMP_STEPS}];
  float place = reading * ${RAMP_STEPS - 1}.0 / ${MOST_READING}.0;
  int step = int(min(place, ${RAMP_STEPS - 2}.0));
  return mix(u_ramp[step], u_ramp[step + 1], place - float(step));
}

void main() {
  float rank = a_look.z;
  v_folds = a_look.w > 7.5 ? 1.0 : 0.0;
  float flags = a_look.w - 8.0 * v_folds;
  float arrived = flags > 3.5 ? 1.0 : 0.0;
  float faded = flags - 4.0 * arrived > 1.5 ? 1.0 : 0.0;
  float leaf = flags - 4.0 * arrived - 2.0 * faded;
  float fade = leaf > 0.5 && rank < 0.5 ? u_leaf : 1.0;
  if (fade < 0.02) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  int hue = int(a_look.x + 0.5) / 4;
  v_kind = a_look.x - 4.0 * float(hue);
  v_ring = rank > 1.5 ? 1.0 : 0.0;
  // What is lit among a thousand must be found.
  float least = (v_kind < 0.5 ? 1.25 : 1.0) * (rank > 0.5 ? 1.9 : u_rest);
  v_radius = max(a_size * u_scale, least) * (rank > 1.5 ? 1.18 : 1.0) * mix(0.6, 1.0, fade);
  v_casing = min(1.6, 0.35 + 0.35 * v_radius);
  // No wider than what is drawn: squares with room for rings around 100,000 dots are most of a frame.
  float around = v_ring + v_folds > 0.5 ? RINGS : v_casing + 0.7 / u_pixel;
  v_reach = v_kind > 1.5 ? 1.25 * v_radius + 1.42 * around : v_radius + around;
  gl_PointSize = 2.0 * v_reach * u_pixel;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy * u_inset, 0.0, 1.0);

  vec3 ground = u_grounds[hue];
  vec3 ink = v_kind > 1.5 ? u_method : u_inks[hue];
  if (u_overlay > 0.0) ink = mix(ink, ramp(a_look.y), u_overlay);
  float receded = rank < 0.5 ? max(u_dim, faded) : 0.0;
  float tone = receded * ${RECEDED_TONE};
  if (leaf > 0.5 && rank < 1.5) tone += ${LEAF_TONE} * (1.0 - tone);
  v_body = mix(ink, ground, tone);
  v_core = v_kind > 0.5 && v_kind < 1.5 ? mix(ground, u_sheet, mix(0.7, 0.2, receded)) : v_body;
  v_ground = ground;
  v_opacity = fade * (arrived > 0.5 ? u_come : 1.0);
  // From so far that marks are a texture they let land and names come first.
  if (rank < 0.5) v_opacity *= u_rest;
}
`;

export const MARK_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying float v_reach;
varying float v_radius;
varying float v_kind;
varying float v_ring;
varying float v_folds;
varying float v_casing;
varying float v_opacity;
varying vec3 v_body;
varying vec3 v_core;
varying vec3 v_ground;

uniform float u_pixel;
uniform vec3 u_accent;

const float RING_GAP = 4.6;
const float RING_HALF_WIDTH = 1.15;
// The ring of what others are folded into, as of a mark under the mark; around that of the chosen.
const float FOLD_GAP = 2.7;
const float FOLD_GAP_CHOSEN = 7.6;
const float FOLD_HALF_WIDTH = 0.6;

float distance_to_mark(vec2 p) {
  if (v_kind > 1.5) {
    vec2 q = abs(p);
    return (q.x + q.y - v_radius * 1.22) * 0.70711;
  }
  return length(p) - v_radius;
}

vec4 over(vec4 top, vec4 under) {
  return top + under * (1.0 - top.a);
}

vec4 cover(vec3 color, float opacity) {
  return vec4(color * opacity, opacity);
}

void main() {
  float d = distance_to_mark((2.0 * gl_PointCoord - 1.0) * v_reach);
  float soft = 0.7 / u_pixel;
  float stroke = clamp(v_radius * 0.3, 1.15, 2.2);
  float casing = v_ring > 0.5 ? RING_GAP : v_casing;
  float fold = v_ring > 0.5 ? FOLD_GAP_CHOSEN : FOLD_GAP;
  if (v_folds > 0.5) casing = fold + FOLD_HALF_WIDTH + 0.8;
  vec4 color = cover(v_ground, 0.9 * (1.0 - smoothstep(casing - soft, casing + soft, d)));
  color = over(cover(v_body, 1.0 - smoothstep(-soft, soft, d)), color);
  if (v_kind > 0.5 && v_kind < 1.5)
    color = over(cover(v_core, 1.0 - smoothstep(-soft, soft, d + stroke)), color);
  if (v_ring > 0.5) {
    float ring = abs(d - RING_GAP) - RING_HALF_WIDTH;
    color = over(cover(u_accent, 1.0 - smoothstep(-soft, soft, ring)), color);
  }
  if (v_folds > 0.5) {
    float ring = abs(d - fold) - FOLD_HALF_WIDTH;
    color = over(cover(v_body, 1.0 - smoothstep(-soft, soft, ring)), color);
  }
  gl_FragColor = color * v_opacity;
}
`;
