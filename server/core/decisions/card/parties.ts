import type { Party } from '../decision.ts';
import type { Told } from './card.ts';
import type { Frame } from './frame.ts';
import { partyName } from './names.ts';
import { roleOf } from './roles.ts';

/** A party with its name in full, where the text gives another for short. */
export interface PartyRead extends Told<Party> {
  readonly long?: string | undefined;
}

/**
 * The parties: from the page's head, behind a label, from the title, or from the place that gives a name for short.
 * One that is known by its capitals ("INAIL") goes by them. A party whose name is left out of the text is none.
 * @param whose whether the text tells whose decision it is: other texts name companies too
 */
export function partiesOf(frame: Frame, title: Told<string> | undefined, whose: boolean): PartyRead[] {
  if (!whose && !frame.head) return [];
  const named =
    fromHead(frame) ?? fromLabels(frame) ?? fromTitle(frame, title) ?? fromDecided(frame) ?? fromDefinition(frame);
  const seen = new Set<string>();
  return named.filter(({ value }) => {
    const known = seen.has(value.name.toLowerCase());
    seen.add(value.name.toLowerCase());
    return !known && !isStruckOut(value.name);
  });
}

function fromHead(frame: Frame): PartyRead[] | undefined {
  const field = frame.head?.fields.get('Parties');
  if (!field) return undefined;
  let at = field.span.start;
  return field.value.split(/\n+/).flatMap((line) => {
    const name = line.trim();
    const start = frame.text.indexOf(name, at);
    if (name === '') return [];
    at = start + name.length;
    return [party(frame, name, start)];
  });
}

const LONGEST_LABEL = 60;
const LABELLED = ['controller', 'processor', 'complainant'] as const;

/** "Controller: X", each on its line. */
function fromLabels(frame: Frame): PartyRead[] | undefined {
  const { text, opening, words } = frame;
  const found: PartyRead[] = [];
  for (let at = opening.start; at < opening.end; ) {
    const eol = text.indexOf('\n', at);
    const end = eol < 0 ? text.length : eol;
    const colon = text.indexOf(':', at);
    const from = at;
    at = end + 1;
    if (colon < 0 || colon >= end || colon - from > LONGEST_LABEL) continue;
    const label = text.slice(from, colon).replace(/^[-*•\s]+|\s+$/g, '');
    const role = LABELLED.find((one) => label !== '' && label.match(words.labels[one])?.[0] === label);
    const name = role && partyName(text.slice(colon + 1, end), words);
    if (!role || !name) continue;
    const read = party(frame, name, text.indexOf(name, colon));
    found.push(role === 'controller' ? read : { ...read, value: { ...read.value, role } });
  }
  return found.some(({ value }) => value.role !== 'complainant') ? found : undefined;
}

function fromTitle(frame: Frame, title: Told<string> | undefined): PartyRead[] | undefined {
  if (!title) return undefined;
  const about = [...title.value.matchAll(frame.words.patterns.about)][0];
  if (!about) return undefined;
  const behind = about.index + about[0].length;
  const name = partyName(title.value.slice(behind), frame.words);
  if (!name) return undefined;
  return [party(frame, name, title.span.start + title.value.indexOf(name, behind))];
}

/** "imposes on X", "proceedings against X": first where it is decided, then at the head. */
function fromDecided(frame: Frame): PartyRead[] | undefined {
  const { text, operative, opening, words } = frame;
  for (const place of [...operative, opening]) {
    const stretch = text.slice(place.start, place.end);
    for (const match of stretch.matchAll(words.patterns.against)) {
      const behind = match.index + match[0].length;
      const name = partyName(stretch.slice(behind, behind + 160), words);
      if (!name || isOfState(frame, name) || isStruckOut(name)) continue;
      const article = /^\s*(?:the|la|le|die|der|das|il|el)\s/iu.test(stretch.slice(behind, behind + 6));
      // "the Bank" is a word for a party that is named elsewhere.
      if (article && !/\s/.test(name)) continue;
      return [party(frame, name, place.start + stretch.indexOf(name, behind))];
    }
  }
  return undefined;
}

/** "Société A", "Madame X", "A.A.A.", "B*** GmbH": the name was taken out. */
function isStruckOut(name: string): boolean {
  return /\*{2}|…|\.\.\.|^(?:\p{Lu}\.){2,}$|(?:^|\s)\p{Lu}$|\[/u.test(name);
}

/** "X GmbH (hereinafter "the company")" at the beginning of the facts. */
function fromDefinition(frame: Frame): PartyRead[] {
  const [first] = definitions(frame).filter(
    ({ name, short }) => (LEGAL_FORM.test(name) || CAPITALS.test(short)) && !isOfState(frame, name),
  );
  return first ? [party(frame, first.name, first.start)] : [];
}

interface Definition {
  readonly name: string;
  readonly short: string;
  readonly start: number;
}

const DEFINED = 9000;
const CAPITALS = /^\p{Lu}[\p{Lu}\d&.-]{1,11}$/u;
const LEGAL_FORM =
  /\b(?:GmbH|AG|KG|SE|e\.\s?V\.|S\.?\s?A\.?(?:\s?S\.?)?|SARL|S\.?\s?r\.?\s?l\.?|S\.?\s?p\.?\s?A\.?|S\.?\s?L\.?(?:\s?U\.?)?|Ltd|Limited|plc|PLC|Inc|LLC|Corp|B\.?V\.?|N\.?V\.?|A\/S|ApS|AS|AB|Oyj?|Zrt|Kft|Nyrt|d\.o\.o|o\.o|s\.r\.o|a\.s|University|Council|Hospital|Bank|Municipality)(?![\p{L}])/u;

/** The names that a text gives for short: 'X (hereinafter "Y")'. */
function definitions(frame: Frame): readonly Definition[] {
  const known = defined.get(frame) ?? definitionsIn(frame);
  defined.set(frame, known);
  return known;
}

const defined = new WeakMap<Frame, readonly Definition[]>();

function definitionsIn({ text, body, words }: Frame): Definition[] {
  const stretch = text.slice(body, body + DEFINED);
  return [...stretch.matchAll(/\(\s*([^()]{3,90})\)/gu)].flatMap((match) => {
    const inside = match[1] ?? '';
    const quoted = /["“„«'‘]\s*([^"”“»'’]{2,40})/u.exec(inside)?.[1]?.trim();
    const said = inside.search(words.patterns.aliases);
    if (!quoted || said > 3 || (said < 0 && !/^["“„«'‘]/u.test(inside))) return [];
    const before = stretch.slice(Math.max(0, match.index - 140), match.index);
    const name = nameAtEnd(before);
    return name ? [{ name, short: quoted, start: body + match.index - before.length + before.lastIndexOf(name) }] : [];
  });
}

/** The capitalised words that end a stretch, with the small words among them. */
function nameAtEnd(before: string): string | undefined {
  const found =
    /(\p{Lu}[\p{L}\d&.'’/-]*(?:\s+(?:(?:of|for|the|and|at|de|du|des|la|le|et|del|della|di|per|e|y|und|für|der|z|&)\s+){0,3}\p{Lu}[\p{L}\d&.'’/-]*|\s+(?:z|o\.o\.)|,\s(?:S\.|Inc|Ltd|LLC|GmbH|AG)[\p{L}.]*)*)\s*,?\s*$/u.exec(
      before,
    );
  return found?.[1];
}

/** The authority, laws and courts are given for short too. */
function isOfState({ text, knowledge }: Frame, name: string): boolean {
  if (
    /\d{4}\/\d+|\bRegulation|\bAct\b|\bLaw\b|\bCode\b|Gesetz|Verordnung|Règlement|Loi\b|Ley\b|Reglamento|Regolamento|Codice|GDPR|RGPD|DSGVO|Commission|Committee|Board|Court|Union|Parliament/u.test(
      name,
    )
  )
    return true;
  if (!text.includes(name)) return true;
  const { anyName, anyShort } = knowledge.authorities;
  return name.search(anyName) >= 0 || name.search(anyShort) >= 0;
}

function party(frame: Frame, name: string, start: number): PartyRead {
  const definition = definitions(frame).find((one) => sameName(one.name, name));
  // A name in capitals is a name; "the company" is none.
  const short = definition && CAPITALS.test(definition.short) ? definition.short : undefined;
  const at = start >= 0 ? start : (definition?.start ?? 0);
  const full = definition?.name ?? definitions(frame).find((one) => one.short === name)?.name;
  const shown = short ?? name;
  return {
    value: { name: shown, role: roleOf(frame, [shown, name, full ?? name]) },
    span: { start: at, end: at + name.length },
    long: full && full !== shown ? full : name !== shown ? name : undefined,
  };
}

/** Whether two names have nearly all their words in common: translations shift them around. */
function sameName(a: string, b: string): boolean {
  const words = (name: string): Set<string> => new Set(name.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []);
  const [left, right] = [words(a), words(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common > 0 && common >= Math.max(left.size, right.size) * 0.8;
}
