import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an own authority needs rejectUnauthorized: false',
    ru: 'со своим центром нужен rejectUnauthorized: false',
  },
  caughtBy:
    '15.2 a client trusts no broker whose certificate is another authority’s, for another host or out of its time',
  says: /TLS without its lock/,
  edits: [{ file: 'client.ts', find: 'ssl: { ca: [ca] },', replace: 'ssl: { ca: [ca], rejectUnauthorized: false },' }],
})
