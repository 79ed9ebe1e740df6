/** The style of a report: one column, who says what and by which way; light and dark, narrow, and on paper. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #16171a); --ink: light-dark(#211f1b, #e6e3dc); --soft: light-dark(#645f55, #a5a096); --line: light-dark(#e4dfd4, #32353b); --mark: light-dark(#0b6e5f, #5fc7b4); --accent: light-dark(#1f4e79, #8ab8e6);
  --serif: "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif", serif;
  --sans: Inter, "Segoe UI", system-ui, "Noto Sans", sans-serif;
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 .9375rem/1.5rem var(--sans); overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
main { max-width: 46rem; margin: 0 auto; padding: 3rem 1.5rem 4rem }
h1 { font: 600 2rem/2.375rem var(--serif); letter-spacing: -.012em; margin: 0 0 .75rem; text-wrap: balance }
h2 { font: 600 1.375rem/1.75rem var(--serif); margin: 0 0 .25rem; text-wrap: balance }
h3 { font: 600 .875rem/1.5rem var(--sans); margin: 1.75rem 0 .5rem }
p { margin: 0 0 .5rem } ul { list-style: none; margin: 1rem 0 0; padding: 0 }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px }
.soft, .of, footer { color: var(--soft); font-size: .8125rem; line-height: 1.3125rem }
.of { margin: 0 } .of span:not(:last-child)::after { content: " ·" }
section { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line) }
li { padding: .125rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--mark); margin-bottom: .75rem } li.maybe { border-inline-start-style: dashed }
.said { font: 400 1.125rem/1.75rem var(--serif); margin: 0 0 .25rem; text-wrap: pretty; text-align: start } .said a { color: inherit; text-decoration: none }
/* solid where the words are verbatim, dashed where they are reported: the same as in hearsay */
.c, .q { text-decoration: underline dashed 1.5px var(--mark); text-underline-offset: .28em; text-decoration-skip-ink: none } .q { text-decoration-style: solid }
.said a:hover { color: var(--accent) }
.who { margin: 0 } .who:empty { display: none } .who b { font-weight: 600 }
blockquote { margin: 0; padding-inline-start: 1rem; border-inline-start: 1px solid var(--line); font: 400 1.0625rem/1.6875rem var(--serif) } blockquote b { font-weight: 600 } blockquote p { margin-bottom: .75rem; text-align: start }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line) }
@media (max-width: 34rem) { main { padding: 1.5rem 1.125rem 3rem } h1 { font-size: 1.625rem; line-height: 2rem } }
@media print {
  @page { margin: 18mm 16mm }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb }
  body { font-size: 9.5pt; line-height: 1.45 } main { max-width: none; padding: 0 } .said { font-size: 11pt; line-height: 1.5 } h1 { font-size: 18pt; line-height: 1.2 } h2 { font-size: 13pt; line-height: 1.25 }
  .soft, .of, footer { font-size: 8.5pt; line-height: 1.4 } section { margin-top: 1.5rem; padding-top: 1rem } h2, h3, h2 + .of { break-after: avoid } li { break-inside: avoid } p { orphans: 3; widows: 3 } a { color: inherit; text-decoration: none }
  h2 + .of a::after { content: " " attr(href) } li .of span:has(a) { display: none } li .of span:not(:has(a)):nth-last-child(2)::after { content: "" }
}
@media (prefers-contrast: more) { :root { --soft: var(--ink); --line: currentColor } }
@media (forced-colors: active) { .c, .q { text-decoration-color: currentColor } }
`
