import { BASELINE, DEVIATIONS, LEAST_ERRORS, type Minute } from './contract.ts'

const [before, after] = ['(?<![\\p{L}\\d_])', '(?![\\p{L}\\d_])']
const RULES: readonly [RegExp, string][] = [
  [
    new RegExp(`${before}[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}${after}`, 'gu'),
    '<uuid>',
  ],
  [new RegExp(`${before}[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}${after}`, 'gu'), '<ip>'],
  [new RegExp(`${before}0x[0-9a-fA-F]+${after}`, 'gu'), '<hex>'],
  [new RegExp(`${before}[0-9]+(?:\\.[0-9]+)*`, 'gu'), '<n>'],
]

export function patternOf(message: string, trace?: string): string {
  const parts = trace === undefined ? [message] : [message, trace.replace(/\n.*/s, '')]
  return parts.map((part) => RULES.reduce((text, [rule, name]) => text.replace(rule, name), part)).join(' | ')
}

export interface Judgement {
  isBurst: boolean
  expected: number
}

export function judge(baseline: Minute[], minute: Minute): Judgement | null {
  if (baseline.length < BASELINE.least) return null
  const [all, bad] = baseline.reduce<[number, number]>(([a, b], one) => [a + one.lines, b + one.errors], [2, 1])
  const mean = (minute.lines * bad) / all
  const variance = mean * (1 - bad / all)
  const isBurst = minute.errors >= LEAST_ERRORS && minute.errors > mean + DEVIATIONS * Math.sqrt(variance)
  return { isBurst, expected: Math.round(mean * 100) / 100 }
}
