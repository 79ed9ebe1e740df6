/** The turns of phrase that are marked, each with a neutral name and what it is: a reader decides what to make of it. */
export const DEVICES = {
  'hedge': { name: 'hedge', definition: 'Words that make a claim less certain or less exact: it may be so, it seems so, it is likely.' },
  'certainty': { name: 'certainty', definition: 'Words that call a claim certain and give no ground for it: undoubtedly, of course, clearly.' },
  'evidential': { name: 'hearsay', definition: 'Words that say that something was heard, seen or thought, and not by whom: reportedly, is believed to, by all accounts.' },
  'loaded': { name: 'loaded word', definition: 'A word that judges while it names; another would name the same thing without praise or blame.' },
  'common-knowledge': { name: 'common knowledge', definition: 'An appeal to what everybody is said to know, in the place of a source.' },
  'rhetorical-question': { name: 'question by the writer', definition: 'A question that the writer puts to nobody and answers himself, or leaves to answer itself.' },
  'scare-quotes': { name: 'words set apart', definition: 'A few words in quotation marks that quote nobody named, or that “so-called” sets apart: the writer uses them and does not make them his own.' },
  'generalization': { name: 'generalization', definition: 'A claim about all of a kind or about every time: always, never, every country.' },
  'historical-analogy': { name: 'historical analogy', definition: 'The present explained by a past that it is said to repeat or resemble.' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly definition: string }>>

export type DeviceKind = keyof typeof DEVICES
export const DEVICE_KINDS = Object.keys(DEVICES) as readonly DeviceKind[]
