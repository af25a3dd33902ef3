import type { EmbeddedArticle } from '../embed/embedded-article.ts';
import { drawArticle } from './embed/draw-article.ts';
import { createSheet } from './embed/sheet.ts';
import { write } from './embed/write.ts';

interface Words {
  readonly loading: string;
  readonly failed: string;
  readonly open: string;
}

/**
 * The server writes these before the script: messages for when there is no answer yet, or none at
 * all.
 */
declare const SEJAJAR_WORDS: Readonly<Record<string, Words>>;

/**
 * The messages in the language of the page around the element, else of the reader's browser, else
 * in English.
 */
function chooseWords(element: HTMLElement): { readonly language: string; readonly words: Words } {
  const around = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  const languages = [around, ...navigator.languages].map((tag) => tag.toLowerCase().split('-', 1)[0]!);
  const language = languages.find((each) => Object.hasOwn(SEJAJAR_WORDS, each)) ?? 'en';
  return { language, words: SEJAJAR_WORDS[language]! };
}

/**
 * `<sejajar-article article="…">` for any page: shows an article's rows. It fetches only from the
 * server that this script came from, uses a shadow tree, stores nothing, and never parses text as
 * HTML.
 */

const script = document.currentScript as HTMLScriptElement | null;
/** The script's address without its file name. */
const server = script ? new URL('.', script.src).href : undefined;

const OBSERVED = ['article', 'languages', 'paragraphs', 'lang', 'height'] as const;

class SejajarArticle extends HTMLElement {
  static readonly observedAttributes: readonly string[] = OBSERVED;

  readonly #content = write('div', { class: 'frame', part: 'frame' });
  #loading: AbortController | undefined;
  #waiting = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [createSheet()];
    root.append(this.#content);
  }

  connectedCallback(): void {
    this.#fit();
    this.#loadSoon();
  }

  disconnectedCallback(): void {
    this.#loading?.abort();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === 'height') this.#fit();
    else this.#loadSoon();
  }

  /** Sets the maximum height in CSS pixels. Longer content scrolls, also by keyboard. */
  #fit(): void {
    const height = Number(this.getAttribute('height'));
    this.#content.style.maxBlockSize = height > 0 ? `${height}px` : '';
    if (height > 0) this.#content.tabIndex = 0;
    else this.#content.removeAttribute('tabindex');
  }

  /** Pages often set several attributes in a row. */
  #loadSoon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.isConnected) void this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const { language, words } = chooseWords(this);
    this.#say(language, words.loading, 'status');
    try {
      const answer = await fetch(this.#address(language), { credentials: 'omit', signal: loading.signal });
      const body = (await answer.json()) as EmbeddedArticle & { readonly detail?: string };
      if (loading.signal.aborted) return;
      if (answer.ok) this.#show(drawArticle(body));
      else if (answer.status === 404) this.#fail(language, body.detail ?? words.failed);
      else this.#fail(language, body.detail ?? words.failed, words.open);
    } catch {
      if (!loading.signal.aborted) this.#fail(language, words.failed, words.open);
    }
  }

  #address(language: string): string {
    const address = new URL(`embed/${encodeURIComponent(this.getAttribute('article') ?? '')}`, server);
    for (const name of ['languages', 'paragraphs']) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    address.searchParams.set('lng', language);
    return address.href;
  }

  /** The author's own content inside the element is visible as long as there is no article. */
  #say(language: string, text: string, role: 'status' | 'alert', ...more: readonly Node[]): void {
    const line = write('p', { class: 'said', lang: language, role }, text, ...more);
    this.#content.replaceChildren(line, write('slot'));
    this.#content.toggleAttribute('aria-busy', role === 'status');
  }

  /** @param open the label of a link to the article's page, if there may be one */
  #fail(language: string, text: string, open?: string): void {
    const article = this.getAttribute('article');
    const address = new URL(`articles/${encodeURIComponent(article ?? '')}`, server).href;
    const link = article && open ? [write('a', { href: address }, open)] : [];
    this.#say(language, `${text} `, 'alert', ...link);
  }

  #show(article: Node): void {
    this.#content.removeAttribute('aria-busy');
    this.#content.replaceChildren(article);
  }
}

// A page may include the script once per element.
if (server && !customElements.get('sejajar-article'))
  customElements.define('sejajar-article', SejajarArticle);
