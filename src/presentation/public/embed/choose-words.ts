interface Words {
  readonly loading: string;
  readonly failed: string;
  readonly open: string;
}

/** The server puts them before this script: what is said before it has answered, or where it does not. */
declare const SEJAJAR_WORDS: Readonly<Record<string, Words>>;

/** The interface's words in the language of the page around the element, else of the browser's reader, else in English. */
export function chooseWords(element: HTMLElement): { readonly language: string; readonly words: Words } {
  const around = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  const languages = [around, ...navigator.languages].map((tag) => tag.toLowerCase().split('-', 1)[0]!);
  const language = languages.find((each) => Object.hasOwn(SEJAJAR_WORDS, each)) ?? 'en';
  return { language, words: SEJAJAR_WORDS[language]! };
}
