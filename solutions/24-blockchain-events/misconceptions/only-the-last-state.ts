import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was not there a moment ago is new',
    ru: 'чего миг назад не было, то ново',
  },
  caughtBy: '24.5 a re-organisation is told to whoever looks on, by its lowest block',
  cause: 'deadline',
  says: /gone in between/,
  edits: [
    {
      file: 'page-script.ts',
      find: '  for (const { number, hash } of state.blocks) hashes.set(number, hash)',
      replace: `  hashes.clear()
  for (const { number, hash } of state.blocks) hashes.set(number, hash)`,
    },
  ],
})
