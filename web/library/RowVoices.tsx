import { Link } from 'wouter'
import { HUES } from '../reading/articleMarks.ts'
import { library } from '../strings.ts'
import { shareWords } from '../../src/export/view.ts'
import type { VoiceShare } from '../../src/http/api.ts'

/** Whose words an article is, as small as a row: the same colours and letters that it is read in. */
export function RowVoices({ shares, byline, href }: { readonly shares: readonly VoiceShare[] | undefined; readonly byline: readonly string[]; readonly href: string }) {
  if (!shares?.length) {
    const label = shares ? library.voicesNone : library.voicesUnknown
    return <p className="voices soft" title={label}><span role="img" aria-label={label}>–</span></p>
  }
  const words = shares.map(share => library.share(shareWords(share as Parameters<typeof shareWords>[0], { article: { byline } }), share.percent))
  return (
    // It lies over the row's link for its words to show, and leads where that leads.
    <Link className="voices" href={href} tabIndex={-1} title={words.join('\n')}>
      <span className="track" role="img" aria-label={`${library.voices}: ${words.join(', ')}`}>
        {shares.map(({ whose, speaker, percent }, i) => (
          <i key={i} className={speaker ? `h${speaker.rank % HUES}` : whose} style={{ flexGrow: percent || 0.5 }}>{speaker && percent >= LETTERED && speaker.letter}</i>
        ))}
      </span>
    </Link>
  )
}

/** A narrower share has no room for a letter. */
const LETTERED = 14
