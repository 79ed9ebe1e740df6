import { Removed } from './Removed.tsx'
import { SavedField } from './SavedField.tsx'
import { Problem } from '../app/Problem.tsx'
import { checks as strings } from '../strings.ts'
import { dayOf } from '../../src/export/view.ts'
import { oneLine } from '../../src/export/clean.ts'
import { useAct, useWorksheet } from './useWorksheet.ts'
import { useDraft } from '../library/useDraft.ts'
import type { CheckDetail, Inquiry } from '../../src/http/api.ts'

/** Who is to be asked, how he can be reached, when he was asked, and what he has answered. */
export function Inquiries({ detail: { check, inquiries } }: { readonly detail: CheckDetail }) {
  const here = inquiries.filter(({ removed }) => !removed)
  return (
    <section aria-label={strings.inquiries}>
      <h2>{strings.inquiries}</h2>
      {here.length ? <ul className="sheet-parts">{here.map(one => <li key={one.inquiry}><Asked check={check} inquiry={one} /></li>)}</ul> : <p className="soft">{strings.noInquiries}</p>}
      <AddInquiry check={check} />
      <Removed count={inquiries.length - here.length}>
        {inquiries.filter(({ removed }) => removed).map(one => <li key={one.inquiry}><TakenAway check={check} inquiry={one} /></li>)}
      </Removed>
    </section>
  )
}

function Asked({ check, inquiry }: { readonly check: string; readonly inquiry: Inquiry }) {
  const sheet = useWorksheet(check)
  const path = `/inquiries/${inquiry.inquiry}`
  const removing = useAct(() => sheet.setRemoved(path, true))
  const name = (field: string) => `${check} ${inquiry.inquiry} ${field}`
  return (
    <>
      <p><b dir="auto">{oneLine(inquiry.name)}</b> <span className="soft">{inquiry.answer ? '' : inquiry.askedOn ? strings.waitsSince(inquiry.askedOn) : strings.toBeAsked}</span></p>
      <div className="sheet-fields">
        <SavedField label={strings.reach} name={name('reach')} value={inquiry.reach ?? ''} onSave={sheet.setField(path, 'reach')} />
        <SavedField kind="day" label={strings.askedOn} name={name('askedOn')} value={inquiry.askedOn ?? ''} onSave={sheet.setField(path, 'askedOn')} />
        <SavedField kind="day" label={strings.answeredOn} name={name('answeredOn')} value={inquiry.answeredOn ?? ''} onSave={sheet.setField(path, 'answeredOn')} />
      </div>
      <SavedField kind="text" rows={2} label={strings.answer} name={name('answer')} value={inquiry.answer ?? ''} onSave={sheet.setField(path, 'answer')} />
      <p className="soft"><bdi>{strings.addedBy(inquiry.addedBy, dayOf(inquiry.addedAt))}</bdi> <button className="link" type="button" disabled={removing.isPending} onClick={() => removing.mutate()}>{strings.remove}</button></p>
      {removing.error && <Problem error={removing.error} />}
    </>
  )
}

function TakenAway({ check, inquiry: { inquiry, name, removed } }: { readonly check: string; readonly inquiry: Inquiry }) {
  const sheet = useWorksheet(check)
  const restoring = useAct(() => sheet.setRemoved(`/inquiries/${inquiry}`, false))
  return <p><bdi>{oneLine(name)}</bdi> <span className="soft"><bdi>{removed && strings.removedBy(removed.by, dayOf(removed.at))}</bdi></span> <button className="link" type="button" disabled={restoring.isPending} onClick={() => restoring.mutate()}>{strings.restore}</button></p>
}

function AddInquiry({ check }: { readonly check: string }) {
  const [name, setName] = useDraft(`inquiry ${check}`)
  const [reach, setReach] = useDraft(`inquiry reach ${check}`)
  const sheet = useWorksheet(check)
  const adding = useAct(async () => {
    await sheet.ask('POST', '/inquiries', { name: name.trim(), ...(reach.trim() && { reach: reach.trim() }) })
    setName('')
    setReach('')
  })
  return (
    <form className="add-part" onSubmit={event => {
      event.preventDefault()
      if (name.trim()) adding.mutate()
    }}>
      <label>{strings.askName}<input type="text" value={name} dir="auto" autoComplete="off" onChange={event => setName(event.target.value)} /></label>
      <label>{strings.reach}<input type="text" value={reach} dir="auto" autoComplete="off" onChange={event => setReach(event.target.value)} /></label>
      <button type="submit" disabled={!name.trim() || adding.isPending}>{strings.ask}</button>
      {adding.error && <p className="problem wide" role="alert">{adding.error.message}</p>}
    </form>
  )
}
