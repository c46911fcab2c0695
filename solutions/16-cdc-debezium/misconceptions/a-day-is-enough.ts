import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody is away for more than a day',
    ru: 'больше чем на день никто не пропадает',
  },
  caughtBy: '16.1 a server that logged nothing logs whole rows with GTIDs, and keeps them for a week to a month',
  says: /does not find its place/,
  edits: [
    {
      file: 'mysql.ts',
      find: `const weekSeconds = 7 * 86_400
`,
      replace: `const weekSeconds = 7 * 86_400
const daySeconds = 86_400
`,
    },
    { file: 'mysql.ts', find: 'String(weekSeconds)', replace: 'String(daySeconds)' },
  ],
})
