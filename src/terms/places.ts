/**
 * Continents and countries, and what is from there: "Canada", "Brazilian".
 *
 * Keywords have capitals as a title has, and no running text may stand beside them to tell that
 * Canada keeps its own. Countries of one word, by their English names; those that are words of other
 * kinds as well ("Turkey", "Chad", "Jordan") are not here.
 */

/** In small letters. */
const PLACES: ReadonlySet<string> = new Set(
  (
    "africa america americas antarctica asia australasia australia eurasia europe oceania " +
    "african american antarctic arctic asian australian european " +
    "afghanistan albania algeria angola argentina armenia austria azerbaijan bahrain bangladesh " +
    "belarus belgium belize benin bhutan bolivia botswana brazil brunei bulgaria burundi cambodia " +
    "cameroon canada chile china colombia croatia cuba cyprus czechia denmark djibouti ecuador egypt " +
    "eritrea estonia ethiopia fiji finland france gabon gambia germany ghana greece greenland " +
    "guatemala guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy " +
    "jamaica japan kazakhstan kenya korea kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya " +
    "liechtenstein lithuania luxembourg madagascar malawi malaysia mali malta mauritania mauritius " +
    "mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands " +
    "nicaragua nigeria norway oman pakistan palestine panama paraguay peru philippines poland " +
    "portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan " +
    "suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkmenistan " +
    "uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe " +
    "algerian argentinian austrian belgian bolivian brazilian cambodian cameroonian canadian " +
    "chilean chinese colombian cuban ecuadorian egyptian ethiopian ghanaian indian iranian iraqi " +
    "israeli jamaican jordanian kenyan lebanese libyan malaysian mexican moroccan nigerian pakistani " +
    "palestinian peruvian saudi scottish singaporean swiss syrian taiwanese tanzanian tunisian " +
    "ugandan venezuelan"
  ).split(" "),
);

/** What stands before a place, and is large where its name has it: "North America". */
const COMPASS = /^(?:central|east|eastern|latin|north|northern|south|southern|west|western)$/;

/** Whether a word in small letters is the name of a place, or says that something is from there. */
export function isPlace(word: string): boolean {
  return PLACES.has(word);
}

/** Whether a word in small letters may belong to the name of the place behind it. */
export function isCompass(word: string): boolean {
  return COMPASS.test(word);
}
