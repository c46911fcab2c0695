import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'near is near: the window needs no sides', ru: 'рядом значит рядом: стороны у окна не важны' },
  caughtBy: '14.3 pairs a click with all that are near, not with the first alone',
  says: /each once and not only neighbours/,
  edits: [
    {
      file: 'correlation.ts',
      find: '.ofTimeDifferenceAndGrace(windowMs, graceMs).before(0)',
      replace: '.ofTimeDifferenceAndGrace(windowMs, graceMs)',
    },
  ],
})
