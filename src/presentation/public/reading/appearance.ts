import { readStored, store } from './stored.ts';

/** The key in `localStorage`. */
const KEY = 'sejajar:appearance';
const SMALLEST = -1;
const LARGEST = 3;

/** The reader's choices, as attributes of the page (`data-zoom`). */
interface Appearance {
  /** Steps from the usual size of the text: `SMALLEST` to `LARGEST`. */
  zoom?: number;
  /** Translations are hidden until they are pointed at, tapped or focused. */
  blurred?: boolean;
  /** The provenance of every translation is shown. */
  provenance?: boolean;
}

/** Without storage, the choices last as long as the page is open. */
let chosen: Appearance = readStored<Appearance>(KEY);

/** Before anything is drawn, so that nothing moves. */
export function applyAppearance(): void {
  const page = document.documentElement;
  for (const name of ['zoom', 'blurred', 'provenance'] as const) {
    if (chosen[name]) page.setAttribute(`data-${name}`, String(chosen[name]));
    else page.removeAttribute(`data-${name}`);
  }
}

/** The controls of the menu. */
export function offerAppearance(): void {
  const box = (name: string) => document.querySelector<HTMLInputElement>(`.menu [name=${name}]`)!;
  const [blurred, provenance] = [box('blurred'), box('details')];
  blurred.checked = chosen.blurred ?? false;
  provenance.checked = chosen.provenance ?? false;
  document.documentElement.style.setProperty('--reveal', JSON.stringify(blurred.dataset['reveal']));
  blurred.addEventListener('change', () => choose({ blurred: blurred.checked }));
  provenance.addEventListener('change', () => choose({ provenance: provenance.checked }));
  for (const button of document.querySelectorAll<HTMLElement>('[data-zoom][type=button]'))
    button.addEventListener('click', () => {
      const zoom = (chosen.zoom ?? 0) + Number(button.dataset['zoom']);
      choose({ zoom: Math.min(LARGEST, Math.max(SMALLEST, zoom)) });
    });
}

function choose(change: Appearance): void {
  chosen = { ...chosen, ...change };
  applyAppearance();
  store(KEY, chosen);
}
