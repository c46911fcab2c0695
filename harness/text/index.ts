import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Everything that a person reads exists in English and in Russian, side by side where it is used.
 * The language is KATA_LANG (set by `--lang`), else the locale of the environment, else English.
 */
export type Language = 'en' | 'ru'

/** One text in both languages. */
export interface Text {
  readonly en: string
  readonly ru: string
}

const chosen = new AsyncLocalStorage<Language>()

/** Whatever `work` says, and what it starts, is in this language: the texts of the labs show failures in both. */
export function inLanguage<T>(language: Language, work: () => T): T {
  return chosen.run(language, work)
}

export function language(env: NodeJS.ProcessEnv = process.env): Language {
  const forced = chosen.getStore()
  if (forced) return forced
  const locale = env['KATA_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en'
  return locale.toLowerCase().startsWith('ru') ? 'ru' : 'en'
}

/** The text in the person's language. A plain string is the same in every language (a command, a name). */
export function say(text: Text | string): string {
  return typeof text === 'string' ? text : text[language()]
}

const rules = { en: new Intl.PluralRules('en'), ru: new Intl.PluralRules('ru') }

/** `counted(3, ['record', 'records'], ['запись', 'записи', 'записей'])` → `3 records`, `3 записи`. */
export function counted(
  count: number,
  en: readonly [one: string, other: string],
  ru: readonly [one: string, few: string, many: string],
): string {
  if (language() === 'en') return `${count} ${rules.en.select(count) === 'one' ? en[0] : en[1]}`
  const form = rules.ru.select(count)
  return `${count} ${form === 'one' ? ru[0] : form === 'few' ? ru[1] : ru[2]}`
}

/** Controls, marks that turn the direction of writing, and halves of characters. Line ends and tabs are none of them. */
const unprintable = /(?![\n\t])\p{Cc}|[\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu

/** The text with `\u0007` in place of what would move a cursor, ring a bell, hide text, or break a report. */
export function printable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(unprintable, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The text, or its first so many characters and how many more there were. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const end = /[\ud800-\udbff]/.test(text[length - 1]!) ? length - 1 : length
  const rest = text.length - end
  const note = say({ en: `… cut here: ${rest} more characters`, ru: `… обрезано, ещё символов: ${rest}` })
  return `${text.slice(0, end)}\n${note}`
}

/** Rows as columns that stand under one another, two spaces apart: one line a row. The columns of these numbers end at the right, like figures. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
  const widths: number[] = []
  for (const row of rows) for (const [n, cell] of row.entries()) widths[n] = Math.max(widths[n] ?? 0, cell.length)
  const padded = (cell: string, n: number) => (right.includes(n) ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))
  return rows.map((row) => row.map(padded).join('  ').trimEnd())
}

/** The text as a shell takes it for one word. */
export function shellWord(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
