import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an object knows its own names alone', ru: 'объект знает только свои имена' },
  caughtBy: '18.3 by hand: the level is what stands in its place, by any of its names',
  says: /an object that knows more/,
  edits: [
    {
      file: 'parse.ts',
      find: 'const level = Object.hasOwn(LEVEL_NAMES, upper) ? LEVEL_NAMES[upper] : undefined',
      replace: "const level = upper in LEVEL_NAMES || name in LEVEL_NAMES ? (LEVEL_NAMES[upper] ?? 'info') : undefined",
    },
  ],
})
