import { env, l10n } from 'vscode';
import { counted } from '../library/library-node.ts';
import type { LibraryPicture, LibrarySelection } from '../library/protocol.ts';
import { type Html, html } from '../webview/html.ts';
import { finesByFinding } from './fines-by-finding.ts';
import { finesByYear } from './fines-by-year.ts';
import { type DatedFine, finesOverTime } from './fines-over-time.ts';
import { heatMap } from './heat-map.ts';
import { writer } from './written.ts';

/** The page of a picture: what it is of, findings by article, fines over time, fines by finding. */
export function pictureBody(picture: LibraryPicture, name: string, selection: LibrarySelection): Html {
  const { total, selected } = picture;
  const count =
    selected === total
      ? l10n.t('Decisions: {0}', counted(total))
      : l10n.t('Decisions: {0} of {1}', counted(selected), counted(total));
  const words = selection.words === undefined ? '' : l10n.t('with “{0}”', selection.words);
  return html`<main>
<h1>${name}</h1>
<p>${[count, words].filter(Boolean).join(' ')}</p>
<p class="note">${l10n.t('Each mark leads to its decisions. Tab goes from one figure to the next, the arrow keys from mark to mark.')}</p>
<h2>${l10n.t('Findings by article')}</h2>
${heatFigure(picture)}
<h2>${l10n.t('Fines over time')}</h2>
${currencyChoice(picture)}
${timeFigure(picture)}
<h2>${l10n.t('Fines by finding')}</h2>
${findingFigure(picture)}
</main>`;
}

function heatFigure({ heat: { findings, articles, cells } }: LibraryPicture): Html {
  if (cells.length === 0) return nothing(l10n.t('No decision states a finding and names an article infringed.'));
  const labels = new Map([...findings, ...articles].map(({ id, label }) => [id, label]));
  const said = (count: number, what: string): string => l10n.t('{0}, decisions: {1}', what, count);
  return heatMap({
    caption: l10n.t('How many decisions state the finding and found the article infringed'),
    corner: l10n.t('Finding'),
    rows: findings.map(({ id, label, count }) => ({ id, label, said: said(count, label) })),
    columns: articles.map(({ id, label, title, count }) => {
      return { id, label: id, said: said(count, [label, title].filter(Boolean).join(', ')) };
    }),
    cells: cells.map(({ finding, article, count }) => {
      const what = `${labels.get(finding) ?? finding}, ${labels.get(article) ?? article}`;
      return { finding, article, count, said: said(count, what) };
    }),
  });
}

/** Amounts of different currencies are never put on one scale: rates would have to be known for each day. */
function currencyChoice({ currencies, currency }: LibraryPicture): Html {
  if (currencies.length < 2) return html``;
  const options = currencies.map(({ code, count }) => {
    return html`<option value="${code}"${code === currency && html` selected`}>${code} (${count})</option>`;
  });
  return html`<p><label>${l10n.t('Currency')} <select id="currency" data-currency>${options}</select></label></p>`;
}

function timeFigure({ fines, currency, left }: LibraryPicture): Html {
  if (fines.length === 0) return nothing(l10n.t('No decision names a fine and its date.'));
  const { amount, round, date } = writer(env.language, currency);
  const said = (group: readonly DatedFine[]): string => {
    const [one] = group;
    if (group.length === 1 && one) return `${one.name}, ${date(one.date)}, ${amount(one.amount)}`;
    const dates = group.map((fine) => fine.date).sort();
    const amounts = group.map((fine) => fine.amount);
    const from = `${date(dates[0] ?? '')} – ${date(dates.at(-1) ?? '')}`;
    const span = `${amount(Math.min(...amounts))} – ${amount(Math.max(...amounts))}`;
    return l10n.t('{0} decisions, {1}, {2}', group.length, from, span);
  };
  const title = l10n.t('Fines over time');
  const out = [
    left.otherCurrency > 0 && l10n.t('fines in other currencies: {0}', left.otherCurrency),
    left.undated > 0 && l10n.t('fines without a date: {0}', left.undated),
    left.unknown > 0 && l10n.t('decisions of which no fine is known: {0}', left.unknown),
  ].filter((words) => words !== false);
  return html`${finesOverTime({ title, fines, amount: round, said })}
${out.length > 0 && html`<p class="note">${l10n.t('Not shown: {0}.', out.join(', '))}</p>`}
<details><summary>${l10n.t('As a table by year')}</summary>${finesByYear(fines, amount, {
    year: l10n.t('Year'),
    fines: l10n.t('Fines'),
    least: l10n.t('Least'),
    median: l10n.t('Median'),
    most: l10n.t('Greatest'),
  })}</details>`;
}

function findingFigure({ finesByFinding: rows, currency }: LibraryPicture): Html {
  if (rows.length === 0) return nothing(l10n.t('No decision states a finding and names a fine.'));
  const { amount, round } = writer(env.language, currency);
  return finesByFinding({
    caption: l10n.t(
      'The least, the median (large dot) and the greatest fine; a decision counts for each of its findings',
    ),
    headings: {
      finding: l10n.t('Finding'),
      fines: l10n.t('Fines'),
      median: l10n.t('Median'),
      span: l10n.t('From the least to the greatest'),
    },
    rows: rows.map((row) => {
      const { label, count, least, median, most } = row;
      const figures = [amount(least), amount(median), amount(most)] as const;
      return { ...row, said: l10n.t('{0}, fines: {1}, least {2}, median {3}, greatest {4}', label, count, ...figures) };
    }),
    amount: round,
  });
}

function nothing(words: string): Html {
  return html`<p>${words}</p>`;
}
