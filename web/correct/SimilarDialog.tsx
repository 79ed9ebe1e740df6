import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { changeWords } from './changeWords.ts'
import { correct as strings, DOT } from '../strings.ts'
import { oneLine } from '../../src/export/clean.ts'
import { Problem } from '../app/Problem.tsx'
import { ArticleName } from '../lists/ArticleName.tsx'
import type { SimilarItem, SimilarList } from '../../src/http/api.ts'

interface Props {
  readonly similar: SimilarList
  readonly document: string
  readonly isSaving: boolean
  readonly error: Error | undefined
  readonly onMake: (items: readonly SimilarItem[]) => void
  readonly onClose: () => void
}

/** Where the same error seems to stand: whoever has looked at the words ticks those that are alike, and all are corrected at once. */
export function SimilarDialog({ similar: { why, items }, document, isSaving, error, onMake, onClose }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<SimilarItem>>(new Set())
  const tick = (item: SimilarItem) => {
    const next = new Set(ticked)
    if (!next.delete(item)) next.add(item)
    setTicked(next)
  }
  const isAll = ticked.size === items.length
  return (
    <Dialog title={strings.similarTitle} onClose={onClose}>
      <div className="correct similar">
        <p className="soft">{oneLine(why)}</p>
        <p><label className="tick"><input type="checkbox" checked={isAll} onChange={() => setTicked(new Set(isAll ? [] : items))} /> {strings.all(items.length)}</label></p>
        <ul>
          {items.map((item, i) => (
            <li key={i}>
              <label className="tick">
                <input type="checkbox" checked={ticked.has(item)} onChange={() => tick(item)} />
                <span>
                  <q dir="auto">{oneLine(item.words)}</q>
                  <small className="soft">{changeWords(item.change).join('; ')}{item.document === document ? '' : <>{DOT}<bdi><ArticleName title={item.title} opening={item.opening} /></bdi>{item.outlet && <>, <bdi>{oneLine(item.outlet)}</bdi></>}</>}</small>
                </span>
              </label>
              <a href={`/documents/${item.document}/versions/${item.version}#${item.at.start}-${item.at.end}`} target="_blank" rel="noreferrer">{strings.look}</a>
            </li>
          ))}
        </ul>
        {error && <Problem error={error} />}
        <p className="ends">
          <button className="primary" type="button" disabled={!ticked.size || isSaving} onClick={() => onMake([...ticked])}>{strings.applyTo(ticked.size)}</button>
          <button type="button" onClick={onClose}>{strings.leave}</button>
        </p>
      </div>
    </Dialog>
  )
}
