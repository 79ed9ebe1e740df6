/** In quotation marks, of the other kind where there are such within; what stands in marks as a whole has its own. */
export function quoted(words: string): string {
  if (/^[“„][^“”„]*[“”]$|^"[^"]*"$|^«[^«»]*»$|^‘[^‘]*’$/.test(words)) return words
  return /["“”„«»]/.test(words) ? `‘${words}’` : `“${words}”`
}
