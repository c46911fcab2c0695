import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a contract lists all fields, so any other breaks it',
    ru: 'контракт перечисляет все поля, значит, любое другое его нарушает',
  },
  caughtBy: "3.1 accepts what fits a topic's contract, to its last character, cent and byte",
  says: /producers are deployed before consumers/,
  edits: [
    {
      file: 'contracts.ts',
      find: "  z.object({ ...facts, status: z.literal('paid'), chargeId: id }),",
      replace: "  z.strictObject({ ...facts, status: z.literal('paid'), chargeId: id }),",
    },
  ],
})
