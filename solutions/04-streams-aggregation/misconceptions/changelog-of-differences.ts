import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a changelog holds what was added, so restoring sums it up',
    ru: 'в changelog лежат приращения, и при восстановлении их складывают',
  },
  caughtBy: '4.2 by hand: of several entries for one window the last one counts',
  says: /the sum reads something else/,
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
