import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a new group begins with what is new',
    ru: 'новая группа начинает с нового',
  },
  caughtBy:
    '9.4 on the backup the consumer reads the copy, from where the group stands, and what is written there since',
  says: /is read from the beginning/,
  cause: 'deadline',
  edits: [{ file: 'consumer.ts', find: 'fromBeginning: true', replace: 'fromBeginning: false' }],
})
