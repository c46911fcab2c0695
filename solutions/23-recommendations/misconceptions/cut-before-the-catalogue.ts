import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'first the limit, then the catalogue', ru: 'сначала limit, потом каталог' },
  caughtBy: '23.4 tells what is popular and what is similar, in order, with titles, and no item that is not offered',
  says: /cut before those that are not in the catalogue/,
  edits: [
    {
      file: 'api.ts',
      find: '  return { itemId, title: item.title, ...listed(similar, limit, state, false) }',
      replace: `  const first = new Set((state.entry(itemId)?.similar ?? []).slice(0, limit).map((it) => it.itemId))
  const told = listed(similar.filter((it) => first.has(it.itemId)), limit, state, false)
  return { itemId, title: item.title, ...told, total: similar.length }`,
    },
  ],
})
