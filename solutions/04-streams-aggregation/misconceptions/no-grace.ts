import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'records come in the order of their time, so a window needs no grace',
    ru: 'записи приходят по порядку времени, grace окну не нужен',
  },
  caughtBy: '4.2 within grace the final counts equal a batch computation, whatever the order of arrival',
  says: /counts, however late it comes/,
  edits: [
    {
      file: 'topology.ts',
      find: 'TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs)',
      replace: 'TimeWindows.ofSizeWithNoGrace(WINDOW_MS)',
    },
  ],
})
