import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'if (value) asks whether there is a value',
    ru: 'if (value) проверяет, есть ли значение',
  },
  caughtBy: '10.2 a metric that a reading does not have is in no window, and a value of 0 is a value',
  says: /takes it for missing/,
  edits: [
    {
      file: 'topology.ts',
      find: '.filter((_device, values) => values[metric] !== undefined)',
      replace: '.filter((_device, values) => Boolean(values[metric]))',
    },
  ],
})
