import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'send the click with null at once, and again when a purchase comes',
    ru: 'отправим клик с null сразу, а когда придёт покупка — ещё раз',
  },
  caughtBy: '14.4 holds a click without a purchase until its window and the grace have passed, and lets it out once',
  says: /not at once/,
  edits: [
    { file: 'outcomes.ts', find: '.leftJoin(', replace: '.join(' },
    {
      file: 'outcomes.ts',
      find: '    .to(ctx.name(TOPIC.outcomes)',
      replace:
        '    .merge(clicks.filter((user) => user !== null).mapValues((click): Outcome => ({ click, purchase: null })))\n    .to(ctx.name(TOPIC.outcomes)',
    },
  ],
})
