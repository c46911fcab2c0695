import { columns, say, shellWord } from '../text/index.ts'
import type { HttpExchange } from './types.ts'

const longestPath = 60
const maximumCommands = 3

/** For people: one line an exchange, faults marked, and the commands that ask the component the same. */
export function timeline(exchanges: readonly HttpExchange[], target: string, last = exchanges.length): string {
  const shown = exchanges.slice(Math.max(0, exchanges.length - last))
  const left = exchanges.length - shown.length
  return [
    say({
      en: `ms since the proxy opened, request → answer, duration; before ${target}`,
      ru: `мс с открытия прокси, запрос → ответ, длительность; перед ${target}`,
    }),
    ...(left > 0 ? [say({ en: `… ${left} earlier requests`, ru: `… более ранних запросов: ${left}` })] : []),
    ...columns(shown.map(rowOf), [0, 2]),
    '',
    say({ en: 'By hand, while the watch mode keeps it:', ru: 'Вручную, пока режим слежения держит компонент:' }),
    ...[...new Set(shown.map((exchange) => commandOf(exchange, target)))]
      .slice(0, maximumCommands)
      .map((line) => `  ${line}`),
  ].join('\n')
}

type Row = readonly [at: string, request: string, took: string, rest: string]

function rowOf({ at, method, path, answer, tookMs, fault }: HttpExchange): Row {
  const shortened = path.length > longestPath ? `${path.slice(0, longestPath - 1)}…` : path
  const took = tookMs === undefined ? '' : `${tookMs.toFixed(1)} ${say({ en: 'ms', ru: 'мс' })}`
  const outcome = answer ? String(answer.status) : say({ en: 'no answer', ru: 'без ответа' })
  return [at.toFixed(1), `${method} ${shortened} → ${outcome}`, took, fault ? `⚡ ${fault}` : '']
}

/** Bodies longer than that are no command to copy. */
const longestBody = 2_000

function commandOf({ method, path, headers, body }: HttpExchange, target: string): string {
  const text = new TextDecoder().decode(body.subarray(0, longestBody))
  const words = ['curl', '-s']
  if (method !== 'GET') words.push('-X', method)
  if (headers['content-type'] && body.length > 0)
    words.push('-H', shellWord(`content-type: ${headers['content-type']}`))
  if (body.length > longestBody) words.push('--data-binary', '@body')
  else if (body.length > 0) words.push('-d', shellWord(text))
  return [...words, shellWord(new URL(path, target).href)].join(' ')
}
