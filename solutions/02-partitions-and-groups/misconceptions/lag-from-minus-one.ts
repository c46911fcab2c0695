import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the committed offset of a new group is -1, and lag is end minus committed',
    ru: 'закоммиченное смещение новой группы равно -1, а отставание — это конец минус закоммиченное',
  },
  caughtBy: '2.4 shows the owner, the committed offset and the lag of each partition',
  says: /-1 says that nothing is committed/,
  edits: [
    {
      file: 'viewer.ts',
      find: 'end - Math.max(committed ?? start, start)',
      replace: 'end - Math.max(known ?? -1, start - 1)',
    },
  ],
})
