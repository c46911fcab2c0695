import { type Activity, activitySchema } from './activity.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The activity in a record's value, or why there is none. */
export function readActivity(value: Buffer | null): { activity: Activity } | { reason: string } {
  if (value === null) return { reason: 'the record has no value' }
  let json: unknown
  try {
    json = JSON.parse(utf8.decode(value))
  } catch (error) {
    return { reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const { success, data, error } = activitySchema.safeParse(json)
  if (success) return { activity: data }
  return { reason: error.issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`).join('; ') }
}
