import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an Idempotency-Key tells requests apart, so each request needs a new one',
    ru: 'Idempotency-Key отличает запросы друг от друга, поэтому у каждого запроса он новый',
  },
  caughtBy: '3.5 retries a request that hangs and a connection that breaks, and charges once',
  edits: [
    {
      file: 'provider.ts',
      find: "'Idempotency-Key': idempotencyKey }",
      replace: "'Idempotency-Key': idempotencyKey + crypto.randomUUID() }",
    },
  ],
})
