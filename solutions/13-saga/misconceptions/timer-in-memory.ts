import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a timer for each order, set when it is placed',
    ru: 'таймер на каждый заказ, заведённый при размещении',
  },
  caughtBy: '13.4 the time of an order goes on over restarts',
  says: /A timer died with its process/,
  cause: 'deadline',
  edits: [
    {
      file: 'deadlines.ts',
      find: `    this.learn(remembered)
`,
      replace: `    if (remembered.size < 0) this.learn(remembered)
`,
    },
  ],
})
