import type { Ctx } from '#harness/kata'
import { LEVELS } from './contract.ts'
import { ask } from './index-client.ts'
import type { LogAnswer } from './view.ts'

export class BadRequest extends Error {}

const HOUR_MS = 3_600_000
const LIMIT = { default: 20, most: 200 }
const LONGEST_TEXT = 200
const ALL_LEVELS: readonly string[] = [...LEVELS, 'unknown']

interface Question {
  level: string
  service: string
  words: string[]
  limit: number
}

export function questionIn(parameters: URLSearchParams): Question {
  const of = (name: string) => parameters.get(name) ?? ''
  const level = of('level')
  if (level !== '' && !ALL_LEVELS.includes(level)) throw new BadRequest(`level is one of ${ALL_LEVELS.join(', ')}`)
  if (of('q').length > LONGEST_TEXT) throw new BadRequest(`q has ${LONGEST_TEXT} characters at most`)
  const limit = parameters.get('limit') ?? String(LIMIT.default)
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > LIMIT.most)
    throw new BadRequest(`limit is a number from 1 to ${LIMIT.most}`)
  const words = of('q')
    .split(/\s+/)
    .filter((word) => word !== '')
  return { level, service: of('service'), words, limit: Number(limit) }
}

interface Found {
  hits: {
    total: { value: number }
    hits: {
      _id: string
      _source: { '@timestamp': string; service: string; level: string; message: string; trace?: string }
    }[]
  }
  aggregations?: {
    minutes: { buckets: { key: number; levels: { buckets: { key: string; doc_count: number }[] } }[] }
  }
}

export async function find(ctx: Ctx, index: string, question: Question): Promise<LogAnswer> {
  const path = `/${encodeURIComponent(`${ctx.name('logs')}-*`)}/_search?ignore_unavailable=true`
  const { status, body } = await ask(index, 'POST', path, searchOf(question, ctx.clock.now()))
  if (status !== 200) throw new Error(`the index answers ${status}`)
  const { hits, aggregations } = body as Found
  return {
    total: hits.total.value,
    lines: hits.hits.map(({ _id, _source: { '@timestamp': time, service, level, message, trace } }) => ({
      id: _id,
      at: Date.parse(time),
      service,
      level,
      message,
      ...(trace === undefined ? {} : { trace }),
    })),
    minutes: (aggregations?.minutes.buckets ?? []).map(({ key: start, levels }) => {
      const of = (level: string) => levels.buckets.find(({ key }) => key === level)?.doc_count ?? 0
      return { start, info: of('info'), warning: of('warning'), error: of('error'), unknown: of('unknown') }
    }),
  }
}

function searchOf({ level, service, words, limit }: Question, now: number): object {
  const range = { gte: Math.floor(now) - HOUR_MS, lte: Math.floor(now), format: 'epoch_millis' }
  const filter: object[] = [{ range: { '@timestamp': range } }]
  if (level !== '') filter.push({ term: { level } })
  if (service !== '') filter.push({ term: { service } })
  for (const word of words) filter.push(hasWord(word))
  return {
    query: { bool: { filter } },
    size: limit,
    track_total_hits: true,
    sort: [{ '@timestamp': { order: 'desc', unmapped_type: 'date' } }],
    aggs: {
      minutes: {
        date_histogram: { field: '@timestamp', fixed_interval: '1m', min_doc_count: 1 },
        aggs: { levels: { terms: { field: 'level', size: 10 } } },
      },
    },
  }
}

/** `match` takes words, and no signs of a language for queries. What has signs alone asks for nothing. */
const hasWord = (query: string) => ({
  bool: {
    should: ['message', 'trace'].map((field) => ({
      match: { [field]: { query, operator: 'and', zero_terms_query: 'all' } },
    })),
  },
})
