import { Parser } from 'htmlparser2';

/** Counts the numbered paragraphs of a Word document as Word does when it draws them. */
export interface Numbering {
  /** The label of the next paragraph of a list: "12.", "3.1", "(a)", "-" for a bullet, "" where there is none. */
  next(list: string, level: number): string;
}

interface Level {
  start: number;
  format: string;
  text: string;
}

/** Reads numbering.xml: which list has which levels. Without it no paragraph has a label. */
export function numberingOf(xml: string | undefined): Numbering {
  const { lists, levels } = read(xml ?? '');
  const counters = new Map<string, number[]>();
  return {
    next(list, level) {
      const scheme = lists.get(list);
      const own = scheme === undefined ? undefined : levels.get(scheme);
      const form = own?.[level];
      if (!own || !form || form.format === 'none') return '';
      if (form.format === 'bullet') return '-';
      // Word counts on where two lists share their scheme.
      const counts = counters.get(scheme ?? list) ?? [];
      counters.set(scheme ?? list, counts);
      counts[level] = (counts[level] ?? form.start - 1) + 1;
      counts.length = level + 1;
      return form.text.replace(/%(\d)/g, (_, digit) => {
        const at = Number(digit) - 1;
        return written(counts[at] ?? own[at]?.start ?? 1, own[at]?.format ?? 'decimal');
      });
    },
  };
}

function read(xml: string): { lists: Map<string, string>; levels: Map<string, Level[]> } {
  const lists = new Map<string, string>();
  const levels = new Map<string, Level[]>();
  let scheme = '';
  let list = '';
  let level: Level = { start: 1, format: 'decimal', text: '' };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') {
          scheme = attributes['w:abstractNumId'] ?? '';
          levels.set(scheme, []);
        } else if (name === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: '' };
          const own = levels.get(scheme);
          if (own && list === '') own[Number(attributes['w:ilvl'] ?? 0)] = level;
        } else if (name === 'w:start') level.start = Number(value);
        else if (name === 'w:numFmt') level.format = value;
        else if (name === 'w:lvlText') level.text = value;
        else if (name === 'w:num') list = attributes['w:numId'] ?? '';
        else if (name === 'w:abstractNumId' && list !== '') lists.set(list, value);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { lists, levels };
}

function written(value: number, format: string): string {
  if (format === 'lowerLetter') return letter(value);
  if (format === 'upperLetter') return letter(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  return format === 'upperRoman' ? roman(value) : String(value);
}

/** a … z, then aa, bb as Word has it. */
function letter(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(1 + Math.floor((value - 1) / 26));
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
}
