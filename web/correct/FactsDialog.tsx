import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { FACTS, changedFacts, writtenFacts, wrongFact } from './facts.ts'
import { FactSigns } from './FactSigns.tsx'
import { Saving } from './Saving.tsx'
import { correct as strings } from '../strings.ts'
import { useKept } from './useKept.ts'
import type { Correcting } from './correcting.ts'
import type { Fact } from './facts.ts'
import type { FormEvent, KeyboardEvent } from 'react'
import type { Reading } from '../../src/doc/reading.ts'

interface Props {
  readonly article: Reading['article']
  /** Where somebody begins. */
  readonly first: Fact
  readonly draft: string
  readonly correcting: Correcting
  readonly onClose: () => void
}

/** When an article was published, what it is called, who wrote it and where it came out. What is empty is not known. */
export function FactsDialog({ article, first, draft, correcting, onClose }: Props) {
  const before = writtenFacts(article)
  const [now, edit] = useKept(draft, before)
  const [isTold, setIsTold] = useState(false)
  const wrong = wrongFact('publishedAt', now.publishedAt)
  const changes = changedFacts(before, now)
  const isSame = changes.length === 0
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTold(true)
    if (!wrong && !isSame && !correcting.isSaving) correcting.make(changes)
  }
  const saveByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form!.requestSubmit()
  }
  const field = (fact: Fact) => ({ value: now[fact], 'data-first': fact === first || undefined, autoComplete: 'off', 'aria-describedby': `help-${fact}`, onChange: ({ target }: { readonly target: { readonly value: string } }) => edit({ ...now, [fact]: target.value }) })
  return (
    <Dialog title={strings.factsTitle} onClose={onClose}>
      <form className="correct facts" onSubmit={save}>
        {FACTS.map(fact => (
          <div key={fact}>
            <label>{strings.factFields[fact]} {
              fact === 'byline' ? <textarea {...field(fact)} dir="auto" rows={Math.min(5, now.byline.split('\n').length + 1)} onKeyDown={saveByKey} />
              : fact === 'publishedAt' ? <input {...field(fact)} spellCheck={false} aria-invalid={wrong !== ''} />
              : <input {...field(fact)} dir="auto" />
            }</label>
            <p id={`help-${fact}`} className={fact === 'publishedAt' && isTold && wrong ? 'wrong' : 'soft'} role={fact === 'publishedAt' && isTold && wrong ? 'alert' : undefined}>{strings.factHelp[fact]}</p>
          </div>
        ))}
        <FactSigns correcting={correcting} />
        <Saving correcting={correcting} />
        <p className="ends">
          <button className="primary" type="submit" disabled={correcting.isSaving || isSame}>{strings.save}<kbd aria-hidden="true">Enter</kbd></button>
          <button type="button" onClick={onClose}>{strings.leave}<kbd aria-hidden="true">Esc</kbd></button>
        </p>
      </form>
    </Dialog>
  )
}
