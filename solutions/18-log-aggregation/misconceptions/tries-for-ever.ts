import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is refused will be taken some day', ru: 'что отвергнуто, когда-нибудь примут' },
  caughtBy: '18.5 what the index refuses for good, and what is no event, is reported; all around it is indexed',
  says: /holds up all others/,
  cause: 'deadline',
  edits: [
    { file: 'documents.ts', find: 'isPassing(item.status) || item.status === 403', replace: 'item.status >= 300' },
  ],
})
