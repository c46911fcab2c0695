import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a second alert does no harm',
    ru: 'второй алерт не повредит',
  },
  caughtBy: '10.4 each alert is told once and each reading counts once, wherever in a commit the process dies',
  says: /in one transaction/,
  edits: [
    {
      file: 'service.ts',
      find: `    'processing.guarantee': 'exactly_once_v2',
`,
      replace: '',
    },
  ],
})
