import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'when run() has come back, the member has joined',
    ru: 'раз run() завершился, участник уже в группе',
  },
  caughtBy: '2.3 the start resolves when the member has its partitions, although a request to join was lost',
  says: /resolved before the member knew its partitions[\s\S]*GROUP_JOIN tells/,
  edits: [
    {
      file: 'member.ts',
      find: 'await this.joined.promise',
      replace: 'await this.starting',
    },
  ],
})
