import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the first topic says everything',
    ru: 'первый topic говорит всё',
  },
  caughtBy: '24.1 a log of another signature or of another shape is no event',
  says: /names the signature, and not what is indexed/,
  edits: [
    {
      file: 'node.ts',
      find: ' || others.length > 0',
      replace: '',
    },
  ],
})
