/**
 * Applies the filters and the order of the library when they are chosen. Without this script, a
 * button applies them.
 */
const form = document.querySelector<HTMLFormElement>('form.search');
if (form) applyChoices(form);

/** What a new choice changes. The form itself stays, and with it the focus. */
const PARTS = ['header.site', '#narrowed', '#shown', 'footer.site'];

function applyChoices(form: HTMLFormElement): void {
  let current = new AbortController();
  let search = location.search;

  form.addEventListener('change', ({ target }) => {
    // A search text is searched for when it is submitted.
    const isText = target instanceof HTMLInputElement && target.type === 'search';
    // A day is not whole until its year has four digits.
    if (!isText && form.checkValidity()) void show(addressOf(form));
  });
  addEventListener('popstate', () => {
    if (location.search !== search) location.reload();
  });

  async function show(address: string): Promise<void> {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    try {
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const part of PARTS) document.querySelector(part)!.replaceWith(page.querySelector(part)!);
      document.title = page.title;
      history.pushState(null, '', answer.url);
      ({ search } = location);
      const [heading] = document.querySelectorAll('#shown h2');
      document.querySelector('#told')!.textContent = heading?.textContent ?? '';
    } catch {
      // The page itself says what is wrong.
      if (!signal.aborted) location.assign(address);
    }
  }
}

function addressOf(form: HTMLFormElement): string {
  const given = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
  const query = new URLSearchParams(given);
  return query.size === 0 ? form.action : `${form.action}?${query}`;
}
