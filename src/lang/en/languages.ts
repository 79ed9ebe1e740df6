/** Names of languages that news speaks of: those of 20 million speakers and more, and of states. */
export const LANGUAGES = `
  Afrikaans Albanian Amharic Arabic Armenian Azerbaijani Azeri Bahasa Basque Belarusian Bengali Bosnian Bulgarian Burmese Cantonese Catalan Chinese Creole Croatian Czech Danish Dari
  Dutch English Estonian Farsi Finnish Flemish French Galician Georgian German Greek Guarani Gujarati Hausa Hebrew Hindi Hungarian Icelandic Igbo Indonesian Irish Italian Japanese
  Javanese Kannada Kazakh Khmer Kinyarwanda Korean Kurdish Kyrgyz Lao Latin Latvian Lithuanian Macedonian Malay Malayalam Maltese Mandarin Marathi Mongolian Montenegrin Nepali Norwegian
  Oromo Pashto Persian Polish Portuguese Punjabi Quechua Romanian Russian Serbian Sindhi Sinhala Slovak Slovene Slovenian Somali Spanish Swahili Swedish Tagalog Tajik Tamil Tatar Telugu
  Thai Tibetan Tigrinya Turkish Turkmen Ukrainian Urdu Uyghur Uzbek Vietnamese Welsh Xhosa Yiddish Yoruba Zulu
`.trim().split(/\s+/)
