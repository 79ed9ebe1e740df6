import { createRoute, z } from '@hono/zod-openapi'
import { addEvidence, addInquiry, changeInquiry, changeWorksheet, rate, removeEvidence, StaleError } from '../store/changeWorksheet.ts'
import { checkDetail, checkItems } from './checkItems.ts'
import { CheckChange, CheckDetail, CheckOverview, CheckPage, ChecksQuery, EvidenceChange, HandoverItems, HandoverQuery, InquiryChange, NewCheck, NewEvidence, NewInquiry, RatingChange, StaleCheck } from './api.ts'
import { handoverMarkdown } from '../export/handoverMarkdown.ts'
import { handoverOf } from '../export/handover.ts'
import { json, REFUSALS } from './answers.ts'
import { listCollections } from '../store/collections.ts'
import { listWorksheets, loadWorksheet, makeWorksheet, overviewOfWorksheets } from '../store/worksheets.ts'
import { MisnamedError } from '../store/storeError.ts'
import { personOf } from './person.ts'
import { GONE, Refused } from './problem.ts'
import { withoutAbsent } from './withoutAbsent.ts'
import type { Context } from 'hono'
import type { News } from './news.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Store } from '../store/store.ts'

const CheckParams = z.object({ check: z.uuid('This is no worksheet\'s id').meta({ param: { name: 'check', in: 'path' } }) })
const EvidenceParams = CheckParams.extend({ evidence: z.uuid().meta({ param: { name: 'evidence', in: 'path' } }) })
const InquiryParams = CheckParams.extend({ inquiry: z.uuid().meta({ param: { name: 'inquiry', in: 'path' } }) })

const whole = json('The worksheet as it is now.', CheckDetail)
const STALE = { 409: json('Somebody has changed that meanwhile.', StaleCheck) } as const
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, content: { 'application/json': { schema } } }) as const

const listRoute = createRoute({
  method: 'get', path: '/api/checks', summary: 'Worksheets, what is due first before the others',
  request: { query: ChecksQuery },
  responses: { 200: json('A page of them.', CheckPage), 400: REFUSALS[400] },
})

const makeRoute = createRoute({
  method: 'post', path: '/api/checks', summary: 'Begin to check words of a version',
  request: { body: bodyOf(NewCheck) },
  responses: { 200: json('There is a worksheet for just these words already.', CheckDetail), 201: json('The new worksheet.', CheckDetail), 400: REFUSALS[400] },
})

const overviewRoute = createRoute({ method: 'get', path: '/api/checks/overview', summary: 'Whose work there is, and how much of it', responses: { 200: json('That.', CheckOverview) } })

const handoverRoute = createRoute({
  method: 'get', path: '/api/checks/handover', summary: 'What is to be handed on to those who take over',
  request: { query: HandoverQuery },
  responses: { 200: json('The worksheets.', HandoverItems), 400: REFUSALS[400] },
})

const handoverTextRoute = createRoute({
  method: 'get', path: '/api/checks/handover.md', summary: 'The same as a text in Markdown',
  request: { query: HandoverQuery },
  responses: { 200: { description: 'The text.', content: { 'text/markdown': { schema: z.string() } } }, 400: REFUSALS[400] },
})

const oneRoute = createRoute({
  method: 'get', path: '/api/checks/{check}', summary: 'A worksheet with all that was done to it',
  request: { params: CheckParams },
  responses: { 200: json('The worksheet.', CheckDetail), ...REFUSALS },
})

const changeRoute = createRoute({
  method: 'patch', path: '/api/checks/{check}', summary: 'Change a worksheet, take it away or bring it back',
  request: { params: CheckParams, body: bodyOf(CheckChange) },
  responses: { 200: whole, ...REFUSALS, ...STALE },
})

const addEvidenceRoute = createRoute({
  method: 'post', path: '/api/checks/{check}/evidence', summary: 'Attach evidence',
  request: { params: CheckParams, body: bodyOf(NewEvidence) },
  responses: { 200: whole, ...REFUSALS },
})

const changeEvidenceRoute = createRoute({
  method: 'patch', path: '/api/checks/{check}/evidence/{evidence}', summary: 'Take evidence away or bring it back',
  request: { params: EvidenceParams, body: bodyOf(EvidenceChange) },
  responses: { 200: whole, ...REFUSALS },
})

const addInquiryRoute = createRoute({
  method: 'post', path: '/api/checks/{check}/inquiries', summary: 'Note whom to ask',
  request: { params: CheckParams, body: bodyOf(NewInquiry) },
  responses: { 200: whole, ...REFUSALS },
})

const changeInquiryRoute = createRoute({
  method: 'patch', path: '/api/checks/{check}/inquiries/{inquiry}', summary: 'Note when somebody was asked and what the answer is',
  request: { params: InquiryParams, body: bodyOf(InquiryChange) },
  responses: { 200: whole, ...REFUSALS, ...STALE },
})

const rateRoute = createRoute({
  method: 'put', path: '/api/checks/{check}/rating', summary: 'Say what one makes of it oneself, with one\'s name',
  description: 'Nothing at all takes one\'s rating back.',
  request: { params: CheckParams, body: bodyOf(RatingChange) },
  responses: { 200: whole, ...REFUSALS, ...STALE },
})

export function giveChecks(app: OpenAPIHono, { store, who, news }: { readonly store: Store; readonly who: string; readonly news: News }): void {
  /** Do something to a worksheet, and answer with how it is then; where somebody else was faster, with how he has left it. */
  const working = async (c: Context, check: string, run: (person: string) => Promise<unknown>) => {
    const person = personOf(c, who)
    await run(person).catch(async error => {
      if (error instanceof MisnamedError) throw new Refused(404, error.message, GONE)
      if (!(error instanceof StaleError)) throw error
      throw new Refused(409, error.message, 'Compare the two, then save again or keep what stands.', { field: error.field, current: await detailOf(store, check, person) })
    })
    const detail = await detailOf(store, check, person)
    news.tell('changed', { what: 'check', check, document: detail.document })
    return c.json(detail, 200)
  }

  app.openapi(listRoute, async c => {
    const { removed, ...filter } = withoutAbsent(c.req.valid('query'))
    const { items, next } = await listWorksheets(store, { ...filter, removed: removed === 'yes' })
    return c.json({ items: await checkItems(store, items), ...(next !== undefined && { next }) }, 200)
  })
  app.openapi(makeRoute, async c => {
    const person = personOf(c, who)
    const { worksheet, isNew } = await makeWorksheet(store, withoutAbsent(c.req.valid('json')), person)
    const detail = await detailOf(store, worksheet, person)
    if (!isNew) return c.json(detail, 200)
    news.tell('changed', { what: 'check', check: worksheet, document: detail.document })
    return c.json(detail, 201)
  })
  app.openapi(overviewRoute, async c => c.json(await overviewOfWorksheets(store), 200))
  app.openapi(handoverRoute, async c => c.json(await undone(store, c.req.valid('query').collection), 200))
  app.openapi(handoverTextRoute, async c => {
    const { collection, today = new Date().toISOString().slice(0, 10) } = c.req.valid('query')
    const { items, isWhole } = await undone(store, collection)
    const name = collection && (await listCollections(store)).find(one => one.collection === collection)?.name
    c.header('Content-Disposition', `attachment; filename="handover-${today}.md"`)
    c.header('Content-Type', 'text/markdown; charset=utf-8')
    return c.body(handoverMarkdown(handoverOf(items, today), { title: name ? `Handover: ${name}` : 'Handover', today, desk: new URL(c.req.url).origin, isCut: !isWhole }), 200)
  })
  app.openapi(oneRoute, async c => c.json(await detailOf(store, c.req.valid('param').check, personOf(c, who)), 200))
  app.openapi(changeRoute, async c => {
    const { check } = c.req.valid('param')
    return working(c, check, person => changeWorksheet(store, check, changeIn(c.req.valid('json')), person))
  })
  app.openapi(addEvidenceRoute, async c => {
    const { check } = c.req.valid('param')
    return working(c, check, person => addEvidence(store, check, c.req.valid('json'), person))
  })
  app.openapi(changeEvidenceRoute, async c => {
    const { check, evidence } = c.req.valid('param')
    return working(c, check, person => removeEvidence(store, check, evidence, c.req.valid('json').removed, person))
  })
  app.openapi(addInquiryRoute, async c => {
    const { check } = c.req.valid('param')
    const { name, reach, askedOn = null } = c.req.valid('json')
    return working(c, check, person => addInquiry(store, check, { name, reach: reach || null, askedOn }, person))
  })
  app.openapi(changeInquiryRoute, async c => {
    const { check, inquiry } = c.req.valid('param')
    return working(c, check, person => changeInquiry(store, check, inquiry, changeIn(c.req.valid('json')), person))
  })
  app.openapi(rateRoute, async c => {
    const { check } = c.req.valid('param')
    return working(c, check, person => rate(store, check, changeIn(c.req.valid('json')), person))
  })
}

function changeIn<Fields extends object>({ set, was }: { readonly set: Fields; readonly was: Fields }) {
  return { set: withoutAbsent(set), was: withoutAbsent(was) }
}

async function detailOf(store: Store, check: string, person: string): Promise<CheckDetail> {
  const worksheet = await loadWorksheet(store.db, check)
  if (!worksheet) throw new Refused(404, 'There is no such worksheet.', 'Its article may have been removed for good.')
  return checkDetail(store, worksheet, person)
}

/** All worksheets with something left to do, as many as anybody can take over. */
async function undone(store: Store, collection: string | undefined): Promise<HandoverItems> {
  const { items, next } = await listWorksheets(store, { status: 'undone', limit: MOST_AT_ONCE, ...(collection !== undefined && { collection }) })
  return { items: await checkItems(store, items), isWhole: next === undefined }
}

const MOST_AT_ONCE = 500
