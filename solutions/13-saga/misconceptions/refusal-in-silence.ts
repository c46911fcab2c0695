import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first order holds, and nothing more is to be said',
    ru: 'действует первый заказ, и говорить больше не о чем',
  },
  caughtBy: '13.1 reports bad input in every topic, and goes on behind it',
  says: /nobody learns that the second order was not placed/,
  edits: [
    {
      file: 'work.ts',
      find: `    if (refusal !== undefined) reject(refusal)
`,
      replace: `    if (refusal !== undefined) this.changes.delete(refusal)
`,
    },
  ],
})
