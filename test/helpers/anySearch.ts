import fc from 'fast-check'
import { FIELD_NAMES } from '../../src/store/search/help.ts'

const PIECES = [
  ...FIELD_NAMES.map(name => `${name}:`), 'OR', '|', '-', '"', '“', '«', ',', '*', ':', '\\', "'", "''", '&', '!', '<->', '(', ')', ' ', ' ', ' ', 'gas', 'the', 'yes', 'quoted', 'deny', 'figure', '2024', '2024-13', '2024-02-30',
  'unknown', '直升机', '升', 'ё', 'Ş', '\0', '\ud800', '😀', 'a\u0301', '½', 'ﬁ', '\u00ad', '%', '_', '$1', ';--', 'en', '1e999', '\u202e', '٣',
]

/** Anything that somebody may type for a search, and much that nobody does. */
export const anySearch = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map(pieces => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map(pieces => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
