import type { EmbeddedArticle } from '../embed/embedded-article.ts';
import { drawArticle } from './embed/draw-article.ts';
import { createSheet } from './embed/sheet.ts';
import { write } from './embed/write.ts';

interface Words {
  readonly loading: string;
  readonly failed: string;
  readonly open: string;
}

/** The server puts them before this script: what is said before it has answered, or where it does not. */
declare const SEJAJAR_WORDS: Readonly<Record<string, Words>>;

/** The interface's words in the language of the page around the element, else of the browser's reader, else in English. */
function chooseWords(element: HTMLElement): { readonly language: string; readonly words: Words } {
  const around = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  const languages = [around, ...navigator.languages].map((tag) => tag.toLowerCase().split('-', 1)[0]!);
  const language = languages.find((each) => Object.hasOwn(SEJAJAR_WORDS, each)) ?? 'en';
  return { language, words: SEJAJAR_WORDS[language]! };
}

/**
 * `<sejajar-article article="…">` in anybody's page: an article's rows from the server that this script came from, and from nowhere else. It keeps to
 * itself in a shadow tree, stores nothing, and makes no markup of any text.
 */

const script = document.currentScript as HTMLScriptElement | null;
/** Where the script was got, without its own name. */
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

  /** A height, in CSS pixels, makes what is longer scroll, also by keyboard. */
  #fit(): void {
    const height = Number(this.getAttribute('height'));
    this.#content.style.maxBlockSize = height > 0 ? `${height}px` : '';
    if (height > 0) this.#content.tabIndex = 0;
    else this.#content.removeAttribute('tabindex');
  }

  /** Several attributes are often set one after the other. */
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

  /** What the page's author has put inside stays to be seen where the article is not. */
  #say(language: string, text: string, role: 'status' | 'alert', ...more: readonly Node[]): void {
    const line = write('p', { class: 'said', lang: language, role }, text, ...more);
    this.#content.replaceChildren(line, write('slot'));
    this.#content.toggleAttribute('aria-busy', role === 'status');
  }

  /** @param open the words of a link to the article's page, where there may be one */
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

// A page may name the script once for each element.
if (server && !customElements.get('sejajar-article'))
  customElements.define('sejajar-article', SejajarArticle);
