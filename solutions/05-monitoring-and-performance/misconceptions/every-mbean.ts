import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'export everything, Prometheus will sort it out',
    ru: 'экспортируем всё, Prometheus разберётся',
  },
  caughtBy: '5.1 exports nothing else of Kafka’s',
  says: /thousands of MBeans/,
  edits: [
    {
      file: 'jmx.ts',
      find: `{ includeObjectNames, rules }`,
      replace: `{ includeObjectNames: [...includeObjectNames, 'kafka.server:*'], rules: [...rules, { pattern: 'kafka.*' }] }`,
    },
  ],
})
