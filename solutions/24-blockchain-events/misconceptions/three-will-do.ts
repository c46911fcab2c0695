import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'three confirmations are usual',
    ru: 'обычно хватает трёх подтверждений',
  },
  caughtBy: '24.3 the listener asks for six confirmations where nobody says otherwise',
  says: /is the default/,
  edits: [
    {
      file: 'listener.ts',
      find: 'confirmations = CONFIRMATIONS',
      replace: 'confirmations = CONFIRMATIONS - 3',
    },
  ],
})
