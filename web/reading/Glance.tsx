import { useMemo, useState } from 'react'
import { glanceFacts } from '../../src/export/glanceFacts.ts'
import { correct, reading as strings } from '../strings.ts'
import type { Fact as ArticleFact } from '../correct/facts.ts'
import type { Fact, FactItem } from '../../src/export/glanceFacts.ts'
import type { Reading } from '../../src/doc/reading.ts'
import type { Span } from '../../src/text/span.ts'

/** What a reader wants to know before the first line. Whatever rests on words opens them. */
export function Glance({ reading, onGo, onFacts }: { readonly reading: Reading; readonly onGo: (span: Span) => void; readonly onFacts: ((first: ArticleFact) => void) | undefined }) {
  const facts = useMemo(() => glanceFacts(reading), [reading])
  return (
    <section className="glance" aria-label={strings.glance}>
      <dl>
        {facts.map(fact => <FactLine key={fact.label} fact={fact} onGo={onGo} onCorrect={onFacts && fact.about && (() => onFacts(fact.about!))} />)}
      </dl>
    </section>
  )
}

/** A few of a fact's items, and the others when somebody wants them. */
function FactLine({ fact: { label, items, none }, onGo, onCorrect }: { readonly fact: Fact; readonly onGo: (span: Span) => void; readonly onCorrect: (() => void) | undefined }) {
  const [isOpen, setIsOpen] = useState(false)
  const shown = isOpen || items.length <= FEW + 1 ? items : items.slice(0, FEW)
  return (
    <div>
      <dt>{label}{onCorrect && <button className="link" type="button" aria-label={correct.factOf(label)} onClick={onCorrect}>{correct.correct}</button>}</dt>
      <dd>
        {items.length ? shown.map((item, i) => <Item key={i} item={item} onGo={onGo} />) : <span className="soft">{none}</span>}
        {shown.length < items.length && <button className="link" type="button" aria-label={strings.moreOf(label)} onClick={() => setIsOpen(true)}>{strings.more}</button>}
      </dd>
    </div>
  )
}

const FEW = 2

function Item({ item, onGo }: { readonly item: FactItem; readonly onGo: (span: Span) => void }) {
  return (
    <span className="item">
      <Words item={item} onGo={onGo} />
      {item.notes?.map((note, i) => <small key={i}><Words item={note} onGo={onGo} /></small>)}
    </span>
  )
}

function Words({ item: { words, span }, onGo }: { readonly item: FactItem; readonly onGo: (span: Span) => void }) {
  return span ? <button className="to" type="button" dir="auto" title={words} onClick={() => onGo(span)}>{words}</button> : <span dir="auto">{words}</span>
}
