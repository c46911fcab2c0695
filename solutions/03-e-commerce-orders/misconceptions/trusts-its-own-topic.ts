import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'payments come from our own service, so they need no check',
    ru: 'платежи пишет наш же сервис, проверять их незачем',
  },
  caughtBy: '3.4 sets a payment aside that breaks its contract, and notifies about the next',
  says: /stops the partition, and with it/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: 'const input = checkRecord(work.from, message.value)',
      replace:
        "const trusted = work.from === 'payments'\n      const input = trusted\n        ? { ok: true as const, value: JSON.parse(String(message.value)) as Contracts[From] }\n        : checkRecord(work.from, message.value)",
    },
  ],
})
