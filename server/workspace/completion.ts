import type { Span } from '../core/text.ts';
import card from './card.schema.json' with { type: 'json' };
import { type Caret, caretIn } from './caret.ts';
import config from './config.schema.json' with { type: 'json' };
import rule from './rule.schema.json' with { type: 'json' };
import suppressions from './suppressions.schema.json' with { type: 'json' };

/** What may be written at a caret in one of the workspace's files. */
export interface FileCompletion {
  readonly kind: 'key' | 'value';
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
  readonly span: Span;
}

/** What the files name that no schema lists: each name with what is said beside it. */
export interface Names {
  readonly rules: ReadonlyMap<string, string>;
  readonly provisions: ReadonlyMap<string, string>;
  /** The word classes of a language. */
  classes(language: string): Iterable<string>;
}

/** The part of JSON Schema that our schemas use. */
interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const SCHEMAS: readonly [file: RegExp, schema: Schema][] = [
  [/^config\.yaml$/, config],
  [/^suppressions\.yaml$/, suppressions],
  [/^rules\/[^/]+\.ya?ml$/, rule],
  [/(?:^|\/)card\.yaml$/, card],
];

/**
 * The keys and values that fit at an offset of a file: from its schema, and from the names of rules, provisions and
 * word classes where the schema asks for one.
 * @param path of the file inside `.gdpr-lens`; none is offered in other files
 */
export function completeFile(path: string, text: string, offset: number, names: Names): FileCompletion[] {
  const root = SCHEMAS.find(([file]) => file.test(path))?.[1];
  const caret = root && caretIn(text, offset);
  if (!root || !caret) return [];
  const nodes = caret.path.reduce<Schema[]>((found, step) => found.flatMap((node) => inner(node, step, root)), [root]);
  const all = nodes.flatMap((node) => alternatives(node, root));
  const values = all.flatMap((node) => valuesOf(node, caret, text, offset, names));
  return caret.typing === 'value' ? values : [...all.flatMap((node) => keysOf(node, caret, root, names)), ...values];
}

/** What a schema says of a value under a key, or of the items of a list. */
function inner(schema: Schema, step: string, root: Schema): Schema[] {
  return alternatives(schema, root).flatMap((node) => {
    if (step === '-') return node.items ? [node.items] : [];
    const own = node.properties?.[step];
    if (own) return [own];
    return typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
  });
}

/** A schema and those that it refers to or chooses from. */
function alternatives(schema: Schema, root: Schema): Schema[] {
  const referred = schema.$ref ? root.definitions?.[schema.$ref.replace('#/definitions/', '')] : undefined;
  const others = [...(referred ? [referred] : []), ...(schema.oneOf ?? [])];
  return [schema, ...others.flatMap((other) => alternatives(other, root))];
}

function keysOf(schema: Schema, { present, span, closed }: Caret, root: Schema, names: Names): FileCompletion[] {
  const named = schema.propertyNames ? namesFor(schema.propertyNames, names) : new Map<string, string>();
  const listed = Object.entries(schema.properties ?? {}).map(([key, value]): [string, string] => {
    return [key, alternatives(value, root).find(({ description }) => description)?.description ?? ''];
  });
  return [...listed, ...named]
    .filter(([key]) => !present.has(key))
    .map(([label, detail]) => ({ kind: 'key', label, detail, insert: closed ? label : `${label}: `, span }));
}

function valuesOf(schema: Schema, caret: Caret, text: string, offset: number, names: Names): FileCompletion[] {
  if (schema.$ref === '#/definitions/pattern') return classesAt(caret, text, offset, names);
  const listed = schema.enum ?? (schema.type === 'boolean' ? [true, false] : []);
  const entries = new Map([
    ...listed.map((value): [string, string] => [String(value), '']),
    ...namesFor(schema, names),
  ]);
  return [...entries].map(([label, detail]) => {
    // A provision holds brackets, and an article alone would be a number.
    const quoted = schema.$ref === '#/definitions/provision' && !/["']$/.test(text.slice(0, caret.span.start));
    return { kind: 'value', label, detail, insert: quoted ? `"${label}"` : label, span: caret.span };
  });
}

function namesFor({ $ref }: Schema, { rules, provisions }: Names): ReadonlyMap<string, string> {
  if ($ref === '#/definitions/rule') return rules;
  return $ref === '#/definitions/provision' ? provisions : new Map();
}

/** Inside the curly brackets of a pattern: the word classes of the frame's language. */
function classesAt({ path }: Caret, text: string, offset: number, { classes }: Names): FileCompletion[] {
  const typed = /\{([a-z0-9-]*)$/.exec(text.slice(Math.max(0, offset - 80), offset))?.[1];
  if (typed === undefined) return [];
  const span = { start: offset - typed.length, end: offset };
  const end = text[offset] === '}' ? '' : '}';
  return [...classes(path[1] ?? '')].map((label) => {
    return { kind: 'value', label, detail: '', insert: `${label}${end}`, span };
  });
}
