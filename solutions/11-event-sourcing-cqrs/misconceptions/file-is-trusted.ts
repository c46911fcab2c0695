import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what I wrote I can read',
    ru: 'что я записал, то прочту',
  },
  caughtBy: '11.5 a read model that cannot be read is built anew from the history',
  says: /JSON|undefined|null|Expected|Unexpected/,
  cause: 'error',
  edits: [
    {
      file: 'saved.ts',
      find: `  try {
    const { next, accounts } = savedSchema.parse(JSON.parse(await readFile(join(dir, FILE), 'utf8')))
    return { next, accounts }
  } catch {
    return undefined
  }`,
      replace: `  const text = await readFile(join(dir, FILE), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { next, accounts } = savedSchema.parse(JSON.parse(text))
  return { next, accounts }`,
    },
  ],
})
