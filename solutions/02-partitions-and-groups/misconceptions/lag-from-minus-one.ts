import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the committed offset of a new group is -1, and lag is end minus committed',
    ru: 'закоммиченное смещение новой группы равно -1, а отставание — это конец минус закоммиченное',
  },
  caughtBy: '2.4 shows the owner, the committed offset and the lag of each partition',
  says: /not expected[\s\S]*-1 means none, it is no offset/,
  edits: [
    {
      file: 'viewer.ts',
      find: 'lag: end - (committed ?? Number(low))',
      replace: 'lag: end - Math.max(known, Number(low) - 1)',
    },
  ],
})
