/** The chain of the labs for those who send transactions and make blocks: specs, and what a lab gives for `kata play`. Light: nothing of the harness is loaded with it. */
export { Chain, type TokenCall, type Transaction } from './chain.ts'
export { type Rpc, rpcAt } from './rpc.ts'
export { type CompiledContract, tokenCompiled, tokenSource } from './token.ts'
