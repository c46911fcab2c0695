import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'null says nothing', ru: 'null ничего не говорит' },
  caughtBy: '17.2 what is no example is reported once, and everything around it counts',
  says: /reported not at all/,
  edits: [
    {
      file: 'trainer.ts',
      find: `    const found = this.#read(record)
`,
      replace: `    if (record.value === null) return
    const found = this.#read(record)
`,
    },
  ],
})
