import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'event k is due after k / perSecond seconds, and a thousand times that in ms',
    ru: 'событие k наступает через k / perSecond секунд, в миллисекундах в тысячу раз больше',
  },
  caughtBy: '19.1 plans to the ms at every rate, however long the phase is',
  says: /Divide last/,
  edits: [{ file: 'load.ts', find: '(k * 1_000) / perSecond', replace: '(k / perSecond) * 1_000' }],
})
