import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what stands in data is the amount',
    ru: 'что лежит в data, то и сумма',
  },
  caughtBy: '24.1 a log of another signature or of another shape is no event',
  says: /names the signature|Cannot convert/,
  edits: [
    {
      file: 'node.ts',
      find: ' || log.data.length !== WORD',
      replace: ` || log.data === '0x'`,
    },
  ],
})
