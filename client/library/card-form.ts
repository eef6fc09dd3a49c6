import { l10n } from 'vscode';
import { type Html, html } from '../webview/html.ts';
import { fieldName } from './field-names.ts';
import type { LibraryProposal } from './protocol.ts';

/** What the form sends: `values` are its inputs by their names. */
export type FormMessage =
  | { readonly kind: 'keep'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'open'; readonly uri: string }
  | { readonly kind: 'cancel' };

/** A proposed card as a form to correct: each field with the words of the text that tell it. */
export function cardForm({ values, told, known, name, text }: LibraryProposal): Html {
  const excerpts = new Map(told.map(({ field, excerpt }) => [field, excerpt]));
  const hint = (field: string): Html => {
    const excerpt = excerpts.get(field);
    const isKnown = Object.hasOwn(values, field);
    const words = excerpt ? l10n.t('Read from: “{0}”', excerpt) : isKnown ? '' : l10n.t('Not found in the text.');
    return html`<p class="hint" id="${field}-hint">${words}</p>${wrong(field)}`;
  };
  const row = (field: string, input: Html): Html =>
    html`<div class="field"><label for="${field}">${fieldName(field)}</label>${input}${hint(field)}</div>`;
  const line = (field: keyof typeof values, type = 'text'): Html => {
    const value = values[field];
    const shown = typeof value === 'string' ? value : '';
    return row(field, html`<input ${named(field)} type="${type}" value="${shown}">`);
  };
  const infringed = (values.infringed ?? []).join(', ');
  return html`<main class="form"><form id="card" novalidate>
<h1>${l10n.t('Add a decision to the library')}</h1>
<p>${l10n.t('This is what was read of the text. Correct it and fill in what you know; a field may stay empty.')}</p>
${known !== null && knownAlready(known)}
<p class="wrong" id="card-wrong" role="alert" tabindex="-1" hidden></p>
${line('authority')}${line('short')}${line('jurisdiction')}${line('number')}${line('title')}
${line('decided', 'date')}${line('published', 'date')}
${fineFields(values.fine, hint('fine'))}
${line('outcome')}
${row('infringed', html`<input ${named('infringed')} value="${infringed}" placeholder="5(1)(f), 32">`)}
${partyFields(values.parties ?? [], hint('parties'))}
${line('sector')}${line('language')}${line('source')}${line('licence')}
${row('summary', html`<textarea ${named('summary')} rows="5">${values.summary ?? ''}</textarea>`)}
<div class="field"><label for="name">${l10n.t('Name of its folder')}</label>
<input ${named('name')} value="${name}">${wrong('name')}</div>
<p class="buttons"><button type="submit">${l10n.t('Keep in Library')}</button>
<button type="button" class="secondary" data-cancel>${l10n.t('Cancel')}</button></p>
</form>
<details><summary>${l10n.t('Text of the decision')}</summary><pre tabindex="0">${text}</pre></details></main>`;
}

/** An input's name, and what a screen reader says beside it. */
function named(field: string): Html {
  return html`id="${field}" name="${field}" aria-describedby="${field}-hint ${field}-wrong"`;
}

function wrong(field: string): Html {
  return html`<p class="wrong" id="${field}-wrong" hidden></p>`;
}

function knownAlready({ name, page }: NonNullable<LibraryProposal['known']>): Html {
  const words = l10n.t('The library has this decision already: {0}.', name);
  return html`<p class="notice">${words} <button type="button" data-open="${page}">${l10n.t('Open')}</button></p>`;
}

/** Whether a fine was imposed, and how much: that none was and that it is not known are two things. */
function fineFields(fine: LibraryProposal['values']['fine'], hint: Html): Html {
  const chosen = fine === undefined ? 'unknown' : fine === null ? 'none' : 'fine';
  const choice = (value: string, words: string): Html => {
    const checked = value === chosen && html` checked`;
    return html`<label class="choice"><input type="radio" name="fined" value="${value}"${checked}> ${words}</label>`;
  };
  const [amount, currency] = fine ? [fine.amount, fine.currency] : ['', 'EUR'];
  return html`<fieldset class="field"><legend>${fieldName('fine')}</legend>
${choice('fine', l10n.t('Imposed:'))}
<input name="amount" id="fine" inputmode="decimal" size="14" value="${amount}"
  aria-label="${l10n.t('Amount')}" aria-describedby="fine-hint fine-wrong">
<input name="currency" size="4" maxlength="3" value="${currency}" aria-label="${l10n.t('Currency')}"><br>
${choice('none', l10n.t('None was imposed'))}<br>${choice('unknown', l10n.t('Not known'))}${hint}</fieldset>`;
}

/** The parties read, and room for two more. */
function partyFields(parties: NonNullable<LibraryProposal['values']['parties']>, hint: Html): Html {
  const rows = [...parties, { name: '', role: 'controller' }, { name: '', role: 'controller' }];
  const roles: readonly [string, string][] = [
    ['controller', l10n.t('controller')],
    ['processor', l10n.t('processor')],
    ['complainant', l10n.t('complainant')],
    ['other', l10n.t('other')],
  ];
  const inputs = rows.map(({ name, role }, i) => {
    const options = roles.map(([value, words]) => {
      return html`<option value="${value}"${value === role && html` selected`}>${words}</option>`;
    });
    const id = i === 0 ? 'parties' : `parties-${i}`;
    const label = l10n.t('Party {0}', i + 1);
    return html`<div class="party"><input id="${id}" name="party.${i}" value="${name}" aria-label="${label}">
<select name="role.${i}" aria-label="${l10n.t('Role of party {0}', i + 1)}">${options}</select></div>`;
  });
  return html`<fieldset class="field"><legend>${fieldName('parties')}</legend>${inputs}${hint}</fieldset>`;
}
