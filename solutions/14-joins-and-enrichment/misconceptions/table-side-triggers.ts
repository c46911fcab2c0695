import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'clicks are a table too, so a new profile corrects what was sent',
    ru: 'клики — тоже таблица, и новый профиль исправляет отправленное',
  },
  caughtBy: '14.2 a change of a table makes no event, and a late profile does not rewrite the past',
  says: /a table triggers too/,
  edits: [
    {
      file: 'enrichment.ts',
      find: '    .join(profiles, (click, user): ProfiledClick => ({ ...click, user: user! }))\n',
      replace:
        '    .toTable(Materialized.with(string, json<Click>()))\n    .join(profiles, (click, user): ProfiledClick => ({ ...click, user: user! }))\n    .toStream()\n    .filter((_, event) => event !== null)\n',
    },
  ],
})
