import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'texts sorted by their digits are sorted as numbers',
    ru: 'тексты, отсортированные по цифрам, отсортированы как числа',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /["']-2["'][\s\S]*["']-10["']/,
  edits: [
    {
      file: 'check.ts',
      find: '  if (isWhole(one) && isWhole(other)) return BigInt(one) < BigInt(other) ? -1 : 1\n',
      replace: '  if (isWhole(one) && isWhole(other)) return one.localeCompare(other, undefined, { numeric: true })\n',
    },
  ],
})
