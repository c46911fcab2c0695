import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who is asked to stop breaks off between two requests, and commits',
    ru: 'кого просят остановиться, прерывается между двумя запросами и коммитит',
  },
  caughtBy: '6.5 nor does a stop in the middle of what is fetched at once',
  says: /missing/,
  edits: [
    {
      file: 'at-least-once.ts',
      find: '{ batch, resolveOffset, commitOffsetsIfNecessary }',
      replace: '{ batch, resolveOffset, commitOffsetsIfNecessary, isRunning }',
    },
    {
      file: 'at-least-once.ts',
      find: 'for (const messages of inRequests(entries))\n      await producer.send',
      replace: 'for (const messages of inRequests(entries))\n      if (isRunning()) await producer.send',
    },
  ],
})
