// The reading of cards, which the build puts into a file of its own: it is needed only when a decision is new.
export { readCard } from '../decisions/card/read.ts';
export { readCardKnowledge } from '../decisions/card/words.ts';
