import assert from 'node:assert/strict'
import { test } from 'node:test'
import { count, gathered, kinds, worked } from './helpers/outcomes.ts'
import { Fetcher } from '../src/intake/fetch/fetcher.ts'
import { makeCollection } from '../src/store/collections.ts'
import { onBothStores } from './helpers/bothStores.ts'
import { retry } from '../src/work/retry.ts'
import { serve } from './helpers/server.ts'

const PAGE = (text: string) => `<html lang="en"><head><title>The bridge of Kyzyl-Too</title></head><body><article><h1>The bridge of Kyzyl-Too</h1>
  ${'<p>The mayor of Kyzyl-Too, Aigul Sarova, said on Tuesday that the bridge was safe and that it would be open to lorries by the end of the month.</p>'.repeat(4)}<p>${text}</p></article></body></html>`

onBothStores('work on links and feeds', ({ open }) => {
  test('links are fetched, kept with their original, and refused with a reason; asked for again, only what is newer', async t => {
    const store = await open()
    const { url, host, requests } = await serve(t, {
      '/bridge': (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' }).end(PAGE('She denied that it was closed.'))
      },
    })
    const busy = await serve(t, { '/busy': (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end() })
    const fetcher = new Fetcher({ userAgent: 'hearsay/9.9.9', allowPrivate: [host, busy.host], limits: { intervalMs: 0 } })
    const links = [`${url}/bridge`, `${url}/gone`, `${busy.url}/busy`].map(url => ({ kind: 'link', url }) as const)
    assert.deepEqual(kinds(await gathered(store, links)), ['queued', 'queued', 'queued'])
    const outcomes = await worked(store, { fetcher })
    const of = (path: string) => outcomes.filter(({ name }) => name.endsWith(path)).map(({ kind, reason }) => [kind, reason?.slice(0, 20)])
    assert.deepEqual(of('/gone'), [['refused', 'There is no page at ']])
    assert.deepEqual(of('/busy'), [['queued', 'The site is overload']])
    assert.deepEqual(of('/bridge')[0], ['added', undefined])
    assert.equal(await count(store, 'readings'), 1)
    assert.equal(await count(store, 'originals'), 1)
    // The one that is put off waits for its hour; a link asked for again that has not changed brings nothing.
    assert.equal(await count(store, 'jobs.job'), 1)
    await gathered(store, [links[0]!])
    assert.deepEqual(kinds(await worked(store, { fetcher })), ['already-there'])
    assert.equal(requests.filter(request => request.url === '/bridge').length, 2)
    assert.deepEqual(await retry(store), { versions: 0, links: 1 })
    await fetcher.close()
  })

  test('feeds are polled when they are due, and only what is new in them is fetched', async t => {
    const store = await open()
    let items = ['/one']
    const { url, host } = await serve(t, {
      '/feed': (_, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(`<rss version="2.0"><channel><title>Kyzyl-Too Courier</title>${items.map(path => `<item><title>${path}</title><link>${url}${path}</link></item>`).join('')}</channel></rss>`),
      '/one': PAGE('One.'), '/two': PAGE('Two.'),
    })
    const fetcher = new Fetcher({ userAgent: 'hearsay/9.9.9', allowPrivate: [host], limits: { intervalMs: 0 } })
    assert.deepEqual(kinds(await gathered(store, [{ kind: 'feed', url: `${url}/feed` }])), ['followed'])
    assert.deepEqual(kinds(await worked(store, { fetcher })), ['polled', 'added', 'read'])
    assert.deepEqual(await worked(store, { fetcher }), [])
    items = ['/two', '/one']
    await store.execute('update feeds set next_poll_at = now()')
    const outcomes = await worked(store, { fetcher })
    assert.deepEqual(outcomes.map(({ kind, count }) => [kind, count]), [['polled', 1], ['added', undefined], ['read', undefined]])
    assert.equal(await count(store, 'documents'), 2)
    await fetcher.close()
  })

  test('what a feed lists is fetched although it was refused before, then once a day, and is in the collection of the feed', async t => {
    const store = await open()
    const paths = ['/kept', '/gone']
    let listing = 0
    const { url, host, requests } = await serve(t, {
      '/feed': (_, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(`<rss version="2.0"><channel><title>Kyzyl-Too Courier</title>${paths.map(path => `<item><title>${path} ${listing}</title><link>${url}${path}</link></item>`).join('')}</channel></rss>`),
      '/kept': PAGE('Kept.'),
    })
    const fetcher = new Fetcher({ userAgent: 'hearsay/9.9.9', allowPrivate: [host], limits: { intervalMs: 0 } })
    const askedFor = async (path: string) => {
      listing++
      await store.execute('update feeds set next_poll_at = now()')
      const before = requests.length
      await worked(store, { fetcher })
      return requests.slice(before).filter(request => request.url === path).length
    }
    const collection = await makeCollection(store, 'Bridges')
    await gathered(store, paths.map(path => ({ kind: 'link', url: url + path })))
    await worked(store, { fetcher })
    await gathered(store, [{ kind: 'feed', url: `${url}/feed` }], { collection })
    assert.equal(await askedFor('/gone'), 1)
    assert.equal(await count(store, 'collected'), 1)
    assert.equal(await askedFor('/gone'), 0)
    await store.execute(`update links set tried_at = now() - interval '2 days'`)
    assert.equal(await askedFor('/gone'), 1)
    assert.equal(await askedFor('/kept'), 0)
    await fetcher.close()
  })
})
