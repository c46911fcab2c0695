import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an entry is known by its payment id',
    ru: 'запись узнаётся по id платежа',
  },
  caughtBy: '6.5 the report counts nothing that breaks a contract',
  says: /was counted/,
  edits: [
    {
      file: 'report.ts',
      find: `const entrySchema: z.ZodType<Entry> = z.object({
  paymentId: z.string(),
  account: z.string(),
  cents: z.number(),
  feeCents: z.number(),
})`,
      replace: 'const entrySchema = z.object({ paymentId: z.string() })',
    },
    {
      file: 'report.ts',
      find: 'import { type Entry, MEMBER,',
      replace: 'import { MEMBER,',
    },
  ],
})
