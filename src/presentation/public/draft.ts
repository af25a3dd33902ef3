/**
 * Takes the steps of a draft's page without reloading it, so the scroll position and the focus
 * stay. Without this script, each step loads a page.
 */
import { addCaret } from './draft/caret.ts';
import { carryOver, filled } from './draft/carry-over.ts';

/** Steps that lead to another page. */
const LEAVING = new Set(['add', 'discard', 'edit']);
/** Fields that change the price. */
const PRICED = '[name="targets[]"], [name="confidential"], [name="sourceLanguage"]';

const page = document.querySelector<HTMLElement>('main.draft');
if (page) {
  const said = document.createElement('p');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  page.after(said);
  takeSteps(page, said);
}

function takeSteps(main: HTMLElement, said: HTMLElement): void {
  const formNow = () => main.querySelector('form')!;
  let running: string | undefined;
  let waiting: string | undefined;

  /**
   * A step that is pressed while another is running comes after it. Pressed twice, it runs once.
   */
  const step = async (word: string): Promise<void> => {
    if (running !== undefined) {
      if (word !== running) waiting = word;
      return;
    }
    running = word;
    main.setAttribute('aria-busy', 'true');
    const form = formNow();
    const before = filled(form);
    const fields = new FormData(form);
    fields.set('do', word);
    // The form has no file field, so all values are text.
    const body = new URLSearchParams(fields as unknown as Record<string, string>);
    try {
      const answer = await fetch(form.action, { method: 'POST', body });
      const next = new DOMParser()
        .parseFromString(await answer.text(), 'text/html')
        .querySelector('main.draft');
      if (next === null) location.assign(answer.url);
      else {
        const had = document.activeElement;
        main.replaceChildren(...next.childNodes);
        history.replaceState(null, '', answer.redirected ? answer.url : form.action);
        if (carryOver(before, form, formNow()).some((field) => field.matches(PRICED))) waiting ??= 'update';
        settle(word, had);
      }
    } catch {
      // Without an answer, send the form normally: the browser shows the error, and going back
      // keeps the typed text.
      const field = Object.assign(document.createElement('input'), {
        type: 'hidden',
        name: 'do',
        value: word,
      });
      form.append(field);
      form.submit();
    } finally {
      main.removeAttribute('aria-busy');
      running = undefined;
    }
    const then = waiting;
    waiting = undefined;
    if (then !== undefined) await step(then);
  };

  const prepare = (): void => {
    for (const button of main.querySelectorAll('[data-without-scripts]')) button.remove();
    addCaret(main, (next) => void step(next));
  };

  /** Moves the focus to what was opened, otherwise to where it was. */
  const settle = (word: string, had: Element | null): void => {
    const open = main.querySelector('#open');
    prepare();
    const alarm = main.querySelector<HTMLElement>('[role="alert"]');
    // Users who split and join with keys in the field stay in the field.
    const field = /^(?:split-unit|join)/.test(word) ? open?.querySelector('textarea') : null;
    const [, place] = /^(?:leave-out|keep|take-in)\.(\d+)$/.exec(word) ?? [];
    const target =
      alarm ??
      field ??
      (word.startsWith('role') ? sameAs(main, had) : null) ??
      main.querySelector<HTMLElement>(`#at-${place} button`) ??
      open?.querySelector<HTMLElement>('button') ??
      sameAs(main, had) ??
      main.querySelector('h2');
    if (target?.matches('h2, [role="alert"]')) target.tabIndex = -1;
    target?.focus({ preventScroll: word === 'update' });
    said.textContent = main.querySelector('.draft-changes p, .draft-price')?.textContent ?? '';
  };

  main.addEventListener('submit', (event) => {
    const word = event.submitter?.getAttribute('value') ?? 'update';
    if (LEAVING.has(word)) return;
    event.preventDefault();
    void step(word);
  });
  main.addEventListener('change', (event) => {
    const field = event.target as HTMLElement;
    const word = field.dataset['step'] ?? (field.matches(PRICED) ? 'update' : undefined);
    if (word !== undefined) void step(word);
  });
  prepare();
}

function sameAs(main: HTMLElement, had: Element | null): HTMLElement | undefined {
  const name = had?.getAttribute('name');
  if (!name) return undefined;
  const value = had!.getAttribute('value');
  return [...main.querySelectorAll<HTMLElement>('[name]')].find(
    (each) =>
      each.getAttribute('name') === name &&
      (had!.matches('select') || each.getAttribute('value') === value || each.matches('[type="text"]')),
  );
}
