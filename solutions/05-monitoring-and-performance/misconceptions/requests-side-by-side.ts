import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'several requests at once are faster',
    ru: 'несколько запросов сразу быстрее',
  },
  caughtBy: '5.4 one request at a time keeps the order of the records',
  says: /the order is gone/,
  edits: [
    {
      file: 'accumulator.ts',
      find: `const sending = last.then(async`,
      replace: `const sending = Promise.resolve().then(async`,
    },
    {
      file: 'accumulator.ts',
      find: `last = sending.catch(() => {})`,
      replace: `last = Promise.allSettled([last, sending]).then(() => {})`,
    },
  ],
})
