import Table from 'cli-table3'
import { type Check, checkKinds } from '../../course/index.ts'
import { say, type Text } from '../../text/index.ts'

const kinds: Readonly<Record<Check['kind'], Text>> = {
  texts: { en: 'texts', ru: 'тексты' },
  types: { en: 'types', ru: 'типы' },
  stub: { en: 'stub', ru: 'заготовка' },
  solution: { en: 'solution', ru: 'решение' },
  alternatives: { en: 'alternatives', ru: 'альтернативы' },
  misconceptions: { en: 'misconceptions', ru: 'типичные ошибки' },
}

/** Where the time of a proof went, in seconds: what is there once, and each lab by kind of check. Labs run side by side. */
export function timesView(once: ReadonlyMap<string, number>, checks: readonly Check[], wholeMs: number): string {
  const table = new Table({
    head: [
      say({ en: 's', ru: 'с' }),
      ...checkKinds.map((kind) => say(kinds[kind])),
      say({ en: 'together', ru: 'вместе' }),
    ],
    colAligns: ['left', ...checkKinds.map(() => 'right' as const), 'right'],
    style: { head: [], border: [], compact: true },
  })
  for (const [name, ms] of once) table.push([name, ...checkKinds.map(() => ''), seconds(ms)])
  for (const lab of new Set(checks.map((check) => check.lab))) {
    const own = checks.filter((check) => check.lab === lab)
    table.push([
      lab,
      ...checkKinds.map((kind) => seconds(sum(own.filter((check) => check.kind === kind)))),
      seconds(sum(own)),
    ])
  }
  table.push([say({ en: 'by the clock', ru: 'по часам' }), ...checkKinds.map(() => ''), seconds(wholeMs)])
  return table.toString()
}

function sum(checks: readonly Check[]): number {
  return checks.reduce((all, { durationMs }) => all + durationMs, 0)
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}
