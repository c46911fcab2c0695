import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one broker tells of the whole cluster',
    ru: 'один брокер расскажет обо всём кластере',
  },
  caughtBy: '5.2 Prometheus scrapes every broker and every lag exporter, each under its job',
  says: /in no graph/,
  edits: [
    { file: 'prometheus.ts', find: `job(jobs.brokers, brokers)`, replace: `job(jobs.brokers, brokers.slice(0, 1))` },
  ],
})
