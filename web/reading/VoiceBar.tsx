import { HUES } from './articleMarks.ts'
import { Letter } from './Letter.tsx'
import { reading as strings } from '../strings.ts'
import { shareWords } from '../../src/export/view.ts'
import type { Share, View } from '../../src/export/view.ts'

/** Whose words the article is, at one look. */
export function VoiceBar({ view: { shares, reading } }: { readonly view: View }) {
  if (!shares.length) return null
  const label = shares.map(share => `${shareWords(share, reading)} ${percent(share)}`).join(', ')
  return (
    <div className="whose">
      <div className="track" role="img" aria-label={`${strings.whose}: ${label}`}>
        {shares.map((share, i) => <i key={i} className={share.speaker ? `h${share.speaker.rank % HUES}` : share.whose} style={{ flexGrow: share.percent || 0.5 }} />)}
      </div>
      <ul>
        {shares.map((share, i) => (
          <li key={i}>
            {share.speaker ? <Letter speaker={share.speaker} /> : <span className={`swatch ${share.whose}`} aria-hidden="true" />}
            <b>{percent(share)}</b> <span dir="auto">{shareWords(share, reading)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function percent(share: Share): string {
  return `${share.percent || '<1'}%`
}
