import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record without a value says nothing about a limit',
    ru: 'запись без значения ничего не говорит о лимите',
  },
  caughtBy: '19.5 takes 0 for a limit, and a tombstone for the way back to the default',
  says: /tombstone was passed over/,
  edits: [
    {
      file: 'limits.ts',
      find: `      this.#limits.delete(key)
`,
      replace: `      return
`,
    },
  ],
})
