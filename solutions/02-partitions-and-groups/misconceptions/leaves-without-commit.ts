import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was done is committed from time to time; leaving needs no commit of its own',
    ru: 'сделанное коммитится время от времени; при уходе отдельный коммит не нужен',
  },
  caughtBy: '2.5 a member that leaves finishes and commits what it has begun',
  says: /the member left without committing/,
  edits: [
    {
      file: 'member.ts',
      find: 'if (Date.now() - this.committedAt >= commitEveryMs) await',
      replace: 'if (isRunning() && Date.now() - this.committedAt >= commitEveryMs) await',
    },
    {
      file: 'member.ts',
      find: '    await this.commit(mine, payload)\n    // What',
      replace: '    if (isRunning()) await this.commit(mine, payload)\n    // What',
    },
  ],
})
