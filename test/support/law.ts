import type { Reference } from '../../server/core/citations/reference.ts';
import { type Law, references } from '../../server/core/citations/references.ts';
import { readInstruments } from '../../server/core/instruments.ts';
import { readStatute } from '../../server/core/statute.ts';
import { domain } from './knowledge.ts';
import type { Mark } from './picture.ts';

/** The law as the project knows it. */
export const law: Law = {
  statute: readStatute(domain('statute')),
  instruments: readInstruments(domain('instruments')),
};

/** The references of a text as marks of a picture: `32(1)(b)`, `fr-lil 20`, `? 7` (abstained), with what is special. */
export function cited(text: string): Mark[] {
  return references(text, law).map((reference) => ({
    start: reference.start,
    end: reference.end,
    label: label(reference),
  }));
}

function label({ instrument, provision, exists, via, suggestions }: Reference): string {
  const name = instrument === 'gdpr' ? provision : `${instrument ?? '?'} ${provision}`;
  const meant = (suggestions ?? []).map((one) =>
    one.instrument === 'gdpr' ? one.provision : `${one.instrument} ${one.provision}`,
  );
  const missing = exists === false ? [`does not exist${meant.length > 0 ? `: ${meant.join(' or ')}` : ''}`] : [];
  return [name, ...(via === 'explicit' || via === 'range' ? [] : [`by ${via}`]), ...missing].join(', ');
}
