/** The style of what stands over and under the text: facts at a glance, switches, and a section for every layer. */
export const SECTION_STYLE = `
:root { --wash: rgb(107 102 92 / .12) }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
small { font-size: .8125rem }

/* at a glance */
.glance { columns: 3 17rem; column-gap: 2rem; margin: 1.25rem 0 0 } .glance > div { break-inside: avoid; padding-bottom: .5rem }
.glance dt { color: var(--soft); font-size: .75rem; line-height: 1.125rem } .glance dd { margin: 0; line-height: 1.5rem; overflow-wrap: anywhere }
.glance dd > span { display: block; line-height: 1.5rem } .glance dd em, .glance small { font-style: normal; color: var(--soft) }

/* switches */
.switches { border: 0; border-block: 1px solid var(--line); margin: 1.5rem 0 0; padding: .5rem 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 0 1.125rem; align-items: baseline; font-size: .8125rem; line-height: 1.75rem }
.switches legend { float: inline-start; padding: 0; color: var(--soft) }
.switches > span { display: inline-flex; align-items: baseline; gap: .25rem } .switches label { cursor: pointer } .switches input { margin: 0; margin-inline-end: .25rem; width: .875rem; height: .875rem; vertical-align: -.125rem; accent-color: var(--soft) }
.switches a { color: var(--soft); font-variant-numeric: tabular-nums; padding: .25rem .125rem } .switches span:has(input:not(:checked)) > a { visibility: hidden }

/* links from rows to words, and back */
.to { color: inherit; text-decoration: underline 1px; text-decoration-color: var(--bar); text-underline-offset: .25em } .to:hover { color: var(--accent); text-decoration-color: currentColor }
.back { display: none; font: 400 .8125rem/1 var(--sans); margin-inline-start: .25em; padding: .15em .3em; border: 1px solid var(--line); border-radius: 4px; text-decoration: none; background: var(--raised) }
.at:target { background: var(--wash); outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px } .at:target + .back { display: inline }
section :target { background: var(--wash) }

/* sections */
section h3 { font: 600 .8125rem/1.25rem var(--sans); margin: 1.5rem 0 .25rem } section h3 em { font-style: normal; font-weight: 400; color: var(--soft) } section h2 + h3 { margin-top: 0 }
section.nothing { margin-top: .5rem; padding-top: 0; border-top: 0; color: var(--soft) } section:not(.nothing) + section.nothing { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line) } .nothing p { margin: 0 }
.times, .rows, .rows ul, .blocks { list-style: none; margin: 0; padding: 0 }
.times li { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: .375rem 0; max-width: 58rem; line-height: 1.375rem }
.times li > b { font-weight: 600; font-variant-numeric: tabular-nums; text-wrap: balance } .times p { margin: 0 } .times p + p { margin-top: .25rem } .times p b, .rows b { font-weight: 600 } .then { color: var(--soft); font-size: .8125rem }
.times p:not(.then), .rows li:not(:has(> ul)) { font-family: var(--serif); font-size: 1rem }
.rows > li { padding: .375rem 0; max-width: 46rem; line-height: 1.375rem } .rows small { display: block; font-family: var(--sans); line-height: 1.25rem; color: var(--soft) }
.gaps ul { margin-top: .125rem } .gaps ul li { color: var(--soft); font: 400 1rem/1.375rem var(--serif) } .gaps q { quotes: "“" "”" }
.blocks li { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 1rem; line-height: 1.5rem; max-width: 58rem } .blocks em { font-style: normal; color: var(--soft) }
.blocks li > span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
.who { color: var(--hue); font-weight: 600 }

/* tables, which become cards on narrow screens */
table { border-collapse: collapse; width: 100%; line-height: 1.25rem; font-variant-numeric: tabular-nums lining-nums }
th, td { text-align: start; vertical-align: top; padding: .375rem 1rem .375rem 0; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere } tbody th { font-weight: 600 }
thead th { color: var(--soft); font-size: .75rem; white-space: nowrap; overflow-wrap: normal } td small { color: var(--soft) } .went { white-space: nowrap } .sign { color: var(--soft) }
.figures :is(th, td):nth-child(2), .actors td:nth-child(n + 2):nth-child(-n + 4) { white-space: nowrap; overflow-wrap: normal }
.signs { margin: .5rem 0 0; color: var(--soft); font-size: .8125rem } .signs span { margin-inline-end: 1.25rem }
@media screen and (max-width: 44rem) {
  table, tbody, tr, td, tbody th { display: block; border: 0; padding: 0 } thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tbody tr { padding: .5rem 0; border-bottom: 1px solid var(--line) } td::before { content: attr(data-title) ": "; color: var(--soft) } td.void { display: none } :is(.figures, .actors) td:nth-child(n) { white-space: normal }
  .signs { display: none } .glance > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 .75rem } .glance dt { line-height: 1.5rem } .times li { grid-template-columns: minmax(0, 1fr) } .blocks li { grid-template-columns: 7rem minmax(0, 1fr); gap: 0 .5rem }
}
@media print {
  .switches, .back { display: none !important } .to { text-decoration: none } .at:target { background: none; outline: 0 } section :target { background: none }
  tr, .times li, .rows > li { break-inside: avoid } thead { display: table-header-group } .glance { columns: 3 }
}
@media (forced-colors: active) { .f, .v { border-bottom-color: currentColor } }
`
