import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is missing is the end of the primary minus the end of the copy',
    ru: 'не хватает конца основного минус конец копии',
  },
  caughtBy: '9.4 counts what never arrived, and says where nobody knows',
  says: /counted in the primary’s numbers/,
  edits: [
    {
      file: 'failover.ts',
      find: 'behind(BigInt(seen.offset), arrived) : null',
      replace: 'behind(BigInt(seen.offset), arrived && BigInt(place.end)) : null',
    },
  ],
})
