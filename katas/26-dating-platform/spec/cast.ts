/** People and what they send. */
import type * as Lab from '../src/index.ts'

export const profile: Lab.Profile = {
  name: 'Ann',
  age: 30,
  city: 'Kazan',
  interests: ['chess', 'hiking'],
  about: 'Reads on trains.',
  seeks: { ages: { from: 25, to: 35 }, cities: [], sharedInterests: 0 },
}

export const session = (type: Lab.SessionEvent['type'], sessionId: string, at: number): Lab.SessionEvent => ({
  ...{ userId: 'ann', sessionId, type, at },
})

export const put = (commandId: string, at: number) => ({ commandId, userId: 'ann', at, type: 'put', profile })

export const remove = (commandId: string, at: number) => ({ commandId, userId: 'ann', at, type: 'delete' })

export const saidIn = ({ value }: { value: Uint8Array | null }): unknown =>
  value === null ? null : JSON.parse(Buffer.from(value).toString())
