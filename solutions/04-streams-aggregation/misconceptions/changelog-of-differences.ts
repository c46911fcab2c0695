import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a changelog holds what was added, so restoring sums it up',
    ru: 'в changelog лежат приращения, и при восстановлении их складывают',
  },
  caughtBy: '4.2 by hand: the changelog leads back to the counts, compacted or not',
  edits: [
    {
      file: 'by-hand.ts',
      find: '  return { streamTime: -1, counts: [...tableOf(changelog).values()] }',
      replace: `  const sums = new Map<string, Count>()
  for (const one of changelog)
    sums.set(keyOf(one), { ...one, count: (sums.get(keyOf(one))?.count ?? 0) + one.count })
  return { streamTime: -1, counts: [...sums.values()] }`,
    },
  ],
})
