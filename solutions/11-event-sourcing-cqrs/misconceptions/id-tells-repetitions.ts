import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whoever checks ids needs no number',
    ru: 'кто проверяет id, тому номер не нужен',
  },
  caughtBy: '11.2 counts no record that comes again, comes late or is not allowed',
  says: /an event that is stale counted/,
  edits: [
    {
      file: 'account.ts',
      find: `    if (event.seq !== null && event.seq !== seq) return
`,
      replace: `    if (event.seq !== null && event.seq < 1) return
`,
    },
  ],
})
