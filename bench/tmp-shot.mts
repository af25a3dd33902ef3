import { launchBrowser, openPage } from '../test/support/browser.ts';
import { createProgram } from '../test/support/program.ts';
const browser = await launchBrowser();
const program = createProgram({ LOG_LEVEL: 'silent', OFFLINE: process.env.OFF ?? 'true' });
const server = await program.serve();
const list = await (await fetch(server.url + '/api/v1/articles')).json() as any;
const id = list.items[0].id;
const shots: any[] = [];
for (const language of ['en','fr','id']) for (const [name,w,h] of [['laptop',1366,768],['phone',360,740]] as const) {
  const { page } = await openPage(browser, { language, viewport: name==='phone'?'phone':'desktop' } as any);
  await page.setViewportSize({ width: w, height: h });
  await page.goto(`${server.url}/articles/${id}`, { waitUntil: 'networkidle' });
  const top = await page.locator('#p1').evaluate((r:any)=>[r.getBoundingClientRect().top, r.querySelector('[lang]').getBoundingClientRect().top]);
  console.log(language, name, top, await page.evaluate(()=>[document.documentElement.scrollWidth, innerWidth]));
  await page.screenshot({ path: `/tmp/shot-${language}-${name}.png` });
  await page.context().close();
}
await browser.close(); await program.remove();
