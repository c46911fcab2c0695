import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an address is the first 20 bytes of its word',
    ru: 'адрес — первые 20 байт слова',
  },
  caughtBy: '24.1 a transfer and an approval are read from topics and data, with all their digits',
  says: /two addresses are topics/,
  edits: [
    {
      file: 'node.ts',
      find: `\`0x\${word.slice(-40)}\``,
      replace: 'word.slice(0, 42)',
    },
  ],
})
