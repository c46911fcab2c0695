import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the producer is idempotent, so sending the same payments again does no harm',
    ru: 'продюсер идемпотентный, значит, отправить те же платежи ещё раз безопасно',
  },
  caughtBy: '6.2 writes each payment once, however many answers are lost',
  says: /new to the broker/,
  edits: [
    {
      file: 'source.ts',
      find: 'export async function sendPayments(',
      replace:
        'export async function sendPayments(ctx: Ctx, payments: readonly Payment[]): Promise<void> {\n  for (let attempt = 1; ; attempt++) {\n    try {\n      return await sendOnce(ctx, payments)\n    } catch (error) {\n      if (attempt === 5) throw error\n    }\n  }\n}\n\nasync function sendOnce(',
    },
    {
      file: 'source.ts',
      find: 'ctx.kafka.producer({ idempotent: true,',
      replace: 'ctx.kafka.producer({ retry: { retries: 1 }, idempotent: true,',
    },
  ],
})
