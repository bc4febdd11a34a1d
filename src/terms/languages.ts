/**
 * What people speak and write: "Amharic", "Swahili".
 *
 * "Languages such as Amharic", "the Amharic language" and "Amharic data sets" keep the company in
 * which the names of programming languages and corpora stand, and no capital tells one from the
 * other. The list has the languages that Wikipedia or the treebanks of the world have much of, by
 * their English names; those that are also a name of something else ("Java", "Go") are not here.
 */

/** In small letters. */
export const LANGUAGES: ReadonlySet<string> = new Set(
  (
    "afrikaans akan albanian amharic arabic aramaic armenian assamese azerbaijani bambara bashkir " +
    "basque belarusian bengali bosnian breton bulgarian burmese cantonese catalan cebuano chuvash " +
    "coptic cornish croatian czech danish dutch english esperanto estonian faroese farsi fijian " +
    "filipino finnish flemish french frisian galician georgian german greek guarani gujarati haitian " +
    "hausa hawaiian hebrew hindi hungarian icelandic igbo indonesian inuktitut irish italian " +
    "japanese javanese kannada kazakh khmer kinyarwanda korean kurdish kyrgyz lao latvian " +
    "lingala lithuanian luganda luxembourgish macedonian malagasy malay malayalam maltese mandarin " +
    "maori marathi mongolian nepali norwegian oromo ossetian pashto persian polish portuguese " +
    "punjabi quechua romanian romansh russian samoan sanskrit scots serbian sesotho shona sindhi " +
    "sinhala sinhalese slovak slovene slovenian somali spanish sundanese swahili swedish tagalog " +
    "tajik tamil tatar telugu thai tibetan tigrinya tongan tswana turkish turkmen uighur ukrainian urdu " +
    "uyghur uzbek vietnamese welsh wolof xhosa yiddish yoruba zulu"
  ).split(" "),
);
