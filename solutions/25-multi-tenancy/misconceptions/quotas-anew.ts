import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'first no quotas, then the new ones', ru: 'сначала никаких квот, потом новые' },
  caughtBy: '25.2 a limit that stays is in force without a gap',
  says: /no limit at all/,
  edits: [
    {
      file: 'quotas.ts',
      find: '    const ops = wanted.map',
      replace: `    const old = (await everyQuotaOf(admin, user)).map((entry) => removalOf(entry, []))
    if (old.length > 0) await admin.alterClientQuotas({ entries: old })
    const ops = wanted.map`,
    },
  ],
})
