import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who goes takes out what a visit brought in', ru: 'уходящий забирает столько, сколько приносит визит' },
  caughtBy: '23.2 sums do not drift: what comes and goes a hundred times leaves nothing behind',
  says: /does not take out what it brought in/,
  edits: [
    {
      file: 'histories.ts',
      find: '    return { itemId, was: was.get(itemId) ?? 0, is: is.get(itemId) ?? 0 }',
      replace: `    const now = is.get(itemId) ?? 0
    return { itemId, was: now === 0 ? 1 : (was.get(itemId) ?? 0), is: now }`,
    },
  ],
})
