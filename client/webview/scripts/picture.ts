// In the page of the picture: what a mark shows, the keys from mark to mark, and the way to its decisions.

interface Kept {
  readonly top?: number;
  readonly focus?: string;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const editor = acquireVsCodeApi();
const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

for (const figure of document.querySelectorAll<HTMLElement>('[data-marks]')) {
  const marks = [...figure.querySelectorAll<HTMLElement>('[data-mark]')];
  const said = figure.querySelector('.said');
  const say = ({ target }: Event): void => {
    const mark = markOf(target);
    if (said && mark) said.textContent = mark.getAttribute('aria-label');
  };
  figure.addEventListener('focusin', say);
  figure.addEventListener('pointerover', say);
  figure.addEventListener('click', ({ target }) => choose(markOf(target)));
  figure.addEventListener('keydown', (event) => {
    const mark = markOf(event.target);
    if (!mark) return;
    const next = { Home: marks[0], End: marks.at(-1) }[event.key] ?? neighbour(mark, marks, DIRECTIONS[event.key]);
    // A button of HTML does this itself.
    if (mark.tagName !== 'BUTTON' && (event.key === 'Enter' || event.key === ' ')) choose(mark);
    else if (next) moveFocus(mark, next);
    else return;
    event.preventDefault();
  });
}

document.querySelector<HTMLSelectElement>('[data-currency]')?.addEventListener('change', ({ target }) => {
  editor.postMessage({ kind: 'currency', currency: (target as HTMLSelectElement).value });
});

// The page is made anew when the figures change: the reader stays where they were.
addEventListener('scroll', keepPlace);
addEventListener('focusin', keepPlace);
const { top = 0, focus = '' } = editor.getState() ?? {};
scrollTo(0, top);
if (focus !== '') document.getElementById(focus)?.focus({ preventScroll: true });

function keepPlace(): void {
  editor.setState({ top: scrollY, focus: document.activeElement?.id ?? '' });
}

function markOf(target: EventTarget | null): HTMLElement | undefined {
  return (target as Element | null)?.closest<HTMLElement>('[data-mark]') ?? undefined;
}

function choose(mark: HTMLElement | undefined): void {
  if (!mark) return;
  const said = mark.getAttribute('aria-label') ?? '';
  editor.postMessage({ kind: 'mark', mark: JSON.parse(mark.getAttribute('data-mark') ?? '{}'), said });
}

function moveFocus(from: HTMLElement, to: HTMLElement): void {
  from.setAttribute('tabindex', '-1');
  to.setAttribute('tabindex', '0');
  to.focus();
}

/** The nearest mark in a direction; what lies aside counts double. */
function neighbour(
  from: HTMLElement,
  marks: readonly HTMLElement[],
  direction: readonly [number, number] | undefined,
): HTMLElement | undefined {
  if (!direction) return undefined;
  const [right, down] = direction;
  const here = centre(from);
  let best: HTMLElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const there = centre(mark);
    const across = there.x - here.x;
    const below = there.y - here.y;
    const ahead = across * right + below * down;
    const distance = ahead + 2 * Math.abs(across * down) + 2 * Math.abs(below * right);
    if (ahead < 1 || distance >= least) continue;
    least = distance;
    best = mark;
  }
  return best;
}

function centre(mark: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
