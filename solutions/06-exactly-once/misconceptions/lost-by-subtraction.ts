import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'lost is what was sent minus what arrived',
    ru: 'потеряно — это отправленные минус дошедшие',
  },
  caughtBy: '6.5 counts what was sent, processed, duplicated and lost',
  says: /lost/,
  edits: [
    {
      file: 'report.ts',
      find: `    lost: [...wanted].filter((id) => !done.has(id)).length,
`,
      replace: `    lost: Math.max(0, wanted.size - done.size),
`,
    },
  ],
})
