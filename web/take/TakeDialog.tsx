import { useEffect, useState } from 'react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Dialog } from '../app/Dialog.tsx'
import { Problem } from '../app/Problem.tsx'
import { copy, save } from './copying.ts'
import { getFile } from '../api/client.ts'
import { remember, remembered } from './remembered.ts'
import { shell, take } from '../strings.ts'
import type { TakeQuery, TakeRequest } from '../../src/http/api.ts'

/** What is taken along: what a question to the server finds, a list as its page has narrowed it, or what was chosen one by one. */
export type TakeWhat =
  | { readonly name: string; readonly query: Readonly<Partial<Record<Exclude<keyof TakeQuery, Exclude<keyof How, 'possible'>>, string>>> }
  | { readonly name: string; readonly list: 'timeline' | 'figures'; readonly asked: string }
  | { readonly name: string; readonly chosen: Pick<TakeRequest, 'documents' | 'statements'> }

interface How {
  readonly format: TakeQuery['format']
  readonly table?: NonNullable<TakeQuery['table']>
  readonly mark?: 'yes'
  readonly text?: 'full'
  readonly possible?: 'yes'
  readonly preview?: 'yes'
}

const FORMATS = ['markdown', 'html', 'csv', 'bibtex', 'ris', 'csl', 'jsonl'] as const
const LIST_FORMATS = ['markdown', 'csv', 'jsonl'] as const
const TABLES = ['statements', 'figures', 'times', 'events', 'documents'] as const

/** In what form something is taken along, how much of it, and what that looks like. */
export function TakeDialog({ what, onClose }: { readonly what: TakeWhat; readonly onClose: () => void }) {
  const isList = 'list' in what
  const formats = isList ? LIST_FORMATS : FORMATS
  const [format, setFormat] = useState<(typeof FORMATS)[number]>(() => remembered('format', formats, 'markdown'))
  const [table, setTable] = useState<(typeof TABLES)[number]>('statements')
  const [isFull, setIsFull] = useState(false)
  const [possible, setPossible] = useState(false)
  const hasPossible = !isList && (format === 'markdown' || format === 'html' || (format === 'csv' && table === 'statements'))
  const isReport = !isList && (format === 'markdown' || format === 'html')
  const how: How = { format, ...format === 'csv' && { ...!isList && { table }, mark: 'yes' }, ...isReport && isFull && { text: 'full' }, ...hasPossible && possible && { possible: 'yes' } }
  const file = useMutation({ mutationFn: () => getFile(...asked(what, how)), onSuccess: save })
  const copying = useMutation({ mutationFn: () => copy(getFile(...asked(what, how)).then(({ bytes }) => bytes.text())) })
  const { reset: resetFile } = file
  const { reset: resetCopying } = copying
  const choice = JSON.stringify(how)
  useEffect(() => {
    resetFile()
    resetCopying()
  }, [choice, resetFile, resetCopying])
  const error = file.error ?? copying.error
  return (
    <Dialog title={`${take.title}: ${what.name}`} onClose={onClose}>
      <form className="taking" onSubmit={event => {
        event.preventDefault()
        resetCopying()
        file.mutate()
      }}>
        <fieldset className="options">
          <legend className="hidden">{take.as}</legend>
          {formats.map(one => (
            <label key={one}><input type="radio" name="format" checked={format === one} onChange={() => {
              setFormat(one)
              remember('format', one)
            }} />{isList && one === 'jsonl' ? take.listLines : take.formats[one]}</label>
          ))}
        </fieldset>
        <p className="soft">{isList ? take.listHelp[what.list] : take.formatHelp[format]}</p>
        {format === 'csv' && !isList && <label className="line">{take.table} <select value={table} onChange={event => setTable(event.target.value as typeof table)}>{TABLES.map(one => <option key={one} value={one}>{take.tables[one]}</option>)}</select></label>}
        {hasPossible && <label className="line"><input type="checkbox" checked={possible} onChange={event => setPossible(event.target.checked)} />{take.possible}</label>}
        {isReport && <>
          <label className="line"><input type="checkbox" checked={isFull} onChange={event => setIsFull(event.target.checked)} aria-describedby="full-help" />{take.full}</label>
          <p className="soft" id="full-help">{take.fullHelp}</p>
        </>}
        {format === 'jsonl' && !isList ? <p className="soft">{take.bundleHelp}</p> : format !== 'html' && <Preview what={what} how={how} />}
        {error && error.name !== 'AbortError' && <Problem error={error} />}
        <p className="acts">
          <button className="primary" type="submit" disabled={file.isPending}>{take.save}</button>
          {format !== 'html' && (isList || format !== 'jsonl') && <button type="button" disabled={copying.isPending} onClick={() => {
            resetFile()
            copying.mutate()
          }}>{take.copy}</button>}
          <span role="status">{file.isPending || copying.isPending ? take.saving : file.data ? take.saved(file.data.name) : copying.isSuccess ? take.copied : ''}</span>
        </p>
      </form>
    </Dialog>
  )
}

function asked(what: TakeWhat, how: How): [path: string, body?: object] {
  if ('list' in what) return [`/api/export/${what.list}?${new URLSearchParams([...new URLSearchParams(what.asked), ...Object.entries(how)])}`]
  return 'chosen' in what ? ['/api/export', { ...how, ...what.chosen }] : [`/api/export?${new URLSearchParams({ ...how, ...what.query })}`]
}

/** The first lines, exactly as they will be. */
function Preview({ what, how }: { readonly what: TakeWhat; readonly how: How }) {
  const [path, body] = asked(what, { ...how, preview: 'yes' })
  const { data, error, refetch } = useQuery({
    queryKey: ['preview', path, body], placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { bytes } = await getFile(path, body, signal)
      return { words: await bytes.text(), isWhole: bytes.size < PREVIEWED }
    },
  })
  if (error) return <Problem error={error} onAgain={() => void refetch()} />
  return (
    <>
      <h3 id="preview">{data?.isWhole === false ? take.beginning : take.preview}</h3>
      <pre className={how.format === 'csv' ? 'preview wide' : 'preview'} tabIndex={0} aria-labelledby="preview" dir="auto">{data?.words.replace(/^\ufeff/, '') ?? shell.loading}</pre>
    </>
  )
}

/** What the server shows of it beforehand. */
const PREVIEWED = 16_000
