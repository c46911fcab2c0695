import { BASELINE, DEVIATIONS, LEAST_ERRORS, type Minute } from './contract.ts'

const UUID = /(?<![\p{L}\d_])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\p{L}\d_])/giu
const IP = /(?<![\p{L}\d_])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\d_])/gu
const HEX = /(?<![\p{L}\d_])0x[\da-fA-F]+(?![\p{L}\d_])/gu
const NUMBER = /(?<![\p{L}\d_])\d+(?:\.\d+)*/gu

const normalised = (text: string): string =>
  text.replace(UUID, '<uuid>').replace(IP, '<ip>').replace(HEX, '<hex>').replace(NUMBER, '<n>')

export function patternOf(message: string, trace?: string): string {
  if (trace === undefined) return normalised(message)
  return `${normalised(message)} | ${normalised(trace.split('\n', 1)[0]!)}`
}

export interface Judgement {
  isBurst: boolean
  expected: number
}

export function judge(baseline: Minute[], { lines, errors }: Minute): Judgement | null {
  if (baseline.length < BASELINE.least) return null
  const sum = (what: keyof Minute) => baseline.reduce((total, minute) => total + minute[what], 0)
  const share = (sum('errors') + 1) / (sum('lines') + 2)
  const expected = lines * share
  const deviation = Math.sqrt(lines * share * (1 - share))
  return {
    isBurst: errors >= LEAST_ERRORS && errors - expected > DEVIATIONS * deviation,
    expected: Math.round(expected * 100) / 100,
  }
}
