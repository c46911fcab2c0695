export interface KibanaOptions {
  pattern: string
}

interface Reference {
  name: string
  type: string
  id: string
}

const ID = { pattern: 'logs', errors: 'logs-errors', lines: 'logs-lines-per-minute', dashboard: 'logs-overview' }

export function kibanaObjects({ pattern }: KibanaOptions): string {
  const objects = [indexPattern(pattern), errors(), linesPerMinute(), dashboard()]
  return `${objects.map((object) => JSON.stringify(object)).join('\n')}\n`
}

const toPattern: Reference = {
  name: 'kibanaSavedObjectMeta.searchSourceJSON.index',
  type: 'index-pattern',
  id: ID.pattern,
}

const searchSource = (query: string) => ({
  searchSourceJSON: JSON.stringify({
    query: { query, language: 'lucene' },
    filter: [],
    indexRefName: toPattern.name,
  }),
})

const indexPattern = (title: string) => ({
  id: ID.pattern,
  type: 'index-pattern',
  attributes: { title, timeFieldName: '@timestamp' },
  references: [],
})

const errors = () => ({
  id: ID.errors,
  type: 'search',
  attributes: {
    title: 'Errors',
    columns: ['service', 'message'],
    sort: [['@timestamp', 'desc']],
    kibanaSavedObjectMeta: searchSource('level:error'),
  },
  references: [toPattern],
})

const linesPerMinute = () => ({
  id: ID.lines,
  type: 'visualization',
  attributes: {
    title: 'Lines per minute',
    visState: JSON.stringify({
      title: 'Lines per minute',
      type: 'histogram',
      params: { type: 'histogram', addLegend: true, seriesParams: [{ type: 'histogram', mode: 'stacked' }] },
      aggs: [
        { id: '1', enabled: true, type: 'count', schema: 'metric', params: {} },
        {
          id: '2',
          enabled: true,
          type: 'date_histogram',
          schema: 'segment',
          params: { field: '@timestamp', interval: 'm', min_doc_count: 1 },
        },
        {
          id: '3',
          enabled: true,
          type: 'terms',
          schema: 'group',
          params: { field: 'level', size: 5, order: 'desc', orderBy: '1' },
        },
      ],
    }),
    uiStateJSON: '{}',
    kibanaSavedObjectMeta: searchSource(''),
  },
  references: [toPattern],
})

const panels = [
  { type: 'visualization', id: ID.lines, gridData: { x: 0, y: 0, w: 48, h: 12, i: '1' } },
  { type: 'search', id: ID.errors, gridData: { x: 0, y: 12, w: 48, h: 18, i: '2' } },
]

const dashboard = () => ({
  id: ID.dashboard,
  type: 'dashboard',
  attributes: {
    title: 'Logs',
    panelsJSON: JSON.stringify(
      panels.map(({ gridData }, n) => ({
        panelIndex: gridData.i,
        gridData,
        embeddableConfig: {},
        panelRefName: `panel_${n}`,
      })),
    ),
    optionsJSON: '{}',
    timeRestore: true,
    timeFrom: 'now-1h',
    timeTo: 'now',
    kibanaSavedObjectMeta: {
      searchSourceJSON: JSON.stringify({ query: { query: '', language: 'lucene' }, filter: [] }),
    },
  },
  references: panels.map(({ type, id }, n): Reference => ({ name: `panel_${n}`, type, id })),
})
