import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first that came is the oldest',
    ru: 'что пришло первым, то и старое',
  },
  caughtBy: '10.5 of each metric of a device the sixty newest windows count, by their start',
  says: /by the same rule|by their start/,
  cause: 'deadline',
  edits: [
    {
      file: 'board.ts',
      find: 'series.delete(Math.min(...series.keys()))',
      replace: 'series.delete([...series.keys()][0]!)',
    },
  ],
})
