import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an Idempotency-Key tells requests apart, so each request needs a new one',
    ru: 'Idempotency-Key отличает запросы друг от друга, поэтому у каждого запроса он новый',
  },
  caughtBy: '3.5 sets an order aside after five attempts without an answer, and a replay of it is charged once',
  says: /carries the same Idempotency-Key/,
  edits: [
    {
      file: 'provider.ts',
      find: "'Idempotency-Key': idempotencyKey }",
      replace: "'Idempotency-Key': idempotencyKey + crypto.randomUUID() }",
    },
  ],
})
