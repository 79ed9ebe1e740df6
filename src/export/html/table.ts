import { escape } from './escape.ts'

export interface HtmlCell {
  /** Markup. */
  readonly html: string
  /** Holds nothing that is worth a line where every cell has one of its own. */
  readonly isVoid?: boolean
}

/** A table whose rows become cards where the screen is too narrow for columns: roles and labels say then what the layout no longer does. */
export function table(name: string, columns: readonly string[], rows: readonly { readonly id: string; readonly cells: readonly HtmlCell[] }[]): string {
  const head = columns.map(title => `<th role="columnheader" scope="col">${escape(title)}</th>`).join('')
  const body = rows.map(({ id, cells: [first, ...rest] }) => {
    const cells = rest.map(({ html, isVoid }, i) => `<td role="cell" data-title="${escape(columns[i + 1]!)}"${isVoid ? ' class="void"' : ''} dir="auto">${html}</td>`).join('')
    return `<tr role="row" id="${id}"><th role="rowheader" scope="row" dir="auto">${first!.html}</th>${cells}</tr>`
  })
  return `<table role="table" class="${name}"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body.join('\n')}</tbody></table>`
}
