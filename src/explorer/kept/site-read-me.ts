/** What stands beside the page in an archived site: whoever unzips it may not be who downloaded it. */

export const READ_ME_FILE = "README.txt";

/** How to publish a map's site, and how to look at it before. */
export function readMeOf(title: string): string {
  return `${title}
A map of papers, as a web site: index.html and all that it needs.


TO PUBLISH IT
Upload all of this folder, as it is, to any web host: yours, your
university's, or a free one. Nothing needs to be installed there.

On GitHub: make a new repository, upload what is in this folder, and choose
Settings > Pages > Deploy from a branch.


TO LOOK AT IT ON THIS COMPUTER
A double click on index.html shows no map: browsers show such pages only
from a web server. Run one of these in this folder, and open the address
that it tells:

  npx serve                  where Node.js is installed
  python3 -m http.server     where Python is; then http://localhost:8000


Made with Paperweft. The fonts' licences are in fonts-licence/.
`;
}
