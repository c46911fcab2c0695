import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a delivery that was refused has taken nothing, so nothing is to be given back',
    ru: 'несостоявшаяся доставка ничего не взяла, так что и возвращать нечего',
  },
  caughtBy: '13.4 each interleaving of one order ends done or undone: delivery is refused',
  says: /neither completed nor cancelled/,
  edits: [
    {
      file: 'decide.ts',
      find: `undoneOn: ['DeliveryRefused', 'DeliveryCancelled', 'DeliveryVoided']`,
      replace: `undoneOn: ['DeliveryCancelled', 'DeliveryVoided']`,
    },
  ],
})
