import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what began above the limit ends below it',
    ru: 'что началось выше порога, кончается ниже него',
  },
  caughtBy: '10.3 a value that trembles around its limit is one excursion, the second and the third time too',
  says: /the hysteresis is missing/,
  edits: [
    {
      file: 'anomalies.ts',
      find: 'value <= high - hysteresis : value >= low + hysteresis',
      replace: 'value <= high - 0 * hysteresis : value >= low',
    },
  ],
})
