import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'alerts of a metric belong together',
    ru: 'алерты одной метрики держат вместе',
  },
  caughtBy: '10.3 each device and each metric has an excursion of its own',
  says: /Key = device/,
  edits: [
    {
      file: 'topology.ts',
      find: 'this.#context.forward(record.withValue(alert))',
      replace: 'this.#context.forward(record.withKey(metric).withValue(alert))',
    },
  ],
})
