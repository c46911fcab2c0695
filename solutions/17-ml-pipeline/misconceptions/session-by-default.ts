import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the default will do', ru: 'хватит и умолчания' },
  caughtBy: '17.2 the trainer runs when its start resolves, with its name and its session',
  says: /not what its group is told/,
  edits: [
    {
      file: 'running.ts',
      find: "...(sessionTimeoutMs === undefined ? {} : { 'session.timeout.ms': sessionTimeoutMs }),",
      replace: "...(sessionTimeoutMs === 0 ? { 'session.timeout.ms': sessionTimeoutMs } : {}),",
    },
  ],
})
