import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a repetition is the same record again: the values are compared as a whole',
    ru: 'повтор — та же запись ещё раз: значения сравнивают целиком',
  },
  caughtBy: '14.3 a repetition is known by its id, whatever else is in it',
  says: /by its clickId alone/,
  edits: [
    {
      file: 'correlation.ts',
      find: 'first.clickId !== second.clickId',
      replace: 'JSON.stringify(first) !== JSON.stringify(second)',
    },
  ],
})
