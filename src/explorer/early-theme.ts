/**
 * What runs before the first paint: the reader's theme, so that a dark room is not lit up by a
 * light page that turns dark a moment later. It stands in the head as it is, and its hash in the
 * Content-Security-Policy; the address comes first, then what the reader chose earlier.
 */
export const EARLY_THEME_SCRIPT =
  `try{const t=new URLSearchParams(location.search).get("theme")||` +
  `localStorage.getItem("paperweft-theme");` +
  `if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;
