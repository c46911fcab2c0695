import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an alarm is to be seen', ru: 'тревогу должно быть видно' },
  caughtBy: '17.5 the page draws learning curve and drift as they come, and says what is in use and what drifts',
  says: /what was said is gone/,
  cause: 'deadline',
  edits: [
    {
      file: 'page.ts',
      find: "write(at('alert'), alarm.length > 0 ? 'Drift: ' + alarm.join(', ') : '')",
      replace: "if (alarm.length > 0) write(at('alert'), 'Drift: ' + alarm.join(', '))",
    },
  ],
})
