import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'above the limit is an alert',
    ru: 'выше порога — алерт',
  },
  caughtBy: '10.3 a value that trembles around its limit is one excursion, the second and the third time too',
  says: /An alert for each sample/,
  edits: [
    {
      file: 'anomalies.ts',
      find: 'if (!excursion && kind)',
      replace: 'if (kind)',
    },
  ],
})
