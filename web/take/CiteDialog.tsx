import { useState } from 'react'
import { Dialog } from '../app/Dialog.tsx'
import { take } from '../strings.ts'
import { citeForm, cited, copyCitation } from './citing.ts'
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
        <pre className="preview" tabIndex={0} aria-labelledby="preview" dir="auto">{cited(citable, form === 'html' ? 'text' : form)}</pre>
        <p className="acts"><button className="primary" type="submit">{take.copy}</button><span role="status">{told}</span></p>
      </form>
    </Dialog>
  )
}
