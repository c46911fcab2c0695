import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an object is a map from names to rows',
    ru: 'объект — это словарь: название → строка',
  },
  caughtBy: '4.4 a category may have any name',
  says: /which a plain object has already/,
  edits: [
    {
      file: 'board.ts',
      find: `  const rows = [...new Set([...present.keys(), ...before.keys()])].map((category) => ({
    category,
    count: present.get(category) ?? 0,
    previous: before.get(category) ?? 0,
  }))
`,
      replace: `  const table: Record<string, Board['rows'][number]> = {}
  for (const category of [...present.keys(), ...before.keys()])
    table[category] ??= { category, count: present.get(category) ?? 0, previous: before.get(category) ?? 0 }
  const rows = Object.values(table)
`,
    },
  ],
})
