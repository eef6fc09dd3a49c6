import type { Severity } from '../../core/findings/finding.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../core/findings/rulebook/kinds.ts';
import { readArgs } from '../commands/command.ts';
import { STANDARD_INPUT } from '../input/paths.ts';
import { ENCODINGS, type Encoding } from '../input/read.ts';
import { readShard, type Shard } from '../input/shard.ts';
import { FORMATS, type Format } from '../reports/report.ts';
import { oneOf, UsageError } from '../shell.ts';
import { COLOURS } from '../terminal/style.ts';
import { SEVERITIES } from './tally.ts';

/** What a check was asked for, of sound values. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly filesFrom?: string;
  /** Whether the paths name files of lines, a document each, as against documents. */
  readonly lines: boolean;
  readonly ignoring: boolean;
  readonly encoding: Encoding;
  readonly shard?: Shard;
  readonly format: Format;
  readonly all: boolean;
  readonly minimum?: Severity;
  readonly rules?: readonly string[];
  readonly kinds?: readonly DocumentKind[];
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly stats: boolean;
  readonly profile: boolean;
  /** Threads; absent: as many as pay. */
  readonly jobs?: number;
  readonly colour: (typeof COLOURS)[number];
}

/** Reads the options of `check`; a value that it does not take is a usage error. */
export function checkOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = readArgs(args, {
    format: { type: 'string', default: 'text' },
    all: { type: 'boolean', default: false },
    'min-severity': { type: 'string' },
    rule: { type: 'string', multiple: true },
    kind: { type: 'string', multiple: true },
    baseline: { type: 'string' },
    'write-baseline': { type: 'string' },
    stats: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    jobs: { type: 'string', short: 'j' },
    shard: { type: 'string' },
    'files-from': { type: 'string' },
    from: { type: 'string' },
    encoding: { type: 'string', default: 'utf-8' },
    'no-ignore': { type: 'boolean', default: false },
    color: { type: 'string', default: 'auto' },
  });
  const lines = values.from !== undefined && oneOf(['jsonl'], values.from, '--from') === 'jsonl';
  if (positionals.length === 0 && values['files-from'] === undefined && !lines)
    throw new UsageError('check needs a path');
  const minimum = values['min-severity'];
  return {
    paths: lines && positionals.length === 0 ? [STANDARD_INPUT] : positionals,
    filesFrom: values['files-from'],
    lines,
    ignoring: !values['no-ignore'],
    encoding: oneOf(ENCODINGS, values.encoding.toLowerCase(), '--encoding'),
    shard: values.shard === undefined ? undefined : shardOf(values.shard),
    format: oneOf(FORMATS, values.format, '--format'),
    all: values.all,
    minimum: minimum === undefined ? undefined : oneOf(SEVERITIES, minimum, '--min-severity'),
    rules: listOf(values.rule),
    kinds: listOf(values.kind)?.map((kind) => oneOf(DOCUMENT_KINDS, kind, '--kind')),
    baseline: values.baseline,
    writeBaseline: values['write-baseline'],
    stats: values.stats,
    profile: values.profile,
    jobs: values.jobs === undefined ? undefined : jobsOf(values.jobs),
    colour: oneOf(COLOURS, values.color, '--color'),
  };
}

/** `--rule a,b --rule c` */
function listOf(values: readonly string[] | undefined): string[] | undefined {
  return values?.flatMap((value) => value.split(',').map((one) => one.trim())).filter((one) => one !== '');
}

function shardOf(written: string): Shard {
  const shard = readShard(written);
  if (!shard) throw new UsageError(`--shard takes a part of a whole, such as 3/16, not ${JSON.stringify(written)}`);
  return shard;
}

function jobsOf(written: string): number {
  if (!/^[1-9]\d{0,2}$/.test(written))
    throw new UsageError(`--jobs takes a number from 1 to 999, not ${JSON.stringify(written)}`);
  return Number(written);
}
