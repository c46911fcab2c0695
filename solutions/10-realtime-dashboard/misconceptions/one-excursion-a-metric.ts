import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a metric has one excursion at a time',
    ru: 'у метрики один выход за порог',
  },
  caughtBy: '10.5 an excursion is known by either of its alerts, and its end stays an end',
  says: /since say which one/,
  cause: 'deadline',
  edits: [
    {
      file: 'board.ts',
      find: `const id = \`\${metric} \${since} \${deviceId}\``,
      replace: `const id = \`\${metric} \${deviceId}\``,
    },
  ],
})
