import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an id is used up for the whole bank',
    ru: 'id израсходован для всего банка',
  },
  caughtBy: '11.3 an id belongs to one command, and to its account',
  says: /another account may have the same/,
  edits: [
    {
      file: 'commands.ts',
      find: `      const decision = decide(`,
      replace: `      const others = ledger.list().filter(({ accountId }) => accountId !== command.accountId)
      if (others.some(({ entries }) => entries.some(({ commandId }) => commandId === command.commandId)))
        throw refused('command-id-reused')
      const decision = decide(`,
    },
  ],
})
