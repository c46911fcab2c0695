import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a second stop() has nothing to do, and returns at once',
    ru: 'второму stop() делать нечего, и он сразу возвращается',
  },
  caughtBy: '3.5 stops without waiting for a delay or an answer, and charges the order after the next start',
  says: /stop\(\) resolves when every client is closed/,
  edits: [
    {
      file: 'service.ts',
      find: '    stopped ??= shutDown()\n    return stopped\n',
      replace: '    if (stopped) return Promise.resolve()\n    stopped = shutDown()\n    return stopped\n',
    },
  ],
})
