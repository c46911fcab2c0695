import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a batch that was fetched may be committed: we are going to handle it',
    ru: 'полученную пачку можно коммитить сразу: мы же её обработаем',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /an activity was committed before its work was done/,
  edits: [
    {
      file: 'member.ts',
      find: '    for (const message of batch.messages) {\n',
      replace:
        '    resolveOffset(batch.lastOffset())\n    await this.commit(mine, payload)\n    for (const message of batch.messages) {\n',
    },
    {
      file: 'member.ts',
      find: '      resolveOffset(message.offset)\n',
      replace: '',
    },
  ],
})
