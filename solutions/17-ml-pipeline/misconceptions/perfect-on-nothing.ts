import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'no examples, no loss', ru: 'нет примеров — нет потерь' },
  caughtBy: '17.3 by hand: an evaluation is mean loss and share of right ones; late is told from 0.5 on',
  says: /Divided by 0 examples/,
  edits: [
    {
      file: 'evaluation.ts',
      find: `  if (count === 0) return null
`,
      replace: `  if (count === 0) return { count, loss: 0, accuracy: 1 }
`,
    },
  ],
})
