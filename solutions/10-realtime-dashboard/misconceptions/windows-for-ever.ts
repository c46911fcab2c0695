import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a chart has all windows',
    ru: 'на графике все окна',
  },
  caughtBy: '10.5 of each metric of a device the sixty newest windows count, by their start',
  says: /what nobody keeps/,
  edits: [
    {
      file: 'board.ts',
      find: 'if (series.size > KEPT_WINDOWS)',
      replace: 'if (series.size > 1_000 * KEPT_WINDOWS)',
    },
  ],
})
