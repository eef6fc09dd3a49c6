import { type Analysis, kindOfDocument } from '../analysis.ts';
import { charactersOf, referencesAt } from '../glance.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Messages } from '../messages.ts';
import type { Judgement } from '../policy/judgement.ts';
import { overlaps, type Span } from '../text.ts';
import { corrections, markerRemovals } from './corrections.ts';
import { reported } from './diagnostics.ts';
import { referenceAt } from './hover.ts';
import { isSilent } from './kinds.ts';
import { gdprName } from './naming.ts';

/** What an editor offers at a place: a change of words, or the way to the related decisions. */
export type Action =
  | { readonly kind: 'replace'; readonly title: string; readonly span: Span; readonly text: string }
  | { readonly kind: 'related' | 'write-as' | 'set-kind'; readonly title: string; readonly span: Span }
  | { readonly kind: 'explain'; readonly title: string; readonly span: Span; readonly page: Page }
  | {
      readonly kind: 'suppress';
      readonly title: string;
      readonly span: Span;
      readonly rule: string;
      /** In the document itself, or from a file beside it. */
      readonly where: 'document' | 'file';
      /** Words of the passage, by which a file knows it. */
      readonly words: string;
    };

/** The page that explains something: of a provision or of a rule. */
export type Page = { readonly provision: string } | { readonly rule: string };

/** The actions for a stretch of the document: corrections of what does not exist first. */
export function actions(
  analysis: Analysis,
  judgement: Judgement,
  knowledge: Knowledge,
  at: Span,
  messages: Messages,
): Action[] {
  const { say } = messages;
  const touches = (span: Span): boolean => overlaps(span, at) || (span.start <= at.start && at.end <= span.end);
  const corrected = corrections(analysis, at, knowledge)
    .filter(({ span }) => touches(span))
    .map((fix): Action => ({ kind: 'replace', title: say('action.correct', { name: fix.text }), ...fix }));
  const removed = markerRemovals(analysis, judgement)
    .filter(({ span }) => touches(span))
    .map((fix): Action => ({ kind: 'replace', title: say('action.remove-marker'), ...fix }));
  const findings = reported(judgement).filter(touches);
  const related = findings.map(({ start, end, rule }): Action => {
    return { kind: 'related', title: say('action.related', { rule }), span: { start, end } };
  });
  const suppressing = findings.flatMap((finding): Action[] => {
    const { start, end, rule, clause } = finding;
    const words = charactersOf(analysis).slice(clause.start, clause.end).replace(/\s+/g, ' ').trim();
    const action = { kind: 'suppress', span: { start, end }, rule, words } as const;
    return [
      { ...action, where: 'document', title: say('action.suppress', { rule }) },
      { ...action, where: 'file', title: say('action.suppress-in-file', { rule }) },
    ];
  });
  return [
    ...corrected,
    ...removed,
    ...related,
    ...suppressing,
    ...explaining(analysis, judgement, at, touches, messages),
    ...kindAction(analysis, knowledge, touches, messages),
  ];
}

/** On the words that made it a document without findings of its own, the way to say that it is another. */
function kindAction(
  analysis: Analysis,
  knowledge: Knowledge,
  touches: (span: Span) => boolean,
  { say }: Messages,
): Action[] {
  const { kind, reason } = kindOfDocument(analysis, knowledge);
  const words = reason.find(touches);
  if (!words || !isSilent(kind)) return [];
  return [{ kind: 'set-kind', title: say('action.kind', { kind: say(`kind.${kind}`) }), span: words }];
}

/** What leads to a page that explains: each rule found there, and the provision there; and other ways to write it. */
function explaining(
  analysis: Analysis,
  judgement: Judgement,
  at: Span,
  touches: (span: Span) => boolean,
  messages: Messages,
): Action[] {
  const { say } = messages;
  const rules = new Map(
    reported(judgement)
      .filter(touches)
      .map(({ rule, start, end }) => [rule, { start, end }]),
  );
  const explained = [...rules].map(
    ([rule, span]): Action => ({ kind: 'explain', title: say('action.explain', { name: rule }), span, page: { rule } }),
  );
  const reference = referenceAt(referencesAt(analysis, at).filter(touches), at.start);
  if (!reference?.exists || reference.provision === null) return explained;
  const { provision, start, end } = reference;
  const span = { start, end };
  return [
    ...explained,
    {
      kind: 'explain',
      title: say('action.explain', { name: gdprName(provision, messages) }),
      span,
      page: { provision },
    },
    { kind: 'write-as', title: say('action.write-as'), span },
  ];
}
