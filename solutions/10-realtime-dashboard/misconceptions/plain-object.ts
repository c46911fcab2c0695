import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an object is a map',
    ru: 'объект — это Map',
  },
  caughtBy: '10.5 names of devices are shown as text, never as markup',
  says: /very characters|runs code/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-drawing.ts',
      find: 'const rows = new Map()',
      replace: 'const rows = {}',
    },
    {
      file: 'page-drawing.ts',
      find: 'if (rows.has(name)) return rows.get(name)',
      replace: 'if (name in rows) return rows[name]',
    },
    {
      file: 'page-drawing.ts',
      find: 'rows.set(name, row)',
      replace: 'rows[name] = row',
    },
    {
      file: 'page-drawing.ts',
      find: 'for (const name of rows.keys()) if (!devices.has(name)) rows.delete(name)',
      replace: 'for (const name of Object.keys(rows)) if (!devices.has(name)) delete rows[name]',
    },
  ],
})
