import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a number names a block in the id',
    ru: 'блок в id называет номер',
  },
  caughtBy: '24.2 each transaction and each event is there once, under its key, with its id and the time of its block',
  cause: 'deadline',
  says: /nothing, not pending|header id/,
  edits: [
    {
      file: 'messages.ts',
      find: `\`\${one.blockHash}:\${one.transactionHash}:\${one.logIndex}\``,
      replace: `\`\${one.blockNumber}:\${one.transactionHash}:\${one.logIndex}\``,
    },
  ],
})
