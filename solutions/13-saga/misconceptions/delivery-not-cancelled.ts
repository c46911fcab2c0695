import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was scheduled will be delivered, late or not',
    ru: 'что запланировано, то доставят, пусть и поздно',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: time runs out',
  says: /neither completed nor cancelled/,
  edits: [
    {
      file: 'decide.ts',
      find: `    if (known === 'done') return become('undone', -step.takes(order))
`,
      replace: `    if (known === 'done' && event.type !== 'OrderTimedOut') return become('undone', -step.takes(order))
`,
    },
  ],
})
