import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the zero address is an address',
    ru: 'нулевой адрес — тоже адрес',
  },
  caughtBy: '24.4 who sends to themselves is one holder, and nobody is none',
  says: /no holder/,
  edits: [
    {
      file: 'totals.ts',
      find: '.filter((address) => address !== NOBODY)',
      replace: `.filter((address) => address !== \`\${NOBODY}0\`)`,
    },
  ],
})
