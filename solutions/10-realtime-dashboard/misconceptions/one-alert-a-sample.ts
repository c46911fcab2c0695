import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a value makes one alert at most',
    ru: 'одно значение — не больше одного алерта',
  },
  caughtBy: '10.3 a value from beyond one limit to beyond the other ends one excursion and begins another',
  says: /two alerts, in this order/,
  edits: [
    {
      file: 'anomalies.ts',
      find: '  if (!excursion && kind) {',
      replace: '  if (!excursion && kind && alerts.length === 0) {',
    },
  ],
})
