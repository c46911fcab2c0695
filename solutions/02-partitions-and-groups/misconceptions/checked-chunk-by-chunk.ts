import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each chunk of a long list is checked just before it is sent',
    ru: 'каждую порцию длинного списка проверяем прямо перед отправкой',
  },
  caughtBy: '2.2 sends nothing if one of the activities breaks the contract',
  says: /not chunk by chunk/,
  edits: [
    {
      file: 'producer.ts',
      find: '    .map((activity) => activitySchema.parse(activity))\n',
      replace: '',
    },
    {
      file: 'producer.ts',
      find: 'messages: messages.slice(from, from + atOnce) })',
      replace:
        'messages: activities.slice(from, from + atOnce).map((activity, n) => (activitySchema.parse(activity), messages[from + n]!)) })',
    },
  ],
})
