import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a position is written once for each partition',
    ru: 'позиция пишется один раз на партицию',
  },
  caughtBy: '9.5 counts what is behind in the numbers of the primary, of each partition',
  says: /its last record for a partition counts/,
  edits: [
    {
      file: 'copied.ts',
      find: '    if (copied) found.set(',
      replace: `    if (copied && !found.has(\`\${copied.topic}/\${copied.partition}\`)) found.set(`,
    },
  ],
})
