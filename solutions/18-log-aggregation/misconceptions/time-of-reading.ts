import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Filebeat tells the time', ru: 'время говорит Filebeat' },
  caughtBy:
    '18.3 each event goes to the topic of its level, whole, under its service, at the time at which it happened',
  says: /The time of a record is when it happened/,
  edits: [
    { file: 'parser.ts', find: '{ ...known, level, ...rest }', replace: '{ ...known, level, ...rest, at: readAt }' },
  ],
})
