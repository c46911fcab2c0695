import { say } from '../text/index.ts'
import type { Finding } from '../topics/index.ts'

/** Names that a text lacks: numbers as whole words, so that 12 does not say 2; words without regard to case. */
export function unsaid(text: string, names: readonly (string | number)[]): Finding | undefined {
  const missing = names.filter((name) => !isNamed(text, name))
  if (missing.length === 0) return undefined
  return {
    expected: say({ en: `a text that names ${list(names)}`, ru: `текст, в котором названы ${list(names)}` }),
    observed: `${text}\n${say({ en: 'not named', ru: 'не названы' })}: ${list(missing)}`,
  }
}

function isNamed(text: string, name: string | number): boolean {
  if (typeof name === 'number') return (text.match(/\d+(\.\d+)?/g) ?? []).some((found) => Number(found) === name)
  return text.toLowerCase().includes(name.toLowerCase())
}

const list = (names: readonly (string | number)[]): string => names.map(String).join(', ')
