import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record has the time of what it tells',
    ru: 'время записи и есть время события',
  },
  caughtBy: '20.1 the unit tests find totals by the times of the records',
  says: /not that of its at/,
  edits: [
    {
      file: 'unit.test.ts',
      find: 'results.pipeInput(result.accountId, result)',
      replace: 'results.pipeInput(result.accountId, result, result.at)',
    },
  ],
})
