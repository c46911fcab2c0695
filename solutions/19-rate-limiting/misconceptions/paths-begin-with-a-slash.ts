import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a path begins with a slash, whatever the contract says',
    ru: 'path начинается с косой черты, что бы ни говорил контракт',
  },
  caughtBy: '19.2 takes a request at the edges of the contract for a request',
  says: /the contract allows them/,
  edits: [
    {
      file: 'limiter.ts',
      find: 'if (client.success && data)',
      replace: `if (client.success && data?.path.startsWith('/'))`,
    },
  ],
})
