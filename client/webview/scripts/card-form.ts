// In the page of the form: sends its inputs, and shows what is wrong beside them.

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const editor = acquireVsCodeApi();
const form = document.querySelector('form') as HTMLFormElement;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  editor.postMessage({ kind: 'keep', values: Object.fromEntries(new FormData(form)) });
});

form.addEventListener('input', ({ target }) => {
  const { name } = target as HTMLInputElement;
  // Whoever writes an amount means that a fine was imposed.
  const imposed = form.querySelector<HTMLInputElement>('[name=fined][value=fine]');
  if (name === 'amount' && imposed) imposed.checked = true;
});

document.querySelector('[data-cancel]')?.addEventListener('click', () => editor.postMessage({ kind: 'cancel' }));
document.querySelector<HTMLElement>('[data-open]')?.addEventListener('click', ({ currentTarget }) => {
  editor.postMessage({ kind: 'open', uri: (currentTarget as HTMLElement).dataset.open });
});

/** What is wrong by field; each is shown beside its input, and the first is where one goes on. */
addEventListener('message', ({ data }: MessageEvent<Record<string, string>>) => {
  const places = [...document.querySelectorAll<HTMLElement>('.wrong')];
  const known = new Set(places.map(({ id }) => id.replace('-wrong', '')));
  const stray = Object.entries(data).flatMap(([field, message]) => (known.has(field) ? [] : [`${field}: ${message}`]));
  let first: HTMLElement | undefined;
  for (const place of places) {
    const field = place.id.replace('-wrong', '');
    const message = [data[field], ...(field === 'card' ? stray : [])].filter(Boolean).join(' ');
    const input = document.getElementById(field);
    place.textContent = message;
    place.hidden = message === '';
    if (field !== 'card') input?.setAttribute('aria-invalid', String(message !== ''));
    if (message !== '') first ??= field === 'card' ? place : (input ?? place);
  }
  first?.focus();
  first?.scrollIntoView({ block: 'center' });
});
