import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a table is a Map that profiles are put into', ru: 'таблица — это Map, в который складывают профили' },
  caughtBy: '14.2 a tombstone removes a profile and a product',
  says: /what was removed by a null value is still found/,
  edits: [
    {
      file: 'enrichment.ts',
      find: '  const profiles = readChanges(ctx, builder, TOPIC.profiles, profileSchema).toTable(\n    Materialized.with(string, json<Profile | null>()),\n  )\n',
      replace:
        '  const known = new Map<string, Profile>()\n  readChanges(ctx, builder, TOPIC.profiles, profileSchema).foreach((user, profile) => {\n    if (profile !== null) known.set(user, profile)\n  })\n',
    },
    {
      file: 'enrichment.ts',
      find: '    .join(profiles, (click, user): ProfiledClick => ({ ...click, user: user! }))\n',
      replace:
        '    .filter((user) => known.has(user))\n    .mapValues((click, user): ProfiledClick => ({ ...click, user: known.get(user)! }))\n',
    },
  ],
})
