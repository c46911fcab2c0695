import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the session of ctx.streamsConfig is right for everybody',
    ru: 'сессия из ctx.streamsConfig подходит всем',
  },
  caughtBy: '4.3 an instance runs when its start resolves, with its name and its session',
  says: /dead after sessionTimeoutMs/,
  edits: [{ file: 'service.ts', find: "{ 'session.timeout.ms': sessionTimeoutMs }", replace: '{}' }],
})
