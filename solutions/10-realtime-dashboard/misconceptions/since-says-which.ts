import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when it began says which excursion it is',
    ru: 'какой это выход, говорит его начало',
  },
  caughtBy: '10.5 an excursion is known by either of its alerts, and its end stays an end',
  says: /device, metric and since say which/,
  cause: 'deadline',
  edits: [
    {
      file: 'board.ts',
      find: 'const id = `${metric} ${since} ${deviceId}`',
      replace: 'const id = `${metric} ${since}`',
    },
  ],
})
