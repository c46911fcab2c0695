export interface KibanaOptions {
  pattern: string
}

interface Saved {
  id: string
  type: string
  attributes: Record<string, unknown>
  references: { name: string; type: string; id: string }[]
}

/** Each object is made with what it names. */
export function kibanaObjects({ pattern }: KibanaOptions): string {
  const objects: Saved[] = []
  const save = (
    type: string,
    attributes: Record<string, unknown>,
    over: [name: string, object: Saved][] = [],
  ): Saved => {
    const references = over.map(([name, { type: kind, id }]) => ({ name, type: kind, id }))
    const object = { id: `5d0c6a50-0000-4000-8000-00000000000${objects.length + 1}`, type, attributes, references }
    objects.push(object)
    return object
  }
  const meta = (query: string, more: object) => ({
    kibanaSavedObjectMeta: {
      searchSourceJSON: JSON.stringify({ query: { query, language: 'lucene' }, filter: [], ...more }),
    },
  })
  const indices = save('index-pattern', { title: pattern, timeFieldName: '@timestamp', fields: '[]' })
  const over: [string, Saved][] = [['indices', indices]]
  const errors = save(
    'search',
    {
      ...{ title: 'Errors', description: '', hits: 0, version: 1 },
      ...{ columns: ['service', 'message'], sort: [['@timestamp', 'desc']] },
      ...meta('level:"error"', { indexRefName: 'indices' }),
    },
    over,
  )
  const aggs = [
    ['count', 'metric', {}],
    ['date_histogram', 'segment', { field: '@timestamp', interval: 'm' }],
    ['terms', 'group', { field: 'level', size: 4, orderBy: '1', order: 'desc' }],
  ].map(([type, schema, params], n) => ({ id: String(n + 1), enabled: true, type, schema, params }))
  const title = 'Lines per minute'
  const visState = JSON.stringify({ title, type: 'histogram', aggs, params: { type: 'histogram' } })
  const lines = save('visualization', { title, visState, ...meta('*', { indexRefName: 'indices' }) }, over)
  const panels = [lines, errors].map((_, n) => ({
    panelIndex: String(n),
    gridData: { i: String(n), x: 0, y: 15 * n, w: 48, h: 15 },
    panelRefName: `panel_${n}`,
    embeddableConfig: {},
  }))
  save('dashboard', { title: 'Logs', panelsJSON: JSON.stringify(panels), optionsJSON: '{}', ...meta('', {}) }, [
    ['panel_0', lines],
    ['panel_1', errors],
  ])
  return objects.map((object) => JSON.stringify(object)).join('\n')
}
