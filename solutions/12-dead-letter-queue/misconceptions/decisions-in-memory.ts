import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was decided is known to the panel, so nobody else has to store it',
    ru: 'панель и так помнит, что решено, хранить это больше нигде не нужно',
  },
  caughtBy: '12.5 remembers edits and discards over a restart, and replays what was edited',
  edits: [
    {
      file: 'dead-letters.ts',
      find: '        await transaction.send({ topic: ctx.name(DECISIONS)',
      replace: `        if (decision.type === 'opened')
          await transaction.send({ topic: ctx.name(DECISIONS)`,
    },
  ],
})
