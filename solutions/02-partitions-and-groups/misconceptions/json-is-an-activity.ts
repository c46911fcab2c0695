import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what can be parsed is an activity: the producer has checked it',
    ru: 'раз удалось разобрать JSON, это событие: продюсер его уже проверил',
  },
  caughtBy: '2.4 reports what it cannot read, and handles what is around it',
  says: /taken for an activity/,
  edits: [
    {
      file: 'member.ts',
      find: "return activitySchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value)))",
      replace:
        "const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(value))\n    return json?.userId ? json : activitySchema.parse(json)",
    },
  ],
})
