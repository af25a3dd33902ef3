import { openStore } from '../../../src/storage/open-store.ts';
import { answerOf, articleOf, requestOf } from '../samples.ts';

/**
 * Another process at the same store. `writer.ts <url> <name> share <count>` claims this number of
 * questions and answers those that it gets. `writer.ts <url> <name> on` repeatedly adds an article
 * and an answer. A line is printed for each one after it is stored.
 */
const [url, name, task, count] = process.argv.slice(2) as [string, string, 'share' | 'on', string?];
const store = await openStore({ url });
const say = (line: string) => new Promise((resolve) => process.stdout.write(`${line}\n`, resolve));

if (task === 'share') {
  for (let index = 0; index < Number(count); index++) {
    const source = `Pertanyaan ${index}`;
    const granted = await store.requests.lease([requestOf(source)], name, 60_000);
    if (granted.size === 0) continue;
    await store.articles.add(articleOf([source]));
    await store.requests.answer([answerOf(source, name)], name);
    await say(source);
  }
  await store.close();
} else {
  for (let index = 0; ; index++) {
    const source = `${name} ${index}`;
    await store.articles.add(articleOf([source, 'Sama di mana-mana']));
    await store.requests.answer([answerOf(source, 'Paid for'), answerOf(`${source} b`, 'Paid for')], name);
    await say(source);
  }
}
