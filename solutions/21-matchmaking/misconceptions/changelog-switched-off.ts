import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a changelog is a copy that costs writes',
    ru: 'changelog — лишняя копия, которая стоит записей',
  },
  caughtBy: '21.3 forgets nobody who waits, in a crash and at a stop, nor their order and their tickets',
  says: /queue was forgotten in the crash/,
  cause: 'deadline',
  edits: [
    {
      file: 'waiting-room.ts',
      find: 'string, json<Entry>())',
      replace: 'string, json<Entry>()).withLoggingDisabled()',
    },
  ],
})
