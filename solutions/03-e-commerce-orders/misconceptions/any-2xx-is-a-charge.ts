import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a 2xx says that the money moved',
    ru: '2xx означает, что деньги списаны',
  },
  caughtBy: '3.5 makes no payment of an answer that names no charge, and takes any 2xx that names one',
  says: /no payment can be made/,
  edits: [
    {
      file: 'payment-service.ts',
      find: 'const chargedSchema = z.object({ chargeId: z.string() })',
      replace: 'const chargedSchema = z.object({ chargeId: z.coerce.string() })',
    },
  ],
})
