import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'that it is too deep is enough',
    ru: 'достаточно сказать, что слишком глубоко',
  },
  caughtBy: '24.3 a confirmed block is never retracted: that is an error which names it',
  says: /passed over/,
  edits: [
    {
      file: 'follow.ts',
      find: `\`the chain has replaced block \${number}, \${hash}, which was confirmed\``,
      replace: `\`the chain has replaced a confirmed block of \${String(number).length + hash.length}\``,
    },
  ],
})
