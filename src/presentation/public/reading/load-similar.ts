/** A slower answer counts as failed. Milliseconds. */
const PATIENCE = 15_000;

/**
 * Loads the similar texts of a gap when a reader opens it. If that fails, it says so beside the
 * link that leads to them, and the next opening tries again.
 */
export function loadSimilarTexts(text: HTMLElement): void {
  /** The content of opened gaps as the server sent it: the link. */
  const links = new Map<HTMLDetailsElement, Element>();
  const status = document.getElementById('similar')!;
  const { loading = '', failed = '' } = status.dataset;

  text.addEventListener(
    'toggle',
    ({ target }) => {
      const details = target as HTMLDetailsElement;
      if (!details.matches('.similar') || !details.open || links.has(details)) return;
      void load(details, details.lastElementChild!);
    },
    true,
  );
  giveWay(links);

  async function load(details: HTMLDetailsElement, link: Element): Promise<void> {
    links.set(details, link);
    show(details, paragraph(loading));
    try {
      const found = await fetchSimilar(link.querySelector('a')!.href);
      show(details, found);
    } catch {
      links.delete(details);
      show(details, paragraph(failed), link);
    }
  }

  /** Focus stays: the summary has it. Screen readers are told the first words. */
  function show(details: HTMLDetailsElement, ...content: readonly Element[]): void {
    // The summary stays where it is: one that is put back has no focus.
    for (const shown of [...details.children].slice(1)) shown.remove();
    details.append(...content);
    status.textContent = content[0]!.querySelector('p')?.textContent ?? content[0]!.textContent;
  }
}

async function fetchSimilar(address: string): Promise<Element> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = page.querySelector('[data-similar]');
  if (!answer.ok || !found) throw new Error('No similar texts in the answer.');
  return document.adoptNode(found);
}

function paragraph(words: string): Element {
  const element = document.createElement('p');
  element.textContent = words;
  return element;
}

/**
 * During an update of the page, opened gaps are as the server sent them, so that they do not count
 * as changed. Afterwards those that are still on the page show the loaded texts again.
 */
function giveWay(links: Map<HTMLDetailsElement, Element>): void {
  const shown = new Map<HTMLDetailsElement, { readonly content: Element; readonly isOpen: boolean }>();
  document.addEventListener('article:update', () => {
    for (const [details, link] of links) {
      const content = details.lastElementChild!;
      shown.set(details, { content, isOpen: details.open });
      content.replaceWith(link);
      details.open = false;
    }
  });
  document.addEventListener('article:updated', () => {
    for (const [details, { content, isOpen }] of shown) {
      if (!details.isConnected) links.delete(details);
      details.lastElementChild!.replaceWith(content);
      details.open = isOpen;
    }
    shown.clear();
  });
}
