import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what cannot be read leaves no limit, so the default holds',
    ru: 'если лимит не читается, его нет, и действует значение по умолчанию',
  },
  caughtBy: '19.5 keeps the old limit when what it reads is none',
  says: /no limit has changed one/,
  edits: [
    {
      file: 'limits.ts',
      find: '      else rejectedBy(this.#ctx, this.#context, reason)',
      replace: `      else {
        this.#limits.delete(key)
        rejectedBy(this.#ctx, this.#context, reason)
      }`,
    },
  ],
})
