import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a member that gets the same partitions again has nothing to tell',
    ru: 'участнику, получившему те же партиции, сообщать не о чем',
  },
  caughtBy: '2.3 three members own three disjoint partitions, a fourth is idle',
  says: /A line is due whenever the member is given partitions/,
  edits: [
    {
      file: 'member.ts',
      find: '    this.ctx.print(`${this.name} owns',
      replace: '    if (String(inOrder) !== this.told) this.ctx.print(`${this.name} owns',
    },
    {
      file: 'member.ts',
      find: '    this.joined.resolve()\n',
      replace: '    this.told = String(inOrder)\n    this.joined.resolve()\n',
    },
    {
      file: 'member.ts',
      find: '  private committedAt = 0\n',
      replace: '  private committedAt = 0\n  private told: string | undefined\n',
    },
  ],
})
