import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the leader has it, that will do', ru: 'есть у лидера — и хватит' },
  caughtBy: '25.3 after a clean stop the next router goes on: nothing is lost, nothing comes twice',
  says: /one broker alone has/,
  edits: [
    { file: 'router.ts', find: 'idempotent: true, maxInFlightRequests: 1, ', replace: 'maxInFlightRequests: 1, ' },
    { file: 'router.ts', find: 'acks: -1', replace: 'acks: 1' },
  ],
})
