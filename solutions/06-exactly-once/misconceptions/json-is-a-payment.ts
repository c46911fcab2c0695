import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what can be parsed is a payment: the producer has checked it',
    ru: 'раз удалось разобрать JSON, это платёж: продюсер его уже проверил',
  },
  caughtBy: '6.3 goes past what is no payment, and reports it',
  says: /taken for a payment/,
  edits: [
    {
      file: 'batch.ts',
      find: 'if (checked.success) return [checked.data]',
      replace: 'if (jsonOf(value)) return [jsonOf(value) as Payment]\n    if (checked.success) return [checked.data]',
    },
  ],
})
