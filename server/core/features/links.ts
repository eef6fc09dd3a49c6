import type { Span } from '../text.ts';

/** Where a feature's links lead. Addresses are the editor's matter: the caller makes them, features only place them. */
export interface Links {
  /** A passage of a decision of the library. */
  passage(decision: string, span: Span): string;
  /** The page of an article, a recital or a chapter, by the provision's id. */
  provision(id: string): string;
  /** The page of a rule. */
  rule(id: string): string;
}
