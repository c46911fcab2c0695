import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an unknown field breaks the contract',
    ru: 'неизвестное поле нарушает контракт',
  },
  caughtBy: '24.4 what is just within the contract counts',
  says: /unknown fields are allowed/,
  edits: [
    {
      file: 'statistics.ts',
      find: 'return this.#deltasOf(utf8.decode(key), JSON.parse(utf8.decode(value)))',
      replace: `const content = JSON.parse(utf8.decode(value))
      if (content !== null && 'more' in content) throw new Error('unknown field')
      return this.#deltasOf(utf8.decode(key), content)`,
    },
  ],
})
