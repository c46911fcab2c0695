import { say } from '../text/index.ts'

/** The mark of a message that the other side never saw. */
export const notDelivered = (): string => say({ en: 'not delivered', ru: 'не доставлено' })
