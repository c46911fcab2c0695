import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'first read, first served',
    ru: 'кто прочитан первым, тот и первый',
  },
  caughtBy: '21.4 takes the longest waiting first, by the timestamps, and those with one timestamp as they came',
  says: /order of reading alone/,
  edits: [{ file: 'waiting-room.ts', find: 'one.since - other.since || ', replace: '' }],
})
