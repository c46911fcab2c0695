import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the record has a time already', ru: 'время у записи уже есть' },
  caughtBy:
    '18.3 each event goes to the topic of its level, whole, under its service, at the time at which it happened',
  says: /The time of a record is when it happened/,
  edits: [{ file: 'reading.ts', find: '.withTimestamp(read.at)', replace: '' }],
})
