import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'Kafka delivers at least once, so doubles do not matter',
    ru: 'Kafka доставляет хотя бы один раз, значит, повторы не важны',
  },
  caughtBy: '20.2 the integration tests find a service that answers twice',
  says: /written twice/,
  edits: [
    {
      file: 'support.ts',
      find: `      const records = await context.records(topicNames[topic])
`,
      replace: `      const all = await context.records(topicNames[topic])
      const records = [...new Map(all.map((one) => [\`\${one.key} \${one.value}\`, one])).values()]
`,
    },
    {
      file: 'integration.test.ts',
      find: `  expect(results.map(({ value }) => JSON.parse(value ?? '').paymentId).sort()).toEqual(
    Array`,
      replace: `  expect([...new Set(results.map(({ value }) => JSON.parse(value ?? '').paymentId))].sort()).toEqual(
    Array`,
    },
  ],
})
