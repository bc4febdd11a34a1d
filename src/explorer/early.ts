/**
 * What runs before the first paint, and where nothing else does. It stands in the head as it is, and
 * its hash in the Content-Security-Policy; so it is written in words that old browsers know.
 */

/**
 * The reader's theme, so that a dark room is not lit up by a light page that turns dark a moment
 * later: the address comes first, then what the reader chose earlier.
 */
const THEME =
  `try{const t=new URLSearchParams(location.search).get("theme")||` +
  `localStorage.getItem("paperweft-theme");` +
  `if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/**
 * Says so where the explorer does not start: a browser lacks what it calls, or its code did not
 * arrive. What goes wrong later it says itself, and a map that comes after all takes this back. Without
 * an `error` it is what browsers say in passing, of a ResizeObserver.
 */
const WATCH =
  `addEventListener("error",function(e){const d=document.documentElement.dataset;` +
  `if(d.paperweft==="loading"&&(e.error||e.target.type==="module"))` +
  `d.paperweft="failed",d.unstarted=""},true)`;

export const EARLY_SCRIPT = `${THEME};${WATCH}`;
