/** Models of several that act side by side: every interleaving of a small one, drawn ones of a large one. */
export { type Choice, explore, type Found, type Model, walk } from './explore.ts'
