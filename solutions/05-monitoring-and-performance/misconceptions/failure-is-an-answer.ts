import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error is an answer, too',
    ru: 'ошибка — тоже ответ',
  },
  caughtBy: '5.3 a refused record is a failure, and the others go on',
  says: /neither acknowledged nor the end/,
  edits: [{ file: 'load.ts', find: `() => done(),`, replace: `() => done(1),` }],
})
