import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the cause says enough',
    ru: 'причины достаточно',
  },
  caughtBy: '16.2 rejects within 10 s and names the worker when it does not answer',
  says: /which worker does not answer/,
  edits: [
    {
      file: 'http.ts',
      find: 'throw new Error(`no Kafka Connect answers at ${connectUrl}`, { cause })',
      replace: 'throw cause',
    },
  ],
})
