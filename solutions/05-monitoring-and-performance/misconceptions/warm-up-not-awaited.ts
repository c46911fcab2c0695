import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'it is warm once it is sent',
    ru: 'отправлено — значит прогрето',
  },
  caughtBy: '5.3 the warm-up is answered before the plan begins, and is in no number',
  says: /the plan begins when the warm-up is answered/,
  edits: [
    {
      file: 'load.ts',
      find: `    await paced(ctx, sender, load, all.slice(0, warmUp))`,
      replace: `    const warming = paced(ctx, sender, load, all.slice(0, warmUp))`,
    },
    {
      file: 'load.ts',
      find: `    return await paced(ctx, sender, load, all.slice(warmUp))`,
      replace: `    const [measured] = await Promise.all([paced(ctx, sender, load, all.slice(warmUp)), warming])
    return measured`,
    },
  ],
})
