import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who may describe a group may join it', ru: 'кто может описать группу, тот может в неё войти' },
  caughtBy: '15.5 who may only look at a topic or a group may neither write, read nor join',
  says: /DESCRIBE alone/,
  edits: [
    { file: 'check.ts', find: 'heartbeatV4, produceV9', replace: 'findCoordinatorV4, produceV9' },
    {
      file: 'check.ts',
      find: `heartbeatV4.api.async(connection, group, 0, 'access-check')`,
      replace: 'findCoordinatorV4.api.async(connection, 0, [group])',
    },
  ],
})
