import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what can be parsed is an activity: the producer has checked it',
    ru: 'раз удалось разобрать JSON, это событие: продюсер его уже проверил',
  },
  caughtBy: '2.4 reports what it cannot read, and handles what is around it',
  says: /seen: \[ '0:0', '0:2' \]/,
  edits: [
    {
      file: 'member.ts',
      find: 'return activitySchema.parse(JSON.parse(String(value)))',
      replace: 'return activitySchema.safeParse(JSON.parse(String(value))).data ?? JSON.parse(String(value))',
    },
  ],
})
