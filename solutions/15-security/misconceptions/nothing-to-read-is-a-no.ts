import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'where nothing can be read, reading is denied', ru: 'где нечего читать, там чтение запрещено' },
  caughtBy: '15.5 a topic without records, or with deleted ones, may be read all the same',
  says: /is no refusal/,
  edits: [
    {
      file: 'check.ts',
      find: `    if (permissions[operation].includes(kind)) return true
`,
      replace: `    if (permissions[operation].includes(kind)) return operation === 'join'
`,
    },
  ],
})
