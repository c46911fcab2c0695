import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a payment should say when it was decided; unknown fields are allowed, after all',
    ru: 'в платеже полезно видеть, когда он решён, — незнакомые поля ведь разрешены',
  },
  caughtBy: '3.3 charges each order once and writes what came of it with the correlation id',
  says: /must say the same/,
  edits: [
    {
      file: 'payment-service.ts',
      find: "return { ...order, status: 'paid', chargeId: charged.data.chargeId }",
      replace:
        "const decided = { decidedAt: performance.now() }\n    return { ...order, ...decided, status: 'paid', chargeId: charged.data.chargeId }",
    },
  ],
})
