import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the same line twice does no harm', ru: 'одна строка дважды не повредит' },
  caughtBy: '18.3 a line becomes one event wherever in a commit the process dies',
  says: /not in one transaction/,
  cause: 'deadline',
  edits: [
    {
      file: 'running.ts',
      find: "'processing.guarantee': 'exactly_once_v2',\n",
      replace: "'processing.guarantee': 'at_least_once',\n",
    },
  ],
})
