import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the leader has it, that will do',
    ru: 'у лидера есть — и хватит',
  },
  caughtBy: '5.3 what the load says was acknowledged is what the broker has',
  says: /without acknowledgement of all replicas/,
  edits: [{ file: 'load.ts', find: `acks: -1, messages: [record]`, replace: `acks: 1, messages: [record]` }],
})
