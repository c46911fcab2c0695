/** All documents of an index, page by page. */
export type Fields = Record<string, unknown>

interface Page {
  _scroll_id: string
  hits: { hits: { _id: string; _source: Fields }[] }
}

export async function documentsOf(indexUrl: string, index: string): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>()
  // What was written a moment ago is found only after that.
  const refreshed = await fetch(`${indexUrl}/${index}/_refresh`, { method: 'POST' })
  if (refreshed.status === 404) return found
  let page = await ask(`${indexUrl}/${index}/_search?scroll=1m`, { size: 1_000, sort: ['_doc'] })
  while (page.hits.hits.length > 0) {
    for (const { _id, _source } of page.hits.hits) found.set(_id, _source)
    page = await ask(`${indexUrl}/_search/scroll`, { scroll: '1m', scroll_id: page._scroll_id })
  }
  await fetch(`${indexUrl}/_search/scroll/${page._scroll_id}`, { method: 'DELETE' })
  return found
}

async function ask(url: string, body: object): Promise<Page> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return JSON.parse(exact(await answer.text())) as Page
}

const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Whole numbers as texts: those beyond 2^53 would be rounded. */
const exact = (json: string) => json.replace(tokens, (token) => (/^-?\d+$/.test(token) ? `"${token}"` : token))
