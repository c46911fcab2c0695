import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what has been sent cannot be taken back: a click that came out without a purchase never comes out with one',
    ru: 'отправленное не отзовёшь: клик, записанный без покупки, с покупкой больше не пишется',
  },
  caughtBy: '14.4 what is later than the grace still meets what is remembered, the click that was given up too',
  says: /late pair is missing/,
  edits: [
    {
      file: 'outcomes.ts',
      find: '  clicks\n    .filter(',
      replace: '  const told = new Set<string>()\n  clicks\n    .filter(',
    },
    {
      file: 'outcomes.ts',
      find: '    .to(ctx.name(TOPIC.outcomes)',
      replace:
        '    .filter((_, { click, purchase }) => {\n      const isFirst = !told.has(click.clickId)\n      if (purchase === null) told.add(click.clickId)\n      return isFirst\n    })\n    .to(ctx.name(TOPIC.outcomes)',
    },
  ],
})
