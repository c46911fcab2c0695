import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an item that is there has a user', ru: 'если товар есть, есть и пользователь' },
  caughtBy: '23.2 by hand: a similarity is the cosine in whole millionths, and never NaN',
  says: /Divided by zero/,
  edits: [
    {
      file: 'by-hand.ts',
      find: `  if (dot === 0 || a === 0 || b === 0) return 0
`,
      replace: '',
    },
  ],
})
