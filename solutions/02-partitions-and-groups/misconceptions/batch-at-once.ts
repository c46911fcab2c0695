import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the records of a batch are independent: all at once is faster',
    ru: 'записи пачки независимы: все сразу быстрее',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /works of one partition were under way at once/,
  edits: [
    {
      file: 'member.ts',
      find: '    for (const message of batch.messages) {\n',
      replace:
        '    await Promise.all(batch.messages.map((message) => this.handle(mine, batch.partition, message, beat)))\n    for (const message of batch.messages) {\n',
    },
    {
      file: 'member.ts',
      find: '      await this.handle(mine, batch.partition, message, beat)\n',
      replace: '',
    },
  ],
})
