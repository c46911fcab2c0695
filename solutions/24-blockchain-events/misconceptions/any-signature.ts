import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every log of the contract is a transfer',
    ru: 'любой лог контракта — перевод',
  },
  caughtBy: '24.1 a log of another signature or of another shape is no event',
  says: /published as one/,
  edits: [
    {
      file: 'node.ts',
      find: 'if (signature === TRANSFER_TOPIC)',
      replace: 'if (signature !== APPROVAL_TOPIC)',
    },
  ],
})
