/** How many hues there are for voices; the ninth speaker has the first's hue again, and a letter of its own. */
export const HUES = 8

/** The style of a page: one comfortable column of text, notes in its margin, quiet marks. Light and dark, wide and narrow, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf8; --raised: #fff; --ink: #211f1b; --soft: #6b665c; --line: #e4dfd4; --bar: #d9d3c6; --accent: #1f4e79;
  --v0: #0b6e5f; --v1: #8a4b08; --v2: #5b3f99; --v3: #9b2d50; --v4: #1d5c9c; --v5: #5b5f0c; --v6: #a1361f; --v7: #7a2f83;
  --hatch: rgb(107 102 92 / .32);
  --serif: "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif", serif;
  --sans: Inter, "Segoe UI", system-ui, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) { :root {
  --paper: #16171a; --raised: #1e2024; --ink: #e6e3dc; --soft: #a09b91; --line: #32353b; --bar: #474a50; --accent: #8ab8e6;
  --v0: #5fc7b4; --v1: #e3a55f; --v2: #b39ae8; --v3: #ea8fae; --v4: #82b5ec; --v5: #c3c86a; --v6: #f0937a; --v7: #da97e0;
  --hatch: rgb(160 155 145 / .36);
} }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding: 30vh 0 }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 .875rem/1.5rem var(--sans) }
main { max-width: 66rem; margin: 0 auto; padding: 3rem 1.75rem 5rem; overflow-wrap: break-word }
h1, .title { font: 600 2rem/2.375rem var(--serif); letter-spacing: -.012em; margin: .5rem 0 .75rem; max-width: 39rem; text-wrap: balance }
.deck { font: 400 1.25rem/1.75rem var(--serif); color: var(--soft); max-width: 39rem; margin: 0 0 .75rem; text-wrap: pretty }
.facts { color: var(--soft); margin: 0; display: flex; flex-wrap: wrap; gap: 0 .5rem } .facts span + span::before { content: "·"; margin-inline-end: .5rem }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px }
.h0 { --hue: var(--v0) } .h1 { --hue: var(--v1) } .h2 { --hue: var(--v2) } .h3 { --hue: var(--v3) } .h4 { --hue: var(--v4) } .h5 { --hue: var(--v5) } .h6 { --hue: var(--v6) } .h7 { --hue: var(--v7) }

/* whose voice the article is */
.whose { clear: both; margin: 1.5rem 0 0; padding: 0 } header::after { content: ""; display: block; clear: both }
.track { display: flex; height: .625rem; gap: 2px } .track i { display: block; border-radius: 2px; min-width: 3px; background: var(--hue, var(--bar)) }
.track .publisher, .track .unknown { background: none; border: 1px solid var(--bar) }
.track .others, .swatch.others { background: var(--soft) }
.track .undecided, .swatch.undecided { background: repeating-linear-gradient(135deg, var(--soft) 0 1.5px, transparent 1.5px 5px) }
.legend { list-style: none; margin: .625rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .125rem 1.375rem; color: var(--soft); font-size: .8125rem }
.legend b { color: var(--ink); font-weight: 500; font-variant-numeric: tabular-nums }
.swatch, .letter { display: inline-grid; place-items: center; min-width: 1.125rem; height: 1.125rem; border-radius: 4px; margin-right: .4rem; vertical-align: -.22em }
.letter { vertical-align: .05em; font: 650 .6875rem/1 var(--sans); padding: 0 .2rem; color: var(--paper); background: var(--hue) }
.swatch { background: var(--bar) } .swatch.publisher, .swatch.unknown { background: none; border: 1px solid var(--bar) }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1.25rem 0 0; color: var(--soft); font-size: .8125rem; align-items: center }
body:has(#possible:checked) .if-sure, body:not(:has(#possible:checked)) :is(.if-possible, .maybe) { display: none }

/* the text */
article { max-width: 39rem; margin: 2.5rem 0 0; font: 400 1.1875rem/1.875rem var(--serif) }
article > * { margin: 0 0 1.125rem; text-wrap: pretty; unicode-bidi: isolate }
article > h2 { font: 600 1.1875rem/1.875rem var(--serif); margin: 2.25rem 0 .75rem }
article > .item { padding-inline-start: 1.375rem; position: relative; margin-bottom: .5rem } article > .item:not(.item + .item) { margin-top: -.25rem } article > .item + :not(.item) { margin-top: 1.125rem }
article > .item::before { content: "•"; position: absolute; inset-inline-start: .25rem; color: var(--soft) }
article > blockquote { padding-inline-start: 1.25rem; border-inline-start: 2px solid var(--line) }
article > .small { font: 400 .8125rem/1.375rem var(--sans); color: var(--soft) } article > .caption { border-inline-start: 2px solid var(--line); padding-inline-start: .75rem }
article > .zone { font: 600 .75rem/1.5rem var(--sans); color: var(--soft); display: flex; gap: .75rem; align-items: center; margin: 2.5rem 0 .75rem } .zone::after { content: ""; flex: 1; border-top: 1px solid var(--line) }
.zone + h2 { margin-top: 0 !important }
article > .boilerplate { color: var(--soft) }

/* one grammar of voices: the source bold, the cue italic, the content underlined: solid where verbatim, dashed where reported; hatched where nobody can tell */
.c { text-decoration: underline dashed 1.5px; text-decoration-color: var(--hue); text-underline-offset: .28em; text-decoration-skip-ink: none }
.q { text-decoration-style: solid }
.s, .k { color: var(--who, var(--hue)) } .s { font-weight: 600 } .k { font-style: italic }
.w0 { --who: var(--v0) } .w1 { --who: var(--v1) } .w2 { --who: var(--v2) } .w3 { --who: var(--v3) } .w4 { --who: var(--v4) } .w5 { --who: var(--v5) } .w6 { --who: var(--v6) } .w7 { --who: var(--v7) }
.u { background: repeating-linear-gradient(135deg, var(--hatch) 0 1px, transparent 1px 6px); border-radius: 2px; -webkit-box-decoration-break: clone; box-decoration-break: clone; padding: .1em 0 }
.n { font: 500 .6875rem/1 var(--sans); vertical-align: .5em; margin-inline-start: .1em; padding: .15em .05em; color: var(--hue); text-decoration: none; white-space: nowrap; border-radius: 3px }
.n + .n { margin-inline-start: .45em }
.n.maybe::after { content: "?" }

/* notes beside their words */
.note { float: right; clear: right; width: 21rem; margin: .3125rem -23.75rem .6875rem 0; padding: 0 .875rem; border-left: 3px solid var(--hue, var(--line)); font: 400 .8125rem/1.25rem var(--sans); color: var(--ink); text-align: left; text-indent: 0; user-select: none; -webkit-user-select: none; unicode-bidi: isolate }
.note b { font-weight: 600 } .note em, .note small { font-style: normal; font-size: inherit; color: var(--soft) } .note small { display: block }
.note.gap, .note.maybe { border-left-style: dashed } .note.gap { border-left-width: 1px; padding-left: calc(.875rem + 2px); --hue: var(--soft) }
.note .close { display: none }

/* lists under the text */
section { clear: both; max-width: 62.5rem; margin-top: 3.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line) }
section h2 { font: 600 1rem/1.5rem var(--sans); margin: 0 0 .75rem }
.list { list-style: none; margin: 0; padding: 0; max-width: 46rem } .list li { padding: .375rem 0; display: grid; grid-template-columns: 2.25rem minmax(0, 1fr); line-height: 1.375rem }
.list .n { vertical-align: 0; margin: 0; font-size: .75rem; line-height: 1.375rem; padding: 0 }
.list em { font-style: normal; color: var(--soft) } .list :is(q, .worded) { quotes: none; font-family: var(--serif); font-size: 1rem } .list small { color: var(--soft); font-size: .8125rem }
.list b { font-weight: 600; color: var(--hue) }
.d1 { margin-inline-start: 1.5rem } .d2 { margin-inline-start: 3rem } .d3 { margin-inline-start: 4.5rem } .d1, .d2, .d3 { border-inline-start: 1px solid var(--line); padding-inline-start: .75rem !important }
footer { clear: both; margin-top: 3.5rem; color: var(--soft); font-size: .8125rem; line-height: 1.25rem; max-width: 46rem }

@media (max-width: 66rem) {
  .note { display: none }
  .note:target { display: block; position: fixed; z-index: 3; inset: auto 0 0; width: auto; margin: 0; padding: 1rem 3rem calc(1rem + env(safe-area-inset-bottom)) 1.25rem; background: var(--raised) !important; border-left: 0; border-top: 3px solid var(--hue, var(--soft)); box-shadow: 0 -8px 30px -18px rgb(0 0 0 / .5) }
  .note:target .close { display: block; position: absolute; top: .5rem; right: .75rem; width: 2rem; text-align: center; text-decoration: none; font-size: 1.25rem; line-height: 2rem; color: var(--soft) }
  main { max-width: 42.5rem; padding-top: 2rem }
}
@media (max-width: 34rem) { main { padding: 1.25rem 1.125rem 4rem } h1, .title { font-size: 1.625rem; line-height: 2rem } article { font-size: 1.125rem; line-height: 1.75rem } .d1, .d2, .d3 { margin-inline-start: .75rem } }
@media print {
  @page { margin: 16mm 14mm }
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #555; --line: #ccc; --bar: #ccc; --v0: #0b6e5f; --v1: #8a4b08; --v2: #5b3f99; --v3: #9b2d50; --v4: #1d5c9c; --v5: #5b5f0c; --v6: #a1361f; --v7: #7a2f83; --hatch: rgb(107 102 92 / .45) }
  html { font-size: 9.5pt } body { -webkit-print-color-adjust: exact; print-color-adjust: exact }
  main { max-width: none; padding: 0 } article { max-width: 63%; font-size: 1.1rem; line-height: 1.65rem; margin-top: 1.5rem } h1, .title { font-size: 1.75rem; line-height: 2.125rem }
  article > * { orphans: 3; widows: 3 } .zone, h2, h3 { break-after: avoid } .list li { break-inside: avoid }
  .note, .note:target { display: block; position: static; float: right; clear: right; width: 50%; margin: 0 -57% .5rem 0; padding: 0 0 0 .75rem; border-top: 0; border-left: 3px solid var(--hue, var(--line)); background: none; box-shadow: none; font-size: .75rem; line-height: 1.0625rem; break-inside: avoid }
  .note .close { display: none !important } section { margin-top: 1.5rem }
}
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: currentColor } }
@media (forced-colors: active) { .c { text-decoration-color: currentColor } .u { border: 1px dashed } .track i, .letter { forced-color-adjust: none } }
`
