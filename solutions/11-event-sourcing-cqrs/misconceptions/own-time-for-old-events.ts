import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event without a time happened now',
    ru: 'событие без времени произошло сейчас',
  },
  caughtBy: '11.2 brings events of the old version up to date',
  says: /the time is that of the record/,
  edits: [
    {
      file: 'events.ts',
      find: `seq: null, at: timestamp }`,
      replace: `seq: null, at: Math.max(timestamp, Date.now()) }`,
    },
  ],
})
