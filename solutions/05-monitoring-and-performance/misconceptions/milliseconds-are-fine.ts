import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number is a number: the panel will say the unit',
    ru: 'число есть число: единицу укажет панель',
  },
  caughtBy: '5.1 tells the latency of each kind of request by quantile, in seconds',
  says: /the name of the metric says seconds/,
  edits: [
    {
      file: 'jmx.ts',
      find: `      valueFactor: 0.001,
`,
      replace: ``,
    },
  ],
})
