import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one retry topic is enough for all delays, since each record carries its due time',
    ru: 'одного retry-топика хватит на все задержки, ведь срок записан в каждой записи',
  },
  caughtBy: '12.3 lets a waiting message hold up no other',
  says: /waits behind another message/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `WAITING_ROOMS[failures - 1]!`,
      replace: `WAITING_ROOMS[0]`,
    },
  ],
})
