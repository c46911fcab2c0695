import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'ids are texts',
    ru: 'id — это тексты',
  },
  caughtBy: '8.5 finds what is missing, what is too much and what differs, in both tables',
  says: /[+-]\s+["']10["']/,
  edits: [
    {
      file: 'check.ts',
      find: `  if (isWhole(one) && isWhole(other)) return BigInt(one) < BigInt(other) ? -1 : 1
`,
      replace: `  if (one === other && isWhole(one)) return 0
`,
    },
  ],
})
