import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the browser knows when to retry',
    ru: 'браузер знает, когда повторить',
  },
  caughtBy: '24.5 whoever connects gets the whole state at once, and again after each change',
  says: /as long as it likes/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `\`retry: 1000\\n\${messageOf()}\``,
      replace: 'messageOf()',
    },
  ],
})
