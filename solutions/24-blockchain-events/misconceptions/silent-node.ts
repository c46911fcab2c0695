import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a call ends some time',
    ru: 'вызов когда-нибудь закончится',
  },
  caughtBy: '24.2 the listener goes on when the node answers again',
  cause: 'deadline',
  says: /limit for each call/,
  edits: [
    {
      file: 'rpc.ts',
      find: 'AbortSignal.timeout(NODE_PATIENCE_MS)',
      replace: 'AbortSignal.timeout(NODE_PATIENCE_MS * 60)',
    },
  ],
})
