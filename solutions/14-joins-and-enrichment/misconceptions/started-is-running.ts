import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'start() has resolved, so the application is running',
    ru: 'start() завершился, значит, приложение работает',
  },
  caughtBy: '14.5 the start of correlation resolves when the application is running, not before',
  says: /resolves before the application is running/,
  edits: [{ file: 'service.ts', find: '  await running.promise\n', replace: '' }],
})
