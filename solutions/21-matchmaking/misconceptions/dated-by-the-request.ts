import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record carries the time of what it comes from',
    ru: 'запись несёт время того, из чего возникла',
  },
  caughtBy: '21.4 makes a match at once when a request completes it, whole and dated by the look',
  says: /not that of a request/,
  edits: [
    {
      file: 'queue.ts',
      find: '{ match: { match, region, players } }, now)',
      replace: '{ match: { match, region, players } }, group.at(-1)!.since)',
    },
  ],
})
