/**
 * What runs before the first paint, and where nothing else does. It stands in the page as it is, and
 * its hash in the Content-Security-Policy; so it is written in words that old browsers know.
 */
import { WELCOMED_KEY } from "./first-visit.ts";
import { WITH_SHEETS } from "./screens.ts";
import { THEME_KEY } from "./theme.ts";

/**
 * The reader's theme, so that a dark room is not lit up by a light page that turns dark a moment
 * later: the address comes first, then what the reader chose earlier.
 */
const THEME =
  `try{const t=[new URLSearchParams(location.search).get("theme"),` +
  `localStorage.getItem("${THEME_KEY}")].find(function(t){return t==="light"||t==="dark"});` +
  `if(t)document.documentElement.dataset.theme=t}catch{}`;

/**
 * Says so where the explorer does not start: a browser lacks what it calls, or its code did not
 * arrive. What goes wrong later it says itself, and a map that comes after all takes this back. Without
 * an `error` it is what browsers say in passing, of a ResizeObserver.
 */
const WATCH =
  `addEventListener("error",function(e){const d=document.documentElement.dataset;` +
  `if(d.paperweft==="loading"&&(e.error||e.target.type==="module"))` +
  `d.paperweft="failed",d.unstarted=""},true)`;

/**
 * Right after the cartouche: a page that was opened from disk says so. Browsers load no module there,
 * however new they are, and whoever unzips a site double-clicks its page.
 */
const FROM_DISK =
  `if(location.protocol==="file:"){const d=document.documentElement.dataset;` +
  `d.paperweft="failed";d.unstarted="";` +
  `document.querySelectorAll("[data-if-disk]").forEach(function(p){p.hidden=false});` +
  `document.querySelectorAll("[data-unless-disk]").forEach(function(p){p.hidden=true})}`;

/** In the head. */
export const EARLY_SCRIPT = `${THEME};${WATCH}`;

/** A window of this size has room for the things to try beside the map. */
const ROOMY = "(min-width: 1680px) and (min-height: 1000px)";

/**
 * Right after the cartouche: whether it greets a newcomer, and how high it stands at the bottom of a
 * small screen, so that map and cartouche are from the first paint on where they will be. To greet
 * each time where storage throws, as in private windows and sandboxed frames, would be a nuisance.
 */
export const CARTOUCHE_SCRIPT =
  `{const c=document.querySelector("[data-cartouche]"),` +
  `d=c.querySelector("[data-suggestions]");let f=false;` +
  `try{f=localStorage.getItem("${WELCOMED_KEY}")===null}catch{}` +
  `if(d)if(f)c.dataset.first="";else d.open=matchMedia("${WITH_SHEETS}, ${ROOMY}").matches;` +
  `if(matchMedia("${WITH_SHEETS}").matches)` +
  `c.parentNode.style.setProperty("--pw-covered",c.offsetHeight+"px")}` +
  FROM_DISK;
