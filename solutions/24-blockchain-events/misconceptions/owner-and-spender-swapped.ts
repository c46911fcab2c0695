import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first address of an approval is who may spend',
    ru: 'первый адрес в разрешении — тот, кому разрешили',
  },
  caughtBy: '24.1 a transfer and an approval are read from topics and data, with all their digits',
  says: /two addresses are topics/,
  edits: [
    {
      file: 'node.ts',
      find: 'owner: addressOf(first), spender: addressOf(second)',
      replace: 'owner: addressOf(second), spender: addressOf(first)',
    },
  ],
})
