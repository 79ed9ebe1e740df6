import { SEARCH_HELP } from '../../src/store/search/help.ts'
import { search } from '../strings.ts'

/** How a search is written: the same lines that the command's help has. Each can be tried. */
export function SearchHelp({ isOpen, onTry }: { readonly isOpen: boolean; readonly onTry: (words: string) => void }) {
  return (
    <details className="help" open={isOpen}>
      <summary>{search.help}</summary>
      <dl>
        {SEARCH_HELP.map(({ write, finds }) => (
          <div key={write}>
            <dt><button className="link" type="button" onClick={() => onTry(write)}><code>{write}</code></button></dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
