import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what came last is the last',
    ru: 'последним пришло — значит последнее',
  },
  caughtBy: '10.3 only what is newer than the last judged sample is judged',
  says: /newer than the last judged one/,
  edits: [
    {
      file: 'anomalies.ts',
      find: 'return { watch, alerts: [] }',
      replace: 'return { watch: { ...watch, judgedAt: sample.at }, alerts: [] }',
    },
  ],
})
