import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the leader has it, so it is written', ru: 'есть у лидера — значит, записано' },
  caughtBy: '18.1 nothing is lost while the broker is away, and a record counts when all replicas have it',
  says: /the leader alone has it/,
  edits: [{ file: 'shipper.ts', find: 'required_acks: -1', replace: 'required_acks: 1' }],
})
