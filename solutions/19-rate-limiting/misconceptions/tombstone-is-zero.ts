import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'no value is a limit of nothing',
    ru: 'нет значения — лимит равен нулю',
  },
  caughtBy: '19.5 takes 0 for a limit, and a tombstone for the way back to the default',
  says: /read as a limit of 0/,
  edits: [{ file: 'limits.ts', find: 'this.#limits.delete(key)', replace: 'this.#limits.put(key, 0)' }],
})
