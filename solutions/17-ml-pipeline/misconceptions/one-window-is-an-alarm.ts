import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'drift is drift', ru: 'дрейф есть дрейф' },
  caughtBy: '17.5 an alarm needs the same feature in two windows in a row',
  says: /in this window and in the one before/,
  edits: [
    {
      file: 'drift.ts',
      find: 'drifting.filter((feature) => state.drifting.includes(feature))',
      replace: 'drifting.filter((feature) => feature !== undefined)',
    },
  ],
})
