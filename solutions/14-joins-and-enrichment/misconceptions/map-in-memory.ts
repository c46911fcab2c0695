import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a Map does what a table does, deletions too', ru: 'Map умеет всё то же, что таблица, включая удаление' },
  caughtBy: '14.5 goes on after each stop where it ended, with the tables as they were',
  says: /a Map does not/,
  cause: 'deadline',
  edits: [
    {
      file: 'enrichment.ts',
      find: '  const profiles = readChanges(ctx, builder, TOPIC.profiles, profileSchema).toTable(\n    Materialized.with(string, json<Profile | null>()),\n  )\n',
      replace:
        '  const known = new Map<string, Profile>()\n  readChanges(ctx, builder, TOPIC.profiles, profileSchema).foreach((user, profile) => {\n    if (profile === null) known.delete(user)\n    else known.set(user, profile)\n  })\n',
    },
    {
      file: 'enrichment.ts',
      find: '    .join(profiles, (click, user): ProfiledClick => ({ ...click, user: user! }))\n',
      replace:
        '    .filter((user) => known.has(user))\n    .mapValues((click, user): ProfiledClick => ({ ...click, user: known.get(user)! }))\n',
    },
  ],
})
