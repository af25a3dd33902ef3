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
/** The address that the server wrote into the script: where it was fetched from. */
declare const SEJAJAR_SERVER: string;

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
 * server that this script came from, or from the one that its attribute `server` names. It uses a
 * shadow tree, stores nothing, and never parses text as HTML.
 */

const script = document.currentScript as HTMLScriptElement | null;
/**
 * The script's address without its file name. A module, and a script in a bundle, does not know it;
 * then it is the address that the server knows itself by.
 */
const ownServer = new URL('.', script?.src || `${SEJAJAR_SERVER}/`).href;

const OBSERVED = ['article', 'languages', 'paragraphs', 'lang', 'height', 'server'] as const;

interface Failure {
  readonly language: string;
  /** Of the answer; absent if there was none. */
  readonly status?: number;
  /** The label of a link to the article's page, if there may be one. */
  readonly open?: string;
  readonly server?: string;
}

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
    this.#content.addEventListener('click', (event) => this.#select(event));
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
    const server = this.#server();
    if (server === undefined) {
      console.error('<sejajar-article>: the attribute "server" is not a web address.', this);
      this.#fail(words.failed, { language });
      return;
    }
    this.#say(language, words.loading, 'status');
    try {
      const answer = await fetch(this.#address(server, language), {
        credentials: 'omit',
        signal: loading.signal,
      });
      const body = (await answer.json()) as EmbeddedArticle & { readonly detail?: string };
      if (loading.signal.aborted) return;
      if (answer.ok) this.#show(body);
      else {
        const { status } = answer;
        const open = status === 404 ? {} : { open: words.open, server };
        this.#fail(body.detail ?? words.failed, { language, status, ...open });
      }
    } catch {
      if (!loading.signal.aborted) this.#fail(words.failed, { language, open: words.open, server });
    }
  }

  /** Ends with a slash; `undefined` if the attribute is no web address. */
  #server(): string | undefined {
    const named = this.getAttribute('server');
    if (!named) return ownServer;
    const address = `${named.replace(/\/+$/, '')}/`;
    return /^https?:/i.test(address) && URL.canParse(address) ? address : undefined;
  }

  #address(server: string, language: string): string {
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

  #fail(message: string, { language, status, open, server }: Failure): void {
    const article = this.getAttribute('article');
    const address = new URL(`articles/${encodeURIComponent(article ?? '')}`, server ?? ownServer).href;
    const link = article && open ? [write('a', { href: address }, open)] : [];
    this.#say(language, `${message} `, 'alert', ...link);
    this.#tell('error', { article, status: status ?? null, message });
  }

  #show(article: EmbeddedArticle): void {
    this.#content.removeAttribute('aria-busy');
    this.#content.replaceChildren(drawArticle(article));
    const { address, title, columns, rows } = article;
    this.#tell('ready', {
      article: this.getAttribute('article'),
      address,
      title: title.text,
      languages: columns.map(({ language }) => language),
      paragraphs: rows.map(({ id }) => id),
    });
  }

  /** The reader clicked a paragraph. A link in it is only a link. */
  #select(event: MouseEvent): void {
    const target = event.target as Element;
    const cell = target.closest('a') ? null : target.closest<HTMLElement>('td');
    const row = cell?.closest<HTMLElement>('tr');
    if (!cell || !row) return;
    this.#tell('select', {
      article: this.getAttribute('article'),
      paragraph: row.dataset['paragraph'],
      language: cell.dataset['language'],
    });
  }

  /** Tells the page around, which may listen on any element around this one. */
  #tell(name: 'ready' | 'error' | 'select', detail: object): void {
    this.dispatchEvent(new CustomEvent(`sejajar:${name}`, { detail, bubbles: true, composed: true }));
  }
}

// A page may include the script once per element.
if (!customElements.get('sejajar-article')) customElements.define('sejajar-article', SejajarArticle);
