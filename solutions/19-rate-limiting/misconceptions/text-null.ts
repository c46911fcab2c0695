import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'no limit is written as null',
    ru: 'отсутствие лимита записывается как null',
  },
  caughtBy: '19.5 setLimit writes the limit of a key, and a tombstone for none',
  says: /taken back by a null value alone/,
  edits: [
    {
      file: 'service.ts',
      find: 'limit === null ? null : JSON.stringify({ limit } satisfies Limit)',
      replace: 'JSON.stringify(limit === null ? null : ({ limit } satisfies Limit))',
    },
  ],
})
