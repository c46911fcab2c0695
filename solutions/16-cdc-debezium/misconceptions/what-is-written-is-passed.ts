import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is written is passed',
    ru: 'пройдено то, что записано',
  },
  caughtBy: '16.4 what cannot be read or is refused for good is reported, and all others go in',
  says: /is never passed/,
  cause: 'deadline',
  edits: [
    {
      file: 'replicator.ts',
      find: 'resolveOffset(batch.lastOffset())',
      replace: `const last = [...offsets.values()].at(-1)
  if (last !== undefined) resolveOffset(last)`,
    },
  ],
})
