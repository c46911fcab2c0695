import { messageOf } from '../errors/index.ts'
import type { SubjectHttpHandler, SubjectHttpRequest, SubjectHttpResponse } from './types.ts'

/** The spec's answer to a request of its subject. A handler that throws is a provider with status 500. */
export async function answerHttp(
  handler: SubjectHttpHandler | undefined,
  request: SubjectHttpRequest,
): Promise<SubjectHttpResponse> {
  try {
    return handler ? await handler(request) : { kind: 'reset' }
  } catch (error) {
    return { kind: 'response', status: 500, headers: { 'content-type': 'text/plain' }, body: messageOf(error) }
  }
}
