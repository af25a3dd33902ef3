import { type Abbreviations, wordsIn } from '../languages/profile.ts';
import { perLanguage } from '../languages/profiles.ts';

/** The words of a language's profile as the rules look them up. See `SentenceProfile`. */
export interface SentenceWords {
  readonly abbreviations: Readonly<Record<keyof Abbreviations, ReadonlySet<string>>>;
  /** Contains `pronouns`. */
  readonly starters: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Contains `bareSpeech`. */
  readonly speech: ReadonlySet<string>;
  readonly bareSpeech: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly afterHour: ReadonlySet<string>;
}

/** @param language BCP 47 */
export const sentenceWords: (language: string) => SentenceWords = perLanguage(({ sentences }) => {
  const { abbreviations, borrowed, pronouns, starters, speech, bareSpeech = '' } = sentences;
  const leading = setOf(abbreviations.leading);
  return {
    abbreviations: {
      leading: setOf(abbreviations.leading, borrowed?.leading),
      numbered: setOf(abbreviations.numbered),
      closing: setOf(
        abbreviations.closing,
        // `Univ. Airlangga`, but `Harvard Univ.`
        wordsIn(borrowed?.closing ?? '')
          .filter((word) => !leading.has(word))
          .join(' '),
      ),
    },
    starters: setOf(pronouns, starters),
    pronouns: setOf(pronouns),
    speech: setOf(speech, bareSpeech),
    bareSpeech: setOf(bareSpeech),
    labels: setOf(sentences.labels),
    afterHour: setOf(sentences.afterHour),
  };
});

function setOf(...lists: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => wordsIn(list ?? '')));
}
