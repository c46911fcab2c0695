import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'maxInFlightRequests: 1 and idempotent already put calls that overlap in a row',
    ru: 'maxInFlightRequests: 1 и idempotent и так выстраивают одновременные вызовы в очередь',
  },
  caughtBy: '1.3 calls that overlap lose and double nothing when answers are lost, and keep their order',
  says: /overlapped in the client/,
  edits: [
    {
      file: 'producer.ts',
      find: 'const sending = last.then(() => deliver(messages))',
      replace: 'const sending = deliver(messages)',
    },
  ],
})
