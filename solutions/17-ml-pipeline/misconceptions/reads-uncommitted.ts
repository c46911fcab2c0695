import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is written is written', ru: 'записано — значит записано' },
  caughtBy: '17.4 what cannot be read is reported once, and the model before it is still in use; committed ones alone',
  says: /transaction that is taken back/,
  edits: [
    {
      file: 'view.ts',
      find: `groupId: ctx.name(\`inference.\${randomUUID()}\`)`,
      replace: `readUncommitted: true, groupId: ctx.name(\`inference.\${randomUUID()}\`)`,
    },
  ],
})
