import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what can be parsed is an event: the producer has checked it',
    ru: 'раз удалось разобрать JSON, это событие: продюсер его уже проверил',
  },
  caughtBy: '1.4 a message that breaks the contract is reported, and everything around it is printed',
  says: /they were taken for events/,
  edits: [
    {
      file: 'consumer.ts',
      find: '  return success ? { event: data } : { reason: z.prettifyError(error) }',
      replace:
        '  return success || value ? { event: (data ?? value) as UserEvent } : { reason: z.prettifyError(error!) }',
    },
  ],
})
