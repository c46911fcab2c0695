export { type ApiAnswer, answerOf, type Call, expectAnswer, expectLoopbackOnly, expectRefusal, HttpApi } from './api.ts'
