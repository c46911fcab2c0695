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

export function language(env: NodeJS.ProcessEnv = process.env): Language {
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
