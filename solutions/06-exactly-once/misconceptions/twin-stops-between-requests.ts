import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who is asked to stop breaks off between two requests, and commits',
    ru: 'кого просят остановиться, прерывается между двумя запросами и коммитит',
  },
  caughtBy: '6.5 a stop in the middle of what is fetched at once loses nothing',
  says: /at-most-once|lost/,
  edits: [
    {
      file: 'at-least-once.ts',
      find: 'await producer.send(',
      replace: 'if (payload.isRunning()) await producer.send(',
    },
  ],
})
