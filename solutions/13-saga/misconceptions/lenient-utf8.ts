import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'toString() reads whatever bytes there are',
    ru: 'toString() прочитает любые байты',
  },
  caughtBy: '13.1 refuses what breaks the contract, and names the field',
  says: /would be acted upon/,
  edits: [
    {
      file: 'input.ts',
      find: `new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })`,
      replace: `new TextDecoder()`,
    },
  ],
})
