import { diff } from '@vitest/utils/diff'
import { say } from '../text/index.ts'
import { shown } from '../topics/index.ts'
import { equal } from './equal.ts'

const shortest = 70
const most = 15
const few = 5

/** Two values that are not equal, for people: both whole where they are short, else what differs. */
export function difference(seen: unknown, wanted: unknown): { expected: string; observed: string } {
  const [whole, other] = [shown(wanted), shown(seen)]
  const short = [whole, other].every((text) => text.length <= shortest && !text.includes('\n'))
  if (Array.isArray(seen) && Array.isArray(wanted) && (!short || seen.length + wanted.length > 6)) {
    const expected = say({ en: `${wanted.length} entries`, ru: `элементов: ${wanted.length}` })
    return { expected: short ? whole : expected, observed: listDifference(seen, wanted) }
  }
  if (short) return { expected: whole, observed: other }
  return { expected: cut(whole), observed: lines(seen, wanted) }
}

/** Of two lists: what is missing, what is too many, else where their order differs. */
function listDifference(seen: readonly unknown[], wanted: readonly unknown[]): string {
  const rest = [...seen]
  const missing = wanted.filter((one) => {
    const at = rest.findIndex((other) => equal(other, one))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  const count = say({ en: `${seen.length} entries`, ru: `элементов: ${seen.length}` })
  // The same place, another value: what differs within the entry says more than both of them whole.
  if (missing.length === 1 && rest.length === 1 && typeof rest[0] === 'object')
    return `${count}\n${say({ en: 'one differs', ru: 'один отличается' })}:\n${lines(rest[0], missing[0])}`
  const some = missing.length > 0 && rest.length > 0 ? few : most
  const parts = [
    ...part(say({ en: 'missing', ru: 'не хватает' }), missing, some),
    ...part(say({ en: 'not expected', ru: 'лишние' }), rest, some),
  ]
  if (parts.length > 0) return [count, ...parts].join('\n')
  const at = wanted.findIndex((one, index) => !equal(seen[index], one))
  return [
    say({ en: 'the same entries in another order', ru: 'те же элементы в другом порядке' }),
    say({ en: `first at ${at}: ${shown(seen[at])}`, ru: `первое отличие на месте ${at}: ${shown(seen[at])}` }),
    say({ en: `where ${shown(wanted[at])} was expected`, ru: `а ожидалось ${shown(wanted[at])}` }),
  ].join('\n')
}

function part(label: string, entries: readonly unknown[], limit: number): string[] {
  if (entries.length === 0) return []
  const rest = entries.length - limit
  return [
    `${label} (${entries.length}):`,
    ...entries.slice(0, limit).map((entry) => `  ${shown(entry).replaceAll('\n', '\n  ')}`),
    ...(rest > 0 ? [`  … +${rest}`] : []),
  ]
}

function lines(seen: unknown, wanted: unknown): string {
  const text = diff(wanted, seen, { omitAnnotationLines: true, expand: false, contextLines: 2, ...plain })
  return text ? `${say({ en: '(- expected, + seen)', ru: '(- ожидалось, + получено)' })}\n${text}` : cut(shown(seen))
}

const same = (text: string) => text
const plain = { aColor: same, bColor: same, changeColor: same, commonColor: same, patchColor: same }

function cut(text: string): string {
  const all = text.split('\n')
  return all.length <= 2 * most ? text : [...all.slice(0, 2 * most), `… +${all.length - 2 * most}`].join('\n')
}
