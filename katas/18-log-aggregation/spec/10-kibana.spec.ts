import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { IndexOfLogs } from './index-of-logs.ts'
import { event, RECENT } from './logs.ts'
import { means } from './means.ts'

interface SavedObject {
  id: string
  type: string
  attributes: Record<string, unknown>
  references: { name: string; type: string; id: string }[]
}

interface Aggregation {
  type: string
  schema: string
  params: Record<string, unknown>
}

const objectsIn = (file: string): SavedObject[] =>
  file
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as SavedObject)

const the = (objects: readonly SavedObject[], type: string): SavedObject => {
  const found = objects.filter((object) => object.type === type)
  expect(found.length, means.oneOfType(type)).toBe(1)
  return found[0]!
}

const sourceOf = ({ attributes }: SavedObject) => {
  const { searchSourceJSON = '{}' } = (attributes['kibanaSavedObjectMeta'] ?? {}) as { searchSourceJSON?: string }
  return JSON.parse(searchSourceJSON) as { query?: { query: string; language: string }; indexRefName?: string }
}

const aggregationsIn = (object: SavedObject): Aggregation[] =>
  (JSON.parse(String(object.attributes['visState'])) as { aggs: Aggregation[] }).aggs

test('18.5 the file for Kibana has four objects that name one another and are all there', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const objects = objectsIn(await app.kibanaObjects({ pattern: 'team-logs-*' }))
  const kinds = objects.map(({ type }) => type).sort()
  expect(kinds, means.fourObjects).toEqual(['dashboard', 'index-pattern', 'search', 'visualization'])
  const ids = objects.map(({ type, id }) => `${type} ${id}`)
  expect(new Set(ids).size, means.fourObjects).toBe(4)
  const dangling = objects
    .flatMap(({ references }) => references)
    .filter(({ type, id }) => !ids.includes(`${type} ${id}`))
  expect(dangling, means.dangling).toEqual([])
  const pattern = the(objects, 'index-pattern')
  expect(pattern.attributes, means.indexPattern).toMatchObject({ title: 'team-logs-*', timeFieldName: '@timestamp' })
  const titles = ['search', 'visualization', 'dashboard'].map((type) => the(objects, type).attributes['title'])
  expect(titles, means.titlesOfObjects).toEqual(['Errors', 'Lines per minute', 'Logs'])
  for (const type of ['search', 'visualization']) {
    const object = the(objects, type)
    const reference = object.references.find(({ name }) => name === sourceOf(object).indexRefName)
    expect(reference && `${reference.type} ${reference.id}`, means.overPattern(type)).toBe(
      `index-pattern ${pattern.id}`,
    )
  }
  const dashboard = the(objects, 'dashboard')
  const panels = JSON.parse(String(dashboard.attributes['panelsJSON'])) as { panelRefName?: string }[]
  const shown = panels.map(({ panelRefName }) => dashboard.references.find(({ name }) => name === panelRefName)?.type)
  expect(shown.sort(), means.panels).toEqual(['search', 'visualization'])
})

test('18.5 what the objects ask for is answered by the real index, and rightly', async ({
  subject,
  topics,
  component,
}) => {
  const index = new IndexOfLogs(component('index'), topics)
  const minute = 60_000
  await index.put([
    event(1, 'error', RECENT, 'failed', { service: 'shop' }),
    event(2, 'error', RECENT + 1, 'warning: info', { service: 'billing' }),
    event(3, 'info', RECENT + 2, 'no error'),
    event(4, 'warning', RECENT + minute, 'error'),
    event(5, 'unknown', RECENT + minute, 'level:error'),
  ])
  const app = await subject<typeof Lab>()
  const objects = objectsIn(await app.kibanaObjects({ pattern: index.pattern }))
  const search = the(objects, 'search')
  expect(search.attributes['columns'], means.columnsOfErrors).toEqual(['service', 'message'])
  const { query } = sourceOf(search)
  expect(query?.language, means.lucene).toBe('lucene')
  const [sorting] = search.attributes['sort'] as [string, string][]
  const sort = (Array.isArray(sorting) ? [sorting] : [search.attributes['sort'] as [string, string]]).map(
    ([field, order]) => ({ [field]: order }),
  )
  const errors = await index.search({ query: { query_string: { query: query?.query || '*' } }, sort })
  expect(
    errors.hits?.hits.map(({ _source }) => _source['message']),
    means.errorsAlone,
  ).toEqual(['warning: info', 'failed'])
  const aggregations = aggregationsIn(the(objects, 'visualization'))
  expect(aggregations.map(({ type }) => type).sort(), means.aggregations).toEqual(['count', 'date_histogram', 'terms'])
  const of = (type: string) => aggregations.find((one) => one.type === type)!.params
  const { field, interval } = of('date_histogram') as { field: string; interval: string }
  expect(interval, means.byMinute).toBe('m')
  const terms = of('terms') as { field: string; size?: number }
  const { aggregations: found } = await index.search({
    size: 0,
    aggs: {
      minutes: { date_histogram: { field, fixed_interval: '1m', min_doc_count: 1 } },
      levels: { terms: { field: terms.field, size: terms.size ?? 5 } },
    },
  })
  expect(
    found?.['minutes']?.buckets.map(({ key, doc_count }) => [key, doc_count]),
    means.overIndex,
  ).toEqual([
    [RECENT, 3],
    [RECENT + minute, 2],
  ])
  expect(
    found?.['levels']?.buckets.map(({ key, doc_count }) => `${String(key)} ${doc_count}`).sort(),
    means.overIndex,
  ).toEqual(['error 2', 'info 1', 'unknown 1', 'warning 1'])
})
