import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { take } from '../strings.ts'
import { citeForm, cited, citedParts, copyCitation } from './citing.ts'
import { remember } from './remembered.ts'
import { CITE_FORMS } from '../../src/export/cite.ts'
import type { Citable } from './citing.ts'

/** How words, or an article, are cited: the forms, and what will be copied. */
export function CiteDialog({ citable, onClose }: { readonly citable: Citable; readonly onClose: () => void }) {
  const [form, setForm] = useState(citeForm)
  const [told, setTold] = useState('')
  const choose = (next: typeof form) => {
    setForm(next)
    remember('citation', next)
    setTold('')
  }
  return (
    <Dialog title={citable.span ? take.citeWords : take.citeArticle} onClose={onClose}>
      <form className="taking" onSubmit={event => {
        event.preventDefault()
        void copyCitation(citable, form).then(() => setTold(take.cited), () => setTold(take.copyFailed))
      }}>
        <fieldset className="options">
          <legend className="hidden">{take.form}</legend>
          {CITE_FORMS.map(one => <label key={one}><input type="radio" name="form" checked={form === one} onChange={() => choose(one)} />{take.citeForms[one]}</label>)}
        </fieldset>
        <h3 id="preview">{take.preview}</h3>
        {form === 'html' ? <Formatted citable={citable} /> : <pre className="preview" tabIndex={0} aria-labelledby="preview" dir="auto">{cited(citable, form)}</pre>}
        <p className="acts"><button className="primary" type="submit">{take.copy}</button><span role="status">{told}</span></p>
      </form>
    </Dialog>
  )
}

/** As it looks wherever it is pasted with its form. */
function Formatted({ citable }: { readonly citable: Citable }) {
  const { who, words, way, writers, title, outlet, date, remarks, live, link } = citedParts(citable)
  return (
    <div className="preview formatted" tabIndex={0} role="region" aria-labelledby="preview">
      <p dir="auto">
        {words && <>{who && <><b>{who}</b>: </>}<span lang={citable.reading.article.language}>{words}</span> ({way}). </>}
        {writers && `${writers}, `}{live ? <a href={live} target="_blank" rel="noreferrer noopener">{title}</a> : title}, <cite>{outlet}</cite>, {date}.{remarks.map(remark => ` ${remark}`)}
        {link && <> <a href={link} target="_blank" rel="noreferrer noopener">{take.inHearsay}</a>.</>}
      </p>
    </div>
  )
}
