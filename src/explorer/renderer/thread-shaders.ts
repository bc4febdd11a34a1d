/**
 * The shaders of threads: hairlines of a constant width on a shallow arc.
 *
 * Both ends are brought to pixels first: widths and bends that are reckoned in the graph's own
 * space change with the zoom. Colours are premultiplied, as sigma blends them. Where threads lie
 * is reckoned once more by thread-at.ts, for what points at them.
 */

export const THREAD_VERTEX_SHADER = /* glsl */ `
attribute vec4 a_look; // hue at the source, hue at the target, flags, state
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_along; // 0 to 1 from end to end; −1 or 1 for the side

uniform mat3 u_matrix;
uniform vec2 u_resolution;
uniform float u_dim;
uniform float u_leaf;
uniform float u_fresh;
uniform float u_come;
uniform float u_thread;
uniform float u_lit;
uniform float u_pixel;
uniform vec3 u_inks[9];
uniform vec3 u_accent;
uniform vec3 u_ink;

varying vec3 v_color;
varying float v_opacity;
varying float v_side;
varying float v_half;
varying float v_soft;

const float BEND = 0.09;

bool has(float flags, float bit) {
  return mod(floor(flags / bit + 0.001), 2.0) > 0.5;
}

void main() {
  float flags = a_look.z;
  float state = a_look.w;
  bool introduces = has(flags, 1.0);
  bool leaf = has(flags, 2.0);
  float shown = leaf && state < 0.5 ? u_leaf : 1.0;
  if (shown < 0.02) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec2 start = (u_matrix * vec3(a_from, 1.0)).xy * u_resolution * 0.5;
  vec2 end = (u_matrix * vec3(a_to, 1.0)).xy * u_resolution * 0.5;
  vec2 way = end - start;
  float reach = length(way);
  float t = a_along.x;
  vec2 middle = (start + end) * 0.5 + vec2(-way.y, way.x) * (has(flags, 4.0) ? BEND : -BEND);
  vec2 point = mix(mix(start, middle, t), mix(middle, end, t), t);
  vec2 tangent = normalize(mix(middle - start, end - middle, t) + 1e-6);

  int from_hue = int(a_look.x + 0.5);
  int to_hue = int(a_look.y + 0.5);
  vec3 ink = mix(u_inks[from_hue], u_inks[to_hue], t);
  // The longer the way, the fainter its middle: long lines leave only their ends.
  float far = mix(1.0, 0.38, smoothstep(60.0, 420.0, reach)) * mix(1.0, 0.4, smoothstep(420.0, 1400.0, reach));
  float faded = mix(1.0, far, smoothstep(0.0, 0.4, t) * smoothstep(1.0, 0.6, t));
  float width = introduces ? 1.4 : 0.9;
  if (state > 0.5 && state < 1.5) {
    width = introduces ? 2.0 : 1.25;
    v_color = u_accent;
    v_opacity = 0.88 * u_lit;
  } else if (state > 1.5 && state < 2.5) {
    width = 1.1;
    v_color = mix(ink, u_ink, 0.2);
    v_opacity = 0.5;
  } else {
    v_color = ink;
    v_opacity = u_thread * (leaf ? 0.8 * shown : faded);
    if (state < 0.5) v_opacity *= 1.0 - 0.72 * max(u_dim, has(flags, 8.0) ? 1.0 : 0.0);
  }
  v_opacity *= u_fresh * (has(flags, 16.0) ? u_come : 1.0);
  v_half = width * 0.5;
  v_soft = 0.5 / u_pixel + 0.15;
  // No wider than its soft edge: on a sharp screen a pixel more each side would be twice the work.
  v_side = a_along.y * (v_half + v_soft);
  gl_Position = vec4((point + vec2(-tangent.y, tangent.x) * v_side) * 2.0 / u_resolution, 0.0, 1.0);
}
`;

export const THREAD_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec3 v_color;
varying float v_opacity;
varying float v_side;
varying float v_half;
varying float v_soft;

void main() {
  float opacity = v_opacity * (1.0 - smoothstep(v_half - v_soft, v_half + v_soft, abs(v_side)));
  gl_FragColor = vec4(v_color * opacity, opacity);
}
`;
